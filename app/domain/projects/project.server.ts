import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import {
  goals,
  goalTies,
  partners,
  people,
  programmes,
  projectPartners,
  projects,
  projectThemes,
  projectUnits,
  themes,
  units,
} from "#db/schema.server";
import { toldIn, toldInJson } from "./told.server";
import { moneyAndPeopleOf } from "./years.server";

/** The partner that runs a project, beside those that take part in it. */
const runners = alias(partners, "runners");

/**
 * One project with all that its page tells, money in öre. The caller asks for the right `readProject`. Null when
 * there is none.
 */
export function projectById(db: Database, id: string) {
  const project = db
    .select({
      id: projects.id,
      title: projects.title,
      titleEn: projects.titleEn,
      kind: projects.kind,
      role: projects.role,
      leadName: projects.leadName,
      status: projects.status,
      summary: projects.summary,
      expectedResults: projects.expectedResults,
      results: projects.results,
      ownBenefit: projects.ownBenefit,
      forMinors: projects.forMinors,
      runById: runners.id,
      runByName: runners.name,
      finalReportOn: projects.finalReportOn,
      keepUntil: projects.keepUntil,
      keepReason: projects.keepReason,
      visibility: projects.visibility,
      unitId: projects.unitId,
      unitName: units.name,
      contactId: people.id,
      contactName: people.name,
      contactTitle: people.title,
      programmeCode: programmes.code,
      programmeSv: programmes.nameSv,
      programmeEn: programmes.nameEn,
      callReference: projects.callReference,
      caseNumber: projects.caseNumber,
      countries: projects.countries,
      appliedOn: projects.appliedOn,
      decidedOn: projects.decidedOn,
      startsOn: projects.startsOn,
      endsOn: projects.endsOn,
      currency: projects.currency,
      totalBudget: projects.totalBudget,
      ownBudget: projects.ownBudget,
      appliedGrant: projects.appliedGrant,
      grant: projects.grant,
      coFinancing: projects.coFinancing,
      coFinancingForm: projects.coFinancingForm,
      told: toldInJson,
    })
    .from(projects)
    .innerJoin(units, eq(units.id, projects.unitId))
    .leftJoin(people, eq(people.id, projects.contactId))
    .leftJoin(runners, eq(runners.id, projects.runById))
    .leftJoin(programmes, eq(programmes.code, projects.programmeCode))
    .where(eq(projects.id, id))
    .get();
  if (!project) return null;
  return {
    ...project,
    told: toldIn(project.told),
    ...tiesOf(db, id),
    ...moneyAndPeopleOf(db, id),
    partners: db
      .select({
        id: partners.id,
        name: partners.name,
        countryCode: partners.countryCode,
        kind: partners.kind,
        status: partners.status,
        benefit: projectPartners.benefit,
      })
      .from(projectPartners)
      .innerJoin(partners, eq(partners.id, projectPartners.partnerId))
      .where(eq(projectPartners.projectId, id))
      .orderBy(asc(partners.name), asc(partners.id))
      .all(),
  };
}

export type Project = NonNullable<ReturnType<typeof projectById>>;

type Tie = { tie: "unit" | "theme" | "goal"; id: string; nameSv: string; nameEn: string; place: number };

/** The other units, themes and goals of a project, in one statement. */
function tiesOf(db: Database, projectId: string) {
  const ties = db.all<Tie>(sql`
    select 'unit' as tie, ${units.id} as id, ${units.name} as nameSv, ${units.name} as nameEn, ${units.position} as place
      from ${projectUnits} join ${units} on ${units.id} = ${projectUnits.unitId}
      where ${projectUnits.projectId} = ${projectId}
    union all
    select 'theme', ${themes.id}, ${themes.nameSv}, ${themes.nameEn}, ${themes.position}
      from ${projectThemes} join ${themes} on ${themes.id} = ${projectThemes.themeId}
      where ${projectThemes.projectId} = ${projectId}
    union all
    select 'goal', ${goals.id}, ${goals.title}, ${goals.title}, ${goals.number}
      from ${goalTies} join ${goals} on ${goals.id} = ${goalTies.goalId}
      where ${goalTies.subject} = 'project' and ${goalTies.subjectId} = ${projectId}
    order by place, id
  `);
  const tied = (tie: Tie["tie"]) =>
    ties.filter((each) => each.tie === tie).map(({ id, nameSv, nameEn }) => ({ id, nameSv, nameEn }));
  return {
    otherUnits: tied("unit").map(({ id, nameSv }) => ({ id, name: nameSv })),
    themes: tied("theme"),
    goals: ties
      .filter((each) => each.tie === "goal")
      .map(({ id, nameSv, place }) => ({ id, title: nameSv, number: place })),
  };
}
