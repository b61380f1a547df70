import type * as sv from "../sv/link";

const comes: Record<string, string> = { yes: "is coming", maybe: "may be coming", no: "is not coming" };

export const words: typeof sv.words = {
  kicker: (group, number, year) => `${group}, meeting ${number} ${year}`,
  page: {
    title: "Answer with your own link",
    lead: (name, as) => `${name}, you are invited as ${as.toLocaleLowerCase("en")}.`,
    leadFor: (name, as, unit) => `${name}, you are invited as ${as.toLocaleLowerCase("en")} for ${unit}.`,
    own: "The link is your own. Please do not pass it on.",
    toMeeting: "See the meeting in Träffpunkt",
    toMeetingHelp: "For those who have an account: you sign in first.",
    online: "Join the online meeting",
    over: {
      begunAlready: "The meeting has begun, so the answer can no longer be changed.",
      calledOffAlready: "The meeting has been called off, so you do not need to answer.",
      withdrawn: "You are no longer invited to this meeting.",
    },
    ask: (name) => `Any questions? Reply to the email you got, and you will reach ${name}.`,
  },
  invited: {
    title: "People invited and their links",
    lead: "Everybody invited answers with a link of their own, without signing in. Has a link gone astray? Give a new one: the old one stops working at once.",
    locked: "The meeting has begun or been called off, so the list can no longer be changed.",
    caption: "People invited, with answer and link",
    name: "Name",
    answer: "Answer",
    link: "Link",
    works: "Works",
    revoked: "No link",
    deeds: "Change",
    deedsOf: (name: string) => `Change for ${name}`,
    renew: "Give new link",
    renewOf: (name) => `Give ${name} a new link`,
    revoke: "Revoke link",
    revokeOf: (name) => `Revoke the link of ${name}`,
    remove: "Remove",
    removeOf: (name) => `Remove ${name} from the meeting`,
    none: "Nobody has been invited yet.",
    through: { house: "in Träffpunkt", link: "with the link", calendar: "from the calendar" },
    way: "List with links",
  },
  replies: {
    title: "Answers from calendars",
    part: "Answers to confirm",
    aside: (count) => (count === 1 ? "1 answer from a calendar" : `${count} answers from calendars`),
    lead: "An answer that comes from a calendar without the recipient’s own key may have been sent by anybody. Confirm it only if you know that it is right.",
    none: "No answer is waiting for you.",
    from: (address) => `Sender: ${address}`,
    otherAddress: "Not the address that the notice went to",
    confirm: "Confirm",
    confirmOf: (name) => `Confirm the answer from ${name}`,
    dismiss: "Dismiss",
    dismissOf: (name) => `Dismiss the answer from ${name}`,
    upload: "Import an answer",
    uploadLead:
      "Have you received a calendar answer in your own inbox? Save the attached file and import it here.",
    file: "Calendar file",
    fileHelp: "An .ics file of at most 256 kB.",
    submit: "Import the answer",
    way: "Import a calendar answer",
  },
  empty: {
    title: "Nobody comes from",
    waits: (unit) => `${unit} (waiting for the deputy)`,
  },
};

export const notes: typeof sv.notes = {
  linkRenewed: (name) => `${name} has a new link. The old one no longer works.`,
  linkRenewedSent: (name) =>
    `${name} has a new link, and it is on its way by email. The old one no longer works.`,
  linkRevoked: (name) => `The link of ${name} no longer works.`,
  replyAnswered: (name, answer) => `The answer has been imported: ${name} ${comes[answer] ?? ""}.`,
  replySuggested: (name) => `The answer from ${name} has been imported. Confirm it if it is right.`,
  replyConfirmed: (name, answer) => `The answer has been confirmed: ${name} ${comes[answer] ?? ""}.`,
  replyDismissed: (name) => `The answer from ${name} does not count.`,
  replyAnsweredAlready: (name) => `${name} has already given that answer.`,
  inviteeRemoved: (name) =>
    `${name} has been removed from the meeting. If the notice has been sent, they are told, and the meeting disappears from their calendar.`,
};

export const problems: typeof sv.problems = {
  linkUnknown: "The link does not work. Ask for a new one.",
  withdrawn: "You are no longer invited to this meeting.",
  replyFileMissing: "Choose a calendar file.",
  replyTooLarge: "The file is too large to be an answer. It may be at most 256 kB.",
  replyNotCalendar: "The file is not a calendar file. Choose the .ics file that was attached to the answer.",
  replyOtherMethod: "The file is a notice or something else, not an answer. Nothing has been changed.",
  replyUnclear: "The file does not say who answers what. Please answer for the person instead.",
  replyUnknownMeeting: "The answer is not about any meeting in Träffpunkt.",
  replyOtherMeeting: "The answer is about another meeting. Import it on that meeting’s page.",
  replyNotInvited: "The person who answers is not invited to the meeting.",
  replyOlder: "The answer is about an earlier time of the meeting. Ask for a new answer.",
  replyReadBefore: "The same answer has already been imported. Nothing has been changed.",
};

export const deeds: typeof sv.deeds = {
  calledDeputy: "invited the deputy to",
  letDeputyGo: "took back the deputy’s notice of",
  removedInvitee: "removed somebody invited from",
  renewedLink: "gave somebody invited a new link to",
  revokedLink: "revoked a link to",
  suggestedAnswer: "answered from a calendar, to be confirmed, the notice of",
  dismissedAnswer: "dismissed an answer from a calendar to the notice of",
  replyNotTaken: "answered from a calendar, without effect, the notice of",
};
