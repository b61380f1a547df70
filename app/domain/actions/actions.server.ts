import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import { actions, agendaItems, followups, groups, meetings, minutes, people, units } from "#db/schema.server";
import { has, type Member, unitsOf } from "../members/member";
import { signedWith } from "../signed-with.server";
import type { Action, OpenStatus } from "./action";

/** Which of the actions a list shows. */
type ActionFilter = {
  show: "mine" | "open" | "done";
  /** Only this group's. */
  groupId?: string | null;
  /** Only those that a person answers for. */
  responsibleId?: string | null;
  /** Only those that a unit answers for, or somebody who works there. */
  unitId?: string | null;
  /** Only open ones that stand so on a day. */
  standing?: { status: OpenStatus; today: string } | null;
  /** How many rows have been shown already. */
  offset?: number;
};

/**
 * The actions a member may see, narrowed by a filter: open ones by due day, the done ones latest first.
 * "mine" are the member's own and the member's unit's, open ones only. `total` counts them all.
 */
export function actionsFor(
  db: Database,
  member: Member,
  filter: ActionFilter,
  limit = 100,
): { rows: Action[]; total: number } {
  const condition = and(
    visibleTo(member),
    filter.show === "done" ? isNotNull(actions.doneAt) : isNull(actions.doneAt),
    filter.show === "mine" ? mine(member) : undefined,
    within(filter),
    filter.responsibleId ? eq(actions.responsibleId, filter.responsibleId) : undefined,
    filter.standing ? stands(filter.standing) : undefined,
  );
  const order =
    filter.show === "done"
      ? [desc(actions.doneAt), asc(actions.id)]
      : [asc(actions.dueDay), asc(actions.createdAt), asc(actions.id)];
  const rows = selectActions(db, condition)
    .orderBy(...order)
    .limit(limit)
    .offset(filter.offset ?? 0)
    .all();
  return { rows: rows.map(({ total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/**
 * How many actions of a group and a unit each list holds for a member, and how many of the open ones are overdue; one
 * statement.
 */
export function actionCounts(
  db: Database,
  member: Member,
  of: Pick<ActionFilter, "groupId" | "unitId">,
  today: string,
): { mine: number; mineOverdue: number; open: number; openOverdue: number; done: number } {
  const count = (condition: SQL | undefined) => sql<number>`coalesce(sum(${condition}), 0)`;
  const row = db
    .select({
      mine: count(and(isNull(actions.doneAt), mine(member))),
      mineOverdue: count(and(isNull(actions.doneAt), lt(actions.dueDay, today), mine(member))),
      open: count(isNull(actions.doneAt)),
      openOverdue: count(and(isNull(actions.doneAt), lt(actions.dueDay, today))),
      done: count(isNotNull(actions.doneAt)),
    })
    .from(actions)
    .innerJoin(groups, eq(groups.id, actions.groupId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .leftJoin(minutes, eq(minutes.meetingId, actions.meetingId))
    .leftJoin(people, eq(people.id, actions.responsibleId))
    .where(and(visibleTo(member), within(of)))
    .get();
  return row ?? { mine: 0, mineOverdue: 0, open: 0, openOverdue: 0, done: 0 };
}

/** The groups that have actions a member may see, by name. */
export function groupsWithActions(db: Database, member: Member): { id: string; name: string }[] {
  return db
    .selectDistinct({ id: groups.id, name: groups.name })
    .from(actions)
    .innerJoin(groups, eq(groups.id, actions.groupId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .leftJoin(minutes, eq(minutes.meetingId, actions.meetingId))
    .where(visibleTo(member))
    .orderBy(asc(groups.name), asc(groups.id))
    .all();
}

/** The units that answer for actions a member may see, themselves or through somebody who works there, by name. */
export function unitsWithActions(db: Database, member: Member): { id: string; name: string }[] {
  return db
    .selectDistinct({ id: units.id, name: units.name })
    .from(actions)
    .innerJoin(groups, eq(groups.id, actions.groupId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .leftJoin(minutes, eq(minutes.meetingId, actions.meetingId))
    .leftJoin(people, eq(people.id, actions.responsibleId))
    .innerJoin(units, or(eq(units.id, actions.responsibleUnitId), eq(units.id, people.unitId)))
    .where(visibleTo(member))
    .orderBy(asc(units.name), asc(units.id))
    .all();
}

/** One action; null when there is none, or the member may not see it. */
export function actionFor(db: Database, member: Member, id: string): Action | null {
  const row = selectActions(db, and(eq(actions.id, id), visibleTo(member))).get();
  if (!row) return null;
  const { total, ...action } = row;
  return action;
}

/** The open actions of one group that a member may see, by due day: for the agenda of its next meeting. */
export const openActionsOf = (db: Database, member: Member, groupId: string): Action[] =>
  actionsFor(db, member, { show: "open", groupId }, 500).rows;

/** How the actions of a meeting stand now, by id. */
export function standingOf(
  db: Database,
  meetingId: string,
): Map<string, { dueDay: string; startedAt: number | null; doneAt: number | null }> {
  const rows = db
    .select({
      id: actions.id,
      dueDay: actions.dueDay,
      startedAt: actions.startedAt,
      doneAt: actions.doneAt,
    })
    .from(actions)
    .where(eq(actions.meetingId, meetingId))
    .orderBy(asc(actions.id))
    .all();
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

/**
 * What a member may see of actions, as a condition in the query: those of minutes that are signed off;
 * before that as the minutes themselves (`readMinutes`); and those given outside meetings, in the network or
 * in the member's own rooms.
 */
export function visibleTo(member: Member): SQL | undefined {
  if (has(member, "coordinator")) return sql`1`;
  const rooms = (ids: string[]) => (ids.length > 0 ? inArray(actions.groupId, ids) : sql`0`);
  const writes = or(
    rooms([...member.chairOf, ...member.secretaryOf]),
    eq(meetings.chairId, member.id),
    eq(meetings.secretaryId, member.id),
  );
  const asked = sql`exists (select 1 from sign_offs where sign_offs.meeting_id = ${actions.meetingId} and sign_offs.person_id = ${member.id})`;
  return or(
    isNotNull(signedWith),
    and(isNull(actions.meetingId), or(eq(groups.kind, "network"), rooms(member.groupIds))),
    and(
      isNotNull(actions.meetingId),
      or(writes, and(isNotNull(minutes.sentAt), or(rooms(member.groupIds), asked))),
    ),
  );
}

const within = ({ groupId, unitId }: Pick<ActionFilter, "groupId" | "unitId">) =>
  and(
    groupId ? eq(actions.groupId, groupId) : undefined,
    unitId ? or(eq(actions.responsibleUnitId, unitId), eq(people.unitId, unitId)) : undefined,
  );

/** The same rule as `statusOf`. */
const stands = ({ status, today }: { status: OpenStatus; today: string }) =>
  status === "overdue"
    ? lt(actions.dueDay, today)
    : and(
        gte(actions.dueDay, today),
        status === "open" ? isNull(actions.startedAt) : isNotNull(actions.startedAt),
      );

function mine(member: Member): SQL | undefined {
  const ownUnits = unitsOf(member, "contact", "deputy");
  return or(
    eq(actions.responsibleId, member.id),
    ownUnits.length > 0 ? inArray(actions.responsibleUnitId, ownUnits) : undefined,
  );
}

/** The item's number on its agenda, counted as the minutes count it. */
const numberOf = sql<number | null>`case when ${actions.agendaItemId} is not null then (
  select count(*) from agenda_items as before
  where before.meeting_id = ${actions.meetingId} and before.declined_at is null
    and (before.proposed_by is null or before.accepted_at is not null)
    and (before.position, before.id) <= (${agendaItems.position}, ${agendaItems.id})) end`;

const doer = alias(people, "doer");

/** Every action that meets a condition, with all that its row and its page show, and how many there are. */
export function selectActions(db: Database, condition: SQL | undefined) {
  return db
    .select({
      id: actions.id,
      text: actions.text,
      groupId: actions.groupId,
      groupName: groups.name,
      responsibleId: actions.responsibleId,
      responsibleName: people.name,
      responsibleUnitId: actions.responsibleUnitId,
      unitName: units.name,
      dueDay: actions.dueDay,
      startedAt: actions.startedAt,
      doneAt: actions.doneAt,
      doneByName: doer.name,
      doneNote: actions.doneNote,
      createdAt: actions.createdAt,
      version: actions.version,
      meetingId: actions.meetingId,
      meetingNumber: meetings.number,
      meetingYear: meetings.year,
      startsAt: meetings.startsAt,
      chairId: sql<string | null>`coalesce(${meetings.chairId}, ${groups.chairId})`,
      secretaryId: sql<string | null>`coalesce(${meetings.secretaryId}, ${groups.secretaryId})`,
      itemId: actions.agendaItemId,
      itemTitle: agendaItems.title,
      itemNumber: numberOf,
      signedOffAt: signedWith,
      followupYear: followups.year,
      total: sql<number>`count(*) over ()`,
    })
    .from(actions)
    .innerJoin(groups, eq(groups.id, actions.groupId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .leftJoin(minutes, eq(minutes.meetingId, actions.meetingId))
    .leftJoin(agendaItems, eq(agendaItems.id, actions.agendaItemId))
    .leftJoin(people, eq(people.id, actions.responsibleId))
    .leftJoin(units, eq(units.id, actions.responsibleUnitId))
    .leftJoin(doer, eq(doer.id, actions.doneBy))
    .leftJoin(followups, eq(followups.id, actions.followupId))
    .where(condition)
    .$dynamic();
}
