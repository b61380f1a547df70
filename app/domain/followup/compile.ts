/**
 * What a year's figures are, for whoever shows or keeps them. Every figure is taken from a list: the number of its rows,
 * the sum of their amounts, the share of the rows whose amount is 1, or that sum divided by the inhabitants.
 */

const figureGroups = [
  "projects",
  "money",
  "people",
  "meetings",
  "actions",
  "lessons",
  "exchanges",
  "funding",
  "goals",
  "setbacks",
] as const;
type FigureGroup = (typeof figureGroups)[number];

/** Money is in öre, shares in whole per cent. */
export type FigureUnit = "count" | "people" | "öre" | "percent";

/** How a figure is taken from its list. */
export type FigureTaking = "rows" | "sum" | "share" | "perInhabitant";

type FigureSort = { group: FigureGroup; unit: FigureUnit; taking: FigureTaking };

const rows = (group: FigureGroup) => ({ group, unit: "count", taking: "rows" }) as const;
const sum = (group: FigureGroup, unit: FigureUnit) => ({ group, unit, taking: "sum" }) as const;
const share = (group: FigureGroup) => ({ group, unit: "percent", taking: "share" }) as const;
const perInhabitant = { group: "money", unit: "öre", taking: "perInhabitant" } as const;

/** Every figure, in the order in which they stand everywhere. What each one counts is told where its list is made. */
export const figureSorts = {
  projects: rows("projects"),
  started: rows("projects"),
  ended: rows("projects"),
  applied: rows("projects"),
  decided: rows("projects"),
  grantedApplications: rows("projects"),
  rejected: rows("projects"),
  units: rows("projects"),
  countries: rows("projects"),
  appliedAmount: sum("money", "öre"),
  granted: sum("money", "öre"),
  grantedInYear: sum("money", "öre"),
  paid: sum("money", "öre"),
  ownEffort: sum("money", "öre"),
  grantedPerInhabitant: perInhabitant,
  paidPerInhabitant: perInhabitant,
  ownEffortPerInhabitant: perInhabitant,
  participants: sum("people", "people"),
  youth: sum("people", "people"),
  businesses: sum("people", "count"),
  meetings: rows("meetings"),
  attendance: share("meetings"),
  decisions: rows("actions"),
  actionsDue: rows("actions"),
  actionsOnTime: rows("actions"),
  actionsLate: rows("actions"),
  actionsOpen: rows("actions"),
  actionsOnTimeShare: share("actions"),
  lessons: rows("lessons"),
  lessonsUsed: rows("lessons"),
  lessonUses: rows("lessons"),
  twinTowns: rows("exchanges"),
  twinTownMeetings: rows("exchanges"),
  visitsHere: rows("exchanges"),
  visitsThere: rows("exchanges"),
  youthExchanges: rows("exchanges"),
  youthInExchanges: sum("exchanges", "people"),
  initiatives: rows("funding"),
  fundingTested: share("funding"),
  goals: rows("goals"),
  goalsAchieved: rows("goals"),
  goalsPartly: rows("goals"),
  goalsNotAchieved: rows("goals"),
  goalsNotJudged: rows("goals"),
  setbacks: rows("setbacks"),
  stopped: rows("setbacks"),
} as const satisfies Record<string, FigureSort>;

export type FigureKey = keyof typeof figureSorts;
export const figureKeys = Object.keys(figureSorts) as FigureKey[];

const ofProjects = [
  "projects",
  "started",
  "ended",
  "rejected",
  "appliedAmount",
  "granted",
  "paid",
  "ownEffort",
  "participants",
] as const satisfies FigureKey[];

/**
 * By what the figures are broken down, and which of them. A project counts at the unit that answers for it, and at that
 * unit's committee, so that a column comes to the figure; it counts at each of its countries.
 */
export const breakdownColumns = {
  unit: [
    ...ofProjects,
    "attendance",
    "actionsDue",
    "actionsOnTime",
    "lessons",
    "lessonUses",
    "visitsHere",
    "visitsThere",
    "initiatives",
    "fundingTested",
  ],
  committee: ofProjects,
  programme: ofProjects,
  role: ofProjects,
  kind: ofProjects,
  category: ["participants"],
  country: ["projects", "twinTowns", "visitsHere", "visitsThere"],
} as const satisfies Record<string, readonly FigureKey[]>;

export type BreakdownKey = keyof typeof breakdownColumns;
export const breakdownKeys = Object.keys(breakdownColumns) as BreakdownKey[];

/** What stands for "none" among committees and programmes. */
export const without = "utan";

/** The figures of each group, in order. */
export const groupedFigures: { group: FigureGroup; keys: FigureKey[] }[] = figureGroups.map((group) => ({
  group,
  keys: figureKeys.filter((key) => figureSorts[key].group === group),
}));

/** One value of each breakdown at most: what a list is narrowed to. */
export type Narrowing = Partial<Record<BreakdownKey, string>>;

export type Figure = {
  key: FigureKey;
  unit: FigureUnit;
  /** Null where there is nothing to take a share of, or nobody has said how many the inhabitants are. */
  value: number | null;
  /** Of a share: the rows that count, and all. Per inhabitant: the sum in öre, and the inhabitants. Else null. */
  part: number | null;
  whole: number | null;
};

export type Breakdown = {
  by: BreakdownKey;
  columns: FigureKey[];
  /**
   * `id` is what narrows a list to the row. The names are null where the closed lists name it (role, kind, category,
   * country).
   */
  rows: { id: string; nameSv: string | null; nameEn: string | null; values: (number | null)[] }[];
};

export type GoalInFigures = {
  id: string;
  number: number;
  title: string;
  /** Null while nobody has judged it. */
  verdict: "achieved" | "partly" | "notAchieved" | null;
  comment: string | null;
  indicators: {
    id: string;
    text: string;
    measure: string;
    target: number | null;
    outcome: number | null;
  }[];
};

/**
 * All figures of a year, as plain data whose keys always stand in this order: fit to be kept as it is. It holds figures,
 * the names of units, committees and programmes, and the policy's goals; no record and no person is named.
 */
export type YearFigures = {
  year: number;
  /** Null when nobody has said. */
  population: number | null;
  /** Which year's number the population is: this year's own where it is known. */
  populationYear: number | null;
  /** How few and how many meetings the network's own rules ask for. */
  meetingBounds: { fewest: number; most: number } | null;
  /** In the order of `figureKeys`. */
  figures: Figure[];
  /** In the order of `breakdownKeys`. */
  breakdowns: Breakdown[];
  /** The goals of the policy that applied in the year, in order. */
  goals: GoalInFigures[];
};

/** What is told beside a row's name: a text as it is written, a day, or a word of a closed list. */
export type RowDetail = {
  sort:
    | "text"
    | "day"
    | "meeting"
    | "uses"
    | "projectStatus"
    | "projectKind"
    | "participantCategory"
    | "presence"
    | "contactKind"
    | "goalVerdict"
    | "tested"
    | "actionTime";
  value: string;
};

/** One row of the list behind a figure. */
export type FigureRow = {
  /** The record's own page; null where it has none. */
  to: string | null;
  /** The record's name; of a country its code. */
  label: string;
  detail: RowDetail[];
  /** What the row adds where amounts are added: öre, people, or 1 and 0. */
  amount: number;
  /** Where the row counts in each breakdown. */
  of: Partial<Record<BreakdownKey, string[]>>;
};
