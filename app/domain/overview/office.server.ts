import { type SQL, sql } from "drizzle-orm";
import { incomingLetters, outbox, seats, units } from "#db/schema.server";
import type { SeatPlace } from "#db/words";
import { has, type Member, unitsOf } from "../members/member";
import { inState } from "../outbox/conditions.server";
import { type DeskRow, listed } from "./desk-row";
import type { Waiting } from "./waiting.server";

/**
 * Letters that failed, for the coordinator and administrators; letters that have come in and nobody has decided on, for
 * the coordinator; and places of contacts and deputies that nobody holds, for the unit's head and the coordinator.
 */
export function officeRows(member: Member, today: string): SQL {
  const coordinates = has(member, "coordinator") ? 1 : 0;
  const office = coordinates || has(member, "administrator") ? 1 : 0;
  return sql`
    select 'failedLetters', '', '', count(*), 0, 0, '' from ${outbox}
      where ${office} = 1 and ${inState("failed")}
      having count(*) > 0
    union all
    select 'incomingLetters', '', '', count(*), 0, 0, '' from ${incomingLetters}
      where ${coordinates} = 1 and ${incomingLetters.decidedAt} is null
      having count(*) > 0
    union all
    select 'vacancy', ${units.id}, ${units.name}, 0, 0, 0, places.place
      from ${units} join (select 'contact' as place union all select 'deputy') as places
      where ${units.closedOn} is null
        and (${coordinates} = 1 or ${units.id} in (${listed(unitsOf(member, "head"))}))
        and not exists (select 1 from ${seats} where ${seats.unitId} = ${units.id} and ${seats.place} = places.place
          and ${seats.fromDay} <= ${today} and (${seats.untilDay} is null or ${seats.untilDay} >= ${today}))`;
}

/** A row of `officeRows` as what waits; null for other rows. */
export function officeWaiting({ kind, id, text: unit, number, place }: DeskRow): Waiting | null {
  if (kind === "failedLetters" || kind === "incomingLetters") return { kind, number };
  return kind === "vacancy" ? { kind, unitId: id, unit, place: place as SeatPlace } : null;
}
