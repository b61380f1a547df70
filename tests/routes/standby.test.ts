import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backUp } from "#db/backup.server";
import { bringUp } from "#db/standby.server";
import { demoNow } from "../support/demo";
import { openHouse } from "../support/server";
import { signedIn } from "../support/visitor";

test("when the house is lost, its standby serves all that stood in the newest backup, and sends nothing", async () => {
  const second = mkdtempSync(join(tmpdir(), "traffpunkt-standby-"));
  const backups = join(second, "backups");
  const place = { databaseFile: join(second, "house.db"), filesFolder: join(second, "files") };
  const house = await openHouse();
  const coordinator = await signedIn(house.address, "coordinator");
  const write = async (comment: string) =>
    expect((await coordinator.post("/lardomar/l-01/kommentarer", { comment })).status).toBe(302);
  const attached = await coordinator.postFiles("/bilagor/till/mote/m-2027-1", [["plan.txt", "Vårens plan"]]);
  expect(attached.status).toBe(302);
  const filesFolder = join(house.databaseFile, "..", "files");
  const bringOver = async (at: number, before: string | null) => {
    const db = house.look();
    const { path } = await backUp(db, { folder: backups, filesFolder }, "nightly", at);
    db.$client.close();
    const outcome = await bringUp({ folder: backups, identity: null }, place, before, at);
    expect(outcome).toMatchObject({ backup: { path }, isNew: true, lackingFiles: [] });
    return path;
  };
  await write("Skrivet före den första kopian");
  const first = await bringOver(demoNow, null);
  await write("Skrivet före den andra kopian");
  const latest = await bringOver(demoNow + 60_000, first);
  await write("Skrivet efter den sista kopian");
  expect(await bringUp({ folder: backups, identity: null }, place, latest, demoNow + 60_001)).toMatchObject({
    isNew: false,
  });
  await house.close("SIGKILL");

  const standby = await openHouse({ file: place.databaseFile });
  const again = await signedIn(standby.address, "coordinator");
  const page = (await again.get("/lardomar/l-01")).text;
  expect(page).toContain("Skrivet före den första kopian");
  expect(page).toContain("Skrivet före den andra kopian");
  expect(page).not.toContain("Skrivet efter den sista kopian");
  const file =
    /href="(\/bilagor\/[^"]+)"[^>]*>plan\.txt/.exec((await again.get("/moten/m-2027-1")).text)?.[1] ?? "";
  expect((await again.get(file)).text).toBe("Vårens plan");
  expect((await again.post("/lardomar/l-01/kommentarer", { comment: "Skrivet på reserven" })).status).toBe(
    302,
  );
  expect(await bringUp({ folder: backups, identity: null }, place, null, demoNow + 90_000)).toEqual({
    refused: "inUse",
  });
  await standby.close();
  rmSync(second, { recursive: true });
});
