import type { Database } from "../open.server";
import { actions, attendance, decisions, minuteItems, minutes, signOffs } from "../schema.server";
import type { Capacity, Presence } from "../words";
import { asFirstSigned } from "./correction.server";
import { type At, beyond, facts, type MeetingFacts } from "./facts.server";
import { politicalCapacity } from "./invitations.server";
import {
  coordinatorId,
  daysAfter,
  itemId,
  type PoliticalMeeting,
  politicalMeetings,
  secondAdjusterOf,
} from "./meetings.server";
import { decisionKindOf, translated } from "./words";

/**
 * The minutes of every held meeting: attendance, texts, decisions, actions and sign-offs. Decisions of minutes
 * that are signed off have the numbers that the file's ids tell. The locked text and its sum are not here:
 * they belong to the domain, which completes them afterwards.
 */
export function seedMinutes(db: Database, at: At): void {
  const held = facts.meetings.filter((meeting) => meeting.status === "genomfort");
  const political = politicalMeetings().filter((meeting) => meeting.status === "genomfort");
  db.insert(attendance)
    .values([...held.flatMap(networkAttendance), ...political.flatMap(politicalAttendance)])
    .run();
  db.insert(minutes)
    .values([...held, ...political].map((meeting) => minutesRow(meeting, at)))
    .run();
  db.insert(minuteItems)
    .values([
      ...held.flatMap((meeting) => itemTexts(meeting, at)),
      ...political.flatMap((meeting) => politicalTexts(meeting, at)),
    ])
    .run();
  db.insert(signOffs)
    .values([...held, ...political].flatMap((meeting) => signOffsOf(meeting, at)))
    .run();
  db.insert(decisions)
    .values(held.flatMap((meeting) => decisionsOf(meeting, at)))
    .run();
  db.insert(actions)
    .values(facts.actions.map((action) => actionRow(action, at)))
    .run();
}

/** When a meeting's minutes were sent for sign-off, were to be signed off at the latest, and were: days. */
export function signOffDays(meeting: MeetingFacts | PoliticalMeeting) {
  if ("group" in meeting) {
    return {
      sent: meeting.sent ?? meeting.date,
      by: daysAfter(meeting.date, 14),
      signed: meeting.signed ?? null,
    };
  }
  return {
    sent: daysAfter(meeting.date, 4),
    by: daysAfter(meeting.date, 14),
    signed: meeting.minutes?.adjusted_date ?? null,
  };
}

/** Who writes a meeting's minutes, and who signs them off. */
export function writersOf(meeting: MeetingFacts | PoliticalMeeting) {
  return {
    secretaryId: "group" in meeting ? meeting.group.secretary_person_id : meeting.secretary_person_id,
    adjusterId: meeting.adjuster_person_id ?? null,
  };
}

function minutesRow(meeting: MeetingFacts | PoliticalMeeting, at: At): typeof minutes.$inferInsert {
  const { sent, by, signed } = signOffDays(meeting);
  const { secretaryId, adjusterId } = writersOf(meeting);
  return {
    meetingId: meeting.id,
    summary: ("group" in meeting ? meeting.summary : meeting.minutes?.summary) ?? "",
    startedAt: at(meeting.date, meeting.start_time),
    startedBy: secretaryId,
    sentAt: at(sent, "10.00"),
    sentBy: secretaryId,
    signOffBy: by,
    noOutcomeWhy: "group" in meeting ? null : noOutcomeWhy(meeting),
    signedOffAt: signed ? at(signed, "15.00") : null,
    signedOffBy: signed ? adjusterId : null,
    edition: signed ? 1 : 0,
  };
}

/** Why a meeting was closed although an item came to nothing; null when none did. */
function noOutcomeWhy(meeting: MeetingFacts): string | null {
  const outcomes = [...facts.decisions, ...facts.actions].filter((each) => each.meeting_id === meeting.id);
  const isLeft = meeting.agenda.some(
    (item) => item.type !== "formalia" && !outcomes.some((each) => each.agenda_no === item.no),
  );
  return isLeft ? "Punkterna utan beslut eller åtgärd var till för avstämning mellan enheterna." : null;
}

function signOffsOf(meeting: MeetingFacts | PoliticalMeeting, at: At): (typeof signOffs.$inferInsert)[] {
  const { sent, signed } = signOffDays(meeting);
  const second = secondAdjusterOf(meeting.id);
  return [writersOf(meeting).adjusterId ?? "", ...(second ? [second] : [])].map((personId) => ({
    meetingId: meeting.id,
    personId,
    askedAt: at(sent, "10.00"),
    approvedAt: signed ? at(signed, "15.00") : null,
  }));
}

function itemTexts(meeting: MeetingFacts, at: At): (typeof minuteItems.$inferInsert)[] {
  return (meeting.minutes?.sections ?? []).map((section) => ({
    agendaItemId: itemId(meeting.id, section.agenda_no),
    meetingId: meeting.id,
    text: asFirstSigned(meeting.id, section.text),
    writtenAt: at(meeting.date, meeting.end_time),
    writtenBy: meeting.secretary_person_id,
  }));
}

function politicalTexts(meeting: PoliticalMeeting, at: At): (typeof minuteItems.$inferInsert)[] {
  return meeting.agenda.map((item, place) => ({
    agendaItemId: itemId(meeting.id, place + 1),
    meetingId: meeting.id,
    text: item.text,
    writtenAt: at(meeting.date, meeting.end_time),
    writtenBy: meeting.group.secretary_person_id,
  }));
}

const presenceOf: Record<string, Presence> = {
  narvarande: "present",
  ersattare: "deputy",
  anmald_franvaro: "absentWithNotice",
  franvaro: "absent",
  gast: "guest",
};

/** Chair, coordinator and guests come for themselves: only a seat's holder makes a unit represented. */
function networkAttendance(meeting: MeetingFacts): (typeof attendance.$inferInsert)[] {
  return meeting.attendance.map((row) => {
    const capacity = capacityOf(meeting, row);
    const forUnit = capacity === "contact" || capacity === "deputy";
    return {
      id: `${meeting.id}-${row.person_id}`,
      meetingId: meeting.id,
      unitId: forUnit ? row.unit_id : null,
      personId: row.person_id,
      capacity,
      presence: translated(presenceOf, row.status),
      forPersonId: row.for_person_id,
      fromItemId: cameFor(meeting.id, row.person_id),
    };
  });
}

/** The item that somebody who came late came for. */
function cameFor(meetingId: string, personId: string): string | null {
  const late = beyond.cameLate.find((each) => each.meeting_id === meetingId && each.person_id === personId);
  return late ? itemId(meetingId, late.from_item) : null;
}

function capacityOf(meeting: MeetingFacts, row: { person_id: string; status: string }): Capacity {
  if (row.person_id === meeting.chair_person_id) return "chair";
  if (row.person_id === coordinatorId) return "coordinator";
  if (row.status === "gast") return "guest";
  return row.status === "ersattare" ? "deputy" : "contact";
}

function politicalAttendance(meeting: PoliticalMeeting): (typeof attendance.$inferInsert)[] {
  const { group } = meeting;
  return [...group.member_person_ids, group.secretary_person_id].map((personId) => ({
    id: `${meeting.id}-${personId}`,
    meetingId: meeting.id,
    personId,
    capacity: politicalCapacity(meeting, personId),
    presence: "present",
  }));
}

function decisionsOf(meeting: MeetingFacts, at: At): (typeof decisions.$inferInsert)[] {
  const isSignedOff = signOffDays(meeting).signed !== null;
  return facts.decisions
    .filter((decision) => decision.meeting_id === meeting.id)
    .map((decision, place) => ({
      id: decision.id,
      groupId: "grp-natverk",
      meetingId: meeting.id,
      agendaItemId: itemId(meeting.id, decision.agenda_no),
      kind: translated(decisionKindOf, decision.kind),
      text: decision.text,
      responsibleId: decision.responsible_person_id,
      position: place + 1,
      year: isSignedOff ? meeting.year : null,
      number: isSignedOff ? Number(decision.id.split("-").at(-1)) : null,
      createdAt: at(meeting.date, meeting.end_time),
    }));
}

/** When an action was begun and done, UTC ms; what is being done was begun on the Monday after the meeting. */
export function actionInstants(action: (typeof facts.actions)[number], meeting: MeetingFacts, at: At) {
  return {
    startedAt: action.status === "pagar" ? at(daysAfter(meeting.date, 4), "09.00") : null,
    doneAt: action.done_date ? at(action.done_date, "12.00") : null,
  };
}

function actionRow(action: (typeof facts.actions)[number], at: At): typeof actions.$inferInsert {
  const meeting = facts.meetings.find((each) => each.id === action.meeting_id);
  if (!meeting) throw new Error(`The action ${action.id} is from no meeting.`);
  return {
    id: action.id,
    groupId: "grp-natverk",
    meetingId: meeting.id,
    agendaItemId: itemId(meeting.id, action.agenda_no),
    text: action.text,
    responsibleId: action.responsible_person_id,
    dueDay: action.due_date,
    ...actionInstants(action, meeting, at),
    doneBy: action.done_date ? action.responsible_person_id : null,
    createdAt: at(meeting.date, meeting.end_time),
  };
}
