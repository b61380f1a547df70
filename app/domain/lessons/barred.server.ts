import { eq, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
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

const ofPeople: [SQLiteColumn, SQLiteTable][] = [
  [people.name, people],
  [partnerPeople.name, partnerPeople],
];

const ofThings: [SQLiteColumn, SQLiteTable][] = [
  [municipality.name, municipality],
  [municipality.shortName, municipality],
  [units.name, units],
  [units.governingBody, units],
  [programmes.nameSv, programmes],
  [programmes.nameEn, programmes],
  [projects.title, projects],
  [projects.titleEn, projects],
  [projects.leadName, projects],
  [projects.callReference, projects],
  [partners.name, partners],
  [partners.localName, partners],
  [partners.place, partners],
];

/** The names of people that are known here, and of what has a name without being a person. One statement. */
export function knownNames(db: Database): { people: string[]; things: string[] } {
  const named = (of: [SQLiteColumn, SQLiteTable][], sort: string) =>
    of.map(([name, table]) => sql`select ${sort} as sort, ${name} as name from ${table}`);
  const rows = db.all<{ sort: string; name: string | null }>(
    sql.join([...named(ofPeople, "person"), ...named(ofThings, "thing")], sql` union all `),
  );
  const of = (wanted: string) => rows.flatMap(({ sort, name }) => (sort === wanted ? [name ?? ""] : []));
  return { people: of("person"), things: of("thing") };
}
