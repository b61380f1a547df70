import type { Database } from "#db/open.server";
import { participantCategories, projectKinds, projectRoles } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { untilChanged } from "../until-changed.server";
import {
  type Breakdown,
  type BreakdownKey,
  breakdownColumns,
  breakdownKeys,
  type Figure,
  type FigureKey,
  type FigureRow,
  figureKeys,
  type Narrowing,
  without,
  type YearFigures,
} from "./compile";
import { type FigureFacts, type FigureViewer, factsOf } from "./compile-facts.server";
import { goalInFigures } from "./compile-goals.server";
import { figureOf, isBrokenDown, lists, narrowed } from "./compile-lists.server";
import { populationOf } from "./population";

/**
 * All figures of a year, none of them typed: each is the size, the sum or the share of a list of the records that the viewer
 * may see (`listBehind`). What goes to the board or is published is compiled for `boardViewer`. `now` decides which actions
 * are late and which are still open. At most eight statements.
 */
export function compileYear(db: Database, viewer: FigureViewer, year: number, now: number): YearFigures {
  return compiled(factsOf(db, viewer, { from: year, to: year }, now), year);
}

type Beside = { figures: YearFigures; earlier: FiguresBeside[]; setbacks: FigureRow[] };

/**
 * A year's figures, those of some years before it without their breakdowns, the nearest first, and the year's
 * setbacks; at most eight statements. Null for a year that nothing is known of: no meeting, no project, no follow-up,
 * and not the year of `now`.
 */
export function compileBeside(
  db: Database,
  viewer: FigureViewer,
  year: number,
  before: number,
  now: number,
): Beside | null {
  const key = `figures ${year} ${before} ${dayOf(now)} ${JSON.stringify(viewer)}`;
  return untilChanged(db, key, () =>
    compiledBeside(factsOf(db, viewer, { from: year - before, to: year }, now), year, before),
  );
}

function compiledBeside(facts: FigureFacts, year: number, before: number): Beside | null {
  if (!isKnown(facts, year)) return null;
  return {
    figures: compiled(facts, year),
    setbacks: lists.setbacks(facts, year),
    earlier: Array.from({ length: before }, (_, ago) => year - 1 - ago)
      .filter((each) => isKnown(facts, each))
      .map((each) => {
        const population = populationIn(facts, each);
        const figures = figureKeys.map((key) =>
          figureOf(key, lists[key](facts, each), population.inhabitants),
        );
        return { year: each, figures, populationYear: population.year };
      }),
  };
}

/** The figures of a year beside another's. */
type FiguresBeside = Pick<YearFigures, "year" | "figures" | "populationYear">;

type ListBehind = {
  figure: Figure;
  /** Which year's number the inhabitants are. */
  populationYear: number | null;
  rows: FigureRow[];
  /** What the list is narrowed to, by name. */
  narrowedTo: ({ by: BreakdownKey } & Place)[];
  /** By what it can be narrowed, and to what. */
  choices: { by: BreakdownKey; places: Place[] }[];
};

/**
 * The list behind a figure, narrowed to a unit, a committee, a programme …, and the figure that it gives. Null when the
 * year is unknown, as for `compileBeside`, when the figure is not broken down so, and for a unit, committee or
 * programme that does not stand in the breakdown.
 */
export function listBehind(
  db: Database,
  viewer: FigureViewer,
  year: number,
  key: FigureKey,
  narrowing: Narrowing,
  now: number,
): ListBehind | null {
  const facts = factsOf(db, viewer, { from: year, to: year }, now);
  if (!isKnown(facts, year)) return null;
  const rowsOf = rowsIn(facts, year);
  const choices = breakdownKeys
    .filter((by) => isBrokenDown(key, by))
    .map((by) => ({ by, places: placesOf(facts, year, by, rowsOf) }));
  const narrowedTo: ListBehind["narrowedTo"] = [];
  for (const by of breakdownKeys) {
    const id = narrowing[by];
    if (id === undefined) continue;
    const place = choices.find((choice) => choice.by === by)?.places.find((each) => each.id === id);
    if (!place) return null;
    narrowedTo.push({ by, ...place });
  }
  const rows = narrowed(rowsOf(key), narrowing);
  const population = populationIn(facts, year);
  const figure = figureOf(key, rows, population.inhabitants);
  return { figure, populationYear: population.year, rows, narrowedTo, choices };
}

/** As `compileYear`, from facts that are read already. */
export function compiled(facts: FigureFacts, year: number): YearFigures {
  const { inhabitants: population, year: populationYear } = populationIn(facts, year);
  const rowsOf = rowsIn(facts, year);
  return {
    year,
    population,
    populationYear,
    meetingBounds: facts.frame().meetingBounds,
    figures: figureKeys.map((key) => figureOf(key, rowsOf(key), population)),
    breakdowns: breakdownKeys.map((by) =>
      brokenDown(by, rowsOf, placesOf(facts, year, by, rowsOf), population),
    ),
    goals: facts.goals()(year).map(goalInFigures),
  };
}

/** The inhabitants that a year is counted by, and whose number it is; both null when nobody has said any. */
const populationIn = ({ frame }: FigureFacts, year: number) =>
  populationOf(frame().populations, year) ?? { inhabitants: null, year: null };

type RowsOf = (key: FigureKey) => FigureRow[];

/** The lists of a year, each made once. */
function rowsIn(facts: FigureFacts, year: number): RowsOf {
  const made = new Map<FigureKey, FigureRow[]>();
  return (key) => {
    const rows = made.get(key) ?? lists[key](facts, year);
    made.set(key, rows);
    return rows;
  };
}

type Place = { id: string; nameSv: string | null; nameEn: string | null };

/** A row for each place that has anything in it; of units, also each that was open some day of the year. */
function brokenDown(
  by: BreakdownKey,
  rowsOf: RowsOf,
  places: readonly Place[],
  population: number | null,
): Breakdown {
  const columns: FigureKey[] = [...breakdownColumns[by]];
  return {
    by,
    columns,
    rows: places.map(({ id, nameSv, nameEn }) => ({
      id,
      nameSv,
      nameEn,
      values: columns.map((key) => figureOf(key, narrowed(rowsOf(key), { [by]: id }), population).value),
    })),
  };
}

/** The rows of a breakdown in order, by the facts alone: what somebody may narrow a list to. */
function placesOf(facts: FigureFacts, year: number, by: BreakdownKey, rowsOf: RowsOf): Place[] {
  const columns: readonly FigureKey[] = breakdownColumns[by];
  const counted = new Set(columns.flatMap((key) => rowsOf(key).flatMap((row) => row.of[by] ?? [])));
  const { units } = facts.frame();
  const plain = (id: string): Place => ({ id, nameSv: null, nameEn: null });
  switch (by) {
    case "unit":
      return units
        .filter(({ id, closedOn }) => counted.has(id) || closedOn === null || closedOn > `${year}-01-01`)
        .map(({ id, name }) => ({ id, nameSv: name, nameEn: name }));
    case "committee": {
      const named = [...new Set(units.flatMap(({ committee }) => committee ?? []))];
      return [...named, without]
        .filter((id) => counted.has(id))
        .map((id) => (id === without ? plain(id) : { id, nameSv: id, nameEn: id }));
    }
    case "programme": {
      const known = new Map(
        facts.projects().flatMap((project) =>
          project.programmeCode
            ? [
                [
                  project.programmeCode,
                  {
                    id: project.programmeCode,
                    nameSv: project.programmeSv ?? project.programmeCode,
                    nameEn: project.programmeEn ?? project.programmeCode,
                    position: project.programmePosition ?? Number.MAX_SAFE_INTEGER,
                  },
                ] as const,
              ]
            : [],
        ),
      );
      return [
        ...[...known.values()]
          .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
          .map(({ id, nameSv, nameEn }) => ({ id, nameSv, nameEn })),
        plain(without),
      ].filter(({ id }) => counted.has(id));
    }
    case "role":
      return projectRoles.map(plain);
    case "kind":
      return projectKinds.filter((id) => counted.has(id)).map(plain);
    case "category":
      return participantCategories.filter((id) => id !== "businesses").map(plain);
    case "country":
      return [...counted].sort().map(plain);
  }
}

/** Whether anything is known of a year: a meeting, a project, a follow-up, or that it is this year. */
function isKnown({ frame, attendance, projects, today }: FigureFacts, year: number): boolean {
  if (year === Number(today.slice(0, 4)) || frame().followedUp.includes(year)) return true;
  return attendance()(year).meetings.length > 0 || projects().some((project) => project.did("ongoing", year));
}
