import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { followupSections, followups, groups, meetings, people, unitInputs, units } from "#db/schema.server";
import type { Viewer } from "../members/member";
import { isRepeated } from "./canonical";

/** The years that can be followed up: those with a published text, those when the network met, and this year. Latest first. */
export function followupYears(db: Database, viewer: Viewer, thisYear: number) {
  const written = db
    .select({
      year: followups.year,
      title: followups.title,
      publishedOn: followups.publishedOn,
      boardOn: followups.boardOn,
      boardParagraph: followups.boardParagraph,
      opening: sql<string>`coalesce((select ${followupSections.text} from ${followupSections}
        where ${followupSections.followupId} = ${followups.id} order by ${followupSections.position} limit 1), '')`,
    })
    .from(followups)
    .where(seenBy(viewer))
    .orderBy(desc(followups.year))
    .all();
  const met = db
    .selectDistinct({ year: meetings.year })
    .from(meetings)
    .innerJoin(groups, and(eq(groups.id, meetings.groupId), eq(groups.kind, "network")))
    .where(isNotNull(meetings.heldAt))
    .orderBy(desc(meetings.year))
    .all();
  const years = new Set([thisYear, ...written.map((each) => each.year), ...met.map((each) => each.year)]);
  return [...years]
    .sort((one, other) => other - one)
    .map((year) => {
      const text = written.find((each) => each.year === year);
      return { year, text: text ?? null };
    });
}

/**
 * The follow-up of a year as it was decided: the text section by section, the board's decision and the
 * priorities. Null when none is written, or none that the viewer may read: until it is published it is the
 * coordinator's own.
 */
export function followupOfYear(db: Database, viewer: Viewer, year: number) {
  const row = db
    .select({
      id: followups.id,
      year: followups.year,
      title: followups.title,
      caseNumber: followups.caseNumber,
      authorName: people.name,
      submittedOn: followups.submittedOn,
      boardOn: followups.boardOn,
      boardParagraph: followups.boardParagraph,
      boardDecision: followups.boardDecision,
      boardAssignments: followups.boardAssignments,
      proposedDecision: followups.proposedDecision,
      priorities: followups.priorities,
      highlightedLessonIds: followups.highlightedLessonIds,
      publishedOn: followups.publishedOn,
      told: sectionsTold,
    })
    .from(followups)
    .leftJoin(people, eq(people.id, followups.authorId))
    .where(and(eq(followups.year, year), seenBy(viewer)))
    .get();
  if (!row) return null;
  const { told, ...facts } = row;
  const [opening, ...rest] = told;
  return {
    ...facts,
    opening: opening ?? null,
    sections: rest.filter((section) => !isRepeated(section, row)),
  };
}

/** What a follow-up says, section by section in order, as a column of its row. */
const sectionsTold = sql`(
  select json_group_array(json_object('heading', heading, 'text', text) order by position, id)
    from ${followupSections} where followup_id = ${followups.id})`.mapWith(
  (told: string): { heading: string; text: string }[] => JSON.parse(told),
);

/** What each unit said for a follow-up, departments first; one that said nothing is among them. */
export function unitInputsOf(db: Database, followupId: string) {
  return db
    .select({
      unitId: units.id,
      unitName: units.name,
      answered: sql<boolean>`${unitInputs.answeredAt} is not null`.mapWith(Boolean),
      wentWell: unitInputs.wentWell,
      wentBadly: unitInputs.wentBadly,
      planned: unitInputs.planned,
      needs: unitInputs.needs,
      text: unitInputs.text,
    })
    .from(unitInputs)
    .innerJoin(units, eq(units.id, unitInputs.unitId))
    .where(eq(unitInputs.followupId, followupId))
    .orderBy(desc(units.kind), asc(units.position), asc(units.id))
    .all();
}

const seenBy = (viewer: Viewer) => (viewer.coordinator ? sql`1` : isNotNull(followups.publishedOn));
