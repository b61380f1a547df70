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
  nobodyMissing: "Nobody is missing. All have received the edition that stands.",
  many: (number) => `${number} receivers`,
  note: "Note that somebody has received it",
  receiver: "Receiver",
  choose: "Choose a receiver",
  way: "How",
  ways: { letter: "Letter", meeting: "Meeting", paper: "Paper", page: "Web page" },
  day: "Day",
  comment: "Comment",
  commentHelp: "Such as who took it.",
  save: "Note it",
  edition: "Edition",
  earlier: (edition) => `${edition} (earlier)`,
  copies: (number) => (number === 1 ? "one letter" : `${number} letters`),
  lost: (number) => `of which ${number} did not arrive`,
  notOut: "Not on the open pages",
  withdrawn: "Withdrawn",
  never: "Not published",
  notOutNow: {
    withdrawn: "It is withdrawn from the open pages. Here stands who received it.",
    never: "It is not published on the open pages. Here stands who has received it.",
  },
  nothingYet: "Nobody has received it yet.",
  unnamed: {
    unit: "Unit",
    receiver: "Receiver",
    board: "The municipal executive board",
    subscribers: "Those who have asked for letters",
    site: "The open pages",
  },
  send: {
    title: "Send letters",
    lead: "A letter with the title, the summary and the link to the open pages.",
    to: "To",
    toHelp: "Those who are missing are ticked. Nobody gets the same edition twice.",
    button: "Send the letter",
    back: "Back to the dissemination",
    nobody: "There is nobody left to send it to.",
    sent: (names) => `Have already got the letter of this edition: ${names}.`,
    unreached: (names) => `Have no e-mail address: ${names}.`,
    register: "Change the receivers",
    letter: "The letter",
    letterAside: "In the receiver’s language",
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
    title: "Receivers",
    lead: "Organisations, lists and web pages that get the results, besides the companies.",
    all: "All receivers",
    none: "There are no receivers yet. Add those who shall get the results.",
    add: "Add a receiver",
    name: "Name",
    kind: "Kind",
    kinds: { organisation: "Organisation", list: "Mailing list", page: "Web page" },
    reached: "Reached at",
    unreached: "Nothing given",
    contact: "Contact person",
    address: "Web address",
    addressHelp: "For a web page: where the results are put.",
    change: "Change",
    end: "End",
    save: "Save",
  },
};

export const notes: typeof svNotes = {
  receivedNoted: "It is noted.",
  circulationSent: (letters) =>
    letters === "0"
      ? "Nothing was sent. Those chosen have already got the edition that stands."
      : letters === "1"
        ? "The letter is on its way to one receiver."
        : `The letter is on its way to ${letters} receivers.`,
  receiverSaved: "The receiver is saved.",
  receiverEnded: "The receiver has ended. What they have received stays.",
};

export const problems: typeof svProblems = {
  receiverMissing: "Choose who has received it",
  receiversMissing: "Choose at least one receiver",
  wayMissing: "Choose how",
  circulationDayAhead: "That day has not been yet",
  receiverKindMissing: "Choose what kind of receiver it is",
  receiverNameMissing: "Enter the receiver's name",
};

export const deeds: typeof svDeeds = {
  notedReceived: "noted a receiver of",
  sentPublication: "sent letters on",
  endedReceiver: "ended the receiver",
};
