import { and, eq } from "drizzle-orm";
import { connectionOf, type Database } from "#db/open.server";
import { archiveEntries, archiveTags } from "#db/schema.server";
import type { ArchiveKind, ArchiveTagSort, Visibility } from "#db/words";
import { tidyText } from "./analyser";
import { noteChange } from "./catalogue.server";
import { eraseWords, writeWords } from "./text-tables.server";

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
  /** The countries besides that, the themes and the partners that it has to do with. */
  countryCodes?: readonly string[];
  themeIds?: readonly string[];
  partnerIds?: readonly string[];
};

/** Puts an entry in the archive, or in place of the one that stood there. Call it in the change's own transaction. */
export function shelve(db: Database, entry: ShelfEntry, now: number): void {
  const title = tidyText(entry.title);
  const body = tidyText(entry.body);
  const alsoFoundBy = tidyText((entry.alsoFoundBy ?? []).filter(Boolean).join("\n"));
  const id = putEntry(db, {
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
  });
  putTags(db, id, tagsOf(entry));
  writeWords(db, { id, title, body, alsoFoundBy });
}

type Row = Omit<typeof archiveEntries.$inferSelect, "id" | "changedAt">;

/**
 * Writes an entry's row and gives its number. An upsert, or a statement that fires a trigger, would make SQLite begin a
 * savepoint, at which full text writes what it has gathered to disk: ten times the time when thousands are shelved.
 */
function putEntry(db: Database, row: Row): number {
  const connection = connectionOf(db);
  const known = connection.prepare(findEntry).pluck().get(row) as number | undefined;
  if (known !== undefined) {
    connection.prepare(changeEntry).run({ ...row, id: known });
    eraseWords(db, known);
    connection.prepare("delete from archive_tags where entry_id = ?").run(known);
  }
  const id = known ?? Number(connection.prepare(addEntry).run(row).lastInsertRowid);
  noteChange(db, id);
  return id;
}

const findEntry =
  "select id from archive_entries where kind = @kind and record_id = @recordId and part = @part";

const addEntry = `
  insert into archive_entries (kind, record_id, part, path, title, body, also_found_by, meeting_id, unit_id, author_id,
    programme_code, country_code, year, day, visibility, group_id, shelved_at, changed_at)
  values (@kind, @recordId, @part, @path, @title, @body, @alsoFoundBy, @meetingId, @unitId, @authorId,
    @programmeCode, @countryCode, @year, @day, @visibility, @groupId, @shelvedAt, @shelvedAt)`;

/** What says the same to the same people as before has not changed. */
const changeEntry = `
  update archive_entries set path = @path, title = @title, body = @body, also_found_by = @alsoFoundBy,
    meeting_id = @meetingId, unit_id = @unitId, author_id = @authorId, programme_code = @programmeCode,
    country_code = @countryCode, year = @year, day = @day, visibility = @visibility, group_id = @groupId,
    shelved_at = @shelvedAt,
    changed_at = case when title is @title and body is @body and visibility is @visibility and group_id is @groupId
      then changed_at else @shelvedAt end
  where id = @id`;

type Tag = [sort: ArchiveTagSort, value: string];

function tagsOf(entry: ShelfEntry): Tag[] {
  const named = (sort: ArchiveTagSort, values: readonly (string | null | undefined)[] = []) =>
    [...new Set(values)].flatMap((value): Tag[] => (value ? [[sort, value]] : []));
  return [
    ...named("theme", entry.themeIds),
    ...named("programme", [entry.programmeCode]),
    ...named("country", [entry.countryCode, ...(entry.countryCodes ?? [])]),
    ...named("partner", entry.partnerIds),
  ];
}

function putTags(db: Database, id: number, tags: readonly Tag[]): void {
  const put = connectionOf(db).prepare("insert into archive_tags (entry_id, sort, value) values (?, ?, ?)");
  for (const [sort, value] of tags) put.run(id, sort, value);
}

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

/** Where an entry belongs and who may find it: what can change without its words. */
export type Standing = Pick<
  Row,
  "visibility" | "groupId" | "day" | "year" | "unitId" | "authorId" | "meetingId" | "programmeCode"
>;

/** Gives the entries of a record other facts where theirs differ, and leaves their words as they are. */
export function restand(db: Database, kind: ArchiveKind, recordId: string, facts: Standing): void {
  const standing = db
    .select()
    .from(archiveEntries)
    .where(and(eq(archiveEntries.kind, kind), eq(archiveEntries.recordId, recordId)))
    .all();
  for (const entry of standing) {
    if ((Object.keys(facts) as (keyof Standing)[]).every((key) => entry[key] === facts[key])) continue;
    db.update(archiveEntries).set(facts).where(eq(archiveEntries.id, entry.id)).run();
    db.delete(archiveTags)
      .where(and(eq(archiveTags.entryId, entry.id), eq(archiveTags.sort, "programme")))
      .run();
    if (facts.programmeCode) putTags(db, entry.id, [["programme", facts.programmeCode]]);
    noteChange(db, entry.id);
  }
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
  noteChange(db, id);
  eraseWords(db, id);
  db.delete(archiveTags).where(eq(archiveTags.entryId, id)).run();
  db.delete(archiveEntries).where(eq(archiveEntries.id, id)).run();
}
