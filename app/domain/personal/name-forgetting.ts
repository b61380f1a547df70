import { formerMember } from "../minutes/names-as-signed";

/** By what somebody is known in texts. */
export type Known = {
  /** Full names, also earlier ones; none that somebody else bears too. */
  names: string[];
  /** Mail addresses, in lower case. */
  addresses: string[];
  phones: string[];
  /** The address that stands in place of theirs. */
  goneAddress: string;
};

/** The address of an account that has been anonymised: it can receive nothing (RFC 6761). */
export const goneAddressOf = (personId: string) => `borttagen-${personId.toLowerCase()}@invalid`;

/** The texts of records are Swedish, and so is what stands in the place of a number. */
const goneNumber = "[telefonnummer borttaget]";

export type Forgetting = {
  /** Whether a text names the person or says how to reach them. */
  isIn: (text: string) => boolean;
  /** The text without them. */
  without: (text: string) => string;
  /** The same for whatever JSON holds. */
  withoutIn: <Value>(value: Value) => Value;
  /** Pieces of which one stands in every text that does: what a database looks for first, in lower case. */
  pieces: string[];
};

/** How to take somebody out of texts: by whole names and addresses, however they are broken into lines or marked. */
export function forgettingOf({ names, addresses, phones, goneAddress }: Known): Forgetting {
  // A name of a single word is a word like any other in running text.
  const whole = long(names).filter((name) => /\S\s+\S/.test(name));
  const numbers = long(phones).filter((phone) => phone.replaceAll(/\D/g, "").length >= 6);
  const ways: [RegExp, string][] = [
    ...long(addresses).map((each): [RegExp, string] => [addressPattern(each), goneAddress]),
    ...whole.map((each): [RegExp, string] => [namePattern(each), formerMember]),
    ...numbers.map((each): [RegExp, string] => [numberPattern(each), goneNumber]),
  ];
  const without = (text: string) =>
    ways.reduce((rest, [pattern, word]) => rest.replaceAll(pattern, word), text);
  const walk = (each: unknown): unknown => {
    if (typeof each === "string") return without(each);
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each === "object" && each !== null)
      return Object.fromEntries(Object.entries(each).map(([key, one]) => [key, walk(one)]));
    return each;
  };
  return {
    isIn: (text) => ways.some(([pattern]) => text.search(pattern) >= 0),
    without,
    withoutIn: <Value>(value: Value) => walk(value) as Value,
    pieces: [
      ...long(addresses),
      ...whole.map((name) => longestOf(name.split(/\s+/))),
      ...numbers.map((phone) => longestOf(phone.split(/\D+/))),
    ],
  };
}

const long = (list: string[]) => [...new Set(list)].filter(Boolean).sort((a, b) => b.length - a.length);

const longestOf = (words: string[]) => long(words)[0] ?? "";

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

const namePattern = (name: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.trim().split(/\s+/).map(escaped).join("[\\s>*_~`\\\\]+")}(?=s?(?![\\p{L}\\p{N}]))`,
    "gu",
  );

const addressPattern = (address: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}._%+-])${escaped(address)}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`, "giu");

/** By its figures, whatever stands between them. */
const numberPattern = (number: string) =>
  new RegExp(`(?<!\\d)\\+?${number.replaceAll(/\D/g, "").split("").join("[\\s()/-]*")}(?!\\d)`, "gu");
