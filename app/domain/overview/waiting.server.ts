import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import { actions, meetings, minutes, people, signOffs, units } from "#db/schema.server";
import type { MeetingForm, SeatPlace } from "#db/words";
import { addDays, dayOf, daysBetween } from "~/calendar/swedish-time";
import { has, type Member, unitsOf } from "../members/member";
import { type InvitedAhead, type MeetingAhead, seatedUnits } from "./ahead.server";
import { deskWaiting } from "./desk.server";

type AboutMeeting = { meetingId: string; number: number; year: number; day: string };

/** One thing that waits for a person, as facts; `rank` is their order. */
export type Waiting =
  | ({ kind: "signOff"; from: string | null; by: string | null } & AboutMeeting)
  | ({ kind: "answer"; unit: string | null; by: string | null; form: MeetingForm } & AboutMeeting)
  | { kind: "poll"; key: string; title: string; by: string }
  | ({
      kind: "signOffByOther";
      /** Those who have not approved yet. */
      adjusters: string[];
      since: string;
      by: string | null;
      overdue: boolean;
    } & AboutMeeting)
  | ({ kind: "unanswered"; units: string[] } & AboutMeeting)
  | ({ kind: "correct"; since: string; why: string } & AboutMeeting)
  | ({ kind: "write"; secretary: string | null } & AboutMeeting)
  | {
      kind: "action";
      actionId: string;
      text: string;
      due: string;
      overdue: boolean;
      origin: AboutMeeting | null;
    }
  | { kind: "actionOfOther"; actionId: string; text: string; due: string; who: string; days: number }
  | ({ kind: "notCalled"; days: number } & AboutMeeting)
  | ({ kind: "round"; unitId: string; unit: string } & AboutMeeting)
  | ({ kind: "proposals"; proposed: number } & AboutMeeting)
  | {
      kind: "planOutOfBounds";
      groupId: string;
      group: string;
      year: number;
      planned: number;
      fewest: number;
      most: number;
    }
  | { kind: "pollOver"; pollId: string; title: string; answered: number; asked: number }
  | ({ kind: "suggestedAnswers"; suggested: number } & AboutMeeting)
  | { kind: "failedLetters"; number: number }
  | { kind: "incomingLetters"; number: number }
  | { kind: "vacancy"; unitId: string; unit: string; place: SeatPlace }
  | { kind: "reviewLesson"; lessonId: string; title: string; author: string; day: string }
  | {
      kind: "fundingTest" | "initiativeUntested";
      initiativeId: string;
      title: string;
      unit: string;
      day: string;
    }
  | { kind: "input"; year: number; unitId: string; unit: string; by: string; overdue: boolean }
  | { kind: "askInputs"; year: number }
  | { kind: "inputs"; year: number; answered: number; asked: number; by: string }
  | { kind: "earlierNo"; initiativeId: string; title: string; call: string }
  | { kind: "draftLesson"; lessonId: string; title: string; day: string };

/** A notice should have gone this many days before; the coordinator is told from then on. */
const noticeIsDue = 28;
/** An action of one's own is shown from this many days before it is due. */
const actionIsNear = 30;

/**
 * What waits for a member, most important first: what only they can do, then what they are to see that
 * others do. Nothing that the member may not read is among it.
 */
export function waitingFor(
  db: Database,
  member: Member,
  meetingsKnown: MeetingAhead[],
  invited: InvitedAhead[],
  now: number,
): Waiting[] {
  const today = dayOf(now);
  return [
    ...minutesWaiting(db, member, now),
    ...answersWaiting(member, meetingsKnown, invited, now),
    ...actionsWaiting(db, member, today),
    ...noticesDue(member, meetingsKnown, today, now),
    ...deskWaiting(db, member, today, now),
  ].sort((one, other) => rank.indexOf(one.kind) - rank.indexOf(other.kind));
}

/** The kinds by importance: what only oneself can do, then what one is to see that others do. */
const rank: Waiting["kind"][] = [
  "signOff",
  "answer",
  "poll",
  "round",
  "input",
  "signOffByOther",
  "unanswered",
  "write",
  "correct",
  "reviewLesson",
  "fundingTest",
  "action",
  "actionOfOther",
  "notCalled",
  "askInputs",
  "inputs",
  "earlierNo",
  "initiativeUntested",
  "planOutOfBounds",
  "suggestedAnswers",
  "proposals",
  "pollOver",
  "failedLetters",
  "incomingLetters",
  "vacancy",
  "draftLesson",
];

/** Minutes to sign off, to write, or to see that somebody else does. */
function minutesWaiting(db: Database, member: Member, now: number): Waiting[] {
  const secretary = alias(people, "secretary");
  const rows = db
    .select({
      ...aboutMeeting,
      groupId: meetings.groupId,
      silent: silentAdjusters,
      secretaryId: meetings.secretaryId,
      secretary: secretary.name,
      sentAt: minutes.sentAt,
      correctionAt: minutes.correctionAt,
      correctionWhy: minutes.correctionWhy,
      signOffBy: minutes.signOffBy,
    })
    .from(meetings)
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .leftJoin(secretary, eq(secretary.id, meetings.secretaryId))
    .where(
      and(
        lt(meetings.endsAt, now),
        isNull(meetings.calledOffAt),
        isNotNull(meetings.calledAt),
        or(isNull(minutes.signedOffAt), isNotNull(minutes.correctionAt)),
        has(member, "coordinator")
          ? undefined
          : or(
              sql`exists (select 1 from ${signOffs}
                where ${signOffs.meetingId} = ${meetings.id} and ${signOffs.personId} = ${member.id})`,
              eq(meetings.secretaryId, member.id),
              inArray(meetings.groupId, [...member.chairOf, ...member.secretaryOf]),
            ),
      ),
    )
    .orderBy(asc(meetings.startsAt))
    .all();
  return rows.flatMap(({ startsAt, ...row }): Waiting[] => {
    const about = { meetingId: row.meetingId, number: row.number, year: row.year, day: dayOf(startsAt) };
    if (row.sentAt === null && row.correctionAt !== null)
      return [{ kind: "correct", since: dayOf(row.correctionAt), why: row.correctionWhy ?? "", ...about }];
    if (row.sentAt === null) return [{ kind: "write", secretary: row.secretary, ...about }];
    const silent = JSON.parse(row.silent) as { id: string; name: string }[];
    if (silent.some(({ id }) => id === member.id))
      return [{ kind: "signOff", from: row.secretary, by: row.signOffBy, ...about }];
    if (!has(member, "coordinator")) return [];
    return [
      {
        kind: "signOffByOther",
        adjusters: silent.map(({ name }) => name),
        since: dayOf(row.sentAt),
        by: row.signOffBy,
        overdue: row.signOffBy !== null && row.signOffBy < dayOf(now),
        ...about,
      },
    ];
  });
}

/** Who has been asked to sign off and has not approved, as JSON, by name. */
const silentAdjusters = sql<string>`(select coalesce(json_group_array(
    json_object('id', asked.id, 'name', asked.name) order by asked.name), '[]')
  from ${signOffs} join ${people} as asked on asked.id = ${signOffs.personId}
  where ${signOffs.meetingId} = ${meetings.id} and ${signOffs.approvedAt} is null)`;

const aboutMeeting = {
  meetingId: meetings.id,
  number: meetings.number,
  year: meetings.year,
  startsAt: meetings.startsAt,
};

/** Notices that the member or the member's unit has not answered; for the coordinator, units that have not. */
function answersWaiting(
  member: Member,
  meetingsKnown: MeetingAhead[],
  invited: InvitedAhead[],
  now: number,
): Waiting[] {
  const mine = unitsOf(member, "contact", "deputy");
  return meetingsKnown
    .filter((meeting) => meeting.calledAt !== null && meeting.startsAt > now)
    .flatMap(({ id, number, year, day, answerBy, form }): Waiting[] => {
      const about = { meetingId: id, number, year, day };
      const here = invited.filter((row) => row.meetingId === id);
      const silent = [...seatedUnits(here)]
        .filter(([, rows]) => rows.every((row) => row.answer === null))
        .map(([unitId, [row]]) => ({ unitId, name: row?.unit ?? "" }));
      const own = silent.find(({ unitId }) => mine.includes(unitId));
      const myself = here.some((row) => row.personId === member.id && row.answer === null && !row.unitId);
      return [
        ...(own || myself
          ? [{ kind: "answer" as const, unit: own?.name ?? null, by: answerBy, form, ...about }]
          : []),
        ...(has(member, "coordinator") && silent.length > 0
          ? [{ kind: "unanswered" as const, units: silent.map(({ name }) => name), ...about }]
          : []),
      ];
    });
}

/** The member's own open actions that are near or overdue; for the coordinator, all that are overdue. */
function actionsWaiting(db: Database, member: Member, today: string): Waiting[] {
  const mine = unitsOf(member);
  const own = or(
    eq(actions.responsibleId, member.id),
    mine.length > 0 ? inArray(actions.responsibleUnitId, mine) : undefined,
  );
  const rows = db
    .select({
      actionId: actions.id,
      text: actions.text,
      due: actions.dueDay,
      responsibleId: actions.responsibleId,
      responsibleUnitId: actions.responsibleUnitId,
      person: people.name,
      unit: units.name,
      ...aboutMeeting,
    })
    .from(actions)
    .leftJoin(people, eq(people.id, actions.responsibleId))
    .leftJoin(units, eq(units.id, sql`coalesce(${actions.responsibleUnitId}, ${people.unitId})`))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .where(
      and(
        isNull(actions.doneAt),
        has(member, "coordinator")
          ? or(and(own, lte(actions.dueDay, addDays(today, actionIsNear))), lt(actions.dueDay, today))
          : and(own, lte(actions.dueDay, addDays(today, actionIsNear))),
      ),
    )
    .orderBy(asc(actions.dueDay), asc(actions.id))
    .all();
  return rows.map((row): Waiting => {
    const { actionId, text, due } = row;
    const isMine =
      row.responsibleId === member.id ||
      (row.responsibleUnitId !== null && mine.includes(row.responsibleUnitId));
    if (!isMine) {
      const who = [row.person, row.unit].filter(Boolean).join(", ");
      return { kind: "actionOfOther", actionId, text, due, who, days: daysBetween(due, today) };
    }
    const origin =
      row.meetingId !== null && row.number !== null && row.year !== null && row.startsAt !== null
        ? { meetingId: row.meetingId, number: row.number, year: row.year, day: dayOf(row.startsAt) }
        : null;
    return { kind: "action", actionId, text, due, overdue: due < today, origin };
  });
}

/** For whoever leads a group: meetings near that have not been called. */
function noticesDue(member: Member, meetingsKnown: MeetingAhead[], today: string, now: number): Waiting[] {
  return meetingsKnown
    .filter((meeting) => meeting.startsAt > now && meeting.calledAt === null)
    .filter((meeting) => has(member, "coordinator") || member.chairOf.includes(meeting.groupId))
    .map(({ id, number, year, day }) => ({ days: daysBetween(today, day), meetingId: id, number, year, day }))
    .filter(({ days }) => days <= noticeIsDue)
    .map((due) => ({ kind: "notCalled", ...due }));
}
