import type { FileFacts, TextPage } from "~/domain/attachments/file-text";
import { factsIn } from "./facts";
import { partsOf, passagesIn } from "./passages";
import { Unreadable } from "./unreadable";
import { attribute, readXml } from "./xml";
import type { Zip } from "./zip";

/** The texts of Office documents (ECMA-376, part 1). */

/** A text document: its text and its notes, in passages, since only a printer knows its pages. */
export function readDocx(zip: Zip): TextPage[] {
  const body = part(zip, "word/document.xml");
  const notes = ["word/footnotes.xml", "word/endnotes.xml"].map((name) => zip.read(name));
  return passagesIn([body, ...notes].map((xml) => (xml ? paragraphsOf(xml) : "")).join("\n\n"));
}

/** Slides in the order they are shown, each with what the speaker has noted. */
export function readPptx(zip: Zip): TextPage[] {
  const order: string[] = [];
  readXml(part(zip, "ppt/presentation.xml"), {
    open: (name, attributes) => {
      if (name === "sldId") order.push(attributes["r:id"] ?? "");
    },
  });
  const slides = relationsOf(zip, "ppt/presentation.xml");
  return order.flatMap((id, place) => {
    const slide = slides.get(id)?.target;
    if (!slide) return [];
    const notes = [...relationsOf(zip, slide).values()].find(({ type }) => type.endsWith("/notesSlide"));
    const texts = [slide, notes?.target].map((name) => name && zip.read(name));
    const text = texts.map((xml) => (xml ? paragraphsOf(xml) : "")).join("\n\n");
    return partsOf(text, "slide", place + 1);
  });
}

/** Sheets, each by its name and then row by row. */
export function readXlsx(zip: Zip): TextPage[] {
  const sheets: { name: string; id: string }[] = [];
  readXml(part(zip, "xl/workbook.xml"), {
    open: (name, attributes) => {
      if (name === "sheet") sheets.push({ name: attributes.name ?? "", id: attributes["r:id"] ?? "" });
    },
  });
  const files = relationsOf(zip, "xl/workbook.xml");
  const shared = sharedTexts(zip);
  return sheets.flatMap(({ name, id }, place) => {
    const xml = zip.read(files.get(id)?.target ?? "");
    const rows = xml ? rowsOf(xml, shared) : "";
    return rows.trim() ? partsOf(`${name}\n\n${rows}`, "sheet", place + 1) : [];
  });
}

/** What the document says of itself (part 2, § 11). */
export const factsOfOffice = (zip: Zip): FileFacts => factsIn(zip.read("docProps/core.xml"), "created");

/** A part that every document of the sort has. */
export function part(zip: Zip, name: string): Buffer {
  const xml = zip.read(name);
  if (!xml) throw new Unreadable("notWhatItSaid");
  return xml;
}

/**
 * The text of paragraphs in a document or a slide, a line each. What has been taken away while changes were followed, and
 * what stands twice for older programs, is left out.
 */
function paragraphsOf(xml: Buffer): string {
  const out: string[] = [];
  let inText = false;
  let leftOut = 0;
  readXml(xml, {
    open: (name) => {
      if (name === "Fallback") leftOut += 1;
      else if (name === "t") inText = true;
      else if (name === "tab") out.push(" ");
      else if (name === "br" || name === "cr") out.push("\n");
      else if (name === "noBreakHyphen") out.push("-");
    },
    close: (name) => {
      if (name === "Fallback") leftOut -= 1;
      else if (name === "t") inText = false;
      else if (name === "p") out.push("\n");
    },
    text: (text) => {
      if (inText && leftOut === 0) out.push(text);
    },
  });
  return out.join("");
}

/** The texts that cells point to, without their readings in other signs. */
function sharedTexts(zip: Zip): string[] {
  const xml = zip.read("xl/sharedStrings.xml");
  const texts: string[] = [];
  if (!xml) return texts;
  let inText = false;
  let inReading = false;
  readXml(xml, {
    open: (name) => {
      if (name === "si") texts.push("");
      else if (name === "rPh") inReading = true;
      else if (name === "t") inText = true;
    },
    close: (name) => {
      if (name === "rPh") inReading = false;
      else if (name === "t") inText = false;
    },
    text: (text) => {
      if (inText && !inReading) texts[texts.length - 1] += text;
    },
  });
  return texts;
}

function rowsOf(xml: Buffer, shared: readonly string[]): string {
  const out: string[] = [];
  let sort = "";
  let value = "";
  let inValue = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "c") [sort, value] = [attributes.t ?? "n", ""];
      else if (name === "v" || name === "t") inValue = true;
    },
    close: (name) => {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "row") out.push("\n");
      else if (name === "c" && value) out.push(sort === "s" ? (shared[Number(value)] ?? "") : value, " ");
    },
    text: (text) => {
      if (inValue) value += text;
    },
  });
  return out.join("");
}

/** What a part points to, by the name it uses; targets are full names of parts (part 2, § 9.3). */
function relationsOf(zip: Zip, name: string): Map<string, { target: string; type: string }> {
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const xml = zip.read(`${folder}_rels/${name.slice(folder.length)}.rels`);
  const relations = new Map<string, { target: string; type: string }>();
  if (!xml) return relations;
  readXml(xml, {
    open: (element, attributes) => {
      const target = attribute(attributes, "Target");
      if (element !== "Relationship" || target === null) return;
      const whole = new URL(target, `zip:/${folder}`).pathname.slice(1);
      relations.set(attributes.Id ?? "", { target: whole, type: attributes.Type ?? "" });
    },
  });
  return relations;
}
