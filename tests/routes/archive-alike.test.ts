import { expect, test } from "vitest";
import { commonHouse } from "../support/fresh-house";
import { signedIn } from "../support/visitor";

const house = commonHouse();

const pages = [
  ["/lardomar/l-02", "lesson/l-02"],
  ["/register/projekt/prj-01", "project/prj-01"],
  ["/register/partner/pa-01", "partner/pa-01"],
  ["/register/program/ERASMUS-SKOLA", "programme/ERASMUS-SKOLA"],
  ["/register/utlysningar/cal-01", "call/cal-01"],
  ["/moten/m-2026-4", "meeting/m-2026-4"],
  ["/moten/m-2026-4/anteckningar", "minutes/m-2026-4"],
  ["/atgarder/a-2026-13", "action/a-2026-13"],
] as const;

test.each(pages)("from %s a link leads to what is like it, without itself", async (page, record) => {
  const reader = await signedIn(house.address, "reader");
  const way = `/arkiv/liknande/${record}`;
  expect((await reader.get(page)).text).toContain(`href="${way}"`);
  const { status, text } = await reader.get(way);
  expect(status).toBe(200);
  const hits = text.match(/<li class="hit">.*?<\/li>/gs) ?? [];
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.filter((hit) => hit.includes(`href="${page}"`))).toEqual([]);
  const [, next] = /<a class="no-print" href="([^"]+)"/.exec(text) ?? [];
  expect(next, "and from each hit it goes on").toMatch(/^\/arkiv\/liknande\//);
  expect((await reader.get(String(next))).status).toBe(200);
});

test("the policy and a published follow-up are records too", async () => {
  const reader = await signedIn(house.address, "reader");
  for (const page of ["/om", "/uppfoljning/2025"]) {
    const [, way] = /href="(\/arkiv\/liknande\/[^"]+)"/.exec((await reader.get(page)).text) ?? [];
    expect(way, page).toBeDefined();
    expect((await reader.get(String(way))).status, page).toBe(200);
  }
});

test("what is not in the archive, or not for the reader, has nothing like it", async () => {
  const reader = await signedIn(house.address, "reader");
  for (const record of [
    "lesson/gone",
    "minutes/m-2026-5",
    "nothing/l-02",
    "lesson/%00",
    "meeting/m-2027-1%22",
  ])
    expect((await reader.get(`/arkiv/liknande/${record}`)).status, record).toBe(404);
  const page = await reader.get("/moten/m-2027-5");
  expect(page.text).not.toContain("/arkiv/liknande/");
});
