import { type MeetingForm, meetingForms } from "#db/words";
import { instantOf, isDay, readClock } from "~/calendar/swedish-time";

/**
 * What a person may type about a meeting. Problems are keys of the interface's words, under the name of the
 * field they are about.
 */
export type TypedMeeting = Record<string, string | string[]>;

export type MeetingProblems = Record<string, string>;

/** How long the texts may be, in characters. */
export const longest = { place: 200, theme: 200, link: 1000, caseNumber: 60, why: 1000, noticeText: 10_000 };

/** When, where and about what: the part that a row of the year's plan holds. */
type TypedRow = {
  startsAt: number;
  endsAt: number;
  form: MeetingForm;
  place: string | null;
  theme: string | null;
};

export type TypedFacts = TypedRow & {
  link: string | null;
  caseNumber: string | null;
  noticeText: string | null;
  answerBy: string | null;
  chairId: string | null;
  secretaryId: string | null;
  adjusterId: string | null;
  secondAdjusterId: string | null;
};

export type ReadMeeting<Value> = { ok: true; value: Value } | { ok: false; problems: MeetingProblems };

/** The fields of a row of the plan; `name("day")` is what the row calls its day. */
export function readRow(
  typed: TypedMeeting,
  name = (field: string) => field,
  year?: number,
): ReadMeeting<TypedRow> {
  const problems: MeetingProblems = {};
  const time = readTime(typed, name, problems);
  if (year !== undefined && time && !time.day.startsWith(`${year}-`)) problems[name("day")] = "dayOtherYear";
  const form = meetingForms.find((each) => each === typed[name("meetingForm")]);
  if (!form) problems[name("meetingForm")] = "wrongValue";
  const place = readLine(typed, name("place"), longest.place, "placeTooLong", problems);
  const theme = readLine(typed, name("theme"), longest.theme, "themeTooLong", problems);
  if (Object.keys(problems).length > 0 || !time || !form) return { ok: false, problems };
  return { ok: true, value: { startsAt: time.startsAt, endsAt: time.endsAt, form, place, theme } };
}

/** All that is decided about one meeting. */
export function readMeeting(typed: TypedMeeting): ReadMeeting<TypedFacts> {
  const row = readRow(typed);
  const problems: MeetingProblems = row.ok ? {} : row.problems;
  const link = readLine(typed, "link", longest.link, "webLinkWrong", problems);
  if (link && !isWebAddress(link)) problems.link = "webLinkWrong";
  const caseNumber = readLine(typed, "caseNumber", longest.caseNumber, "tooLong", problems);
  const noticeText = text(typed.noticeText).normalize("NFC").trim();
  if (noticeText.length > longest.noticeText) problems.noticeText = "tooLong";
  const answerBy = text(typed.answerBy).trim() || null;
  if (answerBy && !isDay(answerBy)) problems.answerBy = "dayWrong";
  else if (answerBy && isDay(text(typed.day).trim()) && answerBy > text(typed.day).trim())
    problems.answerBy = "answerByAfter";
  const chosen = (field: string) => {
    const id = text(typed[field]);
    if (id.length > 80) problems[field] = "wrongValue";
    return id || null;
  };
  const people = {
    chairId: chosen("chair"),
    secretaryId: chosen("secretary"),
    adjusterId: chosen("adjuster"),
    secondAdjusterId: chosen("secondAdjuster"),
  };
  if (!row.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: { ...row.value, link, caseNumber, noticeText: noticeText || null, answerBy, ...people },
  };
}

/** Why a meeting is moved, in one line that may be left empty. */
export function readWhy(typed: TypedMeeting): ReadMeeting<string | null> {
  const problems: MeetingProblems = {};
  const why = readLine(typed, "why", longest.why, "tooLong", problems);
  return problems.why ? { ok: false, problems } : { ok: true, value: why };
}

/**
 * Day and clock times as instants. A clock time that the night when summer time begins leaves out is told
 * apart from one that is no clock time at all.
 */
export function readTime(
  typed: TypedMeeting,
  name: (field: string) => string,
  problems: MeetingProblems,
): { day: string; startsAt: number; endsAt: number } | null {
  const day = text(typed[name("day")]).trim();
  const start = readInstant(typed, day, name("start"), problems);
  const end = readInstant(typed, day, name("end"), problems);
  if (day === "") problems[name("day")] = "dayMissing";
  else if (!isDay(day)) problems[name("day")] = "dayWrong";
  if (start === null || end === null) return null;
  if (end <= start) problems[name("end")] = "endBeforeStart";
  return { day, startsAt: start, endsAt: end };
}

function readInstant(
  typed: TypedMeeting,
  day: string,
  field: string,
  problems: MeetingProblems,
): number | null {
  const clock = text(typed[field]).trim();
  if (clock === "") problems[field] = "clockMissing";
  else if (!readClock(clock)) problems[field] = "clockWrong";
  else if (isDay(day)) {
    const instant = instantOf(day, clock);
    if (instant === null) problems[field] = "clockSkipped";
    return instant;
  }
  return null;
}

/** One line that may be left empty: null then. */
export function readLine(
  typed: TypedMeeting,
  field: string,
  most: number,
  tooLong: string,
  problems: MeetingProblems,
): string | null {
  const line = text(typed[field]).normalize("NFC").replaceAll(/\s+/g, " ").trim();
  if (line.length > most) problems[field] = tooLong;
  return line || null;
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

const text = (typed: string | string[] | undefined) => (typeof typed === "string" ? typed : "");

/** How many rows a plan may bring at once. */
export const mostRows = 12;

/**
 * The rows of a plan that somebody has begun: those with a date or a theme. What else a row holds was there
 * from the beginning. `row` is the number that the row's fields end in.
 */
export function readRows(typed: TypedMeeting, year: number): ReadMeeting<{ row: number; plan: TypedRow }[]> {
  const rows: { row: number; plan: TypedRow }[] = [];
  const problems: MeetingProblems = {};
  for (let row = 1; row <= mostRows; row += 1) {
    const name = (field: string) => `${field}-${row}`;
    if (!text(typed[name("day")]).trim() && !text(typed[name("theme")]).trim()) continue;
    const read = readRow(typed, name, year);
    if (read.ok) rows.push({ row, plan: read.value });
    else Object.assign(problems, read.problems);
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  if (rows.length === 0) return { ok: false, problems: { "day-1": "nothingPlanned" } };
  return { ok: true, value: rows };
}

/** A row of the plan with everything else left open, as a new meeting is planned. */
export const openPlan = (row: TypedRow) => ({
  ...row,
  link: null,
  caseNumber: null,
  noticeText: null,
  answerBy: null,
  chairId: null,
  secretaryId: null,
  adjusterId: null,
  secondAdjusterId: null,
});
