import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { FileType } from "#db/words";
import { typeByEnding } from "~/domain/attachments/attachment";

/** Which sort of file this is, by its content; the ending of its name only has to agree. */

const textTypes: FileType[] = ["txt", "md", "csv", "html"];

const openDocuments: Partial<Record<FileType, string>> = {
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
};

/** The part that every document of the sort has (ECMA-376, part 1, § 9–11). */
const officeParts: Partial<Record<FileType, string>> = {
  docx: "word/document.xml",
  xlsx: "xl/workbook.xml",
  pptx: "ppt/presentation.xml",
};

/**
 * The sort of the file at `path`, when it is one that is taken in and the ending of `name` says the same; else null.
 * Documents that carry programs (macros) are not taken in.
 */
export async function fileTypeOf(path: string, name: string): Promise<FileType | null> {
  const said = typeByEnding(name);
  if (!said) return null;
  if (textTypes.includes(said)) return (await isText(path)) ? said : null;
  const file = await open(path, "r");
  try {
    return (await hasContentOf(file, said)) ? said : null;
  } finally {
    await file.close();
  }
}

async function hasContentOf(file: FileHandle, type: FileType): Promise<boolean> {
  const head = await piece(file, 0, 128);
  const begins = (text: string, at = 0) => head.toString("latin1", at, at + text.length) === text;
  if (type === "pdf") return begins("%PDF-");
  if (type === "png") return begins("\x89PNG\r\n\x1a\n");
  if (type === "jpg") return begins("\xff\xd8\xff");
  if (type === "webp") return begins("RIFF") && begins("WEBP", 8);
  if (!begins("PK\x03\x04")) return false;
  const mime = openDocuments[type];
  // The first part of an OpenDocument file says what it is, as it is (OpenDocument 1.3, part 2, § 3.3).
  if (mime) return begins(`mimetype${mime}PK`, 30);
  const parts = await partsOfZip(file);
  return parts.includes(officeParts[type] ?? "") && !parts.some((part) => part.endsWith("vbaProject.bin"));
}

/** The names in a zip file's directory (APPNOTE 6.3, § 4.3.12 and 4.3.16); none when it has no sound one. */
async function partsOfZip(file: FileHandle): Promise<string[]> {
  const { size } = await file.stat();
  const tail = await piece(file, Math.max(0, size - 65_557), 65_557);
  const end = tail.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || end + 22 > tail.length) return [];
  const length = tail.readUInt32LE(end + 12);
  const begin = tail.readUInt32LE(end + 16);
  if (length > 1_000_000 || begin + length > size) return [];
  const directory = await piece(file, begin, length);
  const names: string[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const name = directory.readUInt16LE(at + 28);
    names.push(directory.toString("utf8", at + 46, at + 46 + name));
    at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

async function piece(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** Whether a file holds letters and line breaks and no other signs below the blank, in whatever writing. */
async function isText(path: string): Promise<boolean> {
  let decoder: TextDecoder | null = null;
  for await (const part of createReadStream(path)) {
    // What is not marked as UTF-16 has a byte for each of the signs that are looked for.
    decoder ??= new TextDecoder(writingOf(part as Buffer));
    if (/[^\P{Cc}\t\n\f\r\u007f-\u009f]/u.test(decoder.decode(part as Buffer, { stream: true })))
      return false;
  }
  return true;
}

function writingOf(beginning: Buffer): string {
  const mark = beginning.toString("latin1", 0, 2);
  return { "\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be" }[mark] ?? "latin1";
}
