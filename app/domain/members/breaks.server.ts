import { and, asc, eq } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { groupBreaks, groups } from "#db/schema.server";
import { daysBetween } from "~/calendar/swedish-time";
import { moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { Member } from "./member";

/** Days when a group's members are away: a school holiday, from its first day to its last. */
export type Break = { name: string; fromDay: string; untilDay: string };

/** The most breaks a group keeps: a good ten years of school holidays. */
export const mostBreaks = 100;

/** A break of more days than this is a slip of the pen. */
const longestBreak = 120;

/** A group's breaks in order of time. */
export function breaksOf(db: Database, groupId: string): (Break & { id: string })[] {
  return db
    .select({
      id: groupBreaks.id,
      name: groupBreaks.name,
      fromDay: groupBreaks.fromDay,
      untilDay: groupBreaks.untilDay,
    })
    .from(groupBreaks)
    .where(eq(groupBreaks.groupId, groupId))
    .orderBy(asc(groupBreaks.fromDay), asc(groupBreaks.untilDay), asc(groupBreaks.id))
    .all();
}

/**
 * Adds a break. The same one sent twice is one. Refuses `notFound`, `breakEndsFirst`, `breakTooLong` and
 * `tooManyBreaks`.
 */
export function addBreak(
  db: Database,
  member: Member,
  groupId: string,
  added: Break,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const group = groupOf(tx, groupId);
    if (!group) return refuse("notFound");
    if (added.untilDay < added.fromDay) return refuse("breakEndsFirst", { field: "untilDay" });
    if (daysBetween(added.fromDay, added.untilDay) >= longestBreak)
      return refuse("breakTooLong", { field: "untilDay" });
    const before = breaksOf(tx, groupId);
    if (before.some((each) => sameBreak(each, added))) return null;
    if (before.length >= mostBreaks) return refuse("tooManyBreaks");
    tx.insert(groupBreaks)
      .values({ id: newId(), groupId, ...added })
      .run();
    tellBreak(tx, member, group, "breakAdded", added, now);
    return null;
  });
}

/** Takes a break away. Does nothing when it is gone already. Refuses `notFound` for the group. */
export function removeBreak(
  db: Database,
  member: Member,
  groupId: string,
  id: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const group = groupOf(tx, groupId);
    if (!group) return refuse("notFound");
    const gone = breaksOf(tx, groupId).find((each) => each.id === id);
    if (!gone) return null;
    const its = and(eq(groupBreaks.id, id), eq(groupBreaks.groupId, groupId));
    moveIntoBin(tx, member, { kind: "groupBreak", id, label: gone.name }, [[groupBreaks, its]], now);
    tellBreak(tx, member, group, "breakRemoved", gone, now);
    return null;
  });
}

const groupOf = (db: Database, id: string) =>
  db.select({ id: groups.id, name: groups.name }).from(groups).where(eq(groups.id, id)).get();

const sameBreak = (one: Break, other: Break) =>
  one.name === other.name && one.fromDay === other.fromDay && one.untilDay === other.untilDay;

function tellBreak(
  db: Database,
  member: Member,
  group: { id: string; name: string },
  deed: "breakAdded" | "breakRemoved",
  { name, fromDay, untilDay }: Break,
  now: number,
): void {
  const facts = { name, fromDay, untilDay };
  const told = deed === "breakAdded" ? { after: facts } : { before: facts };
  tell(db, member, { deed, subject: "group", subjectId: group.id, label: group.name, ...told }, now);
}
