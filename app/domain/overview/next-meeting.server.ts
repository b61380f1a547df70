import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { invitations, meetings, units } from "#db/schema.server";
import type { MeetingForm } from "#db/words";
import type { Member } from "../members/member";

/** The next meeting as the start page shows it; `answers` names the units by their answer, null before the notice. */
export type NextMeetingFacts = {
  id: string;
  number: number;
  year: number;
  theme: string | null;
  startsAt: number;
  endsAt: number;
  form: MeetingForm;
  place: string | null;
  canJoin: boolean;
  answers: { yes: string[]; maybe: string[]; no: string[]; none: string[] } | null;
};

/** Joining opens this long before the start. */
const joinOpens = 15 * 60_000;

/** The first meeting that has not ended, of the member's own groups before others'; null when none is planned. */
export function nextMeetingFor(
  db: Database,
  member: Member,
  ahead: { id: string; groupId: string; startsAt: number }[],
  now: number,
): NextMeetingFacts | null {
  const day = 86_400_000;
  const soon = ahead.filter((meeting) => meeting.startsAt > now - day);
  const ordered = [
    ...soon.filter((meeting) => member.groupIds.includes(meeting.groupId)),
    ...soon.filter((meeting) => !member.groupIds.includes(meeting.groupId)),
  ].map((meeting) => meeting.id);
  if (ordered.length === 0) return null;
  const rows = db
    .select({
      id: meetings.id,
      number: meetings.number,
      year: meetings.year,
      theme: meetings.theme,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      form: meetings.form,
      place: meetings.place,
      link: meetings.link,
      calledAt: meetings.calledAt,
    })
    .from(meetings)
    .where(inArray(meetings.id, ordered))
    .all()
    .filter((row) => row.endsAt > now)
    .sort((one, other) => ordered.indexOf(one.id) - ordered.indexOf(other.id));
  const [next] = rows;
  if (!next) return null;
  const { link, calledAt, ...meeting } = next;
  const invited = calledAt === null ? [] : invitedUnits(db, next.id);
  const isInvited = invited.some((row) => row.personId === member.id);
  return {
    ...meeting,
    canJoin: link !== null && isInvited && now >= next.startsAt - joinOpens && now < next.endsAt,
    answers: calledAt === null || invited.length === 0 ? null : byAnswer(invited),
  };
}

function invitedUnits(db: Database, meetingId: string) {
  return db
    .select({
      personId: invitations.personId,
      unitId: invitations.unitId,
      unit: units.name,
      capacity: invitations.capacity,
      answer: invitations.answer,
    })
    .from(invitations)
    .leftJoin(units, eq(units.id, invitations.unitId))
    .where(and(eq(invitations.meetingId, meetingId), isNull(invitations.withdrawnAt)))
    .orderBy(asc(units.position), asc(units.name))
    .all();
}

/** A unit comes when contact or deputy does; perhaps when one of them perhaps does. */
function byAnswer(invited: ReturnType<typeof invitedUnits>): NextMeetingFacts["answers"] {
  const answers = { yes: [] as string[], maybe: [] as string[], no: [] as string[], none: [] as string[] };
  const seated = invited.filter(
    (row) => row.unitId && (row.capacity === "contact" || row.capacity === "deputy"),
  );
  if (seated.length === 0) return null;
  for (const unitId of new Set(seated.map((row) => row.unitId))) {
    const given = seated.filter((row) => row.unitId === unitId);
    const best = (["yes", "maybe", "no"] as const).find((answer) =>
      given.some((row) => row.answer === answer),
    );
    answers[best ?? "none"].push(given[0]?.unit ?? "");
  }
  return answers;
}
