import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { demoNow } from "../support/demo";
import { commonHouse } from "../support/fresh-house";
import { signedIn } from "../support/visitor";

// A house of its own: whether an archive is being made, or has failed, is known to the process alone.
const house = commonHouse(undefined, { now: demoNow });

test("the coordinator has the whole archive made, waits on a page that loads itself again, and fetches it", async () => {
  const coordinator = await signedIn(house.address, "coordinator");
  expect((await coordinator.get("/arkiv")).text).toContain('href="/arkiv/ut"');
  expect((await coordinator.get("/arkiv/ut")).text).toContain("Ingen fil är gjord");
  const begun = await coordinator.post("/arkiv/ut", {});
  expect(begun.location).toBe("/arkiv/ut");
  let page = await coordinator.get("/arkiv/ut");
  expect(page.headers.get("refresh")).toBe("3");
  while (page.headers.has("refresh")) page = await coordinator.get("/arkiv/ut");
  const [, path = ""] = /href="(\/arkiv\/ut\/[^"]+\.zip)"/.exec(page.text) ?? [];
  const answer = await fetch(house.address + path, { headers: { cookie: coordinator.cookieLine } });
  expect(answer.headers.get("content-type")).toBe("application/zip");
  expect(answer.headers.get("content-disposition")).toContain("attachment");
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.length).toBe(Number(answer.headers.get("content-length")));
  const file = join(dirname(house.databaseFile), "fetched.zip");
  writeFileSync(file, bytes);
  expect(execFileSync("unzip", ["-tq", file]).toString()).toContain("No errors");
  const told = (await coordinator.get("/historik/municipality/1")).text;
  expect(told).toContain("tog ut hela arkivet");
  for (const name of [
    "../../etc/passwd",
    "traffpunkt-arkiv-20260101T000000.zip",
    path.slice(11).toUpperCase(),
  ])
    expect((await coordinator.get(`/arkiv/ut/${encodeURIComponent(name)}`)).status).toBe(404);
});
