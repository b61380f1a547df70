import type { EntryText } from "./scoring";
import type { Term } from "./terms";

/** Every three letters in a row of a text, once each; words are joined by one space. */
export function trigramsOf(text: string): string[] {
  const found = new Set<string>();
  for (let start = 0; start + 3 <= text.length; start++) found.add(text.slice(start, start + 3));
  return [...found];
}

/** Longer texts are compared by their beginning. */
const longestCompared = 6000;

/** How rich each entry is in the letters of the question: BM25 over trigrams, where titles count twice. */
export function trigramScores(
  entries: readonly EntryText[],
  terms: readonly Term[],
  rarity: (trigram: string) => number,
): number[] {
  const asked = trigramsOf(lettersOf(terms));
  const weights = asked.map(rarity);
  const texts = entries.map(({ title, body }) => [
    title.toLowerCase(),
    body.slice(0, longestCompared).toLowerCase(),
  ]);
  const lengths = texts.map(([title = "", body = ""]) => title.length + body.length);
  const typical = lengths.reduce((total, each) => total + each, 0) / Math.max(1, lengths.length);
  return texts.map(([title = "", body = ""], place) => {
    const length = 1.2 * (0.25 + (0.75 * (lengths[place] ?? 0)) / Math.max(1, typical));
    let score = 0;
    for (const [number, trigram] of asked.entries()) {
      const times = 2 * timesIn(title, trigram) + timesIn(body, trigram);
      if (times > 0) score += ((weights[number] as number) * times * 2.2) / (times + length);
    }
    return score;
  });
}

/** The question's letters in a row. */
export const lettersOf = (terms: readonly Term[]) => terms.map(({ typed }) => typed.toLowerCase()).join(" ");

function timesIn(text: string, piece: string): number {
  let times = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) times++;
  return times;
}
