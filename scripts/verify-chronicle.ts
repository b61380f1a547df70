import { existsSync } from "node:fs";
import { closeDatabase, openDatabase } from "#db/open.server";
import { verifyChronicle } from "~/domain/chronicle/chain.server";
import { env } from "~/env.server";

/**
 * npm run verify-chronicle [-- --file copy.db] [-- --head SUM]: recounts the whole chain of the chronicle, of the
 * installation's own database or of a copy, while the house is open too. With a sum that was kept elsewhere, as in a
 * backup's manifest or in the log, it also says whether that line is still there. Ends with 1 when something has been
 * changed, 2 when there is nothing to verify.
 */

const said = (name: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? "");
};
const file = said("--file") ?? env.databaseFile;
const kept = said("--head")?.trim().toLowerCase() ?? null;

if (!existsSync(file)) {
  console.error(`There is no database at ${file}.`);
  process.exit(2);
}
const db = openDatabase(file, { readonly: true });
let isThere = false;
const { lines, disposed, head, faults } = verifyChronicle(db, (sum) => {
  isThere ||= sum === kept;
});
closeDatabase(db);

console.log(`${lines} lines, of which the text of ${disposed} has been disposed of.`);
console.log(`The last line's sum: ${head}`);
const meanings = {
  line: "has been changed, or a line before it has gone or come in between",
  text: "says something else than it did",
  textGone: "has lost its text, which has not been disposed of",
  unsealed: "has not been sealed",
};
for (const { id, fault } of faults) console.error(`Line ${id} ${meanings[fault]}.`);
if (kept !== null && !isThere) console.error("No line has the sum you gave: the last lines may have gone.");
if (faults.length > 0 || (kept !== null && !isThere)) process.exit(1);
console.log("The chain holds.");
