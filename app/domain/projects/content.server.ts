import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  goals,
  goalTies,
  partners,
  projectPartners,
  projects,
  projectThemes,
  projectUnits,
  themes,
  units,
} from "#db/schema.server";
import type { ProjectContent } from "./project";

/**
 * A project as whoever keeps it has written it, with its version; ties in the order that lists show them. Null when
 * there is none.
 */
export function projectContent(
  db: Database,
  id: string,
): { id: string; version: number; content: ProjectContent } | null {
  const row = db
    .select({
      title: projects.title,
      titleEn: projects.titleEn,
      kind: projects.kind,
      unitId: projects.unitId,
      contactId: projects.contactId,
      runById: projects.runById,
      countries: projects.countries,
      forMinors: projects.forMinors,
      status: projects.status,
      appliedOn: projects.appliedOn,
      decidedOn: projects.decidedOn,
      startsOn: projects.startsOn,
      endsOn: projects.endsOn,
      finalReportOn: projects.finalReportOn,
      programmeCode: projects.programmeCode,
      callReference: projects.callReference,
      caseNumber: projects.caseNumber,
      role: projects.role,
      leadName: projects.leadName,
      summary: projects.summary,
      expectedResults: projects.expectedResults,
      results: projects.results,
      ownBenefit: projects.ownBenefit,
      totalBudget: projects.totalBudget,
      ownBudget: projects.ownBudget,
      appliedGrant: projects.appliedGrant,
      grant: projects.grant,
      coFinancing: projects.coFinancing,
      coFinancingForm: projects.coFinancingForm,
      currency: projects.currency,
      visibility: projects.visibility,
      keepUntil: projects.keepUntil,
      keepReason: projects.keepReason,
      version: projects.version,
    })
    .from(projects)
    .where(eq(projects.id, id))
    .get();
  if (!row) return null;
  const { version, ...columns } = row;
  return { id, version, content: { ...columns, ...tiedIds(db, id) } };
}

/** The identifiers that a project is tied to, in one statement. */
function tiedIds(db: Database, projectId: string) {
  const ties = db.all<{ tie: string; id: string }>(sql`
    select 'unit' as tie, ${units.id} as id, ${units.position} as place, '' as name
      from ${projectUnits} join ${units} on ${units.id} = ${projectUnits.unitId}
      where ${projectUnits.projectId} = ${projectId}
    union all
    select 'theme', ${themes.id}, ${themes.position}, ''
      from ${projectThemes} join ${themes} on ${themes.id} = ${projectThemes.themeId}
      where ${projectThemes.projectId} = ${projectId}
    union all
    select 'goal', ${goals.id}, ${goals.number}, ''
      from ${goalTies} join ${goals} on ${goals.id} = ${goalTies.goalId}
      where ${goalTies.subject} = 'project' and ${goalTies.subjectId} = ${projectId}
    union all
    select 'partner', ${partners.id}, 0, ${partners.name}
      from ${projectPartners} join ${partners} on ${partners.id} = ${projectPartners.partnerId}
      where ${projectPartners.projectId} = ${projectId}
    order by place, name, id
  `);
  const tied = (tie: string) => ties.filter((each) => each.tie === tie).map((each) => each.id);
  return {
    otherUnitIds: tied("unit"),
    themeIds: tied("theme"),
    goalIds: tied("goal"),
    partnerIds: tied("partner"),
  };
}
