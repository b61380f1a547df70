import { and, asc, desc, eq, isNull, lte, ne, or } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { agendaItems, groups, meetings, people, projects, units } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { type Member, viewerOf } from "../members/member";
import { programmeChoices } from "../programme-choices.server";
import { seenBy } from "../sight";
import { allThemes } from "../themes.server";
import { meetingSeenBy } from "./lesson-page.server";
import { unitsToWriteFor } from "./writing.server";

/**
 * What the fields of a lesson's form offer the writer: the own units before the others, themes, programmes,
 * the projects and the latest meetings that they may see. What the lesson holds already is among them.
 */
export function lessonChoices(
  db: Database,
  member: Member,
  held: { unitId: string | null; meetingId: string | null; programmeCode?: string | null },
  now: number,
) {
  const viewer = viewerOf(member);
  const own = unitsToWriteFor(member);
  const open = db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(or(isNull(units.closedOn), eq(units.id, held.unitId ?? "")))
    .orderBy(asc(units.position), asc(units.id))
    .all();
  const itsProjects = db
    .select({ id: projects.id, title: projects.title, programmeCode: projects.programmeCode })
    .from(projects)
    .where(and(seenBy(viewer, { visibility: projects.visibility }), ne(projects.visibility, "draft")))
    .orderBy(asc(projects.title), asc(projects.id))
    .all();
  const first = new Set([...member.seats.map((seat) => seat.unitId), member.unitId]);
  return {
    ownUnits: open.filter((unit) => first.has(unit.id)),
    otherUnits: open.filter((unit) => !first.has(unit.id) && (own === "all" || unit.id === held.unitId)),
    themes: allThemes(db),
    // A lesson may come from a project in a programme that has ended since.
    programmes: programmeChoices(
      db,
      [held.programmeCode ?? null, ...itsProjects.map((each) => each.programmeCode)],
      now,
    ),
    projects: itsProjects,
    meetings: db
      .select({
        id: meetings.id,
        groupName: groups.name,
        year: meetings.year,
        number: meetings.number,
        startsAt: meetings.startsAt,
      })
      .from(meetings)
      .innerJoin(groups, eq(groups.id, meetings.groupId))
      .where(
        and(
          meetingSeenBy(viewer),
          isNull(meetings.calledOffAt),
          or(lte(meetings.startsAt, now), eq(meetings.id, held.meetingId ?? "")),
        ),
      )
      .orderBy(desc(meetings.startsAt), asc(meetings.id))
      .limit(40)
      .all(),
  };
}

export type LessonChoices = ReturnType<typeof lessonChoices>;

/**
 * The meeting and item that a new lesson is to come from, with the meeting's day; null when there is no such
 * meeting or the member may not see it. An item of another meeting is left out.
 */
export function lessonOrigin(db: Database, member: Member, meetingId: string, agendaItemId: string | null) {
  const row = db
    .select({
      meetingId: meetings.id,
      groupId: meetings.groupId,
      startsAt: meetings.startsAt,
      agendaItemId: agendaItems.id,
      agendaItemTitle: agendaItems.title,
      groupName: groups.name,
      number: meetings.number,
      year: meetings.year,
      presenterName: people.name,
      presenterUnitId: people.unitId,
    })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .leftJoin(
      agendaItems,
      and(eq(agendaItems.meetingId, meetings.id), eq(agendaItems.id, agendaItemId ?? "")),
    )
    .leftJoin(people, eq(people.id, agendaItems.presenterId))
    .where(and(eq(meetings.id, meetingId), meetingSeenBy(viewerOf(member))))
    .get();
  return row ? { ...row, day: dayOf(row.startsAt) } : null;
}
