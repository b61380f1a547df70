import { and, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries } from "#db/schema.server";
import { projectContent } from "~/domain/projects/content.server";
import type { ProjectContent } from "~/domain/projects/project";

export const today = "2026-11-22";

/** A project that org-des could enter, with what a test cares about laid over it. */
export const projectOf = (more: Partial<ProjectContent> = {}): ProjectContent => ({
  title: "Cykelturism längs Ekån",
  titleEn: null,
  kind: "project",
  unitId: "org-des",
  otherUnitIds: [],
  contactId: "p-14",
  runById: null,
  partnerIds: ["pa-01"],
  countries: ["SE", "FI"],
  forMinors: false,
  status: "idea",
  appliedOn: null,
  decidedOn: null,
  startsOn: "2027-02-01",
  endsOn: "2028-10-31",
  finalReportOn: null,
  programmeCode: null,
  callReference: null,
  caseNumber: null,
  role: "lead",
  leadName: null,
  themeIds: [],
  goalIds: [],
  summary: "Skyltade leder och gemensamma paket.",
  expectedResults: null,
  results: null,
  ownBenefit: null,
  totalBudget: 100_000_00,
  ownBudget: 60_000_00,
  appliedGrant: null,
  grant: null,
  coFinancing: null,
  coFinancingForm: null,
  currency: "SEK",
  visibility: "internal",
  keepUntil: null,
  keepReason: null,
  ...more,
});

/** What is said of a project now. */
export function saidOf(db: Database, id: string) {
  const said = projectContent(db, id);
  if (!said) throw new Error(`No project ${id}`);
  return said;
}

/** What the archive shows of a project; undefined when it is not there. */
export const archiveEntry = (db: Database, id: string) =>
  db
    .select({ title: archiveEntries.title, visibility: archiveEntries.visibility })
    .from(archiveEntries)
    .where(and(eq(archiveEntries.kind, "project"), eq(archiveEntries.recordId, id)))
    .get();
