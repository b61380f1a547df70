import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/**
 * The doors between the rooms, as docs/architecture.md draws them. A room may import what stands in its row;
 * everything else is a trespass. `values` says that only types may come in from there.
 */
const doors: { room: RegExp; may: RegExp[]; typesFrom?: RegExp[] }[] = [
  { room: /^db\//, may: [/^db\//] },
  { room: /^app\/calendar\//, may: [/^app\/calendar\//] },
  { room: /^app\/addresses\//, may: [/^app\/addresses\//], typesFrom: [/^db\//] },
  { room: /^app\/i18n\//, may: [/^app\/i18n\//, /^app\/calendar\//], typesFrom: [/^db\//] },
  {
    // What a person may type is built of the same stones everywhere.
    room: /^app\/domain\/.+-form\.ts$/,
    may: [/^app\/domain\//, /^app\/calendar\//, /^app\/http\/(fields|lines)/, /^db\/words/],
  },
  {
    room: /^app\/domain\//,
    may: [
      /^app\/domain\//,
      /^app\/addresses\//,
      /^app\/calendar\//,
      /^db\/(schema|words|ids|open|start|faults)/,
    ],
  },
  {
    room: /^app\/auth\//,
    may: [
      /^app\/auth\//,
      /^app\/domain\/(members|outbox)\//,
      /^app\/domain\/refusal/,
      /^app\/calendar\//,
      /^app\/http\//,
      /^app\/env/,
      /^app\/log/,
      /^app\/remix/,
      /^db\//,
    ],
  },
  {
    room: /^app\/mail\//,
    may: [
      /^app\/mail\//,
      /^app\/addresses\//,
      /^app\/transfer\//,
      /^app\/domain\//,
      /^app\/i18n\//,
      /^app\/calendar\//,
      /^app\/log/,
    ],
    typesFrom: [/^db\//, /^app\/env/],
  },
  {
    room: /^app\/transfer\//,
    may: [
      /^app\/transfer\//,
      /^app\/addresses\//,
      /^app\/domain\//,
      /^app\/i18n\//,
      /^app\/calendar\//,
      /^db\/(schema|files)/,
    ],
    typesFrom: [/^db\//],
  },
  {
    room: /^app\/http\//,
    may: [/^app\/http\//, /^app\/remix/, /^app\/calendar\//, /^app\/env/],
    typesFrom: [/^app\/i18n\//, /^app\/domain\/refusal/],
  },
  {
    room: /^app\/threads\//,
    may: [/^app\/threads\//, /^app\/(domain|transfer)\//, /^app\/log/, /^db\//],
  },
  {
    room: /^app\/jobs\//,
    may: [
      /^app\/jobs\//,
      /^app\/threads\//,
      /^app\/transfer\//,
      /^app\/mail\//,
      /^app\/domain\//,
      /^app\/auth\//,
      /^app\/calendar\//,
      /^app\/log/,
      /^app\/metrics/,
      /^app\/env/,
      /^db\//,
    ],
  },
  {
    room: /^app\/components\//,
    may: [
      /^app\/components\//,
      /^app\/addresses\//,
      /^app\/i18n\//,
      /^app\/calendar\//,
      /^app\/remix\.ts/,
      /^db\/words/,
    ],
    typesFrom: [/^app\//, /^db\//],
  },
  {
    room: /^app\/live\//,
    may: [
      /^app\/live\//,
      /^app\/addresses\//,
      /^app\/components\//,
      /^app\/domain\//,
      /^app\/i18n\//,
      /^app\/log/,
    ],
    typesFrom: [/^db\//],
  },
  // What runs in browsers is built apart: nothing of the house comes along but types.
  { room: /^app\/browser\//, may: [/^app\/browser\//], typesFrom: [/^app\/components\//] },
  {
    room: /^app\/doors\//,
    may: [
      /^app\/doors\//,
      /^app\/auth\//,
      /^app\/domain\//,
      /^app\/http\//,
      /^app\/remix/,
      /^db\/(client|words)/,
    ],
    typesFrom: [/^db\//],
  },
  {
    room: /^app\/routes\//,
    may: [/^app\/(?!routes\/)/, /^db\/(client|words|backup|files|manifest|faults|disposals)/],
    typesFrom: [/^db\//],
  },
  {
    room: /^scripts\//,
    may: [
      /^scripts\//,
      /^app\/(domain|addresses|transfer|mail|auth|jobs|threads|env|calendar|log)/,
      /^db\//,
      // The benches ask for the addresses that the tests know, as the people of the demo.
      /^tests\/(routes\/rights|support\/visitor)/,
    ],
  },
];

const files = ["app", "db", "scripts"].flatMap(below).filter((file) => /\.tsx?$/.test(file));

test("every import goes through a door", () => {
  const trespasses = files.flatMap((file) => {
    const row = doors.find(({ room }) => room.test(file));
    if (!row) return [];
    return importsOf(file)
      .filter(
        ({ to, typeOnly }) =>
          ![...row.may, ...(typeOnly ? (row.typesFrom ?? []) : [])].some((door) => door.test(to)),
      )
      .map(({ to }) => `${file} → ${to}`);
  });
  expect(trespasses).toEqual([]);
});

test("a route never imports another route", () => {
  const trespasses = files
    .filter((file) => file.startsWith("app/routes/"))
    .flatMap((file) => importsOf(file).map(({ to }) => [file, to] as const))
    .filter(([, to]) => to.startsWith("app/routes/"));
  expect(trespasses).toEqual([]);
});

test("what a door looks up is looked up by no route beside it", () => {
  const behind = files
    .filter((file) => file.startsWith("app/doors/"))
    .flatMap((door) => lookedUpIn(door).map((name) => ({ door, name })));
  const beside = files
    .filter((file) => file.startsWith("app/routes/"))
    .flatMap((file) => {
      const through = importsOf(file).map(({ to }) => `${to}.ts`);
      return lookedUpIn(file)
        .filter((name) => behind.some((each) => each.name === name && !through.includes(each.door)))
        .map((name) => `${file}: ${name}`);
    });
  expect(behind.length).toBeGreaterThan(15);
  expect(beside).toEqual([]);
});

test("the address of what app/addresses knows is made nowhere by hand", () => {
  const begins = files
    .filter((file) => file.startsWith("app/addresses/"))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/`\/[\w/]+\/\$\{/g)])
    .map(([begin]) => begin);
  const byHand = files
    .filter((file) => file.startsWith("app/") && !file.startsWith("app/addresses/"))
    .flatMap((file) => {
      const source = readFileSync(file, "utf8");
      return begins.filter((begin) => source.includes(begin)).map((begin) => `${file}: ${begin}`);
    });
  expect(begins.length).toBeGreaterThan(10);
  expect(byHand).toEqual([]);
});

test("the domain asks nobody for the time", () => {
  const guilty = files
    .filter((file) => file.startsWith("app/domain/"))
    .filter((file) => /\bnew Date\(\)|\bDate\.now\(/.test(readFileSync(file, "utf8")));
  expect(guilty).toEqual([]);
});

test("the framework comes in by two doors only", () => {
  const guilty = files
    .filter((file) => !/^app\/(remix(\.server)?|routes|entry\.\w+)\.tsx?$/.test(file))
    .filter((file) => /from "(@remix-run|react-router)/.test(readFileSync(file, "utf8")));
  expect(guilty).toEqual([]);
});

test("the environment is read in one file", () => {
  const guilty = files
    .filter((file) => file.startsWith("app/") && file !== "app/env.server.ts")
    .filter((file) => /process\.env/.test(readFileSync(file, "utf8")));
  expect(guilty).toEqual([]);
});

test("the ways in that are offered are asked for in one file", () => {
  const guilty = files
    .filter((file) => file.startsWith("app/") && file !== "app/auth/ways.server.ts")
    .filter((file) => /\benv\.waysIn\b|\bwaysIn\b[^=\n]*\} = env\b/.test(readFileSync(file, "utf8")));
  expect(guilty).toEqual([]);
});

test("no noun's domain leans on another in a circle", () => {
  const leans = new Map<string, Set<string>>();
  for (const file of files.filter((each) => /^app\/domain\/\w+\//.test(each))) {
    const noun = file.split("/")[2] as string;
    for (const { to, typeOnly } of importsOf(file)) {
      const other = /^app\/domain\/(\w+)\//.exec(to)?.[1];
      if (other && other !== noun && !typeOnly) leans.set(noun, (leans.get(noun) ?? new Set()).add(other));
    }
  }
  const circles = [...leans.keys()].filter((noun) => reaches(leans, noun, noun));
  expect(circles).toEqual([]);
});

test("what belongs to no noun leans on none", () => {
  const leaning = files
    .filter((file) => /^app\/domain\/[^/]+$/.test(file))
    .flatMap((file) => importsOf(file).map((each) => ({ file, ...each })))
    .filter(({ to, typeOnly }) => /^app\/domain\/\w+\//.test(to) && !typeOnly);
  expect(leaning).toEqual([]);
});

test("the project speaks of no machine and hides no unfinished work", () => {
  const guilty = [...files, ...["tests", "docs", "drizzle"].flatMap(below)]
    .filter((file) => /\.(tsx?|js|md|sql|css)$/.test(file) && file !== "tests/architecture.test.ts")
    .filter((file) => /\/work\/|\bTODO\b|\bFIXME\b|\.only\(|\.skip\(/.test(readFileSync(file, "utf8")));
  expect(guilty).toEqual([]);
});

function reaches(
  leans: Map<string, Set<string>>,
  from: string,
  to: string,
  seen = new Set<string>(),
): boolean {
  for (const next of leans.get(from) ?? []) {
    if (next === to) return true;
    if (!seen.has(next) && reaches(leans, next, to, seen.add(next))) return true;
  }
  return false;
}

function importsOf(file: string): { to: string; typeOnly: boolean }[] {
  const source = readFileSync(file, "utf8");
  return [
    ...source.matchAll(
      /^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm,
    ),
  ].flatMap((match) => {
    const from = match[2] ?? match[3] ?? match[4] ?? "";
    const to = from.startsWith("~/")
      ? `app/${from.slice(2)}`
      : from.startsWith("#db/")
        ? `db/${from.slice(4)}`
        : from.startsWith(".")
          ? normalize(join(dirname(file), from))
          : null;
    return to
      ? [
          {
            to: to === "app/remix" ? "app/remix.ts" : to,
            typeOnly: match[1] !== undefined || onlyTypes(match[0]),
          },
        ]
      : [];
  });
}

/** The functions that a file has from the domain's own readings of the database. */
function lookedUpIn(file: string): string[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(/^import \{([^}]*)\} from "~\/domain\/[^"]+\.server"/gm)]
    .flatMap(([, names = ""]) => names.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
}

/** `import { type A, type B } from` brings types only. */
function onlyTypes(line: string): boolean {
  const names = /\{([^}]*)\}/.exec(line)?.[1] ?? "a value";
  return names.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type "));
}

function below(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? below(path) : [path];
    });
  } catch {
    return [];
  }
}
