import type { PartnerKind, PartnerStatus } from "#db/words";

/** What is said of a partner, as it may be changed. */
export type PartnerContent = {
  name: string;
  localName: string | null;
  kind: PartnerKind;
  status: PartnerStatus;
  /** ISO 3166. */
  countryCode: string;
  place: string | null;
  web: string | null;
  sinceYear: number | null;
  languages: string[];
  topics: string[];
  /** Who of us keeps in touch. */
  responsibleId: string | null;
  /** The unit that answers for a school or an association of our own. */
  unitId: string | null;
  note: string | null;
};

/** Words that a name may have or lack and still be the same partner's. */
const sortsOfPlaces =
  /\b(?:kommun|kommuner|kommune|stad|staden|town|city|municipality|gemeinde|stadt|gmina|vald|kunta|comune|of|i|skola|skolan|school)\b/g;

/** So much of the letters of two names must be in common, three in a row, for them to be told as one (Dice's coefficient). */
const shareInCommon = 0.6;

/** Whether two names may be two spellings of one: Kivilampi kommun and Kivilampis kommun, Õunamäe and Ounamae. */
export function mayBeSame(one: string, other: string): boolean {
  const [first, second] = [threes(one), threes(other)];
  if (first.size === 0 || second.size === 0) return false;
  const common = [...first].filter((each) => second.has(each)).length;
  return (2 * common) / (first.size + second.size) >= shareInCommon;
}

/** Every three letters in a row of a name without accents and words for what sort of place it is. */
function threes(name: string): Set<string> {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const bare = plain.replace(sortsOfPlaces, " ").replace(/[^\p{L}\p{N}]+/gu, "");
  const text = ` ${bare === "" ? plain : bare} `;
  return new Set(Array.from({ length: text.length - 2 }, (_, start) => text.slice(start, start + 3)));
}
