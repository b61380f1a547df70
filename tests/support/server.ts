import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  close: (signal?: NodeJS.Signals) => Promise<number | null>;
};

export type HouseOptions = {
  /** The demo's data and one-click sign-in; without it the house is new and empty. */
  demo?: boolean;
  /** Another day in a house that has been open before: its file, which it keeps. */
  file?: string;
  /** What the demo's clock shows at the start, UTC milliseconds; the demo's own day when left out. */
  now?: number;
  env?: Record<string, string>;
};

/**
 * Starts the real server in a process of its own, on a free port of this machine, with a database file of its
 * own. Its clock stands at the demo's day.
 */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const { demo = true, now = demoNow } = options;
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
  const databaseFile = options.file ?? join(folder, "house.db");
  if (demo && !options.file) {
    const db = demoDatabase();
    writeFileSync(databaseFile, db.$client.serialize());
    db.$client.close();
  }
  const child = spawn(process.execPath, ["server.js"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      TZ: "America/New_York",
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: "0",
      DATABASE_FILE: databaseFile,
      BACKUP_FOLDER: join(folder, "backups"),
      LOG_LEVEL: "warn",
      COUNT_STATEMENTS: "1",
      JOBS: "0",
      ...(demo ? { DEMO: "1", CLOCK_OFFSET_MS: String(now - Date.now()) } : {}),
      ...options.env,
    },
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const address = await new Promise<string>((resolve, reject) => {
    const listen = () => {
      const match = /Träffpunkt: (http:\/\/\S+)/.exec(output);
      if (match?.[1]) resolve(match[1]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`The server ended (${code}): ${output}`)));
  });
  return {
    address,
    databaseFile,
    output: () => output,
    look: () => openDatabase(databaseFile),
    keep: () => {
      const db = openDatabase(databaseFile);
      const kept = db.$client.serialize();
      db.$client.close();
      // An image in memory cannot have a log beside it (bytes 18 and 19 of the file's head, sqlite.org/fileformat).
      kept.fill(1, 18, 20);
      return kept;
    },
    layBack: async (kept) => {
      const db = openDatabase(kept);
      await db.$client.backup(databaseFile);
      db.$client.close();
    },
    close: async (signal = "SIGTERM") => {
      const code = await end(child, signal);
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.kill(signal);
  });
}

/** Everything a house's database holds, but for what reading itself leaves behind and what is made from the rest. */
export function stateOf(house: House): string {
  const db = house.look();
  try {
    const tables = db.$client
      .prepare(
        "select name from sqlite_master where type = 'table' and name not like 'archive_text%' and name not like 'sqlite_%'",
      )
      .pluck()
      .all() as string[];
    return JSON.stringify(
      tables
        .filter((table) => table !== "sessions" && table !== "brakes")
        .map((table) => [table, db.$client.prepare(`select * from "${table}"`).all()]),
    );
  } finally {
    db.$client.close();
  }
}
