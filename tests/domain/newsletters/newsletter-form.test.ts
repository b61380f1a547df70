import { expect, test } from "vitest";
import { formLines, mostOffered, mostTold } from "~/domain/newsletters/newsletter";
import { newsletterForm } from "~/domain/newsletters/newsletter-form";
import { checkTyped, type Typed } from "~/http/form.server";

const texts = { version: "3", title: "Sedan sist", opening: "", closing: "" };
const aLine = (number: number, place = String(number + 1)): Typed => ({
  [`item-${number}`]: `lesson:l-${number}`,
  [`keep-${number}`]: "1",
  [`place-${number}`]: place,
  [`comment-${number}`]: "",
});
const read = (...lines: Typed[]) => checkTyped(newsletterForm, Object.assign({}, texts, ...lines));
const problems = (...lines: Typed[]) => {
  const answer = read(...lines);
  return answer.ok ? {} : answer.problems;
};

test("records stand in the order of their places, and those of the same place as they stood in the form", () => {
  const answer = read(aLine(0, "9"), aLine(1, "2"), aLine(2, "9"), aLine(3, " 1 "));
  expect(answer.ok && answer.value.items.map(({ recordId }) => recordId)).toEqual([
    "l-3",
    "l-1",
    "l-0",
    "l-2",
  ]);
});

test("a place is a whole number from 1 to 99, also for what is not told of; only that may be left without one", () => {
  for (const place of ["0", "100", "1.5", "-1", "två", "1e1", "å".repeat(10_000)]) {
    expect(problems(aLine(0, place)), place).toEqual({ "place-0": "newsletterPlaceWrong" });
    expect(problems({ ...aLine(0, place), "keep-0": "" }), place).toEqual({
      "place-0": "newsletterPlaceWrong",
    });
  }
  expect(problems(aLine(0, ""))).toEqual({ "place-0": "newsletterPlaceWrong" });
  expect(problems({ ...aLine(0, ""), "keep-0": "" })).toEqual({});
  expect(problems(aLine(0, "99"))).toEqual({});
});

test("a comment that is too long is told of and never cut", () => {
  expect(problems({ ...aLine(0), "comment-0": "å".repeat(500) })).toEqual({});
  expect(problems({ ...aLine(0), "comment-0": "å".repeat(501) })).toEqual({
    "comment-0": "newsletterCommentTooLong",
  });
});

test("a letter tells of 40 records at most, each once, and the form carries what it offers", () => {
  const all = Array.from({ length: mostTold + 1 }, (_, number) => aLine(number));
  const most = read(...all.slice(1));
  expect(most.ok && most.value.items).toHaveLength(mostTold);
  expect(problems(...all)).toEqual({ [`keep-${mostTold}`]: "newsletterTellsTooMuch" });
  const last = read(aLine(mostOffered - 1));
  expect(last.ok && last.value.items).toHaveLength(1);
  const twice = read(aLine(0), { ...aLine(1), "item-1": "lesson:l-0" });
  expect(twice.ok && twice.value.items).toHaveLength(1);
  for (const item of ["lessons:l-1", "nothing", "å".repeat(200)])
    expect(problems({ ...aLine(0), "item-0": item })["item-0"], item).toBe("wrongValue");
});

test("a form that comes back keeps what was typed with its record, whatever has moved meanwhile", () => {
  const lesson = (recordId: string) => ({ kind: "lesson" as const, recordId });
  const now = [lesson("c"), lesson("b"), lesson("new")];
  expect(formLines(now, undefined).map(({ line, choice }) => [line, choice.recordId])).toEqual([
    [0, "c"],
    [1, "b"],
    [2, "new"],
  ]);
  const typed = { "item-0": "lesson:a", "item-1": "lesson:b", "item-2": "lesson:c" };
  expect(formLines(now, typed).map(({ line, choice }) => [line, choice.recordId])).toEqual([
    [1, "b"],
    [2, "c"],
  ]);
  const many = Array.from({ length: mostOffered + 5 }, (_, number) => lesson(`l-${number}`));
  expect(formLines(many, undefined)).toHaveLength(mostOffered);
});
