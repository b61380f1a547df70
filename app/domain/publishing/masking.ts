import type { PersonalDataKind } from "#db/words";

/**
 * What stands in a text in place of what is not shown to outsiders. The texts of records are Swedish, and so is this: it is a
 * part of the text like any other. An English title has its own.
 */
const left: Record<PersonalDataKind, { sv: string; en: string }> = {
  name: { sv: "[namn utelämnat]", en: "[name left out]" },
  phone: { sv: "[telefonnummer utelämnat]", en: "[telephone number left out]" },
  email: { sv: "[e-postadress utelämnad]", en: "[mail address left out]" },
  identityNumber: { sv: "[personnummer utelämnat]", en: "[identity number left out]" },
};

export type Hidden = { dataKind: PersonalDataKind; found: string };

/**
 * A value without what is hidden: within a text the words for what was left out stand in its place, and a text that is nothing else
 * becomes null.
 */
export function masked<Value>(value: Value, hidden: readonly Hidden[], language: "sv" | "en" = "sv"): Value {
  if (hidden.length === 0) return value;
  const longestFirst = [...hidden].sort((one, other) => other.found.length - one.found.length);
  const walk = (each: unknown, speech: "sv" | "en"): unknown => {
    if (typeof each === "string") return maskedText(each, longestFirst, speech);
    if (Array.isArray(each)) return each.map((one) => walk(one, speech)).filter((one) => one !== null);
    if (typeof each === "object" && each !== null)
      return Object.fromEntries(
        Object.entries(each).map(([key, one]) => [key, walk(one, key.endsWith("En") ? "en" : speech)]),
      );
    return each;
  };
  return walk(value, language) as Value;
}

function maskedText(text: string, hidden: readonly Hidden[], language: "sv" | "en"): string | null {
  if (hidden.some(({ found }) => found === text.trim())) return null;
  return hidden.reduce((rest, { found, dataKind }) => rest.replaceAll(found, left[dataKind][language]), text);
}
