import { type AnyColumn, and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "./members/member";

/** The columns of a table that decide who may see its rows. */
export type SightColumns = {
  visibility: AnyColumn;
  /** The group whose room a row of visibility "network" is for; where there is none, all with a seat. */
  groupId?: AnyColumn;
  /** Whose own row it is, who always sees it. */
  authorId?: AnyColumn;
};

/**
 * The condition that narrows a query to the rows a viewer may see: it belongs inside every query, before
 * anything is counted or cut. Without sign-in: what is public. All staff: also what is internal. With a seat
 * in the network: also what is for the network. In a group's room: also what is for that group. An author
 * sees the own rows, drafts included, and the coordinator sees everything.
 */
export function seenBy(viewer: Viewer, columns: SightColumns): SQL {
  if (viewer.coordinator) return sql`1`;
  const { visibility, groupId, authorId } = columns;
  const open: (SQL | undefined)[] = [eq(visibility, "public")];
  if (viewer.level !== "public") open.push(eq(visibility, "internal"));
  if (viewer.level === "network") {
    open.push(groupId ? and(eq(visibility, "network"), isNull(groupId)) : eq(visibility, "network"));
  }
  if (groupId && viewer.groupIds.length > 0) {
    open.push(and(eq(visibility, "network"), inArray(groupId, [...viewer.groupIds])));
  }
  if (authorId && viewer.personId !== null) open.push(eq(authorId, viewer.personId));
  return or(...open) ?? sql`0`;
}
