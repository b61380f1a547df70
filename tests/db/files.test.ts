import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  copyFiles,
  discardFile,
  hashesIn,
  keepFile,
  readFile,
  receiveFile,
  sweepFiles,
} from "#db/files.server";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const placeOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2));
const receive = (text: string) =>
  receiveFile(folder, Readable.from([Buffer.from(text)], { objectMode: false }));

async function keep(text: string): Promise<string> {
  const received = await receive(text);
  keepFile(folder, received);
  return received.hash;
}

test("a file stands under the sum of its content, once, for nobody else's eyes", async () => {
  const hash = await keep("budget");
  expect(await keep("budget")).toBe(hash);
  expect(hash).toBe(hashOf("budget"));
  expect(readFileSync(placeOf(hash), "utf8")).toBe("budget");
  expect(statSync(placeOf(hash)).mode & 0o077).toBe(0);
  expect(hashesIn(folder)).toEqual([hash]);
  expect(readdirSync(join(folder, "incoming"))).toEqual([]);
  expect(await readFile(folder, hash)?.toArray()).toEqual([Buffer.from("budget")]);
});

test("what is thrown away, or broken off, leaves nothing", async () => {
  discardFile(await receive("budget"));
  const broken = new Readable({
    read() {
      this.push("bud");
      this.destroy(new Error("gone"));
    },
  });
  await expect(receiveFile(folder, broken)).rejects.toThrow("gone");
  expect(readdirSync(join(folder, "incoming"))).toEqual([]);
  expect(hashesIn(folder)).toEqual([]);
});

test("a sum that is none opens no file", () => {
  expect(() => readFile(folder, "../../etc/passwd")).toThrow("Not the sum");
  expect(readFile(folder, hashOf("not here"))).toBeNull();
});

test("the sweep takes what nobody wants and what was never kept, but nothing new", async () => {
  const [wanted, unwanted, fresh] = [await keep("one"), await keep("two"), await keep("three")];
  const forgotten = await receive("four");
  const [old, limit] = [new Date(1_000_000), 2_000_000];
  for (const path of [placeOf(wanted), placeOf(unwanted), forgotten.path]) utimesSync(path, old, old);
  expect(sweepFiles(folder, (hash) => hash === wanted, limit)).toBe(2);
  expect(hashesIn(folder).sort()).toEqual([wanted, fresh].sort());
  expect(existsSync(forgotten.path)).toBe(false);
  expect(sweepFiles(join(folder, "none"), () => false, limit)).toBe(0);
});

test("a file that is taken in again is new again, so that the sweep leaves it", async () => {
  const hash = await keep("one");
  utimesSync(placeOf(hash), new Date(1), new Date(1));
  await keep("one");
  expect(sweepFiles(folder, () => false, Date.now() - 60_000)).toBe(0);
});

test("files are copied where they are missing, and those alone that are asked for", async () => {
  const [one, two] = [await keep("one"), await keep("two")];
  const other = join(folder, "backups");
  expect(copyFiles(folder, other, [one, hashOf("gone")])).toBe(1);
  expect(hashesIn(other)).toEqual([one]);
  expect(copyFiles(folder, other)).toBe(1);
  expect(copyFiles(folder, other)).toBe(0);
  expect(hashesIn(other).sort()).toEqual([one, two].sort());
});
