import type * as sv from "../sv/import";

export const words: typeof sv.words = {
  title: "Import people",
  lead: "Take the list from a spreadsheet. You see what happens, line by line, before anything is saved.",
  file: "CSV file",
  fileHelp: "At most half a megabyte. In Excel: Save as, CSV.",
  rows: "Or paste the lines",
  rowsHelp: "Copy them in the spreadsheet, with the row of headings on top, and paste them here.",
  submit: "Review the lines",
  columnsTitle: "What the list should look like",
  columnsLead: "The first line holds headings. The columns may be in any order.",
  columns: {
    column: "Column",
    meaning: "What it is for",
    name: ["Name", "Must be there."],
    email: ["Email", "Must be there. The person who already has the address is changed, others are added."],
    title: ["Job title", "Optional. An empty cell changes nothing."],
    phone: ["Telephone", "Optional."],
    unit: ["Unit", "Optional. The unit’s name or short name, as in Träffpunkt."],
    place: ["Seat", "Optional. Contact person, deputy or head. The person takes over the unit’s seat today."],
    language: ["Language", "Optional. Swedish or English."],
  },
  example: "Example",
  report: "Report",
  reportLead: {
    nothing: "Nothing changes: everything is already as in the list.",
    made: (count) => (count === 1 ? "One person is added." : `${count} people are added.`),
    changed: (count) => (count === 1 ? "One is changed." : `${count} are changed.`),
    unchanged: (count) => (count === 1 ? "One is unchanged." : `${count} are unchanged.`),
    wrong: (count) => (count === 1 ? "One line cannot be imported." : `${count} lines cannot be imported.`),
  },
  nothingSaved: "Nothing is saved yet.",
  table: "What happens to each line",
  line: "Line",
  person: "Person",
  outcome: "Result",
  what: "What happens",
  outcomes: { made: "Added", changed: "Changed", unchanged: "Unchanged", wrong: "Wrong" },
  change: (field, before, after) => (before ? `${field}: ${before} becomes ${after}` : `${field}: ${after}`),
  seat: (place, unit, earlier) =>
    earlier ? `Becomes ${place} of ${unit} after ${earlier}` : `Becomes ${place} of ${unit}`,
  fields: { name: "Name", title: "Job title", phone: "Telephone", unit: "Unit", language: "Language" },
  unknownColumns: (columns) => `These columns were not read: ${columns}.`,
  confirmTitle: "Import",
  confirm: (count) => (count === 1 ? "Import one person" : `Import ${count} people`),
  onlyRight: "The lines that are wrong are kept, so that you can correct them afterwards.",
  welcome: "Send a welcome email to those who are new or get a seat",
  againTitle: "The list",
  readingTitle: "Import the list",
  again: "Change the list and review it again",
  done: {
    title: (count) => (count === 1 ? "One person has been imported" : `${count} people have been imported`),
    left: (count) => (count === 1 ? "One line is left to correct" : `${count} lines are left to correct`),
    leftLead: "Correct the lines here and review them again.",
  },
  why: {
    nameMissing: () => "The name is missing.",
    addressMissing: () => "The email address is missing.",
    addressWrong: () => "The email address is not complete.",
    tooLong: () => "A text is too long. Shorten it.",
    looksLikeFormula: () => "Names and job titles may not begin with =, +, - or @.",
    lettersBroken: () => "Some characters could not be read. Save the file as CSV UTF-8.",
    phoneWrong: () => "The telephone number may only contain digits, spaces and hyphens.",
    phoneTooLong: () => "The telephone number is too long. Shorten it.",
    addressTwice: (about) => `The same email address as on line ${about}.`,
    unitUnknown: (about) => `There is no unit called ${about}.`,
    placeUnknown: (about) => `There is no seat ${about}. Write contact person, deputy or head.`,
    placeWithoutUnit: () => "A seat needs a unit.",
    languageUnknown: (about) => `There is no language ${about}. Write Swedish or English.`,
    seatTwice: (about) => `The same seat as on line ${about}.`,
    seatElsewhere: () => "The person already holds the same kind of seat in another unit.",
    seatDayTaken: () => "The seat already has a new holder.",
    personDeactivated: () => "The account is closed. Open it first on the person’s page.",
  },
  whyOther: "The line cannot be imported.",
};

export const notes: typeof sv.notes = {
  peopleRead: (count = "") =>
    count === "1" ? "One person has been imported." : `${count} people have been imported.`,
  nothingToRead: "Nothing changed: everything was already as in the list.",
};

export const problems: typeof sv.problems = {
  peopleFileEmpty: "Choose a file or paste lines.",
  columnsMissing: "The first line must have the columns Name and Email.",
  quoteNotClosed:
    "A quotation mark in the list is not closed, so it is not possible to see where the lines end.",
  tooManyLines: "The list has more than 2,000 lines. Split it.",
  listTooLong: "The list is too large. Split it.",
};

export const deeds: typeof sv.deeds = {};
