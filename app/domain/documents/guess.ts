import type { DocumentKind } from "#db/words";
import { isDay } from "~/calendar/swedish-time";
import type { FileFacts } from "../attachments/file-text";

/** What is known of a paper before anybody has looked at it. */
export type PaperClues = {
  /** The file's name with its ending, and the folders that it lay in. */
  name: string;
  folder: string;
  /** The beginning of its text. */
  text: string;
  facts: FileFacts;
};

export type UnitToGuess = { id: string; name: string; shortName: string | null };

export type Guess = { kind: DocumentKind; title: string; day: string | null; unitId: string | null };

/**
 * What a paper probably is: by its name first, which somebody chose, then by the folder, and then by what it says of itself and
 * in its first lines.
 */
export function guessOf(clues: PaperClues, units: readonly UnitToGuess[]): Guess {
  return {
    kind: kindOf(clues),
    title: titleOf(clues),
    day: dayOfPaper(clues),
    unitId: unitOf(clues, units),
  };
}

const kindSigns: [DocumentKind, RegExp][] = [
  ["minutes", /minnesanteckning|mötesanteckning|protokoll|\bminutes\b/iu],
  ["application", /ansökan|ansökning|\bapplication\b/iu],
  ["policy", /policy|riktlinje|strategi|reglemente/iu],
  ["report", /rapport|redovisning|utvärdering|uppföljning|\breport\b/iu],
];

/** How much of a text tells what it is. */
const heading = 400;
const beginning = 2_000;

function kindOf({ name, folder, facts, text }: PaperClues): DocumentKind {
  for (const place of [name, facts.title ?? "", folder, text.slice(0, heading)]) {
    const found = kindSigns
      .map(([kind, sign]) => ({ kind, at: place.normalize("NFC").search(sign) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    if (found) return found.kind;
  }
  return "other";
}

/** What programs call a document that nobody has named. */
const nameless =
  /^(?:untitled|namnlös|dokument ?\d*|document ?\d*|bok ?\d+|presentation ?\d*|microsoft word.*|.*\.(?:docx?|pdf|xlsx?|pptx?|odt))$/iu;

function titleOf({ name, text, facts }: PaperClues): string {
  const own = facts.title?.replaceAll(/\s+/g, " ").trim() ?? "";
  if (own.length >= 4 && own.length <= 150 && !nameless.test(own)) return own;
  const named = wordsIn(name);
  if ((named.match(/\p{L}{3,}/gu) ?? []).length >= 2) return named;
  const line = text
    .split("\n")
    .map((each) => each.trim())
    .find((each) => /\p{L}{3}/u.test(each));
  if (line && line.length <= 100) return line;
  return named || name.slice(0, 150);
}

/** A file's name as words: without its ending, its date and the signs that stand for spaces. */
const wordsIn = (name: string) =>
  name
    .normalize("NFC")
    .replace(/\.[^.]+$/, "")
    .replaceAll(/[_+]+/g, " ")
    .replaceAll(/(?<!\d)(?:19|20)\d{2}-?\d{2}-?\d{2}(?!\d)|(?<!\d)\d{6}(?!\d)/g, " ")
    .replaceAll(/\s*-\s*-\s*|\s+/g, " ")
    .replaceAll(/^[\s,.-]+|[\s,.-]+$/g, "")
    .slice(0, 150);

/** The day of a paper: in its name, in its folder's, in its first lines, or when its file was made. */
function dayOfPaper({ name, folder, text, facts }: PaperClues): string | null {
  return (
    dayIn(name.replaceAll("_", " ")) ??
    dayIn(folder.replaceAll("_", " ")) ??
    dayIn(text.slice(0, beginning)) ??
    facts.madeOn
  );
}

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const monthWord = "(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*";

/** The first day in a text, however it is written; null when there is none. */
export function dayIn(text: string): string | null {
  const found = [
    ...matches(text, /(?<!\d)((?:19|20)\d{2})[-.](\d{1,2})[-.](\d{1,2})(?!\d)/g, [1, 2, 3]),
    ...matches(text, /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/g, [1, 2, 3]),
    ...matches(text, /(?<![\d-])(\d{2})(\d{2})(\d{2})(?![\d-])/g, [1, 2, 3]),
    ...matches(
      text,
      new RegExp(`(?<!\\d)(\\d{1,2})(?::?e)? ${monthWord}\\.? ((?:19|20)\\d{2})`, "giu"),
      [3, 2, 1],
    ),
    ...matches(text, /(?<![\d/])(\d{1,2})\/(\d{1,2})[- ]((?:19|20)\d{2})(?!\d)/g, [3, 2, 1]),
  ];
  return found.sort((a, b) => a.at - b.at)[0]?.day ?? null;
}

function matches(text: string, pattern: RegExp, [year, month, day]: [number, number, number]) {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = match[month]?.toLowerCase() ?? "";
    const number = /^\d/.test(said) ? Number(said) : months.indexOf(said) + 1;
    const two = (part: number) => String(part).padStart(2, "0");
    const whole = `${fullYear(match[year] ?? "")}-${two(number)}-${two(Number(match[day]))}`;
    return isDay(whole) ? [{ at: match.index, day: whole }] : [];
  });
}

/** "19" is 2019, and "98" is 1998. */
const fullYear = (year: string) => (year.length === 4 ? year : `${Number(year) < 70 ? "20" : "19"}${year}`);

/** The unit that is named first where somebody chose the words, else in the text. */
function unitOf({ name, folder, text }: PaperClues, units: readonly UnitToGuess[]): string | null {
  for (const place of [name, folder, text.slice(0, beginning)]) {
    const words = ` ${place
      .normalize("NFC")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
    const found = units
      .flatMap(({ id, name: whole, shortName }) =>
        [whole, shortName].flatMap((said) =>
          said
            ? [{ id, at: words.indexOf(` ${said.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `) }]
            : [],
        ),
      )
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    if (found) return found.id;
  }
  return null;
}
