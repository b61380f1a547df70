import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { migrateOpen } from "#db/migrate.server";
import { closeDatabase, type OpenDatabase, openDatabase } from "#db/open.server";
import { outbox } from "#db/schema.server";
import { outboxCounts, queueLetter } from "~/domain/outbox/outbox.server";
import { deliver } from "~/mail/postman.server";
import { emptyDatabase } from "../support/database";
import { letterTo, settings } from "../support/letters";
import { type MailServer, mailServer } from "../support/mail-server";

const now = Date.parse("2026-11-22T09:00Z");
const minute = 60_000;
const hold = 5 * minute;

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

test("forty letters are queued in under a second and leave over one connection", async () => {
  const { db } = house();
  const begun = performance.now();
  queueForty(db);
  expect(performance.now() - begun).toBeLessThan(1000);
  const server = await opened(mailServer());
  expect((await deliver(db, office(server), () => now)).sent).toBe(40);
  expect(server.connections()).toBe(1);
  expect(idsOf(server)).toEqual(idsIn(db));
});

test("ended by force between the commit and the sending, nothing is lost and nothing goes twice", async () => {
  const { db, file } = house();
  const server = await opened(mailServer());
  const child = postman("queue", file, server.url, now);
  await said(child, "committed");
  await ended(child);
  expect(server.letters).toEqual([]);
  expect((await deliver(db, office(server), () => now)).sent).toBe(40);
  expect(idsOf(server)).toEqual(idsIn(db));
});

test("ended by force in the middle of sending, every letter arrives, and what comes again is the same letter", async () => {
  const { db, file } = house();
  queueForty(db);
  let reached: () => void = () => undefined;
  const inTheMiddle = new Promise<void>((resolve) => {
    reached = resolve;
  });
  let asked = 0;
  const server = await opened(
    mailServer({
      onRcptTo: (_address, _session, done) => {
        asked += 1;
        // The tenth letter gets no answer before the process is ended.
        if (asked === 10) reached();
        else done();
      },
    }),
  );
  const child = postman("deliver", file, server.url, now);
  await inTheMiddle;
  await ended(child);
  expect(server.letters.length).toBe(9);
  await deliver(db, office(server), () => now);
  expect(server.letters).toHaveLength(39);
  await deliver(db, office(server), () => now + hold);
  expect(idsOf(server)).toEqual(idsIn(db));
  expect(outboxCounts(db)).toMatchObject({ sent: 40, waiting: 0, failed: 0 });
});

test("ended by force when the server has taken a letter and that is not yet noted, it comes again as itself", async () => {
  const { db, file } = house();
  queueForty(db);
  const behind = await opened(mailServer());
  const { url, tookIt } = await deaf(behind, 5);
  const child = postman("deliver", file, url, now);
  await tookIt;
  await ended(child);
  expect(behind.letters).toHaveLength(5);
  await deliver(db, office(behind), () => now + hold);
  const arrived = idsOf(behind);
  expect([...new Set(arrived)]).toEqual(idsIn(db));
  expect(arrived).toHaveLength(41);
});

test("a server that closes before or after it says 250 loses nothing, and repeats only with the same Message-ID", async () => {
  const db = emptyDatabase();
  queueForty(db);
  const behind = await opened(mailServer());
  const { url } = await deaf(behind, 3, true);
  const broken = await deliver(db, { ...settings, smtpUrl: url }, () => now);
  expect(broken).toMatchObject({ sent: 2, refused: [] });
  expect(broken.postponed).toHaveLength(1);
  await deliver(db, office(behind), () => now + minute);
  const arrived = idsOf(behind);
  expect([...new Set(arrived)]).toEqual(idsIn(db));
  expect(arrived).toHaveLength(41);
});

test("a server that takes its time gets each letter once", async () => {
  const db = emptyDatabase();
  for (const key of ["a", "b", "c"])
    queueLetter(db, { ...letterTo("notice"), personId: null, dedupeKey: key }, now);
  const server = await opened(
    mailServer({ onMailFrom: (_address, _session, done) => void setTimeout(done, 30) }),
  );
  expect((await deliver(db, office(server), () => now)).sent).toBe(3);
  expect(idsOf(server)).toEqual(idsIn(db));
});

function house(): { db: OpenDatabase; file: string } {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
  const file = join(folder, "post.db");
  const db = openDatabase(file);
  migrateOpen(db);
  open.push({
    close: () => {
      closeDatabase(db);
      rmSync(folder, { recursive: true });
    },
  });
  return { db, file };
}

function queueForty(db: OpenDatabase) {
  db.transaction((tx) => {
    for (let turn = 0; turn < 40; turn += 1)
      queueLetter(tx, { ...letterTo("notice"), personId: null, dedupeKey: `forty:${turn}` }, now);
  });
}

const postman = (what: "queue" | "deliver", file: string, url: string, at: number): ChildProcess =>
  spawn(
    process.execPath,
    ["--import", "tsx", "tests/support/postman-process.ts", what, file, url, String(at)],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { PATH: process.env.PATH, TZ: "America/New_York", NODE_ENV: "test" },
    },
  );

const said = (child: ChildProcess, words: string) =>
  new Promise<void>((resolve, reject) => {
    let output = "";
    child.stdout?.on("data", (piece) => {
      output += piece;
      if (output.includes(words)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`It ended by itself (${code})`)));
  });

/** Ends a process as a power cut would. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

/**
 * A way to a mail server that lets the letters through, but not the server's word that it took the one numbered
 * `place`: from then on the line is silent, or, with `closes`, broken.
 */
async function deaf(behind: MailServer, place: number, closes = false) {
  let reached: () => void = () => undefined;
  const tookIt = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const server = createServer((client) => {
    const inner = connect(Number(new URL(behind.url).port), "127.0.0.1");
    client.pipe(inner);
    inner.on("data", (piece) => {
      if (behind.letters.length < place) return void client.write(piece);
      reached();
      if (closes) client.destroy();
    });
    client.on("error", () => inner.destroy());
    client.on("close", () => inner.destroy());
    inner.on("error", () => client.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  open.push({ close: () => new Promise((closed) => server.close(closed)) });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, tookIt };
}

const office = (server: MailServer) => ({ ...settings, smtpUrl: server.url });

const idsOf = (server: MailServer) => server.letters.map((letter) => letter.messageId ?? "").sort();

const idsIn = (db: OpenDatabase) =>
  db
    .select({ id: outbox.messageId })
    .from(outbox)
    .all()
    .map(({ id }) => `<${id}>`)
    .sort();

async function opened(server: Promise<MailServer>): Promise<MailServer> {
  const one = await server;
  open.push(one);
  return one;
}
