import { expect, test } from "vitest";
import {
  addDays,
  clockOf,
  dayOf,
  daysBetween,
  instantOf,
  isDay,
  readClock,
  startOfDay,
  wallClock,
  weekdayOf,
  weekOf,
  yearOf,
} from "~/calendar/swedish-time";

const hour = 3_600_000;
const utc = (text: string) => Date.parse(text);

test("the tests run in New York, so that a slip into local time is seen", () => {
  expect(new Date(utc("2026-11-22T12:00Z")).getHours()).toBe(7);
});

test("a Swedish clock is one hour ahead of UTC in winter and two in summer", () => {
  expect(instantOf("2027-02-04", "13.00")).toBe(utc("2027-02-04T12:00Z"));
  expect(instantOf("2027-08-19", "13.00")).toBe(utc("2027-08-19T11:00Z"));
  expect(clockOf(utc("2027-02-04T12:00Z"))).toBe("13.00");
  expect(clockOf(utc("2027-08-19T11:00Z"))).toBe("13.00");
});

test("the day changes at Swedish midnight, also over a turn of the year", () => {
  expect(dayOf(utc("2026-12-31T22:59:59.999Z"))).toBe("2026-12-31");
  expect(dayOf(utc("2026-12-31T23:00Z"))).toBe("2027-01-01");
  expect(dayOf(utc("2027-06-30T21:59Z"))).toBe("2027-06-30");
  expect(dayOf(utc("2027-06-30T22:00Z"))).toBe("2027-07-01");
  expect(startOfDay("2027-01-01")).toBe(utc("2026-12-31T23:00Z"));
});

test("the hour that summer time skips does not exist, and its neighbours do", () => {
  expect(instantOf("2027-03-28", "01.59")).toBe(utc("2027-03-28T00:59Z"));
  expect(instantOf("2027-03-28", "02.00")).toBeNull();
  expect(instantOf("2027-03-28", "02.30")).toBeNull();
  expect(instantOf("2027-03-28", "02.59")).toBeNull();
  expect(instantOf("2027-03-28", "03.00")).toBe(utc("2027-03-28T01:00Z"));
});

test("of the hour that comes twice in autumn the first is meant", () => {
  expect(instantOf("2027-10-31", "01.59")).toBe(utc("2027-10-30T23:59Z"));
  expect(instantOf("2027-10-31", "02.00")).toBe(utc("2027-10-31T00:00Z"));
  expect(instantOf("2027-10-31", "02.30")).toBe(utc("2027-10-31T00:30Z"));
  expect(clockOf(utc("2027-10-31T01:30Z"))).toBe("02.30");
  expect(instantOf("2027-10-31", "03.00")).toBe(utc("2027-10-31T02:00Z"));
});

test("a day is 23 or 25 hours long when the clocks change", () => {
  expect(startOfDay("2027-03-29") - startOfDay("2027-03-28")).toBe(23 * hour);
  expect(startOfDay("2027-11-01") - startOfDay("2027-10-31")).toBe(25 * hour);
  expect(startOfDay("2027-11-02") - startOfDay("2027-11-01")).toBe(24 * hour);
});

test("New York's own clock changes, two weeks apart from Sweden's, change nothing", () => {
  for (const [day, ahead] of [
    ["2027-03-14", 1],
    ["2027-11-07", 1],
  ] as const) {
    for (const clock of ["01.30", "02.30", "03.30", "07.30", "08.30"]) {
      expect(instantOf(day, clock)).toBe(utc(`${day}T${clock.replace(".", ":")}Z`) - ahead * hour);
    }
    expect(addDays(day, 1)).toBe(`${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, "0")}`);
    expect(daysBetween(day, addDays(day, 1))).toBe(1);
  }
});

test("29 February exists in leap years only", () => {
  expect(isDay("2028-02-29")).toBe(true);
  expect(isDay("2000-02-29")).toBe(true);
  expect(isDay("2027-02-29")).toBe(false);
  expect(isDay("2100-02-29")).toBe(false);
  expect(instantOf("2027-02-29", "13.00")).toBeNull();
  expect(instantOf("2028-02-29", "13.00")).toBe(utc("2028-02-29T12:00Z"));
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
});

test("only a whole ISO date within the years 1900 to 2999 is a day", () => {
  for (const text of ["1900-01-01", "2999-12-31"]) expect(isDay(text)).toBe(true);
  for (const text of [
    "1899-12-31",
    "3000-01-01",
    "0000-01-01",
    "9999-12-31",
    "2027-00-10",
    "2027-13-01",
    "2027-04-31",
    "2027-1-1",
    "27-01-01",
    "2027-01-01T00:00",
    " 2027-01-01",
    "2027-01-01\n",
    "2027/01/01",
    "٢٠٢٧-٠١-٠١",
    "",
    "i morgon",
  ]) {
    expect(isDay(text), text).toBe(false);
    expect(instantOf(text, "13.00"), text).toBeNull();
  }
  expect(() => startOfDay("2027-02-30")).toThrow("Not a day");
});

test("a clock time is read as Swedes write it and in the other usual ways", () => {
  const read = ["13.00", "13:00", "1300", "9.30", "09:30", "930", "9", " 23.59 ", "0"].map(readClock);
  expect(read).toEqual(["13.00", "13.00", "13.00", "09.30", "09.30", "09.30", "09.00", "23.59", "00.00"]);
  for (const text of ["24.00", "13.60", "-1", "13.5", "13.000", "1 pm", "", "13,00", "a"]) {
    expect(readClock(text), text).toBeNull();
  }
});

test("days are counted by the calendar, over clock changes and turns of the year", () => {
  expect(daysBetween("2026-11-22", "2027-02-04")).toBe(74);
  expect(daysBetween("2027-02-04", "2026-11-22")).toBe(-74);
  expect(daysBetween("2027-03-27", "2027-03-29")).toBe(2);
  expect(daysBetween("2027-10-30", "2027-11-01")).toBe(2);
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  expect(addDays("2027-03-01", 365)).toBe("2028-02-29");
  expect(yearOf("2027-03-01")).toBe(2027);
});

test("weekdays and weeks are the ones in a Swedish calendar", () => {
  expect(weekdayOf("2026-11-22")).toBe(0);
  expect(weekdayOf("2027-02-04")).toBe(4);
  expect(weekOf("2027-02-04")).toBe(5);
  // 2026 has 53 weeks, and the last one reaches over the turn of the year.
  expect(["2026-12-31", "2027-01-01", "2027-01-03", "2027-01-04"].map(weekOf)).toEqual([53, 53, 53, 1]);
  expect(weekOf("2024-12-30")).toBe(1);
});

test("day, clock and weekday agree with Intl's at 2,000 instants over 120 years", () => {
  const intl = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    dateStyle: "short",
    timeStyle: "short",
  });
  const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
  const weekdays = new Intl.DateTimeFormat("en", { timeZone: "Europe/Stockholm", weekday: "short" });
  const step = 22 * 24 * hour + 61 * 60_000 + 7_000;
  let instant = utc("1981-01-01T00:00Z");
  for (let turn = 0; turn < 2_000; turn += 1, instant += step) {
    const [day, clock] = intl.format(instant).split(" ") as [string, string];
    expect(dayOf(instant)).toBe(day);
    expect(clockOf(instant)).toBe(clock.replace(":", "."));
    expect(days[wallClock(instant).weekday]).toBe(weekdays.format(instant));
    expect(days[weekdayOf(day)]).toBe(weekdays.format(instant));
    const back = instantOf(dayOf(instant), clockOf(instant)) as number;
    expect(Math.floor(instant / 60_000) - back / 60_000).toBeOneOf([0, 60]);
  }
});
