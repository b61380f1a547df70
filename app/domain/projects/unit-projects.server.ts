import { and, asc, desc, eq, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { projects, projectUnits } from "#db/schema.server";
import type { Viewer } from "../members/member";
import { seenBy } from "../sight";

/** The projects and exchanges that a unit leads or takes part in and the viewer may see, the latest first. */
export function projectsOfUnit(db: Database, viewer: Viewer, unitId: string) {
  const takesPart = sql`exists (select 1 from ${projectUnits}
    where ${projectUnits.projectId} = ${projects.id} and ${projectUnits.unitId} = ${unitId})`;
  return db
    .select({ id: projects.id, title: projects.title, status: projects.status, startsOn: projects.startsOn })
    .from(projects)
    .where(
      and(
        seenBy(viewer, { visibility: projects.visibility }),
        ne(projects.visibility, "draft"),
        or(eq(projects.unitId, unitId), takesPart),
      ),
    )
    .orderBy(desc(projects.startsOn), asc(projects.title))
    .all();
}
