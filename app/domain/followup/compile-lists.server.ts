import {
  type BreakdownKey,
  breakdownColumns,
  breakdownKeys,
  type Figure,
  type FigureKey,
  type FigureRow,
  figureSorts,
  type Narrowing,
} from "./compile";
import { actionRows, decisionRows } from "./compile-actions.server";
import { twinTownRows, visitRows } from "./compile-exchanges.server";
import type { FigureFacts } from "./compile-facts.server";
import { initiativeRows } from "./compile-funding.server";
import { goalRows } from "./compile-goals.server";
import { learnedRows, usedRows, useRows } from "./compile-lessons.server";
import { meetingRows, placeRows } from "./compile-meetings.server";
import {
  countryRows,
  involvedUnitRows,
  paidRows,
  participantRows,
  projectRows,
  stoppedRows,
  twinTownMeetingRows,
  youthExchangeRows,
} from "./compile-projects.server";

type ListOf = (facts: FigureFacts, year: number) => FigureRow[];

const granted: ListOf = ({ projects }, year) =>
  projectRows(projects(), "ongoing", year, (project) => project.grant ?? 0);
const paid: ListOf = ({ projects }, year) => paidRows(projects(), year);
const ownEffort: ListOf = ({ projects }, year) =>
  projectRows(projects(), "ongoing", year, (project) => project.coFinancing ?? 0);
const rejected: ListOf = ({ projects }, year) => projectRows(projects(), "rejected", year);
const actionsLate: ListOf = ({ outcomes, today }, year) => actionRows(outcomes(), year, today, ["late"]);
const notAchieved: ListOf = ({ goals }, year) => goalRows(goals()(year), ["notAchieved"]);
const stopped: ListOf = ({ projects, today }, year) => stoppedRows(projects(), year, today);
const youthExchanges: ListOf = ({ projects }, year) => youthExchangeRows(projects(), year);
const initiatives: ListOf = (facts, year) => initiativeRows(facts.initiatives(), year);

/** The list behind each figure: the one place that says what a figure counts. */
export const lists: Record<FigureKey, ListOf> = {
  projects: ({ projects }, year) => projectRows(projects(), "ongoing", year),
  started: ({ projects }, year) => projectRows(projects(), "started", year),
  ended: ({ projects }, year) => projectRows(projects(), "ended", year),
  applied: ({ projects }, year) => projectRows(projects(), "applied", year),
  decided: ({ projects }, year) => projectRows(projects(), "decided", year),
  grantedApplications: ({ projects }, year) => projectRows(projects(), "granted", year),
  rejected,
  units: ({ projects, frame }, year) => involvedUnitRows(projects(), year, frame().units),
  countries: ({ projects }, year) => countryRows(projects(), year),
  appliedAmount: ({ projects }, year) =>
    projectRows(projects(), "applied", year, (project) => project.appliedGrant ?? 0),
  granted,
  grantedInYear: ({ projects }, year) =>
    projectRows(projects(), "granted", year, (project) => project.grant ?? 0),
  paid,
  ownEffort,
  grantedPerInhabitant: granted,
  paidPerInhabitant: paid,
  ownEffortPerInhabitant: ownEffort,
  participants: ({ projects }, year) =>
    participantRows(projects(), year, ["youth", "adults", "residents", "staff"]),
  youth: ({ projects }, year) => participantRows(projects(), year, ["youth"]),
  businesses: ({ projects }, year) => participantRows(projects(), year, ["businesses"]),
  meetings: ({ attendance }, year) => meetingRows(attendance()(year)),
  attendance: ({ attendance }, year) => placeRows(attendance()(year)),
  decisions: ({ outcomes }, year) => decisionRows(outcomes(), year),
  actionsDue: ({ outcomes, today }, year) => actionRows(outcomes(), year, today),
  actionsOnTime: ({ outcomes, today }, year) => actionRows(outcomes(), year, today, ["onTime"]),
  actionsLate,
  actionsOpen: ({ outcomes, today }, year) => actionRows(outcomes(), year, today, ["open"]),
  actionsOnTimeShare: ({ outcomes, today }, year) => actionRows(outcomes(), year, today, ["onTime", "late"]),
  lessons: (facts, year) => learnedRows(facts.lessons(), year),
  lessonsUsed: (facts, year) => usedRows(facts.lessons(), year),
  lessonUses: (facts, year) => useRows(facts.lessons(), year),
  twinTowns: ({ contacts, projects }, year) => twinTownRows(contacts(), projects(), year),
  twinTownMeetings: ({ projects }, year) => twinTownMeetingRows(projects(), year),
  visitsHere: ({ contacts }, year) => visitRows(contacts(), year, "visitHere"),
  visitsThere: ({ contacts }, year) => visitRows(contacts(), year, "visitThere"),
  youthExchanges,
  youthInExchanges: youthExchanges,
  initiatives,
  fundingTested: initiatives,
  goals: ({ goals }, year) => goalRows(goals()(year)),
  goalsAchieved: ({ goals }, year) => goalRows(goals()(year), ["achieved"]),
  goalsPartly: ({ goals }, year) => goalRows(goals()(year), ["partly"]),
  goalsNotAchieved: notAchieved,
  goalsNotJudged: ({ goals }, year) => goalRows(goals()(year), [null]),
  setbacks: (facts, year) =>
    [rejected, stopped, actionsLate, notAchieved].flatMap((list) => list(facts, year)),
  stopped,
};

/** A figure as its list says: the size, the sum or the share of its rows. */
export function figureOf(key: FigureKey, rows: readonly FigureRow[], population: number | null): Figure {
  const { unit, taking } = figureSorts[key];
  const sum = rows.reduce((total, row) => total + row.amount, 0);
  const figure = (value: number | null, part: number | null, whole: number | null): Figure => ({
    key,
    unit,
    value,
    part,
    whole,
  });
  switch (taking) {
    case "rows":
      return figure(rows.length, null, null);
    case "sum":
      return figure(sum, null, null);
    case "share":
      return figure(rows.length === 0 ? null : Math.round((100 * sum) / rows.length), sum, rows.length);
    case "perInhabitant":
      return figure(population ? Math.round(sum / population) : null, sum, population);
  }
}

/** The rows that count at every choice of a narrowing. */
export const narrowed = (rows: readonly FigureRow[], narrowing: Narrowing): FigureRow[] =>
  rows.filter((row) =>
    breakdownKeys.every((by) => {
      const id = narrowing[by];
      return id === undefined || (row.of[by]?.includes(id) ?? false);
    }),
  );

/** Whether a figure stands in a breakdown, so that its list can be narrowed by it. */
export const isBrokenDown = (key: FigureKey, by: BreakdownKey): boolean =>
  (breakdownColumns[by] as readonly FigureKey[]).includes(key);
