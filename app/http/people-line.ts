import { z } from "zod";
import { line, mailAddress, optionalLine } from "./fields";

/** The largest list that is taken, in characters: it has to come back whole from the page that shows the report. */
export const mostLetters = 400_000;

/**
 * One line of a list of people: the shape of each text. What a spreadsheet would take for a formula is no name
 * and no title, and letters that were lost on the way are told of before they spread.
 */
export const personLine = z.object({
  name: line("nameMissing", 120)
    .refine(...noFormula())
    .refine(...wholeLetters()),
  email: mailAddress("addressMissing"),
  title: optionalLine(120)
    .refine(...noFormula())
    .refine(...wholeLetters()),
  phone: optionalLine(40, "phoneTooLong").refine(
    (text) => text === null || /^[+\d][\d\s()/–-]*$/.test(text),
    "phoneWrong",
  ),
  unit: optionalLine(120),
  place: optionalLine(40),
  language: optionalLine(40),
});

function noFormula(): [(text: string | null) => boolean, string] {
  return [(text) => text === null || !/^[=+\-@|]/.test(text), "looksLikeFormula"];
}

function wholeLetters(): [(text: string | null) => boolean, string] {
  return [(text) => text === null || !/\ufffd|Ã[¤¥¶…„–]/.test(text), "lettersBroken"];
}

type Cells = Record<string, string>;
export type RightLine = z.output<typeof personLine> & { line: number };
export type WrongLine = {
  line: number;
  name: string;
  email: string;
  outcome: "wrong";
  why: string;
  about: null;
  changes: never[];
  seat: null;
};

/** Tells the lines whose texts have the right shape from those that have not, each with the first thing wrong. */
export function checkedLines(lines: { line: number; cells: Cells }[]): {
  right: RightLine[];
  wrong: WrongLine[];
} {
  const right: RightLine[] = [];
  const wrong: WrongLine[] = [];
  for (const { line: number, cells } of lines) {
    const read = personLine.safeParse(cells);
    if (read.success) right.push({ ...read.data, line: number });
    else
      wrong.push({
        line: number,
        name: shortened(cells.name),
        email: shortened(cells.email),
        outcome: "wrong",
        why: read.error.issues[0]?.message ?? "wrongValue",
        about: null,
        changes: [],
        seat: null,
      });
  }
  return { right, wrong };
}

/** Two reports as one, in the order of the lines. */
export const inOrder = <Line extends { line: number }, Other extends { line: number }>(
  some: Line[],
  others: Other[],
): (Line | Other)[] => [...some, ...others].sort((one, other) => one.line - other.line);

const shortened = (text = "") => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
