import { asc, eq, isNull, or } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, projects, units } from "#db/schema.server";
import { type Member, viewerOf } from "../members/member";
import { inSwedishOrder } from "../members/order";
import { unitsToKeepFor } from "../projects/choices.server";
import { projectsSeenBy } from "../projects/projects.server";
import { allThemes } from "../themes.server";
import type { InitiativeContent } from "./initiative";

/**
 * What the fields of an initiative's form offer: the units that the member may keep it for, people, the subject themes
 * and the projects that the member may see. What the initiative holds already is among them; a project that the member
 * may not see has no title.
 */
export function initiativeChoices(db: Database, member: Member, held: InitiativeContent | null) {
  const own = unitsToKeepFor(member);
  const seen = db
    .select({ id: projects.id, title: projects.title })
    .from(projects)
    .where(projectsSeenBy(viewerOf(member)))
    .orderBy(asc(projects.title), asc(projects.id))
    .all();
  const unseen = held?.projectId && !seen.some(({ id }) => id === held.projectId) ? held.projectId : null;
  return {
    units: db
      .select({ id: units.id, name: units.name })
      .from(units)
      .where(or(isNull(units.closedOn), eq(units.id, held?.unitId ?? "")))
      .orderBy(asc(units.position), asc(units.id))
      .all()
      .filter(({ id }) => own === "all" || own.includes(id) || id === held?.unitId),
    people: db
      .select({ id: people.id, name: people.name, unitName: units.shortName })
      .from(people)
      .leftJoin(units, eq(units.id, people.unitId))
      .where(or(isNull(people.deactivatedAt), eq(people.id, held?.ownerId ?? "")))
      .orderBy(asc(people.name), asc(people.id))
      .all()
      .sort((one, other) => inSwedishOrder(one.name, other.name)),
    themes: allThemes(db).filter(({ group }) => group === "subject"),
    projects: [...seen, ...(unseen ? [{ id: unseen, title: null }] : [])],
  };
}

export type InitiativeChoices = ReturnType<typeof initiativeChoices>;

/** The field whose choice does not exist or is not the member's to make, with why; null when all stand. */
export function wrongInitiativeChoice(
  db: Database,
  member: Member,
  content: InitiativeContent,
  held: InitiativeContent | null,
): { field: string; key: string } | null {
  const offered = initiativeChoices(db, member, held);
  const among = (list: { id: string }[], id: string) => list.some((each) => each.id === id);
  if (!among(offered.units, content.unitId)) return { field: "unitId", key: "unitNotYours" };
  if (!among(offered.people, content.ownerId)) return { field: "ownerId", key: "wrongValue" };
  if (!content.themeIds.every((id) => among(offered.themes, id) || held?.themeIds.includes(id)))
    return { field: "themeIds", key: "wrongValue" };
  if (content.projectId && !among(offered.projects, content.projectId))
    return { field: "projectId", key: "wrongValue" };
  return null;
}
