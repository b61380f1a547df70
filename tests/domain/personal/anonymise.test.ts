import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import { sumOf } from "#db/ids.server";
import type { OpenDatabase } from "#db/open.server";
import * as schema from "#db/schema.server";
import { canonicalJson } from "~/domain/canonical-json";
import { headOfChain, verifyChronicle } from "~/domain/chronicle/chain.server";
import { tell } from "~/domain/chronicle/chronicle.server";
import { letLeave } from "~/domain/handover/handing-over.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { memberById } from "~/domain/members/members.server";
import { readCanonical } from "~/domain/minutes/canonical";
import { openCorrection } from "~/domain/minutes/correction.server";
import { minutesText } from "~/domain/minutes/text.server";
import { anonymise } from "~/domain/personal/anonymise.server";
import { columnsOfSort, places } from "~/domain/personal/places";
import { columnName } from "~/domain/personal/texts-without.server";
import { refuse } from "~/domain/refusal";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const today = "2026-11-22";
/** Helena Hansson: contact of a unit, secretary of a meeting, adjuster of others. */
const leaver = "p-14";

const karin = (db: OpenDatabase) => memberOf(db, "p-01");

const one = (db: OpenDatabase, sql: string, ...values: unknown[]) =>
  db.$client
    .prepare(sql)
    .pluck()
    .get(...values);

/** The demo, in which the person's name stands in as many places as there are, with the minutes in progress signed. */
function left(): { db: OpenDatabase; name: string; email: string; phone: string } {
  const db = demoDatabase();
  const [name, email] = db.$client
    .prepare("select name, email from people where id = ?")
    .raw()
    .get(leaver) as string[];
  const phone = "0123-456 789";
  const said = `${name} (${email}, tel. 0123 45 67 89) berättade. Det var ${name?.split(" ").join("\n")}s idé.`;
  db.$client.prepare("update people set phone = ? where id = ?").run(phone, leaver);
  db.$client.exec("delete from minutes where signed_off_at is null");
  db.$client.exec("delete from sign_offs where approved_at is null");
  for (const sql of [
    "update lessons set background = ? where id = (select max(id) from lessons)",
    "update information_notes set text = ? where id = (select max(id) from information_notes)",
    "update comments set text = ? where id = (select max(id) from comments)",
    "update projects set summary = ? where id = 'prj-11'",
    "update unit_inputs set went_well = ? where rowid = 1",
    "update newsletters set opening = ? where rowid = 1",
    "update partners set note = ? where id = 'pa-01'",
  ])
    expect(db.$client.prepare(sql).run(said).changes, sql).toBe(1);
  db.$client
    .prepare(
      "update publications set summary = ?, content = json_set(content, '$.by', ?) where kind = 'lesson'",
    )
    .run(said, said);
  db.$client.prepare("insert into vain_searches values (?, 1, 1)").run(`${name}`.toLocaleLowerCase("sv"));
  db.$client
    .prepare("insert into recent_searches values ('p-01', ?, 1), (?, '{}', 1)")
    .run(JSON.stringify({ text: name }), leaver);
  tell(
    db,
    karin(db),
    { deed: "changed", subject: "unit", subjectId: "org-sbf", label: "X", after: { note: said } },
    demoNow,
  );
  expect(letLeave(db, karin(db), leaver, new Map(), demoNow)).toBeNull();
  return { db, name: name ?? "", email: email ?? "", phone };
}

/** Every text of the database that holds a word, by column, but for the sorts that are given. */
function holding(db: OpenDatabase, word: string, except: ("minutes" | "signed" | "file")[]): string[] {
  const found: string[] = [];
  for (const [key, table] of Object.entries(schema)) {
    if (!is(table, SQLiteTable)) continue;
    const kept = except.flatMap((sort) => columnsOfSort(key, sort));
    for (const [column, kind] of Object.entries(getTableColumns(table))) {
      if (!/^SQLiteText/.test(kind.columnType) || kept.includes(column)) continue;
      const sql = `select count(*) from "${getTableName(table)}" where instr(lower("${columnName(column)}"), lower(?)) > 0`;
      const count = one(db, sql, word) as number;
      if (count > 0) found.push(`${key}.${column} ${count}`);
    }
  }
  return found;
}

test("whoever has been anonymised is named nowhere but in what was signed, and the chain and the sums hold", () => {
  const { db, name, email } = left();
  const signed = () =>
    db.$client.prepare("select meeting_id, edition, canonical, sum from minutes order by 1").all();
  const frozen = () => db.$client.prepare("select * from followup_editions order by 1, 2").all();
  const before = { signed: signed(), frozen: frozen(), head: headOfChain(db) };
  expect(JSON.stringify(before.signed)).toContain(name);
  expect(holding(db, email, ["minutes", "signed", "file"]).length).toBeGreaterThan(10);

  expect(anonymise(db, karin(db), leaver, demoNow)).toBeNull();

  expect(holding(db, email, ["minutes", "signed", "file"])).toEqual([]);
  const rest = holding(db, name, ["minutes", "signed", "file"]).filter(
    // What was signed or frozen stands in the archive and outside as it is.
    (column) => !/^(archiveEntries|publications|publicationDecisions)\./.test(column),
  );
  expect(rest).toEqual([]);
  const entries = db.$client
    .prepare("select distinct kind from archive_entries where instr(body || title || also_found_by, ?) > 0")
    .pluck()
    .all(name) as string[];
  expect(
    entries.filter(
      (kind) => !["minutes", "decision", "action", "followup", "document", "meeting"].includes(kind),
    ),
  ).toEqual([]);
  expect(
    one(
      db,
      "select count(*) from publications where kind not in ('minutes', 'followup') and instr(content || summary, ?) > 0",
      name,
    ),
  ).toBe(0);
  for (const table of [
    "sessions",
    "passkeys",
    "identities",
    "competences",
    "recent_searches",
    "saved_searches",
    "call_watches",
  ])
    expect(one(db, `select count(*) from ${table} where person_id = ?`, leaver), table).toBe(0);

  expect(signed()).toEqual(before.signed);
  expect(frozen()).toEqual(before.frozen);
  for (const { canonical, sum } of before.signed as { canonical: string; sum: string }[])
    expect(sumOf(canonical)).toBe(sum);
  const verdict = verifyChronicle(db);
  expect(verdict.faults).toEqual([]);
  expect(verdict.disposed).toBeGreaterThan(20);
  expect(one(db, "select sum from chronicle where id = ?", before.head?.id)).toBe(before.head?.sum);
  expect(
    one(db, "select count(*) from disposals where kind = 'person' and record_id = ? and by = 'p-01'", leaver),
  ).toBe(1);
  db.$client.exec("insert into archive_text(archive_text) values ('integrity-check')");
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
});

test("twice is as once, and the address is free for somebody new", () => {
  const { db, email } = left();
  expect(anonymise(db, karin(db), leaver, demoNow)).toBeNull();
  const lines = headOfChain(db)?.id;
  expect(anonymise(db, karin(db), leaver, demoNow + 1)).toBeNull();
  expect(headOfChain(db)?.id).toBe(lines);
  db.$client
    .prepare("insert into people (id, name, email, created_at) values ('new', 'Ny', ?, 1)")
    .run(email);
  expect(memberById(db, leaver, today)).toBeNull();
});

describe("a correction of signed minutes that is opened afterwards", () => {
  test("says the same names as what was signed, in every place of theirs", () => {
    const { db, name } = left();
    const ids = db.$client
      .prepare("select meeting_id from minutes where instr(canonical, ?) > 0 order by meeting_id")
      .pluck()
      .all(name) as string[];
    expect(ids.length).toBeGreaterThan(2);
    const without = ({
      edition,
      correctionWhy,
      signedOff,
      ...text
    }: NonNullable<ReturnType<typeof readCanonical>>) => text;
    const texts = (id: string) => {
      const meeting = meetingById(db, id);
      if (!meeting) throw new Error(`No meeting ${id}`);
      const canonical = one(db, "select canonical from minutes where meeting_id = ?", id) as string;
      const signed = readCanonical(canonical);
      if (!signed) throw new Error("Not signed");
      return [without(minutesText(db, meeting)), without(signed)] as const;
    };
    const same = ids.filter((id) => canonicalJson(texts(id)[0]) === canonicalJson(texts(id)[1]));
    expect(same.length).toBeGreaterThan(2);
    expect(anonymise(db, karin(db), leaver, demoNow)).toBeNull();
    for (const id of same) {
      openCorrection(db, karin(db), id, "Fel dag", demoNow);
      const [now, then] = texts(id);
      const lists = (text: typeof now) => ({
        ...text,
        members: [...text.members].sort((a, b) => (a.name < b.name ? -1 : 1)),
        adjusters: [...text.adjusters].sort(),
      });
      expect(lists(now)).toEqual(lists(then));
    }
  });
});

describe("nobody is anonymised", () => {
  test("while their account is open, or while minutes that name them wait to be signed", () => {
    const db = demoDatabase();
    expect(anonymise(db, karin(db), "nobody", demoNow)).toEqual(refuse("notFound"));
    expect(anonymise(db, karin(db), leaver, demoNow)).toEqual(refuse("accountOpen"));
    letLeave(db, karin(db), leaver, new Map(), demoNow);
    expect(anonymise(db, karin(db), leaver, demoNow)).toEqual(refuse("minutesUnsigned"));
    expect(one(db, "select count(*) from disposals")).toBe(0);
  });

  test("out of texts about somebody else who bears the same name", () => {
    const { db, name } = left();
    db.$client.prepare("update people set name = ? where id = 'p-30'").run(name);
    db.$client
      .prepare("update lessons set background = ? where id = (select max(id) from lessons)")
      .run(`Tack, ${name}!`);
    expect(anonymise(db, karin(db), leaver, demoNow)).toBeNull();
    expect(one(db, "select background from lessons where id = (select max(id) from lessons)")).toContain(
      name,
    );
  });
});

test("every table is among those that are walked", () => {
  expect(Object.keys(places).length).toBeGreaterThan(100);
});
