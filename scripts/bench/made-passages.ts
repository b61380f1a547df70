import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A made-up passage: Swedish words in no sense, as often as words are in real text (Zipf's law). */
type Passage = { place: number; title: string; body: string; year: number };

const wordsPerTitle = 6;
const wordsPerPassage = 90;
const vocabulary = 60_000;

/** So many passages, the same each time. */
export function* madePassages(count: number): Generator<Passage> {
  const next = numbers(7);
  const words = listedWords();
  const pick = () => words[rankFrom(next())] as string;
  for (let place = 0; place < count; place++) {
    const some = (length: number) => Array.from({ length }, pick).join(" ");
    yield {
      place,
      title: some(wordsPerTitle),
      body: some(Math.round(wordsPerPassage * (0.5 + next()))),
      year: 2005 + Math.floor(next() * 22),
    };
  }
}

/** Questions of three kinds, by how often their words stand in the passages. */
export function questionsAbout(): Record<"rare" | "common" | "three words", string[]> {
  const words = listedWords();
  const at = (...ranks: number[]) => ranks.map((rank) => words[rank] as string).join(" ");
  return {
    rare: [4000, 7000, 11_000, 17_000, 23_000, 29_000, 35_000, 41_000, 47_000, 53_000].map((rank) =>
      at(rank),
    ),
    common: [3, 5, 8, 12, 17, 25, 40, 60, 90, 140].map((rank) => at(rank)),
    "three words": [
      [10, 300, 5000],
      [30, 800, 900],
      [200, 400, 20_000],
      [5, 6000, 12_000],
      [70, 75, 80],
      [500, 1500, 2500],
      [90, 3000, 31_000],
      [15, 20, 25],
      [1000, 2000, 4000],
      [50, 5000, 50_000],
    ].map((ranks) => at(...ranks)),
  };
}

/** Zipf: the word of rank r stands about 1 / (r + 3) as often as all together. */
const rankFrom = (share: number) => Math.floor(3 * ((vocabulary + 3) / 3) ** share - 3);

let listed: string[] | null = null;

/** Words of the dictionary, mixed, the same each time. */
function listedWords(): string[] {
  if (listed) return listed;
  const file = createRequire(import.meta.url)
    .resolve("dictionary-sv")
    .replace(/index\.js$/, "index.dic");
  const words = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.replace(/\/.*$/, "").toLowerCase())
    .filter((word) => /^[a-zåäö]{4,}$/.test(word));
  const next = numbers(3);
  for (let place = words.length - 1; place > 0; place--) {
    const other = Math.floor(next() * (place + 1));
    [words[place], words[other]] = [words[other] as string, words[place] as string];
  }
  listed = words.slice(0, vocabulary + 3);
  return listed;
}

/** Numbers from 0 to 1 in an order that looks like chance (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
