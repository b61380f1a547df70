import { request } from "node:http";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { commonHouse } from "../support/fresh-house";
import { signedIn, Visitor } from "../support/visitor";

/** What every answer says to the browser, for an answer of each kind. */

const visitors = new Map<"nobody" | "coordinator", Visitor>();

const house = commonHouse(
  async (house) => {
    visitors.set("nobody", new Visitor(house.address));
    visitors.set("coordinator", await signedIn(house.address, "coordinator"));
  },
  { publicUrl: () => "https://traffpunkt.example.se" },
);

const kinds: [what: string, who: "nobody" | "coordinator", path: string, status: number][] = [
  ["the way in", "nobody", "/logga-in", 200],
  ["an open page", "nobody", "/oppet", 200],
  ["a page inside", "coordinator", "/moten", 200],
  ["the data of a page", "coordinator", "/moten.data", 200],
  ["a page for administrators", "coordinator", "/handelser", 403],
  ["a page that is not there", "nobody", "/finns-inte", 404],
  ["a file", "coordinator", "/uppfoljning/2026/siffror.csv", 200],
  ["what programs read", "nobody", "/oppet/katalog.ttl", 200],
  ["a file of ours", "nobody", "/icon.svg", 200],
  ["a way on", "nobody", "/min-sida", 302],
  ["a request that is turned away", "nobody", `/${"x".repeat(2_100)}`, 414],
];

test.each(kinds)("%s carries every header", async (_what, who, path, status) => {
  const visitor = visitors.get(who) as Visitor;
  const { status: answered, headers } = await visitor.get(path);
  expect(answered).toBe(status);
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{22}'/);
  expect(policy).not.toMatch(/unsafe-(inline|eval)|\*|http:/);
  for (const part of [
    "default-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ])
    expect(policy).toContain(part);
  expect(headers.get("strict-transport-security")).toMatch(/max-age=(6[3-9]\d{6}|\d{9,}); includeSubDomains/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("x-powered-by")).toBeNull();
  expect(headers.get("server")).toBeNull();
  const type = headers.get("content-type");
  if (/text\/(html|plain|csv)|json/.test(type ?? ""))
    expect(type).toMatch(/charset=utf-8|text\/x-script|json/i);
});

test("no nonce comes twice, and pages inside are kept by nobody", async () => {
  const coordinator = visitors.get("coordinator") as Visitor;
  const nonces = new Set<string>();
  for (const path of ["/moten", "/moten", "/min-sida", "/personer"]) {
    const { headers } = await coordinator.get(path);
    nonces.add(/nonce-([\w-]+)/.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "");
    expect(headers.get("cache-control"), path).toContain("no-store");
  }
  expect(nonces.size).toBe(4);
});

test("a host that somebody makes up changes nothing in what is answered", async () => {
  const answer = await new Visitor(house.address).get("/oppet", { "x-forwarded-host": "evil.example" });
  expect(answer.status).toBe(200);
  expect(answer.text).not.toContain("evil.example");
});

test.each(["x/oppet?", "x/finns-inte?", "x/finns-inte#", "somebody@x/finns-inte?", "x\\finns-inte?", ""])(
  "a host that holds an address (%s) leads nobody to another page than the one asked for",
  async (host) => {
    const question = `värdskap ${host.length}`;
    const page = await new Promise<string>((resolve, reject) => {
      const headers = { host: Buffer.from(host).toString("latin1") };
      const address = `${house.address}/oppet/sok?fraga=${encodeURIComponent(question)}`;
      request(address, { headers }, (answer) => text(answer).then(resolve, reject))
        .once("error", reject)
        .end();
    });
    expect(page).toContain(`value="${question}"`);
  },
);
