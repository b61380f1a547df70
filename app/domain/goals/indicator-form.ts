import { z } from "zod";
import { line, optionalDecimal, shownVersion } from "~/http/fields";

const targetField = (year: number) => `target-${year}`;
const outcomeField = (year: number) => `outcome-${year}`;

/** What a person may type of an indicator: what is measured, in what, and target and outcome of each year that is asked for. */
export const indicatorForm = (years: number[]) =>
  z
    .object({ text: line("textMissing"), measure: line("measureMissing", 40), version: shownVersion() })
    .extend(Object.fromEntries(years.map((year) => [targetField(year), optionalDecimal("decimalWrong")])))
    .extend(Object.fromEntries(years.map((year) => [outcomeField(year), optionalDecimal("decimalWrong")])))
    .transform((typed) => {
      const fields = typed as unknown as Record<string, number | null>;
      const { text, measure, version } = typed as unknown as Record<"text" | "measure", string> & {
        version: number;
      };
      const values = years.map((year) => ({
        year,
        target: fields[targetField(year)] ?? null,
        outcome: fields[outcomeField(year)] ?? null,
      }));
      return { text, measure, version, values };
    });

/** An indicator as the form's fields show it: decimals with a comma. */
export function indicatorFields(indicator: {
  text: string;
  measure: string;
  values: { year: number; target: number | null; outcome: number | null }[];
}) {
  const typed = (value: number | null) => (value === null ? "" : String(value).replace(".", ","));
  return {
    text: indicator.text,
    measure: indicator.measure,
    ...Object.fromEntries(
      indicator.values.flatMap(({ year, target, outcome }) => [
        [targetField(year), typed(target)],
        [outcomeField(year), typed(outcome)],
      ]),
    ),
  };
}
