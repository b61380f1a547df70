import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Request } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "../support/browser";
import { type House, openHouse } from "../support/server";
import { signedIn, Visitor } from "../support/visitor";
import { fileOf, walk } from "../support/walk";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

const kilobyte = 1024;

/** Pages that people read when they are signed in: those with and without scripts, with and without drawings. */
const readingPages = [
  "/",
  "/moten",
  "/moten/m-2026-4",
  "/moten/m-2026-4/anteckningar",
  "/lardomar",
  "/lardomar/l-02",
  "/register",
  "/register/projekt/prj-01",
  "/arkiv",
  "/arkiv?fraga=medfinansiering",
  "/uppfoljning",
];

test.each(readingPages)("at a first visit %s is light", async (path) => {
  const page = await openPage(house, "coordinator");
  const requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  expect((await page.goto(path, { waitUntil: "networkidle" }))?.status()).toBe(200);
  const sent = { document: 0, script: 0, stylesheet: 0, font: 0, other: 0 };
  for (const request of requests) {
    const { responseBodySize } = await request.sizes();
    const kind = request.resourceType();
    sent[kind in sent ? (kind as keyof typeof sent) : "other"] += responseBodySize;
    if (kind === "font") expect(responseBodySize, request.url()).toBeLessThanOrEqual(45 * kilobyte);
    expect(new URL(request.url()).origin, "nothing comes from elsewhere").toBe(house.address);
  }
  expect(sent.document, "the page itself").toBeGreaterThan(1 * kilobyte);
  expect(sent.document, "the page itself").toBeLessThanOrEqual(30 * kilobyte);
  expect(sent.script, "scripts").toBeLessThanOrEqual(120 * kilobyte);
  expect(sent.stylesheet, "styles").toBeGreaterThan(1 * kilobyte);
  expect(sent.stylesheet, "styles").toBeLessThanOrEqual(16 * kilobyte);
});

test("styles and scripts are kept by the browser and come packed", async () => {
  const visitor = await signedIn(house.address, "coordinator");
  const { text } = await visitor.get("/arkiv");
  const assets = [...new Set(text.match(/\/assets\/[\w.-]+\.(?:css|js)/g))];
  expect(assets.length).toBeGreaterThan(2);
  for (const path of assets) {
    const { headers, status } = await visitor.get(path, { "accept-encoding": "br, gzip" });
    expect([path, status, headers.get("content-encoding")]).toEqual([path, 200, "br"]);
    expect(headers.get("cache-control")).toContain("immutable");
  }
});

test("a page that does not ask for scripts sends only the keys, and its own small one where it names one", async () => {
  const found = await walk(await signedIn(house.address, "coordinator"));
  const asking = found.filter(({ pattern }) => asksForScripts(pattern));
  expect(asking.length, "some page asks").toBeGreaterThan(0);
  for (const { path, pattern, html, status } of found) {
    const scripts = withoutFacts(html).match(/<script\b[^>]*>/g) ?? [];
    if (status === 200 && asksForScripts(pattern)) expect(scripts.length, path).toBeGreaterThan(1);
    else
      expect(
        scripts.map((tag) => /src="([^"]*)"/.exec(tag)?.[1]),
        path,
      ).toEqual(["/keys.js", ...(status === 200 ? ownScriptsOf(pattern) : [])]);
  }
});

test("a visitor without sign-in is sent no script at all, but at the door the program of the passkeys", async () => {
  const found = await walk(new Visitor(house.address), ["/", "/logga-in/kod", "/finns-inte"]);
  expect(found.length).toBeGreaterThan(1);
  for (const { path, html } of found)
    expect(atTheDoor(path, withoutFacts(html)), path).not.toMatch(/<script|<link[^>]*modulepreload/);
});

/** Without what is told in the words of schema.org: data in an element of that name, which nothing runs. */
const withoutFacts = (html: string) =>
  html.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, "");

test("a page's own script is no more than a few lines", () => {
  const scripts = readdirSync("public").filter((name) => name.endsWith(".js"));
  expect(scripts).toContain("agenda.js");
  for (const name of scripts) expect(statSync(`public/${name}`).size, name).toBeLessThanOrEqual(2 * kilobyte);
});

test("where one writes, the program comes packed, is kept, and is no heavier than a picture", async () => {
  const page = await openPage(house, "coordinator");
  const requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  await page.goto("/moten/m-2026-5/anteckningar/punkter/m-2026-5-4", { waitUntil: "networkidle" });
  const programs = requests.filter((request) => /\/assets\/writing-[\w-]+\.js$/.test(request.url()));
  expect(programs).toHaveLength(1);
  for (const program of programs) {
    expect((await program.sizes()).responseBodySize).toBeLessThanOrEqual(160 * kilobyte);
    const headers = await (await program.response())?.allHeaders();
    expect(headers?.["content-encoding"]).toBeDefined();
    expect(headers?.["cache-control"]).toContain("immutable");
  }
});

/** The way in has one program, which no open page has. */
const atTheDoor = (path: string, html: string) =>
  path.startsWith("/logga-in")
    ? html.replace(/<script type="module" src="\/assets\/passkey-[\w-]+\.js" nonce="[\w-]+"><\/script>/, "")
    : html;

/** A page's own small script and its programs; the latter by an address with a sum in it. */
const ownScriptsOf = (pattern: string): unknown[] => {
  const file = fileOf(pattern);
  const source = file ? readFileSync(`app/${file}`, "utf8") : "";
  const scripts = /\bownScripts: \[([^\]]*)\]/.exec(source)?.[1] ?? "";
  const programs = /\bprograms: \[([^\]]*)\]/.exec(source)?.[1] ?? "";
  return [
    ...[...scripts.matchAll(/"([^"]+)"/g)].map(([, file]) => file),
    ...[...programs.matchAll(/"(\w+)"/g)].map(([, name]) =>
      expect.stringMatching(new RegExp(`^/assets/${name}-[\\w-]+\\.js$`)),
    ),
  ];
};

const asksForScripts = (pattern: string): boolean => {
  const file = fileOf(pattern);
  return file !== null && /\bscripts: true\b/.test(readFileSync(`app/${file}`, "utf8"));
};
