import { execFileSync } from "node:child_process";

/** Builds the house once before the tests that open it. */
export default function build(): void {
  execFileSync("npm", ["run", "--silent", "build"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
}
