import { existsSync, readFileSync } from "node:fs";
import { verifyFile } from "~/domain/minutes/verify.server";

/**
 * npm run verify-minutes -- minutes-2026-4.json [sum]: the SHA-256 of the minutes' canonical form, and whether it
 * is the sum that the minutes bear. Needs no database. Ends with 1 when it is another, 2 when there is nothing to
 * verify.
 */

const [file, ...said] = process.argv.slice(2);
const wanted = said.join("").replaceAll(/\s/g, "").toLowerCase();

if (!file || !existsSync(file)) {
  console.error("Say which file: npm run verify-minutes -- minutes-2026-4.json [sum]");
  process.exit(2);
}
const found = verifyFile(readFileSync(file, "utf8"));
if (!found) {
  console.error(`${file} holds no minutes. What can be verified is the locked text from the minutes' page.`);
  process.exit(2);
}
const { text, sum, isCanonical } = found;
console.log(`${text.group}, ${text.number} ${text.year}, edition ${text.edition}`);
console.log(sum);
if (!isCanonical) console.log("The file is not in its canonical form: its own SHA-256 is another than this.");
if (wanted) {
  console.log(sum === wanted ? "This is the sum you gave." : "This is NOT the sum you gave.");
  process.exit(sum === wanted ? 0 : 1);
}
