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
  removeTitle: "Remove the contact?",
  removeLead: (day, partner) =>
    `The contact with ${partner} on ${day} disappears from the time line. This cannot be undone.`,
};

export const notes: typeof sv.notes = {
  contactLogged: "The contact is saved.",
  contactRemoved: "The contact is removed.",
};

export const problems: typeof sv.problems = {
  aboutMissing: "Write what the contact was about.",
  contactPersonMissing: "Choose who was in touch.",
};

export const deeds: typeof sv.deeds = {
  loggedContact: "added a contact with",
  changedContact: "changed a contact with",
  removedContact: "removed a contact with",
};
