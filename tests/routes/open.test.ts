import { expect, test } from "vitest";
import { commonHouse } from "../support/fresh-house";
import { signedIn, Visitor } from "../support/visitor";

const house = commonHouse();

const read = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${house.address}${path}`, { headers });

test("a visitor reads what is published without sign-in, and is sent no script", async () => {
  for (const path of [
    "/oppet",
    "/oppet/moten",
    "/oppet/anteckningar",
    "/oppet/anteckningar/m-2025-1",
    "/oppet/lardomar",
    "/oppet/lardomar/l-01",
    "/oppet/projekt",
    "/oppet/partner",
    "/oppet/partner/pa-01",
    "/oppet/uppfoljning",
    "/oppet/uppfoljning/2025",
    "/oppet/sok?fraga=ans%C3%B6kan",
  ]) {
    const answer = await read(path);
    const page = await answer.text();
    expect(answer.status, path).toBe(200);
    expect(page.replaceAll(/<script type="application\/ld\+json">/g, ""), path).not.toContain("<script");
    expect(page, path).toMatch(/Informationsägare/);
    expect(answer.headers.get("cache-control"), path).toBe("public, no-cache");
  }
  const start = await new Visitor(house.address).get("/");
  expect(start.location).toBe("/oppet");
});

test("what is not published is not there: an internal lesson, minutes at the gate, a page of nothing", async () => {
  for (const path of [
    "/oppet/lardomar/l-20",
    "/oppet/anteckningar/m-2026-5",
    "/oppet/lardomar/finns-inte",
    "/oppet/uppfoljning/2031",
    "/oppet/lardomar?tema=finns-inte",
  ])
    expect((await read(path)).status, path).toBe(404);
  const far = await (await read("/oppet/lardomar?sida=1000000000")).text();
  expect(far).toContain("/oppet/lardomar/");
});

test("a page is the same until something is saved, answers 304 to whoever has it, and is never stale after a publication", async () => {
  const first = await read("/oppet/lardomar/l-01");
  const text = await first.text();
  const mark = first.headers.get("etag") ?? "";
  expect(mark).toMatch(/^W\//);
  const again = await read("/oppet/lardomar/l-01", { "If-None-Match": mark });
  expect(again.status).toBe(304);
  expect(await (await read("/oppet/lardomar/l-01")).text()).toBe(text);
  const karin = await signedIn(house.address, "coordinator");
  await karin.get("/publicering/lesson/l-01");
  const gone = await karin.post("/publicering/lesson/l-01/tillbakadragande");
  expect(gone.location).toBe("/publicering/lesson/l-01");
  expect((await read("/oppet/lardomar/l-01", { "If-None-Match": mark })).status).toBe(404);
  expect(await (await read("/oppet/lardomar")).text()).not.toContain('/oppet/lardomar/l-01"');
});

test("a reader in English and one who is signed in are not answered with another's page", async () => {
  const swedish = await (await read("/oppet")).text();
  const english = await (await read("/oppet", { "Accept-Language": "en" })).text();
  expect(swedish).toContain("Senast publicerat");
  expect(english).toContain("Latest published");
  const karin = await signedIn(house.address, "coordinator");
  const own = await karin.get("/oppet");
  expect(own.text).toContain("Karin Karlsson");
  expect(own.headers.get("cache-control")).toBe("private, no-store");
  expect(await (await read("/oppet")).text()).toBe(swedish);
});

test("each is sent a page that they can unpack, whoever came first", async () => {
  const path = "/oppet/lardomar?sida=1";
  const packing = async (accepted: string) =>
    (await read(path, { "Accept-Encoding": accepted })).headers.get("content-encoding");
  expect(await packing("deflate")).toBeNull();
  expect(await packing("gzip, deflate")).toBe("gzip");
  expect(await packing("gzip;q=0, identity")).toBeNull();
  expect(await packing("identity")).toBeNull();
});

test("every open page tells who owns the information and when it last changed; the policy can be read, and no name of a member", async () => {
  for (const path of [
    "/om",
    "/personuppgifter",
    "/oppet/moten",
    "/oppet/sok",
    "/oppet/bevaka",
    "/tillganglighet",
  ]) {
    const page = await read(path);
    const text = await page.text();
    expect(text, path).toMatch(
      /<p class="meta">Informationsägare:.*Ekbacka kommun.*Senast ändrad[^<]* 20\d\d\./,
    );
    expect(page.headers.get("cache-control"), path).toBe("public, no-cache");
    expect(text, path).toContain(path === "/oppet/sok" ? 'content="noindex"' : 'rel="canonical"');
  }
  const about = await (await read("/om")).text();
  expect(about).toContain("Mål");
  expect(about).toContain("Kunskap som delas");
  expect(about).not.toContain("Karin Karlsson");
  expect(about).not.toContain('href="/mal');
  expect(await (await read("/om.data")).text()).not.toMatch(/verdict|Karin Karlsson/);
});

test("many who ask at once are all answered the same", async () => {
  const pages = await Promise.all(
    Array.from({ length: 40 }, async () => (await read("/oppet/projekt")).text()),
  );
  expect(new Set(pages).size).toBe(1);
});

test("the search finds by other endings and parts of words, and only what is published", async () => {
  const hits = await (await read("/oppet/sok?fraga=ans%C3%B6kningarna")).text();
  expect(hits).toContain("/oppet/lardomar/");
  const insider = await signedIn(house.address, "coordinator");
  expect((await insider.get("/arkiv?fraga=bildtillst%C3%A5nd")).text).toContain("/lardomar/l-20");
  const secret = await (await read("/oppet/sok?fraga=bildtillst%C3%A5nd")).text();
  expect(secret).not.toContain("l-20");
});
