import type { GroupKind, MeetingForm } from "#db/words";
import type { Thing } from "../members/permissions";

/** Somebody by name. */
export type Named = { id: string; name: string };

/** A meeting with its group and the people who lead it, as every page about it needs it. */
export type Meeting = {
  id: string;
  groupId: string;
  groupName: string;
  groupKind: GroupKind;
  /** Whether those invited may see each other's addresses. */
  showsAddresses: boolean;
  /** The year whose plan the meeting belongs to. */
  year: number;
  /** 1, 2, 3 … within the group's year. */
  number: number;
  theme: string | null;
  /** UTC milliseconds. */
  startsAt: number;
  endsAt: number;
  form: MeetingForm;
  place: string | null;
  /** The online meeting's own address: shown only to those with the right `seeMeetingLink`. */
  link: string | null;
  caseNumber: string | null;
  noticeText: string | null;
  /** Last day to answer the notice, 2027-01-21. */
  answerBy: string | null;
  /** Who leads it: named for the meeting, else the group's own. */
  chairId: string | null;
  chairName: string | null;
  secretaryId: string | null;
  secretaryName: string | null;
  /** Who is to sign off the minutes: nobody yet, one, or two. */
  adjusters: Named[];
  /** Named for this meeting only; null where the group's own person serves. */
  namedChairId: string | null;
  namedSecretaryId: string | null;
  namedAdjusterId: string | null;
  secondAdjusterId: string | null;
  calledAt: number | null;
  heldAt: number | null;
  calledOffAt: number | null;
  calledOffWhy: string | null;
  /** How far the minutes have come; null before they are begun. */
  minutesStartedAt: number | null;
  minutesSentAt: number | null;
  minutesSignedOffAt: number | null;
  /** Since when signed minutes are being corrected; the signed edition is read meanwhile. */
  minutesCorrectionAt: number | null;
  /** Whether files are attached to it or to an item of its agenda. */
  hasFiles: boolean;
  sequence: number;
  version: number;
};

export type MeetingPhase = "planned" | "called" | "underWay" | "held" | "minutesOut" | "calledOff";

type PhaseFacts = Pick<Meeting, "startsAt" | "endsAt" | "calledAt" | "heldAt" | "calledOffAt"> & {
  minutesSignedOffAt?: number | null;
};

/**
 * Where a meeting stands, from its facts and the clock. A meeting that was called counts as under way and
 * held by the clock alone; one that nobody was called to stays planned until somebody says that it was held.
 */
export function phaseOf(meeting: PhaseFacts, now: number): MeetingPhase {
  if (meeting.calledOffAt !== null) return "calledOff";
  if (meeting.minutesSignedOffAt) return "minutesOut";
  if (meeting.heldAt !== null) return "held";
  if (meeting.calledAt === null || now < meeting.startsAt)
    return meeting.calledAt === null ? "planned" : "called";
  return now < meeting.endsAt ? "underWay" : "held";
}

/** Whether the time of a meeting has gone by although nobody was called to it. */
export const wasNeverCalled = (meeting: PhaseFacts, now: number) =>
  phaseOf(meeting, now) === "planned" && now >= meeting.endsAt;

/** How long before the start the online meeting can be joined. */
export const joinsBefore = 15 * 60_000;

/** Whether the online meeting can be joined now: from 15 minutes before the start until the end. */
export function canJoin(
  meeting: Pick<Meeting, "form" | "link" | "startsAt" | "endsAt" | "calledOffAt">,
  now: number,
): boolean {
  return (
    meeting.form !== "onSite" &&
    meeting.link !== null &&
    meeting.calledOffAt === null &&
    now >= meeting.startsAt - joinsBefore &&
    now < meeting.endsAt
  );
}

/** Whether the minutes are signed off and closed to every change: no correction of them is open. */
export const isLocked = (meeting: Pick<Meeting, "minutesSignedOffAt" | "minutesCorrectionAt">) =>
  meeting.minutesSignedOffAt !== null && meeting.minutesCorrectionAt === null;

/** What the permission table is asked about. */
export function meetingThing(meeting: Meeting): Thing {
  return {
    groupId: meeting.groupId,
    groupKind: meeting.groupKind,
    chairId: meeting.chairId,
    secretaryId: meeting.secretaryId,
    adjusterIds: meeting.adjusters.map(({ id }) => id),
    calledAt: meeting.calledAt,
    sentAt: meeting.minutesSentAt,
    signedOffAt: meeting.minutesSignedOffAt,
    correctionAt: meeting.minutesCorrectionAt,
  };
}

/** The meeting's name as records have it, in Swedish: "Internationella nätverket, möte 1 2027". */
export const meetingLabel = (meeting: { groupName: string; number: number; year: number }) =>
  `${meeting.groupName}, möte ${meeting.number} ${meeting.year}`;
