import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import type SqliteDatabase from "better-sqlite3";
import { newId } from "./ids.server";

/** Attached files as bytes: each under its own sum, so that what is there once is never written twice. */

/** Bytes that have been taken in and lie apart until somebody keeps them or throws them away. */
export type Received = { path: string; hash: string; bytes: number };

/** The tables whose rows each belong to a kept file. */
const tablesOfFiles = ["attachments", "documents", "import_files"];

/**
 * The sums of the files that a database has rows for, each once, in order; a database from before a table was made
 * has none of its.
 */
export function hashesWanted(connection: SqliteDatabase.Database): string[] {
  const isThere = connection.prepare("select 1 from sqlite_master where type = 'table' and name = ?");
  const hashes = tablesOfFiles
    .filter((table) => isThere.get(table))
    .flatMap(
      (table) =>
        connection
          .prepare(`select content_hash from ${table} where content_hash is not null`)
          .pluck()
          .all() as string[],
    );
  const removed = "select value from bin, json_each(bin.file_hashes)";
  if (isThere.get("bin")) hashes.push(...(connection.prepare(removed).pluck().all() as string[]));
  return [...new Set(hashes)].sort();
}

/**
 * Writes a stream to a file of its own, readable by nobody but the account that runs the program, a piece at a time
 * and safe on disk when this answers. The stream is read to its end, also when the disk takes no more.
 */
export async function receiveFile(folder: string, stream: Readable): Promise<Received> {
  const waiting = join(folder, "incoming");
  mkdirSync(waiting, { recursive: true, mode: 0o700 });
  const path = join(waiting, newId());
  const file = openSync(path, "wx", 0o600);
  const sum = createHash("sha256");
  let bytes = 0;
  let problem: unknown = null;
  try {
    await new Promise<void>((resolve, reject) => {
      stream.on("data", (piece: Buffer) => {
        if (problem) return;
        try {
          sum.update(piece);
          for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
          bytes += piece.length;
        } catch (fault) {
          problem = fault;
        }
      });
      stream.once("end", resolve);
      stream.once("error", reject);
    });
    if (problem) throw problem;
    await promisify(fsync)(file);
  } catch (fault) {
    rmSync(path, { force: true });
    throw fault;
  } finally {
    closeSync(file);
  }
  return { path, hash: sum.digest("hex"), bytes };
}

/** Puts what was received in its place. A file with the same content is replaced by itself, and is as new. */
export function keepFile(folder: string, received: Received): void {
  const place = pathOfFile(folder, received.hash);
  mkdirSync(join(place, ".."), { recursive: true, mode: 0o700 });
  renameSync(received.path, place);
  const holder = openSync(join(place, ".."), "r");
  fsyncSync(holder);
  closeSync(holder);
}

/** Throws away what was received, when it is still there. */
export const discardFile = (received: Received) => rmSync(received.path, { force: true });

/** The bytes of a kept file, as a stream; null when they are not there. */
export function readFile(folder: string, hash: string): Readable | null {
  const place = pathOfFile(folder, hash);
  return existsSync(place) ? createReadStream(place) : null;
}

/**
 * Removes the files that have stood for longer than since `olderThan` (the machine's clock, UTC ms) and that nobody
 * asks for any more, and what was never kept; returns how many.
 */
export function sweepFiles(folder: string, isWanted: (hash: string) => boolean, olderThan: number): number {
  const left = namesIn(join(folder, "incoming")).map((name) => join(folder, "incoming", name));
  const unwanted = hashesIn(folder)
    .filter((hash) => !isWanted(hash))
    .map((hash) => pathOfFile(folder, hash));
  const removed = [...left, ...unwanted].filter((path) => {
    const stands = statSync(path, { throwIfNoEntry: false });
    return stands !== undefined && stands.mtimeMs < olderThan;
  });
  for (const path of removed) rmSync(path, { force: true });
  return removed.length;
}

/**
 * Sees to it that every file of one folder stands in another too; returns how many were missing. On one disk they
 * share their bytes, and between disks they are copied, whole or not at all.
 */
export function copyFiles(from: string, to: string, hashes = hashesIn(from)): number {
  const missing = hashes.filter(
    (hash) => existsSync(pathOfFile(from, hash)) && !existsSync(pathOfFile(to, hash)),
  );
  for (const hash of missing) {
    const place = pathOfFile(to, hash);
    mkdirSync(join(place, ".."), { recursive: true, mode: 0o700 });
    try {
      linkSync(pathOfFile(from, hash), place);
    } catch {
      copyFileSync(pathOfFile(from, hash), `${place}.unfinished`);
      renameSync(`${place}.unfinished`, place);
    }
  }
  return missing.length;
}

/** The sums of all kept files. */
export const hashesIn = (folder: string): string[] =>
  namesIn(folder)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((name) => namesIn(join(folder, name)).map((rest) => name + rest))
    .filter((hash) => isHash.test(hash));

const isHash = /^[0-9a-f]{64}$/;

/** Where a sum's bytes stand. A sum that is none names no file. */
export function pathOfFile(folder: string, hash: string): string {
  if (!isHash.test(hash)) throw new Error("Not the sum of a file.");
  return join(folder, hash.slice(0, 2), hash.slice(2));
}

/** What a folder holds; nothing when it is not there. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
