import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FileType } from "#db/words";
import type { FileText } from "~/domain/attachments/file-text";
import { hireReader } from "~/jobs/file-reading.server";
import { docxFile, lyingZip, openDocumentFile, pdfFile, zipFile } from "../support/files";

// Read as in service, on a thread of its own: what other tests leave in this process is none of its business.
const reader = hireReader();
let folder: string;
let turn = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
});
afterAll(async () => {
  await reader.end();
  rmSync(folder, { recursive: true });
});

async function read(fileType: FileType, bytes: Uint8Array): Promise<FileText> {
  turn += 1;
  const path = join(folder, String(turn));
  writeFileSync(path, bytes);
  const read = await reader.ask({ path, fileType });
  return read.ok ? read.value : { outcome: read.reason === "ended" ? "broken" : read.reason };
}

const outcome = async (fileType: FileType, bytes: Uint8Array) => (await read(fileType, bytes)).outcome;

async function textOf(fileType: FileType, bytes: Uint8Array): Promise<string> {
  const found = await read(fileType, bytes);
  return found.outcome === "text" ? found.pages.map((page) => page.text).join("|") : found.outcome;
}

test("a PDF is read page by page, empty pages aside, with what it says of itself", async () => {
  const bytes = await pdfFile(["Årsplan för nätverket", "", "Ansökan om medel"], { title: "Plan 2019" });
  expect(await read("pdf", bytes)).toEqual({
    outcome: "text",
    facts: { title: "Plan 2019", madeOn: "2019-04-05" },
    pages: [
      { kind: "page", number: 1, text: "Årsplan för nätverket" },
      { kind: "page", number: 3, text: "Ansökan om medel" },
    ],
  });
});

test("a text document is read as it stands, without what was taken away and what stands twice", async () => {
  const bytes = docxFile(
    [
      "Minnesanteckningar",
      '<w:r><w:t xml:space="preserve">Sam&amp;verkan </w:t></w:r><w:del><w:r><w:delText>inte</w:delText></w:r></w:del><w:r><w:t>med Tartu</w:t><w:tab/><w:t>2019</w:t></w:r>',
      '<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:t>Ruta</w:t></mc:Choice><mc:Fallback><w:t>Ruta</w:t></mc:Fallback></mc:AlternateContent>',
    ],
    {
      "word/footnotes.xml": "<w:footnotes><w:p><w:t>Se bilaga</w:t></w:p></w:footnotes>",
      "docProps/core.xml":
        "<cp:coreProperties><dc:title>Möte 2</dc:title><dcterms:created>2019-04-05T09:00:00Z</dcterms:created></cp:coreProperties>",
    },
  );
  expect(await read("docx", bytes)).toEqual({
    outcome: "text",
    facts: { title: "Möte 2", madeOn: "2019-04-05" },
    pages: [
      {
        kind: "passage",
        number: null,
        text: "Minnesanteckningar\nSam&verkan med Tartu 2019\nRuta\n\nSe bilaga",
      },
    ],
  });
});

const relations = (...targets: [string, string, string?][]) =>
  `<Relationships>${targets.map(([id, target, type = "x"]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`).join("")}</Relationships>`;

test("slides are read in the order they are shown, with the speaker's notes", async () => {
  const slide = (text: string) => `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
  const bytes = zipFile({
    "ppt/presentation.xml": '<p:presentation><p:sldId r:id="b"/><p:sldId r:id="a"/></p:presentation>',
    "ppt/_rels/presentation.xml.rels": relations(["a", "slides/slide1.xml"], ["b", "/ppt/slides/slide2.xml"]),
    "ppt/slides/slide1.xml": slide("Budget"),
    "ppt/slides/slide2.xml": slide("Mål"),
    "ppt/slides/_rels/slide1.xml.rels": relations(["n", "../notesSlides/notesSlide1.xml", "notesSlide"]),
    "ppt/notesSlides/notesSlide1.xml": slide("Fråga om växelkurs"),
  });
  expect(await read("pptx", bytes)).toMatchObject({
    pages: [
      { kind: "slide", number: 1, text: "Mål" },
      { kind: "slide", number: 2, text: "Budget\n\nFråga om växelkurs" },
    ],
  });
});

test("sheets are read row by row, by their names", async () => {
  const bytes = zipFile({
    "xl/workbook.xml":
      '<workbook><sheet name="Budget" r:id="a"/><sheet name="Tomt" r:id="b"/><sheet name="Deltagare" r:id="c"/></workbook>',
    "xl/_rels/workbook.xml.rels": relations(
      ["a", "worksheets/sheet1.xml"],
      ["b", "worksheets/sheet2.xml"],
      ["c", "worksheets/sheet3.xml"],
    ),
    "xl/sharedStrings.xml":
      "<sst><si><t>Resor</t></si><si><r><t>Bo</t></r><r><t>ende</t></r><rPh><t>ハ</t></rPh></si></sst>",
    "xl/worksheets/sheet1.xml":
      '<worksheet><row><c t="s"><v>0</v></c><c><v>12500</v></c></row><row><c t="s"><v>1</v></c><c><v>900</v></c></row></worksheet>',
    "xl/worksheets/sheet2.xml": "<worksheet><sheetData/></worksheet>",
    "xl/worksheets/sheet3.xml": '<worksheet><row><c t="inlineStr"><is><t>Elsa</t></is></c></row></worksheet>',
  });
  expect(await read("xlsx", bytes)).toMatchObject({
    pages: [
      { kind: "sheet", number: 1, text: "Budget\n\nResor 12500\nBoende 900" },
      { kind: "sheet", number: 3, text: "Deltagare\n\nElsa" },
    ],
  });
});

test("open documents are read by their kind, without comments and earlier wordings", async () => {
  const letter = openDocumentFile(
    "text",
    "<office:text><text:tracked-changes><text:p>Förr</text:p></text:tracked-changes><text:h>Rapport</text:h><text:p>Skolan<text:s/>i <text:span>Ekbacka</text:span><office:annotation><text:p>Nej</text:p></office:annotation></text:p></office:text>",
    {
      "meta.xml":
        "<m><dc:title>Slutrapport</dc:title><meta:creation-date>2018-01-02T03</meta:creation-date></m>",
    },
  );
  expect(await read("odt", letter)).toEqual({
    outcome: "text",
    facts: { title: "Slutrapport", madeOn: "2018-01-02" },
    pages: [{ kind: "passage", number: null, text: "Rapport\nSkolan i Ekbacka" }],
  });
  const slides = openDocumentFile(
    "presentation",
    '<draw:page draw:name="Bild 1"><text:p>Mål</text:p></draw:page><draw:page draw:name="Bild 2"><text:p>Medel</text:p></draw:page>',
  );
  expect(await textOf("odp", slides)).toBe("Bild 1\n\nMål|Bild 2\n\nMedel");
  const sheet = openDocumentFile(
    "spreadsheet",
    '<table:table table:name="Budget"><table:table-cell><text:p>Resor</text:p></table:table-cell></table:table>',
  );
  expect(await read("ods", sheet)).toMatchObject({
    pages: [{ kind: "sheet", number: 1, text: "Budget\n\nResor" }],
  });
});

const swedish = "Åtgärder på mötet";

test.each<[string, Buffer]>([
  ["UTF-8", Buffer.from(swedish)],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${swedish}`)],
  ["UTF-16, little end first", Buffer.from(`\ufeff${swedish}`, "utf16le")],
  ["UTF-16, big end first", Buffer.from(`\ufeff${swedish}`, "utf16le").swap16()],
  ["Windows-1252", Buffer.from(swedish, "latin1")],
])("a text in %s is read with its letters", async (_name, bytes) => {
  expect(await textOf("txt", bytes)).toBe(swedish);
});

test("a web page is read without what it runs, and Markdown without its marks", async () => {
  const page =
    "<html><head><title>Slutrapport</title><style>p{}</style></head><body><h1>Rapport</h1><p>Vi <b>lärde</b> oss</p><script>alert('x')</script><ul><li>ett<li>två</ul></body>";
  expect(await textOf("html", Buffer.from(page))).toBe("Rapport\n\nVi lärde oss\n\nett\n\ntvå");
  expect(await textOf("md", Buffer.from("# Mål\n\n**Resor** till [Tartu](https://tartu.ee)\n"))).toBe(
    "Mål\nResor till Tartu",
  );
});

test("what has no pages is read in passages that end where a paragraph does, and nothing is lost", async () => {
  const paragraphs = Array.from({ length: 40 }, (_, at) => `Stycke ${at} ${"ord ".repeat(120).trim()}.`);
  const found = await read("txt", Buffer.from(paragraphs.join("\n\n")));
  const pages = found.outcome === "text" ? found.pages : [];
  expect(pages.length).toBeGreaterThan(4);
  for (const { text } of pages) expect([text.length <= 4_000, text.endsWith(".")]).toEqual([true, true]);
  expect(pages.map((page) => page.text).join("\n\n")).toBe(paragraphs.join("\n\n"));
});

test("a word that a line end divides is one word", async () => {
  expect(await textOf("txt", Buffer.from("kommun-\nstyrelsen och EU-\nmedel"))).toBe(
    "kommunstyrelsen och EU-\nmedel",
  );
});

const bomb = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024).fill(32);
const entities = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>`;

test.each<[string, FileType, () => Buffer | Promise<Buffer>, string]>([
  ["a scanned paper", "pdf", () => pdfFile(["", ""]), "noText"],
  ["a locked PDF", "pdf", () => pdfFile(["Hemligt"], { password: "lås" }), "encrypted"],
  ["a PDF that is none", "pdf", () => Buffer.from("%!PS-Adobe-3.0"), "notWhatItSaid"],
  ["a PDF that ends at once", "pdf", () => Buffer.from("%PDF-1.7\n1 0 obj"), "broken"],
  ["an archive that is no document", "docx", () => zipFile({ "a.txt": "a" }), "notWhatItSaid"],
  ["no archive at all", "docx", () => Buffer.from("hej"), "notWhatItSaid"],
  ["a document that is cut off", "docx", () => docxFile(["Hej"]).subarray(0, -10), "notWhatItSaid"],
  ["XML without an end", "docx", () => zipFile({ "word/document.xml": "<w:p><w:t>Hej</w:t>" }), "broken"],
  ["XML that crosses itself", "docx", () => zipFile({ "word/document.xml": "<a><b>Hej</a></b>" }), "broken"],
  ["entities that multiply", "docx", () => zipFile({ "word/document.xml": entities }), "broken"],
  ["elements without bottom", "docx", () => docxFile(["<b>".repeat(5_000)]), "broken"],
  [
    "a bomb that says its size",
    "docx",
    () => docxFile(["Hej"], { "word/footnotes.xml": bomb(70) }),
    "tooLarge",
  ],
  [
    "a bomb that does not",
    "docx",
    () => lyingZip(docxFile(["Hej"], { "word/footnotes.xml": bomb(70) }), 100),
    "tooLarge",
  ],
  [
    "many bombs that are small by themselves",
    "xlsx",
    () =>
      zipFile({
        "xl/workbook.xml": `<workbook>${[1, 2, 3].map((at) => `<sheet name="${at}" r:id="${at}"/>`).join("")}</workbook>`,
        "xl/_rels/workbook.xml.rels": relations(["1", "1.xml"], ["2", "2.xml"], ["3", "3.xml"]),
        ...Object.fromEntries(
          [1, 2, 3].map((at) => [
            `xl/${at}.xml`,
            Buffer.concat([Buffer.from("<a>"), bomb(50), Buffer.from("</a>")]),
          ]),
        ),
      }),
    "tooLarge",
  ],
  ["more text than anybody reads", "txt", () => Buffer.alloc(4_000_000, "ord "), "tooLarge"],
  ["an empty letter", "odt", () => openDocumentFile("text", "<text:p/>"), "noText"],
  [
    "a locked letter",
    "odt",
    () =>
      openDocumentFile("text", "", {
        "META-INF/manifest.xml": "<m:file-entry><m:encryption-data/></m:file-entry>",
      }),
    "encrypted",
  ],
])("%s is not read, and it is said why", async (_name, type, make, reason) => {
  expect(await outcome(type, await make())).toBe(reason);
});
