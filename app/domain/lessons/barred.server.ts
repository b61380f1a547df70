import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  municipality,
  partnerPeople,
  partners,
  people,
  programmes,
  projects,
  units,
} from "#db/schema.server";
import { type LessonContent, type LessonText, lessonTexts } from "./lesson";
import { identityNumbersIn, namesIn, type PersonalDataFound, placesInTexts } from "./personal-data";

/**
 * What may not stand in the texts of a record that is open to everyone: what looks like a personal identity number, and, when the
 * record is about children or young people, also telephone numbers, mail addresses and what looks like a person's name.
 */
export function barredIn<Field extends string>(
  db: Database,
  texts: Partial<Record<Field, string | null>>,
  isAboutMinors: boolean,
): PersonalDataFound<Field>[] {
  if (!isAboutMinors) return identityNumbersIn(texts);
  const { people: named, things } = knownNames(db);
  const own = new Set(Object.values(texts));
  // What is written here does not excuse itself, once it has been saved.
  return [
    ...placesInTexts(texts),
    ...namesIn(texts, { people: named, things: things.filter((name) => !own.has(name)) }),
  ];
}

/** What is barred in a lesson for everyone; it is about minors when its project is. */
export function barredInLesson(
  db: Database,
  lesson: Pick<LessonContent, LessonText | "projectId">,
): PersonalDataFound[] {
  const project =
    lesson.projectId === null
      ? undefined
      : db
          .select({ forMinors: projects.forMinors })
          .from(projects)
          .where(eq(projects.id, lesson.projectId))
          .get();
  const texts = Object.fromEntries(lessonTexts.map((field) => [field, [lesson[field]].flat().join("\n")]));
  return barredIn(db, texts as Record<LessonText, string>, project?.forMinors ?? false);
}

/** The key of the words that say why a text is barred. */
export const barredBy = (places: readonly Pick<PersonalDataFound, "kind">[]) =>
  places.some(({ kind }) => kind === "identityNumber") ? "identityNumber" : "minorsNamed";

/** The names of people that are known here, and of what has a name without being a person. */
export function knownNames(db: Database): { people: string[]; things: string[] } {
  const own = db.select({ name: people.name }).from(people).all();
  const theirs = db.select({ name: partnerPeople.name }).from(partnerPeople).all();
  const called = [
    ...db.select({ name: municipality.name, other: municipality.shortName }).from(municipality).all(),
    ...db.select({ name: units.name, other: units.governingBody }).from(units).all(),
    ...db.select({ name: programmes.nameSv, other: programmes.nameEn }).from(programmes).all(),
    ...db.select({ name: projects.title, other: projects.titleEn }).from(projects).all(),
    ...db.select({ name: projects.leadName, other: projects.callReference }).from(projects).all(),
    ...db.select({ name: partners.name, other: partners.localName }).from(partners).all(),
    ...db.select({ name: partners.place, other: partners.place }).from(partners).all(),
  ];
  return {
    people: [...own, ...theirs].map(({ name }) => name),
    things: called.flatMap(({ name, other }) => [name ?? "", other ?? ""]),
  };
}
