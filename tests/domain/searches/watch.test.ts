import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { archiveEntries, outbox, people, programmes, savedSearches, seats } from "#db/schema.server";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { reshelveEverything } from "~/domain/archive/reshelve.server";
import { type ShelfEntry, shelve } from "~/domain/archive/shelf.server";
import { saveSearch } from "~/domain/searches/saved.server";
import { sendWatches as send, stopWatch, watchByKey } from "~/domain/searches/watch.server";
import { now, smallTown } from "../archive/small-town";

/** Sunday 22 November at noon; letters leave at seven. */
const hour = 3_600_000;
const monday = Date.UTC(2026, 10, 23, 6);
const tuesday = monday + 24 * hour;

const entry = (recordId: string, title: string, more: Partial<ShelfEntry> = {}): ShelfEntry => ({
  kind: "lesson",
  recordId,
  path: `/lardomar/${recordId}`,
  title,
  body: "",
  visibility: "internal",
  day: "2026-11-22",
  ...more,
});

function watching(db: OpenDatabase, personId: string, text: string, rhythm: "daily" | "weekly" = "daily") {
  const question = { ...nothingAsked, text };
  const saved = saveSearch(db, personId, question, { name: text, rhythm }, now);
  if ("refused" in saved) throw new Error(saved.refused);
  return saved.id;
}

/** Sends with the search made here, as it is made on a thread of its own otherwise. */
const sendWatches = (db: OpenDatabase, at: number) =>
  send(db, (viewer, question, now) => searchArchive(db, viewer, question, now), at);

const told = (db: OpenDatabase) =>
  db
    .select({ to: outbox.personId, facts: outbox.facts })
    .from(outbox)
    .orderBy(outbox.createdAt, outbox.personId)
    .all()
    .map(({ to, facts }) => [to, (facts.entries as { title: string }[]).map(({ title }) => title)]);

test("what is new since the last look and holds all that is asked is told once, at seven", async () => {
  const db = smallTown();
  shelve(db, entry("old", "Hamnens kaj"), now - hour);
  watching(db, "erik", "hamn kaj");
  shelve(db, entry("new", "Kajen i hamnen"), now + 1);
  shelve(db, entry("half", "Bara hamnen"), now + 1);
  expect(await sendWatches(db, monday - 1)).toBe(0);
  expect(await sendWatches(db, monday)).toBe(1);
  expect(await sendWatches(db, monday)).toBe(0);
  expect(await sendWatches(db, tuesday)).toBe(0);
  expect(told(db)).toEqual([["erik", ["Kajen i hamnen"]]]);
});

test("what is shelved again as it was is no news, and what has changed is, in the order told", async () => {
  const db = smallTown();
  shelve(db, entry("one", "Hamnen"), now - hour);
  watching(db, "erik", "hamn");
  shelve(db, entry("one", "Hamnen", { alsoFoundBy: ["Ny enhet"] }), now + 1);
  expect(await sendWatches(db, monday)).toBe(0);
  shelve(db, entry("one", "Hamnen", { body: "Nu med kaj." }), monday + 1);
  expect(await sendWatches(db, tuesday)).toBe(1);
  expect(told(db)).toEqual([["erik", ["Hamnen"]]]);
});

test("nothing is told that the person may not see when the letter is made", async () => {
  const db = smallTown();
  for (const id of ["sara", "erik"]) watching(db, id, "hamn");
  shelve(db, entry("secret", "Hamnen", { visibility: "network" }), now + 1);
  shelve(db, entry("closed", "Hamnens hemlighet", { visibility: "network", groupId: "politics" }), now + 1);
  shelve(db, entry("gone", "Hamn som stängdes"), now + 1);
  shelve(db, entry("gone", "Hamn som stängdes", { visibility: "network", groupId: "politics" }), now + 2);
  await sendWatches(db, monday);
  expect(told(db)).toEqual([["sara", ["Hamnen"]]]);
  db.delete(seats).run();
  shelve(db, entry("later", "Hamnen igen", { visibility: "network" }), monday + 1);
  await sendWatches(db, tuesday);
  expect(told(db), "the seat is gone").toHaveLength(1);
  shelve(db, entry("later", "Hamnen igen"), tuesday + 1);
  await sendWatches(db, tuesday + 24 * hour);
  expect(told(db).slice(1), "and shown to all staff it is new to both").toEqual([
    ["erik", ["Hamnen igen"]],
    ["sara", ["Hamnen igen"]],
  ]);
});

test("once a week is on Mondays, a meeting's many items are one line, and a long list says so", async () => {
  const db = smallTown();
  watching(db, "erik", "hamn", "weekly");
  watching(db, "sara", "kaj", "weekly");
  for (let part = 0; part < 3; part++)
    shelve(db, entry("spring", "Hamnen", { kind: "minutes", part: String(part) }), monday - 30 * hour + 1);
  db.update(savedSearches).set({ lookedAt: monday }).run();
  for (let place = 0; place < 30; place++) shelve(db, entry(`l${place}`, `Hamn ${place}`), tuesday);
  for (let part = 0; part < 3; part++)
    shelve(db, entry("spring", "Hamnens kaj", { kind: "minutes", part: String(part) }), tuesday);
  for (let days = 1; days < 7; days++) expect(await sendWatches(db, monday + days * 24 * hour)).toBe(0);
  expect(await sendWatches(db, monday + 7 * 24 * hour)).toBe(2);
  const letters = db.select({ facts: outbox.facts }).from(outbox).all();
  expect(letters.find(({ facts }) => facts.name === "hamn")?.facts).toMatchObject({
    rhythm: "weekly",
    more: true,
  });
  expect(told(db)).toContainEqual(["sara", ["Hamnens kaj"]]);
});

test("a look that breaks off before it is saved is made again, and two at once send one letter", async () => {
  const db = smallTown();
  watching(db, "erik", "hamn");
  shelve(db, entry("new", "Hamnen"), now + 1);
  await Promise.all([sendWatches(db, monday), sendWatches(db, monday)]);
  expect(told(db)).toHaveLength(1);
  // The letter could not be written: neither is the look.
  shelve(db, entry("newer", "Hamnen nu"), monday + 1);
  db.$client.exec("create trigger full before insert on outbox begin select raise(abort, 'full'); end");
  await expect(sendWatches(db, tuesday)).rejects.toThrow("full");
  db.$client.exec("drop trigger full");
  expect(await sendWatches(db, tuesday)).toBe(1);
  expect(told(db).at(-1)).toEqual(["erik", ["Hamnen nu"]]);
});

test("the letter's link ends it without a sign-in, and whoever has left gets none", async () => {
  const db = smallTown();
  const id = watching(db, "erik", "hamn");
  watching(db, "lisa", "hamn");
  shelve(db, entry("new", "Hamnen"), now + 1);
  db.update(people).set({ deactivatedAt: now }).where(eq(people.id, "lisa")).run();
  await sendWatches(db, monday);
  expect(told(db)).toHaveLength(1);
  const [letter] = db.select({ facts: outbox.facts }).from(outbox).all();
  const key = String(letter?.facts.stopPath).replace("/bevakning/", "");
  expect(watchByKey(db, key)).toEqual({ name: "hamn", isWatched: true });
  stopWatch(db, key, monday + 1);
  stopWatch(db, key, monday + 2);
  expect(watchByKey(db, key)).toEqual({ name: "hamn", isWatched: false });
  expect(watchByKey(db, "guess")).toBeNull();
  shelve(db, entry("newer", "Hamnen nu"), monday + 3);
  expect(await sendWatches(db, tuesday)).toBe(0);
  expect(db.select({ at: outbox.withdrawnAt }).from(outbox).get()?.at, "not yet left").toBe(monday + 1);
  expect(db.select({ id: savedSearches.id }).from(savedSearches).all()).toContainEqual({ id });
});

test("a search without words watches what it is narrowed down to", async () => {
  const db = smallTown();
  saveSearch(db, "erik", { ...nothingAsked, kinds: ["call"] }, { name: "Utlysningar", rhythm: "daily" }, now);
  shelve(db, entry("c1", "Nordplus", { kind: "call" }), now + 1);
  shelve(db, entry("l1", "Nordplus"), now + 1);
  await sendWatches(db, monday);
  expect(told(db)).toEqual([["erik", ["Nordplus"]]]);
  expect(db.select({ at: archiveEntries.changedAt }).from(archiveEntries).all()).toEqual([
    { at: now + 1 },
    { at: now + 1 },
  ]);
});

test("an archive that is filled anew from its records has no news", async () => {
  const db = smallTown();
  reshelveEverything(db, now - hour);
  saveSearch(
    db,
    "erik",
    { ...nothingAsked, kinds: ["programme"] },
    { name: "Program", rhythm: "daily" },
    now,
  );
  reshelveEverything(db, now + 1);
  expect(await sendWatches(db, monday)).toBe(0);
  db.update(programmes).set({ note: "Ny utlysning i vår." }).run();
  reshelveEverything(db, monday + 1);
  expect(await sendWatches(db, tuesday)).toBe(1);
});
