import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hashesIn } from "#db/files.server";
import { closeDatabase, openDatabase } from "#db/open.server";
import { progressOf } from "~/domain/documents/import.server";
import { demoDatabase } from "../support/demo";
import { docxFile, pdfFile } from "../support/files";

/** A database file and a folder of papers beside it. */
function place() {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "house.db");
  const demo = demoDatabase();
  writeFileSync(file, demo.$client.serialize());
  demo.$client.close();
  const papers = join(folder, "papper");
  mkdirSync(join(papers, "BUF", "2019"), { recursive: true });
  return { folder, file, papers };
}

/** Runs the command; with `killAt` it is ended by force as soon as it says so. */
function run(file: string, args: string[], killAt?: RegExp): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/import.ts", ...args], {
    env: { ...process.env, DATABASE_FILE: file, NODE_ENV: "test" },
  });
  let said = "";
  const hear = (part: Buffer) => {
    said += part.toString();
    if (killAt?.test(said)) child.kill("SIGKILL");
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return new Promise((resolve) => child.once("exit", (code) => resolve({ code, said })));
}

function look(file: string) {
  const db = openDatabase(file);
  try {
    const { id } = db.$client.prepare("select id from import_batches").get() as { id: string };
    const rows = db.$client.prepare("select name, folder from import_files where problem is null").all();
    return {
      batches: db.$client.prepare("select count(*) from import_batches").pluck().get(),
      rows: rows as { name: string; folder: string }[],
      progress: progressOf(db, id),
    };
  } finally {
    closeDatabase(db);
  }
}

test("a folder is taken in with what lies below it, and it is said what was not and where to go on", async () => {
  const { folder, file, papers } = place();
  writeFileSync(join(papers, "Minnesanteckningar 2019-04-05.docx"), docxFile(["Om väderkvarnar"]));
  writeFileSync(join(papers, "BUF", "2019", "Slutrapport.pdf"), await pdfFile(["Om lavendel"]));
  writeFileSync(join(papers, "BUF", "kopia.pdf"), await pdfFile(["Om lavendel"]));
  writeFileSync(join(papers, "program.exe"), "MZ");
  writeFileSync(join(papers, "tom.txt"), "");
  writeFileSync(join(papers, ".dold"), "x");
  const { code, said } = await run(file, [papers, "--by", "karin.karlsson@example.se"]);
  expect(said).toMatch(/\[#{30}\] 5 of 5 taken in/);
  expect(said).toMatch(/\[#{30}\] 5 of 5 read/);
  expect(said).toContain("program.exe: it is of a kind that is not taken in");
  expect(said).toContain("tom.txt: it is empty");
  expect(said).toContain("BUF/kopia.pdf: the same file waits already");
  expect(said).toMatch(/2 files to go through, 3 not taken\. http\S+\/dokument\/inlasning\/\w+/);
  expect(code).toBe(0);
  expect(hashesIn(join(folder, "files"))).toHaveLength(2);
  expect((await run(file, [papers, "--by", "nobody@example.se"])).code).toBe(0);
  expect(look(file).progress).toMatchObject({ files: 5, waiting: 2, failed: 3 });
});

test("ended by force in the midst and run again, it goes on where it was and takes nothing twice", async () => {
  const { file, papers } = place();
  for (let at = 0; at < 60; at += 1) writeFileSync(join(papers, `Rapport ${at}.txt`), `Rapport nummer ${at}`);
  await run(file, [papers], /\] (?:6|7) of 60 taken in/);
  const first = look(file);
  expect(first.rows.length).toBeGreaterThan(5);
  expect(first.rows.length).toBeLessThan(60);
  await run(file, [papers], /\] \d+ of 60 read/);
  const { code } = await run(file, [papers]);
  expect(code).toBe(0);
  const last = look(file);
  expect(last.batches).toBe(1);
  expect(new Set(last.rows.map(({ name }) => name)).size).toBe(60);
  expect(last.progress).toMatchObject({ files: 60, done: 60, waiting: 60, failed: 0 });
});

test("a folder that is not there, and a person whom nobody knows, are said in a line", async () => {
  const { file, papers } = place();
  expect(await run(file, [join(papers, "gone")])).toMatchObject({ code: 1 });
  const { code, said } = await run(file, [papers, "--by", "nobody@example.se"]);
  expect([code, said.trim()]).toEqual([1, "Nobody here has the address nobody@example.se."]);
});
