import { expect, test } from "vitest";
import { moreLike } from "~/domain/archive/alike.server";
import { shelve } from "~/domain/archive/shelf.server";
import type { Viewer } from "~/domain/members/member";
import { shelfOf, staff } from "./shelf-of";
import { now } from "./small-town";

const inNetwork: Viewer = { ...staff, personId: "sara", level: "network", groupIds: ["network"] };

const harbour = [
  { title: "Hamnens kajer i Gdynia", body: "Vi besökte hamnen och såg hur kajerna byggs om." },
  { title: "Kajer som byggs om", body: "Hamnen i grannstaden." },
  { title: "Resa till Gdynia", body: "Vi bokade tåget sent." },
  { title: "Skolornas kök", body: "Vi lagade mat och tåget var sent." },
  { title: "Budget för resor", body: "Vi räknade fel." },
];

const titles = async (db: ReturnType<typeof shelfOf>, viewer: Viewer, id: string) =>
  (await moreLike(db, viewer, "lesson", id, now))?.hits.map(({ title }) =>
    title.map(({ text }) => text).join(""),
  );

test("what shares a record's rarest words is like it, most words first, and itself is left out", async () => {
  const db = shelfOf(...harbour);
  expect(await titles(db, staff, "l1")).toEqual(["Kajer som byggs om", "Resa till Gdynia"]);
  const alike = await moreLike(db, staff, "lesson", "l1", now);
  expect(alike).toMatchObject({ kind: "lesson", path: "/lardomar/l1", title: "Hamnens kajer i Gdynia" });
  expect(alike?.words, "what every text has tells nothing").not.toContain("vi");
});

test("neither a record nor what is like it is told to those who may not see it", async () => {
  const db = shelfOf(
    { title: "Hamnens kajer" },
    { ...harbour[1], title: "Kajer", visibility: "network" },
    ...harbour.slice(3),
  );
  expect(await titles(db, inNetwork, "l1")).toEqual(["Kajer"]);
  expect(await titles(db, staff, "l1")).toEqual([]);
  expect((await moreLike(db, staff, "lesson", "l1", now))?.words, "nor that a word stands there").toEqual([]);
  expect(await moreLike(db, inNetwork, "lesson", "l2", now)).not.toBeNull();
  expect(await moreLike(db, staff, "lesson", "l2", now)).toBeNull();
  expect(await moreLike(db, staff, "lesson", "gone", now)).toBeNull();
});

test("a meeting's agenda and its minutes are one record", async () => {
  const db = shelfOf(
    { title: "Hamnar", body: "kajer" },
    { title: "Mat" },
    { title: "Tåg" },
    { title: "Kök" },
  );
  const meeting = { recordId: "spring", body: "", visibility: "internal", meetingId: "spring" } as const;
  shelve(db, { ...meeting, kind: "meeting", path: "/moten/spring", title: "Hamnar" }, now);
  shelve(
    db,
    { ...meeting, kind: "minutes", part: "one", path: "/moten/spring/anteckningar", title: "Hamnar" },
    now,
  );
  const alike = await moreLike(db, staff, "meeting", "spring", now);
  expect(alike?.hits.map((hit) => hit.recordId)).toEqual(["l1"]);
});

test("a record of nothing but signs and numbers is like nothing", async () => {
  const db = shelfOf({ title: "2026 – 14 %", body: '"*" -( NEAR OR' }, { title: "2026 – 14 %" });
  expect(await moreLike(db, staff, "lesson", "l1", now)).toMatchObject({ words: [], hits: [] });
});
