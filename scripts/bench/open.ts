import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { cpus } from "node:os";
import { performance } from "node:perf_hooks";
import { openBenchHouse, signIn } from "./house.server";

/**
 * `npm run bench:open`: how many open pages a second anonymous readers are answered, at 50 connections, with a bare answer of
 * Express of the same size in turn with ours (A B A B), and once while somebody publishes and withdraws all the time.
 * Prints tables and writes them as JSON to `build/open-bench.json`.
 */
const connections = 50;
const seconds = Number(process.env.BENCH_SECONDS ?? 8);
const pages = ["/oppet", "/oppet/lardomar", "/oppet/lardomar/l-01", "/oppet/uppfoljning/2025"];

const house = openBenchHouse(Date.now());
const address = await house.listening();
const bare = spawn(process.execPath, ["scripts/bench/bare-express.mjs", address + pages[0]], {
  stdio: ["ignore", "pipe", "inherit"],
  env: { PATH: process.env.PATH, NODE_ENV: "production" },
});
const bareAddress = await new Promise<string>((resolve) =>
  bare.stdout.once("data", (chunk) => resolve(String(chunk).trim())),
);

try {
  const rows: Record<string, string | number>[] = [];
  for (const round of [1, 2]) {
    rows.push({ round, ...(await loaded("bare Express", bareAddress)) });
    for (const page of pages) rows.push({ round, ...(await loaded(page, address + page)) });
  }
  const cookie = await signIn(address);
  const publishing = keepPublishing(address, cookie);
  rows.push({ round: 3, ...(await loaded("/oppet/lardomar while publishing", `${address}/oppet/lardomar`)) });
  const changes = await publishing();
  rows.push({ round: 3, page: "publications and withdrawals meanwhile", requests: changes });
  console.table(rows);
  console.warn(
    `${cpus().length} cores, ${connections} connections, ${seconds} s each, the load from the same machine`,
  );
  writeFileSync("build/open-bench.json", JSON.stringify(rows, null, 2));
} finally {
  bare.kill();
  house.close();
}

/** Asks for an address on so many connections, each as soon as it has its answer. */
async function loaded(page: string, url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let errors = 0;
  const from = performance.now();
  const until = from + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        const start = performance.now();
        if ((await ask(agent, url)) !== 200) errors += 1;
        times.push(performance.now() - start);
      }
    }),
  );
  const took = (performance.now() - from) / 1000;
  agent.destroy();
  times.sort((one, other) => one - other);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return {
    page,
    "requests/s": Math.round(times.length / took),
    "p50 ms": at(0.5),
    "p99 ms": at(0.99),
    errors,
  };
}

/** One request; the status, or 0 when there was no answer. */
function ask(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve) => {
    get(url, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    }).once("error", () => resolve(0));
  });
}

/** Takes a partner back and publishes it again, over and over, until told to stop; gives how many times. */
function keepPublishing(at: string, cookie: string): () => Promise<number> {
  let stopped = false;
  let times = 0;
  const head = { cookie, origin: at, "sec-fetch-site": "same-origin" };
  const gate = `${at}/publicering/partner/pa-01`;
  const going = (async () => {
    while (!stopped) {
      await fetch(`${gate}/tillbakadragande`, {
        method: "POST",
        headers: head,
        body: new URLSearchParams(),
        redirect: "manual",
      });
      const page = await (await fetch(gate, { headers: { cookie } })).text();
      const sum = /name="sum" value="([0-9a-f]+)"/.exec(page)?.[1] ?? "";
      await fetch(gate, {
        method: "POST",
        headers: head,
        body: new URLSearchParams({ sum }),
        redirect: "manual",
      });
      times += 2;
    }
  })();
  return async () => {
    stopped = true;
    await going;
    return times;
  };
}
