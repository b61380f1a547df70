import type * as sv from "../sv/import";

export const words: typeof sv.words = {
  title: "Read people in",
  lead: "Take the list from a spreadsheet. You see what happens, line by line, before anything is saved.",
  file: "CSV file",
  fileHelp: "Half a megabyte at most. In Excel: Save as, CSV.",
  rows: "Or paste the lines",
  rowsHelp: "Copy them in the spreadsheet, with the line of headings first, and paste them here.",
  submit: "Look through the lines",
  columnsTitle: "What the list should look like",
  columnsLead: "The first line holds headings. The columns may stand in any order.",
  columns: {
    column: "Column",
    meaning: "What it is for",
    name: ["Name", "Must be there."],
    email: ["Email", "Must be there. Whoever has the address already is changed, others are added."],
    title: ["Title", "Optional. An empty cell changes nothing."],
    phone: ["Telephone", "Optional."],
    unit: ["Unit", "Optional. The unit's name or short name, as it stands in Träffpunkt."],
    place: ["Seat", "Optional. Contact person, deputy or head. The person takes over the unit's seat today."],
    language: ["Language", "Optional. Swedish or English."],
  },
  example: "Example",
  report: "Report",
  reportLead: {
    nothing: "Nothing changes: everything stands as in the list already.",
    made: (count) => (count === 1 ? "One person is added." : `${count} people are added.`),
    changed: (count) => (count === 1 ? "One is changed." : `${count} are changed.`),
    unchanged: (count) => (count === 1 ? "One is unchanged." : `${count} are unchanged.`),
    wrong: (count) => (count === 1 ? "One line cannot be read in." : `${count} lines cannot be read in.`),
  },
  nothingSaved: "Nothing is saved yet.",
  table: "What happens to each line",
  line: "Line",
  person: "Person",
  outcome: "Outcome",
  what: "What happens",
  outcomes: { made: "Added", changed: "Changed", unchanged: "Unchanged", wrong: "Wrong" },
  change: (field, before, after) => (before ? `${field}: ${before} becomes ${after}` : `${field}: ${after}`),
  seat: (place, unit, earlier) =>
    earlier ? `Becomes ${place} of ${unit} after ${earlier}` : `Becomes ${place} of ${unit}`,
  fields: { name: "Name", title: "Title", phone: "Telephone", unit: "Unit", language: "Language" },
  unknownColumns: (columns) => `These columns were not read: ${columns}.`,
  confirmTitle: "Read in",
  confirm: (count) => (count === 1 ? "Read in one person" : `Read in ${count} people`),
  onlyRight: "The wrong lines are left, so that you can mend them afterwards.",
  welcome: "Send a welcome letter to those who are new or get a seat",
  againTitle: "The list",
  readingTitle: "Read the list in",
  again: "Change the list and look again",
  done: {
    title: (count) => (count === 1 ? "One person has been read in" : `${count} people have been read in`),
    left: (count) => (count === 1 ? "One line is left to mend" : `${count} lines are left to mend`),
    leftLead: "Mend the lines here and look through them again.",
  },
  why: {
    nameMissing: () => "The name is missing.",
    addressMissing: () => "The email address is missing.",
    addressWrong: () => "The email address is not whole.",
    tooLong: () => "A text is too long.",
    looksLikeFormula: () => "Names and titles may not begin with =, +, - or @.",
    lettersBroken: () => "Letters were broken on the way. Save the file as CSV UTF-8.",
    phoneWrong: () => "The telephone number may hold digits, blanks and hyphens only.",
    phoneTooLong: () => "The telephone number is too long.",
    addressTwice: (about) => `The same email address as on line ${about}.`,
    unitUnknown: (about) => `There is no unit called ${about}.`,
    placeUnknown: (about) => `There is no seat ${about}. Write contact person, deputy or head.`,
    placeWithoutUnit: () => "A seat needs a unit.",
    languageUnknown: (about) => `There is no language ${about}. Write Swedish or English.`,
    seatTwice: (about) => `The same seat as on line ${about}.`,
    seatElsewhere: () => "The person holds the same kind of seat in another unit already.",
    seatDayTaken: () => "The seat has a new holder already.",
    personDeactivated: () => "The account is closed. Open it first on the person's page.",
  },
  whyOther: "The line cannot be read in.",
};

export const notes: typeof sv.notes = {
  peopleRead: (count = "") =>
    count === "1" ? "One person has been read in." : `${count} people have been read in.`,
  nothingToRead: "Nothing changed: everything stood as in the list already.",
};

export const problems: typeof sv.problems = {
  peopleFileEmpty: "Choose a file or paste lines.",
  columnsMissing: "The first line must have the columns Name and Email.",
  quoteNotClosed: "A quotation mark in the list is not closed, so it cannot be seen where the lines end.",
  tooManyLines: "The list has more than 2,000 lines. Divide it.",
  listTooLong: "The list is too large. Divide it.",
};

export const deeds: typeof sv.deeds = {};
