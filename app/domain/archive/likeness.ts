import { foldOf, hasSwedishLetters } from "./analyser";
import { partsOf, stemOf } from "./swedish.server";
import type { Synonym } from "./synonyms";

/** How a word in the archive answers a word in the question, from the strictest. */
export const likenesses = ["exact", "stem", "compound", "synonym", "spelling", "folded", "prefix"] as const;
export type Likeness = (typeof likenesses)[number];

/** Which words of an entry a form is compared with. */
type Place = "exact" | "stem" | "parts" | "folded" | "beginning";

/** One way for a term to be found: a row of words in one form of theirs. */
export type Form = {
  likeness: Likeness;
  place: Place;
  /** What must stand there, in order: words, stems, folded stems or the beginning of a word. */
  words: string[];
  /** How much it is worth against the term as typed, 0–1. */
  worth: number;
  /** The near word as the list has it, and what was typed that it stands for. */
  phrase?: string;
  insteadOf?: string;
};

/** What a likeness is worth: exact before stem before part of a compound before synonym before another spelling. */
const worths: Record<Likeness, number> = {
  exact: 1,
  stem: 0.9,
  compound: 0.6,
  synonym: 0.55,
  spelling: 0.9,
  folded: 0.45,
  prefix: 0.35,
};

/** A word of the archive that stands inside another, or a part of the asked compound standing alone. */
const [pieceOfAsked, insideAnother] = [0.3, 0.18];

/** Words that were asked for together: `whole` is their joined form when they were typed with joints (2026/0019). */
type Words = { words: readonly string[]; whole: string | null };

/** A phrase in quotation marks: as typed, or in other inflections. */
export const phraseForms = ({ words, whole }: Words): Form[] => [
  ...wholeForms(whole),
  ...wordForms(...words).filter(({ likeness }) => likeness !== "compound"),
];

/** Every word that begins with these letters. */
export const beginningForms = ([word = ""]: readonly string[]): Form[] => [
  { likeness: "exact", place: "exact", words: [word], worth: worths.exact },
  { likeness: "prefix", place: "beginning", words: [word], worth: worths.stem },
];

/** Words typed without quotation marks, in every way of their own. */
export function ownForms({ words, whole }: Words): Form[] {
  const [word = ""] = words;
  const forms = [...wholeForms(whole), ...wordForms(...words)];
  if (words.length === 1) forms.push(...pieceForms(word));
  if (!words.some(hasSwedishLetters)) {
    const folded = words.map((each) => foldOf(stemOf(each)));
    forms.push({ likeness: "folded", place: "folded", words: folded, worth: worths.folded });
  }
  const start = beginningOf(words.length === 1 ? word : (whole ?? ""));
  if (start) forms.push({ likeness: "prefix", place: "beginning", words: [start], worth: worths.prefix });
  return forms;
}

const wholeForms = (whole: string | null): Form[] =>
  whole === null ? [] : [{ likeness: "exact", place: "exact", words: [whole], worth: worths.exact }];

/** Words as they are, in another inflection, and (a single one) inside a compound. */
function wordForms(...words: string[]): Form[] {
  const stems = words.map(stemOf);
  const forms: Form[] = [{ likeness: "exact", place: "exact", words, worth: worths.exact }];
  if (!words.some((word) => /\p{L}/u.test(word))) return forms;
  forms.push({ likeness: "stem", place: "stem", words: stems, worth: worths.stem });
  if (words.length === 1)
    forms.push({ likeness: "compound", place: "parts", words: stems, worth: worths.compound });
  return forms;
}

/** The parts of an asked compound, alone or in another; "agenda2030" has a word and a number for parts. */
function pieceForms(word: string): Form[] {
  const [, letters, digits] = /^(\p{L}{3,})(\d+)$/u.exec(word) ?? [];
  if (letters && digits)
    return [
      { likeness: "compound", place: "stem", words: [stemOf(letters), digits], worth: worths.stem },
      { likeness: "compound", place: "stem", words: [stemOf(letters)], worth: pieceOfAsked },
    ];
  return partsOf(word).flatMap((part): Form[] => [
    { likeness: "compound", place: "stem", words: [part], worth: pieceOfAsked },
    { likeness: "compound", place: "parts", words: [part], worth: insideAnother },
  ]);
}

/** The beginning that is searched for: short beginnings begin everything, and "202" is no year. */
function beginningOf(word: string): string | null {
  if (word === "") return null;
  const stem = stemOf(word);
  if (stem.length >= 4 && word.startsWith(stem)) return stem;
  return word.length >= (/\p{N}/u.test(word) ? 4 : 3) ? word : null;
}

/** Two words in a row as one compound: projekt ansökan, landsbygds programmet. */
export const joinedForms = (first: string, second: string): Form[] =>
  ["", "s"].map((link) => ({
    likeness: "compound",
    place: "stem",
    words: [stemOf(first + link + second)],
    worth: worths.stem,
  }));

/** A synonym that is an abbreviation is found only as it is written. */
export function synonymForms({ phrase, words, stems }: Synonym, insteadOf: string): Form[] {
  const asWritten = words.some((word) => word.length <= 3);
  const form: Form = {
    likeness: "synonym",
    place: asWritten ? "exact" : "stem",
    words: asWritten ? words : stems,
    worth: worths.synonym,
    phrase,
    insteadOf,
  };
  if (asWritten || words.length > 1) return [form];
  return [form, { ...form, place: "parts", worth: worths.synonym * worths.compound }];
}

/** The forms of a word that stands in the archive, put in place of one that was typed and is not there. */
export function spellingForms(word: string, insteadOf: string): Form[] {
  return wordForms(word).map((form) => ({
    ...form,
    likeness: "spelling",
    worth: form.worth * worths.spelling,
    insteadOf,
  }));
}
