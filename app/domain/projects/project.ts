import type { ProjectKind, ProjectRole, ProjectStatus, Visibility } from "#db/words";

/** A project stands under a few themes, or nobody finds the one that counts. */
export const mostThemes = 3;

/** No project lasts longer, in years: a longer one is a year that was mistyped. */
const longestPeriod = 15;

/** The currencies in which a funder decides. Amounts are kept in öre whatever the funder's currency. */
export const currencies = ["SEK", "EUR", "NOK", "DKK", "GBP", "USD"] as const;

/** What is said of a project or exchange by whoever keeps it in the register; money in öre. */
export type ProjectContent = {
  title: string;
  titleEn: string | null;
  kind: ProjectKind;
  unitId: string;
  otherUnitIds: string[];
  contactId: string | null;
  /** The school or association that runs it, when it is not the unit itself. */
  runById: string | null;
  partnerIds: string[];
  /** ISO 3166 codes, Sweden included when the municipality itself takes part. */
  countries: string[];
  forMinors: boolean;
  status: ProjectStatus;
  appliedOn: string | null;
  decidedOn: string | null;
  startsOn: string | null;
  endsOn: string | null;
  finalReportOn: string | null;
  programmeCode: string | null;
  callReference: string | null;
  caseNumber: string | null;
  role: ProjectRole;
  leadName: string | null;
  themeIds: string[];
  goalIds: string[];
  summary: string;
  expectedResults: string | null;
  results: string | null;
  ownBenefit: string | null;
  totalBudget: number | null;
  ownBudget: number | null;
  appliedGrant: number | null;
  grant: number | null;
  coFinancing: number | null;
  coFinancingForm: string | null;
  currency: string;
  visibility: Visibility;
  keepUntil: string | null;
  keepReason: string | null;
};

export type ProjectField = keyof ProjectContent;

/** The texts of a project that the web would show. */
const projectTexts = [
  "title",
  "titleEn",
  "callReference",
  "caseNumber",
  "leadName",
  "summary",
  "expectedResults",
  "results",
  "ownBenefit",
  "coFinancingForm",
  "keepReason",
] as const satisfies readonly ProjectField[];

/** The texts of a project's content, field by field. */
export const textsOf = (content: ProjectContent) =>
  Object.fromEntries(projectTexts.map((field) => [field, content[field]])) as Record<
    (typeof projectTexts)[number],
    string | null
  >;

/** What contradicts itself in a project's days and money, field by field, as keys of words. */
export function faultsIn(content: ProjectContent): Partial<Record<ProjectField, string>> {
  const faults: Partial<Record<ProjectField, string>> = {};
  const { appliedOn, decidedOn, startsOn, endsOn, totalBudget, ownBudget, grant } = content;
  if (appliedOn && decidedOn && decidedOn < appliedOn) faults.decidedOn = "decidedBeforeApplied";
  if (startsOn && endsOn) {
    if (endsOn < startsOn) faults.endsOn = "projectEndBeforeStart";
    else if (Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4)) > longestPeriod)
      faults.endsOn = "periodTooLong";
  }
  if (totalBudget !== null) {
    if (ownBudget !== null && ownBudget > totalBudget) faults.ownBudget = "ownBudgetOverTotal";
    if (grant !== null && grant > totalBudget) faults.grant = "grantOverTotal";
  }
  if (content.themeIds.length > mostThemes) faults.themeIds = "themesTooMany";
  return faults;
}
