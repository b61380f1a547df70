import { existsSync, readFileSync } from "node:fs";
import { chromiumPath } from "./chromium";

/** Before the tests: names each Debian package that is missing, who needs it and how to get it. */
const lines = readFileSync("tests/debian-packages.txt", "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "" && !line.startsWith("#"))
  .map((line) => line.trim().split(/\s+/) as [name: string, program: string, ...tests: string[]]);

const missing = lines.filter(([name, program]) =>
  name === "chromium" ? chromiumPath() === null : !existsSync(program),
);

for (const [name, , ...tests] of missing) console.error(`Missing: ${name}, needed by ${tests.join(", ")}`);
if (missing.length > 0) {
  console.error(`Install with: apt-get install -y ${missing.map(([name]) => name).join(" ")}`);
  if (missing.some(([name]) => name === "chromium")) {
    console.error("Or set CHROMIUM_PATH to a Chromium that stands elsewhere.");
  }
  process.exit(1);
}
