import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { archiveEntries } from "#db/schema.server";
import type { Viewer } from "~/domain/members/member";

/**
 * The condition on archive entries that narrows a query to what a viewer may see; it belongs inside every
 * query, before anything is counted or cut. Without sign-in: what is public. All staff: that and what is
 * internal. With a seat in the network: also what is for the network. In a group's room: also what is for
 * that group. An author always sees the own lesson, and the coordinator sees everything.
 */
export function visibleTo(viewer: Viewer): SQL {
  if (viewer.coordinator) return sql`1`;
  const open: (SQL | undefined)[] = [eq(archiveEntries.visibility, "public")];
  if (viewer.level !== "public") open.push(eq(archiveEntries.visibility, "internal"));
  if (viewer.level === "network")
    open.push(and(eq(archiveEntries.visibility, "network"), isNull(archiveEntries.groupId)));
  if (viewer.groupIds.length > 0)
    open.push(
      and(eq(archiveEntries.visibility, "network"), inArray(archiveEntries.groupId, viewer.groupIds)),
    );
  if (viewer.personId !== null)
    open.push(and(eq(archiveEntries.kind, "lesson"), eq(archiveEntries.authorId, viewer.personId)));
  return or(...open) ?? sql`0`;
}
