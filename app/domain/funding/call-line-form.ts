import { z } from "zod";
import { isDay } from "~/calendar/swedish-time";
import { line, optionalLine, optionalMailAddress, optionalNumber, prose } from "~/http/fields";
import { noFormula, shortened, wholeLetters } from "~/http/lines";
import { optionalClock, secureWebsite } from "./call-form";
import type { CallColumn, CallLine, CallLineReport } from "./call-line";

/** A day that exists, 2027-02-18, or null where the cell is empty. */
const cellDay = () => optionalLine(40, "dayWrong").refine((text) => text === null || isDay(text), "dayWrong");

const cellText = (most: number) =>
  prose(most)
    .refine(...wholeLetters())
    .transform((text) => (text === "" ? null : text));

/** One call of a list: the shape of each text. */
const callLine = z.object({
  programme: line("programmeMissing", 200),
  title: line("titleMissing", 200, "titleTooLong")
    .refine(...noFormula())
    .refine(...wholeLetters()),
  reference: optionalLine(100)
    .refine(...noFormula())
    .refine(...wholeLetters()),
  opens: cellDay(),
  closes: cellDay(),
  clock: optionalClock(),
  themes: optionalLine(1_000).transform((text) =>
    (text ?? "")
      .split(/[,;|]/)
      .map((each) => each.trim())
      .filter(Boolean),
  ),
  who: cellText(1_000),
  grant: optionalLine(200).refine(...wholeLetters()),
  share: z.preprocess(
    (text) => (typeof text === "string" ? text.replace(/\s*%$/, "") : text),
    optionalNumber(0, 100, "shareWrong"),
  ),
  own: cellText(1_000),
  web: secureWebsite(),
  responsible: optionalMailAddress(),
  status: optionalLine(60),
  assessment: cellText(2_000),
  checked: cellDay(),
});

/** Tells the lines whose texts have the right shape from those that have not, each with the first thing wrong. */
export function checkedCalls(lines: { line: number; cells: Record<CallColumn, string> }[]): {
  right: CallLine[];
  wrong: CallLineReport[];
} {
  const right: CallLine[] = [];
  const wrong: CallLineReport[] = [];
  for (const { line: number, cells } of lines) {
    const read = callLine.safeParse(cells);
    if (read.success) right.push({ ...read.data, line: number });
    else {
      const [issue] = read.error.issues;
      wrong.push({
        line: number,
        title: shortened(cells.title),
        programme: shortened(cells.programme),
        outcome: "wrong",
        column: (issue?.path[0] as CallColumn | undefined) ?? null,
        why: issue?.message ?? "wrongValue",
        about: null,
        changes: [],
        outside: false,
      });
    }
  }
  return { right, wrong };
}
