import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { projects } from "#db/schema.server";
import { isTakenBack } from "../archive/window.server";
import { lessonById } from "./lesson-page.server";

const nobody = { personId: null, level: "public", groupIds: [], coordinator: false } as const;

/**
 * Exactly what outsiders read of a lesson that is open to everyone, and nothing else: no comments, no files, no
 * meeting, and its project only when that is open too and not withdrawn. Its author is named unless it comes from a
 * project with children or young people: then the unit answers. Null when there is no such lesson. Whether it is open
 * is for the caller to ask.
 */
export function publicLesson(db: Database, id: string) {
  const lesson = lessonById(db, nobody, id);
  if (!lesson) return null;
  const { ties, authorName, visibility, ...rest } = lesson;
  const project =
    ties.projectId === null
      ? undefined
      : db
          .select({ forMinors: projects.forMinors, isTakenBack: isTakenBack("project") })
          .from(projects)
          .where(eq(projects.id, ties.projectId))
          .get();
  const isNamed = rest.projectTitle !== null && !project?.isTakenBack;
  return {
    id,
    isOpen: visibility === "public",
    forMinors: project?.forMinors ?? false,
    title: rest.title,
    background: rest.background,
    happened: rest.happened,
    learned: rest.learned,
    advice: rest.advice,
    unitName: rest.unitName,
    authorName: project?.forMinors ? null : authorName,
    phase: rest.phase,
    programmeSv: rest.programmeSv,
    programmeEn: rest.programmeEn,
    learnedOn: rest.learnedOn,
    themes: rest.themes,
    projectId: isNamed ? ties.projectId : null,
    projectTitle: isNamed ? rest.projectTitle : null,
  };
}

export type PublicLesson = NonNullable<ReturnType<typeof publicLesson>>;
