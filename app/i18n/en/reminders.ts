import type * as sv from "../sv/reminders";

const before = (amount: number, unit: "days" | "hours") =>
  `${amount} ${amount === 1 ? unit.slice(0, -1) : unit} before`;

export const words: typeof sv.words = {
  title: "Reminders",
  lead: "The reminders leave by themselves, as long before the meeting as you decide. If the meeting is moved, they move with it. If it is called off, none leaves.",
  notCalled: "The notice has not been sent yet. The reminders apply once it has.",
  closed: "The meeting has begun or is called off, so its reminders can no longer be changed.",
  none: "No reminder leaves by itself.",
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
    silent: "The letter asks for an answer.",
    coming: "The letter has time, place, agenda and a link of the receiver’s own.",
  },
  add: "New reminder",
  whom: "Who is to be reminded?",
  amount: "How long before the meeting?",
  unit: "Counted in",
  units: { days: "days", hours: "hours" },
  submit: "Add the reminder",
  remove: (distance, audience) => `Remove: ${distance}, ${audience}`,
  byHand: "Do you want to remind those who have not answered right now?",
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
  reminderPast: "That time has gone by already. Choose one nearer the meeting.",
  tooManyReminders: "There are eight reminders already. Remove one first.",
  reminderDistance: "Write a whole number, at most 90 days or 2160 hours.",
  audienceMissing: "Choose who is to be reminded.",
};

export const deeds: typeof sv.deeds = {
  remindersChanged: "changed the reminders of",
};
