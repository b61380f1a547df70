import { and, asc, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { groups, meetings, minutes, people } from "#db/schema.server";
import type { MeetingForm } from "#db/words";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { openAgenda } from "./agenda.server";
import { type Meeting, meetingLabel } from "./meeting";

/** What is decided about a meeting before it is held. Instants are UTC milliseconds. */
export type MeetingPlan = {
  startsAt: number;
  endsAt: number;
  form: MeetingForm;
  place: string | null;
  link: string | null;
  theme: string | null;
  caseNumber: string | null;
  noticeText: string | null;
  answerBy: string | null;
  /** Named for this meeting only; null where the group's own person serves. */
  chairId: string | null;
  secretaryId: string | null;
  adjusterId: string | null;
};

/** The meeting with this id, or null. */
export function meetingById(db: Database, id: string): Meeting | null {
  return selectMeetings(db, eq(meetings.id, id))[0] ?? null;
}

const chair = alias(people, "chair");
const secretary = alias(people, "secretary");
const adjuster = alias(people, "adjuster");

/** Meetings that meet a condition, in order of time, each with its group and those who lead it: one statement. */
export function selectMeetings(db: Database, condition: SQL | undefined): Meeting[] {
  return db
    .select({
      id: meetings.id,
      groupId: meetings.groupId,
      groupName: groups.name,
      groupKind: groups.kind,
      year: meetings.year,
      number: meetings.number,
      theme: meetings.theme,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      form: meetings.form,
      place: meetings.place,
      link: meetings.link,
      caseNumber: meetings.caseNumber,
      noticeText: meetings.noticeText,
      answerBy: meetings.answerBy,
      chairId: sql<string | null>`coalesce(${meetings.chairId}, ${groups.chairId})`,
      chairName: chair.name,
      secretaryId: sql<string | null>`coalesce(${meetings.secretaryId}, ${groups.secretaryId})`,
      secretaryName: secretary.name,
      adjusterId: sql<string | null>`coalesce(${meetings.adjusterId}, ${groups.adjusterId})`,
      adjusterName: adjuster.name,
      namedChairId: meetings.chairId,
      namedSecretaryId: meetings.secretaryId,
      namedAdjusterId: meetings.adjusterId,
      calledAt: meetings.calledAt,
      heldAt: meetings.heldAt,
      calledOffAt: meetings.calledOffAt,
      calledOffWhy: meetings.calledOffWhy,
      minutesStartedAt: minutes.startedAt,
      minutesSentAt: minutes.sentAt,
      minutesSignedOffAt: minutes.signedOffAt,
      sequence: meetings.sequence,
      version: meetings.version,
    })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .leftJoin(chair, sql`${chair.id} = coalesce(${meetings.chairId}, ${groups.chairId})`)
    .leftJoin(secretary, sql`${secretary.id} = coalesce(${meetings.secretaryId}, ${groups.secretaryId})`)
    .leftJoin(adjuster, sql`${adjuster.id} = coalesce(${meetings.adjusterId}, ${groups.adjusterId})`)
    .where(condition)
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .all();
}

/**
 * Plans one meeting of a group, with the agenda it begins with, and returns its id. The meetings of the year
 * that nobody has been called to are numbered anew in order of date. Refuses `groupGone`,
 * `endBeforeStart`, `personGone` for somebody who is not there to lead it, and `adjusterWrites` when nobody
 * else would read the minutes than the one who wrote them.
 */
export function planMeeting(
  db: Database,
  actor: Actor,
  groupId: string,
  plan: MeetingPlan,
  now: number,
): string | Refusal {
  return db.transaction((tx) => {
    const group = tx
      .select({ name: groups.name, closedOn: groups.closedOn })
      .from(groups)
      .where(eq(groups.id, groupId))
      .get();
    if (!group || group.closedOn) return refuse("groupGone");
    const refused = refusePlan(tx, plan);
    if (refused) return refused;
    const id = newId();
    const year = yearOf(dayOf(plan.startsAt));
    tx.insert(meetings)
      .values({ ...plan, id, groupId, year, number: 0, plannedAt: now, plannedBy: actor.id })
      .run();
    numberAnew(tx, groupId, year);
    const number = numberOf(tx, id);
    const label = meetingLabel({ groupName: group.name, number, year });
    tell(tx, actor, { deed: "planned", subject: "meeting", subjectId: id, label, after: plan }, now);
    openAgenda(tx, id, now);
    return id;
  });
}

/** What no plan may say, whoever wrote it; null when it will do. */
export function refusePlan(db: Database, plan: MeetingPlan): Refusal | null {
  if (plan.endsAt <= plan.startsAt) return refuse("endBeforeStart", { field: "end" });
  for (const [field, id] of [
    ["chair", plan.chairId],
    ["secretary", plan.secretaryId],
    ["adjuster", plan.adjusterId],
  ] as const) {
    if (id && !isActive(db, id)) return refuse("personGone", { field });
  }
  if (plan.adjusterId && plan.adjusterId === plan.secretaryId)
    return refuse("adjusterWrites", { field: "adjuster" });
  return null;
}

const isActive = (db: Database, personId: string) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), sql`${people.deactivatedAt} is null`))
    .get() !== undefined;

const numberOf = (db: Database, id: string) =>
  db.select({ number: meetings.number }).from(meetings).where(eq(meetings.id, id)).get()?.number ?? 0;

/**
 * Numbers a group's year: a meeting that has been called or held keeps its number, the others take the
 * free ones in order of date. A meeting that was called off before anybody was called comes last, so that
 * those that will be held are 1, 2, 3 …
 */
export function numberAnew(db: Database, groupId: string, year: number): void {
  const inYear = and(eq(meetings.groupId, groupId), eq(meetings.year, year));
  const settled = or(isNotNull(meetings.calledAt), isNotNull(meetings.heldAt));
  const taken = new Set(
    db
      .select({ number: meetings.number })
      .from(meetings)
      .where(and(inYear, settled))
      .orderBy(asc(meetings.number))
      .all()
      .map((row) => row.number),
  );
  const open = db
    .select({ id: meetings.id, number: meetings.number })
    .from(meetings)
    .where(and(inYear, sql`not (${settled})`))
    .orderBy(sql`${meetings.calledOffAt} is not null`, asc(meetings.startsAt), asc(meetings.id))
    .all();
  let next = 1;
  for (const meeting of open) {
    while (taken.has(next)) next += 1;
    if (meeting.number !== next)
      db.update(meetings).set({ number: next }).where(eq(meetings.id, meeting.id)).run();
    next += 1;
  }
}

/**
 * Writes the group's own chair, secretary and adjuster into a meeting that names nobody else, so that a later
 * change in the group does not change who led it. Called when people are called, and when it is held.
 */
export function settleRoles(db: Database, id: string): void {
  const own = (column: "chair_id" | "secretary_id" | "adjuster_id") =>
    sql`coalesce(${sql.identifier(column)}, (select ${groups}.${sql.identifier(column)} from ${groups} where ${groups.id} = ${meetings.groupId}))`;
  db.update(meetings)
    .set({ chairId: own("chair_id"), secretaryId: own("secretary_id"), adjusterId: own("adjuster_id") })
    .where(eq(meetings.id, id))
    .run();
}
