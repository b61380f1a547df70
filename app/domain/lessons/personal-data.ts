import type { LessonContent, LessonText } from "./lesson";
import { lessonTexts } from "./lesson";

/** A place in a text that looks like something about a person which the web should not show. */
export type PersonalDataFound<Field extends string = LessonText> = {
  field: Field;
  kind: "identityNumber" | "phone" | "email";
  /** The place itself, with a little of the text on either side. */
  before: string;
  found: string;
  after: string;
};

/**
 * Places that look like a Swedish personal identity number (also a coordination number), a telephone number
 * or a mail address. A pattern proves nothing: the writer is shown the place and decides.
 */
export function personalDataIn(content: Pick<LessonContent, LessonText>): PersonalDataFound[] {
  return lessonTexts.flatMap((field) => {
    const value = content[field];
    return (Array.isArray(value) ? value : [value]).flatMap((text) => placesIn(field, text));
  });
}

/** Places in the texts of any record that look like a Swedish personal identity number. */
export function identityNumbersIn<Field extends string>(
  texts: Partial<Record<Field, string | null>>,
): PersonalDataFound<Field>[] {
  return (Object.entries(texts) as [Field, string | null][]).flatMap(([field, text]) =>
    placesIn(field, text ?? "").filter((place) => place.kind === "identityNumber"),
  );
}

const patterns: [PersonalDataFound["kind"], RegExp][] = [
  ["email", /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  [
    "identityNumber",
    /(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[ \t\u00a0]?[-+\u2010-\u2014\u2212]?[ \t\u00a0]?\d{4}(?!\d)/gu,
  ],
  ["phone", /(?<![\d/])(?:\+\d{2}[ \t-]?(?:\(0\))?|0)(?:[ \t-]?\d){7,11}(?![\d/])/gu],
];

const around = 30;

function placesIn<Field extends string>(field: Field, text: string): PersonalDataFound<Field>[] {
  const taken: [from: number, to: number][] = [];
  const places: (PersonalDataFound<Field> & { from: number })[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (taken.some(([start, end]) => from < end && to > start)) continue;
      taken.push([from, to]);
      places.push({
        from,
        field,
        kind,
        before: text.slice(Math.max(0, from - around), from),
        found: match[0],
        after: text.slice(to, to + around),
      });
    }
  }
  return places
    .sort((one, other) => one.from - other.from)
    .map(({ from: _, ...place }) => place as unknown as PersonalDataFound<Field>);
}
