import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { calls, people, programmes, units } from "#db/schema.server";
import type { CallStatus } from "#db/words";
import { themesOf } from "../themes.server";
import { needsChecking } from "./call";

type CallFilter = { status?: CallStatus | null; programmeCode?: string | null };

const line = {
  id: calls.id,
  title: calls.title,
  programmeCode: calls.programmeCode,
  programmeSv: programmes.nameSv,
  programmeEn: programmes.nameEn,
  opensOn: calls.opensOn,
  closesOn: calls.closesOn,
  closesAtClock: calls.closesAtClock,
  status: calls.status,
  assessment: calls.assessment,
  grantRange: calls.grantRange,
  web: calls.web,
  checkedOn: calls.checkedOn,
  responsibleId: people.id,
  responsibleName: people.name,
};

/** The calls in order of their last day to apply, each with whether it is to be checked with its funder. */
export function callList(db: Database, filter: CallFilter, today: string) {
  return db
    .select(line)
    .from(calls)
    .innerJoin(programmes, eq(programmes.code, calls.programmeCode))
    .leftJoin(people, eq(people.id, calls.responsibleId))
    .where(
      and(
        filter.status ? eq(calls.status, filter.status) : undefined,
        filter.programmeCode ? eq(calls.programmeCode, filter.programmeCode) : undefined,
      ),
    )
    .orderBy(asc(calls.closesOn), asc(calls.closesAtClock), asc(calls.id))
    .all()
    .map((call) => ({ ...call, toCheck: call.closesOn >= today && needsChecking(call, today) }));
}

export type CallLine = ReturnType<typeof callList>[number];

/** By what the calls can be narrowed, with how many each choice gives. */
export function callFacets(db: Database) {
  const rows = db.all<{ facet: string; key: string; nameSv: string; nameEn: string; count: number }>(sql`
    select 'status' as facet, ${calls.status} as key, '' as nameSv, '' as nameEn, count(*) as count
      from ${calls} group by 2
    union all
    select 'programme', ${programmes.code}, ${programmes.nameSv}, ${programmes.nameEn}, count(*)
      from ${calls} join ${programmes} on ${programmes.code} = ${calls.programmeCode} group by 2
    order by 1, 3, 2
  `);
  const facet = (name: string) =>
    rows
      .filter((row) => row.facet === name)
      .map(({ key, nameSv, nameEn, count }) => ({ key, nameSv, nameEn, count }));
  return { statuses: facet("status"), programmes: facet("programme") };
}

/** One call with its themes; null when there is none. */
export function callById(db: Database, id: string) {
  const call = db
    .select({
      ...line,
      reference: calls.reference,
      firstYear: programmes.firstYear,
      lastYear: programmes.lastYear,
      sharePercent: calls.sharePercent,
      coFinancingNote: calls.coFinancingNote,
      whoCanApply: calls.whoCanApply,
      responsibleTitle: people.title,
      responsibleUnit: units.name,
    })
    .from(calls)
    .innerJoin(programmes, eq(programmes.code, calls.programmeCode))
    .leftJoin(people, eq(people.id, calls.responsibleId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(eq(calls.id, id))
    .get();
  if (!call) return null;
  const its = themesOf(db, "call", id);
  return { ...call, themes: its };
}

export type Call = NonNullable<ReturnType<typeof callById>>;
