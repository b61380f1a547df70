import type { FollowupStage } from "#db/words";
import { canonicalJson } from "../canonical-json";
import type { AttendanceOfYear } from "./attendance.server";
import type { Breakdown, Figure, FigureKey, GoalInFigures } from "./compile";
import type { Figures } from "./figures.server";

/**
 * The whole of a year's follow-up as it stood when it was frozen: its text, every figure, the goals and who came. It holds
 * names and words as they were, so that an edition stays the same whatever is entered afterwards. Money in öre.
 */
export type FollowupText = {
  /** Which form the text has, for readers in fifty years; a new form gets a new name. */
  form: "traffpunkt-followup-1";
  municipality: string;
  year: number;
  title: string;
  caseNumber: string | null;
  author: { name: string; title: string | null } | null;
  /** 1, 2, 3 …; 0 for a draft, which has no stage either. */
  edition: number;
  stage: FollowupStage | null;
  discussed: { day: string; meeting: { group: string; number: number; year: number } | null } | null;
  sentOn: string | null;
  board: BoardDecision | null;
  publishedOn: string | null;
  proposedDecision: string | null;
  priorities: string[];
  lessons: { id: string; title: string }[];
  sections: SectionText[];
  /** As `compileYear` gives them for the board. */
  population: number | null;
  figures: Figure[];
  breakdowns: Breakdown[];
  goals: GoalInFigures[];
  paidByYear: { year: number; amount: number }[];
  attendance: AttendanceOfYear;
  /** What the units told; one that told nothing is among them. */
  inputs: InputText[];
};

/** `text` is Markdown. */
type SectionText = { id: string; heading: string; text: string };

export type InputText = {
  unitId: string;
  unit: string;
  answered: boolean;
  wentWell: string | null;
  wentBadly: string | null;
  planned: string | null;
  needs: string | null;
  text: string | null;
};

/** What the board decided, and whom it gave what to do. */
export type BoardDecision = {
  day: string;
  paragraph: string;
  decision: string;
  assignments: AssignmentText[];
};

/** `responsible` is a person or a unit, `due` a day; null where the minutes of the board do not say. */
export type AssignmentText = { text: string; responsible: string | null; due: string | null };

/** A text in its one canonical form (`canonicalJson`). */
export const canonicalFollowup = (text: FollowupText): string => canonicalJson(text);

/** The text that a canonical form holds; null when it is no such form. */
export function readFollowup(form: string): FollowupText | null {
  try {
    const text = JSON.parse(form) as FollowupText;
    return text.form === "traffpunkt-followup-1" ? text : null;
  } catch {
    return null;
  }
}

/** The key figures of a page, out of an edition's. */
export function keyFiguresIn({ figures, breakdowns }: FollowupText): Figures {
  const of = (key: FigureKey) => figures.find((figure) => figure.key === key);
  const value = (key: FigureKey) => of(key)?.value ?? 0;
  const countries = breakdowns.find(({ by }) => by === "country");
  const ongoing = countries?.columns.indexOf("projects") ?? -1;
  const attendance = of("attendance");
  return {
    projects: value("projects"),
    granted: value("granted"),
    paid: value("paid"),
    participants: value("participants"),
    youth: value("youth"),
    countries: (countries?.rows ?? []).filter((row) => row.values[ongoing]).map((row) => row.id),
    units: value("units"),
    applied: value("applied"),
    decided: value("decided"),
    grantedApplications: value("grantedApplications"),
    lessons: value("lessons"),
    meetings: value("meetings"),
    represented: attendance?.part ?? 0,
    places: attendance?.whole ?? 0,
    attendancePercent: attendance?.value ?? null,
    decisions: value("decisions"),
  };
}

/** The priorities and the proposal stand as lists of their own, and are not read twice. */
export function isRepeated(
  section: { text: string },
  { priorities, proposedDecision }: { priorities: string[]; proposedDecision: string | null },
): boolean {
  const said = priorities.filter((priority) => section.text.includes(priority)).length;
  const saysMost = said > 0 && 2 * said >= priorities.length;
  return saysMost || (section.text.trim() !== "" && section.text.trim() === proposedDecision?.trim());
}
