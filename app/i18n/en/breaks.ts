import type * as sv from "../sv/breaks";

export const words: typeof sv.words = {
  title: "Breaks",
  titleOf: (group) => `Breaks of ${group}`,
  lead: "Days when many of the group are away, such as school holidays. Whoever plans a meeting on such a day is told before it is saved.",
  none: "No breaks are entered. Public holidays and the days squeezed between them need not be.",
  caption: "Breaks entered",
  earlier: "Breaks that are over",
  name: "What",
  from: "First day",
  until: "Last day",
  dayHelp: "For example 2027-02-22.",
  nameHelp: "For example Winter break.",
  add: "Enter a break",
  submit: "Enter the break",
  removeOf: (name, day) => `Remove ${name}, ${day}`,
  change: "Change breaks",
  inYear: (year) => `The group's breaks in ${year}`,
  noneInYear: (year) => `No breaks are entered for ${year}.`,
  span: (from, until) => `${from} to ${until}`,
};

export const notes: typeof sv.notes = {
  breakAdded: (name) => `${name} is entered.`,
  breakRemoved: "The break is removed.",
};

export const problems: typeof sv.problems = {
  breakEndsFirst: "The last day cannot come before the first.",
  breakTooLong: "A break can be at most 120 days. Is the year right?",
  tooManyBreaks: "The group has 100 breaks already. Remove some that are over.",
};

export const deeds: typeof sv.deeds = {
  breakAdded: "entered a break for",
  breakRemoved: "removed a break of",
};
