import { expect, test } from "vitest";
import { brake, isCounted, placeOf, sweepBrakes, unbrake } from "~/auth/brakes.server";
import { isKey } from "~/auth/personal-key.server";
import { emptyDatabase } from "../support/database";

test("the sixth code to one address in a quarter of an hour has to wait, another address does not", async () => {
  const db = emptyDatabase();
  for (let tries = 0; tries < 5; tries++) expect(await brake(db, "codeToAddress", "eva 10.0.0.1")).toBeNull();
  const wait = await brake(db, "codeToAddress", "eva 10.0.0.1");
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(15 * 60);
  expect(await brake(db, "codeToAddress", "eva 10.0.0.2")).toBeNull();
  expect(await brake(db, "codeFromPlace", "10.0.0.1")).toBeNull();
});

test("the counts stand in the database without the addresses, and are swept when they are over", async () => {
  const db = emptyDatabase();
  await brake(db, "codeToAddress", "eva@ekbacka.example 10.0.0.1");
  expect(JSON.stringify(db.$client.prepare("select * from brakes").all())).not.toContain("eva");
  expect(sweepBrakes(db, Date.now())).toBe(0);
  expect(sweepBrakes(db, Date.now() + 16 * 60_000)).toBe(1);
});

test("what came to something counts no more, and nothing is given in advance", async () => {
  const db = emptyDatabase();
  for (let tries = 0; tries < 5; tries++) await brake(db, "codeToAddress", "eva 10.0.0.1");
  await unbrake(db, "codeToAddress", "eva 10.0.0.1");
  expect(await brake(db, "codeToAddress", "eva 10.0.0.1")).toBeNull();
  expect(await brake(db, "codeToAddress", "eva 10.0.0.1")).not.toBeNull();
  await unbrake(db, "codeToAddress", "ulf 10.0.0.1");
  expect(await isCounted(db, "codeToAddress", "ulf 10.0.0.1")).toBe(false);
});

test("an IPv6 neighbour counts as the same place", () => {
  expect(placeOf("2001:db8:1:2:aaaa::1")).toBe(placeOf("2001:db8:1:2:bbbb::2"));
  expect(placeOf("10.0.0.1")).toBe("10.0.0.1");
});

test("only what has the look of a key is looked for as one", () => {
  expect(isKey("k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3")).toBe(true);
  for (const text of [
    undefined,
    "",
    "short",
    "K3Y".repeat(9),
    "a".repeat(65),
    "a'; drop table people; --aaaa",
  ])
    expect(isKey(text), String(text)).toBe(false);
});
