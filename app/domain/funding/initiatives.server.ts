import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { fundingTests, initiatives, people, projects, units } from "#db/schema.server";
import type { FundingVerdict, InitiativeStatus } from "#db/words";
import type { Viewer } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";
import { themesOf } from "../themes.server";
import { type testedWords, testStateOf } from "./initiative";

type InitiativeFilter = {
  unitId?: string | null;
  status?: InitiativeStatus | null;
  /** By the latest signed test. */
  verdict?: FundingVerdict | null;
  /** "yes": a head has signed a test. "no": none has. "asked": a question waits for a head. */
  tested?: (typeof testedWords)[number] | null;
};

/** The latest signed test of the initiative in the row at hand: the one that counts. */
export const latestSigned = sql<string | null>`(select signed.id from ${fundingTests} as signed
  where signed.initiative_id = ${initiatives.id} and signed.signed_at is not null
  order by signed.signed_at desc, signed.id desc limit 1)`;

/** Whether a question waits for a head. */
export const isAsked = sql<number>`exists (select 1 from ${fundingTests} as waiting
  where waiting.initiative_id = ${initiatives.id} and waiting.signed_at is null)`;

const line = {
  id: initiatives.id,
  title: initiatives.title,
  status: initiatives.status,
  startsOn: initiatives.startsOn,
  cost: initiatives.cost,
  unitId: initiatives.unitId,
  unitName: units.name,
  ownerId: initiatives.ownerId,
  ownerName: people.name,
  verdict: fundingTests.verdict,
  signedAt: fundingTests.signedAt,
  nextLookOn: fundingTests.nextLookOn,
  isAsked,
};

const selectLines = (db: Database) =>
  db
    .select(line)
    .from(initiatives)
    .innerJoin(units, eq(units.id, initiatives.unitId))
    .innerJoin(people, eq(people.id, initiatives.ownerId))
    .leftJoin(fundingTests, eq(fundingTests.id, latestSigned));

/**
 * A page of the initiatives, the newest first; how many initiatives and pages there are. A page beyond the last is the
 * last.
 */
export function initiativePage(
  db: Database,
  filter: InitiativeFilter,
  page: { number: number; size: number },
) {
  const narrow = and(...conditions(filter));
  const counted = db
    .select({ count: sql<number>`count(*)` })
    .from(initiatives)
    .leftJoin(fundingTests, eq(fundingTests.id, latestSigned))
    .where(narrow)
    .get();
  const total = counted?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / page.size));
  const number = Math.min(page.number, pages);
  const rows = selectLines(db)
    .where(narrow)
    .orderBy(desc(initiatives.createdAt), asc(initiatives.title), asc(initiatives.id))
    .limit(page.size)
    .offset((number - 1) * page.size)
    .all()
    .map(inWords);
  return { total, page: number, pages, initiatives: rows };
}

export type InitiativeLine = ReturnType<typeof initiativePage>["initiatives"][number];

/** The initiatives that no head has signed a test of, by unit and title. */
export function untestedInitiatives(db: Database) {
  return selectLines(db)
    .where(and(...conditions({ tested: "no" })))
    .orderBy(asc(units.position), asc(initiatives.title), asc(initiatives.id))
    .all()
    .map(inWords);
}

/** By what the initiatives can be narrowed, with how many each choice gives. */
export function initiativeFacets(db: Database) {
  const rows = db.all<{ facet: string; key: string; name: string; count: number }>(sql`
    select 'unit' as facet, ${units.id} as key, ${units.name} as name, count(*) as count, ${units.position} as place
      from ${initiatives} join ${units} on ${units.id} = ${initiatives.unitId} group by 2
    union all select 'status', ${initiatives.status}, '', count(*), 0 from ${initiatives} group by 2
    union all select 'verdict', ${fundingTests.verdict}, '', count(*), 0
      from ${initiatives} join ${fundingTests} on ${fundingTests.id} = ${latestSigned} group by 2
    union all select 'tested', case when ${latestSigned} is null then 'no' else 'yes' end, '', count(*), 0
      from ${initiatives} group by 2
    union all select 'tested', 'asked', '', count(*), 0 from ${initiatives} where ${isAsked} having count(*) > 0
    order by 1, 5, 2
  `);
  const facet = (name: string) => rows.filter((row) => row.facet === name);
  return {
    units: facet("unit"),
    statuses: facet("status"),
    verdicts: facet("verdict"),
    tested: facet("tested"),
  };
}

/**
 * One initiative with its themes and, where the viewer may see it, the project that it became; null when there is
 * none. `cost` is in öre.
 */
export function initiativeById(db: Database, viewer: Viewer, id: string) {
  const row = db
    .select({
      ...line,
      need: initiatives.need,
      unitKind: units.kind,
      caseNumber: initiatives.caseNumber,
      createdAt: initiatives.createdAt,
      version: initiatives.version,
      ownerTitle: people.title,
      projectId: projects.id,
      projectTitle: projects.title,
    })
    .from(initiatives)
    .innerJoin(units, eq(units.id, initiatives.unitId))
    .innerJoin(people, eq(people.id, initiatives.ownerId))
    .leftJoin(fundingTests, eq(fundingTests.id, latestSigned))
    .leftJoin(projects, and(eq(projects.id, initiatives.projectId), projectsSeenBy(viewer)))
    .where(eq(initiatives.id, id))
    .get();
  if (!row) return null;
  const its = themesOf(db, "initiative", id);
  return { ...inWords(row), themes: its };
}

export type Initiative = NonNullable<ReturnType<typeof initiativeById>>;

/** A row with how its funding test stands. */
function inWords<Row extends { isAsked: number; verdict: FundingVerdict | null }>({
  isAsked: asked,
  ...row
}: Row) {
  return { ...row, isAsked: asked === 1, state: testStateOf({ verdict: row.verdict, isAsked: asked === 1 }) };
}

function conditions({ unitId, status, verdict, tested }: InitiativeFilter): (SQL | undefined)[] {
  return [
    unitId ? eq(initiatives.unitId, unitId) : undefined,
    status ? eq(initiatives.status, status) : undefined,
    verdict ? eq(fundingTests.verdict, verdict) : undefined,
    tested === "yes" ? sql`${latestSigned} is not null` : undefined,
    tested === "no" ? sql`${latestSigned} is null` : undefined,
    tested === "asked" ? isAsked : undefined,
  ];
}
