import { eq } from "drizzle-orm";
import type { Database } from "../open.server";
import { lessonRelations, lessons, lessonThemes, lessonUses } from "../schema.server";
import { type At, beyond, facts } from "./facts.server";
import { phaseOf, translated, visibilityOf } from "./words";

/** The lessons with their themes, what to read next and who has used them; all published but those sent for review. */
export function seedLessons(db: Database, at: At): void {
  seedPublished(db, at);
  seedForReview(db, at);
  for (const { lesson_id, by_id } of beyond.superseded)
    db.update(lessons).set({ supersededById: by_id }).where(eq(lessons.id, lesson_id)).run();
  db.insert(lessonUses)
    .values(
      beyond.lessonUses.map(({ lesson_id, person_id, day, clock, purpose }) => {
        return { lessonId: lesson_id, personId: person_id, usedAt: at(day, clock), purpose };
      }),
    )
    .run();
}

const twoYearsOn = (day: string) => `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`;

function seedPublished(db: Database, at: At): void {
  const lookAgain = new Map(beyond.lookAgain.map(({ lesson_id, day }) => [lesson_id, day]));
  db.insert(lessons)
    .values(
      facts.lessons.map((lesson) => ({
        id: lesson.id,
        title: lesson.title,
        background: lesson.background,
        happened: lesson.experience,
        learned: lesson.lesson,
        advice: lesson.advice,
        keywords: lesson.tags,
        unitId: lesson.unit_id,
        authorId: lesson.author_id,
        projectId: lesson.project_id,
        meetingId: lesson.meeting_id,
        phase: translated(phaseOf, lesson.phase),
        programmeCode: lesson.programme_code,
        visibility: translated(visibilityOf, lesson.visibility),
        learnedOn: lesson.date,
        lookAgainOn: lookAgain.get(lesson.id) ?? twoYearsOn(lesson.date),
        publishedAt: at(lesson.date, "14.00"),
        publishedBy: lesson.author_id,
        createdAt: at(lesson.date, "13.00"),
        changedAt: at(lesson.date, "14.00"),
      })),
    )
    .run();
  db.insert(lessonThemes)
    .values(
      facts.lessons.flatMap(({ id, theme_ids }) => theme_ids.map((themeId) => ({ lessonId: id, themeId }))),
    )
    .run();
  db.insert(lessonRelations)
    .values(
      facts.lessons.flatMap(({ id, related_lesson_ids }) =>
        related_lesson_ids.map((relatedId) => ({ lessonId: id, relatedId })),
      ),
    )
    .run();
}

function seedForReview(db: Database, at: At): void {
  for (const { date, sent, unit_id, author_id, theme_ids, ...texts } of beyond.lessonsForReview) {
    db.insert(lessons)
      .values({
        ...texts,
        unitId: unit_id,
        authorId: author_id,
        phase: "implementation",
        learnedOn: date,
        lookAgainOn: twoYearsOn(date),
        sentForReviewAt: at(sent.day, sent.clock),
        createdAt: at(date, "10.00"),
        changedAt: at(sent.day, sent.clock),
      })
      .run();
    db.insert(lessonThemes)
      .values(theme_ids.map((themeId) => ({ lessonId: texts.id, themeId })))
      .run();
  }
}
