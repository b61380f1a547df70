import type * as sv from "../sv/contacts";
import { capital, count } from "./counting";

export const words: typeof sv.words = {
  timeline: "Time line",
  timelineAside: (number) => capital(count(number, "one event", "events")),
  empty:
    "Visits, meetings and conversations with the partner, projects and exchanges together and the lessons from them are gathered here.",
  log: "Add a contact",
  began: (kind) => `${kind} begins`,
  ended: (kind) => `${kind} ends`,
  lesson: "Lesson",
  people: (number) => count(number, "one participant", "participants"),
  grant: (amount) => `${amount} in grants`,
  by: (person, unit) => `${person}, ${unit}`,
  within: (project) => `within ${project}`,
  outcome: "It leads to:",
  change: "Change",
  changeLabel: (day) => `Change the contact of ${day}`,
  form: {
    newTitle: "Add a contact",
    newLead: (partner) =>
      `A few lines about a meeting, a conversation or a visit with ${partner}, so that the next person knows what has been said.`,
    changeTitle: "Change the contact",
    day: "Day",
    kind: "How you were in touch",
    person: "Who of us",
    unit: "For which unit",
    project: "Project or exchange",
    noProject: "None in particular",
    about: "What it was about",
    outcomeLabel: "What comes of it",
    outcomeHelp: "Optional. A next step, a promise or an idea. Write nothing about children as persons.",
    submit: "Save the contact",
    remove: "Remove the contact",
  },
  partnerForm: {
    newTitle: "Add a partner",
    newLead:
      "A twin town, school, association, municipality or organisation that you work with. Only name, kind and country are needed.",
    newButton: "New partner",
    changeTitle: (name) => `Change ${name}`,
    changeButton: "Change the facts",
    mergeButton: "Merge with another",
    who: "Who they are",
    us: "With us",
    them: "With the partner",
    name: "Name",
    nameHelp: "As you say it in Swedish.",
    localName: "Own name",
    localNameHelp: "As they write it themselves.",
    kind: "Kind",
    status: "Status",
    country: "Country",
    place: "Place",
    web: "Website",
    since: "Working together since (year)",
    agreement: "Agreement",
    agreementHelp: "For example: Twinning agreement, renewed 2019-06-14.",
    languages: "Languages",
    topics: "Topics",
    listHelp: "Put commas between.",
    responsible: "Who keeps in touch",
    nobody: "Nobody yet",
    unit: "Unit that answers for the partner",
    unitHelp: "For a school or an association of our own that runs projects.",
    noUnit: "None",
    contactName: "The contact's name",
    contactTitle: "The contact's title",
    contactEmail: "The contact's e-mail",
    note: "Good to know",
    submit: "Save the partner",
    maybeSame: "Could it be the same as one of these?",
    isAnother: "No, it is another",
  },
  merge: {
    title: (name) => `Merge ${name} with another`,
    lead: (name) =>
      `Projects, contacts and agreements of the one you choose move to ${name}, and the one you choose disappears from the register. This cannot be undone.`,
    other: "Partner that is the same",
    choose: "Choose a partner",
    submit: "Merge",
    none: "There is no other partner in the same country.",
  },
  removeTitle: "Remove the contact?",
  removeLead: (day, partner) =>
    `The contact with ${partner} on ${day} disappears from the time line. This cannot be undone.`,
};

export const notes: typeof sv.notes = {
  contactLogged: "The contact is saved.",
  contactRemoved: "The contact is removed.",
  partnerSaved: "The partner is saved.",
  partnersMerged: "The two are one partner now.",
};

export const problems: typeof sv.problems = {
  aboutMissing: "Write what the contact was about.",
  contactPersonMissing: "Choose who was in touch.",
  partnerThere: "There is a partner with a similar name in the same country already.",
  partnerItself: "Choose another partner than this one.",
  countryMissing: "Choose a country.",
  sinceWrong: "Write a year that has been, for example 1992.",
};

export const deeds: typeof sv.deeds = {
  loggedContact: "added a contact with",
  changedContact: "changed a contact with",
  removedContact: "removed a contact with",
  mergedPartner: "merged a partner with",
};
