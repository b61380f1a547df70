import { z } from "zod";
import { line, mailAddress, optionalLine } from "~/http/fields";
import { noFormula, shortened, wholeLetters } from "~/http/lines";
import type { ImportLine, LineReport } from "./import.server";

/** One line of a list of people: the shape of each text. */
const personLine = z.object({
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

/** Tells the lines whose texts have the right shape from those that have not, each with the first thing wrong. */
export function checkedPeople(lines: { line: number; cells: Record<string, string> }[]): {
  right: ImportLine[];
  wrong: LineReport[];
} {
  const right: ImportLine[] = [];
  const wrong: LineReport[] = [];
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
