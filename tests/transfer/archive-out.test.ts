import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepFile, readFile, receiveFile } from "#db/files.server";
import type { OpenDatabase } from "#db/open.server";
import { attachments } from "#db/schema.server";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import type { Viewer } from "~/domain/members/member";
import { readArchive } from "~/transfer/archive-in.server";
import { leftOut, secretColumns, tablesOut } from "~/transfer/archive-out/tables.server";
import { writeArchive } from "~/transfer/archive-out/write.server";
import { atLeastOne } from "../support/at-least-one";
import { emptyDatabase } from "../support/database";
import { demoDatabase, demoNow } from "../support/demo";

const coordinator: Viewer = { personId: null, level: "network", groupIds: [], coordinator: true };
const base = "https://traffpunkt.example.se";

let folder: string;
let db: OpenDatabase;
let zip: string;
const at = (...parts: string[]) => join(folder, ...parts);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "traffpunkt-archive-"));
  db = demoDatabase();
  for (const [place, bytes] of [
    Buffer.from([0, 255, 13, 10, 0]),
    Buffer.from("Två rader\r\ntext"),
  ].entries()) {
    const received = await receiveFile(at("files"), Readable.from([bytes]));
    keepFile(at("files"), received);
    for (const subjectId of place === 0 ? ["m-2026-5", "m-2026-4"] : ["m-2026-5"])
      db.insert(attachments)
        .values({
          id: `kept-${place}-${subjectId}`,
          contentHash: received.hash,
          name: `../${"å".repeat(40)} "${place}".pdf`,
          fileType: "pdf",
          bytes: bytes.length,
          subject: "meeting",
          subjectId,
          addedBy: String(db.$client.prepare("select id from people").pluck().get()),
          addedAt: demoNow,
        })
        .run();
  }
  zip = at("archive.zip");
  await writeArchive(db, at("files"), zip, { base, now: demoNow });
  execFileSync("unzip", ["-q", zip, "-d", at("out")]);
});

afterAll(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every row of every table that is taken out, without the columns that hold secrets. */
function recordsOf(from: OpenDatabase): Record<string, unknown[]> {
  return Object.fromEntries(
    tablesOut(from).map((table) => [
      table,
      (
        from.$client.prepare(`select * from "${table}" order by rowid`).all() as Record<string, unknown>[]
      ).map((row) =>
        Object.fromEntries(
          Object.entries(row).filter(([column]) => !(secretColumns[table] ?? []).includes(column)),
        ),
      ),
    ]),
  );
}

const titlesFound = (from: OpenDatabase, text: string) =>
  searchArchive(from, coordinator, { ...nothingAsked, text }, demoNow).hits.map(({ kind, recordId, part }) =>
    [kind, recordId, part].join(" "),
  );

describe("the archive's file", () => {
  test("gives an empty installation the same archive: every record, every file, every answer", async () => {
    const other = emptyDatabase();
    const manifest = await readArchive(other, at("other"), zip, demoNow);
    expect(manifest).not.toHaveProperty("refused");
    const records = recordsOf(db);
    expect(Object.keys(records).length).toBeGreaterThan(45);
    expect(recordsOf(other)).toEqual(records);
    for (const { contentHash } of atLeastOne(db.select().from(attachments).all())) {
      const read = async (where: string) =>
        Buffer.concat(await (readFile(where, contentHash) as Readable).toArray());
      const bytes = await read(at("files"));
      expect(bytes.length).toBeGreaterThan(0);
      expect(await read(at("other"))).toEqual(bytes);
    }
    for (const text of ["", "vänort", "medfinansiering budget", "klimat"])
      expect(titlesFound(other, text), text).toEqual(titlesFound(db, text));
    expect(other.$client.pragma("foreign_key_check")).toEqual([]);
  });

  test("says the sum of every file, as others' programs read it", () => {
    const told = execFileSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], {
      cwd: at("out"),
    }).toString();
    const files = readdirSync(at("out"), { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    expect(told.trim().split("\n")).toHaveLength(files.length - 1);
  });

  test("holds no secret, and knows what every column that could be one is", () => {
    const likely = tablesOut(db).flatMap((table) =>
      (db.$client.prepare("select name from pragma_table_info(?)").pluck().all(table) as string[])
        .filter((column) => /(?:^|_)(?:key|secret|token|code)$/.test(column))
        .map((column) => `${table}.${column}`),
    );
    const secrets = Object.entries(secretColumns).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    );
    expect(likely.filter((column) => !secrets.includes(column))).toEqual([
      "calls.programme_code",
      "funding_test_programmes.programme_code",
      "information_entries.case_key",
      "lessons.programme_code",
      "partners.country_code",
      "programmes.code",
      "projects.programme_code",
    ]);
    const keys = db.$client
      .prepare("select link_key from invitations where link_key is not null")
      .pluck()
      .all();
    const told = readFileSync(at("out", "data", "invitations.jsonl"), "utf8");
    for (const key of atLeastOne(keys)) expect(told).not.toContain(String(key));
    for (const table of Object.keys(leftOut))
      expect(readdirSync(at("out", "data"))).not.toContain(`${table}.jsonl`);
  });

  test("can be read by people: minutes, lessons and projects as text, lists for spreadsheets, a calendar", () => {
    const names = (place: string) => readdirSync(at("out", place));
    const minutes = names("moten").filter((name) => name.endsWith(".md"));
    expect(minutes.length).toBe(Number(db.$client.prepare("select count(*) from minutes").pluck().get()));
    const text = readFileSync(at("out", "moten", minutes[0] as string), "utf8");
    expect(text).toMatch(/^---\ntyp: "minnesanteckningar"\nid: "m-/);
    expect(text).toContain("\n# ");
    expect(names("lardomar")).toHaveLength(
      Number(db.$client.prepare("select count(*) from lessons").pluck().get()),
    );
    expect(names("projekt").length).toBeGreaterThan(5);
    const decisions = readFileSync(at("out", "listor", "beslut.csv"), "utf8");
    expect(decisions).toMatch(/^\ufeffid;grupp;år;nummer;/);
    const events = new ICAL.Component(
      ICAL.parse(readFileSync(at("out", "moten", "moten.ics"), "utf8")),
    ).getAllSubcomponents("vevent");
    expect(events).toHaveLength(Number(db.$client.prepare("select count(*) from meetings").pluck().get()));
  });

  test("keeps a formula from being one in a spreadsheet", async () => {
    const own = demoDatabase();
    own.$client.prepare("update partners set name = '=1+1;\"x\"' where rowid = 1").run();
    await writeArchive(own, at("files"), at("formula.zip"), { base, now: demoNow });
    const list = execFileSync("unzip", ["-p", at("formula.zip"), "listor/partner.csv"]).toString();
    expect(list).toContain(`;"'=1+1;""x""";`);
  });
});

describe("what is not read", () => {
  const counted = (from: OpenDatabase) => from.$client.prepare("select count(*) from people").pluck().get();

  async function refusal(file: string) {
    const other = emptyDatabase();
    const outcome = await readArchive(other, at("refused"), file, demoNow);
    expect(counted(other)).toBe(0);
    return outcome;
  }

  /** The archive with one file in it changed by a program of others. */
  function changed(name: string, path: string, change: (text: string) => string): string {
    const place = at(name);
    rmSync(place, { recursive: true, force: true });
    execFileSync("cp", ["-r", at("out"), place]);
    writeFileSync(join(place, path), change(readFileSync(join(place, path), "utf8")));
    const file = at(`${name}.zip`);
    execFileSync("zip", ["-q", "-r", file, "."], { cwd: place });
    return file;
  }

  test("is said: no ZIP, another ZIP, nothing there", async () => {
    writeFileSync(at("text.zip"), "no zip");
    expect(await refusal(at("text.zip"))).toEqual({ refused: "noZip" });
    expect(await refusal(at("not-there.zip"))).toEqual({ refused: "noZip" });
    execFileSync("zip", ["-q", at("another.zip"), "text.zip"], { cwd: folder });
    expect(await refusal(at("another.zip"))).toEqual({ refused: "noArchive" });
  });

  test("is a table that has been changed, and nothing of the rest stays", async () => {
    const file = changed("changed", "data/lessons.jsonl", (text) => text.replace(/"title":"/, '"title":"X'));
    expect(await refusal(file)).toEqual({ refused: "damaged", what: "data/lessons.jsonl" });
  });

  test("is a table with a line too few, what is no JSON, and what comes from a newer program", async () => {
    const lessFew = changed("few", "manifest.json", (text) =>
      text.replace(/("lessons": \{\s+"rows": )\d+/, "$1999"),
    );
    expect(await refusal(lessFew)).toEqual({ refused: "missing", what: "data/lessons.jsonl" });
    const broken = changed("broken", "data/units.jsonl", (text) => text.slice(0, 40));
    expect(await refusal(broken)).toMatchObject({ refused: "damaged", what: "data/units.jsonl" });
    const newer = changed("newer", "manifest.json", (text) => text.replace('"advice"', '"counsel"'));
    expect(await refusal(newer)).toEqual({ refused: "newerProgram", what: "lessons.counsel" });
  });

  test("is a file that is not what its name says, and it is not kept", async () => {
    const hash = db.select().from(attachments).get()?.contentHash ?? "";
    const path = `original/${hash.slice(0, 2)}/${hash}`;
    expect(await refusal(changed("file", path, () => "something else"))).toEqual({
      refused: "damaged",
      what: path,
    });
    expect(readdirSync(at("refused", "incoming"))).toEqual([]);
  });

  test("is an archive for an installation that is in use", async () => {
    const used = demoDatabase();
    const before = recordsOf(used);
    expect(await readArchive(used, at("refused"), zip, demoNow)).toEqual({ refused: "notEmpty" });
    expect(recordsOf(used)).toEqual(before);
  });
});
