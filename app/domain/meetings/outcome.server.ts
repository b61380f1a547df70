import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { actions, agendaItems, attendance, decisions, minutes, people, units } from "#db/schema.server";

/** What came out of a meeting, for whoever may read its minutes. */
export type Outcome = {
  summary: string;
  decisions: ReturnType<typeof decisionsOf>;
  actions: ReturnType<typeof actionsOf>;
  attendance: UnitAttendance[];
};

type UnitAttendance = ReturnType<typeof attendanceOf>[number];

/** Summary, decisions, actions and attendance of a meeting whose minutes have been begun: four statements. */
export function outcomeOf(db: Database, meetingId: string): Outcome {
  const row = db
    .select({ summary: minutes.summary })
    .from(minutes)
    .where(eq(minutes.meetingId, meetingId))
    .get();
  return {
    summary: row?.summary ?? "",
    decisions: decisionsOf(db, meetingId),
    actions: actionsOf(db, meetingId),
    attendance: attendanceOf(db, meetingId),
  };
}

function decisionsOf(db: Database, meetingId: string) {
  return db
    .select({
      id: decisions.id,
      kind: decisions.kind,
      text: decisions.text,
      year: decisions.year,
      number: decisions.number,
      itemTitle: agendaItems.title,
      responsibleName: people.name,
    })
    .from(decisions)
    .innerJoin(agendaItems, eq(agendaItems.id, decisions.agendaItemId))
    .leftJoin(people, eq(people.id, decisions.responsibleId))
    .where(eq(decisions.meetingId, meetingId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id), asc(decisions.position), asc(decisions.id))
    .all();
}

function actionsOf(db: Database, meetingId: string) {
  return db
    .select({
      id: actions.id,
      text: actions.text,
      dueDay: actions.dueDay,
      startedAt: actions.startedAt,
      doneAt: actions.doneAt,
      responsibleName: sql<string>`coalesce(${people.name}, ${units.name}, '')`,
    })
    .from(actions)
    .leftJoin(people, eq(people.id, actions.responsibleId))
    .leftJoin(units, eq(units.id, actions.responsibleUnitId))
    .where(eq(actions.meetingId, meetingId))
    .orderBy(asc(actions.dueDay), asc(actions.createdAt), asc(actions.id))
    .all();
}

function attendanceOf(db: Database, meetingId: string) {
  return db
    .select({
      unitId: units.id,
      unitName: units.name,
      unitKind: units.kind,
      presence: attendance.presence,
      personName: people.name,
    })
    .from(attendance)
    .innerJoin(units, eq(units.id, attendance.unitId))
    .leftJoin(people, eq(people.id, attendance.personId))
    .where(
      and(
        eq(attendance.meetingId, meetingId),
        isNotNull(attendance.unitId),
        inArray(attendance.capacity, ["contact", "deputy"]),
      ),
    )
    .orderBy(sql`${units.kind} = 'company'`, asc(units.position), asc(units.name))
    .all();
}
