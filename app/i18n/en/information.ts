import type * as sv from "../sv/information";
import { capital, count } from "./counting";

export const words: typeof sv.words = {
  title: "Information to the coordinator",
  lead: "Here departments and companies tell of cases that they handle themselves, and share news and links worth knowing.",
  list: (number) => capital(count(number, "one entry", "entries")),
  all: (number) => `Show all ${number}`,
  listAside: "The latest first",
  kind: "Kind",
  unit: "Unit",
  partner: "Partner",
  theme: "Theme",
  year: "Year",
  since: "Since",
  empty:
    "What the coordinator gets to know is gathered here: of the units' own cases, and news that can be of use to more.",
  emptySelection: "Nothing fits the selection.",
  tellCase: "Tell of a case",
  shareNews: "Share news",
  incoming: "Letters received",
  incomingWaiting: (number) => `Letters received (${number})`,
  dnr: (number) => `Reg. no. ${number}`,
  notesIn: (number) => count(number, "one note", "notes"),
  facts: "Facts",
  notes: "Notes",
  notesAside: "The latest first",
  caseNumber: "Registration number",
  project: "Project or exchange",
  web: "Link",
  themes: "Themes",
  byMail: "Came by email",
  add: "Add a note",
  change: "Change the facts",
  remove: "Remove",
  history: "History",
  form: {
    caseTitle: "Tell of a case",
    caseLead:
      "A few lines about something international that your unit handles itself, so that the coordinator knows. Only the title, the unit and the text are needed.",
    newsTitle: "Share news",
    newsLead:
      "News or a link that more people should know of. It goes out to everybody in the network by email, and can be searched for.",
    toNews: "Is it news? Share it here.",
    toCase: "Is it a case of your own? Tell of it here.",
    title: "Title",
    unit: "Unit",
    unitOfNews: "From unit",
    noUnit: "None in particular",
    partner: "Partner",
    noPartner: "None",
    caseNumber: "Registration number",
    caseNumberHelp:
      "For example KS 2026/0123. If the case is known already, what you write becomes a new note in it.",
    project: "Project or exchange",
    noProject: "None",
    text: "What the coordinator should know",
    textHelp: "Write no personal identity numbers, and nothing confidential. All staff can read it.",
    web: "Link",
    webHelp: "The whole address, beginning with https://.",
    comment: "Why it is worth knowing",
    themes: "Themes",
    themesHelp: "Optional.",
    submitCase: "Send to the coordinator",
    submitNews: "Share with the network",
    changeTitle: (title) => `Change ${title}`,
    submitChange: "Save the changes",
    noteTitle: (title) => `New note: ${title}`,
    note: "Note",
    submitNote: "Save the note",
    otherHas: "This case has the registration number already:",
  },
  removal: {
    title: "Remove the entry?",
    lead: (title) =>
      `“${title}” and all its notes disappear from the list and the archive, and letters about it that have not left are stopped. It cannot be undone.`,
    submit: "Remove",
  },
  numbers: "Looks like a personal identity number",
  numbersHelp: "Remove what is marked and save again.",
};

export const notes: typeof sv.notes = {
  informationTold: "Thank you. The coordinator can read it now.",
  informationJoined: "The case was here already. What you wrote is a new note in it.",
  newsTold: "Thank you. The news goes out to the network.",
  informationNoted: "The note is saved.",
  informationRemoved: (title) => `“${title}” is removed.`,
};

export const problems: typeof sv.problems = {
  informationTextMissing: "Write a few lines.",
  newsLinkMissing: "Write the address of the link.",
  newsLinkWrong: "Write the whole address, beginning with https://.",
  caseThere: "Another case has that registration number already.",
  identityNumberHere: "The text seems to hold a personal identity number. Remove it.",
};

export const deeds: typeof sv.deeds = {
  notedInformation: "added a note to",
};
