import type * as sv from "../sv/reminders";

const before = (amount: number, unit: "days" | "hours") =>
  `${amount} ${amount === 1 ? unit.slice(0, -1) : unit} before`;

export const words: typeof sv.words = {
  title: "Reminders",
  lead: "The reminders are sent automatically, as long before the meeting as you decide. If the meeting is moved, they move with it. If it is called off, none are sent.",
  notCalled: "The notice has not been sent yet. The reminders apply once it has.",
  closed: "The meeting has begun or is called off, so its reminders can no longer be changed.",
  none: "No reminder is sent automatically.",
  caption: "Reminders before the meeting",
  when: "When",
  distance: "Before the meeting",
  audience: "To whom",
  status: "Status",
  waits: "Waiting",
  done: "Done",
  before,
  audiences: {
    silent: "Those who have not answered",
    coming: "Those who are coming or may come",
  },
  audienceHelp: {
    silent: "The email asks for an answer.",
    coming: "The email has time, place, agenda and a personal link.",
  },
  add: "New reminder",
  whom: "Who is to be reminded?",
  amount: "How long before the meeting?",
  unit: "Counted in",
  units: { days: "days", hours: "hours" },
  submit: "Add the reminder",
  remove: (distance, audience) => `Remove: ${distance}, ${audience}`,
  byHand: "Do you want to remind those who have not answered straight away?",
  byHandLink: "Send a reminder",
  group: {
    title: (group) => `Reminders for ${group}`,
    lead: "Every new meeting begins with these reminders. Meetings already planned keep theirs.",
    none: "New meetings begin without reminders.",
    change: "Change reminders",
  },
};

export const notes: typeof sv.notes = {
  reminderAdded: "The reminder has been added.",
  reminderRemoved: "The reminder has been removed.",
};

export const problems: typeof sv.problems = {
  reminderPast: "That time has already passed. Choose one closer to the meeting.",
  tooManyReminders: "There are already eight reminders. Remove one first.",
  reminderDistance: "Write a whole number, at most 90 days or 2,160 hours.",
  audienceMissing: "Choose who is to be reminded.",
};

export const deeds: typeof sv.deeds = {
  remindersChanged: "changed the reminders of",
};
