import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { archiveEntries, archiveTags, decisions, lessons, meetings, minutes } from "#db/schema.server";
import { reshelveEverything } from "~/domain/archive/reshelve.server";
import { type ShelfEntry, shelve, unshelve } from "~/domain/archive/shelf.server";
import { shelveLesson } from "~/domain/archive/shelve-lessons.server";
import { shelveAction, shelveMeeting, shelveMinutes } from "~/domain/archive/shelve-meetings.server";
import { now, smallTown, writeLesson } from "./small-town";

const entry: ShelfEntry = {
  kind: "lesson",
  recordId: "l1",
  path: "/lardomar/l1",
  title: "Hamnen i Gävle",
  body: "Kajen var blöt.",
  visibility: "internal",
  themeIds: ["money", "money", "youth"],
};

describe("the shelf", () => {
  test("holds an entry with its words and themes", () => {
    const db = smallTown();
    shelve(db, entry, now);
    expect(shelved(db)).toEqual(["lesson l1"]);
    expect(found(db, "hamnen")).toEqual(["l1"]);
    expect(db.select().from(archiveTags).all()).toHaveLength(2);
    expectSound(db);
  });

  test("leaves nothing when the change that shelved is rolled back", () => {
    const db = smallTown();
    expect(() =>
      db.transaction((tx) => {
        shelve(tx, entry, now);
        throw new Error("the change failed");
      }),
    ).toThrow("the change failed");
    expect(shelved(db)).toEqual([]);
    expect(found(db, "hamnen")).toEqual([]);
    expectSound(db);
  });

  test("forgets the old words when an entry is shelved again", () => {
    const db = smallTown();
    shelve(db, entry, now);
    shelve(db, { ...entry, title: "Bryggan", themeIds: [] }, now + 1);
    expect(found(db, "hamnen")).toEqual([]);
    expect(found(db, "bryggan")).toEqual(["l1"]);
    expect(shelved(db)).toEqual(["lesson l1"]);
    expect(db.select().from(archiveTags).all()).toEqual([]);
    expectSound(db);
  });

  test("leaves no ghost when an entry is taken out, and taking it out twice is harmless", () => {
    const db = smallTown();
    shelve(db, entry, now);
    shelve(db, { ...entry, part: "b", title: "Hamnen igen" }, now);
    unshelve(db, "lesson", "l1", "b");
    expect(found(db, "hamnen")).toEqual(["l1"]);
    unshelve(db, "lesson", "l1");
    unshelve(db, "lesson", "l1");
    expect(found(db, "hamnen")).toEqual([]);
    expect(shelved(db)).toEqual([]);
    expectSound(db);
  });

  test("keeps letters that were typed in two pieces as one, and drops marks that turn the writing", () => {
    const db = smallTown();
    shelve(db, { ...entry, title: "A\u030angermanland \u202eskepp", body: "\ud800 \u0000" }, now);
    expect(db.select({ title: archiveEntries.title }).from(archiveEntries).get()?.title).toBe(
      "Ångermanland skepp",
    );
    expect(found(db, "ångermanland")).toEqual(["l1"]);
  });
});

describe("meetings and minutes", () => {
  test("shelve a meeting that has been called, its agenda without what was declined", () => {
    const db = smallTown();
    shelveMeeting(db, "spring", now);
    shelveMeeting(db, "spring", now);
    const [meeting] = db.select().from(archiveEntries).all();
    expect(meeting).toMatchObject({
      kind: "meeting",
      path: "/moten/spring",
      title: "Pengar och partner",
      body: "Inledning\nLäget i network",
      day: "2026-02-05",
      year: 2026,
      visibility: "internal",
      groupId: null,
    });
    expectSound(db);
  });

  test("shelve another group's meeting for its room only", () => {
    const db = smallTown();
    shelveMeeting(db, "secret", now);
    expect(db.select().from(archiveEntries).get()).toMatchObject({
      visibility: "network",
      groupId: "politics",
    });
  });

  test("take out a meeting that is called off, and leave one that is only planned", () => {
    const db = smallTown();
    shelveMeeting(db, "spring", now);
    db.update(meetings).set({ calledOffAt: now }).where(eq(meetings.id, "spring")).run();
    shelveMeeting(db, "spring", now);
    expect(shelved(db)).toEqual([]);
    db.update(meetings).set({ calledAt: null }).where(eq(meetings.id, "secret")).run();
    shelveMeeting(db, "secret", now);
    expect(shelved(db)).toEqual([]);
  });

  test("shelve nothing of minutes that are not signed off", () => {
    const db = smallTown();
    shelveMinutes(db, "spring", now);
    shelveAction(db, "spring-action", now);
    expect(shelved(db)).toEqual([]);
  });

  test("shelve summary, items, decisions and actions of signed minutes, with their addresses", () => {
    const db = smallTown();
    signOff(db, "spring");
    shelveMinutes(db, "spring", now);
    shelveMinutes(db, "spring", now);
    expect(
      db
        .select({
          kind: archiveEntries.kind,
          path: archiveEntries.path,
          title: archiveEntries.title,
          body: archiveEntries.body,
        })
        .from(archiveEntries)
        .orderBy(archiveEntries.id)
        .all(),
    ).toEqual([
      {
        kind: "minutes",
        path: "/moten/spring/anteckningar",
        title: "Pengar och partner",
        body: "Sammanfattning spring",
      },
      {
        kind: "minutes",
        path: "/moten/spring/anteckningar#punkt-2",
        title: "Läget i network",
        body: "Likviditeten var god.\nfjärrvärme",
      },
      {
        kind: "decision",
        path: "/moten/spring/anteckningar#beslut-spring-decision",
        title: "Läget i network",
        body: "Checklistan blir obligatorisk.",
      },
      { kind: "action", path: "/atgarder/spring-action", title: "Ring hamnkontoret", body: "" },
    ]);
    expectSound(db);
  });

  test("take out what a corrected edition no longer has, and everything when the sign-off is undone", () => {
    const db = smallTown();
    signOff(db, "spring");
    shelveMinutes(db, "spring", now);
    db.delete(decisions).where(eq(decisions.id, "spring-decision")).run();
    db.update(minutes).set({ summary: "" }).where(eq(minutes.meetingId, "spring")).run();
    shelveMinutes(db, "spring", now);
    expect(shelved(db)).toEqual(["action spring-action", "minutes spring"]);
    db.update(minutes).set({ signedOffAt: null }).where(eq(minutes.meetingId, "spring")).run();
    shelveMinutes(db, "spring", now);
    expect(shelved(db)).toEqual([]);
    expectSound(db);
  });
});

describe("lessons", () => {
  test("shelve a lesson by its visibility, with unit, author, year and themes; a draft never", () => {
    const db = smallTown();
    writeLesson(db, {
      id: "l1",
      title: "Räkna timmar",
      advice: ["Stäm av varje månad."],
      visibility: "draft",
    });
    shelveLesson(db, "l1", now);
    expect(shelved(db)).toEqual([]);
    db.update(lessons).set({ visibility: "public" }).where(eq(lessons.id, "l1")).run();
    shelveLesson(db, "l1", now);
    expect(db.select().from(archiveEntries).get()).toMatchObject({
      kind: "lesson",
      visibility: "public",
      unitId: "school",
      authorId: "sara",
      year: 2026,
      body: "Stäm av varje månad.",
    });
    expect(found(db, "skolförvaltningen")).toEqual(["l1"]);
    db.update(lessons).set({ visibility: "draft" }).where(eq(lessons.id, "l1")).run();
    shelveLesson(db, "l1", now);
    expect(shelved(db)).toEqual([]);
    expectSound(db);
  });
});

describe("shelving everything again", () => {
  test("gives the same archive as shelving each thing, and can be done twice", () => {
    const db = smallTown();
    signOff(db, "spring");
    writeLesson(db, { id: "l1", title: "Räkna timmar" });
    shelve(db, { ...entry, recordId: "gone" }, now);
    reshelveEverything(db, now);
    const once = shelved(db);
    expect(once).toContain("lesson l1");
    expect(once).toContain("programme ERASMUS-SKOLA");
    expect(once).toContain("meeting secret");
    expect(once).not.toContain("lesson gone");
    expect(once).not.toContain("minutes secret");
    reshelveEverything(db, now);
    expect(shelved(db)).toEqual(once);
    expectSound(db);
  });
});

function signOff(db: OpenDatabase, meetingId: string) {
  db.update(minutes)
    .set({ signedOffAt: now, signedOffBy: "karin" })
    .where(eq(minutes.meetingId, meetingId))
    .run();
}

const shelved = (db: OpenDatabase) =>
  db
    .select({ kind: archiveEntries.kind, recordId: archiveEntries.recordId })
    .from(archiveEntries)
    .all()
    .map((row) => `${row.kind} ${row.recordId}`)
    .sort();

const found = (db: OpenDatabase, word: string) =>
  db
    .all<{ recordId: string }>(
      sql`select record_id as recordId from archive_text join archive_entries on id = archive_text.rowid
          where archive_text match ${`"${word}"`} order by id`,
    )
    .map((row) => row.recordId);

/** The full-text table is whole, and holds exactly the entries: no ghost and no hole. */
function expectSound(db: OpenDatabase) {
  db.run(sql`insert into archive_text (archive_text) values ('integrity-check')`);
  const texts = db.all<{ id: number }>(sql`select rowid as id from archive_text order by rowid`);
  const entries = db.select({ id: archiveEntries.id }).from(archiveEntries).orderBy(archiveEntries.id).all();
  expect(texts).toEqual(entries);
}
