import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import { archiveEntries } from "#db/schema.server";
import type { ArchiveKind, Visibility } from "#db/words";
import type { Viewer } from "~/domain/members/member";
import { seenBy } from "~/domain/sight";

/** What its author always sees, whoever else does: the own lesson and its files. */
const seenByAuthor: readonly ArchiveKind[] = ["lesson", "document"];

/** What decides who sees an entry, as `sees` asks for it: the same rule as `visibleTo`. */
export const sightOf = ({
  kind,
  visibility,
  groupId,
  authorId,
}: {
  kind: ArchiveKind;
  visibility: Visibility;
  groupId: string | null;
  authorId: string | null;
}) => ({ visibility, groupId, authorId: seenByAuthor.includes(kind) ? authorId : null });

/**
 * The condition on archive entries that narrows a query to what a viewer may see, by the same rule as every
 * list; it belongs inside every query, before anything is counted or cut.
 */
export function visibleTo(viewer: Viewer): SQL {
  const { visibility, groupId, kind, authorId } = archiveEntries;
  const seen = seenBy(viewer, { visibility, groupId });
  if (viewer.coordinator || viewer.personId === null) return seen;
  return or(seen, and(inArray(kind, [...seenByAuthor]), eq(authorId, viewer.personId))) ?? seen;
}
