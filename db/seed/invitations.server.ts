import { secretOf } from "../ids.server";
import type { Database } from "../open.server";
import { invitations } from "../schema.server";
import type { Answer, AttendanceMode, Capacity } from "../words";
import { type At, facts, type MeetingFacts } from "./facts.server";
import {
  coordinatorId,
  daysAfter,
  nextNotice,
  noticeOf,
  type PoliticalMeeting,
  politicalMeetings,
} from "./meetings.server";
import { memberSince } from "./members.server";

/**
 * Who was called to each meeting and what they answered. To a held meeting the answers are those that its
 * attendance tells of; to the next one they stand in the demo's own file.
 */
export function seedInvitations(db: Database, at: At): void {
  db.insert(invitations)
    .values([
      ...facts.meetings.flatMap((meeting) => invitedTo(meeting, at)),
      ...politicalMeetings().flatMap((meeting) => invitedMembers(meeting, at)),
    ])
    .run();
}

type Invitation = typeof invitations.$inferInsert;
type Answered = { answer: Answer; mode: AttendanceMode | null; comment?: string | null; at: number } | null;

function invitedTo(meeting: MeetingFacts, at: At): Invitation[] {
  const notice = noticeOf(meeting);
  if (!notice) return [];
  const answerOf = meeting.id === nextNotice.meeting_id ? answersToNext(at) : answersBefore(meeting, at);
  const invite = (personId: string, capacity: Capacity, unitId: string | null = null): Invitation => {
    const answered = answerOf(personId);
    return {
      id: `${meeting.id}-${personId}`,
      meetingId: meeting.id,
      personId,
      unitId,
      capacity,
      invitedAt: at(notice.day, "09.00"),
      answer: answered?.answer ?? null,
      mode: answered?.mode ?? null,
      comment: answered?.comment ?? null,
      answeredAt: answered?.at ?? null,
      answeredBy: answered ? personId : null,
      linkKey: meeting.id === nextNotice.meeting_id ? secretOf(32) : null,
    };
  };
  const seated = facts.units
    .flatMap((unit) => [
      invite(unit.contact_person_id, "contact", unit.id),
      invite(unit.deputy_person_id, "deputy", unit.id),
    ])
    .filter(({ personId }) => personId && memberSince(personId) <= notice.day);
  const guests = meeting.attendance
    .filter((row) => row.status === "gast" && !seated.some(({ personId }) => personId === row.person_id))
    .map((row) => invite(row.person_id, "guest"));
  return [
    ...seated,
    invite(meeting.chair_person_id, "chair"),
    invite(coordinatorId, "coordinator"),
    ...guests,
  ];
}

/** What people must have answered for the attendance to become what it was. */
function answersBefore(meeting: MeetingFacts, at: At): (personId: string) => Answered {
  const sentOn = noticeOf(meeting)?.day ?? meeting.date;
  return (personId) => {
    const came = meeting.attendance.find((row) => row.person_id === personId);
    const sentDeputy = meeting.attendance.some((row) => row.for_person_id === personId);
    const answer = sentDeputy ? "no" : came ? answerFor[came.status] : undefined;
    if (!answer) return null;
    // People answer during the first working days, each at a time of their own.
    const own = Number(personId.slice(2));
    const clock = `${10 + (own % 6)}.${String((own * 7) % 60).padStart(2, "0")}`;
    const mode = answer === "yes" ? "onSite" : null;
    return { answer, mode, at: at(daysAfter(sentOn, [1, 4, 5, 6][own % 4] ?? 1), clock) };
  };
}

/** Whoever stayed away without a word had not answered. */
const answerFor: Record<string, Answer> = {
  narvarande: "yes",
  ersattare: "yes",
  gast: "yes",
  anmald_franvaro: "no",
};

function answersToNext(at: At): (personId: string) => Answered {
  return (personId) => {
    const given = nextNotice.answers.find((each) => each.person_id === personId);
    if (!given) return null;
    const { answer, mode, comment, day, clock } = given;
    return {
      answer: answer as Answer,
      mode: mode as AttendanceMode | null,
      comment,
      at: at(day, clock),
    };
  };
}

function invitedMembers(meeting: PoliticalMeeting, at: At): Invitation[] {
  if (!meeting.called) return [];
  const { called, group } = meeting;
  return [...group.member_person_ids, group.secretary_person_id].map((personId) => ({
    id: `${meeting.id}-${personId}`,
    meetingId: meeting.id,
    personId,
    capacity: politicalCapacity(meeting, personId),
    invitedAt: at(called, "09.00"),
    answer: "yes",
    mode: "onSite",
    answeredAt: at(daysAfter(called, 4), "11.30"),
    answeredBy: personId,
  }));
}

/** In which capacity a person meets with the political group. */
export function politicalCapacity({ group }: PoliticalMeeting, personId: string): Capacity {
  if (personId === group.chair_person_id) return "chair";
  return personId === group.secretary_person_id ? "secretary" : "member";
}
