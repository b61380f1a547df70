import { existsSync } from "node:fs";
import { closeDatabase, openDatabase } from "#db/open.server";
import { reindex } from "~/domain/archive/reindex.server";
import { env, now } from "~/env.server";

/**
 * npm run reindex: makes the words that the archive is searched by anew, while the program goes on using the old ones.
 * Ended half-way, it goes on where it was.
 */

if (!existsSync(env.databaseFile)) {
  console.error(`There is no database at ${env.databaseFile}. DATABASE_FILE says where it is.`);
  process.exit(1);
}

const db = openDatabase(env.databaseFile);
try {
  const begun = Date.now();
  const entries = await reindex(db, now, {
    told: (written) => {
      if (written % 2000 === 0) console.log(`${written} …`);
    },
  });
  console.log(`${entries} entries in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
} finally {
  closeDatabase(db);
}
