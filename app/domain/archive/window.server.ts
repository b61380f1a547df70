import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { sumOf } from "#db/ids.server";
import { connectionOf, type Database } from "#db/open.server";
import { publications } from "#db/schema.server";
import type { PublicationKind } from "#db/words";
import { canonicalJson } from "../canonical-json";
import { tell, theSystem } from "../chronicle/chronicle.server";
import { withdrawLetters } from "../outbox/outbox.server";
import { columnsOf } from "./columns";
import { askedOf, columnWeights } from "./expressions";
import { type NamedRecord, withoutNamed, wordsOf } from "./outward";
import { readQuestion } from "./question-language";
import { termsOf } from "./terms";

/** What outsiders see through: the words that published records are searched by, and the shutting when a record closes. */

/** Writes the words that a published record is searched by, in place of those that stand there. */
export function writePublished(
  db: Database,
  id: number,
  outward: { title: string; titleEn: string | null; content: Record<string, unknown> },
): void {
  erasePublished(db, id);
  const text = columnsOf(outward.title, wordsOf(outward), "");
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

/** Writes the words of everything that is published anew, as when the archive's analyser has become another. */
export function rewritePublished(db: Database): void {
  for (const row of db
    .select()
    .from(publications)
    .where(isNull(publications.withdrawnAt))
    .orderBy(publications.id)
    .all())
    writePublished(db, row.id, row);
}

/** Takes the words away that a published record was searched by. */
function erasePublished(db: Database, id: number): void {
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
 * Withdraws a record from outsiders when it is not open to everyone any more, or has come to be about children or
 * young people since it was published; what was published is taken away, and its row says only that. A record that is
 * not open is not named on other open pages either. Called wherever the record is shelved, so that no way of closing
 * it is forgotten.
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
  if (!row) {
    if (!record.isOpen) unname(db, { kind, recordId }, now);
    return;
  }
  if (record.isOpen && row.content.forMinors === true) return;
  takeFromOutsiders(db, row.id, null, now);
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
 * Takes away what outsiders read under a row's number, and leaves the word that it was withdrawn; letters that lead
 * there and have not left are taken back, and what else is published names the record no more. Its themes stay, so
 * that the feed of each can tell when it lost something.
 */
export function takeFromOutsiders(db: Database, id: number, by: string | null, now: number): void {
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
  if (!record) return;
  withdrawLetters(db, { subject: "publication", id: `${record.kind}:${record.recordId}` }, now);
  unname(db, record, now);
}

/**
 * Takes a record's name out of what is published of others. Their editions stay: nothing was published anew.
 */
function unname(db: Database, named: NamedRecord, now: number): void {
  const naming = db
    .select()
    .from(publications)
    .where(
      and(
        isNull(publications.withdrawnAt),
        inArray(publications.kind, ["lesson", "project", "followup", "newsletter"]),
        sql`instr(${publications.content}, ${JSON.stringify(named.recordId)}) > 0`,
      ),
    )
    .orderBy(publications.id)
    .all();
  for (const row of naming) {
    const content = withoutNamed(row.kind, row.content, named);
    if (content === row.content) continue;
    const outward = { title: row.title, titleEn: row.titleEn, summary: row.summary, content };
    db.update(publications)
      .set({ content, sum: sumOfOutward(outward), changedAt: now })
      .where(eq(publications.id, row.id))
      .run();
    writePublished(db, row.id, outward);
    const subjectId = `${row.kind}:${row.recordId}`;
    tell(db, theSystem, { deed: "unnamedOutward", subject: "publication", subjectId, label: row.title }, now);
  }
}

/** The sum of what outsiders read of a record, in canonical form with the themes that it is listed under. */
export function sumOfOutward(outward: {
  title: string;
  titleEn: string | null;
  summary: string;
  content: Record<string, unknown>;
}): string {
  const themes = outward.content.themes as { id: string }[] | undefined;
  return sumOf(canonicalJson({ ...outward, themeIds: (themes ?? []).map(({ id }) => id) }));
}

/**
 * Whether a record of the outer query was published and then taken back, so that open pages do not name it. The outer
 * table is named here, since a bare column would be read as one of the inner table's.
 */
export const isTakenBack = (kind: "lesson" | "project"): SQL<boolean> =>
  sql<boolean>`exists (select 1 from publications as taken where taken.kind = ${kind}
    and taken.record_id = ${sql.raw(`${kind}s.id`)} and taken.withdrawn_at is not null)`.mapWith(Boolean);

/** When somebody put out what stands in a row of publications, which a name that was taken out of it since does not change. */
export const putOutAt: SQL<number> =
  sql<number>`coalesce((select max(noted.noted_at) from circulations as noted
  where noted.kind = publications.kind and noted.record_id = publications.record_id
  and noted.edition = publications.edition and noted.receiver = 'site'), publications.changed_at)`.mapWith(
    Number,
  );
