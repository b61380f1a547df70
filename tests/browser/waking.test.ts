import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "../support/browser";
import { type House, openHouse } from "../support/server";

/** The page that searches while somebody types comes as HTML and wakes up when its scripts have come. */
let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

test("what was typed before the page woke up is searched for when it does", async () => {
  const page = await openPage(house, "reader");
  let come = () => {};
  const scripts = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/assets\/entry\.client.*\.js$/, async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto("/arkiv", { waitUntil: "commit" });
  await page.getByRole("searchbox").pressSequentially("medfinansiering");
  expect(new URL(page.url()).search).toBe("");
  come();
  await page.getByRole("status").filter({ hasText: "på medfinansiering" }).waitFor();
  expect(new URL(page.url()).searchParams.get("fraga")).toBe("medfinansiering");
});

test("a click at the very moment of waking disturbs nothing", async () => {
  const page = await openPage(house, "reader");
  await page.addInitScript(() => {
    // React listens for clicks first when it begins to wake the page.
    const listen = document.addEventListener;
    document.addEventListener = (...parameters: Parameters<typeof listen>) => {
      listen.apply(document, parameters);
      if (parameters[0] === "click") queueMicrotask(() => document.body.click());
    };
  });
  await page.goto("/arkiv");
  await page.getByRole("searchbox").pressSequentially("medfinansiering");
  await page.getByRole("status").filter({ hasText: "på medfinansiering" }).waitFor();
});
