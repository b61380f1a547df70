import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder for what test files share within one run. */
    shared: string;
  }
}

/** What a build is made of. A folder is newer, too, when a file of it has gone. */
const sources = [
  "app",
  "db",
  "public",
  "scripts/compress-assets.ts",
  "scripts/make-word-table.ts",
  "node_modules/.package-lock.json",
  "package.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
  "vite.programs.ts",
];

/** When the tests last built, as the time of this file. */
const built = "build/tested";

/** Builds the house once before the tests that open it, unless nothing that it is made of has changed since they last did. */
export default function build(project: TestProject): () => void {
  const begun = new Date();
  const stands = existsSync(built) && existsSync("build/server/index.js");
  if (!stands || sources.some((source) => newest(source) >= statSync(built).mtimeMs)) {
    execFileSync("npm", ["run", "--silent", "build"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_ENV: "production" },
    });
    writeFileSync(built, "");
    utimesSync(built, begun, begun);
  }
  const shared = mkdtempSync(join(tmpdir(), "traffpunkt-shared-"));
  project.provide("shared", shared);
  return () => rmSync(shared, { recursive: true, force: true });
}

/** When a file, or anything in a folder, was last changed or laid there: a copy may keep its older time, but not this one. */
function newest(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.ctimeMs;
  return Math.max(own.ctimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}
