/**
 * Reads a spelling dictionary in Hunspell's format (an affix file and a word list) as far as a search needs it: which
 * forms a word has, and which of them begin a compound. Prefixes and compound rules for numbers are left out.
 */
export type Family = {
  /** The form that the dictionary lists. */
  base: string;
  /** Every form that stands as a word of its own. */
  forms: Set<string>;
  /** What the word looks like as the first part of a compound: ungdoms-, skol-. */
  beginnings: Set<string>;
  /** Whether its forms may end a compound: ungdomsutbyte, but not -nog. */
  endsCompounds: boolean;
};

/** The word families of a dictionary, in lower case. Words that the dictionary forbids are not among them. */
export function* familiesOf(affixes: string, wordList: string): Generator<Family> {
  const marks = marksOf(affixes);
  const suffixes = suffixesOf(affixes);
  for (const line of wordList.split("\n").slice(1)) {
    const [entry = ""] = line.split(/[\t ]/);
    const slash = entry.indexOf("/", 1);
    const word = (slash < 0 ? entry : entry.slice(0, slash)).toLowerCase();
    const flags = slash < 0 ? "" : entry.slice(slash + 1);
    if (!/^\p{L}/u.test(word) || flags.includes(marks.forbidden)) continue;
    yield familyOf(word, flags, suffixes, marks);
  }
}

/** A suffix: what is taken off a word's end, what is put there, for which endings, and the marks of the result. */
type Suffix = { off: string; on: string; fits: RegExp; flags: string };

type Marks = Record<"forbidden" | "needsSuffix" | "first" | "middle" | "last" | "onlyInside", string>;

function familyOf(word: string, flags: string, suffixes: Map<string, Suffix[]>, marks: Marks): Family {
  const begins = (of: string) => of.includes(marks.first) || of.includes(marks.middle);
  const endsCompounds = flags.includes(marks.last);
  const family: Family = { base: word, forms: new Set(), beginnings: new Set(), endsCompounds };
  if (word.endsWith("-")) {
    family.base = word.slice(0, -1);
    family.beginnings.add(family.base);
    return family;
  }
  if (!flags.includes(marks.needsSuffix) && !flags.includes(marks.onlyInside)) family.forms.add(word);
  if (begins(flags)) family.beginnings.add(word);
  for (const flag of flags) {
    for (const { off, on, fits, flags: next } of suffixes.get(flag) ?? []) {
      if (!word.endsWith(off) || !fits.test(word)) continue;
      const form = word.slice(0, word.length - off.length) + on;
      if (begins(next)) family.beginnings.add(form);
      if (!next.includes(marks.onlyInside) && !form.endsWith("-")) family.forms.add(form);
    }
  }
  return family;
}

function marksOf(affixes: string): Marks {
  const mark = (name: string) => new RegExp(`^${name}\\s+(\\S)`, "m").exec(affixes)?.[1] ?? "\0";
  return {
    forbidden: mark("FORBIDDENWORD"),
    needsSuffix: mark("NEEDAFFIX"),
    first: mark("COMPOUNDBEGIN"),
    middle: mark("COMPOUNDMIDDLE"),
    last: mark("COMPOUNDEND"),
    onlyInside: mark("ONLYINCOMPOUND"),
  };
}

function suffixesOf(affixes: string): Map<string, Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of affixes.split("\n")) {
    const [kind, flag, off, on, condition] = line.trim().split(/\s+/);
    if (kind !== "SFX" || !flag || !off || !on || !condition) continue;
    const [put = "", flags = ""] = on.split("/");
    const suffix = {
      off: off === "0" ? "" : off,
      on: put === "0" ? "" : put,
      fits: new RegExp(`${condition === "." ? "" : condition}$`),
      flags,
    };
    suffixes.set(flag, [...(suffixes.get(flag) ?? []), suffix]);
  }
  return suffixes;
}
