import { plainText } from "../archive/plain-text";
import type { LessonContent, LessonText } from "./lesson";
import { lessonTexts } from "./lesson";

/** A place in a text that looks like something about a person which the web should not show. */
export type PersonalDataFound<Field extends string = LessonText> = {
  field: Field;
  kind: "identityNumber" | "phone" | "email" | "name";
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

/** Places in the texts of any record that look like a Swedish personal identity number, a telephone number or a mail address. */
export const placesInTexts = <Field extends string>(
  texts: Partial<Record<Field, string | null>>,
): PersonalDataFound<Field>[] =>
  (Object.entries(texts) as [Field, string | null][]).flatMap(([field, text]) => placesIn(field, text ?? ""));

/** Places in the texts of any record that look like a Swedish personal identity number. */
export const identityNumbersIn = <Field extends string>(
  texts: Partial<Record<Field, string | null>>,
): PersonalDataFound<Field>[] => placesInTexts(texts).filter(({ kind }) => kind === "identityNumber");

/**
 * Places that look like a person's name: a name that is known here, and words with capital letters in a row that are no part
 * of a name of what is no person (`things`: units, partners, programmes). For texts about children, where a name is barred. The
 * English title, where every word has a capital, is only looked through for known names.
 */
export function namesIn<Field extends string>(
  texts: Partial<Record<Field, string | null>>,
  known: { people: readonly string[]; things: readonly string[] },
): PersonalDataFound<Field>[] {
  const things = known.things.map((name) => ` ${bare(name)} `);
  const isThing = (found: string) => {
    const phrase = bare(found);
    return things.some(
      (name) => name.includes(` ${phrase} `) || name.includes(` ${phrase.replace(/s$/, "")} `),
    );
  };
  /** "Avsluta Varma" where "Varma väggar" is a project: one word, and then the name of a thing. */
  const leadsToThing = ({ found, after }: { found: string; after: string }) => {
    const rest = ` ${bare(found.replace(/^\S+/, "") + after)} `;
    return things.some((name) => name.trim().includes(" ") && rest.startsWith(name.slice(0, longestAfter)));
  };
  const people = known.people.map(bare).filter((name) => name.includes(" "));
  const sought: typeof patterns = people.length > 0 ? [["name", anyOfNames(people)]] : [];
  return (Object.entries(texts) as [Field, string | null][]).flatMap(([field, text]) => {
    const looked = text ?? "";
    const certain = placesIn(field, looked, sought);
    if (field === "titleEn") return certain;
    const isPartOfCertain = ({ found }: { found: string }) =>
      certain.some((place) => bare(place.found).includes(bare(found)));
    return placesIn(field, looked, [...sought, ["name", capitalsInARow]]).filter(
      (place) =>
        people.includes(bare(place.found)) ||
        !(isThing(place.found) || leadsToThing(place) || isPartOfCertain(place)),
    );
  });
}

/**
 * Places in a Markdown text that look like a name, a telephone number, a mail address or a personal identity number:
 * as it is read, and then as it is written where the marks hold more, such as the address that a link leads to.
 */
export function placesInMarkdown<Field extends string>(
  field: Field,
  text: string,
  known: { people: readonly string[]; things: readonly string[] },
): PersonalDataFound<Field>[] {
  const placesOf = (of: string) => {
    const texts = { [field]: of } as Record<Field, string>;
    return [...placesInTexts(texts), ...namesIn(texts, known)];
  };
  const read = placesOf(plainText(text, " "));
  const isRead = (place: { kind: string; found: string }) =>
    read.some(({ kind, found }) => kind === place.kind && found === place.found.replace(/^_+/, ""));
  return [
    ...read,
    ...placesOf(text.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")).filter((place) => !isRead(place)),
  ];
}

/** A name as names are compared: small letters, one space between words. */
const bare = (name: string) =>
  name
    .toLocaleLowerCase("sv")
    .replaceAll(/[^\p{L}\p{N}'’-]+/gu, " ")
    .trim();

const anyOfNames = (names: readonly string[]) =>
  new RegExp(
    `(?<![\\p{L}-])(?:${names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[^\\S\\n]+")).join("|")})(?![\\p{L}-])`,
    "giu",
  );

/** Words that begin sentences and are no names. */
const beginners =
  "När Inför I På Med Till Från Under Efter Före Hos Av För Om Men Och Så Nu Då Där Här Vår Vårt Våra Den Det De En Ett Hela Både Även Som Vid Genom Mellan When In On With To From After Before At By For If But And So Now Then There Here Our The A An Both As Through Between";

/**
 * A word with a capital letter: Elsa, O’Brien, McDonald, Anna-Maria. Abbreviations of two to four capitals are none,
 * nor words that begin with one: ESF-rådet.
 */
const capitalWord = "(?!\\p{Lu}{2,4}-\\p{Ll})(?!\\p{Lu}{1,4}(?![\\p{L}'’-]))\\p{Lu}[\\p{L}'’]+(?:-\\p{L}+)*";
const betweenNames = "(?:(?:von|van|de|del|della|af|der|den|di|da|el|al|bin|ben|la|le)[^\\S\\n]+){0,2}";

const capitalsInARow = new RegExp(
  `(?<![\\p{L}-])(?!(?:${beginners.replaceAll(" ", "|")})[^\\S\\n])${capitalWord}[^\\S\\n]+${betweenNames}${capitalWord}(?![\\p{L}-])`,
  "gu",
);

const patterns: [PersonalDataFound["kind"], RegExp][] = [
  ["email", /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  [
    "identityNumber",
    /(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[ \t\u00a0]?[-+\u2010-\u2014\u2212]?[ \t\u00a0]?\d{4}(?!\d)/gu,
  ],
  [
    "phone",
    /(?<!\d[-\u2010-\u2015\u2212/]?|\/)(?:\+\d{2}[^\S\n\r]?(?:\(0\))?|0)(?:[^\S\n\r]?[-\u2010-\u2015\u2212]?[^\S\n\r]?\d){7,11}(?![\d/])/gu,
  ],
];

/** How much of the text on either side of a place is shown, and how much of what follows is compared. */
const around = 30;
const longestAfter = around - 10;

function placesIn<Field extends string>(
  field: Field,
  text: string,
  sought: typeof patterns = patterns,
): PersonalDataFound<Field>[] {
  const taken: [from: number, to: number][] = [];
  const places: (PersonalDataFound<Field> & { from: number })[] = [];
  for (const [kind, pattern] of sought) {
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
