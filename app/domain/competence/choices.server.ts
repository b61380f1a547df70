import { asc } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { programmes } from "#db/schema.server";
import { countryCodes } from "../projects/countries";
import { allThemes } from "../themes.server";
import { languageCodes, type Subject } from "./competence";

export type SubjectChoice = Subject & { nameSv: string | null; nameEn: string | null };

/**
 * Everything that one can have experience of: every programme, also those that have ended, every theme, the countries
 * that the municipality works with and languages. Countries and languages have no names here: the interface knows them.
 */
export function subjectChoices(db: Database): SubjectChoice[] {
  const unnamed = (kind: "country" | "language") => (value: string) => ({
    kind,
    value,
    nameSv: null,
    nameEn: null,
  });
  return [
    ...db
      .select({ value: programmes.code, nameSv: programmes.nameSv, nameEn: programmes.nameEn })
      .from(programmes)
      .orderBy(asc(programmes.position), asc(programmes.code))
      .all()
      .map((programme) => ({ kind: "programme" as const, ...programme })),
    ...allThemes(db).map(({ id, nameSv, nameEn }) => ({ kind: "theme" as const, value: id, nameSv, nameEn })),
    ...countryCodes.filter((code) => code !== "SE").map(unnamed("country")),
    ...languageCodes.map(unnamed("language")),
  ];
}

/** Whether every subject is one that can be chosen. */
export function areChoices(db: Database, subjects: Subject[]): boolean {
  if (subjects.length === 0) return true;
  const all = subjectChoices(db);
  return subjects.every(({ kind, value }) => all.some((each) => each.kind === kind && each.value === value));
}
