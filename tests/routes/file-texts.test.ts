import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf } from "../support/attachments";
import { docxFile, lyingZip, openDocumentFile, pdfFile, zipFile } from "../support/files";
import { value } from "../support/look";
import { type House, openHouse } from "../support/server";
import { type Answer, signedIn, type Visitor } from "../support/visitor";

/** The text of attached files over HTTP, read by the real worker in the real server: what is found, and what cannot be. */

const attach = "/bilagor/till/mote/m-2027-1";

let house: House;
let karin: Visitor;
let linnea: Visitor;

/** What cannot be read, made before anybody is connected: a large one takes so long that connections are given up. */
const made = new Map<string, Buffer>();

beforeAll(async () => {
  for (const [, name, make] of bad) made.set(name, await make());
  house = await openHouse({ env: { JOBS: "1" } });
  karin = await signedIn(house.address, "coordinator");
  linnea = await signedIn(house.address, "reader");
});

afterAll(() => house.close());

const bytes = (file: Buffer) => new Uint8Array(file) as Uint8Array<ArrayBuffer>;

/** Attaches a file and gives its line in the list, once it says what came of it. */
async function lineOf(name: string, file: Buffer): Promise<string> {
  expect((await karin.postFiles(attach, [[name, bytes(file)]])).location).toBe(attach);
  return expect
    .poll(async () => row(await karin.get(attach), name), { timeout: 30_000 })
    .not.toContain("Texten läses.")
    .then(async () => row(await karin.get(attach), name));
}

const row = (answer: Answer, name: string) =>
  answer.text.split("<li>").find((line) => line.includes(`>${name}</a>`)) ?? "";

test("what is written in a file is found soon after it was attached, with its page and what it hangs on", async () => {
  const file = await pdfFile(["Inledning", "Om väderkvarnar i Viljandi"]);
  expect(await lineOf("Studieresa_2019.pdf", file)).not.toContain("Texten");
  const found = await linnea.get("/arkiv?fraga=v%C3%A4derkvarnar&slag=document");
  expect(found.text).toContain("Studieresa 2019.pdf");
  expect(found.text).toMatch(/Sida 2(?:, bilaga till [^.<]+)?\. Möte 1 2027/);
  const path = /href="(\/bilagor\/[^"]+)#page=2"/.exec(found.text)?.[1] ?? "";
  expect((await linnea.get(path)).status).toBe(200);
});

const entities = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:t>&b;</w:t></w:document>`;
const spaces = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024).fill(32);

const bad: [string, string, () => Buffer | Promise<Buffer>, string][] = [
  ["a locked PDF", "lås.pdf", () => pdfFile(["Hemligt"], { password: "lås" }), "låst med lösenord"],
  ["a scanned paper", "skannad.pdf", () => pdfFile([""]), "Innehåller ingen text (inskannad?)"],
  ["a damaged PDF", "skadad.pdf", () => Buffer.from("%PDF-1.7\n1 0 obj <<"), "filen är skadad"],
  [
    "a bomb",
    "bomb.docx",
    () => docxFile(["Hej"], { "word/footnotes.xml": spaces(70) }),
    "för stor när den packas upp",
  ],
  [
    "a bomb that lies about its size",
    "lögn.docx",
    () => lyingZip(docxFile(["Hej"], { "word/footnotes.xml": spaces(70) }), 10),
    "för stor när den packas upp",
  ],
  [
    "a document whose XML has no end",
    "trasig.docx",
    () => zipFile({ "word/document.xml": "<w:p><w:t>Hej" }),
    "filen är skadad",
  ],
  [
    "a document whose entities multiply",
    "entiteter.docx",
    () => zipFile({ "word/document.xml": entities }),
    "filen är skadad",
  ],
  [
    "a presentation without slides to show",
    "tom.pptx",
    () => zipFile({ "ppt/presentation.xml": "<p:presentation/>" }),
    "Innehåller ingen text",
  ],
  [
    "a locked letter",
    "lås.odt",
    () => openDocumentFile("text", "", { "META-INF/manifest.xml": "<m:file><m:encryption-data/></m:file>" }),
    "låst med lösenord",
  ],
];

test.each(bad)(
  "%s is listed with the reason, and the next file is read",
  async (_what, name, _make, words) => {
    expect(await lineOf(name, made.get(name) as Buffer)).toContain(words);
    const next = `Nästa efter ${name}.txt`;
    expect(await lineOf(next, Buffer.from(`Något om ${name}`))).not.toContain("Texten");
    expect((await karin.get("/halsa")).status).toBe(200);
  },
);

test("many bad files at once leave nothing behind, and those that are good are read", async () => {
  const files = [...made].map(
    ([name, file]) => [`igen ${name}`, bytes(file)] as [string, Uint8Array<ArrayBuffer>],
  );
  const good: [string, string] = ["sist.txt", "Om lavendelfält i Provence"];
  for (const some of [files.slice(0, 5), [...files.slice(5), good]])
    expect((await karin.postFiles(attach, some)).status).toBe(302);
  await expect.poll(() => isFound(linnea, "lavendelf%C3%A4lt", "sist.txt"), { timeout: 40_000 }).toBe(true);
  expect(value(house, "select count(*) from file_texts where outcome is null")).toBe(0);
  expect(incoming()).toEqual([]);
  expect(house.output()).not.toMatch(/job failed|unhandled/i);
});

test("files that were attached while nobody read them are read when the program starts again after a kill", async () => {
  const first = await openHouse();
  const visitor = await signedIn(first.address, "coordinator");
  await visitor.postFiles(attach, [["glömd.txt", "Om fyrtorn på Saaremaa"]]);
  expect(row(await visitor.get(attach), "glömd.txt")).toContain("Texten läses.");
  const file = first.databaseFile;
  const again = await openHouse({ file, env: { JOBS: "1" } });
  const reader = await signedIn(again.address, "reader");
  await expect.poll(() => isFound(reader, "fyrtorn", "glömd.txt"), { timeout: 30_000 }).toBe(true);
  await again.close("SIGKILL");
  await first.close("SIGKILL");
});

const isFound = async (visitor: Visitor, asked: string, name: string) =>
  (await visitor.get(`/arkiv?fraga=${asked}`)).text.includes(name);

function incoming(): string[] {
  try {
    return readdirSync(join(filesOf(house), "incoming"));
  } catch {
    return [];
  }
}
