import { expect, test } from "vitest";
import { migrateFile } from "#db/migrate.server";
import { closeDatabase, openDatabase } from "#db/open.server";
import { isIndexed } from "~/domain/archive/reindex.server";
import { reshelveEverything } from "~/domain/archive/reshelve.server";
import { binKeeps, binOf } from "~/domain/bin/bin.server";
import { sealChronicle, verifyChronicle } from "~/domain/chronicle/chain.server";
import { takeBack } from "~/domain/restoring/take-back.server";
import { demoDatabase, demoNow } from "../support/demo";
import { journalOf } from "../support/migration-folders";
import { archiveAbout, oldDatabase, open, rowsOf, temporaryPlace } from "../support/old-databases";
import { memberOf } from "../support/people";

const newest = journalOf("drizzle").entries.length;

/** Tables that have gone on in another, beside new rows. */
const goneInto: Record<string, string> = { archive_themes: "archive_tags", project_goals: "goal_ties" };

test("a database from each earlier version comes to the newest with all its rows", async () => {
  for (let version = 1; version < newest; version += 1) {
    const place = temporaryPlace();
    const before = oldDatabase(place.file, version);
    expect(before.people).toBe(49);
    const backup = await migrateFile(place.file, place.backups, demoNow);
    const db = open(place.file);
    const after = rowsOf(db);
    for (const [table, rows] of Object.entries(before)) {
      const into = goneInto[table];
      if (into) expect(after[into], table).toBeGreaterThanOrEqual(rows);
      else expect(after[table], `${table} after version ${version}`).toBe(rows);
    }
    expect(rowsOf(open(backup as string))).toEqual(before);
    expect(db.$client.pragma("foreign_key_check")).toEqual([]);
  }
}, 120_000);

test("the goals of projects and the years of programmes are kept when they get other columns", async () => {
  const place = temporaryPlace();
  oldDatabase(place.file, 18);
  const old = openDatabase(place.file);
  old.$client.exec("insert into project_goals select id, 'g-1' from projects");
  old.$client.exec("insert into project_goals select id, 'a goal that is gone' from projects limit 1");
  const period = old.$client.prepare("update programmes set period = ? where code = ?");
  period.run("2021–2027", "ERASMUS-SKOLA");
  period.run("löpande", "NMR");
  period.run("2026–", "SKF");
  const projects = old.$client.prepare("select id from projects order by id").pluck().all();
  old.$client.prepare("update goals set id = 'g-1' where id = (select min(id) from goals)").run();
  closeDatabase(old);
  await migrateFile(place.file, place.backups, demoNow);
  const db = open(place.file).$client;
  expect(
    db
      .prepare("select subject_id from goal_ties where subject = 'project' order by subject_id")
      .pluck()
      .all(),
  ).toEqual(projects);
  expect(
    db
      .prepare(
        "select code, first_year, last_year from programmes where code in ('ERASMUS-SKOLA', 'NMR', 'SKF') order by code",
      )
      .raw()
      .all(),
  ).toEqual([
    ["ERASMUS-SKOLA", 2021, 2027],
    ["NMR", null, null],
    ["SKF", 2026, null],
  ]);
});

test("what a follow-up said, and which units answered, are kept when they get rows and columns of their own", async () => {
  const place = temporaryPlace();
  oldDatabase(place.file, 21);
  const old = openDatabase(place.file).$client;
  const sections = [
    { heading: "Sammanfattning", text: "Ett **gott** år." },
    { heading: "Nätverket", text: "" },
  ];
  old.exec(
    "insert into units (id, kind, name, short_name) values ('u-1', 'department', 'Ett', 'E'), ('u-2', 'company', 'Två', 'T')",
  );
  old
    .prepare(
      "insert into followups (id, year, title, sections, submitted_on, created_at) values ('f', 2019, 'År', ?, '2020-02-17', 1)",
    )
    .run(JSON.stringify(sections));
  old.exec("insert into unit_inputs values ('f', 'u-1', 1, 'Bra'), ('f', 'u-2', 0, null)");
  old.close();
  await migrateFile(place.file, place.backups, demoNow);
  const db = open(place.file).$client;
  expect(
    db.prepare("select heading, text from followup_sections where followup_id = 'f' order by position").all(),
  ).toEqual(sections);
  expect(
    db
      .prepare("select unit_id, text, answered_at from unit_inputs where followup_id = 'f' order by unit_id")
      .raw()
      .all(),
  ).toEqual([
    ["u-1", "Bra", Date.parse("2020-02-17")],
    ["u-2", null, null],
  ]);
});

test("since when projects have had their status, the inhabitants and who got which assignment are carried over", async () => {
  const place = temporaryPlace();
  oldDatabase(place.file, 22);
  const old = openDatabase(place.file).$client;
  const at = (day: string) => Date.parse(`${day}T10:00:00Z`);
  old.exec(
    `update municipality set population = 18450; delete from chronicle where subject in ('municipality', 'project')`,
  );
  const told = old.prepare(
    "insert into chronicle (at, actor_name, deed, subject, subject_id, before, after) values (?, '', ?, ?, ?, ?, ?)",
  );
  told.run(at("2024-03-01"), "changed", "municipality", "1", null, "{}");
  old
    .prepare("update projects set created_at = ?, changed_at = ?, status = 'onHold' where id = 'prj-01'")
    .run(at("2022-01-10"), at("2025-06-30"));
  told.run(at("2024-05-02"), "changed", "project", "prj-01", '{"status":"granted"}', '{"status":"ongoing"}');
  told.run(at("2025-05-02"), "changed", "project", "prj-01", '{"status":"ongoing"}', '{"status":"onHold"}');
  told.run(at("2025-06-30"), "changed", "project", "prj-01", '{"summary":"a"}', '{"summary":"b"}');
  const untold = old.prepare("update projects set status = ?, ends_on = ?, changed_at = ? where id = ?");
  untold.run("onHold", "2029-01-31", at("2026-02-03"), "prj-02");
  untold.run("completed", "2025-01-31", at("2026-02-03"), "prj-03");
  untold.run("completed", "2027-01-31", at("2026-02-03"), "prj-05");
  const given = (id: string, text: string, createdAt: number) =>
    `('${id}', (select id from groups where kind = 'network'), 'fu-2025', '${text}', '2026-09-01', 'p-01', ${createdAt})`;
  old.exec(`insert into actions (id, group_id, followup_id, text, due_day, responsible_id, created_at) values
    ${given("b", "Samma", 2)}, ${given("a", "Omskrivet", 1)}, ${given("c", "Samma", 3)}`);
  old
    .prepare("update followups set board_assignments = ? where id = 'fu-2025'")
    .run(JSON.stringify(["Skrivet", "Samma", "Samma"]));
  old.exec(
    `insert into followups (id, year, title, board_assignments, created_at) values ('f', 2019, '', '["Lös"]', 1)`,
  );
  old.close();
  await migrateFile(place.file, place.backups, demoNow);
  const db = open(place.file).$client;
  const days = db.prepare(
    "select day, status from project_status_days where project_id = ? order by project_id, day",
  );
  expect(["prj-01", "prj-02", "prj-03", "prj-05"].map((id) => days.raw().all(id))).toEqual([
    [
      ["2022-01-10", "granted"],
      ["2024-05-02", "ongoing"],
      ["2025-05-02", "onHold"],
    ],
    [["2026-02-03", "onHold"]],
    [["2025-01-31", "completed"]],
    [["2026-02-03", "completed"]],
  ]);
  expect(db.prepare("select * from populations").raw().all()).toEqual([[2024, 18_450]]);
  expect(
    db
      .prepare("select board_assignments from followups where id in ('fu-2025', 'f') order by year")
      .pluck()
      .all()
      .map((text) => JSON.parse(String(text))),
  ).toEqual([
    [{ text: "Lös", actionId: null }],
    [
      { text: "Skrivet", actionId: "a" },
      { text: "Samma", actionId: "b" },
      { text: "Samma", actionId: "c" },
    ],
  ]);
});

test("what the chronicle says in words is kept beside its lines, which are chained at the first start", async () => {
  const place = temporaryPlace();
  oldDatabase(place.file, 24);
  const old = openDatabase(place.file);
  const words = "select id, actor_name, label, before, after from chronicle";
  const told = old.$client.prepare(`${words} order by id`).all();
  closeDatabase(old);
  await migrateFile(place.file, place.backups, demoNow);
  const db = open(place.file);
  expect(db.$client.prepare(`${words} join chronicle_texts on line_id = id order by id`).all()).toEqual(told);
  expect(new Set(db.$client.prepare("select salt from chronicle_texts").pluck().all()).size).toBe(
    told.length,
  );
  expect(verifyChronicle(db).faults[0]).toEqual({ id: expect.any(Number), fault: "unsealed" });
  expect(sealChronicle(db)).toBe(told.length);
  expect(verifyChronicle(db)).toMatchObject({ lines: told.length, faults: [] });
});

test("whom we knew at a partner and what was agreed are kept when they get tables of their own", async () => {
  const place = temporaryPlace();
  oldDatabase(place.file, 19);
  const old = openDatabase(place.file);
  old.$client.exec(`update partners set contact_name = 'Maija Malli', contact_title = 'Direktör',
    contact_email = 'maija@example.se', agreement = 'Vänortsavtal, förnyat 2019' where id = 'pa-01'`);
  old.$client.exec(
    "update partners set contact_name = '', contact_email = 'bara@example.se' where id = 'pa-02'",
  );
  old.$client.exec("delete from partner_people");
  old.$client.exec("delete from partner_agreements");
  closeDatabase(old);
  await migrateFile(place.file, place.backups, demoNow);
  const db = open(place.file).$client;
  expect(
    db.prepare("select partner_id, name, title, email from partner_people order by partner_id").raw().all(),
  ).toEqual([
    ["pa-01", "Maija Malli", "Direktör", "maija@example.se"],
    ["pa-02", "bara@example.se", null, "bara@example.se"],
  ]);
  expect(db.prepare("select partner_id, title from partner_agreements").raw().all()).toEqual([
    ["pa-01", "Vänortsavtal, förnyat 2019"],
  ]);
});

const byKind = (one: { kind: string }, other: { kind: string }) => (one.kind < other.kind ? -1 : 1);

test("what had only been put out of sight stands in the bin as it was, for as long as anything else", async () => {
  const place = temporaryPlace();
  oldDatabase(place.file, 24);
  const old = openDatabase(place.file);
  old.$client.exec(`update comments set removed_at = ${demoNow}, removed_by = 'p-01' where id = (select min(id) from comments);
    insert into informed (id, group_id, name, email, added_at, removed_at)
      select 'i', min(id), 'Ingrid', 'ingrid@example.com', 1, ${demoNow} from groups`);
  const comment = old.$client.prepare("select * from comments where removed_at is not null").get() as {
    id: string;
    text: string;
  };
  closeDatabase(old);
  await migrateFile(place.file, place.backups, demoNow);
  const db = open(place.file);
  const inBin = binOf(db, demoNow);
  expect(inBin.map(({ kind, removedAt, until }) => ({ kind, removedAt, until })).sort(byKind)).toEqual(
    ["comment", "informed"].map((kind) => ({ kind, removedAt: demoNow, until: demoNow + binKeeps })),
  );
  const karin = memberOf(db, "p-01");
  const there = () => db.$client.prepare("select text from comments where id = ?").pluck().get(comment.id);
  expect(there()).toBeUndefined();
  for (const { id } of inBin)
    expect(takeBack(db, karin, id, demoNow)).toMatchObject({ path: expect.any(String) });
  expect(there()).toBe(comment.text);
  expect(db.$client.prepare("select name, email, language from informed where id = 'i'").raw().get()).toEqual(
    ["Ingrid", "ingrid@example.com", "sv"],
  );
});

test("what the archive knew of programmes, countries and partners is known as when it is shelved anew", async () => {
  const place = temporaryPlace();
  oldDatabase(place.file, 10);
  await migrateFile(place.file, place.backups, demoNow);
  const db = open(place.file);
  const tags = () =>
    db.$client
      .prepare(
        `select kind, record_id, part, sort, value from archive_tags join archive_entries on id = entry_id
          where sort <> 'theme' order by kind, record_id, part, sort, value`,
      )
      .all();
  const migrated = tags();
  reshelveEverything(db, demoNow);
  expect(migrated.length).toBeGreaterThan(100);
  expect(migrated).toEqual(tags());
});

test("an archive whose words are taken away by a migration is known to lack them, and finds the same when it is shelved anew", async () => {
  const place = temporaryPlace();
  oldDatabase(place.file, 16);
  await migrateFile(place.file, place.backups, demoNow);
  const db = open(place.file);
  expect(isIndexed(db)).toBe(false);
  expect(archiveAbout(db, "likviditet*")).toEqual([]);
  reshelveEverything(db, demoNow);
  expect(isIndexed(db)).toBe(true);
  expect(archiveAbout(db, "likviditet*")).toEqual(archiveAbout(demoDatabase(), "likviditet*"));
});
