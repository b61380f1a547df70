import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import sitemap from "../../app/routes";
import { layRecords } from "../routes/rights/records";
import { type House, openHouse, stateOf } from "../support/server";
import { signedIn, type Visitor } from "../support/visitor";

/**
 * Every address of the sitemap with hostile texts in each place where something may stand, hostile questions, and methods
 * that nobody uses: never a fault of the house, and nothing changed.
 */

let house: House;
let coordinator: Visitor;

beforeAll(async () => {
  house = await openHouse();
  layRecords(house);
  coordinator = await signedIn(house.address, "coordinator");
});

afterAll(() => house.close());

const texts = [
  "'; drop table people; --",
  "<script>alert(1)</script>",
  "../../../etc/passwd",
  "..%2f..%2f",
  "%00",
  "%ff%fe",
  "\u202e\ud83d\ude00 å",
  "-1",
  "99999999999999999999",
  "__proto__",
  "$" + "{7*7}{{7*7}}",
  "a".repeat(1_500),
];

/** Names that some loader reads from the question. */
const questions = [
  "q",
  "sida",
  "till",
  "ar",
  "grupp",
  "enhet",
  "id",
  "key",
  "visa",
  "ordning",
  "sort",
  "fran",
  "skickat",
  "igen",
  "code",
  "state",
  "_routes",
  "index",
  "person",
  "dag",
  "fore",
  "slag",
  "land",
  "program",
  "tema",
  "[]",
  "__proto__",
];

const patterns = [...new Set(sitemap.map(({ path = "" }) => `/${path}`))];

/** The address with one text in every place that is named. */
const filled = (pattern: string, text: string) =>
  pattern.replaceAll(/:\w+\??/g, /^%/.test(text) ? text : encodeURIComponent(text));

/** Asks as the text stands, without the order that `fetch` brings into addresses. */
function ask(method: string, path: string, body = ""): Promise<number> {
  const { hostname, port } = new URL(house.address);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        hostname,
        port,
        method,
        path,
        agent: false,
        headers: {
          cookie: coordinator.cookieLine,
          origin: house.address,
          "sec-fetch-site": "same-origin",
          "content-length": Buffer.byteLength(body),
          ...(body ? { "content-type": "application/x-www-form-urlencoded" } : {}),
        },
      },
      (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode ?? 0));
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

async function faultsOf(asked: [method: string, path: string, body?: string][]): Promise<string[]> {
  const faults: string[] = [];
  for (const [method, path, body] of asked) {
    const status = await ask(method, path, body);
    if (status >= 500 || status === 0) faults.push(`${method} ${path.slice(0, 120)} ${status}`);
  }
  return faults;
}

test("hostile texts in every place of every address are met, by page and by data", async () => {
  const places = patterns.filter((pattern) => pattern.includes(":"));
  expect(places.length).toBeGreaterThan(150);
  const before = stateOf(house);
  const asked = places.flatMap((pattern) =>
    texts.flatMap((text): [string, string][] => [
      ["GET", filled(pattern, text)],
      ["GET", `${filled(pattern, text)}.data`],
    ]),
  );
  expect(await faultsOf(asked)).toEqual([]);
  expect(stateOf(house)).toBe(before);
}, 1_200_000);

test("hostile texts in every question are met", async () => {
  const before = stateOf(house);
  const asked = patterns
    .filter((pattern) => !pattern.includes(":"))
    .flatMap((pattern, at): [string, string][] => {
      const text = texts[at % texts.length] as string;
      const value = /^%/.test(text) ? text : encodeURIComponent(text);
      const all = questions.map((name) => `${encodeURIComponent(name)}=${value.slice(0, 60)}`).join("&");
      return [
        ["GET", `${pattern}?${all}`],
        ["GET", `${pattern}?${all.replaceAll("=", "[]=")}`],
        ["GET", `${pattern === "/" ? "/_root" : pattern}.data?${all}`],
      ];
    });
  expect(await faultsOf(asked)).toEqual([]);
  expect(stateOf(house)).toBe(before);
}, 1_200_000);

test("methods that nobody uses change nothing anywhere", async () => {
  const before = stateOf(house);
  const asked = patterns.flatMap((pattern) =>
    ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE"].map((method): [string, string] => [
      method,
      filled(pattern, "x-1"),
    ]),
  );
  expect(await faultsOf(asked)).toEqual([]);
  expect(stateOf(house)).toBe(before);
}, 1_200_000);

test("a form of hostile fields is answered at every address, and opens nothing", async () => {
  const body = texts
    .map((text, at) => `${["id", "__proto__", "version", "name"][at % 4]}=${encodeURIComponent(text)}`)
    .join("&");
  const asked = patterns
    .filter((pattern) => !/^\/(logga-ut|min-sida\/sessioner|sprak)/.test(pattern))
    .map((pattern): [string, string, string] => ["POST", filled(pattern, "x-1"), body]);
  expect(await faultsOf(asked)).toEqual([]);
}, 1_200_000);
