import { existsSync, readFileSync } from "node:fs";
import { closeDatabase, openDatabase } from "#db/open.server";
import { falseSums } from "~/domain/followup/editions.server";
import { falseMinutes, verifyFile } from "~/domain/minutes/verify.server";

/**
 * npm run verify-minutes -- minutes-2026-4.json [sum]: the SHA-256 of the minutes' canonical form, and whether it
 * is the sum that the minutes bear. Needs no database. Ends with 1 when it is another, 2 when there is nothing to
 * verify.
 *
 * npm run verify-minutes -- --database [copy.db]: the same of every edition of signed minutes and of the follow-ups
 * in the installation's own database, or in a copy. Ends with 1 when the text of one has been changed.
 */

const [file, ...said] = process.argv.slice(2);
if (file === "--database") await verifyDatabase(said[0]);
else verifyOne(file, said.join("").replaceAll(/\s/g, "").toLowerCase());

function verifyOne(file: string | undefined, wanted: string): void {
  if (!file || !existsSync(file)) {
    console.error("Say which file: npm run verify-minutes -- minutes-2026-4.json [sum]");
    process.exit(2);
  }
  const found = verifyFile(readFileSync(file, "utf8"));
  if (!found) {
    console.error(
      `${file} holds no minutes. What can be verified is the locked text from the minutes' page.`,
    );
    process.exit(2);
  }
  const { text, sum, isCanonical } = found;
  console.log(`${text.group}, ${text.number} ${text.year}, edition ${text.edition}`);
  console.log(sum);
  if (!isCanonical)
    console.log("The file is not in its canonical form: its own SHA-256 is another than this.");
  if (wanted) {
    console.log(sum === wanted ? "This is the sum you gave." : "This is NOT the sum you gave.");
    process.exit(sum === wanted ? 0 : 1);
  }
}

async function verifyDatabase(copy: string | undefined): Promise<void> {
  // Only here: a single file is verified without an installation.
  const path = copy ?? (await import("~/env.server")).env.databaseFile;
  if (!existsSync(path)) {
    console.error(`There is no database at ${path}.`);
    process.exit(2);
  }
  const db = openDatabase(path, { readonly: true });
  const changed = [
    ...falseMinutes(db).map((each) => `${each.group}, ${each.number} ${each.year}, edition ${each.edition}`),
    ...falseSums(db).map((each) => `Follow-up of ${each.year}, edition ${each.number}`),
  ];
  closeDatabase(db);
  for (const each of changed) console.error(`${each}: its text has not the sum that stands beside it.`);
  if (changed.length > 0) process.exit(1);
  console.log("Every edition of minutes and follow-ups has the sum that stands beside it.");
}
