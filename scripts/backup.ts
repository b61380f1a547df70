import { existsSync } from "node:fs";
import { backUp, pruneBackups } from "#db/backup.server";
import { savingFault } from "#db/faults.server";
import { closeDatabase, openDatabase } from "#db/open.server";
import { env, now } from "~/env.server";

/** npm run backup: a checked copy of the configured database and its files, while the program goes on using them. */

if (!existsSync(env.databaseFile)) {
  console.error(`There is no database at ${env.databaseFile}. DATABASE_FILE says where it is.`);
  process.exit(1);
}

const db = openDatabase(env.databaseFile);
try {
  const { backupFolder: folder, backupRecipient: recipient, filesFolder } = env;
  const { path, bytes, manifest, encrypted } = await backUp(
    db,
    { folder, recipient, filesFolder },
    "by-hand",
    now(),
  );
  const removed = pruneBackups(folder, env.backupPlan, now());
  console.log(`${path}\n${(bytes / 1_048_576).toFixed(1)} MB, checked${encrypted ? " and encrypted" : ""}.`);
  for (const [table, rows] of Object.entries(manifest.rows)) {
    if (rows > 0) console.log(`  ${String(rows).padStart(8)}  ${table}`);
  }
  console.log(`  ${String(manifest.files.length).padStart(8)}  attached files`);
  if (removed.length > 0) console.log(`${removed.length} old ones removed, as BACKUP_PLAN says.`);
  for (const hash of manifest.lackingFiles) console.error(`The attached file ${hash} is missing or damaged.`);
  if (manifest.lackingFiles.length > 0) process.exitCode = 2;
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
