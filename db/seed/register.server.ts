import type { Database } from "../open.server";
import {
  calls,
  callThemes,
  partners,
  projectGoals,
  projectParticipants,
  projectPartners,
  projectPayments,
  projects,
  projectThemes,
  projectUnits,
} from "../schema.server";
import { type At, facts, inOre } from "./facts.server";
import {
  callStatusOf,
  orNull,
  participantCategoryOf,
  partnerKindOf,
  partnerStatusOf,
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
  seedProjectTies(db);
  seedCalls(db);
}

type ProjectFacts = (typeof facts.projects)[number];

/** The day a project came into the register: when it was applied for, or decided with the municipality's own money. */
export const registeredOn = (project: ProjectFacts) => project.applied ?? project.decided ?? "2025-01-07";

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
    createdAt: at(registeredOn(project), "09.00"),
    changedAt: at(project.decided ?? registeredOn(project), "09.00"),
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
  db.insert(projectGoals)
    .values(ties(({ id, goal_ids }) => goal_ids.map((goalId) => ({ projectId: id, goalId }))))
    .run();
  db.insert(projectPartners)
    .values(ties(({ id, partner_ids }) => partner_ids.map((partnerId) => ({ projectId: id, partnerId }))))
    .run();
}

/** The day when the register was begun: what is older was written in then. */
export const registerBegan = "2024-01-08";

function seedPartners(db: Database, at: At): void {
  db.insert(partners)
    .values(
      facts.partners.map((partner) => ({
        id: partner.id,
        name: partner.name,
        localName: partner.name_local,
        countryCode: partner.country_code,
        kind: translated(partnerKindOf, partner.type),
        sinceYear: partner.since,
        agreement: partner.agreement,
        languages: partner.languages,
        contactName: partner.contact_name,
        contactTitle: partner.contact_title,
        contactEmail: partner.contact_email,
        responsibleId: partner.responsible_person_id,
        topics: partner.topics,
        status: translated(partnerStatusOf, partner.status),
        lastContactOn: partner.last_contact,
        note: partner.note,
        createdAt: at(partnerRegisteredOn(partner), "09.00"),
        changedAt: at(partner.last_contact, "16.00"),
      })),
    )
    .run();
}

/** The day a partner came into the register. */
export const partnerRegisteredOn = ({ since }: { since: number }) =>
  since < 2025 ? registerBegan : `${since}-09-02`;

function seedCalls(db: Database): void {
  db.insert(calls)
    .values(
      facts.calls.map((call) => ({
        id: call.id,
        programmeCode: call.programme_code,
        title: call.title,
        opensOn: call.opens,
        closesOn: call.closes,
        closesAtClock: call.closes_time,
        grantRange: call.grant_range,
        sharePercent: call.eu_share_percent,
        coFinancingNote: call.cofinancing_note,
        whoCanApply: call.who_can_apply,
        responsibleId: call.responsible_person_id,
        status: translated(callStatusOf, call.status),
        assessment: call.assessment,
      })),
    )
    .run();
  db.insert(callThemes)
    .values(facts.calls.flatMap(({ id, theme_ids }) => theme_ids.map((themeId) => ({ callId: id, themeId }))))
    .run();
}
