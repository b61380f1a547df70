import { asc, eq, lt, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { fundingTests, initiatives, units } from "#db/schema.server";
import { initiativePath } from "~/addresses/register";
import { dayOf, startOfDay, yearOf } from "~/calendar/swedish-time";
import type { FigureRow } from "./compile";

/**
 * What the units mean to develop, as written in by the end of some years, and when a head first signed a test of it;
 * one statement.
 */
export const initiativesForFigures = (db: Database, years: { to: number }) =>
  db
    .select({
      id: initiatives.id,
      title: initiatives.title,
      unitId: initiatives.unitId,
      unitName: units.name,
      createdAt: initiatives.createdAt,
      testedAt: sql<number | null>`(select min(${fundingTests.signedAt}) from ${fundingTests}
        where ${fundingTests.initiativeId} = ${initiatives.id})`,
    })
    .from(initiatives)
    .innerJoin(units, eq(units.id, initiatives.unitId))
    .where(lt(initiatives.createdAt, startOfDay(`${years.to + 1}-01-01`)))
    .orderBy(asc(units.position), asc(initiatives.title), asc(initiatives.id))
    .all()
    .map((row) => ({
      ...row,
      createdOn: dayOf(row.createdAt),
      testedOn: row.testedAt && dayOf(row.testedAt),
    }));

type InitiativeForFigures = ReturnType<typeof initiativesForFigures>[number];

/**
 * The initiatives that were written in by the end of the year, whatever has become of them. The amount is 1 where a head
 * had signed a test by then, else 0.
 */
export const initiativeRows = (all: InitiativeForFigures[], year: number): FigureRow[] =>
  all
    .filter(({ createdOn }) => yearOf(createdOn) <= year)
    .map(({ id, title, unitId, unitName, testedOn }) => {
      const isTested = !!testedOn && yearOf(testedOn) <= year;
      return {
        to: initiativePath(id),
        label: title,
        detail: [
          { sort: "tested", value: isTested ? "yes" : "no" },
          { sort: "text", value: unitName },
        ],
        amount: isTested ? 1 : 0,
        of: { unit: [unitId] },
      };
    });
