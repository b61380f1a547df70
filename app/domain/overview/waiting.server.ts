import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import {
  actions,
  agendaItems,
  invitations,
  lessons,
  meetings,
  minutes,
  outbox,
  people,
  seats,
  units,
} from "#db/schema.server";
import type { SeatPlace } from "#db/words";
import { addDays, dayOf, daysBetween } from "~/calendar/swedish-time";
import { has, type Member, unitsOf } from "../members/member";

type AboutMeeting = { meetingId: string; number: number; year: number; day: string };

/** One thing that waits for a person, as facts. The order of the kinds is their importance. */
export type Waiting =
  | ({ kind: "signOff"; from: string | null; by: string | null } & AboutMeeting)
  | ({ kind: "answer"; unit: string | null; by: string | null } & AboutMeeting)
  | ({ kind: "signOffByOther"; adjuster: string | null; since: string; by: string | null } & AboutMeeting)
  | ({ kind: "unanswered"; units: string[] } & AboutMeeting)
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
  | ({ kind: "proposals"; proposed: number } & AboutMeeting)
  | { kind: "failedLetters"; number: number }
  | { kind: "vacancy"; unitId: string; unit: string; place: SeatPlace }
  | { kind: "draftLesson"; lessonId: string; title: string; day: string };

/** A notice should have gone this many days before; the coordinator is told from then on. */
const noticeIsDue = 28;
/** An action of one's own is shown from this many days before it is due. */
const actionIsNear = 30;

/**
 * What waits for a member, most important first: what only they can do, then what they are to see that
 * others do. Nothing that the member may not read is among it.
 */
export function waitingFor(db: Database, member: Member, now: number): Waiting[] {
  const today = dayOf(now);
  return [
    ...minutesWaiting(db, member, now),
    ...answersWaiting(db, member, now),
    ...actionsWaiting(db, member, today),
    ...(leads(member) ? meetingsWaiting(db, member, today, now) : []),
    ...(seesOffice(member) ? lettersWaiting(db) : []),
    ...(has(member, "head") || has(member, "coordinator") ? vacancies(db, member, today) : []),
    ...draftsWaiting(db, member),
  ].sort((one, other) => rank.indexOf(one.kind) - rank.indexOf(other.kind));
}

const rank: Waiting["kind"][] = [
  "signOff",
  "answer",
  "signOffByOther",
  "unanswered",
  "write",
  "action",
  "actionOfOther",
  "notCalled",
  "proposals",
  "failedLetters",
  "vacancy",
  "draftLesson",
];

const leads = (member: Member) => has(member, "coordinator") || member.chairOf.length > 0;
const seesOffice = (member: Member) => has(member, "coordinator") || has(member, "administrator");

/** Minutes to sign off, to write, or to see that somebody else does. */
function minutesWaiting(db: Database, member: Member, now: number): Waiting[] {
  const adjuster = alias(people, "adjuster");
  const secretary = alias(people, "secretary");
  const rows = db
    .select({
      ...aboutMeeting,
      groupId: meetings.groupId,
      adjusterId: meetings.adjusterId,
      secretaryId: meetings.secretaryId,
      adjuster: adjuster.name,
      secretary: secretary.name,
      sentAt: minutes.sentAt,
      signOffBy: minutes.signOffBy,
    })
    .from(meetings)
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .leftJoin(adjuster, eq(adjuster.id, meetings.adjusterId))
    .leftJoin(secretary, eq(secretary.id, meetings.secretaryId))
    .where(
      and(
        lt(meetings.endsAt, now),
        isNull(meetings.calledOffAt),
        isNotNull(meetings.calledAt),
        isNull(minutes.signedOffAt),
        has(member, "coordinator")
          ? undefined
          : or(
              eq(meetings.adjusterId, member.id),
              eq(meetings.secretaryId, member.id),
              inArray(meetings.groupId, [...member.chairOf, ...member.secretaryOf]),
            ),
      ),
    )
    .orderBy(asc(meetings.startsAt))
    .all();
  return rows.flatMap(({ startsAt, ...row }): Waiting[] => {
    const about = { meetingId: row.meetingId, number: row.number, year: row.year, day: dayOf(startsAt) };
    if (row.sentAt === null) return [{ kind: "write", secretary: row.secretary, ...about }];
    if (row.adjusterId === member.id)
      return [{ kind: "signOff", from: row.secretary, by: row.signOffBy, ...about }];
    if (!has(member, "coordinator")) return [];
    return [
      {
        kind: "signOffByOther",
        adjuster: row.adjuster,
        since: dayOf(row.sentAt),
        by: row.signOffBy,
        ...about,
      },
    ];
  });
}

const aboutMeeting = {
  meetingId: meetings.id,
  number: meetings.number,
  year: meetings.year,
  startsAt: meetings.startsAt,
};

/** Notices that the member or the member's unit has not answered; for the coordinator, units that have not. */
function answersWaiting(db: Database, member: Member, now: number): Waiting[] {
  const mine = unitsOf(member, "contact", "deputy");
  const rows = db
    .select({
      ...aboutMeeting,
      answerBy: meetings.answerBy,
      personId: invitations.personId,
      unitId: invitations.unitId,
      unit: units.name,
      capacity: invitations.capacity,
      answer: invitations.answer,
    })
    .from(meetings)
    .innerJoin(invitations, eq(invitations.meetingId, meetings.id))
    .leftJoin(units, eq(units.id, invitations.unitId))
    .where(
      and(
        gt(meetings.startsAt, now),
        isNotNull(meetings.calledAt),
        isNull(meetings.calledOffAt),
        isNull(invitations.withdrawnAt),
        has(member, "coordinator")
          ? undefined
          : or(
              eq(invitations.personId, member.id),
              mine.length > 0 ? inArray(invitations.unitId, mine) : undefined,
            ),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(units.position))
    .all();
  const waiting: Waiting[] = [];
  for (const [meetingId, invited] of byKey(rows, (row) => row.meetingId)) {
    const [first] = invited;
    if (!first) continue;
    const about = { meetingId, number: first.number, year: first.year, day: dayOf(first.startsAt) };
    const seated = invited.filter(
      (row) => row.unitId && (row.capacity === "contact" || row.capacity === "deputy"),
    );
    const silent = [...byKey(seated, (row) => row.unitId as string)]
      .filter(([, seatsOfUnit]) => seatsOfUnit.every((row) => row.answer === null))
      .map(([unitId, [row]]) => ({ unitId, name: row?.unit ?? "" }));
    const own = silent.find(({ unitId }) => mine.includes(unitId));
    const myself = invited.find((row) => row.personId === member.id && row.answer === null && !row.unitId);
    if (own) waiting.push({ kind: "answer", unit: own.name, by: first.answerBy, ...about });
    else if (myself) waiting.push({ kind: "answer", unit: null, by: first.answerBy, ...about });
    if (has(member, "coordinator") && silent.length > 0) {
      waiting.push({ kind: "unanswered", units: silent.map(({ name }) => name), ...about });
    }
  }
  return waiting;
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

/** For whoever leads a group: meetings near that have not been called, and items that members have put forward. */
function meetingsWaiting(db: Database, member: Member, today: string, now: number): Waiting[] {
  const rows = db
    .select({
      ...aboutMeeting,
      calledAt: meetings.calledAt,
      proposals: count(agendaItems.id),
    })
    .from(meetings)
    .leftJoin(
      agendaItems,
      and(
        eq(agendaItems.meetingId, meetings.id),
        isNotNull(agendaItems.proposedAt),
        isNull(agendaItems.acceptedAt),
        isNull(agendaItems.declinedAt),
      ),
    )
    .where(
      and(
        gt(meetings.startsAt, now),
        isNull(meetings.calledOffAt),
        has(member, "coordinator") ? undefined : inArray(meetings.groupId, member.chairOf),
      ),
    )
    .groupBy(meetings.id)
    .orderBy(asc(meetings.startsAt))
    .all();
  return rows.flatMap(({ startsAt, calledAt, proposals, ...rest }): Waiting[] => {
    const about: AboutMeeting = { ...rest, day: dayOf(startsAt) };
    const days = daysBetween(today, about.day);
    return [
      ...(calledAt === null && days <= noticeIsDue ? [{ kind: "notCalled" as const, days, ...about }] : []),
      ...(proposals > 0 ? [{ kind: "proposals" as const, proposed: proposals, ...about }] : []),
    ];
  });
}

function lettersWaiting(db: Database): Waiting[] {
  const failed = db
    .select({ number: count() })
    .from(outbox)
    .where(and(isNotNull(outbox.failedAt), isNull(outbox.sentAt), isNull(outbox.withdrawnAt)))
    .get();
  return failed && failed.number > 0 ? [{ kind: "failedLetters", number: failed.number }] : [];
}

/** Places that nobody holds: for a head in their own units, for the coordinator in all. */
function vacancies(db: Database, member: Member, today: string): Waiting[] {
  const held = db
    .select({ unitId: units.id, unit: units.name, place: seats.place })
    .from(units)
    .leftJoin(
      seats,
      and(
        eq(seats.unitId, units.id),
        lte(seats.fromDay, today),
        or(isNull(seats.untilDay), sql`${seats.untilDay} >= ${today}`),
      ),
    )
    .where(
      and(
        isNull(units.closedOn),
        has(member, "coordinator") ? undefined : inArray(units.id, unitsOf(member, "head")),
      ),
    )
    .orderBy(asc(units.position), asc(units.name))
    .all();
  return [...byKey(held, (row) => row.unitId)].flatMap(([unitId, rows]) =>
    (["contact", "deputy"] as const)
      .filter((place) => !rows.some((row) => row.place === place))
      .map((place): Waiting => ({ kind: "vacancy", unitId, unit: rows[0]?.unit ?? "", place })),
  );
}

function draftsWaiting(db: Database, member: Member): Waiting[] {
  return db
    .select({ lessonId: lessons.id, title: lessons.title, changedAt: lessons.changedAt })
    .from(lessons)
    .where(and(eq(lessons.authorId, member.id), eq(lessons.visibility, "draft")))
    .orderBy(asc(lessons.changedAt))
    .limit(5)
    .all()
    .map(({ changedAt, ...lesson }) => ({ kind: "draftLesson", ...lesson, day: dayOf(changedAt) }));
}

/** Rows under each key, in the order they came. */
function byKey<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows) map.set(keyOf(row), [...(map.get(keyOf(row)) ?? []), row]);
  return map;
}
