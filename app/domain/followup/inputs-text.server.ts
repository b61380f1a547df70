import { asc, desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { unitInputs, units } from "#db/schema.server";
import type { InputText } from "./canonical";

/** What each unit told for a follow-up, departments first; one that told nothing is among them. */
export const inputsOf = (db: Database, followupId: string): InputText[] =>
  db
    .select({
      unitId: units.id,
      unit: units.name,
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
