import { canonicalJson } from "../canonical-json";
import type { FollowupText } from "./canonical";
import type { FigureKey, FigureUnit } from "./compile";

/** A figure of an edition that is another today, in its own unit (money in öre). */
export type FigureDifference = {
  key: FigureKey;
  unit: FigureUnit;
  frozen: number | null;
  today: number | null;
};

/** How an edition differs from the same follow-up as it stands today. */
export type Differences = {
  figures: FigureDifference[];
  /** What was paid in a year, in öre. */
  paid: { year: number; frozen: number; today: number }[];
  /** Goals that are judged otherwise, or whose outcomes or targets are others. */
  goals: { number: number; title: string }[];
  /** Units whose attendance is written down otherwise, or at other meetings. */
  attendance: string[];
  /** Units that have told something else. */
  inputs: string[];
  /** Headings of sections that read otherwise, are new or are gone. */
  sections: string[];
};

/** What of a follow-up is compared. */
type Compared = Pick<FollowupText, "figures" | "paidByYear" | "goals" | "attendance" | "inputs" | "sections">;

/** Which figures and which words of an edition are others today. */
export function differencesBetween(then: Compared, now: Compared): Differences {
  return {
    figures: then.figures.flatMap(({ key, unit, value, part, whole }) => {
      const today = now.figures.find((figure) => figure.key === key);
      const isSame = today?.value === value && today?.part === part && today?.whole === whole;
      return isSame ? [] : [{ key, unit, frozen: value, today: today?.value ?? null }];
    }),
    paid: years(then, now).flatMap((year) => {
      const [before, after] = [paidIn(then, year), paidIn(now, year)];
      return before === after ? [] : [{ year, frozen: before, today: after }];
    }),
    goals: othersOf(then.goals, now.goals, (goal) => goal.id).map(({ number, title }) => ({ number, title })),
    attendance: othersOf(attendanceRows(then), attendanceRows(now), (row) => row.id).map(({ name }) => name),
    inputs: othersOf(then.inputs, now.inputs, (input) => input.unitId).map(({ unit }) => unit),
    sections: othersOf(then.sections, now.sections, (section) => section.id).map(({ heading }) => heading),
  };
}

const years = (...texts: Compared[]) =>
  [...new Set(texts.flatMap((text) => text.paidByYear.map(({ year }) => year)))].sort();

const paidIn = ({ paidByYear }: Compared, year: number) =>
  paidByYear.find((each) => each.year === year)?.amount ?? 0;

/** A unit's row with the meetings that its presences are of. */
const attendanceRows = ({ attendance: { meetings, units } }: Compared) =>
  units.map((unit) => ({ ...unit, meetings: meetings.map(({ id }) => id) }));

/** What is new, gone or otherwise: as it stood then, in its order, and then what is new. */
function othersOf<Row>(then: Row[], now: Row[], keyOf: (row: Row) => string): Row[] {
  const today = new Map(now.map((row) => [keyOf(row), row]));
  const before = new Set(then.map(keyOf));
  const isOther = (row: Row) =>
    !today.has(keyOf(row)) || canonicalJson(row) !== canonicalJson(today.get(keyOf(row)));
  return [...then.filter(isOther), ...now.filter((row) => !before.has(keyOf(row)))];
}
