import { type OpenDatabase, type OpenOptions, openDatabase } from "#db/open.server";
import { demoNow, fillDemo } from "../../scripts/demo/file.server";
import { emptyDatabase } from "./database";

/** The demo's clock at its start, and the instant that stands as the making of the file. */
export { demoNow };

let demoFile: Buffer | null = null;

/** A database of its own for one test: in memory, with the whole fictional municipality in it. */
export function demoDatabase(options?: OpenOptions): OpenDatabase {
  if (!demoFile) {
    const first = emptyDatabase();
    fillDemo(first, demoNow);
    demoFile = first.$client.serialize();
    first.$client.close();
  }
  return openDatabase(demoFile, options);
}
