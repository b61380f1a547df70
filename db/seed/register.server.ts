import type { Database } from "../open.server";
import {
  goalTies,
  projectDuties,
  projectParticipants,
  projectPartners,
  projectPayments,
  projectStatusDays,
  projects,
  projectThemes,
  projectUnits,
} from "../schema.server";
import type { ProjectStatus } from "../words";
import { seedCalls } from "./calls.server";
import { type At, beyond, facts, inOre } from "./facts.server";
import { registerBegan, seedPartners } from "./partners.server";
import {
  orNull,
  participantCategoryOf,
  projectDutyKindOf,
  projectKindOf,
  projectRoleOf,
  projectStatusOf,
  translated,
} from "./words";

/** Projects and exchanges with their money and people, the partners, and the calls. */
export function seedRegister(db: Database, at: At): void {
  seedPartners(db, at);
  db.insert(projects)
    .values(facts.projects.map((project) => projectRow(project, at)))
    .run();
  db.insert(projectStatusDays)
    .values(
      facts.projects.map((project) => ({
        projectId: project.id,
        day: statusSince(project),
        status: translated(projectStatusOf, project.status),
      })),
    )
    .run();
  seedProjectTies(db);
  seedDuties(db, at);
  seedCalls(db, at);
}

type ProjectFacts = (typeof facts.projects)[number];

/** The day a project came into the register: when it was applied for, or decided with the municipality's own money. */
export const registeredOn = (project: ProjectFacts) => project.applied ?? project.decided ?? "2025-01-07";

/** The day from which a project has the status that the file says. */
function statusSince(project: ProjectFacts): string {
  const { applied, decided, start, end } = project;
  const days: Partial<Record<ProjectStatus, string | null>> = {
    submitted: applied,
    granted: decided,
    rejected: decided,
    ongoing: start,
    finalReport: end,
    completed: end,
  };
  return days[translated(projectStatusOf, project.status)] ?? registeredOn(project);
}

function projectRow(project: ProjectFacts, at: At): typeof projects.$inferInsert {
  return {
    id: project.id,
    title: project.title,
    titleEn: project.title_en,
    kind: translated(projectKindOf, project.kind),
    programmeCode: project.programme_code,
    callReference: orNull(project.call_ref),
    role: translated(projectRoleOf, project.role),
    leadName: project.lead,
    unitId: project.unit_id,
    contactId: project.contact_person_id,
    countries: project.countries,
    caseNumber: project.case_number,
    status: translated(projectStatusOf, project.status),
    appliedOn: project.applied,
    decidedOn: project.decided,
    startsOn: project.start,
    endsOn: project.end,
    totalBudget: inOre(project.total_budget_sek),
    ownBudget: inOre(project.own_budget_sek),
    appliedGrant: inOre(project.applied_grant_sek),
    grant: inOre(project.grant_sek),
    coFinancing: inOre(project.cofinancing_sek),
    coFinancingForm: orNull(project.cofinancing_form),
    summary: project.summary,
    results: orNull(project.results),
    ...moreOf(project.id),
    createdAt: at(registeredOn(project), "09.00"),
    changedAt: at(project.decided ?? registeredOn(project), "09.00"),
  };
}

/** What the file says of a project, and is silent about in the municipality's own: the purpose, and whom it is for. */
function moreOf(projectId: string) {
  const more = beyond.projects.find((each) => each.project_id === projectId);
  if (!more) return {};
  return {
    expectedResults: more.expected,
    ownBenefit: more.own,
    forMinors: more.for_minors,
    finalReportOn: more.final_report,
    keepUntil: more.keep_until,
    keepReason: more.keep_reason,
  };
}

function seedProjectTies(db: Database): void {
  const ties = <Tie>(each: (project: ProjectFacts) => Tie[]) => facts.projects.flatMap(each);
  db.insert(projectUnits)
    .values(ties(({ id, other_unit_ids }) => other_unit_ids.map((unitId) => ({ projectId: id, unitId }))))
    .run();
  db.insert(projectPayments)
    .values(
      ties(({ id, payments }) =>
        payments.map(({ year, amount_sek }) => ({ projectId: id, year, amount: amount_sek * 100 })),
      ),
    )
    .run();
  db.insert(projectParticipants)
    .values(
      ties(({ id, participants }) =>
        participants.map(({ year, category, count }) => ({
          projectId: id,
          year,
          category: translated(participantCategoryOf, category),
          count,
        })),
      ),
    )
    .run();
  db.insert(projectThemes)
    .values(ties(({ id, theme_ids }) => theme_ids.map((themeId) => ({ projectId: id, themeId }))))
    .run();
  db.insert(goalTies)
    .values(
      ties(({ id, goal_ids }) =>
        goal_ids.map((goalId) => ({ goalId, subject: "project" as const, subjectId: id })),
      ),
    )
    .run();
  db.insert(projectPartners)
    .values(
      ties(({ id, partner_ids }) =>
        partner_ids.map((partnerId) => ({ projectId: id, partnerId, benefit: benefitOf(id, partnerId) })),
      ),
    )
    .run();
}

const benefitOf = (projectId: string, partnerId: string): string | null => {
  const said: { partner_id: string; benefit: string }[] =
    beyond.projects.find((each) => each.project_id === projectId)?.partners ?? [];
  return said.find((each) => each.partner_id === partnerId)?.benefit ?? null;
};

/** What the projects owe their funders; they were written in when the answer came. */
function seedDuties(db: Database, at: At): void {
  const decided = new Map(
    facts.projects.map((project) => [project.id, project.decided ?? registeredOn(project)]),
  );
  db.insert(projectDuties)
    .values(
      beyond.projects.flatMap(({ project_id, duties }) =>
        duties.map((duty: DutyFacts) => ({
          id: duty.id,
          projectId: project_id,
          kind: translated(projectDutyKindOf, duty.kind),
          title: duty.title,
          dueOn: duty.due,
          doneOn: duty.done,
          createdAt: at(decided.get(project_id) ?? registerBegan, "09.00"),
        })),
      ),
    )
    .run();
}

type DutyFacts = { id: string; kind: string; title: string; due: string; done: string | null };
