import { expect, test } from "vitest";
import { angleOf, placeMarks, wheel, type YearMark } from "~/components/year-wheel-layout";

const mark = (day: string, kind: YearMark["kind"] = "deadline"): YearMark => ({
  day,
  kind,
  title: `Något den ${day}`,
  detail: "",
  to: `/#${day}`,
});

test("January begins at the top and the year goes clockwise", () => {
  expect(angleOf("2027-01-01")).toBe(0);
  expect(angleOf("2027-07-02") / Math.PI).toBeCloseTo(1, 1);
  expect(angleOf("2028-12-31")).toBeLessThan(2 * Math.PI);
});

test("labels on one side never overlap and keep the order of their marks", () => {
  const days = ["01-15", "01-28", "02-01", "02-04", "02-11", "02-18", "03-09", "03-31", "04-15", "06-10"];
  const { placed, unlabelled } = placeMarks(days.map((day) => mark(`2027-${day}`)));
  expect(unlabelled).toBe(0);
  const heights = placed.filter((each) => each.side === "right").map((each) => each.labelY);
  for (const [place, height] of heights.entries()) {
    if (place > 0) expect(height - (heights[place - 1] as number)).toBeGreaterThanOrEqual(wheel.row - 0.11);
    expect(height).toBeGreaterThanOrEqual(wheel.row / 2 - 0.1);
    expect(height).toBeLessThanOrEqual(wheel.height - wheel.row / 2 + 0.1);
  }
});

test("a side too full keeps its meetings and says how many marks are left to the list", () => {
  const crowd = Array.from({ length: 28 }, (_, day) => mark(`2027-02-${String(day + 1).padStart(2, "0")}`));
  const { placed, unlabelled } = placeMarks([...crowd, mark("2027-03-20", "meeting")]);
  expect(placed.some((each) => each.kind === "meeting")).toBe(true);
  expect(placed.length + unlabelled).toBe(29);
  expect(placed.length).toBe(12);
});

test("a year without marks is an empty wheel", () => {
  expect(placeMarks([])).toEqual({ placed: [], unlabelled: 0 });
});
