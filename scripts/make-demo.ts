import { demoNow, makeDemoFile } from "./demo/file.server";

/** `npx tsx scripts/make-demo.ts [file]` makes the demo's database and prints the offset of its clock. */
const file = process.argv[2] ?? "data/demo.db";
const now = Date.now();
makeDemoFile(file, now);
console.log(`${file}: DEMO=1 DATABASE_FILE=${file} CLOCK_OFFSET_MS=${demoNow - now}`);
