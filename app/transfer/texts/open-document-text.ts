import type { FileType } from "#db/words";
import type { FileFacts, TextPage } from "~/domain/attachments/file-text";
import { factsIn } from "./facts";
import { part } from "./office-text";
import { partsOf, passagesIn } from "./passages";
import { Unreadable } from "./unreadable";
import { attribute, readXml } from "./xml";
import type { Zip } from "./zip";

/** The texts of open documents (OpenDocument 1.3, part 3): a letter in passages, a presentation by slide, a table by sheet. */
export function readOpenDocument(zip: Zip, type: FileType): TextPage[] {
  const manifest = zip.read("META-INF/manifest.xml");
  if (manifest?.includes("encryption-data")) throw new Unreadable("encrypted");
  const texts = textsOf(part(zip, "content.xml"), pageElements[type] ?? "");
  if (type === "odt") return passagesIn(texts.join("\n\n"));
  return texts
    .slice(1)
    .flatMap((text, place) => partsOf(text, type === "odp" ? "slide" : "sheet", place + 1));
}

/** What the document says of itself (part 3, § 4.3). */
export const factsOfOpenDocument = (zip: Zip): FileFacts => factsIn(zip.read("meta.xml"), "creation-date");

/** The element that begins a page. */
const pageElements: Partial<Record<FileType, string>> = { odp: "page", ods: "table" };

/** What is no part of the text: earlier wordings and comments. */
const leftOut = ["tracked-changes", "annotation"];

/** The text before the first page and then each page's, a line for each paragraph. */
function textsOf(xml: Buffer, pageElement: string): string[] {
  const texts = [""];
  let inParagraph = 0;
  let hidden = 0;
  const add = (text: string) => {
    if (hidden === 0) texts[texts.length - 1] += text;
  };
  readXml(xml, {
    open: (name, attributes) => {
      if (leftOut.includes(name)) hidden += 1;
      else if (name === pageElement) texts.push(`${attribute(attributes, "name") ?? ""}\n\n`);
      else if (name === "p" || name === "h") inParagraph += 1;
      else if (name === "s" || name === "tab") add(" ");
      else if (name === "line-break") add("\n");
    },
    close: (name) => {
      if (leftOut.includes(name)) hidden -= 1;
      else if (name === "p" || name === "h") {
        inParagraph -= 1;
        add("\n");
      }
    },
    text: (text) => {
      if (inParagraph > 0) add(text);
    },
  });
  return texts;
}
