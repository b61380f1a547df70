import { and, asc, count, eq, gt, isNotNull, lte, notInArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { agendaItems, archiveEntries, attachments, filePages, fileTexts } from "#db/schema.server";
import type { AttachmentSubject, PageKind } from "#db/words";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { tidyText } from "./analyser";
import { type FilePlace, placeOfFilesOn } from "./file-places.server";
import { restand, type ShelfEntry, shelve, unshelve } from "./shelf.server";

/** So many pages are shelved at once; what has more is shelved by and by (`shelveSomePages`), so many at a time. */
const mostAtOnce = 40;
const atATime = 10;

/**
 * Shelves the pages of the files on a meeting and its items, so that they are found by those who find the meeting, and
 * takes out those of a meeting that cannot be found and of items that are no longer on its agenda.
 */
export function shelveFilesOfMeeting(db: Database, meetingId: string, now: number): void {
  const onItems = sql`${attachments.subjectId} in (select ${agendaItems.id} from ${agendaItems}
    where ${agendaItems.meetingId} = ${meetingId})`;
  const kept = [
    ...filesWhere(db, and(eq(attachments.subject, "meeting"), eq(attachments.subjectId, meetingId))),
    ...filesWhere(db, and(eq(attachments.subject, "agendaItem"), onItems)),
  ];
  for (const file of kept) shelveFile(db, file, now);
  const gone = db
    .selectDistinct({ recordId: archiveEntries.recordId })
    .from(archiveEntries)
    .where(
      and(
        eq(archiveEntries.kind, "document"),
        eq(archiveEntries.meetingId, meetingId),
        notInArray(
          archiveEntries.recordId,
          kept.map((file) => file.id),
        ),
      ),
    )
    .all();
  for (const { recordId } of gone) unshelve(db, "document", recordId);
}

/** Shelves the pages of the files on a record other than a meeting as the record itself is found, or takes them out. */
export function shelveFilesOn(db: Database, subject: AttachmentSubject, id: string, now: number): void {
  for (const file of filesWhere(db, and(eq(attachments.subject, subject), eq(attachments.subjectId, id))))
    shelveFile(db, file, now);
}

/** Shelves the pages of all files with these bytes. */
export function shelveFilesWith(db: Database, hash: string, now: number): void {
  for (const file of filesWhere(db, eq(attachments.contentHash, hash))) shelveFile(db, file, now);
}

/**
 * Shelves the next pages of a file that has many of them, for each record that it hangs on, in one transaction. Goes on where
 * it was ended. False when no file waits for it.
 */
export function shelveSomePages(db: Database, now: number): boolean {
  return db.transaction((tx) => {
    const waiting = tx
      .select({ hash: fileTexts.contentHash, from: fileTexts.shelvedTo })
      .from(fileTexts)
      .where(isNotNull(fileTexts.shelvedTo))
      .orderBy(asc(fileTexts.changedAt), asc(fileTexts.contentHash))
      .limit(1)
      .get();
    if (!waiting) return false;
    const from = waiting.from ?? 0;
    const files = filesWhere(tx, eq(attachments.contentHash, waiting.hash));
    for (const file of files) {
      const place = placeOfFilesOn(tx, file.subject, file.subjectId);
      if (!place) continue;
      for (const entry of entriesOf(tx, file, place, from, from + atATime)) shelve(tx, entry, now);
    }
    const isDone = files.every((file) => file.pages <= from + atATime);
    noteShelved(tx, waiting.hash, isDone ? null : from + atATime);
    return true;
  });
}

/** Takes out all files with these bytes. */
export function unshelveFilesWith(db: Database, hash: string): void {
  for (const file of filesWhere(db, eq(attachments.contentHash, hash))) unshelveFile(db, file.id);
}

/** Takes out a file that is removed from its record. */
export const unshelveFile = (db: Database, id: string) => unshelve(db, "document", id);

type File = ReturnType<typeof filesWhere>[number];

function filesWhere(db: Database, which: SQL | undefined) {
  return db
    .select({
      id: attachments.id,
      name: attachments.name,
      contentHash: attachments.contentHash,
      subject: attachments.subject,
      subjectId: attachments.subjectId,
      addedAt: attachments.addedAt,
      outcome: fileTexts.outcome,
      shelvedTo: fileTexts.shelvedTo,
      pages: sql<number>`(select count(*) from ${filePages} where ${filePages.contentHash} = ${attachments.contentHash})`,
    })
    .from(attachments)
    .leftJoin(fileTexts, eq(fileTexts.contentHash, attachments.contentHash))
    .where(which)
    .orderBy(asc(attachments.addedAt), asc(attachments.id))
    .all();
}

/**
 * Lets a file stand in the archive as its record does. Who may find it changes at once; the words of a file with many
 * pages are written by and by.
 */
function shelveFile(db: Database, file: File, now: number): void {
  const place = placeOfFilesOn(db, file.subject, file.subjectId);
  if (!place) {
    unshelveFile(db, file.id);
    return;
  }
  const facts = factsOf(file, place);
  const own = and(eq(archiveEntries.kind, "document"), eq(archiveEntries.recordId, file.id));
  const { title, alsoFoundBy, ...others } = facts;
  restand(db, "document", file.id, others);
  const worded = and(
    own,
    eq(archiveEntries.title, title),
    eq(archiveEntries.alsoFoundBy, alsoFoundBy.join("\n")),
  );
  const standing = db.select({ pages: count() }).from(archiveEntries).where(worded).get()?.pages ?? 0;
  if (standing === (file.shelvedTo ?? (file.outcome === "text" ? file.pages : 1))) return;
  if (file.pages > mostAtOnce) {
    noteShelved(db, file.contentHash, 0);
    return;
  }
  for (const entry of entriesOf(db, file, place, 0, file.pages)) shelve(db, entry, now);
}

const noteShelved = (db: Database, hash: string, shelvedTo: number | null): void =>
  void db.update(fileTexts).set({ shelvedTo }).where(eq(fileTexts.contentHash, hash)).run();

/** A file's pages after the first `from`, as far as number `to`; a file without text is found by its name alone. */
function entriesOf(db: Database, file: File, place: FilePlace, from: number, to: number): ShelfEntry[] {
  const facts = factsOf(file, place);
  const path = `/bilagor/${file.id}/${encodeURIComponent(file.name)}`;
  if (file.outcome !== "text") return [{ ...facts, kind: "document", recordId: file.id, path, body: "" }];
  return db
    .select({
      position: filePages.position,
      kind: filePages.kind,
      number: filePages.number,
      text: filePages.text,
    })
    .from(filePages)
    .where(
      and(
        eq(filePages.contentHash, file.contentHash),
        gt(filePages.position, from),
        lte(filePages.position, to),
      ),
    )
    .orderBy(asc(filePages.position))
    .all()
    .map(({ position, kind, number, text }) => ({
      ...facts,
      kind: "document",
      recordId: file.id,
      part: partName(kind, number, position),
      path: kind === "page" ? `${path}#page=${number}` : path,
      body: text,
    }));
}

function factsOf(file: File, place: FilePlace) {
  const { label, otherNames, ...facts } = place;
  const day = place.day ?? dayOf(file.addedAt);
  return {
    ...facts,
    title: tidyText(titleOf(file.name)),
    // What it hangs on comes first, and is shown.
    alsoFoundBy: [label, ...otherNames].filter(Boolean).map((name) => tidyText(String(name))),
    groupId: place.groupId ?? null,
    unitId: place.unitId ?? null,
    authorId: place.authorId ?? null,
    meetingId: place.meetingId ?? null,
    programmeCode: place.programmeCode ?? null,
    day,
    year: yearOf(day),
  };
}

/** A file's name as a title, with spaces for the signs that stand for them. */
const titleOf = (name: string) => name.replaceAll(/(?<!^)[_+]+/g, " ").replaceAll(/\s+/g, " ");

/** "page-3-4", "passage-2": what part of a file an entry is. A long page has several, so the last is the part's own number. */
const partName = (kind: PageKind, number: number | null, position: number) =>
  [kind, number, position].filter((each) => each !== null).join("-");
