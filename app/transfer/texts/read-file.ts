import { readFileSync } from "node:fs";
import type { FileType } from "#db/words";
import { plainText } from "~/domain/archive/plain-text";
import {
  type FileFacts,
  type FileText,
  mostPages,
  mostText,
  type TextPage,
} from "~/domain/attachments/file-text";
import { decoded } from "./letters";
import { factsOfOffice, readDocx, readPptx, readXlsx } from "./office-text";
import { factsOfOpenDocument, readOpenDocument } from "./open-document-text";
import { passagesIn } from "./passages";
import { readPdf } from "./pdf-text";
import { Unreadable } from "./unreadable";
import { readHtml } from "./web-text";
import { Zip } from "./zip";

export type FileToRead = { path: string; fileType: FileType };

/**
 * Reads the text of a file, or says why there is none. It is called on a thread of its own, since a file can be made to
 * take any time and any memory.
 */
export async function work({ path, fileType }: FileToRead): Promise<FileText> {
  try {
    const { pages, facts } = await read(readFileSync(path), fileType);
    if (pages.length === 0) return { outcome: "noText" };
    const length = pages.reduce((total, page) => total + page.text.length, 0);
    if (length > mostText || pages.length > mostPages) return { outcome: "tooLarge" };
    return { outcome: "text", pages, facts };
  } catch (fault) {
    return { outcome: fault instanceof Unreadable ? fault.reason : "broken" };
  }
}

type Read = { pages: TextPage[]; facts: FileFacts };

const unknown: FileFacts = { title: null, madeOn: null };

async function read(bytes: Buffer, type: FileType): Promise<Read> {
  switch (type) {
    case "pdf":
      return readPdf(bytes);
    case "docx":
    case "pptx":
    case "xlsx": {
      const zip = await Zip.open(bytes);
      const pages = { docx: readDocx, pptx: readPptx, xlsx: readXlsx }[type](zip);
      return { pages, facts: factsOfOffice(zip) };
    }
    case "odt":
    case "ods":
    case "odp": {
      const zip = await Zip.open(bytes);
      return { pages: readOpenDocument(zip, type), facts: factsOfOpenDocument(zip) };
    }
    case "html": {
      const { text, title } = readHtml(decoded(bytes));
      return { pages: passagesIn(text), facts: { ...unknown, title } };
    }
    case "md":
      return { pages: passagesIn(plainText(decoded(bytes))), facts: unknown };
    case "txt":
    case "csv":
      return { pages: passagesIn(decoded(bytes)), facts: unknown };
    default:
      return { pages: [], facts: unknown };
  }
}
