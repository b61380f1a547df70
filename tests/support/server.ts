import { type ChildProcess, spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inject } from "vitest";
import { openDatabase } from "#db/open.server";
import { demoDatabase, demoNow } from "./demo";

export type House = {
  address: string;
  databaseFile: string;
  /** What the server has written, for tests of the log. */
  output: () => string;
  /** Opens the running house's database beside it. The caller closes it. */
  look: () => ReturnType<typeof openDatabase>;
  /** The whole database as it stands, to be laid back afterwards. */
  keep: () => Buffer;
  /** Lays a kept database back under the running house, so that the next attempt starts where the first did. */
  layBack: (kept: Buffer) => Promise<void>;
  /** The kept database that stands there, untouched since it was kept or laid back; null when anybody has committed since. */
  standing: () => Buffer | null;
  /** Opened for reading beside the running house as long as it is open. */
  watch: ReturnType<typeof openDatabase>;
  /** Another number whenever anybody has committed to the database: as long as it stands, nothing has changed. */
  version: () => number;
  close: (signal?: NodeJS.Signals) => Promise<number | null>;
};

export type HouseOptions = {
  /** The demo's data and one-click sign-in; without it the house is new and empty. */
  demo?: boolean;
  /** Another day in a house that has been open before: its file, which it keeps. */
  file?: string;
  /** What the demo's clock shows at the start, UTC milliseconds; the demo's own day when left out. */
  now?: number;
  /** The address that people type, by the port that is free; the house is then reached at this machine's name. */
  publicUrl?: (port: number) => string;
  env?: Record<string, string>;
};

/** A house of the demo that waits for the next test file, with its database as it was when it was opened. */
let waiting: { house: House; atFirst: Buffer } | undefined;

// The process of the tests is ended by this signal, at which nothing that waits for its exit would otherwise happen.
process.once("SIGTERM", () => process.exit());

/**
 * A real server in a process of its own, on a free port of this machine, with a database file of its own. Its clock stands
 * at the demo's day. Starting one costs more than most tests, so a house of the demo that nobody has asked anything special
 * of is kept when it is closed, and lent with the demo laid back to the next test file of the process. Its clock has gone on
 * meanwhile: whoever counts minutes asks for a house with a clock of its own (`now`).
 */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  if (Object.keys(options).length > 0) return startHouse(options);
  const taken = waiting;
  waiting = undefined;
  const house = taken?.house ?? (await startHouse(options));
  const atFirst = taken?.atFirst ?? house.keep();
  await house.layBack(atFirst);
  if (taken) clear(dirname(house.databaseFile));
  const saidBefore = house.output().length;
  return {
    ...house,
    output: () => house.output().slice(saidBefore),
    close: async (signal) => {
      if (waiting?.house === house) return null;
      if (signal || waiting) return house.close(signal);
      waiting = { house, atFirst };
      return null;
    },
  };
}

/** Takes away what earlier tests have left beside a house's database: files, copies and the list of what was disposed of. */
function clear(folder: string): void {
  rmSync(join(folder, "disposals.jsonl"), { force: true });
  for (const each of ["files", "backups"].map((name) => join(folder, name)).filter(existsSync))
    for (const entry of readdirSync(each, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) rmSync(join(entry.parentPath, entry.name), { force: true });
}

async function startHouse(options: HouseOptions): Promise<House> {
  const { demo = true, now = demoNow } = options;
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
  const databaseFile = options.file ?? join(folder, "house.db");
  if (demo && !options.file) copyFileSync(demoFile(), databaseFile);
  const port = options.publicUrl ? await freePort() : 0;
  const child = spawn(process.execPath, ["server.js"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      TZ: "America/New_York",
      NODE_ENV: "production",
      HOST: options.publicUrl ? "localhost" : "127.0.0.1",
      PORT: String(port),
      ...(options.publicUrl ? { PUBLIC_URL: options.publicUrl(port) } : {}),
      DATABASE_FILE: databaseFile,
      BACKUP_FOLDER: join(folder, "backups"),
      LOG_LEVEL: "warn",
      COUNT_STATEMENTS: "1",
      JOBS: "0",
      ...(demo ? { DEMO: "1", CLOCK_OFFSET_MS: String(now - Date.now()) } : {}),
      ...options.env,
    },
  });
  // A house that nobody has closed does not outlive the tests.
  const endToo = () => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", endToo);
  child.once("exit", () => process.off("exit", endToo));
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const address = await new Promise<string>((resolve, reject) => {
    const listen = () => {
      const match = /Träffpunkt: (https?:\/\/\S+)/.exec(output);
      if (match?.[1]) resolve(options.publicUrl ? `http://localhost:${port}` : match[1]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`The server ended (${code}): ${output}`)));
  });
  const watch = openDatabase(databaseFile, { readonly: true });
  const version = () => watch.$client.pragma("data_version", { simple: true }) as number;
  const stands: { kept?: Buffer; version?: number } = {};
  let laidBack = 0;
  const standing = () => (stands.version === version() && stands.kept) || null;
  return {
    address,
    databaseFile,
    output: () => output,
    look: () => openDatabase(databaseFile),
    standing,
    watch,
    version,
    keep: () => {
      // Whoever follows the archive's changes begins anew after a lay-back, however many were made in between.
      const db = openDatabase(databaseFile);
      db.$client.exec("delete from archive_changes");
      db.$client.close();
      const before = version();
      const kept = watch.$client.serialize();
      // An image in memory cannot have a log beside it (bytes 18 and 19 of the file's head, sqlite.org/fileformat).
      kept.fill(1, 18, 20);
      Object.assign(stands, { kept, version: before });
      return kept;
    },
    layBack: async (kept) => {
      if (standing() === kept) return;
      laidBack += 1;
      const db = openDatabase(kept);
      db.$client
        .prepare("update sqlite_sequence set seq = seq + ? where name = 'archive_changes'")
        .run(laidBack * 100_000);
      await db.$client.backup(databaseFile);
      db.$client.close();
      Object.assign(stands, { kept, version: version() });
    },
    close: async (signal = "SIGTERM") => {
      watch.$client.close();
      const code = await end(child, signal);
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** A port of this machine that nobody listens to now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "localhost", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The demo's database, made by the first test file that asks in a run. It is only copied. */
function demoFile(): string {
  const file = join(inject("shared"), "demo.db");
  if (existsSync(file)) return file;
  const db = demoDatabase();
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, db.$client.serialize());
  db.$client.close();
  renameSync(unfinished, file);
  return file;
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.kill(signal);
  });
}

const statesSeen = new WeakMap<House, { version: number; state: string }>();
const statesKept = new WeakMap<Buffer, string>();

/**
 * Everything a house's database holds, but for what reading itself leaves behind and what is made from the rest.
 * It is read again only when somebody has committed since, and a kept database only once however often it is laid back.
 */
export function stateOf(house: House): string {
  const version = house.version();
  const seen = statesSeen.get(house);
  if (seen?.version === version) return seen.state;
  const kept = house.standing();
  const state = (kept && statesKept.get(kept)) ?? readState(house);
  if (kept) statesKept.set(kept, state);
  statesSeen.set(house, { version, state });
  return state;
}

/** Tables that a visit may write in without having done anything. */
const passing = ["sessions", "brakes", "sign_in_tries"];

/** What the searches read is made from the rest. */
const isMade = (table: string) => /^(archive_text|archive_letters|publication_text)/.test(table);

function readState({ watch: { $client } }: House): string {
  const tables = $client
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  return JSON.stringify(
    tables
      .filter((table) => !passing.includes(table) && !isMade(table))
      .map((table) => [table, $client.prepare(`select * from "${table}"`).raw().all()]),
  );
}
