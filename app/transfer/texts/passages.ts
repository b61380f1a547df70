import type { TextPage } from "~/domain/attachments/file-text";

/** About how long a passage is, in characters, and how long it gets where no line ends. */
const usual = 3_000;
const longest = 4_000;

/** The parts of a text: one, or where it is long several, cut where a paragraph or else a line ends. */
export function partsOf(text: string, kind: TextPage["kind"], number: number | null): TextPage[] {
  const tidy = tidied(text);
  if (!/[\p{L}\p{N}]/u.test(tidy)) return [];
  return passagesOf(tidy).map((passage) => ({ kind, number, text: passage }));
}

/** The passages of a text that has no pages, in order, none of them numbered; nothing for a text without a word. */
export const passagesIn = (text: string) => partsOf(text, "passage", null);

function passagesOf(text: string): string[] {
  const passages: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const cut = placeToCut(rest);
    passages.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trimStart();
  }
  return [...passages, rest].filter(Boolean);
}

function placeToCut(text: string): number {
  for (const end of ["\n\n", "\n", ". ", " "]) {
    const at = text.lastIndexOf(end, longest - end.length);
    if (at >= usual) return at + end.length;
  }
  // Never between the two halves of one sign.
  const half = text.charCodeAt(longest - 1);
  return half >= 0xd800 && half < 0xdc00 ? longest - 1 : longest;
}

/** Without spaces at the ends of lines, more than one empty line, and words that a line end divides. */
const tidied = (text: string) =>
  text
    .replaceAll("\r\n", "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .replaceAll(/(\p{Ll})[-\u00ad]\n(\p{Ll})/gu, "$1$2")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
