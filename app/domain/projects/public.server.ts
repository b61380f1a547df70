import { and, eq, isNull, not } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons, people, projects } from "#db/schema.server";
import { isTakenBack } from "../archive/window.server";
import { projectById } from "./project.server";

/**
 * Exactly what outsiders read of a project that is open to everyone, and nothing else: no case number, no amounts
 * beyond the budget and the grant, no files. Whoever can tell more is named with title and address, unless they have
 * left, or children or young people take part: then nobody is named, and the unit answers. Lessons are those open to
 * everyone and not withdrawn. Null when there is no such project. Whether it is open is for the caller to ask.
 */
export function publicProject(db: Database, id: string) {
  const project = projectById(db, id);
  if (!project) return null;
  const contact = project.forMinors
    ? undefined
    : db
        .select({ name: people.name, title: people.title, email: people.email })
        .from(projects)
        .innerJoin(people, eq(people.id, projects.contactId))
        .where(and(eq(projects.id, id), isNull(people.deactivatedAt)))
        .get();
  return {
    id,
    isOpen: project.visibility === "public",
    title: project.title,
    titleEn: project.titleEn,
    kind: project.kind,
    status: project.status,
    role: project.role,
    leadName: project.leadName,
    forMinors: project.forMinors,
    unitName: project.unitName,
    otherUnits: project.otherUnits.map(({ name }) => name),
    runByName: project.runByName,
    programmeSv: project.programmeSv,
    programmeEn: project.programmeEn,
    countries: project.countries,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    totalBudget: project.totalBudget,
    grant: project.grant,
    participants: project.participants,
    partners: project.partners.map(({ id, name, countryCode, benefit }) => ({
      id,
      name,
      countryCode,
      benefit,
    })),
    summary: project.summary,
    expectedResults: project.expectedResults,
    results: project.results,
    ownBenefit: project.ownBenefit,
    themes: project.themes,
    goals: project.goals.map(({ number, title }) => ({ number, title })),
    contact: contact ?? null,
    lessons: db
      .select({ id: lessons.id, title: lessons.title })
      .from(lessons)
      .where(and(eq(lessons.projectId, id), eq(lessons.visibility, "public"), not(isTakenBack("lesson"))))
      .orderBy(lessons.learnedOn, lessons.id)
      .all(),
  };
}

export type PublicProject = NonNullable<ReturnType<typeof publicProject>>;
