import { expect, test } from "vitest";
import { dayOff, daysOffIn, workdaysAfter } from "~/calendar/holidays.server";
import { addDays } from "~/calendar/swedish-time";

const list = (year: number, kind: string) =>
  daysOffIn(year)
    .filter((each) => each.kind === kind)
    .map((each) => `${each.day} ${each.nameSv}`);

test("the holidays of 2026 and 2027 are the ones in the almanac", () => {
  expect(list(2026, "holiday")).toEqual([
    "2026-01-01 nyårsdagen",
    "2026-01-06 trettondedag jul",
    "2026-04-03 långfredagen",
    "2026-04-05 påskdagen",
    "2026-04-06 annandag påsk",
    "2026-05-01 första maj",
    "2026-05-14 Kristi himmelsfärdsdag",
    "2026-05-24 pingstdagen",
    "2026-06-06 nationaldagen",
    "2026-06-20 midsommardagen",
    "2026-10-31 alla helgons dag",
    "2026-12-25 juldagen",
    "2026-12-26 annandag jul",
  ]);
  expect(list(2027, "holiday")).toEqual([
    "2027-01-01 nyårsdagen",
    "2027-01-06 trettondedag jul",
    "2027-03-26 långfredagen",
    "2027-03-28 påskdagen",
    "2027-03-29 annandag påsk",
    "2027-05-01 första maj",
    "2027-05-06 Kristi himmelsfärdsdag",
    "2027-05-16 pingstdagen",
    "2027-06-06 nationaldagen",
    "2027-06-26 midsommardagen",
    "2027-11-06 alla helgons dag",
    "2027-12-25 juldagen",
    "2027-12-26 annandag jul",
  ]);
});

test("midsummer eve, Christmas eve and New Year's eve are off too, and no other eve", () => {
  expect(list(2027, "eve")).toEqual([
    "2027-06-25 midsommarafton",
    "2027-12-24 julafton",
    "2027-12-31 nyårsafton",
  ]);
  for (const day of ["2026-01-05", "2026-04-02", "2026-04-30", "2026-10-30"]) {
    expect(dayOff(day)?.kind).not.toBe("eve");
  }
});

test("a single workday between two days off is a squeeze day, also at the turn of the year", () => {
  expect(list(2026, "squeeze")).toEqual(["2026-01-02 klämdag", "2026-01-05 klämdag", "2026-05-15 klämdag"]);
  expect(list(2027, "squeeze")).toEqual(["2027-05-07 klämdag"]);
  // 6 June 2028 is a Tuesday, and so is 1 May 2029.
  expect(dayOff("2028-06-05")?.kind).toBe("squeeze");
  expect(dayOff("2029-04-30")?.kind).toBe("squeeze");
  // New Year's eve 2029 is a Monday; the Friday before has work on its other side.
  expect(dayOff("2029-12-28")).toBeNull();
});

test("each day has its names in both languages; the rest of the week is weekend or work", () => {
  expect(dayOff("2027-01-06")).toEqual({
    kind: "holiday",
    nameSv: "trettondedag jul",
    nameEn: "Epiphany",
  });
  expect(dayOff("2027-06-25")?.nameEn).toBe("Midsummer Eve");
  expect(dayOff("2027-02-06")).toEqual({ kind: "weekend", nameSv: "lördag", nameEn: "Saturday" });
  expect(dayOff("2027-02-07")?.nameEn).toBe("Sunday");
  expect(dayOff("2027-02-04")).toBeNull();
  for (const { nameSv, nameEn } of daysOffIn(2027)) expect(nameEn).not.toBe(nameSv);
});

test("Easter agrees with Gauss's formula every third year from 2000 to 2099", () => {
  for (let year = 2000; year <= 2099; year += 3) {
    const [a, b, c] = [year % 19, year % 4, year % 7] as const;
    const d = (19 * a + 24) % 30;
    const e = (2 * b + 4 * c + 6 * d + 5) % 7;
    const late = d + e === 35 || (d === 28 && e === 6 && a > 10) ? 7 : 0;
    const easter = addDays(`${year}-03-22`, d + e - late);
    expect(dayOff(easter)?.nameSv).toBe("påskdagen");
    expect(dayOff(addDays(easter, 39))?.nameSv).toBe("Kristi himmelsfärdsdag");
  }
});

test("a year is worked out once", () => {
  expect(dayOff("2027-01-06")).not.toBeNull();
  expect(dayOff("2027-01-06")).toBe(dayOff("2027-01-06"));
});

test("ten workdays skip weekends, holidays and eves, and count squeeze days", () => {
  expect(workdaysAfter("2026-11-12", 10)).toBe("2026-11-26");
  // Christmas 2026: 24 December is an eve, 25 and 26 holidays, 31 December an eve, 1 January a holiday.
  expect(workdaysAfter("2026-12-23", 4)).toBe("2027-01-04");
  expect(workdaysAfter("2026-11-12", 0)).toBe("2026-11-12");
});
