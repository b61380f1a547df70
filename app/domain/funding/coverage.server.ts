import { asc, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { initiatives, units } from "#db/schema.server";
import type { UnitKind } from "#db/words";
import { departmentsFirst } from "../members/units.server";
import { latestSigned } from "./initiatives.server";

export type Coverage = {
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  all: number;
  /** Of those, how many have a test that a head has signed. */
  tested: number;
};

/**
 * How many initiatives each unit has and how many of them a head has signed a test of, departments first: units that are
 * open, and those that are closed but have initiatives. An initiative counts whatever its status.
 */
export function coverageByUnit(db: Database): Coverage[] {
  return db
    .select({
      unitId: units.id,
      unitName: units.name,
      unitKind: units.kind,
      position: units.position,
      closedOn: units.closedOn,
      all: sql<number>`count(${initiatives.id})`,
      tested: sql<number>`count(case when ${latestSigned} is not null then 1 end)`,
    })
    .from(units)
    .leftJoin(initiatives, sql`${initiatives.unitId} = ${units.id}`)
    .groupBy(units.id)
    .orderBy(asc(units.position), asc(units.name))
    .all()
    .filter(({ closedOn, all }) => closedOn === null || all > 0)
    .map((row) => ({ ...row, kind: row.unitKind, name: row.unitName }))
    .sort(departmentsFirst)
    .map(({ unitId, unitName, unitKind, all, tested }) => ({ unitId, unitName, unitKind, all, tested }));
}

/** Whole per cent, rounded; null when there is nothing to have a share of. */
export const shareOf = ({ all, tested }: Pick<Coverage, "all" | "tested">): number | null =>
  all === 0 ? null : Math.round((100 * tested) / all);
