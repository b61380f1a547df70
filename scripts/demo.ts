import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { closeDatabase, openDatabase } from "#db/open.server";
import { demoClockOffset, demoNow, makeDemoFile } from "./demo/file.server";
import { layDemoPapers } from "./demo/papers.server";

/**
 * The demo: makes the file with the made-up municipality if it is not there, sets the clock so that it stood at
 * 22 November 2026, 09.00 when the file was made, and opens the house. `--fresh` begins again, `--dev` serves
 * straight from the source.
 */
const file = "data/demo.db";
const filesFolder = "data/demo-files";

if (process.argv.includes("--fresh")) {
  for (const ending of ["", "-wal", "-shm"]) rmSync(file + ending, { force: true });
}
if (!existsSync(file)) {
  makeDemoFile(file, Date.now());
  const db = openDatabase(file);
  await layDemoPapers(db, filesFolder, demoNow);
  closeDatabase(db);
}

const server = spawn(process.execPath, ["server.js"], {
  stdio: "inherit",
  env: {
    LOG_LEVEL: "warn",
    ...process.env,
    NODE_ENV: process.argv.includes("--dev") ? "development" : "production",
    DEMO: "1",
    DATABASE_FILE: file,
    BACKUP_FOLDER: "data/demo-backups",
    FILES_FOLDER: filesFolder,
    CLOCK_OFFSET_MS: String(clockOffset()),
  },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));

/** From the machine's clock to the demo's, in milliseconds. */
function clockOffset(): number {
  const db = openDatabase(file, { readonly: true });
  try {
    return demoClockOffset(db) ?? 0;
  } finally {
    closeDatabase(db);
  }
}
