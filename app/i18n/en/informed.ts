import type * as sv from "../sv/informed";

export const words: typeof sv.words = {
  title: "For information",
  titleOf: (group) => `For information from ${group}`,
  lead: "These people get the group's minutes by mail, with the text as a PDF, once they are signed off. They need no account.",
  none: "Nobody gets the minutes for information.",
  caption: "Get the minutes for information",
  count: (number) =>
    number === 1
      ? "One person outside the group gets the minutes."
      : `${number} people outside the group get the minutes.`,
  name: "Name",
  organisation: "Organisation",
  organisationHelp: "Optional. For example Region Ekbygden.",
  email: "E-mail",
  emailHelp: "Write to the person before you add the address. The letter says how to get no more of them.",
  language: "Language of the letter",
  belongs: "Belongs to the group and gets a letter already. There will be one letter, not two.",
  add: "Add somebody",
  submit: "Add",
  removeOf: (name) => `Take ${name} off the list`,
  change: "Change who gets them",
};

export const notes: typeof sv.notes = {
  informedAdded: (name) => `${name} gets the minutes once they are signed off.`,
  informedAddedOnce: (name) =>
    `${name} is added, but belongs to the group already. There will be one letter, not two.`,
  informedRemoved: "Removed. No more letters go there.",
};

export const problems: typeof sv.problems = {
  informedAlready: "The address is on the list already.",
  tooManyInformed: "The list has 200 people already. Remove some first.",
};

export const deeds: typeof sv.deeds = {
  informedAdded: "added somebody for information in",
  informedRemoved: "removed somebody for information in",
};
