import { remembered } from "./remembered";

/**
 * How Swedish text becomes words that can be found: the same for what is shelved and for what is asked. A word has
 * four forms, from the strictest: exact (lower case), stem (inflection taken away), the stems of a compound's parts, and
 * folded (the stem without the dots and rings, for those whose keyboard lacks them).
 */
export type Token = {
  /** Lower case, composed (NFC). */
  word: string;
  /** Where the word stands in the text, in UTF-16 units; `end` is the first unit after it. */
  start: number;
  end: number;
};

/** Which analyser this is. Another name as soon as the same text gives other words: then the archive is indexed anew. */
export const analyser = "2026-11-4";

/**
 * What stands before a word that is not as written, in shelf and question, so that each form is a word of its own to full
 * text: it need not look up in which column a word stands. Letters of the private area, which no text is allowed to bring.
 */
export const formMarks = { exact: "", stem: "\ue001", parts: "\ue002", folded: "\ue003" } as const;

/** Longer words are cut, alike in shelf and question. */
const longestWord = 64;

/**
 * Text as it is kept and shown: composed, without soft hyphens, invisible spaces and marks that turn the
 * direction of writing; other control characters become spaces. Line breaks stay.
 */
export function tidyText(text: string): string {
  if (plainText.test(text)) return text;
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/[^\P{Cc}\n]/gu, " ");
}

/** Text in Latin letters that is tidy as it is; most texts are. */
const plainText = /^[\n\x20-\x7e\xa0-\xac\xae-\xff–—”’…•]*$/;

/** The words of a tidy text, in order. "EU:s" is the word eu; "KS 2026/0019" is ks, 2026 and 0019. */
export function tokensOf(text: string): Token[] {
  return chunksOf(text).flatMap((chunk) => chunk.parts);
}

/**
 * A piece of text without spaces: its words, and when they are several (or a plus ends it) the whole form
 * in one word, so that "2026/0019", "e-post" and "Erasmus+" are found as written and as one word.
 */
type Chunk = { parts: Token[]; whole: string | null; start: number; end: number };

/** The pieces of a tidy text, in order. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const match of text.matchAll(chunkPattern)) {
    const [typed, joined, sign] = match;
    const start = match.index;
    if (joined === "" && sign === "") {
      const part = tokenOf(typed, start);
      chunks.push({ parts: [part], whole: null, start, end: part.end });
      continue;
    }
    const parts: Token[] = [];
    for (const part of typed.replace(abbreviationEnding, "").matchAll(partPattern))
      parts.push(tokenOf(part[0], start + part.index));
    const words = parts.map((part) => part.word).join("");
    chunks.push({
      parts,
      whole: parts.length > 1 || sign ? words.slice(0, longestWord) + (sign ? plus : "") : null,
      start,
      end: sign ? start + typed.length : (parts.at(-1)?.end ?? start),
    });
  }
  return chunks;
}

const tokenOf = (typed: string, start: number): Token => ({
  word: lowerCase(typed),
  start,
  end: start + typed.length,
});

/** A word without marks on its letters, in letters that every keyboard has: å → a, ö → o, ß → ss, ł → l. */
export function foldOf(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return remembered(folds, word, () =>
    word
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]/g, (letter) => plainLetters[letter] ?? letter),
  );
}

/** Whether a word was typed with any of the Swedish letters; then it is not searched for in folded form. */
export const hasSwedishLetters = (word: string) => /[åäö]/.test(word);

/** A letter of the private area, which the full-text table takes for a letter and no text is allowed to bring. */
const plus = "\ue02b";

const chunkPattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*((?:(?:[-‐‑–/&:'’]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)(\+?)/gu;
const partPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The colon endings of abbreviations (Svenska skrivregler): EU:s, kommun-KS:et, LOU:n. */
const abbreviationEnding =
  /(?<=\p{L}):(?:s|n|ns|t|ts|en|ens|et|ets|er|ers|ar|or|na|nas|erna|ernas|arna|arnas)$/iu;

function lowerCase(word: string): string {
  if (/^[a-zåäö0-9]{0,64}$/.test(word)) return word;
  // The Turkish İ would become i and a loose dot.
  const lower = word.replaceAll("İ", "i").toLowerCase().normalize("NFC");
  return lower.length > longestWord ? [...lower].slice(0, longestWord).join("") : lower;
}

const folds = new Map<string, string>();

/** Letters that no decomposition makes plain: Nordic, German, Polish, Baltic, Sami and Turkish neighbours. */
const plainLetters: Record<string, string> = {
  æ: "a",
  ø: "o",
  œ: "o",
  ß: "ss",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ĸ: "k",
};
