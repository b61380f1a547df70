import type { BreakdownKey, FigureKey, Narrowing } from "~/domain/followup/compile";

/** What each figure is called in its list's address. */
export const figureInAddress: Record<FigureKey, string> = {
  projects: "pagaende",
  started: "borjade",
  ended: "slutade",
  applied: "ansokningar",
  decided: "besked",
  grantedApplications: "beviljade",
  rejected: "avslag",
  units: "enheter",
  countries: "lander",
  appliedAmount: "sokt",
  granted: "beviljat",
  grantedInYear: "beviljat-under-aret",
  paid: "utbetalt",
  ownEffort: "egen-insats",
  grantedPerInhabitant: "beviljat-per-invanare",
  paidPerInhabitant: "utbetalt-per-invanare",
  ownEffortPerInhabitant: "egen-insats-per-invanare",
  participants: "deltagare",
  youth: "unga",
  businesses: "foretag",
  meetings: "moten",
  attendance: "narvaro",
  decisions: "beslut",
  actionsDue: "atgarder",
  actionsOnTime: "klara-i-tid",
  actionsLate: "forsenade",
  actionsOpen: "oppna-atgarder",
  actionsOnTimeShare: "andel-i-tid",
  lessons: "lardomar",
  lessonsUsed: "anvanda-lardomar",
  lessonUses: "anvandning",
  twinTowns: "vanorter",
  twinTownMeetings: "vanortstraffar",
  visitsHere: "besok-hos-oss",
  visitsThere: "besok-hos-dem",
  youthExchanges: "ungdomsutbyten",
  youthInExchanges: "unga-i-utbyten",
  initiatives: "insatser",
  fundingTested: "provade-insatser",
  goals: "mal",
  goalsAchieved: "uppnadda-mal",
  goalsPartly: "delvis-uppnadda-mal",
  goalsNotAchieved: "ej-uppnadda-mal",
  goalsNotJudged: "obedomda-mal",
  setbacks: "bakslag",
  stopped: "avbrutna",
};

/** By what a list is narrowed in its address. */
export const narrowingInAddress: Record<BreakdownKey, string> = {
  unit: "enhet",
  committee: "namnd",
  programme: "program",
  role: "roll",
  kind: "slag",
  category: "grupp",
  country: "land",
};

export const figuresPath = (year: number) => `/uppfoljning/${year}/siffror`;

/** Which edition's figure a list was opened from, in its address. */
export const editionInAddress = "utgava";

/** The list behind a figure as an edition has it; of the figure as it is today without one. */
export const figureOfEditionPath = (year: number, key: FigureKey, edition: number | null): string =>
  edition === null ? figurePath(year, key) : `${figurePath(year, key)}?${editionInAddress}=${edition}`;

/** The list behind a figure, narrowed or whole. */
export function figurePath(year: number, key: FigureKey, narrowing: Narrowing = {}): string {
  const search = new URLSearchParams(
    Object.entries(narrowing).map(([by, id]) => [narrowingInAddress[by as BreakdownKey], id]),
  ).toString();
  return [`${figuresPath(year)}/${figureInAddress[key]}`, search].filter(Boolean).join("?");
}
/** Where a year's follow-up is read, written and taken from stage to stage. */
export const yearPath = (year: number) => `/uppfoljning/${year}`;
export const writePath = (year: number) => `/uppfoljning/${year}/skriv`;
export const sectionPath = (year: number, id: string) => `${writePath(year)}/avsnitt/${id}`;
export const wayPath = (year: number) => `/uppfoljning/${year}/gang`;
export const editionsPath = (year: number) => `/uppfoljning/${year}/utgavor`;
