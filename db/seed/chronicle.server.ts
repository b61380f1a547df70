import type { Database } from "../open.server";
import { chronicle, chronicleTexts } from "../schema.server";
import type { ChronicleSubject } from "../words";
import { correctionLines } from "./correction.server";
import { type At, beyond, facts, type MeetingFacts } from "./facts.server";
import { initiativeLines } from "./initiatives.server";
import {
  coordinatorId,
  nextNotice,
  noticeOf,
  type PoliticalMeeting,
  plannedAt,
  politicalMeetings,
} from "./meetings.server";
import { memberSince } from "./members.server";
import { actionInstants, signOffDays, writersOf } from "./minutes.server";
import { partnerRegisteredOn } from "./partners.server";
import { referralLines } from "./referrals.server";
import { registeredOn } from "./register.server";

export type Line = {
  at: number;
  by: string | null;
  deed: string;
  subject: ChronicleSubject;
  subjectId: string;
  label: string;
  after?: Record<string, unknown>;
};

/**
 * Tells the history of what the demo has seeded, as it would have been told had it been done here: the
 * oldest line first, since a record's history is read by the order of its lines. The chain is made by whoever has seeded all.
 */
export function seedChronicle(db: Database, at: At): void {
  const lines = [
    ...seatLines(at),
    ...facts.meetings.flatMap((meeting) => meetingLines(meeting, at)),
    ...politicalMeetings().flatMap((meeting) => meetingLines(meeting, at)),
    ...referralLines(at),
    ...facts.meetings
      .filter(({ id }) => id === beyond.correction.meeting_id)
      .flatMap((meeting) => correctionLines(at, labelOf(meeting))),
    ...answerLines(at),
    ...roundLines(at),
    ...pollLines(at),
    ...outcomeLines(at),
    ...lessonLines(at),
    ...attentionLines(at),
    ...registerLines(at),
    ...initiativeLines(at),
    ...followupLines(at),
  ].sort((one, other) => one.at - other.at);
  for (const { by, label, after, ...line } of lines) {
    const told = db
      .insert(chronicle)
      .values({ ...line, actorId: by })
      .returning({ lineId: chronicle.id })
      .get();
    db.insert(chronicleTexts)
      .values({ ...told, salt: "", actorName: by ? nameOf(by) : "Träffpunkt", label, after })
      .run();
  }
}

const names = new Map(facts.people.map(({ id, name }) => [id, name]));
const nameOf = (personId: string) => names.get(personId) ?? "";

/** The units are asked for the next meeting's round, and some have told. */
function roundLines(at: At): Line[] {
  return beyond.rounds.flatMap((round) => {
    const meeting = facts.meetings.find((each) => each.id === round.meeting_id);
    const label = meeting ? labelOf(meeting) : "";
    const about = { subject: "round", subjectId: round.meeting_id } as const;
    const unitName = (id: string) => facts.units.find((unit) => unit.id === id)?.name ?? "";
    return [
      {
        ...about,
        at: at(round.asked, "15.00"),
        by: coordinatorId,
        deed: "askedRound",
        label,
        after: { units: round.units.map(unitName), letters: round.units.length },
      },
      ...round.told.map(({ unit_id, person_id, day, clock, news, lesson, help }) => ({
        ...about,
        at: at(day, clock),
        by: person_id,
        deed: "toldRound",
        label: `${label}, ${unitName(unit_id)}`,
        after: { news, lesson, help, nothing: !news && !lesson && !help },
      })),
    ];
  });
}

/** The open date poll: written, sent, and answered by each at their own time. */
function pollLines(at: At): Line[] {
  const { id, title, created, opened, answers } = beyond.poll;
  const told = { subject: "poll", subjectId: id, label: title } as const;
  return [
    { ...told, at: at(created.day, created.clock), by: coordinatorId, deed: "createdPoll" },
    { ...told, at: at(opened.day, opened.clock), by: coordinatorId, deed: "openedPoll" },
    ...answers.map((each) => ({
      ...told,
      at: at(each.day, each.clock),
      by: each.person_id,
      deed: "answeredPoll",
    })),
  ];
}

/** Each place in its unit's history and in its holder's. */
function seatLines(at: At): Line[] {
  return facts.units.flatMap((unit) =>
    [
      { place: "contact", personId: unit.contact_person_id },
      { place: "deputy", personId: unit.deputy_person_id },
      { place: "head", personId: unit.head_person_id },
    ].flatMap(({ place, personId }): Line[] => {
      const fromDay = memberSince(personId);
      const told = { at: at(fromDay, "09.00"), by: coordinatorId };
      return [
        {
          ...told,
          deed: "seatGiven",
          subject: "unit",
          subjectId: unit.id,
          label: unit.name,
          after: { place, person: nameOf(personId), fromDay },
        },
        {
          ...told,
          deed: "seatTaken",
          subject: "person",
          subjectId: personId,
          label: nameOf(personId),
          after: { place, unit: unit.name, fromDay },
        },
      ];
    }),
  );
}

/** A meeting's name as the domain tells it. */
const labelOf = (meeting: MeetingFacts | PoliticalMeeting) =>
  `${"group" in meeting ? meeting.group.name : facts.network.name}, möte ${meeting.number} ${meeting.date.slice(0, 4)}`;

function meetingLines(meeting: MeetingFacts | PoliticalMeeting, at: At): Line[] {
  const isPolitical = "group" in meeting;
  const calledOn = isPolitical ? meeting.called : noticeOf(meeting)?.day;
  const isHeld = meeting.status === "genomfort";
  const { sent, signed } = signOffDays(meeting);
  const { secretaryId, adjusterId } = writersOf(meeting);
  const subjectId = meeting.id;
  const label = labelOf(meeting);
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
          told("began", "minutes", secretaryId, at(meeting.date, meeting.start_time)),
          told("sentForSignOff", "minutes", secretaryId, at(sent, "10.00")),
        ]
      : []),
    ...(signed ? [told("signedOff", "minutes", adjusterId, at(signed, "15.00"))] : []),
  ];
}

/** The answers to the next notice; older ones are told by the attendance. */
function answerLines(at: At): Line[] {
  const next = facts.meetings.find(({ id }) => id === nextNotice.meeting_id);
  if (!next) return [];
  return nextNotice.answers.map(({ person_id, day, clock, answer, mode }) => ({
    at: at(day, clock),
    by: person_id,
    deed: "answered",
    subject: "meeting",
    subjectId: next.id,
    label: labelOf(next),
    after: { name: nameOf(person_id), answer, mode },
  }));
}

/** Decisions and actions as the secretary wrote them, and how the actions went on. */
function outcomeLines(at: At): Line[] {
  return facts.meetings.flatMap((meeting) => {
    const told = { at: at(meeting.date, meeting.end_time), by: meeting.secretary_person_id };
    const titleOf = (no: number) => meeting.agenda.find((item) => item.no === no)?.title ?? "";
    const decided = facts.decisions
      .filter(({ meeting_id }) => meeting_id === meeting.id)
      .map(({ id, agenda_no }): Line => {
        const about = { subject: "decision", subjectId: id, label: titleOf(agenda_no) } as const;
        return { ...told, ...about, deed: "addedDecision" };
      });
    const toDo = facts.actions
      .filter(({ meeting_id }) => meeting_id === meeting.id)
      .flatMap((action): Line[] => {
        const about = { subject: "action", subjectId: action.id, label: action.text } as const;
        const { startedAt, doneAt } = actionInstants(action, meeting, at);
        const by = action.responsible_person_id;
        return [
          { ...told, ...about, deed: "addedAction" },
          ...(startedAt ? [{ ...about, by, deed: "started", at: startedAt }] : []),
          ...(doneAt ? [{ ...about, by, deed: "finished", at: doneAt }] : []),
        ];
      });
    return [...decided, ...toDo];
  });
}

function lessonLines(at: At): Line[] {
  const published = facts.lessons.flatMap(({ id, title, date, author_id }) => {
    const told = { by: author_id, subject: "lesson" as const, subjectId: id, label: title };
    return [
      { ...told, deed: "created", at: at(date, "13.00") },
      { ...told, deed: "publishedLesson", at: at(date, "14.00") },
    ];
  });
  const sent = beyond.lessonsForReview.flatMap(({ id, title, date, author_id, sent }) => {
    const told = { by: author_id, subject: "lesson" as const, subjectId: id, label: title };
    return [
      { ...told, deed: "created", at: at(date, "10.00") },
      { ...told, deed: "sentLessonForReview", at: at(sent.day, sent.clock) },
    ];
  });
  return [...published, ...sent];
}

/** Comments on lessons, who has used them, and calls that somebody began to watch. */
function attentionLines(at: At): Line[] {
  return [
    ...beyond.comments.map(({ lesson_id, person_id, day, clock, text }) => ({
      at: at(day, clock),
      by: person_id,
      deed: "commented",
      subject: "lesson" as const,
      subjectId: lesson_id,
      label: facts.lessons.find(({ id }) => id === lesson_id)?.title ?? "",
      after: { comment: text },
    })),
    ...beyond.lessonUses.map(({ lesson_id, person_id, day, clock, purpose }) => ({
      at: at(day, clock),
      by: person_id,
      deed: "usedLesson",
      subject: "lesson" as const,
      subjectId: lesson_id,
      label: facts.lessons.find(({ id }) => id === lesson_id)?.title ?? "",
      after: { purpose },
    })),
    ...beyond.watches.map(({ call_id, person_id, day, clock }) => ({
      at: at(day, clock),
      by: person_id,
      deed: "callWatched",
      subject: "call" as const,
      subjectId: call_id,
      label: facts.calls.find(({ id }) => id === call_id)?.title ?? "",
    })),
  ];
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
