import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { guideDocuments } from "~/transfer/guides/guide-documents";

test("the documents say what the guides of the house say", () => {
  const documents = guideDocuments();
  const there = readdirSync("docs/guides", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/guides/${name}`);
  expect(there.sort(), "npm run guides").toEqual([...documents.keys()].sort());
  for (const [path, text] of documents)
    expect(readFileSync(path, "utf8") === text, `${path}: npm run guides`).toBe(true);
});

test("every picture and page that a document leads to is there", () => {
  let pictures = 0;
  for (const [path, text] of guideDocuments())
    for (const [, alt, to = ""] of text.matchAll(/(?:!\[([^\]]*)\]|\])\(([^)`]+)\)/g)) {
      if (to.endsWith(".png")) {
        pictures++;
        expect(alt, to).not.toBe("");
      }
      expect(existsSync(join(dirname(path), to)), `${path}: ${to}`).toBe(true);
    }
  expect(pictures).toBeGreaterThan(20);
});
