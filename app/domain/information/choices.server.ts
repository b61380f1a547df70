import { asc, eq, isNull, or } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { partners, projects, units } from "#db/schema.server";
import { has, type Member, unitsOf, viewerOf } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";
import { allThemes } from "../themes.server";
import type { EntryContent } from "./information";

/** The units that a member may tell of: those they speak for or head; the coordinator of all. */
export function unitsToTellOf(member: Member): string[] | "all" {
  return has(member, "coordinator") ? "all" : unitsOf(member);
}

/**
 * What the fields of an entry's form offer: units, partners, projects that the member may see, and themes. What the
 * entry holds already is among them; a project that the member may not see has no title.
 */
export function informationChoices(
  db: Database,
  member: Member,
  held: Pick<EntryContent, "unitId" | "projectId"> | null,
) {
  const own = unitsToTellOf(member);
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
    partners: db
      .select({ id: partners.id, name: partners.name })
      .from(partners)
      .orderBy(asc(partners.name), asc(partners.id))
      .all(),
    projects: [...seen, ...(unseen ? [{ id: unseen, title: null }] : [])],
    themes: allThemes(db),
  };
}

export type InformationChoices = ReturnType<typeof informationChoices>;
