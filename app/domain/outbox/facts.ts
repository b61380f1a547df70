import type {
  Answer,
  AnswerWay,
  ArchiveKind,
  AttendanceMode,
  Capacity,
  ItemKind,
  MeetingForm,
} from "#db/words";
import type { CallLetterFacts } from "./call-facts";
import { type FollowupLetterFacts, followupLetterKinds } from "./followup-facts";
import { type FundingLetterFacts, fundingLetterKinds } from "./funding-facts";
import { type InformationLetters, informationKindsOfLetter } from "./information-facts";
import { type SubscriptionLetterFacts, subscriptionLetterKinds } from "./subscription-facts";

/**
 * What each kind of letter tells, as plain facts frozen when the change happened: names, days, instants,
 * texts. No words of the interface, and no addresses but paths: the mail room (app/mail) puts the
 * public address before them and sets the facts in the receiver's language.
 */
export type LetterFacts = CallLetterFacts &
  InformationLetters & {
    /** The code somebody asked for to sign in. Secret: the facts are emptied once the letter has left. */
    signInCode: { code: string; minutesValid: number };
    /** The meeting is called; carries it to the receiver's calendar. */
    notice: NoticeFacts;
    /** A called meeting has another time, place or form than the notice said. */
    noticeChanged: NoticeFacts & {
      before: {
        startsAt: number;
        endsAt: number;
        form: MeetingForm;
        place: string | null;
        link?: string | null;
      };
      /** Why, in the caller's words. */
      why: string | null;
      /** The receiver's answer for the earlier time, no longer counted; null when there was none, or it still counts. */
      setAside?: {
        answer: Answer;
        mode: AttendanceMode | null;
        comment: string | null;
        answeredAt: number | null;
        answeredBy: string | null;
        answeredThrough?: AnswerWay | null;
      } | null;
    };
    /** A called meeting will not be held; takes it out of the receiver's calendar. */
    calledOff: MeetingFacts & {
      why: string | null;
      caller: Sender;
      invitee: Invitee;
      path: string | null;
      linkKey?: string | null;
    };
    /** The receiver is no longer invited to a meeting that others go to; takes it out of their calendar. */
    uninvited: MeetingFacts & {
      /** The contact who comes after all; null when somebody took the receiver off the list. */
      contactName: string | null;
      caller: Sender;
      invitee: Invitee;
      path: string | null;
      linkKey: string | null;
    };
    /** The notice has not been answered yet. */
    reminder: NoticeFacts;
    /** When can you? A date poll, with the receiver's own link. */
    pollInvitation: PollFacts;
    /** A date poll has not been answered yet. */
    pollReminder: PollFacts;
    /** The meeting is near, to somebody who has said that they come, or maybe. */
    meetingSoon: NoticeFacts & { answer: "yes" | "maybe" };
    /** To a unit's contact, or deputy: what it wants to tell the round. The path is the unit's own link. */
    roundAsked: RoundFacts;
    /** The unit has told the round nothing yet. */
    roundReminder: RoundFacts;
    /** To the adjuster: the minutes wait for sign-off. */
    minutesForSignOff: MeetingName & {
      sender: Sender;
      /** Last day to sign off; null when none is set. */
      signOffBy: string | null;
      itemCount: number;
      decisionCount: number;
      actionCount: number;
      path: string;
    };
    /** To whoever writes: so many days after the meeting its minutes have not been sent for sign-off. */
    minutesLate: MeetingName & {
      days: number;
      /** Whom an answer by mail reaches; null when everybody has left. */
      sender: Sender | null;
      path: string;
    };
    /** To an adjuster who has not answered: the last day to sign off is near, or gone by. */
    signOffReminder: MeetingName & {
      signOffBy: string;
      /** Whom an answer by mail reaches; null when everybody has left. */
      sender: Sender | null;
      path: string;
    };
    /** To those who write: the adjuster asks for a change before signing off. */
    minutesChangeAsked: MeetingName & { adjuster: Sender; comment: string; path: string };
    /** To the group: the minutes are signed off and can be read by all staff. */
    minutesSignedOff: SignedOffFacts & {
      /** Who wrote them; a letter queued before this was told has none. */
      writer?: Sender;
      path: string;
    };
    /** To those outside whom the group informs: the minutes are signed off; their text goes with the letter. */
    minutesForInformation: SignedOffFacts & {
      edition: number;
      /** Why this edition replaces the one before; null for the first. */
      correctionWhy: string | null;
      /** Who takes the receiver off the list, and answers. */
      sender: Sender;
    };
    /** To the one who is responsible for an action. */
    actionAssigned: {
      what: string;
      due: string | null;
      /** The unit the action is for, when it is a unit's and not only the person's. */
      unitName: string | null;
      /** Somebody, or the group that agreed on it. */
      assignedByName: string;
      /** Who can tell more of it; a letter queued before this was told has none. */
      assignedBy?: Sender;
      /** The meeting where it was agreed; null when it was given otherwise. */
      meeting: MeetingName | null;
      /** The action's own link, which opens it without sign-in. */
      path: string;
    };
    /** To whoever is responsible: an action is soon due, or its day has gone by. */
    actionDue: {
      what: string;
      due: string;
      overdue: boolean;
      unitName: string | null;
      groupName: string;
      /** The meeting where it was agreed; null when it was given otherwise. */
      meeting: MeetingName | null;
      /** Whom an answer by mail reaches; null when everybody has left. */
      asked: Sender | null;
      /** The action's own link, which opens it without sign-in. */
      path: string;
    };
    /** To the author of a lesson: somebody has commented on it. */
    lessonComment: {
      lessonTitle: string;
      commenterName: string;
      /** Where an answer to the commenter goes; a letter queued before this was told has none. */
      commenter?: Sender;
      comment: string;
      path: string;
    };
    /** To the author of a lesson: somebody has used it in their own work. */
    lessonUsed: {
      lessonTitle: string;
      user: Sender;
      unitName: string | null;
      /** What for, in a line; "" when nothing is told. */
      purpose: string;
      path: string;
    };
    /** To those who speak for a unit and the coordinator: a lesson written for it waits for review. */
    lessonForReview: { lessonTitle: string; author: Sender; unitName: string; path: string };
    /** To the author of a lesson sent for review: it is published, or comes back with a word. */
    lessonReviewed: {
      lessonTitle: string;
      reviewer: Sender;
      /** What is to be better; null when it is published. */
      word: string | null;
      path: string;
    };
    /** What is new to a search that the receiver watches. */
    watchNews: {
      /** What the receiver calls the search. */
      name: string;
      rhythm: "daily" | "weekly";
      /** One for each record, the best first. */
      entries: { kind: ArchiveKind; title: string; day: string | null }[];
      /** There is more than these. */
      more: boolean;
      /** Whom an answer by mail reaches; null when there is no coordinator. */
      sender: Sender | null;
      /** Where the search is made. */
      path: string;
      /** The link that ends these letters, without sign-in. */
      stopPath: string;
    };
    /** To a contact: somebody asks the network what the archive did not know. */
    inquiryAsked: {
      question: string;
      /** What else the asker tells; null when nothing. */
      more: string | null;
      asker: Sender;
      /** Who has passed the question on; null when the asker chose the receiver. */
      passedByName: string | null;
      unitName: string;
      path: string;
    };
    /** To the asker: a contact has answered. */
    inquiryAnswered: { question: string; answer: string; answerer: Sender; path: string };
    /** To the asker: the answer has become a lesson that they can read. */
    inquiryPublished: { question: string; lessonTitle: string; answerer: Sender; path: string };
    /** Several letters that could wait, in one. */
    digest: { rhythm: "daily" | "weekly"; letters: GatheredLetter[] };
    /** Welcome: somebody has been given a place, and how they get in. */
    invitationToSystem: {
      invitedBy: Sender;
      seats: { unitName: string; place: "contact" | "deputy" | "head" }[];
      groupNames: string[];
      path: string;
    };
    /** To a person: a way into their account has changed, by their own doing or somebody else's. */
    accessChanged: { kind: AccessChange; detail: string | null; at: number; ask: Sender; path: string };
  } & FundingLetterFacts &
  FollowupLetterFacts &
  SubscriptionLetterFacts;

/** What has changed; `detail` is the passkey's name or the new address. */
export type AccessChange =
  | "addressChanged"
  | "passkeyAdded"
  | "passkeyRemoved"
  | "identityTied"
  | "identityUntied"
  | "enteredByLink";

export type LetterKind = keyof LetterFacts;

export const letterKinds = [
  "signInCode",
  "notice",
  "noticeChanged",
  "calledOff",
  "uninvited",
  "reminder",
  "pollInvitation",
  "pollReminder",
  "meetingSoon",
  "roundAsked",
  "roundReminder",
  "minutesLate",
  "minutesForSignOff",
  "signOffReminder",
  "minutesChangeAsked",
  "minutesSignedOff",
  "minutesForInformation",
  "actionAssigned",
  "actionDue",
  "lessonComment",
  "lessonUsed",
  "lessonForReview",
  "lessonReviewed",
  "watchNews",
  "inquiryAsked",
  "inquiryAnswered",
  "inquiryPublished",
  "callForYou",
  "callMoved",
  ...fundingLetterKinds,
  ...followupLetterKinds,
  ...informationKindsOfLetter,
  ...subscriptionLetterKinds,
  "digest",
  "invitationToSystem",
  "accessChanged",
] as const satisfies readonly LetterKind[];

/** Kinds that can wait and go in a digest, for those who want their letters gathered. */
export const digestibleKinds = [
  "actionAssigned",
  "actionDue",
  "lessonComment",
  "lessonUsed",
  "lessonForReview",
  "lessonReviewed",
  "minutesSignedOff",
  "callForYou",
  "newsShared",
] as const satisfies readonly LetterKind[];
type DigestibleKind = (typeof digestibleKinds)[number];

/** One letter in a digest: what it would have told by itself. */
export type GatheredLetter = {
  [Kind in DigestibleKind]: { kind: Kind; facts: LetterFacts[Kind] };
}[DigestibleKind];

/** Kinds whose facts open a door: nobody else reads them, and they are not kept. */
export const secretKinds: readonly LetterKind[] = ["signInCode"];

/** Whether a letter of a kind holds a secret. */
export const isSecret = (kind: string) => secretKinds.some((each) => each === kind);

/** What signed minutes say in short. */
export type SignedOffFacts = MeetingName & {
  /** Why these minutes replace an edition signed off before; null, or untold, for the first. */
  correctionWhy?: string | null;
  adjusterName: string;
  signedOffAt: number;
  /** The minutes' own summary; null when there is none. */
  summary: string | null;
  /** The decisions' texts, in the order of the agenda. */
  decisions: string[];
  /** What was noted for information; not told by letters queued before there was any. */
  information?: string[];
  actions: { what: string; responsibleName: string | null; due: string | null }[];
};

export type MeetingName = {
  meetingId: string;
  groupName: string;
  year: number;
  /** The meeting's number within the group's year. */
  number: number;
  theme: string | null;
  /** UTC milliseconds. */
  startsAt: number;
};

export type MeetingFacts = MeetingName & {
  endsAt: number;
  form: MeetingForm;
  place: string | null;
  /** The online meeting's own address; the letter goes only to those who may have it. */
  link: string | null;
  /** See meetings.sequence: raised each time the meeting is moved or called off. */
  sequence: number;
};

export type NoticeFacts = MeetingFacts & {
  /** Last day to answer, 2027-01-21. */
  answerBy: string | null;
  /** The coordinator's own words. */
  noticeText: string | null;
  chairName: string | null;
  caller: Sender;
  agenda: AgendaLine[];
  invitee: Invitee;
  /** Where the notice is answered: the receiver's own link; null for a guest whose link is revoked. */
  path: string | null;
  /** Where the meeting is read by whoever has an account; none for a guest. */
  meetingPath?: string | null;
  /** The secret of the receiver's own link, which calendar programs answer to as well. */
  linkKey?: string | null;
  /** The contact in whose place a deputy is called; left out for everybody else. */
  standsInFor?: string;
};

export type PollFacts = {
  pollId: string;
  groupName: string;
  title: string;
  /** The asker's own words. */
  text: string | null;
  form: MeetingForm;
  place: string | null;
  /** Last day to answer, 2027-01-21. */
  answerBy: string;
  /** The times it proposes, UTC ms, the earliest first. */
  slots: { startsAt: number; endsAt: number }[];
  invitee: Invitee;
  sender: Sender;
  /** The receiver's own link, which opens the answer without sign-in. */
  path: string;
};

export type RoundFacts = MeetingName & {
  invitee: Invitee;
  /** Null when there is no coordinator to turn to. */
  sender: Sender | null;
  path: string;
};

export type AgendaLine = {
  number: number;
  /** The planned instant; null when the items before it have no planned minutes. */
  startsAt: number | null;
  title: string;
  kind: ItemKind;
  presenterName: string | null;
  minutes: number | null;
};

/** In which capacity the receiver is invited, and for which unit. */
type Invitee = { capacity: Capacity; unitName: string | null };

/** The person behind a letter: an answer by mail goes to this address. */
export type Sender = { name: string; address: string };

/** Somebody of the house as a letter names its sender. */
export const senderOf = ({ name, email }: { name: string; email: string }): Sender => ({
  name,
  address: email,
});
