import { expect, test } from "vitest";
import { readPoll, rowsIn, typedWithMoreRows } from "~/domain/polls/poll-form";
import { now } from "../meetings/network";
import { firstSlot } from "./asking";

const row = (number: number, day: string, start = "13.00", end = "15.30") => ({
  [`day-${number}`]: day,
  [`start-${number}`]: start,
  [`end-${number}`]: end,
});

const typed = {
  title: " Vårens  möte ",
  text: "",
  meetingForm: "hybrid",
  place: "Eksalen",
  answerBy: "2027-01-21",
  ...row(1, "2027-03-04"),
  ...row(2, ""),
};

const problemsOf = (changes: Record<string, string>) => {
  const read = readPoll({ ...typed, ...changes }, now);
  return read.ok ? {} : read.problems;
};

test("a form becomes a plan: rows without a day are left out, and the earliest time comes first", () => {
  expect(readPoll({ ...typed, ...row(3, "2027-02-25") }, now)).toEqual({
    ok: true,
    value: {
      title: "Vårens möte",
      text: null,
      form: "hybrid",
      place: "Eksalen",
      answerBy: "2027-01-21",
      slots: [
        { startsAt: Date.UTC(2027, 1, 25, 12), endsAt: Date.UTC(2027, 1, 25, 14, 30) },
        { startsAt: firstSlot.startsAt, endsAt: firstSlot.endsAt },
      ],
    },
  });
});

test("each fault stands beside its own field", () => {
  expect(
    problemsOf({
      title: "",
      answerBy: "2026-11-21",
      ...row(1, "2026-11-21"),
      ...row(2, "2027-03-28", "02.30", "04.00"),
      ...row(3, "2027-04-01", "15.00", "13.00"),
      ...row(4, "2027-02-30"),
      ...row(5, "2027-05-06", "kl ett", ""),
      ...row(6, "2027-05-13"),
      ...row(7, "2027-05-13"),
    }),
  ).toEqual({
    title: "titleMissing",
    answerBy: "answerByPast",
    "day-1": "slotPast",
    "start-2": "clockSkipped",
    "end-3": "endBeforeStart",
    "day-4": "dayWrong",
    "start-5": "clockWrong",
    "end-5": "clockMissing",
    "day-7": "slotTwice",
  });
  expect(problemsOf(row(9, "", "strax"))).toEqual({ "day-9": "dayMissing", "start-9": "clockWrong" });
});

test("a poll needs a time, a last day before it, and no more than forty times", () => {
  expect(problemsOf({ "day-1": "" })).toEqual({ "day-1": "pollWithoutSlots" });
  expect(problemsOf({ answerBy: "" })).toEqual({ answerBy: "answerByMissing" });
  expect(problemsOf({ answerBy: "i morgon" })).toEqual({ answerBy: "dayWrong" });
  expect(problemsOf({ answerBy: "2027-03-05" })).toEqual({ answerBy: "answerByAfterSlots" });
  expect(problemsOf({ answerBy: "2027-03-04" })).toEqual({});
  const many = Array.from({ length: 41 }, (_, at) =>
    row(at + 1, `2027-0${3 + Math.floor(at / 28)}-${String((at % 28) + 1).padStart(2, "0")}`, "08", "09"),
  );
  const forty = Object.assign({}, ...many.slice(0, 40), { answerBy: "2027-02-01" });
  expect(problemsOf(forty)).toEqual({});
  expect(problemsOf({ ...forty, ...many[40] })).toEqual({ "day-1": "tooManySlots" });
});

test("what is too long or no choice at all is told", () => {
  expect(
    problemsOf({ title: "x".repeat(121), text: "x".repeat(4001), place: "x".repeat(201), meetingForm: "x" }),
  ).toEqual({ title: "tooLong", text: "tooLong", place: "placeTooLong", meetingForm: "wrongValue" });
});

test("a form has eight rows at first, four more for each press, and never more than forty", () => {
  expect(rowsIn({})).toBe(8);
  expect(rowsIn(row(12, ""))).toBe(12);
  const more = typedWithMoreRows({ ...typed, ...row(1, "2027-03-04", "9.00", "11") });
  expect(rowsIn(more)).toBe(12);
  expect(more).toMatchObject({ title: " Vårens  möte ", "day-12": "", "start-12": "9.00", "end-12": "11" });
  expect(rowsIn(typedWithMoreRows(row(38, "")))).toBe(40);
  expect(rowsIn(row(9999, ""))).toBe(40);
});
