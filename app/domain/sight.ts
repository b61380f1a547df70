import { type AnyColumn, and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "./members/member";

/** The columns of a table that decide who may see its rows. */
type SightColumns = {
  visibility: AnyColumn;
  /** The group whose room a row of visibility "network" is for; where there is none, the network's own. */
  groupId?: AnyColumn;
  /** Whose own row it is, who always sees it. */
  authorId?: AnyColumn;
  /** The unit that answers for a row: those who speak for it or head it always see it. */
  unitId?: AnyColumn;
};

/**
 * The condition that narrows a query to the rows a viewer may see: it belongs inside every query, before
 * anything is counted or cut. Without sign-in: what is public. All staff: also what is internal. In the
 * network's room: also what is for the network. In a group's room: also what is for that group. An author
 * sees the own rows, drafts included, and so does a unit where rows are a unit's; the coordinator sees everything.
 */
export function seenBy(viewer: Viewer, columns: SightColumns): SQL {
  if (viewer.coordinator) return sql`1`;
  const { visibility, groupId, authorId, unitId } = columns;
  const open: (SQL | undefined)[] = [eq(visibility, "public")];
  if (viewer.level !== "public") open.push(eq(visibility, "internal"));
  if (viewer.level === "network") {
    open.push(groupId ? and(eq(visibility, "network"), isNull(groupId)) : eq(visibility, "network"));
  }
  if (groupId && viewer.groupIds.length > 0) {
    open.push(and(eq(visibility, "network"), inArray(groupId, [...viewer.groupIds])));
  }
  if (authorId && viewer.personId !== null) open.push(eq(authorId, viewer.personId));
  if (unitId && viewer.unitIds?.length) open.push(inArray(unitId, [...viewer.unitIds]));
  return or(...open) ?? sql`0`;
}

/** Whether a viewer may see a record at hand: the same rule as `seenBy`. */
export function sees(
  viewer: Viewer,
  record: { visibility?: string; groupId?: string | null; authorId?: string | null },
): boolean {
  const { visibility, groupId, authorId } = record;
  if (viewer.coordinator || visibility === "public") return true;
  if (visibility === "internal" && viewer.level !== "public") return true;
  if (visibility === "network" && (groupId ? viewer.groupIds.includes(groupId) : viewer.level === "network"))
    return true;
  return !!authorId && authorId === viewer.personId;
}
