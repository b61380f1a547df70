import type { Figure, FigureUnit, RowDetail } from "~/domain/followup/compile";
import { dayInWords, kronor, number } from "~/i18n/format";
import type { Speech } from "~/i18n/language";

/** A figure as it is read: "8", "10 562 000 kronor", "92 procent", or why there is none. */
export function figureInWords(figure: Figure, speech: Speech): string {
  const own = speech.words.figures;
  const { unit, value, whole, part } = figure;
  if (value === null) return part !== null && whole === null ? own.noPopulation : own.nothingToShare;
  if (unit === "percent") return `${number(value, speech)}\u00a0${own.percent}`;
  if (unit !== "öre") return number(value, speech);
  return whole === null ? kronor(value, speech) : `${number(value / 100, speech, 2)}\u00a0${own.kronor}`;
}

/** A value inside a table that names the unit elsewhere: öre as kronor, whole unless decimals are asked for. */
export const valueInTable = (value: number | null, unit: FigureUnit, speech: Speech, decimals = 0): string =>
  value === null ? "–" : number(unit === "öre" ? value / 100 : value, speech, decimals);

/** What is told beside a row's name. */
export function detailInWords({ sort, value }: RowDetail, speech: Speech): string {
  const { terms, figures } = speech.words;
  const { detail } = figures;
  switch (sort) {
    case "text":
      return value;
    case "day":
      return dayInWords(value, speech);
    case "meeting":
      return detail.meeting(value);
    case "uses":
      return detail.uses(Number(value));
    case "actionTime":
      return detail.actionTime[value as keyof typeof detail.actionTime];
    case "tested":
      return detail.tested[value as keyof typeof detail.tested];
    case "goalVerdict":
      return terms.goalVerdict[value as keyof typeof terms.goalVerdict] ?? detail.notJudged;
    default:
      return (terms[sort] as Record<string, string>)[value] ?? value;
  }
}
