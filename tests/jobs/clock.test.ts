import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { backUp, backupsIn, newestBackup, pruneBackups } from "#db/backup.server";
import { closeDatabase, type OpenDatabase } from "#db/open.server";
import { outbox, people, sessions } from "#db/schema.server";
import { brake, sweepBrakes } from "~/auth/brakes.server";
import { sendCode, spendCode } from "~/auth/codes.server";
import { openSession, readSession } from "~/auth/sessions.server";
import { remindActions } from "~/domain/actions/reminding.server";
import { claimLetter, letterFailed, letterSent } from "~/domain/outbox/delivery.server";
import { queueLetter } from "~/domain/outbox/outbox.server";
import { startTimetable } from "~/jobs/timetable.server";
import { logTo } from "~/log.server";
import { emptyDatabase } from "../support/database";
import { demoDatabase, demoNow } from "../support/demo";
import { letterTo, settings } from "../support/letters";

/**
 * The machine's clock jumps, there and back: nothing happens twice, nothing waits for a day that is far off, and nobody is
 * locked out.
 */

const now = demoNow;
const day = 24 * 3_600_000;
const jumps = [
  ["a day", day],
  ["ten years", 3_652 * day],
] as const;

const opened: OpenDatabase[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const db of opened.splice(0)) closeDatabase(db);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function house() {
  const db = emptyDatabase();
  opened.push(db);
  db.insert(people).values({ id: "eva", name: "Eva", email: "eva@ekbacka.example", createdAt: 1 }).run();
  return db;
}

const eva = { personId: "eva", way: "code" } as const;
const asking = (line = "") =>
  new Request("http://localhost/", { headers: line ? { cookie: line.split(";")[0] as string } : {} });

test.each(jumps)("after %s ahead and back, a sign-in ends when it should and a new one opens", (_, jump) => {
  const db = house();
  const before = openSession(db, eva, asking(), now);
  const ahead = openSession(db, eva, asking(), now + jump);
  expect(readSession(db, asking(before), now)).not.toBeNull();
  readSession(db, asking(ahead), now);
  for (const line of [before, ahead]) expect(readSession(db, asking(line), now + 9 * 3_600_000)).toBeNull();
  expect(readSession(db, asking(openSession(db, eva, asking(), now)), now)).not.toBeNull();
});

test("a mark of who was last seen that lies ahead is set back by the next page", () => {
  const db = house();
  const line = openSession(db, eva, asking(), now);
  db.update(sessions)
    .set({ lastSeenAt: now + 3 * day })
    .run();
  expect(readSession(db, asking(line), now + 60_000)).not.toBeNull();
  expect(readSession(db, asking(line), now + 9 * 3_600_000)).toBeNull();
});

test.each(jumps)("a code asked for %s ahead is no hindrance to a new one, which opens once", (_, jump) => {
  const db = house();
  const codeOf = () => db.select({ facts: outbox.facts }).from(outbox).all().at(-1)?.facts.code as string;
  const ahead = sendCode(db, "eva@ekbacka.example", "sv", now + jump);
  const old = codeOf();
  const asked = sendCode(db, "eva@ekbacka.example", "sv", now);
  const codes = db
    .select({ facts: outbox.facts })
    .from(outbox)
    .all()
    .map(({ facts }) => facts.code as string);
  const fresh = codes.find((code) => code && code !== old) as string;
  expect(spendCode(db, asked, fresh, now)).toBe("eva@ekbacka.example");
  expect(spendCode(db, asked, fresh, now)).toBeNull();
  expect(spendCode(db, ahead, old, now + 2 * jump)).toBeNull();
});

test("whoever was told to wait while the clock was ten years ahead is let in", async () => {
  const db = house();
  for (let tries = 0; tries < 40; tries += 1) await brake(db, "keyFromPlace", "192.0.2.1");
  expect(await brake(db, "keyFromPlace", "192.0.2.1")).toBeGreaterThan(0);
  db.$client.exec(`update brakes set expire = expire + ${3_652 * day}`);
  expect(await brake(db, "keyFromPlace", "192.0.2.1")).toBeNull();
  for (let tries = 0; tries < 40; tries += 1) await brake(db, "keyFromPlace", "192.0.2.1");
  expect(await brake(db, "keyFromPlace", "192.0.2.1")).toBeGreaterThan(0);
  db.$client.exec(`update brakes set expire = expire + ${3_652 * day}`);
  expect(sweepBrakes(db, Date.now())).toBe(1);
});

test.each(jumps)("letters queued, held and put off %s ahead leave once, now", (_, jump) => {
  const db = house();
  const queue = (key: string, at: number) =>
    queueLetter(db, { ...letterTo("notice"), personId: null, dedupeKey: key }, at);
  queue("held", now);
  expect(claimLetter(db, 5 * 60_000, now + jump)).not.toBeNull();
  queue("put off", now);
  const putOff = claimLetter(db, 5 * 60_000, now + jump);
  letterFailed(db, putOff?.id ?? "", "later", false, now + jump);
  queue("queued", now + jump);
  const left: string[] = [];
  for (let at = now; at <= now + day + 120_000; at += 60_000) {
    const letter = claimLetter(db, 5 * 60_000, at);
    if (!letter) continue;
    left.push(letter.dedupeKey ?? "");
    letterSent(db, letter.id, { subject: "", text: "", html: "", ics: null }, at);
  }
  expect(left.sort()).toEqual(["held", "put off", "queued"]);
});

test.each(jumps)("reminders sent %s ahead are not sent again when their day comes", (_, jump) => {
  const db = demoDatabase();
  opened.push(db);
  const keys = () =>
    db.$client.prepare("select dedupe_key from outbox where dedupe_key is not null").pluck().all();
  for (const at of [now, now + jump, now, now - jump, now, now + jump]) remindActions(db, at);
  expect(new Set(keys()).size).toBe(keys().length);
  const before = keys().length;
  for (const at of [now - jump, now, now + jump]) expect(remindActions(db, at)).toBe(0);
  expect(keys().length).toBe(before);
});

test.each(jumps)(
  "a backup dated %s ahead neither hides that one is due nor pushes any out",
  async (_, jump) => {
    const db = house();
    const folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
    folders.push(folder);
    const plan = { daily: 2, monthly: 0, yearly: 0 };
    for (let turn = 3; turn > 0; turn -= 1) await backUp(db, { folder }, "nightly", now - turn * day);
    await backUp(db, { folder }, "nightly", now + jump);
    expect(newestBackup(folder, now)?.madeAt).toBe(now - day);
    const timetable = startTimetable(
      db,
      {
        publicUrl: settings.publicUrl,
        mailFrom: settings.mailFrom,
        smtpUrl: null,
        replyAddress: null,
        waysIn: ["code"],
        imapUrl: null,
        backupFolder: folder,
        backupPlan: plan,
        backupRecipient: null,
        filesFolder: join(folder, "none"),
        disposalsFile: join(folder, "disposals.jsonl"),
      },
      () => now + 1,
      logTo({ write: () => undefined }, "info"),
    );
    await timetable.catchUp();
    await timetable.catchUp();
    await timetable.stop();
    expect(backupsIn(folder).map(({ madeAt }) => madeAt)).toEqual([now + jump, now + 1, now - day]);
    expect(pruneBackups(folder, plan, now + 2)).toEqual([]);
  },
);
