import type { Capacity, Language, UnitKind } from "#db/words";
import { addDays, dayOf, daysBetween } from "~/calendar/swedish-time";
import { lengthOf } from "./agenda";
import type { Meeting } from "./meeting";

/** Somebody the notice goes to: by seat, by name, or as a guest. */
export type Receiver = {
  /** Null for a guest whom the house does not know. */
  personId: string | null;
  /** Null until invited; a guest is invited when added. */
  invitationId: string | null;
  name: string;
  /** Empty when nobody knows it: the notice cannot reach them. */
  address: string;
  language: Language;
  capacity: Capacity;
  /** The unit the person is invited for; null for those who come by name. */
  unitId: string | null;
  unitName: string | null;
};

/** A unit of the network whose contact or deputy is missing on the day of the meeting. */
export type VacantUnit = {
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  contact: boolean;
  deputy: boolean;
};

/** What deserves a second look before the notice goes; nothing here is forbidden. */
export type NoticeCheck =
  | { about: "noAgenda" | "noChair" | "noSecretary" | "noAdjuster" | "noPlace" | "noLink" }
  | { about: "tooLong"; minutes: number }
  | { about: "unplanned"; count: number }
  | { about: "proposals"; count: number }
  | { about: "late"; days: number };

/** The group's own rule: notice and agenda at least this many days before the meeting. */
const noticeDays = 10;

/** How long before the meeting answers are due, unless somebody says otherwise. */
const answerDays = 14;

/** How long a notice waits before it leaves, so that a slip can be taken back. */
export const noticeWaits = 5 * 60_000;

/** How many a notice or a date poll may reach at once; a network has some thirty. A slip or a script stops here. */
export const mostReceivers = 300;

/** Looks through a meeting before its notice goes: what is missing, too long, or late. */
export function noticeChecks(
  meeting: Meeting,
  agenda: { minutes: number | null }[],
  proposals: number,
  now: number,
): NoticeCheck[] {
  const { tooLongBy, unplanned } = lengthOf(agenda, meeting);
  const days = daysBetween(dayOf(now), dayOf(meeting.startsAt));
  return [
    ...(agenda.length === 0 ? [{ about: "noAgenda" as const }] : []),
    ...(tooLongBy > 0 ? [{ about: "tooLong" as const, minutes: tooLongBy }] : []),
    ...(unplanned > 0 ? [{ about: "unplanned" as const, count: unplanned }] : []),
    ...(proposals > 0 ? [{ about: "proposals" as const, count: proposals }] : []),
    ...(meeting.chairId === null ? [{ about: "noChair" as const }] : []),
    ...(meeting.secretaryId === null ? [{ about: "noSecretary" as const }] : []),
    ...(meeting.adjusters.length === 0 ? [{ about: "noAdjuster" as const }] : []),
    ...(meeting.form !== "online" && !meeting.place ? [{ about: "noPlace" as const }] : []),
    ...(meeting.form !== "onSite" && !meeting.link ? [{ about: "noLink" as const }] : []),
    ...(days < noticeDays ? [{ about: "late" as const, days }] : []),
  ];
}

/** The last day to answer when nobody has named one: two weeks before, or as near the meeting as time allows. */
export function defaultAnswerBy(startsAt: number, now: number): string {
  const [day, today] = [dayOf(startsAt), dayOf(now)];
  const usual = addDays(day, -answerDays);
  if (usual > today) return usual;
  const latest = addDays(day, -2);
  return latest > today ? latest : day;
}
