import { and, eq, isNull } from "drizzle-orm";
import { connectionOf, type Database } from "#db/open.server";
import { publications } from "#db/schema.server";
import type { PublicationKind } from "#db/words";
import { tell, theSystem } from "../chronicle/chronicle.server";
import { withdrawLetters } from "../outbox/outbox.server";
import { columnsOf } from "./columns";
import { askedOf, columnWeights } from "./expressions";
import { readQuestion } from "./question-language";
import { termsOf } from "./terms";

/** What outsiders see through: the words that published records are searched by, and the shutting when a record closes. */

/** Writes the words that a published record is searched by, in place of those that stand there. */
export function writePublished(db: Database, id: number, title: string, body: string): void {
  erasePublished(db, id);
  const text = columnsOf(title, body, "");
  connectionOf(db)
    .prepare(
      `insert into publication_text (rowid, title_exact, body_exact, title_stem, body_stem, title_parts, body_parts, folded)
        values (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      text.titleExact,
      text.bodyExact,
      text.titleStem,
      text.bodyStem,
      text.titleParts,
      text.bodyParts,
      text.folded,
    );
}

/** Takes the words away that a published record was searched by. */
export function erasePublished(db: Database, id: number): void {
  connectionOf(db).prepare("delete from publication_text where rowid = ?").run(id);
}

/**
 * The numbers of the published records that a question finds, the best first: those that hold every word as the archive
 * reads it (endings, parts of compounds, near words), then those that hold any. Null when the question holds no word.
 */
export function findPublished(db: Database, text: string): number[] | null {
  const asked = askedOf(termsOf(readQuestion(text).wanted));
  if (!asked) return null;
  const find = connectionOf(db)
    .prepare(
      `select rowid from publication_text where publication_text match ?
        order by bm25(publication_text, ${columnWeights.join(", ")}), rowid limit 1000`,
    )
    .pluck();
  const all = find.all(asked.all) as number[];
  return asked.isOneTerm ? all : [...new Set([...all, ...(find.all(asked.some) as number[])])];
}

/**
 * Withdraws a record from outsiders when it is not open to everyone any more, or has come to be about children or young
 * people since it was published; what was published is taken away, and its row says only that. Called wherever the record
 * is shelved, so that no way of closing it is forgotten. Nothing happens when it is not published.
 */
export function shutWindow(
  db: Database,
  kind: PublicationKind,
  recordId: string,
  record: { isOpen: boolean; forMinors?: boolean },
  now: number,
): void {
  if (record.isOpen && !record.forMinors) return;
  const row = db
    .select({ id: publications.id, title: publications.title, content: publications.content })
    .from(publications)
    .where(
      and(eq(publications.kind, kind), eq(publications.recordId, recordId), isNull(publications.withdrawnAt)),
    )
    .get();
  if (!row || (record.isOpen && row.content.forMinors === true)) return;
  takeBack(db, row.id, null, now);
  tell(
    db,
    theSystem,
    {
      deed: "withdrewPublication",
      subject: "publication",
      subjectId: `${kind}:${recordId}`,
      label: row.title,
    },
    now,
  );
}

/**
 * Takes away what outsiders read under a row's number, and leaves the word that it was withdrawn; letters that lead there and have not
 * left are taken back. Its themes stay, so that the feed of each can tell when it lost something.
 */
export function takeBack(db: Database, id: number, by: string | null, now: number): void {
  erasePublished(db, id);
  const record = db
    .update(publications)
    .set({
      title: "",
      titleEn: null,
      summary: "",
      content: {},
      sum: "",
      withdrawnAt: now,
      withdrawnBy: by,
      changedAt: now,
    })
    .where(eq(publications.id, id))
    .returning({ kind: publications.kind, recordId: publications.recordId })
    .get();
  if (record) withdrawLetters(db, { subject: "publication", id: `${record.kind}:${record.recordId}` }, now);
}
