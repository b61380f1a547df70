import { migrateOpen } from "#db/migrate.server";
import { type OpenDatabase, type OpenOptions, openDatabase } from "#db/open.server";

let emptyFile: Buffer | null = null;

/** A database of its own for one test: in memory, migrated, empty. */
export function emptyDatabase(options?: OpenOptions): OpenDatabase {
  if (!emptyFile) {
    const first = openDatabase(":memory:");
    migrateOpen(first);
    emptyFile = first.$client.serialize();
    first.$client.close();
  }
  return openDatabase(emptyFile, options);
}
