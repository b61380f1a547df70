import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileTypeOf } from "~/transfer/file-type.server";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

const zipOf = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`<part of="${name}"/>`)])));
const openDocument = (kind: string) =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    "content.xml": strToU8("<office/>"),
  });
const docx = zipOf("[Content_Types].xml", "word/document.xml");
const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const pdf = bytes("%PDF-1.7\n%\xe2\xe3\n1 0 obj");

test.each([
  ["plan.pdf", pdf, "pdf"],
  ["PLAN.PDF", pdf, "pdf"],
  ["brev.docx", docx, "docx"],
  ["budget.xlsx", zipOf("[Content_Types].xml", "xl/workbook.xml"), "xlsx"],
  ["bilder.pptx", zipOf("[Content_Types].xml", "ppt/presentation.xml"), "pptx"],
  ["brev.odt", openDocument("text"), "odt"],
  ["budget.ods", openDocument("spreadsheet"), "ods"],
  ["bilder.odp", openDocument("presentation"), "odp"],
  ["läs.txt", bytes("\xc5rsplan\r\n"), "txt"],
  ["läs.txt", Buffer.from("\ufeffÅrsplan\r\n", "utf16le"), "txt"],
  ["läs.md", strToU8("# Årsplan\n"), "md"],
  ["lista.csv", strToU8("a;b\n1;2\n"), "csv"],
  ["sida.htm", strToU8("<script>alert(1)</script>"), "html"],
  ["karta.png", bytes("\x89PNG\r\n\x1a\n\0\0"), "png"],
  ["foto.jpeg", bytes("\xff\xd8\xff\xe0\0"), "jpg"],
  ["foto.webp", bytes("RIFF\x10\0\0\0WEBPVP8 "), "webp"],
])("%s is taken in", async (name, content, type) => {
  expect(await typeOf(name, content)).toBe(type);
});

test.each([
  ["a program that calls itself a PDF", "plan.pdf", bytes("MZ\x90\0\x03")],
  ["a web page that calls itself a picture", "bild.png", strToU8("<script>alert(1)</script>")],
  ["a document that calls itself a PDF", "plan.pdf", docx],
  ["a document that calls itself a sheet", "budget.xlsx", docx],
  ["any archive that calls itself a document", "brev.docx", zipOf("a.exe")],
  ["an archive in the place of an open document", "brev.odt", zipOf("mimetype", "content.xml")],
  ["a text in the place of a drawing", "brev.odt", openDocument("graphics")],
  ["a document with programs", "brev.docx", zipOf("word/document.xml", "word/vbaProject.bin")],
  ["a document that is cut off", "brev.docx", docx.slice(0, 60)],
  ["a directory that points outside the file", "brev.docx", lying(docx)],
  ["bytes that call themselves text", "läs.txt", bytes("text\0text")],
  ["bytes that call themselves UTF-16", "läs.txt", Buffer.from("\ufefftext\0text", "utf16le")],
  ["a drawing with scripts", "bild.svg", strToU8("<svg onload='alert(1)'/>")],
  ["a program", "plan.exe", bytes("MZ\x90\0\x03")],
  ["a name without an ending", "plan", pdf],
  ["an ending that objects have", "plan.constructor", pdf],
])("%s is not", async (_what, name, content) => {
  expect(await typeOf(name, content)).toBeNull();
});

function typeOf(name: string, content: Uint8Array) {
  const path = join(folder, "file");
  writeFileSync(path, content);
  return fileTypeOf(path, name);
}

/** The same archive, whose end says that its directory is somewhere else and very long. */
function lying(archive: Uint8Array): Uint8Array {
  const copy = Buffer.from(archive);
  copy.writeUInt32LE(900_000, copy.length - 10);
  copy.writeUInt32LE(0xfffffff0, copy.length - 6);
  return copy;
}
