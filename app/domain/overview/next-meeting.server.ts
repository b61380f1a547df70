import type { Member } from "../members/member";
import { type InvitedAhead, type MeetingAhead, unitsByAnswer } from "./ahead.server";

/** The next meeting as the start page shows it; `answers` names the units by their answer, null before the notice. */
export type NextMeetingFacts = Pick<
  MeetingAhead,
  "id" | "number" | "year" | "theme" | "startsAt" | "endsAt" | "form" | "place"
> & {
  canJoin: boolean;
  answers: ReturnType<typeof unitsByAnswer> | null;
};

/** Joining opens this long before the start. */
const joinOpens = 15 * 60_000;

/** The first meeting that has not ended, of the member's own groups before others'; null when none is planned. */
export function nextMeetingFor(
  member: Member,
  meetings: MeetingAhead[],
  invited: InvitedAhead[],
  now: number,
): NextMeetingFacts | null {
  const ahead = meetings.filter((meeting) => meeting.endsAt > now);
  const next = ahead.find((meeting) => member.groupIds.includes(meeting.groupId)) ?? ahead[0];
  if (!next) return null;
  const mine = invited.filter((row) => row.meetingId === next.id);
  const { id, number, year, theme, startsAt, endsAt, form, place } = next;
  return {
    ...{ id, number, year, theme, startsAt, endsAt, form, place },
    canJoin:
      next.hasLink &&
      mine.some((row) => row.personId === member.id) &&
      now >= startsAt - joinOpens &&
      now < endsAt,
    answers: next.calledAt !== null && mine.some((row) => row.unitId) ? unitsByAnswer(mine) : null,
  };
}
