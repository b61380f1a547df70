import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { hashesKnownTo } from "#db/backup.server";
import { bringBackFiles } from "#db/backup-files.server";
import { type RestoreRefusal, restore } from "#db/restore.server";
import { env, now } from "~/env.server";
import { settleRestored } from "~/jobs/after-restore.server";

/** npm run restore -- <file> [--identity <file>] [--replace]: puts a backup in the place of the configured database. */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replace: { type: "boolean", default: false }, identity: { type: "string" } },
});
const [backup, ...more] = positionals;
if (!backup || more.length > 0) {
  console.error(
    "Say which backup: npm run restore -- data/backups/traffpunkt-….db [--identity key.txt] [--replace]",
  );
  process.exit(1);
}

const words: Record<RestoreRefusal["refused"], string> = {
  noBackup: `There is no file ${backup}.`,
  noIdentity: "The backup is encrypted. Say where its key is: --identity <file, as age-keygen wrote it>.",
  wrongIdentity: "The backup cannot be opened: the key is another one's, or the file is damaged.",
  damagedBackup: "The backup is damaged. Take another one.",
  notOurs: "The file is no database of Träffpunkt.",
  newerProgram: "The backup was made by a newer version of Träffpunkt. Install that version first.",
  inUse: `${env.databaseFile} is in use. Stop the program first.`,
  damagedDatabase: `${env.databaseFile} is damaged. Say --replace to put the backup in its place; the damaged file is kept beside it.`,
  newerDatabase: `${env.databaseFile} has been changed after the backup was made. Say --replace to go back all the same; the file is kept beside it.`,
};

const identity = values.identity ?? null;
const outcome = await restore(backup, env.databaseFile, { replace: values.replace, identity }, now());
if ("refused" in outcome) {
  console.error(words[outcome.refused]);
  if ("why" in outcome && outcome.why) console.error(outcome.why);
  process.exit(1);
}
const hashes = hashesKnownTo(env.databaseFile);
const lacking = await bringBackFiles(dirname(backup), env.filesFolder, hashes, identity);
const done = await settleRestored(
  env.databaseFile,
  { folder: env.backupFolder, recipient: env.backupRecipient },
  now(),
);

console.log(`${env.databaseFile} is now as in ${backup}.`);
for (const [table, rows] of Object.entries(outcome.contents.rows)) {
  if (rows > 0) console.log(`  ${String(rows).padStart(8)}  ${table}`);
}
console.log(`  ${String(hashes.length - lacking.length).padStart(8)}  attached files`);
if (outcome.replaced) console.log(`The file that stood there is kept: ${outcome.replaced}`);
for (const line of done) console.log(line);
for (const hash of lacking) console.error(`The attached file ${hash} could not be brought back whole.`);
if (lacking.length > 0) process.exitCode = 2;
