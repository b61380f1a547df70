import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { closeDatabase, openDatabase } from "#db/open.server";
import { env, now } from "~/env.server";
import { writeArchive } from "~/transfer/archive-out/write.server";

/** npm run export:archive -- <file.zip>: the whole archive in open formats, with the sum of each file. */

const [to, ...more] = process.argv.slice(2);
if (!to || more.length > 0) {
  console.error("Say where to: npm run export:archive -- arkiv.zip");
  process.exit(1);
}
if (existsSync(to)) {
  console.error(`There is a file ${to} already.`);
  process.exit(1);
}
if (!existsSync(env.databaseFile)) {
  console.error(`There is no database at ${env.databaseFile}. DATABASE_FILE says where it is.`);
  process.exit(1);
}

const db = openDatabase(env.databaseFile, { readonly: true });
try {
  const { tables, originals } = await writeArchive(db, env.filesFolder, to, {
    base: env.publicUrl,
    now: now(),
  });
  const rows = Object.values(tables).reduce((total, table) => total + table.rows, 0);
  const megabytes = (statSync(to).size / 1_048_576).toFixed(1);
  console.log(`${resolve(to)}\n${rows} records, ${originals} attached files, ${megabytes} MB.`);
} finally {
  closeDatabase(db);
}
