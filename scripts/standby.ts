import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { disposalsBeside } from "#db/disposals.server";
import { bringUp } from "#db/standby.server";
import { env, now } from "~/env.server";
import { settleRestored } from "~/jobs/after-restore.server";

/**
 * npm run standby -- <folder> [--identity <file>]: brings a second place to the newest backup of BACKUP_FOLDER. Let a
 * timer say it after each backup; a house is opened there with JOBS=0 when the first one is lost.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { identity: { type: "string" } },
});
const [folder, ...more] = positionals;
if (!folder || more.length > 0) {
  console.error("Say where: npm run standby -- /srv/standby [--identity key.txt]");
  process.exit(1);
}
const databaseFile = join(folder, "traffpunkt.db");
if (dirname(env.databaseFile) === dirname(databaseFile)) {
  console.error("A standby stands in another folder than the database itself.");
  process.exit(1);
}
const note = join(folder, "standby.txt");
const outcome = await bringUp(
  { folder: env.backupFolder, identity: values.identity ?? null },
  { databaseFile, filesFolder: join(folder, "files") },
  existsSync(note) ? readFileSync(note, "utf8").trim() : null,
  now(),
);
if ("refused" in outcome) {
  console.error(
    outcome.refused === "inUse"
      ? `${databaseFile} is in use: the standby has been opened, and is left alone.`
      : `Nothing was brought over (${outcome.refused}). ${"why" in outcome ? (outcome.why ?? "") : ""}`,
  );
  process.exit(1);
}
if (outcome.isNew) {
  const disposals = disposalsBeside(env.databaseFile);
  if (existsSync(disposals)) copyFileSync(disposals, disposalsBeside(databaseFile));
  const backups = { folder: join(folder, "backups"), recipient: env.backupRecipient };
  for (const line of await settleRestored(databaseFile, backups, now())) console.log(line);
}
writeFileSync(note, `${outcome.backup.path}\n`);
console.log(`${databaseFile} is as in ${outcome.backup.path}${outcome.isNew ? "" : ", as before"}.`);
for (const hash of outcome.lackingFiles)
  console.error(`The attached file ${hash} could not be brought over whole.`);
if (outcome.lackingFiles.length > 0) process.exitCode = 2;
