/** How many sentences a summary may have: the glossary's own rule. */
export const mostSentences = 3;

/**
 * How many sentences a text has, as a reader of Swedish or English would count them. A line of a list, and a
 * text that ends without a full stop, is a sentence too. Abbreviations, initials, clock times and figures do
 * not end one; an abbreviation that may stand last ("m.m.") does so before a capital letter.
 */
export function countSentences(text: string): number {
  return text
    .normalize("NFC")
    .split(/\n\s*\n|\n(?=\s*(?:[-*•]|\d+[.)])\s)/)
    .reduce((sum, paragraph) => sum + sentencesIn(paragraph), 0);
}

function sentencesIn(paragraph: string): number {
  const tokens = paragraph.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token));
  const isList = /^\s*\d+[.)]\s/.test(paragraph);
  const words = isList ? tokens.slice(1) : tokens;
  let count = 0;
  let open = false;
  for (const [place, word] of words.entries()) {
    open = true;
    if (endsSentence(word, words[place + 1] ?? null)) {
      count += 1;
      open = false;
    }
  }
  return open ? count + 1 : count;
}

function endsSentence(token: string, next: string | null): boolean {
  const word = withoutClosers(token);
  const last = word.at(-1);
  if (last === undefined || !".!?…".includes(last)) return false;
  if (next === null) return true;
  const goesOn = /^\p{Ll}/u.test(withoutOpeners(next));
  if (last !== ".") return !goesOn;
  const bare = word.slice(0, -1).toLowerCase();
  if (bare.endsWith(".")) return !goesOn;
  if (/^\p{L}$/u.test(bare)) return false;
  if (bare === "no") return !/^\p{N}/u.test(next);
  if (mayStandLast.has(bare)) return !goesOn;
  return !abbreviations.has(bare) && !/^\p{L}{1,3}(?:\.-?\p{L}{1,3})+$/u.test(bare);
}

const closers = "\"'”’»)]*_";
const openers = "\"'”“’‘«([*_";

function withoutClosers(token: string): string {
  let end = token.length;
  while (end > 0 && closers.includes(token[end - 1] as string)) end -= 1;
  return token.slice(0, end);
}

function withoutOpeners(token: string): string {
  let start = 0;
  while (start < token.length && openers.includes(token[start] as string)) start += 1;
  return token.slice(start);
}

/** Without their last full stop, in Swedish and English; those with full stops inside are known by their shape. */
const abbreviations = new Set(
  "adj approx avd bl ca cf dir dnr dr ex exkl fig forts förf inkl jfr kap kl max min mr mrs ms nr ordf osv prel prof resp sek sid sekr st tel tfn tillf vol vs".split(
    " ",
  ),
);

/** Abbreviations that may also be the last word of a sentence. */
const mayStandLast = new Set(
  "jan feb apr aug sep sept okt oct nov dec dvs etc e.d f.d m.fl m.m o.d o.dyl o.s.v osv st a.m p.m u.s.a".split(
    " ",
  ),
);
