import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons, people, programmes, projects, units } from "#db/schema.server";
import { lessonPath } from "~/addresses/lessons";
import { yearOf } from "~/calendar/swedish-time";
import { themesOf } from "../themes.server";
import { plainText } from "./plain-text";
import { shelve, unshelve } from "./shelf.server";
import { shelveFilesOn } from "./shelve-files.server";
import { shutWindow } from "./window.server";

/** Shelves a published lesson and its files for those who may read it; a draft, or one that is gone, is taken out. */
export function shelveLesson(db: Database, lessonId: string, now: number): void {
  const lesson = lessonToShelve(db, lessonId);
  shelveFilesOn(db, "lesson", lessonId, now);
  const isOpen = lesson?.visibility === "public";
  shutWindow(db, "lesson", lessonId, { isOpen, forMinors: lesson?.forMinors ?? false }, now);
  if (!lesson || lesson.visibility === "draft") {
    unshelve(db, "lesson", lessonId);
    return;
  }
  const itsThemes = themesOf(db, "lesson", lessonId);
  shelve(
    db,
    {
      kind: "lesson",
      recordId: lessonId,
      path: lessonPath(lessonId),
      title: lesson.title,
      body: [lesson.background, lesson.happened, lesson.learned, ...lesson.advice]
        .map((text) => plainText(text))
        .filter(Boolean)
        .join("\n"),
      alsoFoundBy: [
        ...lesson.keywords,
        lesson.unitName,
        lesson.unitShortName,
        lesson.authorName,
        lesson.programmeCode,
        lesson.programmeName,
        lesson.projectTitle,
        ...itsThemes.flatMap((theme) => [theme.nameSv, theme.nameEn]),
      ],
      visibility: lesson.visibility,
      day: lesson.learnedOn,
      year: yearOf(lesson.learnedOn),
      unitId: lesson.unitId,
      authorId: lesson.authorId,
      meetingId: lesson.meetingId,
      programmeCode: lesson.programmeCode,
      themeIds: itsThemes.map((theme) => theme.id),
    },
    now,
  );
}

const lessonToShelve = (db: Database, lessonId: string) =>
  db
    .select({
      title: lessons.title,
      background: lessons.background,
      happened: lessons.happened,
      learned: lessons.learned,
      advice: lessons.advice,
      keywords: lessons.keywords,
      visibility: lessons.visibility,
      learnedOn: lessons.learnedOn,
      unitId: lessons.unitId,
      unitName: units.name,
      unitShortName: units.shortName,
      authorId: lessons.authorId,
      authorName: people.name,
      meetingId: lessons.meetingId,
      programmeCode: lessons.programmeCode,
      programmeName: programmes.nameSv,
      projectTitle: projects.title,
      forMinors: projects.forMinors,
    })
    .from(lessons)
    .innerJoin(units, eq(units.id, lessons.unitId))
    .innerJoin(people, eq(people.id, lessons.authorId))
    .leftJoin(programmes, eq(programmes.code, lessons.programmeCode))
    .leftJoin(projects, eq(projects.id, lessons.projectId))
    .where(eq(lessons.id, lessonId))
    .get();
