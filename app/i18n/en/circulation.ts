import type {
  words as sv,
  deeds as svDeeds,
  notes as svNotes,
  problems as svProblems,
} from "../sv/circulation";

export const words: typeof sv = {
  title: "Dissemination",
  titleFor: (title) => `Dissemination: ${title}`,
  lead: "Who has received what is published, when and how, and who is missing.",
  records: "Published",
  nothing: "Nothing is published yet. Once something is, you see here who has received it.",
  received: "Have received",
  missing: "Missing",
  of: (received, expected) => `${received} of ${expected}`,
  haveIt: (received, expected) => `${received} of ${expected} have received it`,
  nobody: "Nobody",
  nobodyMissing: "Nobody is missing. All have received the current edition.",
  many: (number) => `${number} recipients`,
  note: "Note that somebody has received it",
  receiver: "Recipient",
  choose: "Choose a recipient",
  way: "How",
  ways: { letter: "Email", meeting: "Meeting", paper: "Paper", page: "Web page" },
  day: "Day",
  comment: "Comment",
  commentHelp: "For example who received it.",
  save: "Note",
  edition: "Edition",
  earlier: (edition) => `${edition} (earlier)`,
  copies: (number) => (number === 1 ? "one email" : `${number} emails`),
  lost: (number) => `of which ${number} did not arrive`,
  notOut: "Not on the open pages",
  withdrawn: "Withdrawn",
  never: "Not published",
  notOutNow: {
    withdrawn: "It has been withdrawn from the open pages. Here you see who received it.",
    never: "It is not published on the open pages. Here you see who has received it.",
  },
  nothingYet: "Nobody has received it yet.",
  unnamed: {
    unit: "Unit",
    receiver: "Recipient",
    board: "The municipal executive board",
    subscribers: "Those who have asked for emails",
    site: "The open pages",
  },
  send: {
    title: "Send emails",
    lead: "An email with the title, the summary and the link to the open pages.",
    to: "To",
    toHelp: "Those who are missing are ticked. Nobody gets the same edition twice.",
    button: "Send the email",
    back: "Back to the dissemination",
    nobody: "There is nobody left to send it to.",
    sent: (names) => `Have already had the email about this edition: ${names}.`,
    unreached: (names) => `Have no email address: ${names}.`,
    register: "Change the recipients",
    letter: "The email",
    letterAside: "In the recipient’s language",
  },
  letters: {
    waiting: "On its way",
    gathered: "On its way",
    sent: "Delivered",
    failed: "Could not be delivered",
    putAside: "Could not be delivered",
    expired: "Could not be delivered",
    withdrawn: "Taken back",
  },
  see: "Who has received it",
  receivers: {
    title: "Recipients",
    lead: "Organisations, lists and web pages that get the results, besides the companies.",
    all: "All recipients",
    none: "There are no recipients yet. Add those who are to get the results.",
    add: "Add a recipient",
    name: "Name",
    kind: "Kind",
    kinds: { organisation: "Organisation", list: "Mailing list", page: "Web page" },
    reached: "Reached at",
    unreached: "Nothing given",
    contact: "Contact person",
    address: "Web address",
    addressHelp: "For a web page: where the results are published.",
    change: "Change",
    end: "End",
    save: "Save",
  },
};

export const notes: typeof svNotes = {
  receivedNoted: "It has been noted.",
  circulationSent: (letters) =>
    letters === "0"
      ? "Nothing was sent. Those chosen have already had the current edition."
      : letters === "1"
        ? "The email is on its way to one recipient."
        : `The email is on its way to ${letters} recipients.`,
  receiverSaved: "The recipient is saved.",
  receiverEnded: "The recipient has been ended. What it has received is kept.",
};

export const problems: typeof svProblems = {
  receiverMissing: "Choose who has received it.",
  receiversMissing: "Choose at least one recipient.",
  wayMissing: "Choose how the recipient got it.",
  circulationDayAhead: "That day has not come yet. Write today or an earlier day.",
  receiverKindMissing: "Choose what kind of recipient it is.",
  receiverNameMissing: "Write the recipient’s name.",
};

export const deeds: typeof svDeeds = {
  notedReceived: "noted a recipient of",
  sentPublication: "sent emails about",
  endedReceiver: "ended the recipient",
};
