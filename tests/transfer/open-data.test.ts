import { DOMParser } from "@xmldom/xmldom";
import { Parser } from "n3";
import { expect, test } from "vitest";
import { asRdfXml, asTurtle, type Thing } from "~/transfer/open-data/graph";
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
