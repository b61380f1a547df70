import type { Presence } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { type FollowupText, keyFiguresIn } from "~/domain/followup/canonical";
import { kronor, number } from "~/i18n/format";
import type { Speech } from "~/i18n/language";
import { type Block, plain } from "./paper";

/** The year's key figures, one a row. */
export function figuresTable(text: FollowupText, speech: Speech): Block {
  const { figures: labels, memo, percent } = speech.words.followupPaper;
  const key = keyFiguresIn(text);
  const whole = (value: number) => number(value, speech);
  const attendance = key.attendancePercent;
  const rows: [string, string][] = [
    [labels.projects, whole(key.projects)],
    [labels.granted, kronor(key.granted, speech)],
    [labels.paid, kronor(key.paid, speech)],
    [labels.participants, whole(key.participants)],
    [labels.youth, whole(key.youth)],
    [labels.countries, whole(key.countries.length)],
    [labels.units, whole(key.units)],
    [labels.applied, whole(key.applied)],
    [labels.decided, whole(key.decided)],
    [labels.grantedApplications, whole(key.grantedApplications)],
    [labels.meetings, whole(key.meetings)],
    [labels.attendance, attendance === null ? "–" : percent(whole(attendance))],
    [labels.decisions, whole(key.decisions)],
    [labels.lessons, whole(key.lessons)],
  ];
  return table([memo.figure, memo.value], rows, [68, 32]);
}

/** The goals with how they are judged, what came of them and why. */
export function goalsTable({ goals }: FollowupText, speech: Speech): Block {
  const { memo: own } = speech.words.followupPaper;
  const { goals: said } = speech.words.followup;
  const inFigures = (value: number) => number(value, speech, Number.isInteger(value) ? 0 : 1);
  const outcomeOf = (indicator: (typeof goals)[number]["indicators"][number]) => {
    const { measure, target, outcome } = indicator;
    if (outcome === null) return target === null ? "" : said.onlyTarget(inFigures(target), measure);
    if (target === null) return said.onlyOutcome(inFigures(outcome), measure);
    return measure === "procent"
      ? said.percentOf(inFigures(outcome), inFigures(target))
      : said.of(inFigures(outcome), inFigures(target), measure);
  };
  const rows = goals.map((goal) => [
    `${goal.number}. ${goal.title}`,
    goal.verdict ? speech.words.terms.goalVerdict[goal.verdict] : said.notJudged,
    goal.indicators.map(outcomeOf).filter(Boolean).join("\n"),
    goal.comment ?? "",
  ]);
  return table([own.goal, own.verdict, own.outcome, own.why], rows, [26, 16, 26, 32]);
}

/** What was paid out each year: as bars, and the same as a table. */
export function paidBlocks({ paidByYear, year }: FollowupText, speech: Speech): Block[] {
  const { memo: own } = speech.words.followupPaper;
  const most = Math.max(1, ...paidByYear.map(({ amount }) => amount));
  const alt = own.chart(paidByYear.map((each) => own.bar(each.year, kronor(each.amount, speech))).join(" "));
  const bars = paidByYear.map((each) => ({
    label: String(each.year),
    value: kronor(each.amount, speech),
    share: each.amount / most,
    filled: each.year === year,
  }));
  const rows = paidByYear.map((each) => [String(each.year), kronor(each.amount, speech)]);
  return [{ kind: "chart", chart: { alt, bars } }, table([own.year, own.paid], rows, [30, 70])];
}

/** Which units were represented at which meetings. */
export function attendanceTable({ attendance }: FollowupText, speech: Speech): Block {
  const { memo: own } = speech.words.followupPaper;
  const { monthsShort } = speech.words.common.dates;
  const marks = own.marks as Partial<Record<Presence, string>>;
  const shortDay = (startsAt: number) => {
    const day = dayOf(startsAt);
    return `${Number(day.slice(8, 10))} ${monthsShort[Number(day.slice(5, 7)) - 1]}`;
  };
  const rows = attendance.units.map(({ name, presences }) => [
    name,
    ...presences.map((presence) => (presence && marks[presence]) || "–"),
    String(presences.filter((presence) => presence === "present" || presence === "deputy").length),
  ]);
  const days = attendance.meetings.map(({ startsAt }) => shortDay(startsAt));
  const each = 60 / (days.length + 1);
  return table([own.unit, ...days, own.represented], rows, [40, ...days.map(() => each), each]);
}

const table = (head: string[], rows: string[][], shares: number[]): Block => ({
  kind: "table",
  table: { head: head.map(plain), rows: rows.map((row) => row.map(plain)), rowHead: 0, shares },
});
