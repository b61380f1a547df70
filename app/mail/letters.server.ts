import type { Language } from "#db/words";
import {
  type LetterFacts,
  type LetterKind,
  letterKinds,
  type Sender,
  secretKinds,
} from "~/domain/outbox/facts";
import type { OutboxRow } from "~/domain/outbox/outbox.server";
import { accessChanged, invitationToSystem, signInCode } from "./access-letters";
import { callForYou, callMoved } from "./call-letters";
import { digest } from "./digest";
import type { Draft } from "./draft";
import { inputAsked, inputReminder } from "./followup-letters";
import {
  fundingCallMatch,
  fundingNextLook,
  fundingTestAsked,
  fundingTestReminder,
  fundingVerdict,
} from "./funding-letters";
import { html } from "./html";
import { informationReceived, newsShared } from "./information-letters";
import { inquiryAnswered, inquiryAsked, inquiryPublished } from "./inquiry-letters";
import { lessonComment, lessonForReview, lessonReviewed, lessonUsed } from "./lesson-letters";
import { calledOff, meetingSoon, notice, noticeChanged, reminder, uninvited } from "./meeting-letters";
import { type Voice, voiceOf } from "./meeting-words.server";
import { plainText } from "./plain-text";
import { pollInvitation, pollReminder } from "./poll-letters";
import { roundAsked, roundReminder } from "./round-letters";
import type { MailSettings } from "./settings";
import { newsletter, publicationSent, subscriptionConfirm, subscriptionNews } from "./subscription-letters";
import { watchNews } from "./watch-letters";
import {
  actionAssigned,
  actionDue,
  minutesChangeAsked,
  minutesForInformation,
  minutesForSignOff,
  minutesLate,
  minutesSignedOff,
  signOffReminder,
} from "./work-letters";

/** A letter as it stands in the outbox, or as it would stand there: for a preview. */
export type LetterToSet<Kind extends LetterKind = LetterKind> = {
  kind: Kind;
  facts: LetterFacts[Kind];
  toName: string;
  toAddress: string;
  language: Language;
  /** When it was queued, UTC ms; the calendar file bears this stamp, however often the letter is set. */
  createdAt: number;
};

export type SetLetter = {
  subject: string;
  text: string;
  html: string;
  /** A calendar file, and what it asks the calendar to do. */
  ics: string | null;
  icsMethod: "REQUEST" | "CANCEL" | null;
  /** Whom an answer reaches; null when it reaches the product's own address. */
  replyTo: Sender | null;
  /** Where such letters are ended without sign-in; null where they cannot be. */
  unsubscribe: string | null;
  /** Whether that address takes the one click of RFC 8058. */
  oneClick: boolean;
};

export type Receiver = { name: string; address: string; stampedAt: number };

/** What a kind of letter says, before it is set. */
export type Composition = Pick<Draft, "subject" | "blocks" | "reason"> & {
  replyTo?: Sender;
  ics?: string;
  icsMethod?: "REQUEST" | "CANCEL";
  unsubscribe?: string;
  oneClick?: boolean;
};

export type Composer<Kind extends LetterKind> = (
  facts: LetterFacts[Kind],
  to: Receiver,
  voice: Voice,
  settings: MailSettings,
) => Composition;

const composers: { [Kind in LetterKind]: Composer<Kind> } = {
  accessChanged,
  signInCode,
  notice,
  noticeChanged,
  calledOff,
  uninvited,
  reminder,
  pollInvitation,
  pollReminder,
  meetingSoon,
  roundAsked,
  roundReminder,
  minutesLate,
  minutesForSignOff,
  signOffReminder,
  minutesChangeAsked,
  minutesSignedOff,
  minutesForInformation,
  actionAssigned,
  actionDue,
  lessonComment,
  lessonUsed,
  lessonForReview,
  lessonReviewed,
  watchNews,
  inquiryAsked,
  inquiryAnswered,
  inquiryPublished,
  callForYou,
  callMoved,
  fundingTestAsked,
  fundingTestReminder,
  fundingVerdict,
  fundingNextLook,
  fundingCallMatch,
  inputAsked,
  inputReminder,
  subscriptionConfirm,
  subscriptionNews,
  newsletter,
  publicationSent,
  newsShared,
  informationReceived,
  digest,
  invitationToSystem,
};

/** Sets a letter in the receiver's language. The same letter and settings always give the same words. */
export function setLetter<Kind extends LetterKind>(
  letter: LetterToSet<Kind>,
  settings: MailSettings,
): SetLetter {
  const voice = voiceOf(letter.language);
  const to = { name: letter.toName, address: letter.toAddress, stampedAt: letter.createdAt };
  const said = composers[letter.kind](letter.facts, to, voice, settings);
  const draft: Draft = {
    subject: subjectLine(said.subject),
    greeting: voice.mail.greeting(firstName(letter.toName)),
    blocks: said.blocks,
    reason: said.reason,
    signature: voice.mail.signature(settings.municipality),
  };
  return {
    subject: draft.subject,
    text: printable(plainText(draft)),
    html: printable(html(draft, letter.language)),
    ics: said.ics ?? null,
    icsMethod: said.icsMethod ?? null,
    replyTo: said.replyTo ?? null,
    unsubscribe: said.unsubscribe ?? null,
    oneClick: said.oneClick ?? false,
  };
}

/** A row of the outbox as a letter; null when its kind is unknown or its secret has been emptied. */
export function letterOf(
  row: Pick<OutboxRow, "kind" | "facts" | "toName" | "toAddress" | "language" | "createdAt">,
): LetterToSet | null {
  const kind = letterKinds.find((each) => each === row.kind);
  if (!kind || (secretKinds.includes(kind) && Object.keys(row.facts).length === 0)) return null;
  return {
    kind,
    facts: row.facts as LetterFacts[LetterKind],
    toName: row.toName,
    toAddress: row.toAddress,
    language: row.language === "en" ? "en" : "sv",
    createdAt: row.createdAt,
  };
}

/** One line, short enough to be shown whole in a list of mail. */
function subjectLine(text: string): string {
  const line = printable(text.replaceAll(/\s+/g, " ")).trim();
  return line.length > 150 ? `${Array.from(line).slice(0, 149).join("")}…` : line;
}

/** The first of a person's names; nothing when the name is only an address. */
const firstName = (name: string) => (name.includes("@") ? "" : (name.trim().split(/\s+/)[0] ?? ""));

const printable = (text: string) => text.toWellFormed().replaceAll(/[^\P{Cc}\n\t]/gu, "");
