import { and, asc, eq, gte, ne, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { calls, lessons, programmes, projects } from "#db/schema.server";
import type { ProgrammeFit, ProgrammeKind } from "#db/words";
import { lessonsSeenBy } from "../lessons/lessons.server";
import type { Viewer } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";

type ProgrammeFilter = {
  kind?: ProgrammeKind | null;
  fit?: ProgrammeFit | null;
  /** Only those where we have, or have had, projects. */
  ours?: boolean;
};

/** The funding programmes, each with how many projects, lessons and calls that have not closed the viewer finds there. */
export function programmeList(db: Database, viewer: Viewer, filter: ProgrammeFilter, today: string) {
  const ours = sql<number>`(select count(*) from ${projects}
    where ${projects.programmeCode} = ${programmes.code} and ${projectsSeenBy(viewer)})`;
  return db
    .select({
      code: programmes.code,
      nameSv: programmes.nameSv,
      nameEn: programmes.nameEn,
      kind: sql<ProgrammeKind>`${programmes.kind}`,
      firstYear: programmes.firstYear,
      lastYear: programmes.lastYear,
      swedishContact: programmes.swedishContact,
      grantShare: programmes.grantShare,
      fit: sql<ProgrammeFit | null>`${programmes.fit}`,
      projects: ours,
      lessons: sql<number>`(select count(*) from ${lessons} where ${lessons.programmeCode} = ${programmes.code}
        and ${ne(lessons.visibility, "draft")} and ${lessonsSeenBy(viewer)})`,
      calls: sql<number>`(select count(*) from ${calls} where ${calls.programmeCode} = ${programmes.code}
        and ${gte(calls.closesOn, today)})`,
    })
    .from(programmes)
    .where(
      and(
        filter.kind ? eq(programmes.kind, filter.kind) : undefined,
        filter.fit ? eq(programmes.fit, filter.fit) : undefined,
        filter.ours ? sql`${ours} > 0` : undefined,
      ),
    )
    .orderBy(asc(programmes.position), asc(programmes.code))
    .all();
}

/** By what the programmes can be narrowed, with how many each choice gives. */
export function programmeFacets(db: Database) {
  const rows = db.all<{ facet: string; key: string; count: number }>(sql`
    select 'kind' as facet, ${programmes.kind} as key, count(*) as count from ${programmes} group by 2
    union all select 'fit', ${programmes.fit}, count(*) from ${programmes} where ${programmes.fit} is not null group by 2
    order by 1, 2
  `);
  const facet = (name: string) =>
    rows.filter((row) => row.facet === name).map(({ key, count }) => ({ key, count }));
  return { kinds: facet("kind"), fits: facet("fit") };
}

/** One programme with all that is known of it; null when there is none. `source` may hold several addresses. */
export function programmeByCode(db: Database, code: string) {
  return (
    db
      .select({
        code: programmes.code,
        nameSv: programmes.nameSv,
        nameEn: programmes.nameEn,
        kind: sql<ProgrammeKind>`${programmes.kind}`,
        firstYear: programmes.firstYear,
        lastYear: programmes.lastYear,
        managedBy: programmes.managedBy,
        swedishContact: programmes.swedishContact,
        contactUrl: programmes.contactUrl,
        themes: programmes.themes,
        fit: sql<ProgrammeFit | null>`${programmes.fit}`,
        grantShare: programmes.grantShare,
        outlook: programmes.outlook,
        note: programmes.note,
        source: programmes.source,
        checkedOn: programmes.checkedOn,
        keepYears: programmes.keepYears,
        version: programmes.version,
      })
      .from(programmes)
      .where(eq(programmes.code, code))
      .get() ?? null
  );
}

/** The web addresses in a text that names sources, in order, each once. */
export const addressesIn = (text: string | null): string[] => [
  ...new Set((text ?? "").match(/https?:\/\/[^\s;,]+/g) ?? []),
];
