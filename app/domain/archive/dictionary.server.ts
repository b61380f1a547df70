import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { type Dictionary, dictionaryFrom, format, wordTableOf } from "./word-table";

/** Where `npm run build` puts the table of Swedish words. */
const tableFile = resolve("build/swedish-words.txt");

let swedish: Dictionary | null = null;

/** The Swedish dictionary (the package dictionary-sv), read once. */
export function dictionary(): Dictionary {
  swedish ??= dictionaryFrom(readTable() ?? makeWordTable());
  return swedish;
}

/** Makes the table of words anew, puts it in its place in one step and gives it back. Takes a second or two. */
export function makeWordTable(): string {
  const folder = dirname(createRequire(import.meta.url).resolve("dictionary-sv"));
  const part = (name: string) => readFileSync(join(folder, name), "utf8");
  const table = wordTableOf(part("index.aff"), part("index.dic"));
  mkdirSync(dirname(tableFile), { recursive: true });
  const fresh = `${tableFile}.${process.pid}`;
  writeFileSync(fresh, table);
  renameSync(fresh, tableFile);
  return table;
}

function readTable(): string | null {
  try {
    const table = readFileSync(tableFile, "utf8");
    return table.startsWith(`${format}\n`) ? table : null;
  } catch {
    return null;
  }
}
