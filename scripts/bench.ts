import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { closeDatabase, openDatabase } from "#db/open.server";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { viewerOf } from "~/domain/members/member";
import { memberByEmail } from "~/domain/members/members.server";
import { measurePage, openBenchHouse, send, signIn, spread, visit } from "./bench-house.server";
import { demoNow } from "./demo-file.server";
import { measureLive } from "./live-bench.server";
import { measurePoll } from "./poll-bench.server";

/**
 * `npm run bench`: the time each main page takes on the demo's data, as the coordinator asks for it over
 * loopback, one after another; the SQL statements behind it; searches asked in the process itself; the way from
 * a date poll of forty people to the notices of five meetings; and the writer's saves while forty follow the meeting.
 * Prints tables and writes them as JSON to `build/bench.json`.
 */
const pages = [
  "/",
  "/moten",
  "/moten?ar=2026",
  "/moten/plan",
  "/moten/datum",
  "/moten/datum/poll-2027-1",
  "/datum/demodatumforfraganp14",
  "/moten/m-2027-1",
  "/moten/m-2026-4",
  "/moten/m-2026-4/anteckningar",
  "/moten/m-2026-5/anteckningar/skriv",
  "/moten/m-2027-1/dagordning",
  "/moten/m-2027-2/kallelse",
  "/atgarder",
  "/atgarder/a-2026-18",
  "/lardomar",
  "/lardomar/l-02",
  "/register",
  "/register/projekt/prj-01",
  "/register/partner",
  "/register/partner/pa-01",
  "/register/program",
  "/register/utlysningar",
  "/arkiv",
  "/arkiv?fraga=medfinansiering",
  "/arkiv?fraga=v%C3%A4nort",
  "/uppfoljning",
  "/uppfoljning/2025",
  "/personer",
  "/personer/p-14",
  "/enheter/org-kff",
  "/grupper/grp-natverk",
  "/om",
  "/min-sida",
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
const rounds = 40;
const warmUp = 8;

const madeAt = Date.now();
const { folder, file, close, ...house } = openBenchHouse(madeAt);
try {
  const address = await house.listening();
  const cookie = await signIn(address);
  // A house that has been open for a while: every page has been asked for before any is measured.
  for (let round = 0; round < warmUp; round++) for (const path of pages) await visit(address, path, cookie);
  const pageRows = [];
  for (const path of pages) pageRows.push(await measurePage(address, path, cookie, rounds));
  const saves = await measureLive(address, send, () => signIn(address));
  const liveRows = saves.map(({ times, ...row }) => ({ ...row, ...spread(times) }));
  const searchRows = await measureSearch();
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${rounds} rounds each`);
  console.table(pageRows);
  console.table(searchRows);
  const pollRows = measurePoll(join(folder, "poll.db"));
  console.table(pollRows);
  console.table(liveRows);
  writeFileSync(
    "build/bench.json",
    JSON.stringify({ pages: pageRows, searches: searchRows, poll: pollRows, live: liveRows }, null, 2),
  );
} finally {
  close();
}

async function measureSearch() {
  const db = openDatabase(file, { readonly: true });
  try {
    const member = memberByEmail(db, "karin.karlsson@example.se", "2026-11-22");
    const ask = (text: string) => searchArchive(db, viewerOf(member), question(text), demoNow);
    for (let round = 0; round < warmUp; round++) for (const text of questions) await ask(text);
    const rows = [];
    for (const text of questions) {
      const times: number[] = [];
      let hits = 0;
      for (let round = 0; round < rounds; round++) {
        const start = performance.now();
        const found = await ask(text);
        times.push(performance.now() - start);
        hits = found.total;
      }
      rows.push({ question: text, hits, ...spread(times) });
    }
    return rows;
  } finally {
    closeDatabase(db);
  }
}

function question(text: string) {
  return { ...nothingAsked, text };
}
