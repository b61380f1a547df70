import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { backupsIn } from "#db/backup.server";
import { migrateOpen } from "#db/migrate.server";
import { closeDatabase, type OpenDatabase, openDatabase } from "#db/open.server";
import { sessions } from "#db/schema.server";
import { outboxPage, queueLetter } from "~/domain/outbox/outbox.server";
import { startTimetable } from "~/jobs/timetable.server";
import { logTo } from "~/log.server";
import { letterTo, settings } from "../support/letters";
import { mailServer } from "../support/mail-server";

const now = Date.parse("2026-11-22T09:00Z");
const open: { close: () => unknown }[] = [];

afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

test("letters go every ten seconds, backups at 02.15 Swedish time, also when the clocks change", () => {
  const { timetable } = house();
  const next = (name: Parameters<typeof timetable.nextRun>[0], after: string) =>
    new Date(timetable.nextRun(name, Date.parse(after))).toISOString();
  expect(next("deliver", "2027-01-15T12:00:01Z")).toBe("2027-01-15T12:00:10.000Z");
  expect(next("sweep", "2027-01-15T12:00:01Z")).toBe("2027-01-15T12:40:00.000Z");
  expect(next("rounds", "2027-01-15T12:00:26Z")).toBe("2027-01-15T12:01:25.000Z");
  expect(next("remindPolls", "2027-01-15T12:05:01Z")).toBe("2027-01-15T13:05:00.000Z");
  expect(next("remindPolls", "2027-01-15T17:00:00Z")).toBe("2027-01-16T07:05:00.000Z");
  expect(next("backUp", "2027-01-15T12:00:00Z")).toBe("2027-01-16T01:15:00.000Z");
  expect(next("backUp", "2027-07-15T12:00:00Z")).toBe("2027-07-16T00:15:00.000Z");
  // 28 March has no 02.15: the backup is made at 03.00. 31 October has two: it is made at the first.
  expect(next("backUp", "2027-03-27T12:00:00Z")).toBe("2027-03-28T01:00:00.000Z");
  expect(next("backUp", "2027-10-30T12:00:00Z")).toBe("2027-10-31T00:15:00.000Z");
  expect(next("backUp", "2027-10-31T00:15:01Z")).toBe("2027-11-01T01:15:00.000Z");
});

test("a due letter leaves, and the log tells how many but not to whom", async () => {
  const server = await mailServer();
  open.push(server);
  const { db, timetable, lines } = house({ smtpUrl: server.url });
  queueLetter(db, { ...letterTo("notice"), personId: null, dedupeKey: "a" }, now);
  queueLetter(db, { ...letterTo("notice"), personId: null, dedupeKey: "b", toAddress: "nobody" }, now);
  await timetable.run("deliver");
  expect(server.letters).toHaveLength(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ job: "deliver", sent: 1, refused: [expect.any(String)] });
  expect(JSON.stringify(lines)).not.toMatch(/@|Helena|nobody/);
  await timetable.run("deliver");
  expect(lines).toHaveLength(1);
});

test("two runs at once are one run", async () => {
  const server = await mailServer();
  open.push(server);
  const { db, timetable } = house({ smtpUrl: server.url });
  for (const key of ["a", "b", "c"])
    queueLetter(db, { ...letterTo("notice"), personId: null, dedupeKey: key }, now);
  await Promise.all([timetable.run("deliver"), timetable.run("deliver"), timetable.run("deliver")]);
  expect(server.letters).toHaveLength(3);
  expect(server.connections()).toBe(1);
});

test("a backup is made and the old ones go", async () => {
  const { timetable, folder, setClock } = house();
  for (let turn = 0; turn < 4; turn += 1) {
    setClock(now + turn * 86_400_000);
    await timetable.run("backUp");
  }
  expect(backupsIn(join(folder, "backups")).map(({ path }) => basename(path))).toEqual([
    "traffpunkt-2026-11-25T09-00-00-000Z-nightly.db",
    "traffpunkt-2026-11-24T09-00-00-000Z-nightly.db",
  ]);
});

test("a night when the machine was off is caught up with at the start, a night that was kept is not", async () => {
  const { timetable, folder, setClock } = house();
  const made = () => backupsIn(join(folder, "backups")).length;
  await timetable.catchUp();
  expect(made()).toBe(1);
  setClock(now + 24 * 3_600_000);
  await timetable.catchUp();
  expect(made()).toBe(1);
  setClock(now + 24 * 3_600_000 + 1);
  await timetable.catchUp();
  expect(made()).toBe(2);
});

test("what is over is swept out: sessions, and codes that never left", async () => {
  const { db, timetable } = house();
  const day = 86_400_000;
  db.insert(sessions)
    .values({
      idSum: "old",
      handle: "old",
      content: {},
      createdAt: 0,
      lastSeenAt: 0,
      expiresAt: now - 90 * day,
    })
    .run();
  db.insert(sessions)
    .values({
      idSum: "new",
      handle: "new",
      content: {},
      createdAt: now,
      lastSeenAt: now,
      expiresAt: now + day,
    })
    .run();
  queueLetter(db, { ...letterTo("signInCode"), personId: null, dedupeKey: "a" }, now - 3_600_001);
  await timetable.run("sweep");
  expect(db.select({ handle: sessions.handle }).from(sessions).all()).toEqual([{ handle: "new" }]);
  expect(outboxPage(db, { state: "waiting" })).toEqual([]);
  expect(JSON.stringify(db.$client.prepare("select * from outbox").all())).not.toContain("K7M2QX");
});

test("a job that fails is logged without addresses, and the others go on", async () => {
  const { db, timetable, lines } = house({ backupFolder: "/dev/null/eva@example.se" });
  await timetable.run("backUp");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ job: "backUp", msg: "job failed", err: { code: "ENOTDIR" } });
  expect(JSON.stringify(lines)).not.toContain("eva@example.se");
  await timetable.run("sweep");
  expect(db.$client.open).toBe(true);
});

test("stopping finishes the letter in hand and leaves the rest in the outbox", async () => {
  let stopped: Promise<void> | undefined;
  const server = await mailServer({
    onRcptTo: (_address, _session, done) => {
      stopped ??= slow.timetable.stop();
      done();
    },
  });
  open.push(server);
  const slow = house({ smtpUrl: server.url });
  for (const key of ["a", "b", "c"])
    queueLetter(slow.db, { ...letterTo("notice"), personId: null, dedupeKey: key }, now);
  await slow.timetable.run("deliver");
  await stopped;
  expect(server.letters).toHaveLength(1);
  expect(outboxPage(slow.db, { state: "sent" })).toHaveLength(1);
  expect(outboxPage(slow.db, { state: "waiting" })).toHaveLength(2);
  await slow.timetable.run("deliver");
  expect(server.letters).toHaveLength(1);
});

test("the log shows neither addresses nor what a failed query was about to write", () => {
  const lines: string[] = [];
  const log = logTo({ write: (line) => void lines.push(line) }, "info");
  const cause = Object.assign(new Error("550 <eva@example.se> unknown"), { rejected: ["eva@example.se"] });
  const problem = new Error("Failed query: insert into people values (?)\nparams: Eva Eriksson,070-1", {
    cause,
  });
  log.error({ err: problem, toAddress: "eva@example.se", row: { email: "eva@example.se" } }, "no");
  expect(lines.join("")).not.toMatch(/eva@|Eriksson|070/);
  expect(lines.join("")).toContain("Failed query: insert into people");
  expect(JSON.parse(lines[0] ?? "{}").err.cause.message).toBe("550 <…@…> unknown");
});

function house(changes: { smtpUrl?: string; backupFolder?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
  const db: OpenDatabase = openDatabase(join(folder, "traffpunkt.db"));
  migrateOpen(db);
  let instant = now;
  const lines: Record<string, unknown>[] = [];
  const timetable = startTimetable(
    db,
    {
      publicUrl: settings.publicUrl,
      mailFrom: settings.mailFrom,
      smtpUrl: changes.smtpUrl || null,
      replyAddress: null,
      waysIn: ["code"],
      imapUrl: null,
      backupFolder: changes.backupFolder ?? join(folder, "backups"),
      backupPlan: { daily: 2, monthly: 0, yearly: 0 },
      backupRecipient: null,
      filesFolder: join(folder, "files"),
      disposalsFile: join(folder, "disposals.jsonl"),
    },
    () => instant,
    logTo({ write: (line) => void lines.push(JSON.parse(line)) }, "info"),
  );
  open.push({
    close: async () => {
      await timetable.stop();
      closeDatabase(db);
      rmSync(folder, { recursive: true });
    },
  });
  return {
    db,
    timetable,
    folder,
    lines,
    setClock: (to: number) => {
      instant = to;
    },
  };
}
