import type { Database } from "../open.server";
import { chronicle } from "../schema.server";
import type { ChronicleSubject } from "../words";
import { type At, facts, type MeetingFacts } from "./facts.server";
import {
  coordinatorId,
  itemId,
  noticeOf,
  type PoliticalMeeting,
  plannedAt,
  politicalMeetings,
} from "./meetings.server";
import { signOffDays, writersOf } from "./minutes.server";
import { partnerRegisteredOn, registeredOn } from "./register.server";

type Line = {
  at: number;
  by: string | null;
  deed: string;
  subject: ChronicleSubject;
  subjectId: string;
  label: string;
};

/**
 * Tells the history of what the demo has seeded, as it would have been told had it been done here: the
 * oldest line first, since a record's history is read by the order of its lines.
 */
export function seedChronicle(db: Database, at: At): void {
  const lines = [
    ...facts.meetings.flatMap((meeting) => meetingLines(meeting, at)),
    ...politicalMeetings().flatMap((meeting) => meetingLines(meeting, at)),
    ...outcomeLines(at),
    ...lessonLines(at),
    ...registerLines(at),
    ...followupLines(at),
  ].sort((one, other) => one.at - other.at);
  const names = new Map(facts.people.map(({ id, name }) => [id, name]));
  db.insert(chronicle)
    .values(
      lines.map(({ by, ...line }) => ({
        ...line,
        actorId: by,
        actorName: (by && names.get(by)) || "Träffpunkt",
      })),
    )
    .run();
}

function meetingLines(meeting: MeetingFacts | PoliticalMeeting, at: At): Line[] {
  const isPolitical = "group" in meeting;
  const calledOn = isPolitical ? meeting.called : noticeOf(meeting)?.day;
  const isHeld = meeting.status === "genomfort";
  const { sent, signed } = signOffDays(meeting);
  const { secretaryId, adjusterId } = writersOf(meeting);
  const subjectId = meeting.id;
  const group = isPolitical ? meeting.group.name : facts.network.name;
  const label = `${group}, möte ${meeting.number} ${meeting.date.slice(0, 4)}`;
  const told = (deed: string, subject: "meeting" | "minutes", by: string | null, instant: number): Line => ({
    at: instant,
    by,
    deed,
    subject,
    subjectId,
    label,
  });
  return [
    told("planned", "meeting", coordinatorId, plannedAt(meeting.date, at)),
    ...(calledOn ? [told("called", "meeting", coordinatorId, at(calledOn, "09.00"))] : []),
    ...(isHeld
      ? [
          told("held", "meeting", secretaryId, at(meeting.date, meeting.end_time)),
          told("sent", "minutes", secretaryId, at(sent, "10.00")),
        ]
      : []),
    ...(signed ? [told("signedOff", "minutes", adjusterId, at(signed, "15.00"))] : []),
  ];
}

function outcomeLines(at: At): Line[] {
  return facts.meetings.flatMap((meeting) => {
    const isFrom = (outcome: { meeting_id: string }) => outcome.meeting_id === meeting.id;
    const told = { at: at(meeting.date, meeting.end_time), by: meeting.secretary_person_id, deed: "created" };
    const titleOf = (no: number) =>
      meeting.agenda.find((item) => item.no === no)?.title ?? itemId(meeting.id, no);
    return [
      ...facts.decisions.filter(isFrom).map(({ id, agenda_no }) => ({
        ...told,
        subject: "decision" as const,
        subjectId: id,
        label: titleOf(agenda_no),
      })),
      ...facts.actions
        .filter(isFrom)
        .map(({ id, text }) => ({ ...told, subject: "action" as const, subjectId: id, label: text })),
    ];
  });
}

function lessonLines(at: At): Line[] {
  return facts.lessons.flatMap(({ id, title, date, author_id }) => {
    const told = { by: author_id, subject: "lesson" as const, subjectId: id, label: title };
    return [
      { ...told, deed: "created", at: at(date, "13.00") },
      { ...told, deed: "publishedLesson", at: at(date, "14.00") },
    ];
  });
}

function registerLines(at: At): Line[] {
  return [
    ...facts.projects.map((project) => ({
      at: at(registeredOn(project), "09.00"),
      by: project.contact_person_id,
      deed: "created",
      subject: "project" as const,
      subjectId: project.id,
      label: project.title,
    })),
    ...facts.partners.map((partner) => ({
      at: at(partnerRegisteredOn(partner), "09.00"),
      by: coordinatorId,
      deed: "created",
      subject: "partner" as const,
      subjectId: partner.id,
      label: partner.name,
    })),
  ];
}

function followupLines(at: At): Line[] {
  return facts.followups.map(({ id, title, year, author_person_id }) => ({
    at: at(`${year}-12-01`, "09.00"),
    by: author_person_id,
    deed: "created",
    subject: "followup",
    subjectId: id,
    label: title,
  }));
}
