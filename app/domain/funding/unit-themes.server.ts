import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { callTellings, callThemes, people, units, unitThemes } from "#db/schema.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { setThemes, themesAmong, themesOf } from "../themes.server";

/** The themes of which a unit wants to hear when a call is registered, in their order. */
export const themesOfUnit = (db: Database, unitId: string) => themesOf(db, "unit", unitId);

/**
 * Sets the themes of which a unit wants to hear. Refuses `notFound`, `wrongValue` for a theme that does not exist, and
 * `changedMeanwhile` with what is saved, against the unit's version. Does nothing when they are so already.
 */
export function setUnitThemes(
  db: Database,
  member: Member,
  unitId: string,
  wanted: string[],
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const unit = tx
      .select({ name: units.name, version: units.version })
      .from(units)
      .where(eq(units.id, unitId))
      .get();
    if (!unit) return refuse("notFound");
    const before = themesOf(tx, "unit", unitId).map((theme) => theme.id);
    const after = themesAmong(tx, wanted);
    if (!after) return refuse("wrongValue", { field: "themeIds" });
    if (before.length === after.length && before.every((id) => after.includes(id))) return null;
    if (unit.version !== shownVersion)
      return refuse("changedMeanwhile", {
        current: { version: unit.version, themes: themesOfUnit(tx, unitId) },
      });
    setThemes(tx, "unit", unitId, after);
    tx.update(units)
      .set({ version: unit.version + 1 })
      .where(eq(units.id, unitId))
      .run();
    const deed = { deed: "themesChosen", subject: "unit", subjectId: unitId, label: unit.name } as const;
    tell(tx, member, { ...deed, before: { themeIds: before }, after: { themeIds: after } }, now);
    return null;
  });
}

/** The units that want to hear of a call, or have heard of it, with who was told and when. One statement. */
export function unitsForCall(db: Database, callId: string) {
  const wants = sql`exists (select 1 from ${unitThemes} join ${callThemes}
    on ${callThemes.themeId} = ${unitThemes.themeId}
    where ${callThemes.callId} = ${callId} and ${unitThemes.unitId} = ${units.id})`;
  return db
    .select({
      id: units.id,
      name: units.name,
      wants: sql<number>`${wants}`.mapWith(Boolean),
      toldId: people.id,
      toldName: people.name,
      toldAt: callTellings.toldAt,
    })
    .from(units)
    .leftJoin(callTellings, and(eq(callTellings.unitId, units.id), eq(callTellings.callId, callId)))
    .leftJoin(people, eq(people.id, callTellings.personId))
    .where(sql`(${callTellings.personId} is not null or (${wants} and ${units.closedOn} is null))`)
    .orderBy(asc(units.position), asc(units.name), asc(callTellings.toldAt))
    .all();
}

export type UnitForCall = ReturnType<typeof unitsForCall>[number];
