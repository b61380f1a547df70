import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";

/** What the documents say of the program. */
const architecture = readFileSync("docs/architecture.md", "utf8");

test("the table of commands has every one of them, and no other", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
  const rows = readFileSync("README.md", "utf8").match(/^\| `npm .*$/gm) ?? [];
  const named = rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`npm (?:run )?(?:--silent )?([\w:-]+)/g)].map(([, name]) => name),
  );
  expect(named.sort()).toEqual(Object.keys(scripts).sort());
});

test("the table of rooms has every folder of the program", () => {
  const rooms = readdirSync("app").filter((name) => statSync(`app/${name}`).isDirectory());
  const rows = architecture.match(/^\| `.*$/gm)?.map((row) => row.split("|")[1] ?? "") ?? [];
  expect(rooms.filter((room) => !rows.some((row) => row.includes(`\`app/${room}\``)))).toEqual([]);
});

test("every file and folder that the architecture names is there", () => {
  const named = [...architecture.matchAll(/`((?:app|db|docs|tests|scripts|public)\/[\w./-]*\w)`/g)];
  const paths = named.map(([, path = ""]) => path);
  expect(paths.length).toBeGreaterThan(40);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
