import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder for what test files share within one run. */
    shared: string;
  }
}

/** Builds the house once before the tests that open it. */
export default function build(project: TestProject): () => void {
  execFileSync("npm", ["run", "--silent", "build"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const shared = mkdtempSync(join(tmpdir(), "traffpunkt-shared-"));
  project.provide("shared", shared);
  return () => rmSync(shared, { recursive: true, force: true });
}
