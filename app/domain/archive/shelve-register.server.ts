import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  lessons,
  partnerAgreements,
  partnerContacts,
  partnerPeople,
  partners,
  people,
  programmes,
  projectPartners,
  projects,
  projectUnits,
  units,
} from "#db/schema.server";
import type { PartnerKind, ProjectKind } from "#db/words";
import { partnerPath, projectPath } from "~/addresses/register";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { themesOf } from "../themes.server";
import { plainText } from "./plain-text";
import { shelve, unshelve } from "./shelf.server";
import { shelveFilesOn } from "./shelve-files.server";
import { shutWindow } from "./window.server";

/** Shelves a project or exchange and its files for those who may see it; a draft, or one that is gone, is taken out. */
export function shelveProject(db: Database, projectId: string, now: number): void {
  const project = projectToShelve(db, projectId);
  shelveFilesOn(db, "project", projectId, now);
  const isOpen = project?.visibility === "public";
  shutWindow(db, "project", projectId, { isOpen, forMinors: project?.forMinors ?? false }, now);
  if (project?.forMinors) shutLessonsOf(db, projectId, now);
  if (!project || project.visibility === "draft") {
    unshelve(db, "project", projectId);
    return;
  }
  const otherUnits = otherUnitsOf(db, projectId);
  const itsPartners = partnersOf(db, projectId);
  const itsThemes = themesOf(db, "project", projectId);
  const day = project.startsOn ?? project.appliedOn ?? dayOf(project.createdAt);
  shelve(
    db,
    {
      kind: "project",
      recordId: projectId,
      path: projectPath(projectId),
      title: project.title,
      body: [project.summary, project.expectedResults, project.results, project.ownBenefit]
        .map((text) => plainText(text ?? ""))
        .filter(Boolean)
        .join("\n"),
      alsoFoundBy: [
        project.titleEn,
        projectWords[project.kind],
        project.programmeCode,
        project.programmeName,
        project.callReference,
        project.leadName,
        project.caseNumber,
        project.unitName,
        project.contactName,
        ...otherUnits.map((unit) => unit.name),
        ...itsPartners.flatMap((partner) => [partner.name, partner.localName]),
        ...project.countries.flatMap(countryNames),
        ...itsThemes.flatMap((theme) => [theme.nameSv, theme.nameEn]),
      ],
      visibility: project.visibility,
      day,
      year: yearOf(day),
      unitId: project.unitId,
      programmeCode: project.programmeCode,
      countryCodes: [...project.countries, ...itsPartners.map((partner) => partner.countryCode)],
      themeIds: itsThemes.map((theme) => theme.id),
      partnerIds: itsPartners.map((partner) => partner.id),
    },
    now,
  );
}

/** The lessons of a project for children or young people name nobody outside: those published before it was one come back. */
function shutLessonsOf(db: Database, projectId: string, now: number): void {
  const its = db
    .select({ id: lessons.id })
    .from(lessons)
    .where(and(eq(lessons.projectId, projectId), eq(lessons.visibility, "public")))
    .orderBy(asc(lessons.id))
    .all();
  for (const { id } of its) shutWindow(db, "lesson", id, { isOpen: true, forMinors: true }, now);
}

const projectToShelve = (db: Database, projectId: string) =>
  db
    .select({
      title: projects.title,
      titleEn: projects.titleEn,
      kind: projects.kind,
      summary: projects.summary,
      expectedResults: projects.expectedResults,
      results: projects.results,
      ownBenefit: projects.ownBenefit,
      programmeCode: projects.programmeCode,
      programmeName: programmes.nameSv,
      callReference: projects.callReference,
      leadName: projects.leadName,
      caseNumber: projects.caseNumber,
      countries: projects.countries,
      startsOn: projects.startsOn,
      appliedOn: projects.appliedOn,
      createdAt: projects.createdAt,
      visibility: projects.visibility,
      forMinors: projects.forMinors,
      unitId: projects.unitId,
      unitName: units.name,
      contactName: people.name,
    })
    .from(projects)
    .innerJoin(units, eq(units.id, projects.unitId))
    .leftJoin(people, eq(people.id, projects.contactId))
    .leftJoin(programmes, eq(programmes.code, projects.programmeCode))
    .where(eq(projects.id, projectId))
    .get();

const otherUnitsOf = (db: Database, projectId: string) =>
  db
    .select({ name: units.name })
    .from(projectUnits)
    .innerJoin(units, eq(units.id, projectUnits.unitId))
    .where(eq(projectUnits.projectId, projectId))
    .orderBy(asc(units.position), asc(units.id))
    .all();

const partnersOf = (db: Database, projectId: string) =>
  db
    .select({
      id: partners.id,
      name: partners.name,
      localName: partners.localName,
      countryCode: partners.countryCode,
    })
    .from(projectPartners)
    .innerJoin(partners, eq(partners.id, projectPartners.partnerId))
    .where(eq(projectPartners.projectId, projectId))
    .orderBy(asc(partners.name), asc(partners.id))
    .all();

/** Shelves a partner for all staff, or takes out one that is gone. */
export function shelvePartner(db: Database, partnerId: string, now: number): void {
  const partner = partnerToShelve(db, partnerId);
  if (!partner) {
    unshelve(db, "partner", partnerId);
    shutWindow(db, "partner", partnerId, { isOpen: false }, now);
    return;
  }
  const contacts = JSON.parse(partner.contacts) as [day: string, about: string, outcome: string][];
  shelve(
    db,
    {
      kind: "partner",
      recordId: partnerId,
      path: partnerPath(partnerId),
      title: partner.name,
      body: [
        plainText(partner.note ?? ""),
        ...(JSON.parse(partner.agreements) as string[]),
        partner.topics.join(", "),
        ...contacts.flatMap(([, about, outcome]) => [about, outcome]),
      ]
        .filter(Boolean)
        .join("\n"),
      alsoFoundBy: [
        partner.localName,
        partnerWords[partner.kind],
        ...countryNames(partner.countryCode),
        ...(JSON.parse(partner.people) as string[]),
        partner.responsible,
      ],
      visibility: "internal",
      day: [partner.lastContactOn ?? "", ...contacts.map(([day]) => day)].sort().at(-1) || null,
      countryCode: partner.countryCode,
      partnerIds: [partnerId],
    },
    now,
  );
}

const partnerToShelve = (db: Database, partnerId: string) =>
  db
    .select({
      name: partners.name,
      localName: partners.localName,
      countryCode: partners.countryCode,
      kind: partners.kind,
      agreements: sql<string>`(select json_group_array(${partnerAgreements.title} order by ${partnerAgreements.id})
        from ${partnerAgreements} where ${partnerAgreements.partnerId} = ${partners.id})`,
      people: sql<string>`(select json_group_array(${partnerPeople.name} order by ${partnerPeople.id})
        from ${partnerPeople} where ${partnerPeople.partnerId} = ${partners.id})`,
      topics: partners.topics,
      note: partners.note,
      lastContactOn: partners.lastContactOn,
      contacts: sql<string>`(select json_group_array(json_array(${partnerContacts.happenedOn}, ${partnerContacts.about},
        ${partnerContacts.outcome}) order by ${partnerContacts.happenedOn} desc, ${partnerContacts.id})
        from ${partnerContacts} where ${partnerContacts.partnerId} = ${partners.id})`,
      responsible: people.name,
    })
    .from(partners)
    .leftJoin(people, eq(people.id, partners.responsibleId))
    .where(eq(partners.id, partnerId))
    .get();

/** What people type when they look for a kind of project or partner. */
const projectWords: Record<ProjectKind, string> = {
  project: "projekt",
  exchange: "utbyte",
  twinTownMeeting: "vänortsträff",
  studyVisit: "studiebesök",
  workPlacement: "praktik utomlands",
  delegationIn: "delegation besök hit",
  delegationOut: "delegation resa",
};

const partnerWords: Record<PartnerKind, string> = {
  twinTown: "vänort",
  projectPartner: "projektpartner",
  school: "skola",
  association: "förening",
  municipalPartnership: "kommunalt partnerskap",
  contact: "internationell kontakt",
};

const swedishNames = new Intl.DisplayNames("sv", { type: "region", fallback: "code" });
const englishNames = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** A country's code and its names in both languages; a code that is none is its own name. */
function countryNames(code: string): string[] {
  if (!/^[A-Z]{2}$/.test(code)) return [code];
  return [code, swedishNames.of(code) ?? code, englishNames.of(code) ?? code];
}
