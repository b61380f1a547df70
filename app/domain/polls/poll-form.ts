import { meetingForms } from "#db/words";
import { dayOf, isDay, readClock } from "~/calendar/swedish-time";
import {
  longest,
  type MeetingProblems,
  type ReadMeeting,
  readLine,
  readTime,
  type TypedMeeting,
} from "../meetings/meeting-form";
import { firstStart, mostSlots, type PollPlan, type Time, timeKey } from "./poll";

/** How long the texts of a poll may be, in characters. */
const longestTitle = 120;
const longestText = 4000;

/** How many rows for times a new form has, and how many more each press on the button gives. */
export const rowsAtFirst = 8;
const rowsMore = 4;

/**
 * What a person may type about a poll. Rows that nobody has begun are left out; each fault stands beside its own field.
 * `now` decides what is past.
 */
export function readPoll(typed: TypedMeeting, now: number): ReadMeeting<PollPlan> {
  const problems: MeetingProblems = {};
  const title = readLine(typed, "title", longestTitle, "tooLong", problems);
  if (!title) problems.title ??= "titleMissing";
  const words = text(typed.text).normalize("NFC").trim();
  if (words.length > longestText) problems.text = "tooLong";
  const form = meetingForms.find((each) => each === typed.meetingForm);
  if (!form) problems.meetingForm = "wrongValue";
  const place = readLine(typed, "place", longest.place, "placeTooLong", problems);
  const slots = readSlots(typed, now, problems);
  const answerBy = readAnswerBy(typed, slots, now, problems);
  if (Object.keys(problems).length > 0 || !title || !form) return { ok: false, problems };
  return { ok: true, value: { title, text: words || null, form, place, answerBy, slots } };
}

/** The rows that a form was shown with, by what it brought; at least as many as a new one has. */
export function rowsIn(typed: TypedMeeting): number {
  return Math.min(mostSlots, Math.max(rowsAtFirst, ...rowNumbers(typed)));
}

/** What was typed, with more rows below, which begin and end as the first row does. */
export function typedWithMoreRows(typed: TypedMeeting): TypedMeeting {
  const rows = rowsIn(typed);
  const more: TypedMeeting = { ...typed };
  for (let row = rows + 1; row <= Math.min(mostSlots, rows + rowsMore); row += 1) {
    more[`day-${row}`] = "";
    more[`start-${row}`] = text(typed["start-1"]);
    more[`end-${row}`] = text(typed["end-1"]);
  }
  return more;
}

function readSlots(typed: TypedMeeting, now: number, problems: MeetingProblems): Time[] {
  const begun = rowNumbers(typed).filter((row) => isBegun(typed, row));
  if (begun.length === 0) problems["day-1"] = "pollWithoutSlots";
  if (begun.length > mostSlots) {
    problems["day-1"] = "tooManySlots";
    return [];
  }
  const slots: Time[] = [];
  const seen = new Set<string>();
  for (const row of begun) {
    const time = readTime(typed, (field) => `${field}-${row}`, problems);
    if (!time) continue;
    const { startsAt, endsAt } = time;
    if (startsAt <= now) problems[`day-${row}`] ??= "slotPast";
    if (seen.has(timeKey(time))) problems[`day-${row}`] ??= "slotTwice";
    seen.add(timeKey(time));
    slots.push({ startsAt, endsAt });
  }
  return slots.sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt);
}

/** A row that somebody has begun: with a day, or with a time that was not there from the beginning and is none. */
function isBegun(typed: TypedMeeting, row: number): boolean {
  if (text(typed[`day-${row}`]).trim() !== "") return true;
  return [`start-${row}`, `end-${row}`].some((field) => {
    const clock = text(typed[field]).trim();
    return clock !== "" && readClock(clock) === null;
  });
}

function readAnswerBy(typed: TypedMeeting, slots: Time[], now: number, problems: MeetingProblems): string {
  const answerBy = text(typed.answerBy).trim();
  if (answerBy === "") problems.answerBy = "answerByMissing";
  else if (!isDay(answerBy)) problems.answerBy = "dayWrong";
  else if (answerBy < dayOf(now)) problems.answerBy = "answerByPast";
  else if (slots.length > 0 && answerBy > dayOf(firstStart(slots))) problems.answerBy = "answerByAfterSlots";
  return answerBy;
}

/** The numbers that the rows' fields end in, in order. More than a form can have are cut, but told of. */
const rowNumbers = (typed: TypedMeeting) =>
  Object.keys(typed)
    .flatMap((name) => /^day-([1-9]\d{0,3})$/.exec(name)?.slice(1, 2) ?? [])
    .map(Number)
    .sort((one, other) => one - other)
    .slice(0, mostSlots + 1);

const text = (typed: string | string[] | undefined) => (typeof typed === "string" ? typed : "");
