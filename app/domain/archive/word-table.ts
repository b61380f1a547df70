import { type Family, familiesOf } from "./hunspell";

/**
 * A dictionary's words in a table that is small and quickly read. A family of words shares its beginning (the root)
 * and follows one of some 1,500 patterns of endings; the table lists the patterns, then the roots in order, each
 * as what it adds to the root before it.
 */
export function wordTableOf(affixes: string, wordList: string): string {
  const patterns = new Map<string, number>();
  const rows: [root: string, pattern: number][] = [];
  for (const family of familiesOf(affixes, wordList)) {
    const [root, pattern] = rootAndPattern(family);
    const known = patterns.get(pattern) ?? patterns.size;
    patterns.set(pattern, known);
    rows.push([root, known]);
  }
  rows.sort(([a, i], [b, j]) => (a < b ? -1 : a > b ? 1 : i - j));
  let before = "";
  const lines = rows.map(([root, pattern]) => {
    const shared = Math.min(lengthShared(before, root), 35);
    before = root;
    return `${shared.toString(36)}${root.slice(shared)} ${pattern.toString(36)}`;
  });
  return [format, ...patterns.keys(), "", ...lines].join("\n");
}

/** Said at the table's start; another when the table is written in another way. */
export const format = "swedish-words-1";

/** What a search asks of a dictionary. All words in lower case. */
export type Dictionary = {
  /** The form that the dictionary lists for a word in any of its forms; null when it does not know the word. */
  baseOf: (word: string) => string | null;
  /** The word that begins a compound in this form ("ungdoms" is ungdom); null when none does. */
  baseOfBeginning: (form: string) => string | null;
  /** The dictionary's form of a word that may end a compound; null when it may not. */
  baseOfEnding: (word: string) => string | null;
};

/** Reads a table that `wordTableOf` has written. */
export function dictionaryFrom(table: string): Dictionary {
  const blank = table.indexOf("\n\n");
  const patterns = table.slice(0, blank).split("\n").slice(1).map(patternFrom);
  const roots = new Map<string, Pattern[]>();
  // Most beginnings of words are no roots, which a look here tells sooner than the map.
  const mayBeRoot = new Uint8Array(hashSize);
  let root = "";
  for (const line of table.slice(blank + 2).split("\n")) {
    const space = line.indexOf(" ");
    root = root.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1, space);
    const pattern = patterns[Number.parseInt(line.slice(space + 1), 36)] as Pattern;
    const known = roots.get(root);
    if (known) known.push(pattern);
    else {
      roots.set(root, [pattern]);
      mayBeRoot[hashesOf(root)[root.length] as number] = 1;
    }
  }
  const lookUp = (word: string, which: "forms" | "beginnings" | "endings"): string | null => {
    let found: string | null = null;
    const hashes = hashesOf(word);
    for (let length = Math.min(word.length, longestHashed); length >= 0; length--) {
      if (mayBeRoot[hashes[length] as number] === 0) continue;
      const known = roots.get(word.slice(0, length));
      if (!known) continue;
      const ending = word.slice(length);
      for (const pattern of known) {
        if (!pattern[which].has(ending)) continue;
        if (pattern.base === ending) return word;
        found ??= word.slice(0, length) + pattern.base;
      }
    }
    return found;
  };
  return {
    baseOf: (word) => lookUp(word, "forms"),
    baseOfBeginning: (form) => lookUp(form, "beginnings"),
    baseOfEnding: (word) => lookUp(word, "endings"),
  };
}

const [hashSize, longestHashed] = [1 << 21, 80];

const hashes = new Int32Array(longestHashed + 1);

/** A number below `hashSize` for each beginning of a word, by its length; the list is used anew each time. */
function hashesOf(word: string): Int32Array {
  let hash = 0;
  for (let length = 0; length < word.length && length < longestHashed; length++) {
    hash = Math.imul(hash ^ word.charCodeAt(length), 0x9e3779b1);
    hashes[length + 1] = (hash ^ (hash >>> 15)) & (hashSize - 1);
  }
  return hashes;
}

type Pattern = { base: string; forms: Set<string>; beginnings: Set<string>; endings: Set<string> };

function rootAndPattern({ base, forms, beginnings, endsCompounds }: Family): [string, string] {
  let root = base;
  for (const form of [...forms, ...beginnings]) root = root.slice(0, lengthShared(root, form));
  const endings = (of: Set<string>) =>
    of.size === 0
      ? "-"
      : [...of]
          .map((form) => form.slice(root.length))
          .sort()
          .join(",");
  return [
    root,
    `${base.slice(root.length)}|${endings(forms)}|${endings(beginnings)}|${endsCompounds ? "+" : "-"}`,
  ];
}

function patternFrom(line: string): Pattern {
  const [base = "", forms = "", beginnings = "", ends] = line.split("|");
  const listed = (of: string) => new Set(of === "-" ? [] : of.split(","));
  const own = listed(forms);
  return { base, forms: own, beginnings: listed(beginnings), endings: ends === "+" ? own : new Set() };
}

function lengthShared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
