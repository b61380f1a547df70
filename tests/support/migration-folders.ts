import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

type Journal = {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
};

/** A folder of its own for one test, removed afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the project's migrations, or of the first `count` of them. */
export function migrationsUpTo(count?: number): string {
  const folder = join(temporaryFolder(), "drizzle");
  cpSync("drizzle", folder, { recursive: true });
  const { entries } = journalOf(folder);
  writeJournal(folder, entries.slice(0, count));
  return folder;
}

/** Adds a migration to a folder: its statements, and when it was made (UTC ms; after the last, unless told). */
export function addMigration(folder: string, tag: string, statements: string[], when?: number): void {
  const { entries } = journalOf(folder);
  writeFileSync(join(folder, `${tag}.sql`), statements.join("\n--> statement-breakpoint\n"));
  const madeAt = when ?? (entries.at(-1)?.when ?? 0) + 1000;
  writeJournal(folder, [
    ...entries,
    { idx: entries.length, version: "6", when: madeAt, tag, breakpoints: true },
  ]);
}

/** What a folder of migrations holds, in order. */
export function journalOf(folder: string): Journal {
  return JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")) as Journal;
}

/** The shape of the database after the last migration, as drizzle-kit keeps it. */
export function lastSnapshot(): { id: string; tables: Record<string, SnapshotTable> } {
  const last = readdirSync("drizzle/meta")
    .filter((name) => name.endsWith("_snapshot.json"))
    .sort()
    .at(-1);
  return JSON.parse(readFileSync(join("drizzle/meta", last ?? ""), "utf8"));
}

type SnapshotTable = { columns: Record<string, { notNull: boolean; default?: string }> };

function writeJournal(folder: string, entries: Journal["entries"]): void {
  const journal = { version: "7", dialect: "sqlite", entries };
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify(journal));
}
