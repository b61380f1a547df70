import type { Language } from "#db/words";
import { type FigureKey, type FigureUnit, figureSorts, type YearFigures } from "~/domain/followup/compile";
import { en } from "~/i18n/en";
import { placeName } from "~/i18n/places";
import { sv } from "~/i18n/sv";
import { type Cell, csvText } from "./csv-lines.server";

const speeches = {
  sv: { language: "sv", words: sv },
  en: { language: "en", words: en },
} as const;

/**
 * All figures of a year as data: what `compileYear` gives, in its order, with what each figure, column and row is called in
 * Swedish and English. Money is in öre.
 */
export function figuresAsJson({ figures, breakdowns, goals, ...year }: YearFigures): string {
  const both = (of: (speech: (typeof speeches)[Language]) => string) => ({
    sv: of(speeches.sv),
    en: of(speeches.en),
  });
  const labelOf = (key: FigureKey) => both(({ words }) => words.figures.labels[key]);
  return JSON.stringify(
    {
      ...year,
      figures: figures.map(({ key, ...figure }) => ({
        key,
        label: labelOf(key),
        rule: both(({ words }) => words.figures.rules[key]),
        ...figure,
      })),
      breakdowns: breakdowns.map(({ by, columns, rows }) => ({
        by,
        label: both(({ words }) => words.figures.by[by]),
        columns: columns.map((key) => ({ key, label: labelOf(key), unit: figureSorts[key].unit })),
        rows: rows.map((row) => ({
          id: row.id,
          label: both((speech) => placeName(by, row, speech)),
          values: row.values,
        })),
      })),
      goals,
    },
    null,
    1,
  );
}

/**
 * All figures of a year as a spreadsheet, one value to a line: first the figures, then each breakdown's cells, then the goals'
 * verdicts, targets and outcomes. Money is in kronor, with the language's own decimal sign.
 */
export function figuresAsCsv(compiled: YearFigures, language: Language): string {
  const speech = speeches[language];
  const { figures: own, terms } = speech.words;
  const written = (value: number | null, unit: FigureUnit | null): Cell => {
    if (value === null) return null;
    const text =
      unit === "öre" && value % 100 !== 0
        ? (value / 100).toFixed(2)
        : String(unit === "öre" ? value / 100 : value);
    return language === "sv" ? text.replace(".", ",") : text;
  };
  const line = (
    key: FigureKey,
    value: number | null,
    place: [by: string, row: string] = ["", ""],
  ): Cell[] => [
    compiled.year,
    own.groups[figureSorts[key].group],
    key,
    own.labels[key],
    ...place,
    written(value, figureSorts[key].unit),
    own.csvUnits[figureSorts[key].unit],
  ];
  const { year, group, key, label, by, row, value, unit } = own.csvColumns;
  return csvText([
    [year, group, key, label, by, row, value, unit],
    ...compiled.figures.map((figure) => line(figure.key, figure.value)),
    ...compiled.breakdowns.flatMap((breakdown) =>
      breakdown.rows.flatMap((place) =>
        breakdown.columns.map((column, at) =>
          line(column, place.values[at] ?? null, [
            own.by[breakdown.by],
            placeName(breakdown.by, place, speech),
          ]),
        ),
      ),
    ),
    ...compiled.goals.flatMap((goal) => {
      const name = `${goal.number}. ${goal.title}`;
      const verdict = goal.verdict === null ? own.detail.notJudged : terms.goalVerdict[goal.verdict];
      const about = (what: string, said: Cell, of: string, measure: string): Cell[] => [
        compiled.year,
        own.groups.goals,
        goal.id,
        name,
        what,
        of,
        said,
        measure,
      ];
      return [
        about(own.csvVerdict, verdict, "", ""),
        ...goal.indicators.flatMap((each) => [
          about(own.csvTarget, written(each.target, null), each.text, each.measure),
          about(own.csvOutcome, written(each.outcome, null), each.text, each.measure),
        ]),
      ];
    }),
  ]);
}
