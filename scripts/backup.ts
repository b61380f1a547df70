import { existsSync, statSync } from "node:fs";
import { backUp, backUpFiles, pruneBackups } from "#db/backup.server";
import { savingFault } from "#db/faults.server";
import { closeDatabase, openDatabase } from "#db/open.server";
import { contentsOf } from "#db/restore.server";
import { env, now } from "~/env.server";

/** npm run backup: a checked copy of the configured database, while the program goes on using it. */

if (!existsSync(env.databaseFile)) {
  console.error(`There is no database at ${env.databaseFile}. DATABASE_FILE says where it is.`);
  process.exit(1);
}

const db = openDatabase(env.databaseFile);
try {
  const path = await backUp(db, env.backupFolder, "by-hand", now());
  backUpFiles(env.filesFolder, env.backupFolder);
  const removed = pruneBackups(env.backupFolder, env.backupsKept);
  console.log(`${path}\n${(statSync(path).size / 1_048_576).toFixed(1)} MB, checked.`);
  for (const [table, rows] of Object.entries(contentsOf(path).rows)) {
    if (rows > 0) console.log(`  ${String(rows).padStart(8)}  ${table}`);
  }
  if (removed.length > 0) console.log(`${removed.length} old ones removed; ${env.backupsKept} are kept.`);
} catch (problem) {
  const fault = savingFault(problem);
  if (!fault) throw problem;
  console.error(
    fault === "busy"
      ? "The database is being written to without a pause. Try again."
      : `No backup was made: the disk of ${env.backupFolder} is full, damaged or read-only.`,
  );
  process.exitCode = 1;
} finally {
  closeDatabase(db);
}
