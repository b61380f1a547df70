import { and, asc, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { units } from "#db/schema.server";
import { unitsToWriteFor } from "../lessons/writing.server";
import type { Member } from "../members/member";

/** The units that a member may answer a question for, which are those they may write a lesson for; the own seats first. */
export function unitsToAnswerFor(db: Database, member: Member): { id: string; name: string }[] {
  const own = unitsToWriteFor(member);
  const open = db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(and(isNull(units.closedOn), own === "all" ? undefined : inArray(units.id, own)))
    .orderBy(asc(units.position), asc(units.id))
    .all();
  const seats = new Set([...member.seats.map((seat) => seat.unitId), member.unitId]);
  return [...open.filter(({ id }) => seats.has(id)), ...open.filter(({ id }) => !seats.has(id))];
}
