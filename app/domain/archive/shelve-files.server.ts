import { and, asc, eq, notInArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { agendaItems, archiveEntries, attachments, fileTexts } from "#db/schema.server";
import type { AttachmentSubject } from "#db/words";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { placeOfFilesOn } from "./file-places.server";
import { type ShelvedFile, shelveFile, textColumns, unshelveFile } from "./file-shelf.server";

/**
 * Shelves the pages of the files on a meeting and its items, so that they are found by those who find the meeting, and
 * takes out those of a meeting that cannot be found and of items that are no longer on its agenda.
 */
export function shelveFilesOfMeeting(db: Database, meetingId: string, now: number): void {
  const onItems = sql`${attachments.subjectId} in (select ${agendaItems.id} from ${agendaItems}
    where ${agendaItems.meetingId} = ${meetingId})`;
  const kept = [
    ...rowsWhere(db, and(eq(attachments.subject, "meeting"), eq(attachments.subjectId, meetingId))),
    ...rowsWhere(db, and(eq(attachments.subject, "agendaItem"), onItems)),
  ];
  for (const row of kept) shelveRow(db, row, now);
  const ids = kept.map(({ id }) => id);
  const gone = db
    .selectDistinct({ recordId: archiveEntries.recordId })
    .from(archiveEntries)
    .where(
      and(
        eq(archiveEntries.kind, "document"),
        eq(archiveEntries.meetingId, meetingId),
        sql`${archiveEntries.path} like '/bilagor/%'`,
        notInArray(archiveEntries.recordId, ids),
      ),
    )
    .all();
  for (const { recordId } of gone) unshelveFile(db, recordId);
}

/** Shelves the pages of the files on a record other than a meeting as the record itself is found, or takes them out. */
export function shelveFilesOn(db: Database, subject: AttachmentSubject, id: string, now: number): void {
  const on = and(eq(attachments.subject, subject), eq(attachments.subjectId, id));
  for (const row of rowsWhere(db, on)) shelveRow(db, row, now);
}

/** The attached files with these bytes, as they stand in the archive; those that cannot be found are left out. */
export const attachedFilesWith = (db: Database, hash: string): ShelvedFile[] =>
  rowsWhere(db, eq(attachments.contentHash, hash)).flatMap((row) => shelvedFile(db, row) ?? []);

type Row = ReturnType<typeof rowsWhere>[number];

function rowsWhere(db: Database, which: SQL | undefined) {
  return db
    .select({
      id: attachments.id,
      name: attachments.name,
      contentHash: attachments.contentHash,
      subject: attachments.subject,
      subjectId: attachments.subjectId,
      addedAt: attachments.addedAt,
      ...textColumns,
    })
    .from(attachments)
    .leftJoin(fileTexts, eq(fileTexts.contentHash, attachments.contentHash))
    .where(which)
    .orderBy(asc(attachments.addedAt), asc(attachments.id))
    .all();
}

function shelveRow(db: Database, row: Row, now: number): void {
  const file = shelvedFile(db, row);
  if (file) shelveFile(db, file, now);
  else unshelveFile(db, row.id);
}

function shelvedFile(db: Database, row: Row): ShelvedFile | null {
  const place = placeOfFilesOn(db, row.subject, row.subjectId);
  if (!place) return null;
  const day = place.day ?? dayOf(row.addedAt);
  const path = `/bilagor/${row.id}/${encodeURIComponent(row.name)}`;
  return {
    ...row,
    title: titleOf(row.name),
    // What it hangs on comes first, and is shown.
    alsoFoundBy: [place.label, ...place.otherNames].flatMap((name) => name || []),
    standing: {
      visibility: place.visibility,
      groupId: place.groupId ?? null,
      unitId: place.unitId ?? null,
      authorId: place.authorId ?? null,
      meetingId: place.meetingId ?? null,
      programmeCode: place.programmeCode ?? null,
      day,
      year: yearOf(day),
    },
    pathTo: (page) => (page === null ? path : `${path}#page=${page}`),
  };
}

/** A file's name as a title, with spaces for the signs that stand for them. */
const titleOf = (name: string) => name.replaceAll(/(?<!^)[_+]+/g, " ").replaceAll(/\s+/g, " ");
