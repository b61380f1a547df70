import { DOMParser } from "@xmldom/xmldom";
import { Parser } from "n3";
import { describe, expect, test } from "vitest";
import { openAddresses } from "~/components/public/open-addresses";
import { atomFeed, type Feed } from "~/transfer/open-data/atom.server";
import { asRdfXml, asTurtle, type Thing } from "~/transfer/open-data/graph";
import { lastingName } from "~/transfer/open-data/lasting-name";
import { element, xmlDocument, xmlText } from "~/transfer/open-data/xml";

const hard = `<b>&amp; "citat" 'apostrof' ]]> \u0000\u0008\u000b\ud800 å 日本 😀 \\ slut`;
const kept = `<b>&amp; "citat" 'apostrof' ]]>  å 日本 😀 \\ slut`;

const readBack = (text: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, "application/xml").documentElement;

test("any text comes back from XML as it was, without the signs that XML may not hold", () => {
  const root = readBack(xmlDocument(element("a", { b: hard, c: null }, xmlText(hard))));
  expect(root?.textContent).toBe(kept);
  expect(root?.getAttribute("b")).toBe(kept);
  expect(root?.hasAttribute("c")).toBe(false);
});

test("any text comes back from Turtle as it was, and an address cannot break out of its brackets", () => {
  const text = `rad ett\nrad "två"\t\\ å 日本 😀 """ . <x>`;
  const things: Thing[] = [
    {
      iri: "https://a.se/x> <y",
      type: "dcat:Dataset",
      facts: [["dcterms:title", { text, language: "sv" }]],
    },
  ];
  const quads = new Parser().parse(asTurtle(things));
  expect(quads).toHaveLength(2);
  expect(quads.find(({ object }) => object.language === "sv")?.object.value).toBe(text);
  expect(readBack(asRdfXml(things))?.textContent).toBe(text);
});

describe("a feed's names", () => {
  const line: Feed["lines"][number] = {
    key: 1,
    kind: "followup",
    id: "2025",
    edition: 1,
    title: "Uppföljning 2025",
    titleEn: null,
    summary: "",
    year: 2025,
    day: null,
    publishedAt: 1,
    changedAt: 1,
    ownerName: null,
  };
  const namesIn = (base: string, house: string) => {
    const feed = { house, about: "alla", title: "Allt", self: "", page: "", owner: "", changedAt: 1 };
    const ids = readBack(atomFeed({ ...feed, lines: [line] }, openAddresses(base)))?.getElementsByTagName(
      "id",
    );
    return Array.from(ids ?? []).map(({ textContent }) => textContent ?? "");
  };

  test("stay when the house moves to another address, and are another house's nowhere", () => {
    const here = namesIn("https://natverk.ekbacka.se", "1 a b");
    expect(namesIn("https://www.ekbacka.example:8443", "1 a b")).toEqual(here);
    expect(new Set([...here, ...namesIn("https://natverk.ekbacka.se", "2 a b")]).size).toBe(4);
  });

  test("are UUIDs of the version that is made of a sum", () => {
    for (let each = 0; each < 200; each += 1)
      expect(lastingName("1 a b", `lesson/${each}`)).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
  });
});
