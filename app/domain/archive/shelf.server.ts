import { and, eq } from "drizzle-orm";
import { connectionOf, type Database } from "#db/open.server";
import { archiveEntries, archiveThemes } from "#db/schema.server";
import type { ArchiveKind, Visibility } from "#db/words";
import { tidyText } from "./analyser";
import { eraseWords, writeWords } from "./words-table.server";

/** A thing that can be found, as plain facts. What is not given is not known. */
export type ShelfEntry = {
  kind: ArchiveKind;
  recordId: string;
  /** Distinguishes entries of one record, such as the agenda item's id; "" when the record is one entry. */
  part?: string;
  /** Where it is read, on this site. */
  path: string;
  title: string;
  /** Plain text, shown in excerpts. */
  body: string;
  /** Words by which it is also found but which are not part of its text: the unit, the author, the country. */
  alsoFoundBy?: readonly (string | null | undefined)[];
  visibility: Exclude<Visibility, "draft">;
  /** With visibility "network": the group whose room may read; none for everyone with a seat. */
  groupId?: string | null;
  /** The day it is about, and the year it is filed under. */
  day?: string | null;
  year?: number | null;
  unitId?: string | null;
  authorId?: string | null;
  meetingId?: string | null;
  programmeCode?: string | null;
  countryCode?: string | null;
  themeIds?: readonly string[];
};

/** Puts an entry in the archive, or in place of the one that stood there. Call it in the change's own transaction. */
export function shelve(db: Database, entry: ShelfEntry, now: number): void {
  const title = tidyText(entry.title);
  const body = tidyText(entry.body);
  const alsoFoundBy = tidyText((entry.alsoFoundBy ?? []).filter(Boolean).join("\n"));
  const id = connectionOf(db)
    .prepare(putEntry)
    .pluck()
    .get({
      kind: entry.kind,
      recordId: entry.recordId,
      part: entry.part ?? "",
      path: entry.path,
      title,
      body,
      alsoFoundBy,
      meetingId: entry.meetingId ?? null,
      unitId: entry.unitId ?? null,
      authorId: entry.authorId ?? null,
      programmeCode: entry.programmeCode ?? null,
      countryCode: entry.countryCode ?? null,
      year: entry.year ?? null,
      day: entry.day ?? null,
      visibility: entry.visibility,
      groupId: entry.groupId ?? null,
      shelvedAt: now,
    }) as number;

  db.delete(archiveThemes).where(eq(archiveThemes.entryId, id)).run();
  const themeIds = [...new Set(entry.themeIds ?? [])];
  if (themeIds.length > 0) {
    db.insert(archiveThemes)
      .values(themeIds.map((themeId) => ({ entryId: id, themeId })))
      .run();
  }

  writeWords(db, { id, title, body, alsoFoundBy });
}

/** Entries are put by the thousand, when the archive is shelved anew: a text of its own, built once. */
const putEntry = `
  insert into archive_entries (kind, record_id, part, path, title, body, also_found_by, meeting_id, unit_id, author_id,
    programme_code, country_code, year, day, visibility, group_id, shelved_at)
  values (@kind, @recordId, @part, @path, @title, @body, @alsoFoundBy, @meetingId, @unitId, @authorId,
    @programmeCode, @countryCode, @year, @day, @visibility, @groupId, @shelvedAt)
  on conflict (kind, record_id, part) do update set path = excluded.path, title = excluded.title, body = excluded.body,
    also_found_by = excluded.also_found_by, meeting_id = excluded.meeting_id, unit_id = excluded.unit_id,
    author_id = excluded.author_id, programme_code = excluded.programme_code, country_code = excluded.country_code,
    year = excluded.year, day = excluded.day, visibility = excluded.visibility, group_id = excluded.group_id,
    shelved_at = excluded.shelved_at
  returning id`;

/** Takes a record's entries out of the archive: one part, or all of them. Nothing happens when there are none. */
export function unshelve(db: Database, kind: ArchiveKind, recordId: string, part?: string): void {
  const record = and(eq(archiveEntries.kind, kind), eq(archiveEntries.recordId, recordId));
  const taken = db
    .select({ id: archiveEntries.id })
    .from(archiveEntries)
    .where(part === undefined ? record : and(record, eq(archiveEntries.part, part)))
    .orderBy(archiveEntries.id)
    .all();
  for (const { id } of taken) takeOut(db, id);
}

/** Makes `entries` all that the archive holds of their records' kind and id: parts that are not among them go. */
export function shelveParts(
  db: Database,
  kind: ArchiveKind,
  recordId: string,
  entries: readonly ShelfEntry[],
  now: number,
): void {
  const kept = new Set(entries.map((entry) => entry.part ?? ""));
  const standing = db
    .select({ id: archiveEntries.id, part: archiveEntries.part })
    .from(archiveEntries)
    .where(and(eq(archiveEntries.kind, kind), eq(archiveEntries.recordId, recordId)))
    .orderBy(archiveEntries.id)
    .all();
  for (const { id, part } of standing) if (!kept.has(part)) takeOut(db, id);
  for (const entry of entries) shelve(db, entry, now);
}

function takeOut(db: Database, id: number): void {
  eraseWords(db, id);
  db.delete(archiveThemes).where(eq(archiveThemes.entryId, id)).run();
  db.delete(archiveEntries).where(eq(archiveEntries.id, id)).run();
}
