import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { create } from "fontkit";
import type { Run } from "./paper";

/** The typefaces of a PDF, embedded: Literata to read, Source Sans 3 under a name of our own for labels and tables. */
export const faces = {
  serif: "literata-400",
  serifItalic: "literata-400-italic",
  serifBold: "literata-600",
  sans: "traffpunkt-sans-400",
  sansBold: "traffpunkt-sans-600",
} as const;

export type Face = keyof typeof faces;

const read = new Map<Face, ReturnType<typeof create>>();

/**
 * A typeface: static, without hints, Latin with its neighbours, Greek and Cyrillic. It is read once, since reading
 * one takes longer than setting a page in it.
 */
export function typeface(face: Face): ReturnType<typeof create> {
  const known = read.get(face);
  if (known) return known;
  const font = create(readFileSync(resolve("app/transfer/fonts", `${faces[face]}.ttf`)));
  // A glyph keeps the signs it was first met with, and the first could be as a part of another: none then.
  for (const sign of font.characterSet) font.glyphForCodePoint(sign);
  read.set(face, font);
  return font;
}

/** Every sign that all the typefaces have. */
const known =
  /[ -~\u00A0-\u017E\u018F\u0192\u01CD-\u01DC\u01E6\u01E7\u01EA\u01EB\u01FA-\u01FF\u0218-\u021B\u0259\u02C6\u02C7\u02D8-\u02DD\u037E\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u0401-\u044F\u0451-\u045F\u0490\u0491\u1E80-\u1E85\u1E9E\u1EF2\u1EF3\u2009\u2012-\u2015\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u2044\u2070\u2074-\u2089\u20AC\u2116\u2122\u2126\u2190-\u2193\u2202\u2206\u2211\u2212\u221A\u221E\u222B\u2248\u2260\u2264\u2265\u25A0\u25A1\u25CA\uFB01\uFB02]/u;

/** Stands for a sign that the typefaces lack. */
export const box = "□";

/** Text as the typefaces can show it: tabs as blanks, close blanks and hyphens as the common ones, else a box. */
export const shown = (text: string) =>
  text
    .replaceAll(/[\t\u2000-\u2008\u200A\u202F\u205F\u3000]/g, (blank) =>
      blank === "\u202F" ? "\u00A0" : " ",
    )
    .replaceAll(/[\u2010\u2011]/g, "-")
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replaceAll(/\P{ASCII}/gu, (sign) => (known.test(sign) ? sign : box));

/** A piece of a line in one style. `of` is the place of its run in the text. */
export type Piece = { text: string; face: Face; width: number; run: Run; of: number };
export type Line = { pieces: Piece[]; width: number };

/** The width of a text in a face, in parts of the type's size. */
export type Measure = (face: Face, text: string) => number;

/** Measures each word once; `measure` is asked for what has not been measured. */
export function remembering(measure: Measure): Measure {
  const widths = new Map<string, number>();
  return (face, text) => {
    const key = `${face} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = measure(face, text);
    widths.set(key, width);
    return width;
  };
}

/**
 * Breaks runs into lines no wider than `width`, in the unit of `size`: after blanks and hyphens, and inside a
 * word only where it fills a line alone. Blanks at a line's end stay, so that reading programs know two words.
 */
export function linesOf(
  runs: Run[],
  faceOf: (run: Run) => Face,
  size: number,
  width: number,
  measure: Measure,
): Line[] {
  const lines: Line[] = [];
  let line: Line = { pieces: [], width: 0 };
  const close = () => {
    for (const piece of line.pieces) piece.width = measure(piece.face, piece.text) * size;
    lines.push(line);
    line = { pieces: [], width: 0 };
  };
  const put = (text: string, textWidth: number, face: Face, run: Run, of: number) => {
    const last = line.pieces.at(-1);
    if (last && last.of === of) {
      last.text += text;
      last.width += textWidth;
    } else line.pieces.push({ text, face, width: textWidth, run, of });
    line.width += textWidth;
  };
  runs.forEach((run, of) => {
    const face = faceOf(run);
    const wide = (text: string) => measure(face, text) * size;
    for (const word of shown(run.text).match(/\n|[^\s-]*(?:-+|[^\S\n]+)|[^\s-]+/g) ?? []) {
      if (word === "\n") {
        close();
        continue;
      }
      const bare = word.trimEnd();
      if (bare.length > 60 || wide(bare) > width) {
        for (const sign of word) {
          if (line.width + wide(sign) > width && line.pieces.length > 0 && sign.trim() !== "") close();
          put(sign, wide(sign), face, run, of);
        }
        continue;
      }
      if (line.width + wide(bare) > width && line.pieces.length > 0) close();
      put(word, wide(word), face, run, of);
    }
  });
  if (line.pieces.length > 0 || lines.length === 0) close();
  return lines;
}
