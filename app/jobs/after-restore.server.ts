import { disposalsBeside, keepDisposals, readDisposals } from "#db/disposals.server";
import { migrateFile } from "#db/migrate.server";
import { closeDatabase, type OpenDatabase, openDatabase } from "#db/open.server";
import { reapplyDisposals } from "~/domain/retention/reapply.server";

/**
 * What a restored database has to go through before anybody sees it, in order, such as disposing once more of what had been
 * disposed of after the backup was made. Each is handed the database in its newest shape and says in a line what it did; null
 * when it had nothing to do. One that throws stops the restore from being told as done.
 */
export const afterRestore: ((db: OpenDatabase, now: number) => string | null)[] = [disposeAnew];

/** What stands in the file beside the database, which no backup brings back to what it was. */
function disposeAnew(db: OpenDatabase, now: number): string | null {
  const file = disposalsBeside(db.$client.name);
  const { done, left } = reapplyDisposals(db, readDisposals(file), now);
  keepDisposals(db, file);
  if (done + left.length === 0) return null;
  const waiting = left.map(({ kind, recordId }) => `${kind} ${recordId}`).join(", ");
  return `Disposed of anew: ${done}.${waiting ? ` Hand over and anonymise by hand: ${waiting}.` : ""}`;
}

/** Brings a restored database to the newest shape and lets it go through all of that; returns what was done, in lines. */
export async function settleRestored(
  file: string,
  backups: { folder: string; recipient: string | null },
  now: number,
): Promise<string[]> {
  await migrateFile(file, backups.folder, now, undefined, backups.recipient);
  const db = openDatabase(file);
  try {
    return afterRestore.flatMap((step) => step(db, now) ?? []);
  } finally {
    closeDatabase(db);
  }
}
