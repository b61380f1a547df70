import type * as sv from "../sv/breaks";

export const words: typeof sv.words = {
  title: "Breaks",
  titleOf: (group) => `Breaks of ${group}`,
  lead: "Days when many people in the group are away, such as school holidays. Anyone who plans a meeting on such a day is told before it is saved.",
  none: "No breaks have been added. You do not need to add public holidays and bridge days.",
  caption: "Breaks added",
  earlier: "Breaks that are over",
  name: "What",
  from: "First day",
  until: "Last day",
  dayHelp: "For example 2027-02-22.",
  nameHelp: "For example Winter break.",
  add: "Add a break",
  submit: "Add the break",
  removeOf: (name, day) => `Remove ${name}, ${day}`,
  change: "Change breaks",
  inYear: (year) => `The group’s breaks in ${year}`,
  noneInYear: (year) => `No breaks have been added for ${year}.`,
};

export const notes: typeof sv.notes = {
  breakAdded: (name) => `${name} has been added.`,
  breakRemoved: "The break has been removed.",
};

export const problems: typeof sv.problems = {
  breakEndsFirst: "The last day cannot come before the first.",
  breakTooLong: "A break can be at most 120 days. Is the year right?",
  tooManyBreaks: "The group already has 100 breaks. Remove some that are over.",
};

export const deeds: typeof sv.deeds = {
  breakAdded: "added a break for",
  breakRemoved: "removed a break of",
};
