import { and, asc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { groups, meetings, people } from "#db/schema.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { openAgenda } from "./agenda-opening.server";
import { meetingLabel } from "./meeting";
import type { MeetingPlan } from "./meetings.server";
import { beginWithReminders } from "./planned-reminders.server";

/**
 * Plans one meeting of a group, with the agenda and the reminders it begins with, and returns its id. The meetings of
 * the year that nobody has been called to are numbered anew in order of date. Refuses `groupGone`, `endBeforeStart`,
 * `alreadyPlanned` when the group has another meeting at that very time, `personGone` for somebody who is not there
 * to lead it, and `adjusterWrites` when whoever writes the minutes would also sign them off, and `adjusterTwice` when
 * one person would do so twice. The same plan sent twice is one meeting.
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
    const refused = refusePlan(tx, groupId, plan) ?? refuseTwin(tx, groupId, plan);
    if (refused) return refused;
    const planned = twinOf(tx, groupId, plan);
    if (planned) return planned.id;
    const id = newId();
    const year = yearOf(dayOf(plan.startsAt));
    tx.insert(meetings)
      .values({ ...plan, id, groupId, year, number: 0, plannedAt: now, plannedBy: actor.id })
      .run();
    beginWithReminders(tx, id, groupId);
    numberAnew(tx, groupId, year);
    openAgenda(tx, id, now);
    const number = numberOf(tx, id);
    const label = meetingLabel({ groupName: group.name, number, year });
    tell(tx, actor, { deed: "planned", subject: "meeting", subjectId: id, label, after: plan }, now);
    return id;
  });
}

/**
 * Plans several meetings of a group at once: all of them or, at the first refusal, none. `row` in the refusal
 * says which. Returns the new meetings' ids.
 */
export function planMeetings(
  db: Database,
  actor: Actor,
  groupId: string,
  plans: MeetingPlan[],
  now: number,
): string[] | (Refusal & { row?: number }) {
  if (plans.length === 0) return refuse("nothingPlanned");
  return db.transaction((tx) => {
    for (const [row, plan] of plans.entries()) {
      const refused = refusePlan(tx, groupId, plan) ?? refuseTwin(tx, groupId, plan);
      if (refused) return { ...refused, row };
    }
    const ids: string[] = [];
    for (const plan of plans) {
      const id = planMeeting(tx, actor, groupId, plan, now);
      if (isRefusal(id)) return id;
      ids.push(id);
    }
    return ids;
  });
}

/** What no plan may say, whoever wrote it; null when it will do. */
export function refusePlan(db: Database, groupId: string, plan: MeetingPlan): Refusal | null {
  if (plan.endsAt <= plan.startsAt) return refuse("endBeforeStart", { field: "end" });
  for (const [field, id] of [
    ["chair", plan.chairId],
    ["secretary", plan.secretaryId],
    ["adjuster", plan.adjusterId],
    ["secondAdjuster", plan.secondAdjusterId],
  ] as const) {
    if (id && !isActive(db, id)) return refuse("personGone", { field });
  }
  const own = groupsOwn(db, groupId);
  const writer = plan.secretaryId ?? own?.secretaryId;
  if (plan.adjusterId && plan.adjusterId === writer) return refuse("adjusterWrites", { field: "adjuster" });
  const second = { field: "secondAdjuster" };
  if (plan.secondAdjusterId && plan.secondAdjusterId === writer) return refuse("adjusterWrites", second);
  if (plan.secondAdjusterId && plan.secondAdjusterId === (plan.adjusterId ?? own?.adjusterId))
    return refuse("adjusterTwice", second);
  return null;
}

/** A meeting of the group from the same minute to the same minute. */
function twinOf(db: Database, groupId: string, plan: MeetingPlan) {
  const { id, form, place, theme } = meetings;
  return db
    .select({ id, form, place, theme })
    .from(meetings)
    .where(
      and(
        eq(meetings.groupId, groupId),
        eq(meetings.startsAt, plan.startsAt),
        eq(meetings.endsAt, plan.endsAt),
        isNull(meetings.calledOffAt),
      ),
    )
    .limit(1)
    .get();
}

function refuseTwin(db: Database, groupId: string, plan: MeetingPlan): Refusal | null {
  const twin = twinOf(db, groupId, plan);
  const same = twin && twin.form === plan.form && twin.place === plan.place && twin.theme === plan.theme;
  return twin && !same ? refuse("alreadyPlanned", { field: "day" }) : null;
}

/** Who writes and signs off where a meeting names nobody. */
const groupsOwn = (db: Database, groupId: string) =>
  db
    .select({ secretaryId: groups.secretaryId, adjusterId: groups.adjusterId })
    .from(groups)
    .where(eq(groups.id, groupId))
    .get();

const isActive = (db: Database, personId: string) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
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
