import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { beginReindex, needsReindex, reindex, reindexSome } from "~/domain/archive/reindex.server";
import { shelve, unshelve } from "~/domain/archive/shelf.server";
import type { Viewer } from "~/domain/members/member";
import { demoDatabase, demoNow } from "../../support/demo";

const staff: Viewer = { personId: null, level: "internal", groupIds: [], coordinator: false };

type Shelf = ReturnType<typeof demoDatabase>;

const found = async (db: Shelf, text: string) => {
  const question = { ...nothingAsked, text };
  const { total, hits } = await searchArchive(db, staff, question, demoNow);
  return { total, hits: hits.map(({ kind, recordId }) => `${kind} ${recordId}`) };
};

const lesson = (recordId: string, title: string) => ({
  kind: "lesson" as const,
  recordId,
  path: `/lardomar/${recordId}`,
  title,
  body: "",
  visibility: "internal" as const,
});

test("the words are made anew beside the old ones, which serve until the new ones are ready", async () => {
  const db = demoDatabase();
  const before = await found(db, "medfinansiering");
  expect(needsReindex(db)).toBe(false);
  db.run(sql`update archive_index set analyser = 'older'`);
  expect(needsReindex(db)).toBe(true);
  beginReindex(db, demoNow);
  for (let turn = 0; turn < 3; turn++) expect(reindexSome(db, demoNow)).toBe(20);
  expect(await found(db, "medfinansiering")).toEqual(before);
  expect(needsReindex(db)).toBe(true);
  await reindex(db, () => demoNow);
  expect(needsReindex(db)).toBe(false);
  expect(await found(db, "medfinansiering")).toEqual(before);
  for (const table of ["archive_text", "archive_letters"])
    db.run(sql.raw(`insert into ${table} (${table}) values ('integrity-check')`));
  const left = db.all<{ name: string }>(sql`select name from sqlite_master where name like 'archive%next%'`);
  expect(left).toEqual([]);
});

test("what is shelved, changed and taken out meanwhile is right in the new tables too, and what was ended goes on", async () => {
  const db = demoDatabase();
  const all = db.all<{ kind: "lesson"; recordId: string; id: number }>(
    sql`select kind, record_id as recordId, id from archive_entries where kind = 'lesson' order by id`,
  );
  const [early, , last] = [all[0], all[1], all.at(-1)];
  beginReindex(db, demoNow);
  while (
    (db.get<{ to: number }>(sql`select remade_to as "to" from archive_index`)?.to ?? 0) < (early?.id ?? 0)
  )
    reindexSome(db, demoNow);
  shelve(db, lesson(early?.recordId ?? "", "Hampodling"), demoNow);
  shelve(db, lesson("new", "Hampodling igen"), demoNow);
  unshelve(db, "lesson", last?.recordId ?? "");
  await reindex(db, () => demoNow);
  const { hits } = await found(db, "hampodling");
  expect(hits.slice(0, 2).toSorted()).toEqual([`lesson ${early?.recordId}`, "lesson new"].toSorted());
  const ids = db.all<{ id: number }>(
    sql`select rowid as id from archive_text where archive_text match 'hampodling' order by 1`,
  );
  expect(ids).toHaveLength(2);
  expect(db.all(sql`select rowid from archive_text where rowid = ${last?.id ?? 0}`)).toEqual([]);
});

test("stopped, it has left the old words serving and goes on where it was", async () => {
  const db = demoDatabase();
  let turns = 0;
  const written = await reindex(db, () => demoNow, { stopped: () => ++turns > 2 });
  expect(written).toBe(40);
  expect((await found(db, "medfinansiering")).total).toBeGreaterThan(0);
  const rest = await reindex(db, () => demoNow);
  const all = db.get<{ n: number }>(sql`select count(*) as n from archive_entries`)?.n ?? 0;
  expect(written + rest).toBe(all);
  expect(needsReindex(db)).toBe(false);
});
