import { chunksOf, tokensOf } from "./analyser";
import { beginningForms, type Form, joinedForms, ownForms, phraseForms, synonymForms } from "./likeness";
import type { Wanted } from "./question-language";
import { longestPhrase, synonymsOf } from "./synonyms";

/** One thing asked for: a word, a word with joints (2026/0019), a phrase in quotation marks, or either of several. */
export type Term = {
  /** As typed, tidy. */
  typed: string;
  /** A phrase in quotation marks must be there. */
  required: boolean;
  forms: Form[];
  /** The word that was probably meant, when this one answers to nothing. */
  meant?: string;
};

/** So much of a question is asked; the rest would cost time and change nothing. */
const mostTerms = 8;
const mostSynonyms = 40;
const mostSynonymsOfOne = 3;

/** The terms of what is wanted, `most` at most. Words that carry no meaning of their own are left out when others remain. */
export function termsOf(wanted: readonly Wanted[][], most = mostTerms): Term[] {
  const asked = withoutRepeats(
    wanted.flatMap((ways) => (ways.length > 1 ? [choiceOf(ways)] : ways.flatMap(piecesOf))),
  );
  const meaning = asked.filter(({ alone }) => !(alone && emptyWords.has(alone.words.join(" "))));
  const pieces = (meaning.length > 0 ? meaning : asked).slice(0, most);
  const joined = joinedFormsOf(pieces);
  const near = nearFormsOf(pieces);
  return pieces.map(({ typed, required, forms }, index) => ({
    typed,
    required,
    forms: [...forms, ...(joined[index] ?? []), ...(near[index] ?? [])],
  }));
}

/** The forms of what must not be there: as typed or in another inflection. */
export const unwantedForms = (unwanted: readonly Wanted[]): Form[] =>
  unwanted.flatMap((each) =>
    piecesOf(each).flatMap(({ forms }) => forms.filter(({ worth }) => worth >= leastUnwanted)),
  );

const leastUnwanted = 0.8;

/** A way that something asked for can be found: the number of its term, and the form. */
export type Way = { term: number; form: Form };

/** Every way that anything asked for can be found. */
export const waysOf = (terms: readonly Term[]): Way[] =>
  terms.flatMap((term, index) => term.forms.map((form) => ({ term: index, form })));

/** A term before its near words are known; `alone` are its words when it is nothing but words. */
type Piece = Term & { alone: { words: readonly string[] } | null };

function piecesOf({ text, quoted, isBeginning }: Wanted): Piece[] {
  if (quoted) {
    const words = tokensOf(text).map((token) => token.word);
    if (words.length === 0) return [];
    return [{ typed: text, required: true, forms: phraseForms({ words, whole: null }), alone: null }];
  }
  return chunksOf(text).map(({ parts, whole }) => {
    const words = parts.map((part) => part.word);
    return {
      typed: text.slice(parts[0]?.start, parts.at(-1)?.end),
      required: false,
      forms: isBeginning ? beginningForms(words) : ownForms({ words, whole }),
      alone: isBeginning ? null : { words },
    };
  });
}

/** Either of several: one term that any of them answers. */
function choiceOf(ways: readonly Wanted[]): Piece {
  const pieces = ways.flatMap(piecesOf);
  return {
    typed: pieces.map(({ typed }) => typed).join(" / "),
    required: pieces.every(({ required }) => required),
    forms: pieces.flatMap(({ forms, alone, typed }) => [
      ...forms,
      ...(alone ? synonymsOf(askedIn({ alone, typed })).slice(0, mostSynonymsOfOne) : []).flatMap((each) =>
        synonymForms(each, typed),
      ),
    ]),
    alone: null,
  };
}

function withoutRepeats(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>();
  return pieces.filter(({ forms, required }) => {
    const key = `${required} ${JSON.stringify(forms[0])}`;
    return forms.length > 0 && !seen.has(key) && seen.add(key);
  });
}

const askedIn = ({ alone, typed }: Pick<Piece, "alone" | "typed">) =>
  (alone?.words ?? []).map((word) => ({ word, typed }));

/** Two words in a row are also looked for as one. */
function joinedFormsOf(pieces: readonly Piece[]): Form[][] {
  const joined: Form[][] = pieces.map(() => []);
  for (const [index, { alone }] of pieces.entries()) {
    const next = pieces[index + 1]?.alone;
    const [first, second] = [alone?.words[0], next?.words[0]];
    if (!first || !second || alone?.words.length !== 1 || next?.words.length !== 1) continue;
    const forms = joinedForms(first, second);
    joined[index]?.push(...forms);
    joined[index + 1]?.push(...forms);
  }
  return joined;
}

/** Per piece, what means nearly the same as it, alone or together with its neighbours. */
function nearFormsOf(pieces: readonly Piece[]): Form[][] {
  const near: Form[][] = pieces.map(() => []);
  let left = mostSynonyms;
  for (let length = longestPhrase; length >= 1; length--) {
    for (let start = 0; start + length <= pieces.length; start++) {
      const stretch = pieces.slice(start, start + length);
      if (!stretch.every(({ alone }) => alone)) continue;
      const insteadOf = stretch.map(({ typed }) => typed).join(" ");
      for (const synonym of synonymsOf(stretch.flatMap(askedIn))) {
        if (left-- <= 0) return near;
        const forms = synonymForms(synonym, insteadOf);
        for (let index = start; index < start + length; index++) near[index]?.push(...forms);
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
  not near over by at from`.split(/\s+/),
);
