import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import { archiveEntries } from "#db/schema.server";
import type { Viewer } from "~/domain/members/member";
import { seenBy } from "~/domain/sight";

/**
 * The condition on archive entries that narrows a query to what a viewer may see, by the same rule as every
 * list; it belongs inside every query, before anything is counted or cut. An author always sees the own lesson and its files.
 */
export function visibleTo(viewer: Viewer): SQL {
  const { visibility, groupId, kind, authorId } = archiveEntries;
  const seen = seenBy(viewer, { visibility, groupId });
  if (viewer.coordinator || viewer.personId === null) return seen;
  return or(seen, and(inArray(kind, ["lesson", "document"]), eq(authorId, viewer.personId))) ?? seen;
}
