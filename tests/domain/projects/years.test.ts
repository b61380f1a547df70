import { expect, test } from "vitest";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { yearsAsked } from "~/domain/projects/years";
import { projectYears, writeYears } from "~/domain/projects/years.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { today } from "./content";

type Written = Parameters<typeof writeYears>[3];

/** prj-11 runs from March 2025 to August 2026: 208 000 paid in 2025, 312 000 in 2026, nine businesses in 2025. */
const write = (db: ReturnType<typeof demoDatabase>, written: Partial<Written>, version = 1) =>
  writeYears(
    db,
    memberOf(db, "p-14"),
    "prj-11",
    { payments: [], participants: [], ...written },
    version,
    demoNow,
  );

test("what is written stands, what is emptied goes, and what is not asked about stays", () => {
  const db = demoDatabase();
  const written: Partial<Written> = {
    payments: [
      { year: 2025, amount: null },
      { year: 2027, amount: -5_000_50 },
    ],
    participants: [
      { year: 2025, category: "businesses", count: 0 },
      { year: 2026, category: "youth", count: 4 },
    ],
  };
  expect(write(db, written)).toEqual({ id: "prj-11" });
  expect(projectYears(db, "prj-11")).toMatchObject({
    version: 2,
    payments: [
      { year: 2026, amount: 31_200_000 },
      { year: 2027, amount: -500_050 },
    ],
    participants: [{ year: 2026, category: "youth", count: 4 }],
  });
  expect(historyOf(db, "project", "prj-11")[0]).toMatchObject({
    before: { payments: ["2025: 208000", "2026: 312000"], businesses: ["2025: 9"], youth: [] },
    after: { payments: ["2026: 312000", "2027: -5000.5"], businesses: [], youth: ["2026: 4"] },
  });
  expect(write(db, written, 2)).toEqual({ id: "prj-11" });
  expect(projectYears(db, "prj-11")?.version).toBe(2);
});

test.each([
  [2023, "refused"],
  [2024, "taken"],
  [2029, "taken"],
  [2030, "refused"],
])("money of %i is %s", (year, outcome) => {
  const answer = write(demoDatabase(), { payments: [{ year, amount: 100 }] });
  expect(answer).toEqual(
    outcome === "taken" ? { id: "prj-11" } : { refused: "paidOutsidePeriod", field: `paid-${year}` },
  );
});

test("an old version is refused with what stands", () => {
  const db = demoDatabase();
  expect(write(db, {}, 0)).toMatchObject({ refused: "changedMeanwhile", current: { version: 1 } });
  expect(
    writeYears(db, memberOf(db, "p-01"), "none", { payments: [], participants: [] }, 1, demoNow),
  ).toBeNull();
});

test("the years asked for are those of the period and those that hold something", () => {
  expect(yearsAsked({ startsOn: "2024-09-01", endsOn: "2025-11-30" }, [2026], today)).toEqual([
    2024, 2025, 2026,
  ]);
  expect(yearsAsked({ startsOn: "2025-09-01", endsOn: null }, [], today)).toEqual([2025, 2026]);
  expect(yearsAsked({ startsOn: null, endsOn: null }, [], today)).toEqual([2026]);
  expect(yearsAsked({ startsOn: "2028-01-01", endsOn: null }, [], today)).toEqual([2028]);
});
