import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import {
  archiveEntries,
  attachments,
  fileTexts,
  groups,
  lessons,
  meetings,
  projects,
} from "#db/schema.server";
import type { AttachmentSubject, Visibility } from "#db/words";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { beginReindex, reindexSome } from "~/domain/archive/reindex.server";
import { reshelveEverything } from "~/domain/archive/reshelve.server";
import { shelveLesson } from "~/domain/archive/shelve-lessons.server";
import { shelveMeeting } from "~/domain/archive/shelve-meetings.server";
import { shelveProject } from "~/domain/archive/shelve-register.server";
import { shelveSomePages } from "~/domain/archive/shelve-texts.server";
import { typeByEnding } from "~/domain/attachments/attachment";
import { attach, attachmentsOf, detach } from "~/domain/attachments/attachments.server";
import {
  beginReading,
  leaveUnread,
  nextToRead,
  saveText,
  sweepTexts,
} from "~/domain/attachments/file-texts.server";
import { acceptItem, declineItem } from "~/domain/meetings/agenda-items.server";
import { callOff } from "~/domain/meetings/changes.server";
import { proposeItem, withdrawProposal } from "~/domain/meetings/proposals.server";
import { viewerOf } from "~/domain/members/member";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberCalled } from "../../support/people";

const called = { subject: "meeting", id: "m-2026-5" } as const;
const hash = "a".repeat(64);

const page = (number: number, text: string) => ({ kind: "page", number, text }) as const;
const paper = (...texts: string[]) => ({
  outcome: "text" as const,
  pages: texts.map((text, place) => page(place + 1, text)),
  facts: { title: null, madeOn: null },
});

function lay(db: OpenDatabase, subject: AttachmentSubject, id: string, name = "Plan_för 2027.pdf") {
  const file = { name, fileType: typeByEnding(name) ?? "txt", hash, bytes: 10 };
  expect(attach(db, memberCalled(db, "karin.karlsson"), { subject, id }, [file], demoNow)).toBe(1);
  return String(attachmentsOf(db, subject, id).at(-1)?.id);
}

const found = async (db: OpenDatabase, email: string, text = "väderkvarnar") =>
  (await answerFor(db, email, text)).hits;

function answerFor(db: OpenDatabase, email: string, text = "väderkvarnar") {
  const question = { ...nothingAsked, text, kinds: ["document" as const] };
  return searchArchive(db, viewerOf(memberCalled(db, email)), question, demoNow);
}

const politics = (db: OpenDatabase) =>
  db.select({ id: groups.id }).from(groups).where(eq(groups.kind, "political")).get()?.id ?? "";

const shelved = (db: OpenDatabase) =>
  db
    .select({
      part: archiveEntries.part,
      visibility: archiveEntries.visibility,
      groupId: archiveEntries.groupId,
    })
    .from(archiveEntries)
    .where(eq(archiveEntries.kind, "document"))
    .orderBy(archiveEntries.id)
    .all();

test("a page of a file is found by its words, says where it is and what it hangs on", async () => {
  const db = demoDatabase();
  const id = lay(db, "meeting", called.id);
  expect(nextToRead(db)).toEqual({ hash, fileType: "pdf" });
  saveText(db, hash, paper("Inledning", "Om väderkvarnar i Estland"), demoNow);
  expect(nextToRead(db)).toBe(null);
  const [hit, ...others] = await found(db, "linnea.lundin");
  expect(others).toEqual([]);
  expect(hit).toMatchObject({
    part: "page-2-2",
    path: `/bilagor/${id}/Plan_f%C3%B6r%202027.pdf#page=2`,
    title: [{ text: "Plan för 2027.pdf", marked: false }],
    meeting: { id: called.id },
  });
  expect(hit?.hangsOn).toBeTruthy();
});

test("a file is found by its name at once, and so is one that has no text to read", async () => {
  const db = demoDatabase();
  lay(db, "meeting", called.id, "Väderkvarnar.pdf");
  expect(await found(db, "linnea.lundin")).toHaveLength(1);
  saveText(db, hash, { outcome: "noText" }, demoNow);
  expect(await found(db, "linnea.lundin")).toHaveLength(1);
  expect(attachmentsOf(db, "meeting", called.id).at(-1)?.unread).toBe("noText");
});

test("the same bytes on two records are read once, and found on both", async () => {
  const db = demoDatabase();
  lay(db, "meeting", called.id);
  saveText(db, hash, paper("Om väderkvarnar"), demoNow);
  saveText(db, hash, paper("Om väderkvarnar"), demoNow);
  lay(db, "project", "prj-01", "Annat namn.pdf");
  expect(nextToRead(db)).toBe(null);
  expect(await found(db, "karin.karlsson")).toHaveLength(2);
  expect(db.select().from(fileTexts).all()).toHaveLength(1);
});

test.each<[Visibility, string[]]>([
  ["draft", []],
  ["network", ["karin.karlsson", "helena.hansson"]],
  ["internal", ["karin.karlsson", "helena.hansson", "linnea.lundin"]],
])("the files of a project that is %s follow it when it changes", async (visibility, seenBy) => {
  const db = demoDatabase();
  const people = ["karin.karlsson", "helena.hansson", "linnea.lundin"];
  db.update(projects).set({ visibility: "internal" }).where(eq(projects.id, "prj-01")).run();
  lay(db, "project", "prj-01");
  saveText(db, hash, paper("Om väderkvarnar"), demoNow);
  for (const each of people) expect((await answerFor(db, each)).total).toBe(1);
  db.update(projects).set({ visibility }).where(eq(projects.id, "prj-01")).run();
  shelveProject(db, "prj-01", demoNow);
  const sees = await Promise.all(people.map((each) => answerFor(db, each)));
  expect(people.filter((_, at) => sees[at]?.total === 1)).toEqual(seenBy);
  expect(people.filter((_, at) => sees[at]?.hits.length === 1)).toEqual(seenBy);
});

test("the files of a lesson are found by its author and as it is published, by its title too", async () => {
  const db = demoDatabase();
  const author = db.select({ id: lessons.authorId }).from(lessons).where(eq(lessons.id, "l-01")).get()?.id;
  db.update(lessons).set({ visibility: "network" }).where(eq(lessons.id, "l-01")).run();
  lay(db, "lesson", "l-01");
  saveText(db, hash, paper("Om väderkvarnar"), demoNow);
  const viewer = { personId: author ?? null, level: "internal", groupIds: [], coordinator: false } as const;
  const question = { ...nothingAsked, text: "väderkvarnar" };
  const seen = (who: { personId?: string }) => searchArchive(db, { ...viewer, ...who }, question, demoNow);
  expect((await seen({})).total).toBe(1);
  expect((await seen({ personId: "somebody" })).total).toBe(0);
  db.update(lessons).set({ visibility: "draft" }).where(eq(lessons.id, "l-01")).run();
  shelveLesson(db, "l-01", demoNow);
  expect(shelved(db)).toEqual([]);
  db.update(lessons).set({ visibility: "internal", title: "Kvittra" }).where(eq(lessons.id, "l-01")).run();
  shelveLesson(db, "l-01", demoNow);
  expect((await found(db, "linnea.lundin", "kvittra väderkvarnar")).map((hit) => hit.hangsOn)).toEqual([
    "Kvittra",
  ]);
});

test("the files of a meeting are found when it is called, by its room, and no more once it is called off", async () => {
  const db = demoDatabase();
  const karin = memberCalled(db, "karin.karlsson");
  db.update(meetings).set({ calledAt: null }).where(eq(meetings.id, "m-2027-1")).run();
  lay(db, "meeting", "m-2027-1");
  saveText(db, hash, paper("Om väderkvarnar"), demoNow);
  expect(shelved(db)).toEqual([]);
  db.update(meetings).set({ calledAt: demoNow, calledBy: karin.id }).where(eq(meetings.id, "m-2027-1")).run();
  shelveMeeting(db, "m-2027-1", demoNow);
  expect(await found(db, "linnea.lundin")).toHaveLength(1);
  db.update(meetings)
    .set({ groupId: politics(db) })
    .where(eq(meetings.id, "m-2027-1"))
    .run();
  shelveMeeting(db, "m-2027-1", demoNow);
  expect(await found(db, "linnea.lundin")).toEqual([]);
  expect(shelved(db)).toEqual([{ part: "page-1-1", visibility: "network", groupId: politics(db) }]);
  expect(callOff(db, karin, "m-2027-1", "Sjukdom", demoNow)).toBe(null);
  expect(shelved(db)).toEqual([]);
});

test("the files of what is put forward are found once it is accepted, and no more when it is taken off", async () => {
  const db = demoDatabase();
  const karin = memberCalled(db, "karin.karlsson");
  const helena = memberCalled(db, "helena.hansson");
  db.update(meetings).set({ calledAt: demoNow, calledBy: karin.id }).where(eq(meetings.id, "m-2027-1")).run();
  const plan = {
    title: "Språk",
    description: null,
    kind: "discussion",
    minutes: 5,
    originItemId: null,
  } as const;
  const itemId = String(proposeItem(db, helena, "m-2027-1", plan, null, demoNow));
  lay(db, "agendaItem", itemId);
  saveText(db, hash, paper("Om väderkvarnar"), demoNow);
  const which = { meetingId: "m-2027-1", itemId };
  expect(await found(db, "linnea.lundin")).toEqual([]);
  expect(acceptItem(db, karin, which, demoNow)).toBe(null);
  expect((await found(db, "linnea.lundin")).map((hit) => hit.hangsOn)).toEqual(["Språk"]);
  expect(declineItem(db, karin, which, demoNow)).toBe(null);
  expect(shelved(db)).toEqual([]);
});

test("a file that is removed is found no more, and its text is forgotten after a while", () => {
  const db = demoDatabase();
  const id = lay(db, "meeting", called.id);
  saveText(db, hash, paper("Om väderkvarnar"), demoNow);
  expect(sweepTexts(db, demoNow + 1)).toBe(0);
  detach(db, memberCalled(db, "karin.karlsson"), id, demoNow);
  expect(shelved(db)).toEqual([]);
  expect(sweepTexts(db, demoNow)).toBe(0);
  expect(sweepTexts(db, demoNow + 1)).toBe(1);
});

test("the files of a proposal that was taken back hang on it no more, and were never found", () => {
  const db = demoDatabase();
  const karin = memberCalled(db, "karin.karlsson");
  const helena = memberCalled(db, "helena.hansson");
  db.update(meetings).set({ calledAt: demoNow, calledBy: karin.id }).where(eq(meetings.id, "m-2027-1")).run();
  const plan = {
    title: "Språk",
    description: null,
    kind: "discussion",
    minutes: 5,
    originItemId: null,
  } as const;
  const itemId = String(proposeItem(db, helena, "m-2027-1", plan, null, demoNow));
  lay(db, "agendaItem", itemId);
  saveText(db, hash, paper("Om väderkvarnar"), demoNow);
  expect(shelved(db)).toEqual([]);
  expect(withdrawProposal(db, helena, { meetingId: "m-2027-1", itemId }, demoNow)).toBe(null);
  expect(attachmentsOf(db, "agendaItem", itemId)).toEqual([]);
  expect(shelved(db)).toEqual([]);
});

test("a file with many pages is shelved by and by, and who may find it changes at once all the same", () => {
  const db = demoDatabase();
  db.update(projects).set({ visibility: "internal" }).where(eq(projects.id, "prj-01")).run();
  lay(db, "project", "prj-01");
  const pages = Array.from({ length: 55 }, (_, at) => `Sida ${at} om väderkvarnar`);
  saveText(db, hash, paper(...pages), demoNow);
  expect(shelved(db)).toEqual([]);
  for (const count of [10, 20]) {
    expect(shelveSomePages(db, demoNow)).toBe(true);
    expect(shelved(db)).toHaveLength(count);
  }
  db.update(projects).set({ visibility: "network" }).where(eq(projects.id, "prj-01")).run();
  shelveProject(db, "prj-01", demoNow);
  expect(new Set(shelved(db).map((entry) => entry.visibility))).toEqual(new Set(["network"]));
  for (let turn = 0; turn < 4; turn += 1) shelveSomePages(db, demoNow);
  expect(shelveSomePages(db, demoNow)).toBe(false);
  expect(new Set(shelved(db).map((entry) => entry.part)).size).toBe(55);
  // Hidden in the midst and shown again, all of it is there in the end.
  db.update(projects).set({ visibility: "draft" }).where(eq(projects.id, "prj-01")).run();
  shelveProject(db, "prj-01", demoNow);
  expect(shelved(db)).toEqual([]);
  db.update(projects).set({ visibility: "public" }).where(eq(projects.id, "prj-01")).run();
  shelveProject(db, "prj-01", demoNow);
  for (let turn = 0; turn < 10 && shelveSomePages(db, demoNow); turn += 1);
  expect(shelved(db)).toHaveLength(55);
});

test("files stand in an archive that is shelved anew, and in one whose words are made anew", async () => {
  const db = demoDatabase();
  lay(db, "meeting", called.id);
  saveText(db, hash, paper("Om väderkvarnar"), demoNow);
  const before = shelved(db);
  reshelveEverything(db, demoNow);
  expect(shelved(db)).toEqual(before);
  beginReindex(db, demoNow);
  while (reindexSome(db, demoNow) !== null);
  expect(await found(db, "linnea.lundin")).toHaveLength(1);
});

test("a file that ends the program each time it is read is given up, and one that was stopped is not", () => {
  const db = demoDatabase();
  lay(db, "meeting", called.id);
  for (let turn = 0; turn < 4; turn += 1) {
    expect(beginReading(db, hash, demoNow)).toBe(true);
    leaveUnread(db, hash, demoNow);
  }
  expect([1, 2, 3, 4].map(() => beginReading(db, hash, demoNow))).toEqual([true, true, true, false]);
  expect(nextToRead(db)).toBe(null);
  expect(attachmentsOf(db, "meeting", called.id).at(-1)?.unread).toBe("broken");
});

test("a picture waits for nothing", () => {
  const db = demoDatabase();
  lay(db, "meeting", called.id, "karta.png");
  expect(nextToRead(db)).toBe(null);
  expect(attachmentsOf(db, "meeting", called.id).at(-1)?.unread).toBe(null);
  expect(db.select().from(attachments).all()).toHaveLength(1);
});
