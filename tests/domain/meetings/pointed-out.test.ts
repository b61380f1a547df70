import { expect, test } from "vitest";
import { addMonths, dayOf, instantOf } from "~/calendar/swedish-time";
import { copyPlan, nearestWorkday, sameWeekdayInMonth } from "~/domain/meetings/copy-plan.server";
import {
  type Planned,
  type PlanQuestion,
  pointOut,
  pointOutNew,
  withNew,
} from "~/domain/meetings/pointed-out.server";

const now = Date.UTC(2026, 10, 22, 11);
const at = (day: string, clock = "13.00") => instantOf(day, clock) as number;
const ours = { groupId: "network", groupName: "Nätverket", calledOff: false };
const meeting = (day: string, more: Partial<Planned> = {}): Planned => ({
  ...ours,
  startsAt: at(day),
  ...more,
});
const year2027 = (meetings: Planned[]): PlanQuestion => ({
  groupId: "network",
  meetings,
  year: 2027,
  bounds: { fewest: 4, most: 6 },
  breaks: [],
  now,
});
const good = ["2026-11-12", "2027-02-04", "2027-04-15", "2027-06-10", "2027-09-16"].map((day) =>
  meeting(day),
);

test("a year as the network's own is not pointed out for anything", () => {
  expect(pointOut(year2027(good))).toEqual([]);
});

test("a meeting in a break of the group is pointed out with its name, from the first day through the last", () => {
  const breaks = [{ name: "Sportlov", fromDay: "2027-02-22", untilDay: "2027-02-26" }];
  const namesOn = (day: string) =>
    pointOut({ ...year2027([meeting(day)]), breaks }).flatMap((each) =>
      each.about === "break" ? [[each.day, each.name]] : [],
    );
  expect(namesOn("2027-02-21")).toEqual([]);
  expect(namesOn("2027-02-22")).toEqual([["2027-02-22", "Sportlov"]]);
  expect(namesOn("2027-02-26")).toEqual([["2027-02-26", "Sportlov"]]);
  expect(namesOn("2027-02-27")).toEqual([]);
  const fresh = [...good, meeting("2027-02-24", { isNew: true })];
  expect(pointOutNew({ ...year2027(fresh), breaks })).toContainEqual({
    about: "break",
    day: "2027-02-24",
    name: "Sportlov",
  });
});

test("too few and too many meetings are pointed out with the bounds", () => {
  expect(pointOut(year2027(good.slice(0, 4)))).toEqual([{ about: "tooFew", count: 3, fewest: 4 }]);
  const many = ["2027-03-04", "2027-05-12", "2027-10-14"].map((day) => meeting(day));
  expect(pointOut(year2027([...good, ...many]))).toEqual([{ about: "tooMany", count: 7, most: 6 }]);
  expect(pointOut(year2027([])).map((each) => each.about)).toEqual(["tooFew"]);
});

test("a meeting called off leaves a gap and is not counted", () => {
  const off = good.map((each, place) => (place === 2 ? { ...each, calledOff: true } : each));
  expect(pointOut(year2027(off))).toEqual([
    { about: "tooFew", count: 3, fewest: 4 },
    { about: "gap", from: "2027-02-04", to: "2027-06-10", days: 126 },
  ]);
});

test("exactly four months is no gap, and one day more is, also from the year before", () => {
  const gaps = (first: string, second: string) =>
    pointOut(year2027([meeting(first), meeting(second)])).filter((each) => each.about === "gap");
  expect(gaps("2026-10-15", "2027-02-15")).toEqual([]);
  expect(gaps("2026-10-15", "2027-02-16")).toEqual([
    { about: "gap", from: "2026-10-15", to: "2027-02-16", days: 124 },
  ]);
  // From the last of October four months reach the last of February.
  expect(gaps("2026-10-31", "2027-02-28")).toEqual([]);
  expect(gaps("2026-10-31", "2027-03-01")).toHaveLength(1);
});

test("holidays, eves, squeeze days, weekends and July are pointed out by name", () => {
  const found = (day: string) =>
    pointOut(year2027([meeting(day)])).flatMap((each) =>
      each.about === "dayOff" ? [each.off.kind, each.off.nameSv] : each.about === "summer" ? ["summer"] : [],
    );
  expect(found("2027-05-06")).toEqual(["holiday", "Kristi himmelsfärdsdag"]);
  expect(found("2027-05-07")).toEqual(["squeeze", "klämdag"]);
  expect(found("2027-06-25")).toEqual(["eve", "midsommarafton"]);
  expect(found("2027-02-06")).toEqual(["weekend", "lördag"]);
  expect(found("2027-07-01")).toEqual(["summer"]);
  expect(found("2027-08-31")).toEqual([]);
});

test("two meetings on one day are pointed out once among one's own, and against another group's", () => {
  const same = pointOut(year2027([...good, meeting("2027-04-15", { startsAt: at("2027-04-15", "09.00") })]));
  expect(same).toEqual([{ about: "sameDay", day: "2027-04-15", groupName: "Nätverket" }]);
  const theirs = meeting("2027-04-15", { groupId: "politics", groupName: "Politikerna" });
  expect(pointOut(year2027([...good, theirs]))).toEqual([
    { about: "sameDay", day: "2027-04-15", groupName: "Politikerna" },
  ]);
  expect(pointOut(year2027([...good, { ...theirs, calledOff: true }]))).toEqual([]);
});

test("before saving only what the new meetings bring is pointed out", () => {
  const group = { id: "network", name: "Nätverket" };
  const asked = (existing: Planned[], days: string[]) =>
    pointOutNew(
      year2027(
        withNew(
          existing,
          group,
          days.map((day) => ({ startsAt: at(day) })),
        ),
      ),
    );
  const faulty = [...good.slice(0, 2), meeting("2027-05-06")];
  expect(asked(faulty, ["2027-09-02"])).toEqual([]);
  expect(asked(faulty, ["2027-10-14"])).toEqual([
    { about: "gap", from: "2027-05-06", to: "2027-10-14", days: 161 },
  ]);
  expect(asked(faulty, ["2027-05-06"])).toEqual([]);
  expect(asked(faulty, ["2027-03-04", "2027-03-04"])).toHaveLength(1);
  expect(asked(good, ["2026-11-20", "2029-01-08"]).map((each) => each.about)).toEqual([
    "gap",
    "past",
    "farAhead",
  ]);
  const six = [...good, meeting("2027-10-14"), meeting("2027-11-18")];
  expect(asked(six, ["2027-12-02"])).toEqual([{ about: "tooMany", count: 7, most: 6 }]);
  const clash = meeting("2027-03-04", { groupId: "politics", groupName: "Politikerna" });
  expect(asked([...good, clash], ["2027-03-04"])).toEqual([
    { about: "sameDay", day: "2027-03-04", groupName: "Politikerna" },
  ]);
});

test("a copied meeting is the same weekday of the month, counted another way, for every day of many years", () => {
  for (let year = 2024; year <= 2032; year += 1) {
    for (let place = 0; place < 366; place += 1) {
      const day = new Date(Date.UTC(year, 0, 1 + place)).toISOString().slice(0, 10);
      const copy = sameWeekdayInMonth(day, year + 1);
      expect(copy).toBe(byCounting(day, year + 1));
    }
  }
});

test("a copied meeting evades days when people are off, to the nearest, and the later of two", () => {
  expect(nearestWorkday("2027-05-06")).toBe("2027-05-05");
  expect(nearestWorkday("2027-02-06")).toBe("2027-02-05");
  expect(nearestWorkday("2027-02-07")).toBe("2027-02-08");
  expect(nearestWorkday("2027-03-28")).toBe("2027-03-30");
  expect(nearestWorkday("2029-06-06")).toBe("2029-06-07");
  expect(nearestWorkday("2027-02-04")).toBe("2027-02-04");
});

test("a year's plan is copied with times, place and form, without what was called off or is there already", () => {
  const plan = (day: string, calledOffAt: number | null = null) => ({
    startsAt: at(day, "09.00"),
    endsAt: at(day, "11.30"),
    place: "Studion",
    form: "hybrid" as const,
    calledOffAt,
  });
  const days = ["2026-02-05", "2026-04-16", "2026-05-14", "2026-06-11", "2026-09-17", "2026-11-12"];
  const copies = copyPlan(
    days.map((day) => plan(day, day === "2026-04-16" ? now : null)),
    2027,
    ["2027-06-10"],
  );
  expect(copies.map((copy) => [copy.from, copy.day, copy.evaded])).toEqual([
    ["2026-02-05", "2027-02-04", false],
    ["2026-05-14", "2027-05-13", false],
    ["2026-09-17", "2027-09-16", false],
    ["2026-11-12", "2027-11-11", false],
  ]);
  expect(copies[0]).toMatchObject({ start: "09.00", end: "11.30", place: "Studion", form: "hybrid" });
  // The first Thursday in May 2027 is Ascension Day.
  expect(copyPlan([plan("2026-05-07")], 2027, [])[0]).toMatchObject({ day: "2027-05-05", evaded: true });
});

test("months are counted from the day, and end with the month", () => {
  expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
  expect(addMonths("2026-11-12", 4)).toBe("2027-03-12");
  expect(dayOf(at("2027-03-12"))).toBe("2027-03-12");
});

/** The n:th of a weekday in a month by walking through the month; the last where there are fewer. */
function byCounting(day: string, year: number): string {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  const month = Number(day.slice(5, 7)) - 1;
  const all = (inYear: number) =>
    Array.from({ length: 31 }, (_, place) => new Date(Date.UTC(inYear, month, place + 1)))
      .filter((date) => date.getUTCMonth() === month && date.getUTCDay() === weekday)
      .map((date) => date.toISOString().slice(0, 10));
  const turn = all(Number(day.slice(0, 4))).indexOf(day);
  return (all(year)[turn] ?? all(year).at(-1)) as string;
}
