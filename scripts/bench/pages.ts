import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { closeDatabase, openDatabase } from "#db/open.server";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { viewerOf } from "~/domain/members/member";
import { memberByEmail } from "~/domain/members/members.server";
import { rows } from "../../tests/routes/rights/every-row";
import { layRecords } from "../../tests/routes/rights/records";
import { isFor, type Who } from "../../tests/routes/rights/row";
import { type CastRole, cast } from "../../tests/support/visitor";
import { demoNow } from "../demo/file.server";
import { measurePage, openBenchHouse, send, signIn, spread, visit } from "./house.server";
import { measureLive } from "./live.server";
import { fillWithYears } from "./many-years.server";
import { measurePoll } from "./poll.server";

/**
 * `npm run bench [-- --rounds 60 --only /moten]`: the time of every page of the sitemap, as the first of the cast
 * that may asks for it over loopback, one after another, on the demo's data and again with ten years at ten times the
 * demo's yearly rows, and the SQL statements behind it. Each is asked for anew after something has been saved, so
 * that nothing is taken from what the house keeps until then, and once more with nothing saved between ("kept ms").
 * Then searches asked in the process itself; the way from a date poll of forty people to the notices of five
 * meetings; and the writer's saves while forty follow the meeting. Prints what is slowest and what is beyond the
 * bounds, and writes everything as JSON to `build/bench.json`.
 */
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "60" }, only: { type: "string" } },
});
const rounds = Number(values.rounds);
/** Milliseconds at the median on the demo's data, and so many times that among ten years. */
const bounds = { median: 25, times: 2 };
// The demo's rows are those of some two and a half years: forty times them, over ten years, are ten times as many a year.
const tenYears = { copies: 39, years: 10 };
/** Pages that show most, besides one of each kind. */
const fuller = [
  "/moten?ar=2026",
  "/moten/m-2026-4",
  "/moten/m-2026-4/anteckningar",
  "/arkiv?fraga=medfinansiering",
  "/arkiv?fraga=v%C3%A4nort",
  "/arkiv?fraga=projekt&sida=3",
  "/lardomar?tema=t-budget",
  "/register?status=ongoing",
  "/register/utlysningar/vaggen?ar=2027",
  "/uppfoljning/2026",
  "/uppfoljning/2026/siffror",
  "/kunskap?sprak=de&enhet=org-klf",
];

const questions = [
  "medfinansiering",
  "vänort",
  "projekt",
  "likviditet i projekt",
  "bryssel bevakning",
  "ungdomar resor tåg",
  "personuppgifter bilder",
  "erasmus",
  "kommun",
  "xyzzy",
];
const warmUp = 8;

const madeAt = Date.now();
const lay = (file: string) => layRecords({ databaseFile: file, look: () => openDatabase(file) });
const { folder, file, close, ...house } = openBenchHouse(madeAt, lay);
try {
  const address = await house.listening();
  const own = await measurePages(address, file);
  const saves = await measureLive(address, send, () => signIn(address));
  const liveRows = saves.map(({ times, ...row }) => ({ ...row, ...spread(times) }));
  const searchRows = await measureSearch();
  const pollRows = measurePoll(join(folder, "poll.db"));
  const many = await measureYears();
  const pageRows = own.map((row) => {
    const later = many.find(({ path, who }) => path === row.path && who === row.who);
    const times = later ? Math.round((10 * later["median ms"]) / row["median ms"]) / 10 : null;
    return {
      ...row,
      "ten years ms": later?.["median ms"] ?? null,
      times,
      "ten years kB": later?.["html kB"] ?? null,
    };
  });
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${rounds} rounds each`);
  console.log(`${pageRows.length} pages; the slowest:`);
  const slowest = (key: "median ms" | "ten years ms") =>
    pageRows.toSorted((one, other) => (other[key] ?? 0) - (one[key] ?? 0)).slice(0, 15);
  console.table(slowest("median ms"));
  console.table(slowest("ten years ms"));
  const beyond = pageRows.filter(
    (row) => row["median ms"] > bounds.median || (row.times ?? 0) > bounds.times || row.statements > 12,
  );
  console.log(`${beyond.length} beyond ${bounds.median} ms, ${bounds.times} times that or 12 statements:`);
  console.table(beyond);
  console.table(searchRows);
  console.table(pollRows);
  console.table(liveRows);
  writeFileSync(
    "build/bench.json",
    JSON.stringify({ pages: pageRows, searches: searchRows, poll: pollRows, live: liveRows }, null, 2),
  );
} finally {
  close();
}

/** Each page as the first of the cast that may read it; what leads on or is not there is left out. */
async function measurePages(address: string, databaseFile: string) {
  const found: { path: string; who: CastRole; cookie: string }[] = [];
  for (const role of Object.keys(cast) as CastRole[]) {
    const cookie = await signIn(address, cast[role]);
    const own = rows
      .filter(({ get, resource }) => !resource && firstWhoMay(get) === role)
      .map(({ path }) => path);
    for (const path of role === "coordinator" ? [...own, ...fuller] : own) {
      if (values.only && !path.startsWith(values.only)) continue;
      const { response } = await visit(address, path, cookie);
      if (response.status === 200 && response.headers.get("content-type")?.startsWith("text/html"))
        found.push({ path, who: role, cookie });
    }
  }
  // A house that has been open for a while: every page has been asked for before any is measured.
  for (let round = 0; round < warmUp; round++)
    for (const { path, cookie } of found) await visit(address, path, cookie);
  const saving = openDatabase(databaseFile);
  const save = () => saving.$client.exec("update municipality set name = name");
  const measured = [];
  for (const { path, who } of found) {
    // A session of its own each time: nobody searches as often as a page is measured here.
    const kept = await measurePage(address, path, await signIn(address, cast[who]), rounds);
    const anew = await measurePage(address, path, await signIn(address, cast[who]), rounds, save);
    measured.push({ who, ...anew, "kept ms": kept["median ms"] });
  }
  closeDatabase(saving);
  return measured;
}

async function measureYears() {
  const later = openBenchHouse(madeAt, (years) => {
    const counts = fillWithYears(years, tenYears, demoNow);
    console.log(JSON.stringify(counts));
    lay(years);
  });
  try {
    return await measurePages(await later.listening(), later.file);
  } finally {
    later.close();
  }
}

function firstWhoMay(who: Who): CastRole | undefined {
  return (Object.keys(cast) as CastRole[]).find((role) => isFor(who, role));
}

async function measureSearch() {
  const db = openDatabase(file, { readonly: true });
  try {
    const member = memberByEmail(db, "karin.karlsson@example.se", "2026-11-22");
    const ask = (text: string) => searchArchive(db, viewerOf(member), question(text), demoNow);
    for (let round = 0; round < warmUp; round++) for (const text of questions) await ask(text);
    const measured = [];
    for (const text of questions) {
      const times: number[] = [];
      let hits = 0;
      for (let round = 0; round < rounds; round++) {
        const start = performance.now();
        const found = await ask(text);
        times.push(performance.now() - start);
        hits = found.total;
      }
      measured.push({ question: text, hits, ...spread(times) });
    }
    return measured;
  } finally {
    closeDatabase(db);
  }
}

function question(text: string) {
  return { ...nothingAsked, text };
}
