import type { GroupKind, MeetingForm } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { type Refusal, refuse } from "../refusal";

/** A date poll with its group and whoever it comes from. */
export type Poll = {
  id: string;
  groupId: string;
  groupName: string;
  groupKind: GroupKind;
  groupClosed: boolean;
  /** The group's own chair and secretary, who are asked too. */
  chairId: string | null;
  secretaryId: string | null;
  title: string;
  text: string | null;
  form: MeetingForm;
  place: string | null;
  /** Last day to answer, 2027-01-21; it counts to its end by the Swedish clock. */
  answerBy: string;
  /** Whoever sent it, or wrote the draft: letters come from them. */
  askerName: string;
  askerAddress: string;
  openedAt: number | null;
  closedAt: number | null;
  version: number;
};

/** From when to when, UTC milliseconds. */
export type Time = { startsAt: number; endsAt: number };

/** A time that is proposed; `meetingId` is the meeting it became. */
export type Slot = Time & { id: string; meetingId: string | null };

/** What somebody decides about a poll before it is sent. */
export type PollPlan = Pick<Poll, "title" | "text" | "form" | "place" | "answerBy"> & { slots: Time[] };

export type PollState = "draft" | "open" | "over" | "closed";

/** How many times a poll may propose. */
export const mostSlots = 40;

/** How often somebody who has not answered is reminded, at most. */
export const mostReminders = 2;

/** How many days before the last day the reminder goes by itself. */
export const remindDays = 3;

/** How long the letters wait before they leave, so that a slip can be taken back. */
export const lettersWait = 5 * 60_000;

/** Where a poll stands. Answers are taken while it is open: until the last day is over, or somebody closes it. */
export function pollState(poll: Pick<Poll, "openedAt" | "closedAt" | "answerBy">, now: number): PollState {
  if (poll.closedAt !== null) return "closed";
  if (poll.openedAt === null) return "draft";
  return dayOf(now) > poll.answerBy ? "over" : "open";
}

/**
 * What stands in the way of asking with a plan: `pollWithoutSlots`, `tooManySlots`, `slotTwice`, `slotPast`,
 * `answerByPast`, `answerByAfterSlots`. Null when nothing does.
 */
export function refusePlan(plan: Pick<PollPlan, "answerBy" | "slots">, now: number): Refusal | null {
  const { slots, answerBy } = plan;
  if (slots.length === 0) return refuse("pollWithoutSlots", { field: "day-1" });
  if (slots.length > mostSlots) return refuse("tooManySlots", { field: "day-1" });
  if (new Set(slots.map(timeKey)).size < slots.length) return refuse("slotTwice", { field: "day-1" });
  if (slots.some((slot) => slot.startsAt <= now)) return refuse("slotPast", { field: "day-1" });
  if (answerBy < dayOf(now)) return refuse("answerByPast", { field: "answerBy" });
  if (answerBy > dayOf(firstStart(slots))) return refuse("answerByAfterSlots", { field: "answerBy" });
  return null;
}

/** One text for one time. */
export const timeKey = ({ startsAt, endsAt }: Time) => `${startsAt}-${endsAt}`;

/** The start of the earliest time; seats are looked up as they stand on its day. */
export const firstStart = (slots: Time[]) => Math.min(...slots.map((slot) => slot.startsAt));
