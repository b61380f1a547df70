import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { demoDatabase } from "../support/demo";
import { formsOf } from "../support/forms";
import { type House, openHouse, stateOf } from "../support/server";
import { signedIn, Visitor } from "../support/visitor";
import { standing } from "../support/writing";

/**
 * A disk of its own in memory, which is filled up or made read-only under a house. Only somebody who may mount can make
 * one: elsewhere these tests say that they were not run.
 */
let disk: string;
let isMounted: boolean;

const megabytes = 48;
const mount = (...words: string[]) => spawnSync("mount", words).status === 0;
const item = "m-2026-5-4";
const itemPage = `/moten/m-2026-5/anteckningar/punkter/${item}`;
const longText = "Kusten behöver mer tid. ".repeat(2_000).trim();
const reading = ["/", "/moten", "/arkiv?q=kust", "/atgarder", "/min-sida", "/oppet", itemPage];

beforeEach(({ skip }) => {
  disk = mkdtempSync(join(tmpdir(), "traffpunkt-disk-"));
  isMounted = mount("-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", disk);
  if (!isMounted)
    skip("No disk can be mounted here (it takes root, or `unshare -rm`): a full disk was not tried.");
  const demo = demoDatabase();
  writeFileSync(join(disk, "house.db"), demo.$client.serialize());
  demo.$client.close();
});

afterEach(() => {
  if (isMounted) spawnSync("umount", ["-l", disk]);
  rmSync(disk, { recursive: true, force: true });
});

test("on a full disk everything can be read, what cannot be saved is told and kept, and all is well when there is room", async () => {
  const house = await open();
  const writer = await signedIn(house.address, "contact");
  const coordinator = await signedIn(house.address, "coordinator");
  idleForTenMinutes(house);
  const full = fillDisk();
  const before = stateOf(house);

  for (const page of reading) expect((await coordinator.get(page)).status, page).toBe(200);
  expect((await new Visitor(house.address).get(`/svar/${"a".repeat(32)}`)).status).toBe(404);

  const form = formsOf((await writer.get(itemPage)).text, itemPage).find((each) =>
    each.names.includes("text"),
  );
  const refused = await writer.post(itemPage, { ...form?.fields, text: longText });
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "30"]);
  expect(refused.text).toContain("Det går inte att spara just nu");
  const [again] = formsOf(refused.text, itemPage).filter((each) => each.names.includes("text"));
  expect(again).toMatchObject({ action: itemPage, fields: { text: longText } });

  const { version } = form?.fields ?? {};
  const byItself = await writer.post(`${itemPage}/sparning`, {
    text: longText,
    version: String(version),
    base: "",
  });
  expect(byItself.status).toBe(503);
  const attached = await coordinator.postFiles("/bilagor/till/mote/m-2027-1", [
    ["plan.txt", "Planen. ".repeat(9_000)],
  ]);
  expect([attached.status, attached.headers.get("retry-after")]).toEqual([503, "30"]);
  expect(
    (await new Visitor(house.address).post("/logga-in/demo", { email: "elsa.ek@example.se" })).status,
  ).toBe(503);
  const backup = await command("backup");
  expect([backup.status, backup.stderr]).toEqual([1, expect.stringMatching(/disk .* is full/)]);
  expect(stateOf(house)).toBe(before);

  rmSync(full);
  expect((await writer.post(itemPage, again?.fields)).status).toBe(302);
  expect(standing(house, item)).toBe(longText);
  const room = await coordinator.postFiles("/bilagor/till/mote/m-2027-1", [
    ["plan.txt", "Planen. ".repeat(9_000)],
  ]);
  expect(room.status).toBe(302);
  expect(await command("backup")).toMatchObject({ status: 0, stderr: "" });
  expectWhole(house);
  expect(await house.close()).toBe(0);
}, 180_000);

test("a house does not open on a full or read-only disk: it says why, and opens when that is mended", async () => {
  await (await open()).close();
  const full = fillDisk();
  await expect(open()).rejects.toThrow(/disk .*is full or damaged/);
  rmSync(full);
  const house = await open();
  await house.close("SIGKILL");
  for (const leftOpen of [true, false]) {
    expect(mount("-o", "remount,ro", disk)).toBe(true);
    await expect(open()).rejects.toThrow(/cannot be written to: .* read-only/);
    expect(mount("-o", "remount,rw", disk)).toBe(true);
    if (leftOpen) await (await open()).close();
  }
  const mended = await open();
  expectWhole(mended);
  expect(await mended.close()).toBe(0);
}, 180_000);

const open = () =>
  openHouse({
    file: join(disk, "house.db"),
    env: { BACKUP_FOLDER: join(disk, "backups"), FILES_FOLDER: join(disk, "files") },
  });

/** Nothing is left on the disk, nor in the files that stand there. */
function fillDisk(): string {
  mkdirSync(join(disk, "backups"), { recursive: true });
  const filler = join(disk, "filler");
  spawnSync("sh", ["-c", `cat /dev/zero > "${filler}"`]);
  return filler;
}

/** What was written is brought home, so that the log has no room left, and the next page wants to note that somebody was here. */
function idleForTenMinutes(house: House): void {
  const db = house.look();
  db.$client.exec("update sessions set last_seen_at = last_seen_at - 600000");
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
  db.$client.close();
}

function expectWhole(house: House): void {
  const db = house.look();
  expect(db.$client.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
  db.$client.close();
}

/** Waited for without holding this process up, since a connection that rests meanwhile is closed by the house. */
async function command(name: string): Promise<{ status: number | null; stderr: string }> {
  const child = spawn("npm", ["run", "--silent", name], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, DATABASE_FILE: join(disk, "house.db"), BACKUP_FOLDER: join(disk, "backups") },
  });
  const stderr = text(child.stderr);
  const [status] = (await once(child, "exit")) as [number | null];
  return { status, stderr: await stderr };
}
