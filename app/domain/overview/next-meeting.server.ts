import type { Answer } from "#db/words";
import { takesProposals } from "../meetings/proposals.server";
import type { Member } from "../members/member";
import { may } from "../members/permissions";
import { type InvitedAhead, type MeetingAhead, unitsByAnswer } from "./ahead.server";

/** The next meeting as the start page shows it; `answers` names the units by their answer, null before the notice. */
export type NextMeetingFacts = Pick<
  MeetingAhead,
  "id" | "number" | "year" | "theme" | "startsAt" | "endsAt" | "form" | "place"
> & {
  canJoin: boolean;
  /** Whether the member may put an item forward for it, now. */
  takesItems: boolean;
  /** What the member has answered; null for nothing yet, or when not invited. */
  ownAnswer: Answer | null;
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
  const own = mine.find((row) => row.personId === member.id);
  const { id, number, year, theme, startsAt, endsAt, form, place } = next;
  return {
    id,
    number,
    year,
    theme,
    startsAt,
    endsAt,
    form,
    place,
    takesItems:
      may(member, "proposeItem", { groupId: next.groupId }) &&
      takesProposals({ ...next, calledOffAt: null, heldAt: null }, now),
    ownAnswer: own?.answer ?? null,
    canJoin: next.hasLink && own !== undefined && now >= startsAt - joinOpens && now < endsAt,
    answers: next.calledAt !== null && mine.some((row) => row.unitId) ? unitsByAnswer(mine) : null,
  };
}
