import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import demo from "#db/demo/municipality.json";
import type { OpenDatabase } from "#db/open.server";
import { goalResults, lessons, partners, populations, projects } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { type FigureKey, type FigureRow, figureKeys, figureSorts } from "~/domain/followup/compile";
import { compileBeside, compileYear, listBehind } from "~/domain/followup/compile.server";
import { boardViewer } from "~/domain/followup/compile-facts.server";
import { coverageByUnit } from "~/domain/funding/coverage.server";
import { viewerOf } from "~/domain/members/member";
import { projectList, sumsOf } from "~/domain/projects/projects.server";
import { atLeastOne } from "../../support/at-least-one";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { tenYears, tenYearsDatabase } from "../../support/ten-years";
import { placesSecondWay, secondWay } from "./second-way";

const today = dayOf(demoNow);
const years = Array.from({ length: tenYears.to - tenYears.from + 1 }, (_, ahead) => tenYears.from + ahead);
const reader = (db: OpenDatabase) => viewerOf(memberOf(db, "p-32"));

const valueIn = (db: OpenDatabase, year: number, key: FigureKey) =>
  compileYear(db, boardViewer, year, demoNow).figures.find((figure) => figure.key === key);

/** What a list comes to, by the promise of its figure's sort. */
function comesTo(key: FigureKey, rows: FigureRow[], population: number | null): number | null {
  const sum = rows.reduce((total, { amount }) => total + amount, 0);
  switch (figureSorts[key].taking) {
    case "rows":
      return rows.length;
    case "sum":
      return sum;
    case "share":
      return rows.length > 0 ? Math.round((sum / rows.length) * 100) : null;
    case "perInhabitant":
      return population === null ? null : Math.round(sum / population);
  }
}

function disagreements(db: OpenDatabase, year: number): string[] {
  const compiled = compileYear(db, boardViewer, year, demoNow);
  const given = { year, today };
  const wrong: string[] = [];
  const compare = (what: string, one: number | null | undefined, other: number | null) => {
    if (one !== other) wrong.push(`${year} ${what}: ${one}, by SQL ${other}`);
  };
  for (const { key, value } of atLeastOne(compiled.figures)) compare(key, value, secondWay(db, key, given));
  for (const { by, columns, rows } of atLeastOne(compiled.breakdowns)) {
    const places = new Set(columns.flatMap((key) => placesSecondWay(db, key, given, by)));
    for (const id of places)
      if (!rows.some((row) => row.id === id)) wrong.push(`${year} ${by} ${id} is left out`);
    for (const { id, values } of rows)
      for (const [at, key] of columns.entries())
        compare(`${key} of ${by} ${id}`, values[at], secondWay(db, key, given, { by, id }));
  }
  return wrong;
}

describe("every figure and every cell, counted a second way in plain SQL", () => {
  test.each([2023, 2024, 2025, 2026])("of %i in the demo", (year) => {
    expect(disagreements(demoDatabase(), year)).toEqual([]);
  });

  test.each([1, 2])("of ten years made up by throw %i", (seed) => {
    const db = tenYearsDatabase(seed);
    expect(years.flatMap((year) => disagreements(db, year))).toEqual([]);
    const all = years.flatMap((year) => compileYear(db, boardViewer, year, demoNow).figures);
    const empty = figureKeys.filter((key) => all.every((figure) => figure.key !== key || !figure.value));
    expect(empty, "each figure has something to count in some year").toEqual([]);
  });
});

describe("a figure is its list", () => {
  test.each([2025, 2026])("of %i in the demo, whole and in every cell, for whoever looks", (year) => {
    const db = demoDatabase();
    for (const who of [boardViewer, reader(db), viewerOf(memberOf(db, "p-01"))]) {
      const compiled = compileYear(db, who, year, demoNow);
      for (const { key, value } of atLeastOne(compiled.figures)) {
        const list = listBehind(db, who, year, key, {}, demoNow);
        expect([key, comesTo(key, list?.rows ?? [], compiled.population)]).toEqual([key, value]);
      }
    }
    const compiled = compileYear(db, boardViewer, year, demoNow);
    for (const { by, columns, rows } of atLeastOne(compiled.breakdowns))
      for (const { id, values } of rows)
        for (const [at, key] of columns.entries()) {
          const list = listBehind(db, boardViewer, year, key, { [by]: id }, demoNow);
          expect([key, by, id, comesTo(key, list?.rows ?? [], compiled.population)]).toEqual([
            key,
            by,
            id,
            values[at],
          ]);
        }
  });

  test("of made-up years", () => {
    const db = tenYearsDatabase(3);
    for (const year of [tenYears.from, 2023]) {
      const { figures, population } = compileYear(db, boardViewer, year, demoNow);
      for (const { key, value } of atLeastOne(figures)) {
        const list = listBehind(db, boardViewer, year, key, {}, demoNow);
        expect([year, key, comesTo(key, list?.rows ?? [], population)]).toEqual([year, key, value]);
      }
    }
  });

  test("and the rows of the tables by unit, committee, programme, role and kind come to the figure", () => {
    const db = tenYearsDatabase(4);
    for (const year of years) {
      const { figures, breakdowns } = compileYear(db, boardViewer, year, demoNow);
      for (const { by, columns, rows } of atLeastOne(breakdowns)) {
        if (by === "country") continue;
        for (const [at, key] of columns.entries()) {
          if (!["projects", "granted", "paid", "ownEffort", "participants", "rejected"].includes(key))
            continue;
          const sum = rows.reduce((total, { values }) => total + (values[at] ?? 0), 0);
          expect([by, key, sum]).toEqual([by, key, figures.find((figure) => figure.key === key)?.value]);
        }
      }
    }
  });
});

test("2025 comes out as the published follow-up told", () => {
  const { figures } = compileYear(demoDatabase(), boardViewer, 2025, demoNow);
  const told = Object.fromEntries(
    (demo.followups[0]?.key_figures ?? []).map(({ key, value }) => [key, value]),
  );
  const of = Object.fromEntries(figures.map(({ key, value }) => [key, value])) as Record<FigureKey, number>;
  expect([of.projects, of.granted, of.paid, of.participants, of.attendance]).toEqual([
    8, 1_056_200_000, 393_400_000, 393, 92,
  ]);
  expect({
    active_projects: of.projects,
    granted_total_sek: of.granted / 100,
    paid_sek: of.paid / 100,
    applications_submitted: of.applied,
    applications_decided: of.decided,
    applications_approved: of.grantedApplications,
    units_active: of.units,
    participants: of.participants,
    young_participants: of.youth,
    partner_countries: of.countries,
    meetings: of.meetings,
    attendance_percent: of.attendance,
    lessons: of.lessons,
  }).toEqual(told);
});

test("the figures of a project year are those of the register's list", () => {
  const db = demoDatabase();
  const { figures } = compileYear(db, reader(db), 2025, demoNow);
  const of = Object.fromEntries(figures.map(({ key, value }) => [key, value]));
  const during = (event: "ongoing" | "paid" | "applied" | "participants") =>
    sumsOf(projectList(db, reader(db), { year: 2025, during: event }));
  expect([of.projects, of.granted, of.paid, of.applied, of.participants]).toEqual([
    during("ongoing").projects,
    during("ongoing").grant,
    during("paid").paid,
    during("applied").projects,
    during("participants").participants,
  ]);
});

test("the share tested this year is that of the coverage as it stands", () => {
  const db = demoDatabase();
  const covered = coverageByUnit(db);
  const sum = (of: (row: (typeof covered)[number]) => number) =>
    covered.reduce((all, row) => all + of(row), 0);
  expect(valueIn(db, 2026, "fundingTested")).toMatchObject({
    part: sum((row) => row.tested),
    whole: sum((row) => row.all),
  });
});

describe("what the board is told", () => {
  test("holds no draft, but all that is for the network, and the verdicts before they are published", () => {
    const db = demoDatabase();
    const before = compileYear(db, boardViewer, 2025, demoNow);
    db.update(lessons).set({ visibility: "network" }).where(eq(lessons.id, "l-01")).run();
    db.run(sql`update followups set published_on = null`);
    expect(compileYear(db, boardViewer, 2025, demoNow)).toEqual(before);
    expect(compileYear(db, reader(db), 2025, demoNow).goals.map((goal) => goal.verdict)).toEqual(
      Array(5).fill(null),
    );
    db.update(projects).set({ visibility: "draft" }).where(eq(projects.id, "prj-03")).run();
    expect(valueIn(db, 2025, "projects")?.value).toBe(7);
  });

  test("is the same to the letter each time, in the promised order, and survives being written as JSON", () => {
    const db = demoDatabase();
    const [one, other] = [1, 2].map(() => JSON.stringify(compileYear(db, boardViewer, 2025, demoNow)));
    expect(one).toBe(other);
    const read = JSON.parse(String(one));
    expect(Object.keys(read)).toEqual([
      "year",
      "population",
      "populationYear",
      "meetingBounds",
      "figures",
      "breakdowns",
      "goals",
    ]);
    expect(read.figures.map(({ key }: { key: string }) => key)).toEqual(figureKeys);
    expect(read).toEqual(compileYear(db, boardViewer, 2025, demoNow));
  });
});

describe("rules with an edge", () => {
  test("without a number of inhabitants nothing is told per inhabitant", () => {
    const db = demoDatabase();
    expect(valueIn(db, 2025, "paidPerInhabitant")).toMatchObject({ value: 21_322, whole: 18_450 });
    db.delete(populations).run();
    expect(valueIn(db, 2025, "paidPerInhabitant")).toMatchObject({
      value: null,
      part: 393_400_000,
      whole: null,
    });
  });

  test("a year is counted by its own number of inhabitants, else the nearest before, else the nearest after", () => {
    const db = demoDatabase();
    db.delete(populations).run();
    db.insert(populations)
      .values([
        { year: 2024, inhabitants: 20_000 },
        { year: 2026, inhabitants: 10_000 },
      ])
      .run();
    const of = (year: number) => {
      const { population, populationYear } = compileYear(db, boardViewer, year, demoNow);
      return [population, populationYear, valueIn(db, year, "paidPerInhabitant")?.whole];
    };
    expect([2023, 2024, 2025, 2026].map(of)).toEqual([
      [20_000, 2024, 20_000],
      [20_000, 2024, 20_000],
      [20_000, 2024, 20_000],
      [10_000, 2026, 10_000],
    ]);
    const beside = compileBeside(db, boardViewer, 2026, 2, demoNow);
    expect(beside?.earlier.map(({ year, populationYear }) => [year, populationYear])).toEqual([
      [2025, 2024],
      [2024, 2024],
    ]);
    expect(beside?.earlier[0]?.figures).toEqual(compileYear(db, boardViewer, 2025, demoNow).figures);
    expect(listBehind(db, boardViewer, 2025, "paidPerInhabitant", {}, demoNow)?.populationYear).toBe(2024);
  });

  test("an action is late the day after its day, and open until then", () => {
    const db = demoDatabase();
    const at = (now: number) =>
      Object.fromEntries(
        compileYear(db, boardViewer, 2026, now).figures.map(({ key, value }) => [key, value]),
      );
    const open = listBehind(db, boardViewer, 2026, "actionsOpen", {}, demoNow)?.rows ?? [];
    const due = open.flatMap(({ detail }) => detail.filter(({ sort }) => sort === "day")).at(-1)?.value;
    const [thatDay, dayAfter] = [0, 1].map((days) => at(Date.parse(`${due}T10:00:00Z`) + days * 86_400_000));
    expect(thatDay?.actionsOpen).toBeGreaterThan(0);
    expect(dayAfter?.actionsOpen).toBe(0);
    expect(dayAfter?.actionsLate).toBe(Number(thatDay?.actionsLate) + Number(thatDay?.actionsOpen));
    expect(dayAfter?.setbacks).toBe(Number(thatDay?.setbacks) + Number(thatDay?.actionsOpen));
  });

  test("a verdict that is changed is told, and an unjudged goal is not yet judged", () => {
    const db = demoDatabase();
    db.delete(goalResults).where(eq(goalResults.goalId, "g-1")).run();
    const { figures, goals } = compileYear(db, boardViewer, 2025, demoNow);
    expect(goals[0]).toMatchObject({
      id: "g-1",
      verdict: null,
      indicators: [{ target: 90, outcome: 84 }, {}],
    });
    expect(figures.find(({ key }) => key === "goalsNotJudged")?.value).toBe(1);
  });

  test("a year that nothing is known of, a unit that is not there and a figure that is not broken down so have no list", () => {
    const db = demoDatabase();
    expect(compileBeside(db, boardViewer, 1990, 4, demoNow)).toBeNull();
    expect(listBehind(db, boardViewer, 1990, "projects", {}, demoNow)).toBeNull();
    expect(listBehind(db, boardViewer, 2025, "projects", { unit: "nowhere" }, demoNow)).toBeNull();
    expect(listBehind(db, boardViewer, 2025, "meetings", { unit: "org-kff" }, demoNow)).toBeNull();
    expect(listBehind(db, boardViewer, 2025, "projects", { unit: "org-sof" }, demoNow)?.rows).toEqual([]);
  });

  test("two narrowings are both kept", () => {
    const db = demoDatabase();
    const list = listBehind(db, boardViewer, 2025, "granted", { role: "lead", kind: "exchange" }, demoNow);
    expect(list?.figure.value).toBe(79_000_000);
    expect(list?.narrowedTo.map(({ by, id }) => [by, id])).toEqual([
      ["role", "lead"],
      ["kind", "exchange"],
    ]);
  });
});

test("earlier years stand beside, each as on its own", () => {
  const db = tenYearsDatabase(5);
  const beside = compileBeside(db, boardViewer, 2022, 4, demoNow);
  expect(beside?.figures).toEqual(compileYear(db, boardViewer, 2022, demoNow));
  expect(beside?.earlier.map(({ year }) => year)).toEqual([2021, 2020, 2019, 2018]);
  for (const { year, figures } of beside?.earlier ?? [])
    expect(figures).toEqual(compileYear(db, boardViewer, year, demoNow).figures);
});

test("partners that are not twin towns are none", () => {
  const db = demoDatabase();
  db.update(partners).set({ kind: "contact" }).where(eq(partners.id, "pa-01")).run();
  expect(valueIn(db, 2025, "twinTowns")?.value).toBe(3);
});
