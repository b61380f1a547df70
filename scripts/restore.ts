import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { filesAmong, hashesKnownTo } from "#db/backup.server";
import { copyFiles } from "#db/files.server";
import { type RestoreRefusal, restore } from "#db/restore.server";
import { env, now } from "~/env.server";

/** npm run restore -- <file> [--replace]: puts a backup in the place of the configured database. */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replace: { type: "boolean", default: false } },
});
const [backup, ...more] = positionals;
if (!backup || more.length > 0) {
  console.error("Say which backup: npm run restore -- data/backups/traffpunkt-….db [--replace]");
  process.exit(1);
}

const words: Record<RestoreRefusal["refused"], string> = {
  noBackup: `There is no file ${backup}.`,
  damagedBackup: "The backup is damaged. Take another one.",
  notOurs: "The file is no database of Träffpunkt.",
  newerProgram: "The backup was made by a newer version of Träffpunkt. Install that version first.",
  inUse: `${env.databaseFile} is in use. Stop the program first.`,
  damagedDatabase: `${env.databaseFile} is damaged. Say --replace to put the backup in its place; the damaged file is kept beside it.`,
  newerDatabase: `${env.databaseFile} has been changed after the backup was made. Say --replace to go back all the same; the file is kept beside it.`,
};

const outcome = restore(backup, env.databaseFile, { replace: values.replace }, now());
if ("refused" in outcome) {
  console.error(words[outcome.refused]);
  if ("why" in outcome && outcome.why) console.error(outcome.why);
  process.exit(1);
}
copyFiles(filesAmong(dirname(backup)), env.filesFolder, hashesKnownTo(env.databaseFile));
console.log(`${env.databaseFile} is now as in ${backup}.`);
for (const [table, rows] of Object.entries(outcome.contents.rows)) {
  if (rows > 0) console.log(`  ${String(rows).padStart(8)}  ${table}`);
}
if (outcome.replaced) console.log(`The file that stood there is kept: ${outcome.replaced}`);
console.log("Start the program: it brings the database to its own version by itself.");
