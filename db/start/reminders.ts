import type { ReminderAudience } from "../words";

/** A reminder as a distance to the meeting's start. */
type NewReminder = { hoursBefore: number; audience: ReminderAudience };

/**
 * The reminders that a new group's meetings begin with: a week before to those who have not answered, the day
 * before to those who come. The group changes them as it likes.
 */
export const newGroupReminders: NewReminder[] = [
  { hoursBefore: 168, audience: "silent" },
  { hoursBefore: 24, audience: "coming" },
];
