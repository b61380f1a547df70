import type * as sv from "../sv/informed";

export const words: typeof sv.words = {
  title: "For information",
  titleOf: (group) => `For information from ${group}`,
  lead: "These people get the group’s minutes by email, with the text as a PDF, once they are signed off. They do not need an account.",
  none: "Nobody gets the minutes for information.",
  caption: "Get the minutes for information",
  count: (number) =>
    number === 1
      ? "One person outside the group gets the minutes."
      : `${number} people outside the group get the minutes.`,
  name: "Name",
  organisation: "Organisation",
  organisationHelp: "Optional. For example Region Ekbygden.",
  email: "Email",
  emailHelp: "Write to the person before you add the address. The email says how to stop receiving more.",
  language: "Language of the email",
  belongs: "Belongs to the group and already gets an email. There will be one email, not two.",
  add: "Add somebody",
  submit: "Add",
  removeOf: (name) => `Remove ${name} from the list`,
  change: "Change who gets them",
};

export const notes: typeof sv.notes = {
  informedAdded: (name) => `${name} gets the minutes once they are signed off.`,
  informedAddedOnce: (name) =>
    `${name} has been added, but already belongs to the group. There will be one email, not two.`,
  informedRemoved: "Removed. No more emails will go there.",
};

export const problems: typeof sv.problems = {
  informedAlready: "The address is already on the list.",
  tooManyInformed: "The list already has 200 people. Remove some first.",
};

export const deeds: typeof sv.deeds = {
  informedAdded: "added somebody for information in",
  informedRemoved: "removed somebody for information in",
};
