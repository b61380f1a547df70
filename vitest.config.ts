import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests that need the built house (real HTTP, Chromium) stand apart, so that the others start at once. */
const house = ["tests/routes/**/*.test.ts", "tests/journeys/**/*.test.ts", "tests/browser/**/*.test.ts"];

/** The widest crawls take their time: `npm run test:long`. */
const long = ["tests/long/**/*.test.ts"];

/** People's ways through the house: without scripts with the others, and with scripts in the endurance runs. */
const ways = ["ways", "come", "inquiries", "searches", "funding"].map(
  (name) => `tests/browser/${name}.test.ts`,
);

/**
 * What only scripts do (saving while one writes, the editor, its keys, passkeys, pages that follow a meeting or wake), what
 * several write one after another, what is looked at in every look, and what many do at once takes its time too, and runs in
 * the endurance runs.
 */
const enduring = [
  ...[
    ...["saving", "writing", "keyboard", "two-texts", "sign-off", "followup-writing", "agenda", "goals"],
    ...["own-colours", "guide-pictures", "summary", "passage", "passkey", "live", "waking"],
  ].map((name) => `tests/browser/${name}.test.ts`),
  ...["two-houses", "live"].map((name) => `tests/routes/${name}.test.ts`),
];

/** Files that take a minute or more, the longest first. They begin first, so that the short ones fill the other worker to the end. */
const longest = [
  "tests/long/access.test.ts",
  "tests/long/killed-while-saving.test.ts",
  "tests/long/rights.test.ts",
  "tests/routes/rights.test.ts",
  "tests/browser/access.test.ts",
  "tests/routes/hostile-words.test.ts",
  "tests/routes/hostile-doors.test.ts",
].map(here);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => longest.indexOf(moduleId);
    const isLong = (file: TestSpecification) => placeOf(file) >= 0;
    const sorted = await super.sort(files);
    const long = sorted.filter(isLong).sort((one, other) => placeOf(one) - placeOf(other));
    return [...long, ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  resolve: { alias: { "~": here("./app"), "#db": here("./db") } },
  test: {
    pool: "forks",
    reporters: process.env.TEST_REPORT
      ? ["default", ["json", { outputFile: process.env.TEST_REPORT }]]
      : ["default"],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    env: { TZ: "America/New_York", NODE_ENV: "test", LOG_LEVEL: "silent" },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    setupFiles: [here("./tests/support/quiet.ts")],
    // One process serves many files (`isolate: false`): reading the modules anew for each took longer than many a file's tests.
    projects: [
      {
        extends: true,
        test: {
          name: "rooms",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...house, ...long],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "house",
          include: house,
          exclude: enduring,
          isolate: false,
          globalSetup: [here("./tests/support/build.ts")],
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: [...long, ...ways, ...enduring],
          isolate: false,
          globalSetup: [here("./tests/support/build.ts")],
          env: { WITH_SCRIPTS: "1" },
        },
      },
    ],
  },
});
