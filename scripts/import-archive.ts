import { migrateFile } from "#db/migrate.server";
import { closeDatabase, openDatabase } from "#db/open.server";
import { env, now } from "~/env.server";
import { type NotRead, readArchive } from "~/transfer/archive-in.server";

/** npm run import:archive -- <file.zip>: reads an archive's file into an empty installation. */

const [from, ...more] = process.argv.slice(2);
if (!from || more.length > 0) {
  console.error("Say which file: npm run import:archive -- arkiv.zip");
  process.exit(1);
}

const words: Record<NotRead["refused"], string> = {
  noZip: `${from} is no file that can be read as a ZIP.`,
  noArchive: `${from} is no archive of Träffpunkt.`,
  notEmpty: `${env.databaseFile} is not empty. An archive is only read into an empty installation; DATABASE_FILE may name another file.`,
  newerProgram: "The archive was made by a newer version of Träffpunkt. Install that version first.",
  damaged: "The file is damaged: a part is not what its sum says. Fetch it again.",
  missing: "A part is missing from the file. Fetch it again.",
  doesNotFit: "A part does not fit this version of Träffpunkt.",
};

await migrateFile(env.databaseFile, env.backupFolder, now());
const db = openDatabase(env.databaseFile);
const shown = process.stdout.isTTY;
try {
  const outcome = await readArchive(db, env.filesFolder, from, now(), (part, done, all) => {
    if (shown) process.stdout.write(`\r\x1b[K${Math.round((100 * done) / all)} %  ${part}`);
  });
  if (shown) process.stdout.write("\r\x1b[K");
  if ("refused" in outcome) {
    console.error([words[outcome.refused], outcome.what].filter(Boolean).join("\n"));
    process.exitCode = 1;
  } else {
    const rows = Object.values(outcome.tables).reduce((total, table) => total + table.rows, 0);
    console.log(`${rows} records and ${outcome.originals} attached files are now in ${env.databaseFile}.`);
  }
} finally {
  closeDatabase(db);
}
