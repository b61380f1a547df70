import type * as sv from "../sv/followup";
import { capital, count } from "./counting";

export const words: typeof sv.words = {
  title: "Follow-up",
  lead: "Once a year the EU coordinator tells the municipal executive board what the international work has achieved. Every figure is counted from the register.",
  years: "Years",
  yearTitle: (year) => `International work in ${year}`,
  soFar: (year) => `International work in ${year} so far`,
  published: (day) => `Published ${day}`,
  unpublished: "Not published",
  ongoing: "The year is under way",
  onlyFigures: "Figures from the register",
  currentLead:
    "The follow-up is written after the end of the year. The figures are counted from the register each time the page is shown.",
  noTextLead:
    "No text has been published for the year. The figures are counted from the register each time the page is shown.",
  board: (day, paragraph) =>
    paragraph ? `Municipal executive board ${day}, ${paragraph}` : `Municipal executive board ${day}`,
  kicker: (caseNumber) =>
    caseNumber ? `Annual follow-up, registration number ${caseNumber}` : "Annual follow-up",
  figures: {
    heading: (year) => `${year} in figures`,
    headingSoFar: (year) => `${year} so far in figures`,
    aside: "Every figure is counted from the register and opens what it counts",
    projects: "ongoing projects and exchanges",
    granted: (exact) => `granted to them for the whole project period, ${exact}`,
    paid: (exact) => `grants paid during the year, ${exact}`,
    participants: "people took part",
    youth: "of them were children and young people",
    countries: "countries we worked with",
    units: "departments and companies in projects",
    applied: (applied) => `${capital(count(applied, "one application", "applications"))} submitted.`,
    decided: (decided) => `granted of ${count(decided, "one application", "applications")} answered.`,
    lessons: "new lessons",
    meetings: "meetings of the network",
    attendance: "attendance at the meetings",
    decisions: "decisions in signed-off minutes",
    millions: "million SEK",
    kronor: "SEK",
    percent: "per cent",
    unknown: "not noted",
  },
  goals: {
    heading: "The goals of the policy",
    targets: (year) => `Target values for ${year}`,
    caption: (number, year) =>
      `The policy’s ${count(number, "one goal", "goals")} and the outcome in ${year}`,
    goal: "Goal",
    verdict: "Assessment",
    outcome: "Outcome and target",
    why: "Why",
    of: (outcome, target, measure) => `${outcome} of ${target} ${measure}`,
    percentOf: (outcome, target) => `${outcome} per cent, the target was\u00a0${target}`,
    onlyOutcome: (outcome, measure) => `${outcome} ${measure}`,
    onlyTarget: (target, measure) => `the target is ${target} ${measure}`,
    notJudged: "Not assessed",
    asideVerdict: {
      achieved: (number) => count(number, "one achieved", "achieved"),
      partly: (number) => count(number, "one partly", "partly"),
      notAchieved: (number) => count(number, "one not achieved", "not achieved"),
    },
    aside: (parts) => capital(parts.join(", ")),
    indicators: "Show what the indicators measure",
    indicatorsCaption: "The indicators of the goals",
    indicator: "Indicator",
    none: "No goals are registered.",
  },
  money: {
    heading: "The money",
    aside: "Grants paid by year, all projects",
    most: (year, amount) => `In ${year} ${amount} was paid, more than in any other year`,
    some: (year, amount) => `In ${year} ${amount} was paid`,
    back: (year, amount) => `In ${year} ${amount} more was paid back than was paid out`,
    soFar: (year, amount) => `In ${year} ${amount} has been paid so far`,
    chart: "Grants paid by year in SEK",
    amount: (amount) => `${amount} SEK`,
    amountSoFar: (amount) => `${amount} SEK so far`,
    scale: "The scale shows million SEK.",
    table: "Show the money as a table",
    year: "Year",
    paid: "Paid, SEK",
    none: "No grants have been paid.",
  },
  attendance: {
    heading: "The attendance",
    aside: (meetings, units) =>
      capital(`${count(meetings, "one meeting", "meetings")}, ${count(units, "one unit", "units")}`),
    finding: (represented, places, percent) =>
      `${represented} of ${places} seats were filled, ${percent} per cent.`,
    target: (target) => `The target was ${target}.`,
    targetNow: (target) => `The target is ${target}.`,
    caption: (year) => `Attendance by unit and meeting ${year}`,
    unit: "Unit",
    meetings: "Meetings",
    marks: {
      present: "Contact person",
      deputy: "Deputy",
      absentWithNotice: "Absent with notice",
      absent: "Absent without notice",
    },
    nothing: "Not noted",
    none: "No attendance has been noted for the year.",
  },
  inputs: {
    heading: "The input",
    aside: (answered, all) => `${answered} of ${all} units answered`,
    show: "Show what the units answered",
    notAnswered: "Has not answered.",
  },
  lessons: {
    heading: "Lessons to read",
    aside: "Highlighted in the follow-up",
  },
  next: {
    heading: (year) => `Next steps in ${year}`,
    aside: (number) => capital(count(number, "one priority", "priorities")),
    decision: (day, paragraph) =>
      `Decision of the municipal executive board ${day}${paragraph ? `, ${paragraph}` : ""}`,
    assignments: "The board’s assignments",
    proposal: "Proposed decision",
  },
  writtenBy: (name) => `Written by ${name}`,
};

export const notes: typeof sv.notes = {};

export const problems: typeof sv.problems = {};

export const deeds: typeof sv.deeds = {
  followupStarted: "began",
};
