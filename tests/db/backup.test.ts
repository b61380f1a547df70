import { spawnSync } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backupsIn, backUp as makeBackup, newestBackup, pruneBackups } from "#db/backup.server";
import { backUpFiles, bringBackFiles, filesAmong } from "#db/backup-files.server";
import { sumOfFile } from "#db/check.server";
import { hashesIn, keepFile, pathOfFile, receiveFile } from "#db/files.server";
import { heldIn, type Manifest, readManifest } from "#db/manifest.server";
import { migrateFile } from "#db/migrate.server";
import { closeDatabase, type OpenDatabase, openDatabase } from "#db/open.server";
import { contentsOf, restore } from "#db/restore.server";
import { attachments, people } from "#db/schema.server";
import { tell, theSystem } from "~/domain/chronicle/chronicle.server";

const now = Date.parse("2026-11-22T01:15Z");
const day = 86_400_000;

let folder: string;
let file: string;
let backups: string;
const opened: OpenDatabase[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
  file = join(folder, "traffpunkt.db");
  backups = join(folder, "backups");
  await migrateFile(file, backups, now);
});

afterEach(() => {
  for (const db of opened.splice(0)) closeDatabase(db);
  rmSync(folder, { recursive: true });
});

test("a backup is one checked file with all rows, for nobody else's eyes", async () => {
  const db = open();
  addPerson(db, "eva");
  const path = await backUp(db, backups, "nightly", now);
  expect(path).toBe(join(backups, "traffpunkt-2026-11-22T01-15-00-000Z-nightly.db"));
  expect(readdirSync(backups)).toEqual([
    "traffpunkt-2026-11-22T01-15-00-000Z-nightly.db",
    "traffpunkt-2026-11-22T01-15-00-000Z-nightly.json",
  ]);
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(contentsOf(path)).toMatchObject({ rows: { people: 1, chronicle: 1 }, lastChange: now });
  expect(newestBackup(backups, now)).toMatchObject({ path, madeAt: now });
});

test("what is written while a backup is made is in it whole or not at all", async () => {
  const db = open();
  for (let turn = 0; turn < 200; turn += 1) addPerson(db, `before${turn}`);
  const made = backUp(db, backups, "nightly", now);
  for (let turn = 0; turn < 50; turn += 1) addPerson(open(), `during${turn}`);
  const { rows } = contentsOf(await made);
  expect(rows.people).toBeGreaterThanOrEqual(200);
  expect(rows.people).toBe(rows.chronicle);
});

test("the plan keeps the nightly ones, others are counted apart, and leftovers of a broken-off one go", async () => {
  const db = open();
  for (let turn = 0; turn < 4; turn += 1) {
    await backUp(db, backups, "nightly", now + turn * day);
    await backUp(db, backups, "by-hand", now + turn * day + 2);
  }
  for (let turn = 0; turn < 11; turn += 1) await backUp(db, backups, "before-migration", now + turn);
  const ahead = await backUp(db, backups, "nightly", now + 3_000 * day);
  writeFileSync(join(backups, "traffpunkt-2026-11-22T01-15-00-000Z-nightly.db.unfinished-journal"), "");
  writeFileSync(join(backups, "traffpunkt-2027-11-22T01-15-00-000Z-nightly.db.unfinished"), "being made");
  writeFileSync(join(backups, "somebody else's.db"), "");
  const plan = { daily: 2, monthly: 0, yearly: 0 };
  const after = now + 4 * day;
  expect(
    pruneBackups(backups, plan, after)
      .map((path) => basename(path))
      .sort(),
  ).toEqual([
    "traffpunkt-2026-11-22T01-15-00-000Z-before-migration.db",
    "traffpunkt-2026-11-22T01-15-00-000Z-nightly.db",
    "traffpunkt-2026-11-22T01-15-00-000Z-nightly.db.unfinished-journal",
    "traffpunkt-2026-11-23T01-15-00-000Z-nightly.db",
  ]);
  const left = readdirSync(backups);
  expect(left).toContain("somebody else's.db");
  expect(left).toContain("traffpunkt-2027-11-22T01-15-00-000Z-nightly.db.unfinished");
  expect(left.filter((name) => name.endsWith(".json"))).toHaveLength(2 + 4 + 10 + 1);
  expect(left).toContain(basename(ahead));
  expect(newestBackup(backups, after)?.madeAt).toBe(now + 3 * day + 2);
  expect(pruneBackups(backups, plan, after)).toEqual([]);
  expect(pruneBackups(join(folder, "none"), plan, after)).toEqual([]);
});

test("npm run backup copies the database while another process has it open, and says what is in it", () => {
  const db = open();
  addPerson(db, "eva");
  const made = command("backup");
  expect(made.stderr).toBe("");
  expect(made.status).toBe(0);
  const path = made.stdout.split("\n")[0] as string;
  expect(path.startsWith(backups)).toBe(true);
  expect(made.stdout).toMatch(/MB, checked\./);
  expect(made.stdout).toMatch(/ 1 {2}people\n/);
  expect(contentsOf(path).rows.people).toBe(1);
});

test("npm run backup makes no database where there is none", () => {
  closeAll();
  rmSync(file);
  const made = command("backup");
  expect(made.status).toBe(1);
  expect(made.stderr).toContain(`There is no database at ${file}`);
  expect(readdirSync(folder)).not.toContain("traffpunkt.db");
});

test("npm run restore brings every row back, and the program can go on", async () => {
  const db = open();
  addPerson(db, "eva");
  const path = await backUp(db, backups, "nightly", now);
  closeAll();
  rmSync(file);
  const restored = command("restore", path);
  expect(restored.stderr).toBe("");
  expect(restored.status).toBe(0);
  expect(await migrateFile(file, backups, now)).toBeNull();
  expect(open().select({ id: people.id }).from(people).all()).toEqual([{ id: "eva" }]);
  addPerson(open(), "nils");
  expect(contentsOf(path).rows.people).toBe(1);
});

test("a database that is in use is never replaced", async () => {
  const path = await backUp(open(), backups, "nightly", now);
  addPerson(open(), "eva");
  for (const replace of [false, true]) {
    expect(await restore(path, file, { replace }, now)).toEqual({ refused: "inUse" });
  }
  expect(open().select({ id: people.id }).from(people).all()).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name.includes("incoming"))).toEqual([]);
});

test("a database changed after the backup is replaced only on demand, and kept beside it", async () => {
  const db = open();
  addPerson(db, "eva");
  const path = await backUp(db, backups, "nightly", now);
  addPerson(db, "nils", now + 1);
  closeAll();
  const refused = command("restore", path);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("changed after the backup");
  expect(contentsOf(file).rows.people).toBe(2);
  const restored = command("restore", path, "--replace");
  expect(restored.status).toBe(0);
  expect(contentsOf(file).rows.people).toBe(1);
  const kept = readdirSync(folder).filter((name) => name.startsWith("traffpunkt.db.replaced-"));
  expect(kept).toHaveLength(1);
  expect(contentsOf(join(folder, kept[0] as string)).rows.people).toBe(2);
});

test("a damaged database can be replaced, and is kept as it is", async () => {
  const path = await backUp(open(), backups, "nightly", now);
  closeAll();
  writeFileSync(file, "not a database at all, but long enough to be read as one ".repeat(100));
  expect(await restore(path, file, { replace: false }, now)).toEqual({ refused: "damagedDatabase" });
  expect(await restore(path, file, { replace: true }, now)).toHaveProperty("replaced");
  expect(contentsOf(file).rows.people).toBe(0);
  const kept = readdirSync(folder).find((name) => name.includes(".replaced-")) ?? "";
  expect(readFileSync(join(folder, kept), "utf8")).toContain("not a database");
});

test("a damaged, foreign, missing or too new backup is refused, and nothing is touched", async () => {
  const db = open();
  for (let turn = 0; turn < 300; turn += 1) addPerson(db, `p${turn}`);
  const good = await backUp(db, backups, "nightly", now);
  db.$client.exec("update __drizzle_migrations set created_at = 99999999999999");
  const tooNew = await backUp(db, backups, "nightly", now + 1);
  closeAll();
  const before = readFileSync(file);
  const cut = join(backups, "cut.db");
  writeFileSync(cut, readFileSync(good));
  truncateSync(cut, statSync(good).size - 100_000);
  const foreign = join(backups, "foreign.db");
  writeFileSync(foreign, "");
  for (const [path, refused] of [
    [cut, "damagedBackup"],
    [foreign, "notOurs"],
    [tooNew, "newerProgram"],
    [join(backups, "none.db"), "noBackup"],
  ] as const) {
    expect(await restore(path, file, { replace: true }, now)).toMatchObject({ refused });
  }
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["backups", "traffpunkt.db"]);
});

test("attached files are backed up once, come back with the database, and go with the last backup that knows them", async () => {
  const files = join(folder, "files");
  const db = open();
  addPerson(db, "eva");
  const [kept, gone] = [await attachFile(db, files, "kept"), await attachFile(db, files, "gone")];
  const place = { folder: backups, filesFolder: files };
  const first = await makeBackup(db, place, "nightly", now);
  expect([first.newFiles, first.manifest.lackingFiles]).toEqual([2, []]);
  expect(await backUpFiles(files, backups, [kept, gone], null)).toBe(0);
  db.delete(attachments).where(eq(attachments.contentHash, gone)).run();
  rmSync(files, { recursive: true });
  const second = await makeBackup(db, place, "nightly", now + day);
  closeAll();
  expect(command("restore", first.path, "--replace").status).toBe(0);
  expect(hashesIn(files).sort()).toEqual([kept, gone].sort());
  expect(pruneBackups(backups, { daily: 1, monthly: 0, yearly: 0 }, now + day)).toEqual([first.path]);
  expect(hashesIn(filesAmong(backups))).toEqual([kept]);
  expect(newestBackup(backups, now + day)?.path).toBe(second.path);
});

test("a file that is damaged or missing among the backups is told, and the rest is kept", async () => {
  const files = join(folder, "files");
  const db = open();
  addPerson(db, "eva");
  const [whole, damaged, missing] = [
    await attachFile(db, files, "whole"),
    await attachFile(db, files, "damaged"),
    await attachFile(db, files, "missing"),
  ];
  writeFileSync(pathOfFile(files, damaged), "dammaged");
  rmSync(pathOfFile(files, missing));
  const { path, manifest } = await makeBackup(db, { folder: backups, filesFolder: files }, "nightly", now);
  expect(manifest.lackingFiles.sort()).toEqual([damaged, missing].sort());
  closeAll();
  rmSync(files, { recursive: true });
  const restored = command("restore", path, "--replace");
  expect(restored.status).toBe(2);
  for (const hash of [damaged, missing]) expect(restored.stderr).toContain(hash);
  expect(readFileSync(pathOfFile(files, whole), "utf8")).toBe("whole");
});

test("a backup whose full-text tables say other than their rows is not kept", async () => {
  const db = open();
  const [table] = db.$client
    .prepare("select name from sqlite_master where sql like '%using fts5(%'")
    .pluck()
    .all();
  db.$client.exec(`insert into ${table}(rowid, ${textOf(db, String(table))}) values (7, 'ord')`);
  db.$client.unsafeMode(true).exec(`delete from ${table}_data where id > 10`);
  db.$client.unsafeMode(false);
  await expect(backUp(db, backups, "nightly", now)).rejects.toThrow();
  expect(readdirSync(backups)).toEqual([]);
});

test("every backup made, encrypted or not, comes back with the rows, files and sums it told of", async () => {
  const files = join(folder, "files");
  const db = open();
  const secret = await generateIdentity();
  const recipient = await identityToRecipient(secret);
  const identity = join(folder, "key.txt");
  writeFileSync(identity, `# created: 2026-11-22\n${secret}\n`);
  for (let turn = 0; turn < 6; turn += 1) {
    addPerson(db, `p${turn}`, now + turn * day);
    if (turn === 0) addPerson(db, "eva", now);
    await attachFile(db, files, `text ${turn}`);
    const reason = ["nightly", "by-hand", "before-migration"][turn % 3] as string;
    const place = { folder: backups, filesFolder: files, recipient: turn > 2 ? recipient : null };
    await makeBackup(db, place, reason, now + turn * day);
  }
  closeAll();
  const all = backupsIn(backups);
  expect(all.map(({ encrypted }) => encrypted)).toEqual([true, true, true, false, false, false]);
  for (const backup of all) {
    const manifest = readManifest(backup.path) as Manifest;
    const target = join(folder, "again", basename(backup.path));
    const refused = await restore(backup.path, target, { replace: false }, now);
    if (backup.encrypted) expect(refused).toEqual({ refused: "noIdentity" });
    const restored = backup.encrypted
      ? await restore(backup.path, target, { replace: false, identity }, now)
      : refused;
    expect(restored).toMatchObject({ contents: { rows: manifest.rows }, replaced: null });
    expect(await sumOfFile(target)).toBe(manifest.sha256);
    expect(heldIn(target)).toMatchObject({
      migrations: manifest.migrations,
      chronicleHead: manifest.chronicleHead,
    });
    const again = join(folder, "again", "files");
    rmSync(again, { recursive: true, force: true });
    expect(await bringBackFiles(backups, again, manifest.files, identity)).toEqual([]);
    expect(hashesIn(again).sort()).toEqual(manifest.files);
  }
  expect(readdirSync(backups).filter((name) => /unfinished/.test(name))).toEqual([]);
});

test("an encrypted backup opens with its own key alone, and holds nothing that can be read without", async () => {
  const db = open();
  addPerson(db, "evaevaevaeva");
  const recipient = await identityToRecipient(await generateIdentity());
  const { path } = await makeBackup(db, { folder: backups, recipient }, "nightly", now);
  closeAll();
  expect(readFileSync(path).includes("evaevaevaeva")).toBe(false);
  const other = join(folder, "other.txt");
  writeFileSync(other, `${await generateIdentity()}\n`);
  const refused = command("restore", path, "--replace", "--identity", other);
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining("another one's")]);
  const bare = command("restore", path, "--replace");
  expect([bare.status, bare.stderr]).toEqual([1, expect.stringContaining("is encrypted")]);
});

/** The first column that a full-text table indexes. */
const textOf = (db: OpenDatabase, table: string) =>
  db.$client.prepare("select name from pragma_table_info(?) limit 1").pluck().get(table);

async function attachFile(db: OpenDatabase, files: string, text: string): Promise<string> {
  const received = await receiveFile(files, Readable.from([Buffer.from(text)], { objectMode: false }));
  keepFile(files, received);
  const { hash, bytes } = received;
  const on = { subject: "meeting", subjectId: "m-1" } as const;
  const row = { id: text, name: `${text}.txt`, contentHash: hash, bytes, fileType: "txt" } as const;
  db.insert(attachments)
    .values({ ...row, ...on, addedBy: "eva", addedAt: now })
    .run();
  return hash;
}

/** The path of a backup of the database alone. */
const backUp = async (db: OpenDatabase, folder: string, reason: string, at: number) =>
  (await makeBackup(db, { folder }, reason, at)).path;

function command(name: "backup" | "restore", ...words: string[]) {
  return spawnSync("npm", ["run", "--silent", name, "--", ...words], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_FILE: file, BACKUP_FOLDER: backups, LOG_LEVEL: "silent" },
  });
}

function open(): OpenDatabase {
  const db = openDatabase(file);
  opened.push(db);
  return db;
}

function closeAll(): void {
  for (const db of opened.splice(0)) closeDatabase(db);
}

function addPerson(db: OpenDatabase, id: string, at = now): void {
  db.transaction((tx) => {
    tx.insert(people)
      .values({ id, name: id, email: `${id}@example.se`, createdAt: at })
      .run();
    tell(tx, theSystem, { deed: "created", subject: "person", subjectId: id }, at);
  });
}
