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

type Hidden = { dataKind: PersonalDataKind; found: string };

/**
 * A value without what is hidden: within a text the words for what was left out stand in its place, also where marks
 * of Markdown or the end of a line stand in the midst of it, and a text that is nothing else becomes null.
 */
export function masked<Value>(value: Value, hidden: readonly Hidden[], language: "sv" | "en" = "sv"): Value {
  if (hidden.length === 0) return value;
  const longestFirst = [...hidden]
    .sort((one, other) => other.found.length - one.found.length)
    .map(({ dataKind, found }) => ({ dataKind, pattern: patternOf(found) }));
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

/** A title without what is hidden: where nothing else is left, the words for it stay, since a page is called by it. */
export const maskedTitle = (title: string, hidden: readonly Hidden[], language: "sv" | "en" = "sv"): string =>
  masked(title, hidden, language) ?? left[hidden[0]?.dataKind ?? "name"][language];

/** Whether something that was found stands in a text, however it is written there. */
export const standsIn = (text: string, found: string): boolean => patternOf(found).test(text);

type Sought = { dataKind: PersonalDataKind; pattern: RegExp };

function maskedText(text: string, hidden: readonly Sought[], language: "sv" | "en"): string | null {
  const rest = hidden.reduce(
    (each, { pattern, dataKind }) =>
      each.replaceAll(pattern, (_, before: string, found: string, after: string) => {
        const words = left[dataKind][language];
        // Marks within what is left out belong to those around it.
        return /[*_~`]/.test(found) ? words : before + words + after;
      }),
    text,
  );
  return Object.values(left).some((words) => words[language] === rest.trim()) ? null : rest;
}

/** Marks of Markdown that may stand between two letters without being seen. */
const marks = "[*_~`\\\\]*";

/**
 * What was found, wherever it stands as a word of its own or with the "s" of whom something belongs to: "Mats Mo" is
 * not hidden in "Mats Molin", but in "Mats Mos". Between its words stand spaces of any kind, or a new line of a
 * quotation.
 */
function patternOf(found: string): RegExp {
  const words = found
    .trim()
    .split(/\s+/)
    .map((word) => Array.from(word, (sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&")).join(marks));
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(${marks})(${words.join("[\\s>*_~`\\\\]+")})(${marks})(?=s?(?![\\p{L}\\p{N}]))`,
    "gu",
  );
}
