import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { archiveEntries, documents, meetings } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { reshelveEverything } from "~/domain/archive/reshelve.server";
import { isAttached } from "~/domain/attachments/attachments.server";
import { nextToRead, saveText, sweepTexts } from "~/domain/attachments/file-texts.server";
import { toldLines } from "~/domain/chronicle/told.server";
import type { DocumentFacts } from "~/domain/documents/document";
import { changeDocument, documentById, removeDocument } from "~/domain/documents/documents.server";
import {
  batchById,
  batchOfFolder,
  beginBatch,
  bringIn,
  failuresOf,
  progressOf,
  readAgain,
  takenPaths,
} from "~/domain/documents/import.server";
import { sortFiles, waitingFiles } from "~/domain/documents/sorting.server";
import { viewerOf } from "~/domain/members/member";
import { unitChoices } from "~/domain/members/units.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberCalled } from "../../support/people";

const hashOf = (name: string) => Buffer.from(name).toString("hex").padEnd(64, "0").slice(0, 64);

function begun(folder: string | null = null) {
  const db = demoDatabase();
  const karin = memberCalled(db, "karin.karlsson");
  return { db, karin, batchId: beginBatch(db, karin.id, folder, demoNow) };
}

function bring(db: OpenDatabase, batchId: string, name: string, text: string | null = name, folder = "") {
  const hash = hashOf(name);
  bringIn(db, batchId, { name, folder, hash, fileType: "pdf", bytes: 10, problem: null });
  if (text !== null)
    saveText(
      db,
      hash,
      {
        outcome: "text",
        pages: [{ kind: "page", number: 1, text }],
        facts: { title: null, madeOn: null },
      },
      demoNow,
    );
}

const waiting = (db: OpenDatabase, batchId: string, page = 1) =>
  waitingFiles(db, batchId, progressOf(db, batchId).waiting, page, unitChoices(db, "2026-11-22"));

const facts = (more: Partial<DocumentFacts> = {}): DocumentFacts => ({
  kind: "report",
  title: "Om väderkvarnar",
  day: "2019-04-05",
  unitId: null,
  visibility: "internal",
  ...more,
});

function added(more: Partial<DocumentFacts> = {}) {
  const { db, karin, batchId } = begun();
  bring(db, batchId, "kvarnar.pdf", "En rapport om väderkvarnar");
  const [file] = waiting(db, batchId).files;
  const sorted = [{ id: file?.id ?? "", deed: "add" as const, facts: facts(more) }];
  expect(sortFiles(db, karin, batchId, sorted, demoNow)).toBe(1);
  const id = db.select({ id: documents.id }).from(documents).get()?.id ?? "";
  return { db, karin, batchId, id, sorted };
}

const found = async (db: OpenDatabase, email: string) =>
  (
    await searchArchive(
      db,
      viewerOf(memberCalled(db, email)),
      { ...nothingAsked, text: "väderkvarnar" },
      demoNow,
    )
  ).hits;

test("a file waits unseen with what it probably is, becomes a document and is then found with its page", async () => {
  const { db, karin, batchId, id, sorted } = added();
  expect((await found(db, "linnea.lundin")).map(({ path }) => path)).toEqual([`/dokument/${id}#sida-1`]);
  expect(sortFiles(db, karin, batchId, sorted, demoNow)).toBe(0);
  expect(progressOf(db, batchId)).toEqual({ files: 1, done: 1, waiting: 0, added: 1, failed: 0, leftOut: 0 });
  const told = db.select().from(toldLines).where(eq(toldLines.subject, "document")).all();
  expect(told.map(({ deed, label }) => [deed, label])).toEqual([["addedDocument", "Om väderkvarnar"]]);
});

test("nothing is found of what nobody has sorted or somebody has left out, and its bytes may go", async () => {
  const { db, karin, batchId } = begun();
  bring(db, batchId, "kvarnar.pdf", "En rapport om väderkvarnar");
  expect(await found(db, "karin.karlsson")).toEqual([]);
  expect(isAttached(db, hashOf("kvarnar.pdf"))).toBe(true);
  const [file] = waiting(db, batchId).files;
  expect(sortFiles(db, karin, batchId, [{ id: file?.id ?? "", deed: "leaveOut" }], demoNow)).toBe(0);
  expect(waiting(db, batchId).files).toEqual([]);
  expect(isAttached(db, hashOf("kvarnar.pdf"))).toBe(false);
  expect(sweepTexts(db, demoNow + 1)).toBe(1);
});

test("minutes of the day of a held meeting are tied to it, and to none when they are no minutes", () => {
  const { db, karin, batchId } = begun();
  const held = db.select().from(meetings).where(eq(meetings.id, "m-2025-2")).get();
  const day = dayOf(held?.startsAt ?? 0);
  bring(db, batchId, `Minnesanteckningar ${day}.pdf`);
  bring(db, batchId, `Rapport ${day}.pdf`);
  const { files } = waiting(db, batchId);
  expect(files.map(({ guess, ofMeeting }) => [guess.kind, guess.day, ofMeeting])).toEqual([
    ["minutes", day, true],
    ["report", day, false],
  ]);
  const sorted = files.map(({ id, guess }) => ({
    id,
    deed: "add" as const,
    facts: { ...guess, visibility: "internal" as const },
  }));
  expect(sortFiles(db, karin, batchId, sorted, demoNow)).toBe(2);
  const tied = db.select({ kind: documents.kind, meetingId: documents.meetingId }).from(documents).all();
  expect(tied).toEqual(
    expect.arrayContaining([
      { kind: "minutes", meetingId: "m-2025-2" },
      { kind: "report", meetingId: null },
    ]),
  );
});

test("the same bytes are refused with the document that is there, and twice in one batch", () => {
  const { db, batchId, id } = added();
  bring(db, batchId, "kvarnar.pdf");
  bring(db, batchId, "annan.pdf");
  bringIn(db, batchId, {
    name: "kopia.pdf",
    folder: "",
    fileType: "pdf",
    bytes: 10,
    problem: null,
    hash: hashOf("annan.pdf"),
  });
  expect(failuresOf(db, batchId).map(({ name, problem, there }) => [name, problem, there?.id])).toEqual([
    ["kvarnar.pdf", "documentThere", id],
    ["kopia.pdf", "fileTwice", undefined],
  ]);
});

test("two who sort the same file have made one document, and a bad row takes nothing in", () => {
  const { db, karin, batchId } = begun();
  bring(db, batchId, "a.pdf");
  bring(db, batchId, "b.pdf");
  const [a, b] = waiting(db, batchId).files;
  const rows = (unitId: string | null) => [
    { id: a?.id ?? "", deed: "add" as const, facts: facts() },
    { id: b?.id ?? "", deed: "add" as const, facts: facts({ unitId }) },
  ];
  expect(sortFiles(db, karin, batchId, rows("gone"), demoNow)).toEqual(
    expect.objectContaining({ refused: "unitGone", field: `unit-${b?.id}` }),
  );
  expect(db.select().from(documents).all()).toEqual([]);
  expect(sortFiles(db, karin, batchId, rows(null), demoNow)).toBe(2);
  expect(sortFiles(db, karin, batchId, rows(null), demoNow)).toBe(0);
  expect(db.select().from(documents).all()).toHaveLength(2);
});

test("a folder that is read again goes on with what is missing, and tries again what failed", () => {
  const { db, batchId } = begun("/papper");
  bring(db, batchId, "a.pdf", null, "2019");
  bringIn(db, batchId, { name: "b.pdf", folder: "", problem: "fileUnreadable" });
  expect(batchOfFolder(db, "/papper")).toBe(batchId);
  expect(batchOfFolder(db, "/annat")).toBe(null);
  expect([...takenPaths(db, batchId)]).toEqual(["2019/a.pdf"]);
  bring(db, batchId, "b.pdf", null);
  expect(failuresOf(db, batchId)).toEqual([]);
  expect(batchById(db, batchId)?.progress).toMatchObject({ files: 2, done: 0, waiting: 2 });
});

test("a text that could not be read is looked for once more when somebody asks, and a whole one is not", () => {
  const { db, batchId } = begun();
  bring(db, batchId, "a.pdf", null);
  saveText(db, hashOf("a.pdf"), { outcome: "tooSlow" }, demoNow);
  const [file] = waiting(db, batchId).files;
  expect(file?.unread).toBe("tooSlow");
  readAgain(db, batchId, file?.id ?? "", demoNow);
  expect(nextToRead(db)?.hash).toBe(hashOf("a.pdf"));
  bring(db, batchId, "b.pdf", "hel");
  saveText(db, hashOf("a.pdf"), { outcome: "noText" }, demoNow);
  readAgain(db, batchId, waiting(db, batchId).files[1]?.id ?? "", demoNow);
  expect(nextToRead(db)).toBe(null);
});

test("forty-five files are gone through on three pages, and a page beyond the last is the last", () => {
  const { db, batchId } = begun();
  for (let at = 0; at < 45; at += 1) bring(db, batchId, `fil ${at}.pdf`, null);
  expect([1, 2, 3, 9].map((page) => waiting(db, batchId, page).files.length)).toEqual([20, 20, 5, 5]);
  expect(waiting(db, batchId, 9)).toMatchObject({ page: 3, pages: 3 });
});

test("a document is corrected as long as nobody else has, and who may find it follows", async () => {
  const { db, karin, id } = added();
  const seen = { ...facts(), keepUntil: null };
  const corrected = { visibility: "network", title: "Kvarnar", keepUntil: "2031-12-31" } as const;
  const change = { facts: { ...seen, ...corrected }, shownVersion: 1 };
  expect(changeDocument(db, karin, id, change, demoNow)).toBe(null);
  expect(changeDocument(db, karin, id, change, demoNow)).toBe(null);
  expect(documentById(db, id)).toMatchObject({ title: "Kvarnar", keepUntil: "2031-12-31", version: 2 });
  expect(await found(db, "linnea.lundin")).toEqual([]);
  expect(await found(db, "helena.hansson")).toHaveLength(1);
  const late = { facts: seen, shownVersion: 1 };
  expect(changeDocument(db, karin, id, late, demoNow)).toMatchObject({ refused: "changedMeanwhile" });
  expect(changeDocument(db, karin, "gone", late, demoNow)).toMatchObject({ refused: "notFound" });
});

test("a document that is removed is found no more, and may be brought in again", async () => {
  const { db, karin, batchId, id } = added();
  expect(await found(db, "karin.karlsson")).toHaveLength(1);
  removeDocument(db, karin, id, demoNow);
  removeDocument(db, karin, id, demoNow);
  expect(documentById(db, id)).toBe(null);
  expect(await found(db, "karin.karlsson")).toEqual([]);
  bring(db, batchId, "kvarnar.pdf");
  expect(failuresOf(db, batchId)).toEqual([]);
});

test("documents stand in an archive that is shelved anew", () => {
  const { db } = added();
  const shelved = () =>
    db
      .select({ recordId: archiveEntries.recordId, part: archiveEntries.part, path: archiveEntries.path })
      .from(archiveEntries)
      .where(eq(archiveEntries.kind, "document"))
      .all();
  const before = shelved();
  reshelveEverything(db, demoNow);
  expect(shelved()).toEqual(before);
});
