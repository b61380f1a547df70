import { DOMParser } from "@xmldom/xmldom";
import { parse } from "csv-parse/sync";
import { Parser, type Quad } from "n3";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { change, look } from "../support/look";
import { openHouse } from "../support/server";
import { signedIn } from "../support/visitor";

let house: Awaited<ReturnType<typeof openHouse>>;
let atFirst: Buffer;
beforeAll(async () => {
  house = await openHouse();
  atFirst = house.keep();
});
beforeEach(() => house.layBack(atFirst));

const read = (path: string, headers: Record<string, string> = {}) =>
  fetch(path.startsWith("http") ? path : `${house.address}${path}`, { headers });

const textOf = async (path: string) => {
  const answer = await read(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};

/** Fetches a table and reads it strictly: UTF-8 with a byte order mark before it, and semicolons. */
const tableAt = async (path: string) => {
  const answer = await read(path);
  expect([answer.status, answer.headers.get("content-type")], path).toEqual([200, "text/csv; charset=utf-8"]);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return parse(bytes, { bom: true, delimiter: ";" }) as string[][];
};

type Page = {
  count: number;
  page: number;
  pages: number;
  next: string | null;
  items: { kind: string; id: string; changedAt: string; url: string; owner: string; content: object }[];
  deleted: { kind: string; id: string; deletedAt: string }[];
};
const dataOf = async (path: string) => JSON.parse(await textOf(path)) as Page;

/** Reads a document strictly: whatever is no XML fails the test. */
const xml = (text: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, "application/xml");
type Node = ReturnType<typeof xml>;
const textsIn = (node: Pick<Node, "getElementsByTagName">, name: string) =>
  Array.from(node.getElementsByTagName(name)).map((each) => each.textContent ?? "");

const ask = <Row>(sql: string, ...given: unknown[]) =>
  look(house, (db) => db.$client.prepare(sql).all(...given)) as Row[];
const shown = () =>
  ask<{ kind: string; record_id: string; changed_at: number }>(
    "select kind, record_id, changed_at from publications where withdrawn_at is null order by changed_at, id",
  );

async function withdraw(kind: string, id: string) {
  const karin = await signedIn(house.address, "coordinator");
  const gone = await karin.post(`/publicering/${kind}/${id}/tillbakadragande`);
  expect(gone.location).toBe(`/publicering/${kind}/${id}`);
}

const lists = ["anteckningar", "lardomar", "projekt", "partner", "uppfoljning", "nyhetsbrev"];

describe("feeds", () => {
  test("are Atom with all that the standard asks for, of each kind, of everything and of a theme", async () => {
    const theme = ask<{ theme_id: string }>("select theme_id from publication_themes limit 1")[0]?.theme_id;
    for (const path of [
      ...[...lists, "alla"].map((list) => `/oppet/floden/${list}.atom`),
      `/oppet/floden/tema/${theme}.atom`,
    ]) {
      const answer = await read(path);
      expect(answer.headers.get("content-type"), path).toBe("application/atom+xml; charset=utf-8");
      const feed = xml(await answer.text()).documentElement;
      expect(feed?.namespaceURI).toBe("http://www.w3.org/2005/Atom");
      expect(feed?.getAttribute("xml:lang")).toBe("sv");
      const entries = Array.from(feed?.getElementsByTagName("entry") ?? []);
      if (!path.includes("nyhetsbrev")) expect(entries.length, path).toBeGreaterThan(0);
      for (const each of [feed, ...entries]) {
        const own = Array.from(each?.childNodes ?? []) as unknown as {
          nodeName: string;
          textContent: string;
        }[];
        for (const name of ["id", "title", "updated"])
          expect(
            own.filter(({ nodeName, textContent }) => nodeName === name && textContent),
            path,
          ).toHaveLength(1);
        expect(own.filter(({ nodeName }) => nodeName === "author")).toHaveLength(1);
      }
      const ids = entries.map((entry) => textsIn(entry, "id")[0]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const entry of entries) {
        expect(textsIn(entry, "id")[0]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
        expect(textsIn(entry, "updated")[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }
    }
    expect((await read("/oppet/floden/finns-inte.atom")).status).toBe(404);
    expect((await read("/oppet/floden/tema/finns-inte.atom")).status).toBe(404);
  });

  test("tell the fifty that changed last, and an entry's link opens its page", async () => {
    const feed = xml(await textOf("/oppet/floden/alla.atom"));
    const links = Array.from(feed.getElementsByTagName("entry")).map(
      (entry) => new URL(entry.getElementsByTagName("link")[0]?.getAttribute("href") ?? "").pathname,
    );
    const last = shown().reverse().slice(0, 50);
    expect(links.map((path) => path.split("/").at(-1))).toEqual(last.map(({ record_id }) => record_id));
    for (const path of links.slice(0, 3)) await textOf(path);
  });

  test("of a theme say when it lost an entry, and the other themes' say nothing", async () => {
    const [theme] = ask<{ id: string; record: string }>(
      `select theme_id as id, record_id as record from publication_themes
       join publications on publications.id = publication_id where kind = 'lesson' limit 1`,
    );
    const [other] = ask<{ id: string }>(
      `select theme_id as id from publication_themes where publication_id not in
       (select id from publications where kind = 'lesson' and record_id = ?) and theme_id not in
       (select theme_id from publication_themes join publications on publications.id = publication_id
        where kind = 'lesson' and record_id = ?) limit 1`,
      theme?.record,
      theme?.record,
    );
    const read = async (id = "") => {
      const feed = await textOf(`/oppet/floden/tema/${id}.atom`);
      return { updated: textsIn(xml(feed), "updated")[0] ?? "", feed };
    };
    const before = await read(theme?.id);
    const apart = await read(other?.id);
    expect(before.feed).toContain(`/oppet/lardomar/${theme?.record}"`);
    await withdraw("lesson", theme?.record ?? "");
    const after = await read(theme?.id);
    expect(after.feed).not.toContain(`/oppet/lardomar/${theme?.record}"`);
    expect(after.updated > before.updated).toBe(true);
    expect(await read(other?.id)).toEqual(apart);
  });

  test("are named in the head of the open pages", async () => {
    const page = await textOf("/oppet/lardomar");
    expect(page).toMatch(
      /<link rel="alternate" type="application\/atom\+xml"[^>]*\/oppet\/floden\/lardomar\.atom/,
    );
  });
});

describe("open data", () => {
  test("hold each published record once, page by page, and nothing else", async () => {
    const found: string[] = [];
    let path: string | null = "/oppet/data/alla.json";
    while (path !== null) {
      const page: Page = await dataOf(path);
      expect(page.items.length).toBeLessThanOrEqual(100);
      expect(page.count).toBe(shown().length);
      found.push(...page.items.map(({ kind, id }) => `${kind} ${id}`));
      path = page.next === null ? null : new URL(page.next).pathname + new URL(page.next).search;
    }
    expect(found).toEqual(shown().map(({ kind, record_id }) => `${kind} ${record_id}`));
    for (const list of lists) {
      const page = await dataOf(`/oppet/data/${list}.json`);
      const [counted] = ask<{ n: number }>(
        "select count(*) as n from publications where withdrawn_at is null and kind = ?",
        page.items[0]?.kind ?? "newsletter",
      );
      expect(page.count).toBe(counted?.n);
    }
  });

  test("going on from an answer misses nothing that changes meanwhile", async () => {
    const order = shown();
    const middle = order[Math.floor(order.length / 2)];
    const [row] = ask<{ id: number }>(
      "select id from publications where kind = ? and record_id = ?",
      middle?.kind,
      middle?.record_id,
    );
    await withdraw(order[0]?.kind ?? "", order[0]?.record_id ?? "");
    const rest = await dataOf(`/oppet/data/alla.json?page=2&after=${middle?.changed_at}-${row?.id}`);
    expect(rest.items.map(({ id }) => id)).toEqual(
      order
        .slice(order.indexOf(middle as never) + 1, order.indexOf(middle as never) + 101)
        .map((each) => each.record_id),
    );
  });

  test("what has been withdrawn is told as deleted, without a word of it, and is in no feed", async () => {
    const [lesson] = ask<{ title: string }>("select title from publications where record_id = 'l-01'");
    const before = await textOf("/oppet/data/lardomar.json");
    expect(before).toContain(JSON.stringify(lesson?.title));
    expect((JSON.parse(before) as Page).deleted).toEqual([]);
    await withdraw("lesson", "l-01");
    const after = await textOf("/oppet/data/lardomar.json");
    const page = JSON.parse(after) as Page;
    expect(page.items.map(({ id }) => id)).not.toContain("l-01");
    expect(page.deleted).toMatchObject([{ kind: "lesson", id: "l-01" }]);
    expect(after).not.toContain(JSON.stringify(lesson?.title));
    expect(await textOf("/oppet/floden/lardomar.atom")).not.toContain('/oppet/lardomar/l-01"');
    expect(await textOf("/sitemap.xml")).not.toContain("/oppet/lardomar/l-01<");
    expect((await dataOf("/oppet/data/projekt.json")).deleted).toEqual([]);
    const later = new Date(Date.parse(page.deleted[0]?.deletedAt ?? "") + 1).toISOString();
    expect((await dataOf(`/oppet/data/lardomar.json?modified_since=${later}`)).deleted).toEqual([]);
  });

  test("modified_since counts what changed at that very instant, and a day begins in Sweden", async () => {
    const at = shown().at(-1)?.changed_at ?? 0;
    const iso = (instant: number) => new Date(instant).toISOString();
    const from = async (text: string) => (await dataOf(`/oppet/data/alla.json?modified_since=${text}`)).count;
    const counted = (instant: number) => shown().filter(({ changed_at }) => changed_at >= instant).length;
    expect(await from(iso(at))).toBe(counted(at));
    expect(counted(at)).toBeGreaterThan(0);
    expect(await from(iso(at + 1))).toBe(0);
    expect(await from(iso(at).replace("Z", "+00:00"))).toBe(counted(at));
    expect(await from("2026-03-19")).toBe(counted(Date.parse("2026-03-18T23:00:00Z")));
    expect(await from("2026-07-01")).toBe(counted(Date.parse("2026-06-30T22:00:00Z")));
  });

  test.each([
    ["modified_since=banana", "modified_since"],
    ["modified_since=2026-02-30", "modified_since"],
    ["modified_since=2026-02-03T10:00:00", "modified_since"],
    ["modified_since=", "modified_since"],
    ["page=0", "page"],
    ["page=banana", "page"],
    ["page=1e9", "page"],
    ["after=1", "after"],
  ])("%s is answered with what is wrong", async (question, name) => {
    for (const language of ["sv", "en"]) {
      const answer = await read(`/oppet/data/alla.json?${question}`, { "Accept-Language": language });
      expect(answer.status).toBe(400);
      expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
      const told = (await answer.json()) as { status: number; title: string; detail: string };
      expect(told.status).toBe(400);
      expect(told.detail).toContain(`${name} ${language === "sv" ? "ska vara" : "must be"}`);
    }
  });

  test("a page far beyond the last is empty and says how many there are", async () => {
    const page = await dataOf("/oppet/data/alla.json?page=1000000000");
    expect(page).toMatchObject({ items: [], next: null, page: 1_000_000_000 });
    expect(page.pages).toBe(Math.ceil(shown().length / 100));
    expect((await read("/oppet/data/finns-inte.json")).status).toBe(404);
  });

  test("are tables too, a line for each record, with a heading even where there is none", async () => {
    for (const [list, kind] of [
      ...[
        ["lardomar", "lesson"],
        ["projekt", "project"],
        ["partner", "partner"],
        ["anteckningar", "minutes"],
      ],
      ...[
        ["uppfoljning", "followup"],
        ["nyhetsbrev", "newsletter"],
      ],
    ]) {
      const [heading, ...lines] = await tableAt(`/oppet/data/${list}.csv`);
      expect(heading?.slice(0, 2)).toEqual(["id", "rubrik"]);
      const out = shown().filter((row) => row.kind === kind);
      expect(lines.map(([id]) => id).sort(), list).toEqual(out.map(({ record_id }) => record_id).sort());
      for (const line of lines) expect(line, list).toHaveLength(heading?.length ?? 0);
    }
    const all = await tableAt("/oppet/data/alla.csv");
    expect(all).toHaveLength(shown().length + 1);
    for (const path of all.slice(1, 4).map((line) => new URL(line.at(-1) ?? "").pathname)) await textOf(path);
    expect((await read("/oppet/data/finns-inte.csv")).status).toBe(404);
  });

  test("tell of meetings ahead as the open page does, in Swedish time", async () => {
    const [heading, ...lines] = await tableAt("/oppet/data/moten.csv");
    expect(heading).toEqual([
      "id",
      "grupp",
      "nummer",
      "år",
      "tema",
      "dag",
      "från kl.",
      "till kl.",
      "form",
      "plats",
    ]);
    expect(lines.length).toBeGreaterThan(0);
    const page = await textOf("/oppet/moten");
    for (const line of lines) {
      expect(page).toContain(line[6]);
      const [meeting] = ask<{ starts_at: number }>("select starts_at from meetings where id = ?", line[0]);
      expect(
        new Date(meeting?.starts_at ?? 0).toLocaleString("sv-SE", { timeZone: "Europe/Stockholm" }),
      ).toBe(`${line[5]} ${line[6]?.replace(".", ":")}:00`);
    }
  });

  test("tell no spreadsheet to reckon: what looks like a formula is text", async () => {
    const hard = '=HYPERLINK("http://ond.example";"Klicka")';
    change(house, "update publications set title = ?, summary = '@SUM(1)' where record_id = 'l-01'", hard);
    for (const list of ["lardomar", "alla"]) {
      const line = (await tableAt(`/oppet/data/${list}.csv`)).find(([id]) => id === "l-01") ?? [];
      expect(line).toContain(`'${hard}`);
      expect(line).toContain("'@SUM(1)");
    }
  });

  test("programs on other sites may read them, and no page beside them", async () => {
    for (const path of [
      "/oppet/data/alla.json",
      "/oppet/data/alla.csv",
      "/oppet/floden/alla.atom",
      "/oppet/katalog.ttl",
    ])
      for (const round of [1, 2]) {
        const { headers } = await read(path);
        expect(headers.get("access-control-allow-origin"), `${path} ${round}`).toBe("*");
        expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
        expect(headers.get("cache-control")).toBe("public, no-cache");
        const mark = headers.get("etag") ?? "";
        expect((await read(path, { "If-None-Match": mark })).status).toBe(304);
      }
    for (const path of ["/oppet", "/oppet/data", "/oppet/lardomar"]) {
      const { headers } = await read(path);
      expect(headers.get("access-control-allow-origin"), path).toBeNull();
      expect(headers.get("cross-origin-resource-policy"), path).toBe("same-origin");
    }
  });

  test("no member's address or telephone is in any of it", async () => {
    const people = ask<{ email: string; phone: string | null }>("select email, phone from people");
    const paths = [
      ...[...lists, "alla"].flatMap((list) => [
        `/oppet/data/${list}.json`,
        `/oppet/data/${list}.csv`,
        `/oppet/floden/${list}.atom`,
      ]),
      "/oppet/katalog.ttl",
      "/sitemap.xml",
    ];
    for (const path of paths) {
      const text = await textOf(path);
      for (const { email, phone } of people) {
        expect(text.includes(email), `${path} ${email}`).toBe(false);
        if (phone) expect(text.includes(phone), `${path} ${phone}`).toBe(false);
      }
    }
  });
});

test("the sitemap holds every published record, and robots are shown to it and kept from the rest", async () => {
  const places = textsIn(xml(await textOf("/sitemap.xml")), "loc");
  const records = places.filter(
    (place) => /\/oppet\/\w+\/[^/]+$/.test(place) && !place.includes("/oppet/data"),
  );
  expect(records).toHaveLength(shown().length);
  for (const place of places.slice(0, 12)) await textOf(new URL(place).pathname);
  const robots = await textOf("/robots.txt");
  expect(robots).toMatch(/^User-agent: \*\n/);
  expect(robots).toMatch(/\nDisallow: \/\n/);
  expect(robots).toMatch(/\nAllow: \/oppet\n/);
  expect(robots).toMatch(/\nSitemap: http.+\/sitemap\.xml\n$/);
});

describe("the catalogue", () => {
  const name = (prefix: string, word: string) => `${prefix}${word}`;
  const dcat = (word: string) => name("http://www.w3.org/ns/dcat#", word);
  const dcterms = (word: string) => name("http://purl.org/dc/terms/", word);
  const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  const of = (quads: Quad[], subject: string, predicate: string) =>
    quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate);
  const those = (quads: Quad[], of: string) =>
    quads
      .filter(({ predicate, object }) => predicate.value === type && object.value === of)
      .map((quad) => quad.subject.value);

  test("is RDF with all that DCAT-AP-SE asks for", async () => {
    const quads = new Parser({ format: "text/turtle" }).parse(await textOf("/oppet/katalog.ttl"));
    const [catalogue] = those(quads, dcat("Catalog"));
    for (const word of ["title", "description", "publisher", "license"])
      expect(of(quads, catalogue ?? "", dcterms(word)).length, word).toBeGreaterThan(0);
    const sets = those(quads, dcat("Dataset"));
    expect(sets).toHaveLength(lists.length + 1);
    expect(of(quads, catalogue ?? "", dcat("dataset")).map(({ object }) => object.value)).toEqual(sets);
    for (const set of sets) {
      for (const word of ["title", "description"])
        expect(of(quads, set, dcterms(word)).map(({ object }) => object.language)).toEqual(["sv", "en"]);
      expect(of(quads, set, dcterms("accessRights"))[0]?.object.value).toMatch(/access-right\/PUBLIC$/);
      expect(of(quads, set, dcat("theme"))[0]?.object.value).toMatch(/data-theme\/GOVE$/);
      const publisher = of(quads, set, dcterms("publisher"))[0]?.object.value ?? "";
      expect(of(quads, publisher, "http://xmlns.com/foaf/0.1/name")[0]?.object.value).toBe("Ekbacka kommun");
      const contact = of(quads, set, dcat("contactPoint"))[0]?.object.value ?? "";
      const mail = of(quads, contact, "http://www.w3.org/2006/vcard/ns#hasEmail")[0]?.object;
      expect(mail).toMatchObject({ termType: "NamedNode", value: expect.stringMatching(/^mailto:.+@/) });
      const ways = of(quads, set, dcat("distribution")).map(({ object }) => object.value);
      const endings = set.endsWith("#meetings") ? ["csv"] : ["json", "csv", "atom"];
      expect(ways.map((way) => way.split("-").at(-1))).toEqual(endings);
      for (const way of ways) {
        const place = of(quads, way, dcat("accessURL"))[0]?.object.value ?? "";
        expect(of(quads, way, dcterms("license"))[0]?.object.value).toMatch(/publicdomain\/zero/);
        const answer = await read(new URL(place).pathname);
        expect(answer.headers.get("content-type")).toContain(
          of(quads, way, dcterms("format"))[0]?.object.value,
        );
      }
    }
  });

  test("says the same as JSON-LD and as RDF/XML", async () => {
    const quads = new Parser().parse(await textOf("/oppet/katalog.ttl"));
    const read = JSON.parse(await textOf("/oppet/katalog.jsonld")) as {
      "@context": Record<string, string>;
      "@graph": Record<string, unknown>[];
    };
    const whole = (word: string) => word.replace(/^(\w+):/, (_, prefix) => read["@context"][prefix] ?? "");
    const told = read["@graph"].flatMap((thing) =>
      Object.entries(thing).flatMap(([name, values]) => {
        if (name === "@id") return [];
        if (name === "@type") return [`${thing["@id"]} ${type} ${whole(String(values))}`];
        return (values as Record<string, string>[]).map(
          (value) => `${thing["@id"]} ${whole(name)} ${value["@id"] ?? value["@value"]}`,
        );
      }),
    );
    const lines = quads.map((quad) => `${quad.subject.value} ${quad.predicate.value} ${quad.object.value}`);
    expect(told.sort()).toEqual(lines.sort());
    const root = xml(await textOf("/oppet/katalog.rdf")).documentElement;
    const things = Array.from(root?.childNodes ?? []).filter((node) => node.nodeType === 1);
    const facts = things.flatMap((node) => Array.from(node.childNodes).filter((each) => each.nodeType === 1));
    expect(facts.length + things.length).toBe(quads.length);
  });
});
