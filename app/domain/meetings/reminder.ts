import type { ReminderAudience } from "#db/words";

/** A reminder as a distance to a meeting's start, so that it moves with the meeting. */
export type Distance = { hoursBefore: number; audience: ReminderAudience };

export type PlannedReminder = Distance & {
  id: string;
  /** When it was done with, UTC ms: its letters were queued, or its time had passed when it could first go. */
  sentAt: number | null;
};

/** How many reminders a meeting, or a group's beginning, may have. */
export const mostReminders = 8;

/** How long before the start a reminder may go: 90 days. */
export const farthestHours = 2160;

export const reminderUnits = ["days", "hours"] as const;
type ReminderUnit = (typeof reminderUnits)[number];

const hour = 3_600_000;

/**
 * When a reminder is due, UTC ms: a distance in time. A day is 24 hours, also across the nights when the clocks
 * change.
 */
export const dueAt = (reminder: Pick<Distance, "hoursBefore">, startsAt: number) =>
  startsAt - reminder.hoursBefore * hour;

/** A distance as people say it: whole days where it is that, else hours. */
const inUnits = (hoursBefore: number): { amount: number; unit: ReminderUnit } =>
  hoursBefore % 24 === 0
    ? { amount: hoursBefore / 24, unit: "days" }
    : { amount: hoursBefore, unit: "hours" };

/** A reminder as lists show it; of a group's, nothing is known of when it goes. */
export type ShownReminder = Distance & {
  amount: number;
  unit: ReminderUnit;
  /** UTC ms. */
  goesAt: number | null;
  done: boolean;
};

/** Reminders as lists show them, for a meeting that starts at an instant, or for a group's meetings to come. */
export const shownReminders = (
  list: (Distance & { sentAt?: number | null })[],
  startsAt: number | null,
): ShownReminder[] =>
  list.map(({ hoursBefore, audience, sentAt }) => ({
    hoursBefore,
    audience,
    ...inUnits(hoursBefore),
    goesAt: startsAt === null ? null : dueAt({ hoursBefore }, startsAt),
    done: !!sentAt,
  }));

/** The earliest first; of two at the same distance, the silent. */
export const byDistance = (one: Distance, other: Distance) =>
  other.hoursBefore - one.hoursBefore || other.audience.localeCompare(one.audience);

/** Whether two reminders are the same. */
export const isSameReminder = (one: Distance, other: Distance) =>
  one.hoursBefore === other.hoursBefore && one.audience === other.audience;
