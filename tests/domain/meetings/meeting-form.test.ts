import { expect, test } from "vitest";
import { readMeeting, readRow } from "~/domain/meetings/meeting-form";

const typed = { day: "2027-02-04", start: "13.00", end: "15.30", meetingForm: "hybrid", place: " Eksalen " };

test("day and clock times become instants on the Swedish clock, winter and summer", () => {
  expect(readRow(typed)).toEqual({
    ok: true,
    value: {
      startsAt: Date.UTC(2027, 1, 4, 12),
      endsAt: Date.UTC(2027, 1, 4, 14, 30),
      form: "hybrid",
      place: "Eksalen",
      theme: null,
    },
  });
  const summer = readRow({ ...typed, day: "2027-06-10", start: "9", end: "11:30" });
  expect(summer).toMatchObject({ value: { startsAt: Date.UTC(2027, 5, 10, 7) } });
});

test("each fault is told beside its own field", () => {
  const problems = (more: Record<string, string>) => {
    const read = readMeeting({ ...typed, ...more });
    return read.ok ? {} : read.problems;
  };
  expect(problems({ end: "12.00" })).toEqual({ end: "endBeforeStart" });
  expect(problems({ end: "13.00" })).toEqual({ end: "endBeforeStart" });
  expect(problems({ day: "2027-02-29" })).toEqual({ day: "dayWrong" });
  expect(problems({ day: "" })).toEqual({ day: "dayMissing" });
  expect(problems({ start: "", end: "25.00" })).toEqual({ start: "clockMissing", end: "clockWrong" });
  expect(problems({ theme: "x".repeat(10_000) })).toEqual({ theme: "themeTooLong" });
  expect(problems({ place: "x".repeat(201) })).toEqual({ place: "placeTooLong" });
  expect(problems({ meetingForm: "pigeon" })).toEqual({ meetingForm: "wrongValue" });
  expect(problems({ link: "javascript:alert(1)" })).toEqual({ link: "webLinkWrong" });
  expect(problems({ link: "video.example.se" })).toEqual({ link: "webLinkWrong" });
  expect(problems({ answerBy: "2027-02-30" })).toEqual({ answerBy: "dayWrong" });
  expect(problems({ answerBy: "2027-02-05" })).toEqual({ answerBy: "answerByAfter" });
  expect(problems({ chair: "x".repeat(81) })).toEqual({ chair: "wrongValue" });
  expect(problems({ day: "", start: "klockan ett" })).toEqual({ day: "dayMissing", start: "clockWrong" });
});

test("2028 has a 29 February and 2027 has none", () => {
  expect(readRow({ ...typed, day: "2028-02-29" }).ok).toBe(true);
  expect(readRow({ ...typed, day: "2027-02-29" }).ok).toBe(false);
});

test("the hour that summer time skips is no hour, and is called by its name", () => {
  const night = { ...typed, day: "2027-03-28" };
  expect(readRow({ ...night, start: "02.30", end: "04.00" })).toEqual({
    ok: false,
    problems: { start: "clockSkipped" },
  });
  expect(readRow({ ...night, start: "01.30", end: "02.59" })).toEqual({
    ok: false,
    problems: { end: "clockSkipped" },
  });
  // From 01.30 to 03.30 on the clock is one hour that night.
  const read = readRow({ ...night, start: "01.30", end: "03.30" });
  expect(read.ok && read.value.endsAt - read.value.startsAt).toBe(3_600_000);
});

test("a row belongs to the year that is planned, and is named by its number", () => {
  const row = {
    "day-2": "2028-02-03",
    "start-2": "13.00",
    "end-2": "12.00",
    "meetingForm-2": "online",
    "theme-2": "x".repeat(201),
  };
  expect(readRow(row, (field) => `${field}-2`, 2027)).toEqual({
    ok: false,
    problems: { "day-2": "dayOtherYear", "end-2": "endBeforeStart", "theme-2": "themeTooLong" },
  });
});

test("text is tidied and lists instead of text are nothing", () => {
  const read = readMeeting({
    ...typed,
    theme: "  Café\u0301   och\nmer ",
    place: ["a", "b"],
    link: "https://x.se/a",
  });
  expect(read).toMatchObject({
    ok: true,
    value: {
      theme: "Café\u0301 och mer".normalize("NFC"),
      place: null,
      link: "https://x.se/a",
      chairId: null,
    },
  });
});
