import { chunksOf, foldOf, hasSwedishLetters, stemOf, tidyText, tokensOf } from "./analyser";
import { longestPhrase, synonymsOf } from "./synonyms";

/** How a word in the archive answers a word in the question, from the strictest. */
export const likenesses = ["exact", "stem", "synonym", "folded", "prefix"] as const;
export type Likeness = (typeof likenesses)[number];

/** One way for a term to be found: a row of words in one form of theirs. */
export type Form = {
  likeness: Likeness;
  /** Words, stems, folded stems or the beginning of a word, by the likeness. A synonym's are stems, or words when it is an abbreviation. */
  words: string[];
  /** A synonym that is an abbreviation is found only as it is written. */
  asWritten?: boolean;
  /** The synonym as the list has it, and what was typed that means nearly the same. */
  phrase?: string;
  insteadOf?: string;
};

/** One thing asked for: a word, a word with joints (2026/0019), or a phrase in quotation marks. */
export type Term = {
  /** As typed, tidy. */
  typed: string;
  /** A phrase in quotation marks must be there. */
  required: boolean;
  forms: Form[];
};

/** How much of a question is read, in characters and terms; the rest would cost time and change nothing. */
const longestQuestion = 1000;
const mostTerms = 8;
const mostSynonyms = 24;

/**
 * The terms of a question typed in plain words. Only quotation marks mean anything; everything else is
 * words, and any text at all is a question. Words that carry no meaning of their own are left out when
 * others remain.
 */
export function termsOf(question: string): Term[] {
  const asked = piecesOf(tidyText(question.slice(0, longestQuestion)));
  const meaning = asked.filter((piece) => piece.quoted || !emptyWords.has(piece.words.join(" ")));
  const pieces = (meaning.length > 0 ? meaning : asked).slice(0, mostTerms);
  const near = nearFormsOf(pieces);
  return pieces.map((piece, index) => ({
    typed: piece.typed,
    required: piece.quoted,
    forms: [...ownForms(piece), ...(near[index] ?? [])],
  }));
}

/** Every way that anything asked for can be found, with the number of its term. */
export const waysOf = (terms: readonly Term[]) =>
  terms.flatMap((term, index) => term.forms.map((form) => ({ term: index, form })));

type Piece = { typed: string; words: string[]; whole: string | null; quoted: boolean };

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const stretches = text.split(/["”“„«»]/);
  for (const [index, stretch] of stretches.entries()) {
    const words = tokensOf(stretch).map((token) => token.word);
    // A mark without its fellow quotes nothing: the last stretch stands outside.
    const quoted = index % 2 === 1 && index < stretches.length - 1;
    if (quoted && words.length > 0) pieces.push({ typed: stretch.trim(), words, whole: null, quoted });
    if (quoted) continue;
    for (const { parts, whole } of chunksOf(stretch)) {
      const typed = stretch.slice(parts[0]?.start, parts.at(-1)?.end);
      pieces.push({ typed, words: parts.map((part) => part.word), whole, quoted });
    }
  }
  const seen = new Set<string>();
  return pieces.filter(({ words, whole, quoted }) => {
    const key = `${quoted} ${words.join(" ")} ${whole}`;
    return !seen.has(key) && seen.add(key);
  });
}

function ownForms({ words, whole, quoted }: Piece): Form[] {
  const forms: Form[] = [{ likeness: "exact", words }];
  if (whole) forms.unshift({ likeness: "exact", words: [whole] });
  const stems = words.map(stemOf);
  if (words.some((word) => /\p{L}/u.test(word))) forms.push({ likeness: "stem", words: stems });
  if (quoted) return forms;
  if (!words.some(hasSwedishLetters)) forms.push({ likeness: "folded", words: stems.map(foldOf) });
  const word = words.length === 1 ? words[0] : whole;
  const start = word && beginningOf(word);
  if (start) forms.push({ likeness: "prefix", words: [start] });
  return forms;
}

/** The beginning that is searched for: short beginnings begin everything, and "202" is no year. */
function beginningOf(word: string): string | null {
  const stem = stemOf(word);
  if (stem.length >= 4) return stem;
  return word.length >= (/\p{N}/u.test(word) ? 4 : 3) ? word : null;
}

/** Per piece, what means nearly the same as it, alone or together with its neighbours. */
function nearFormsOf(pieces: readonly Piece[]): Form[][] {
  const near: Form[][] = pieces.map(() => []);
  let left = mostSynonyms;
  for (let length = longestPhrase; length >= 1; length--) {
    for (let start = 0; start + length <= pieces.length; start++) {
      const stretch = pieces.slice(start, start + length);
      const insteadOf = stretch.map((piece) => piece.typed).join(" ");
      for (const { phrase, words, stems } of synonymsOf(stretch.flatMap((piece) => piece.words))) {
        if (left-- <= 0) return near;
        const asWritten = words.some((word) => word.length <= 3);
        const form: Form = {
          likeness: "synonym",
          words: asWritten ? words : stems,
          asWritten,
          phrase,
          insteadOf,
        };
        for (let index = start; index < start + length; index++) near[index]?.push(form);
      }
    }
  }
  return near;
}

/** Words that stand in every text and tell nothing about it. */
const emptyWords = new Set(
  `och att det i på är en ett som för med av till den har de inte om var vi hur vad när man kan så men
  från eller då där vid oss vår vårt våra ska skulle blir blev får fick hade har hos ni du jag han hon
  the a an of and or in on to for with we our how what did do does have has is are was were
  not near`.split(/\s+/),
);
