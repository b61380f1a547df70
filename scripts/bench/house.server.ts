import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { demoNow, makeDemoFile } from "../demo/file.server";

/**
 * The built house on the demo's data, as a benchmark asks it over loopback. `fill` may put more into the file before the
 * house opens. `close` ends the house and takes its folder away.
 */
export function openBenchHouse(madeAt: number, fill: (file: string) => void = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-bench-"));
  const file = join(folder, "demo.db");
  makeDemoFile(file, madeAt);
  fill(file);
  const server = spawn(process.execPath, ["server.js"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: "0",
      DATABASE_FILE: file,
      BACKUP_FOLDER: folder,
      LOG_LEVEL: "silent",
      DEMO: "1",
      JOBS: "0",
      COUNT_STATEMENTS: "1",
      CLOCK_OFFSET_MS: String(demoNow - madeAt),
    },
  });
  /** The address, once the house answers. */
  const listening = (): Promise<string> =>
    new Promise((resolve, reject) => {
      let said = "";
      server.stderr.on("data", (chunk) => {
        said += chunk;
        const address = /Träffpunkt: (http:\/\/\S+)/.exec(said)?.[1];
        if (address) resolve(address);
      });
      server.once("exit", () => reject(new Error(said)));
    });
  const close = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, file, pid: server.pid ?? 0, listening, close };
}

/** A page asked for so many times, one after another, `first` before each: times in milliseconds, SQL statements, size. */
export async function measurePage(
  address: string,
  path: string,
  cookie: string,
  rounds: number,
  first: () => void = () => {},
) {
  const times: number[] = [];
  let status = 0;
  let statements = "";
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    first();
    const start = performance.now();
    const { response, body } = await visit(address, path, cookie);
    times.push(performance.now() - start);
    status = response.status;
    if (status !== 200) throw new Error(`${path} answered ${status} in round ${round + 1}.`);
    statements = response.headers.get("x-statements") ?? "";
    bytes = body.byteLength;
  }
  return {
    path,
    status,
    ...spread(times),
    statements: Number(statements),
    "html kB": Math.round(bytes / 1000),
  };
}

export async function visit(address: string, path: string, cookie: string) {
  const response = await fetch(address + path, { headers: { cookie }, redirect: "manual" });
  return { response, body: await response.arrayBuffer() };
}

/** Milliseconds, in the middle and for the slowest twentieth. */
export function spread(times: number[]) {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return { "median ms": at(0.5), "p95 ms": at(0.95) };
}

/** The cookie of somebody of the demo who has signed in: the coordinator, when nobody else is named. */
export async function signIn(address: string, email = "karin.karlsson@example.se"): Promise<string> {
  const response = await send(`${address}/logga-in/demo`, "", { email });
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** Posts a form as a page of ours does. */
export function send(url: string, cookie: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams(fields),
  });
}
