import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { send, visit } from "./house.server";

/** A house under load: where it answers, whose cookie asks, and its process. */
export type Loaded = { address: string; cookie: string; pid: number };

const reads = ["/", "/moten", "/moten/m-2027-1", "/atgarder", "/lardomar", "/lardomar/l-01", "/min-sida"];
const searches = ["kust", "ekonomi", "skola", "samverkan", "klimat"];

/** What comes in turn of ten: seven pages, two searches of the archive and one comment saved. */
async function ask(house: Loaded, turn: number): Promise<boolean> {
  if (turn % 10 === 9) {
    const comment = `Lastprov ${turn} ${performance.now()}`;
    const answer = await send(
      `${house.address}/lardomar/l-${String(1 + (turn % 15)).padStart(2, "0")}/kommentarer`,
      house.cookie,
      { comment },
    );
    return answer.status === 302;
  }
  const path =
    turn % 10 >= 7
      ? `/arkiv?fraga=${searches[turn % searches.length]}${turn % 3 ? "" : `+${turn}`}`
      : (reads[turn % reads.length] as string);
  return (await visit(house.address, path, house.cookie)).response.status === 200;
}

/**
 * Asks houses at an even pace, whether they have answered or not, as people do who know nothing of each other. A time is
 * counted from when its question was due.
 */
export async function load(houses: Loaded[], perSecond: number, seconds: number) {
  const times: number[] = [];
  let failed = 0;
  const before = houses.map(({ pid }) => cpuOf(pid));
  const own = process.cpuUsage();
  const begun = performance.now();
  const waiting: Promise<void>[] = [];
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    const due = begun + (turn * 1000) / perSecond;
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 1));
    const house = houses[turn % houses.length] as Loaded;
    waiting.push(
      ask(house, Math.floor(turn / houses.length)).then(
        (well) => {
          times.push(performance.now() - due);
          if (!well) failed += 1;
        },
        () => {
          failed += 1;
        },
      ),
    );
  }
  await Promise.all(waiting);
  const span = (performance.now() - begun) / 1000;
  const cpu = houses.reduce((sum, { pid }, at) => sum + cpuOf(pid) - (before[at] ?? 0), 0);
  const { user, system } = process.cpuUsage(own);
  times.sort((one, other) => one - other);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  return {
    processes: houses.length,
    "asked/s": perSecond,
    "answered/s": Math.round((times.length / span) * 10) / 10,
    failed,
    "p50 ms": at(0.5),
    "p99 ms": at(0.99),
    "houses' cores": Math.round((cpu / span) * 100) / 100,
    "asker's cores": Math.round(((user + system) / 1_000_000 / span) * 100) / 100,
    "MB each": Math.round(houses.reduce((sum, { pid }) => sum + memoryOf(pid), 0) / houses.length),
  };
}

/** Seconds of work that a process has had (Linux). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const memoryOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
