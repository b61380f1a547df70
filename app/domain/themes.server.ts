import { asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  callThemes,
  informationThemes,
  initiativeThemes,
  lessonThemes,
  projectThemes,
  themes,
  unitThemes,
} from "#db/schema.server";

/** What has themes: the table that ties it to them, and the column that names it there. */
const tied = {
  call: { ties: callThemes, record: callThemes.callId },
  information: { ties: informationThemes, record: informationThemes.entryId },
  initiative: { ties: initiativeThemes, record: initiativeThemes.initiativeId },
  lesson: { ties: lessonThemes, record: lessonThemes.lessonId },
  project: { ties: projectThemes, record: projectThemes.projectId },
  unit: { ties: unitThemes, record: unitThemes.unitId },
};

/** All themes in the municipality's order. */
export const allThemes = (db: Database) =>
  db
    .select({ id: themes.id, nameSv: themes.nameSv, nameEn: themes.nameEn, group: themes.group })
    .from(themes)
    .orderBy(asc(themes.position), asc(themes.id))
    .all();

/** The ids of some themes in the municipality's order, each once; null when one of them does not exist. */
export function themesAmong(db: Database, ids: readonly string[]): string[] | null {
  const wanted = new Set(ids);
  const known = allThemes(db).flatMap(({ id }) => (wanted.has(id) ? [id] : []));
  return known.length < wanted.size ? null : known;
}

/** The themes of a record in the municipality's order. */
export function themesOf(db: Database, of: keyof typeof tied, id: string) {
  const { ties, record } = tied[of];
  return db
    .select({ id: themes.id, nameSv: themes.nameSv, nameEn: themes.nameEn })
    .from(themes)
    .where(sql`exists (select 1 from ${ties} where ${record} = ${id} and ${ties.themeId} = ${themes.id})`)
    .orderBy(asc(themes.position), asc(themes.id))
    .all();
}

/** Gives a record these themes and no others; that they exist is asked before (`themesAmong`). */
export function setThemes(
  db: Database,
  of: keyof typeof tied,
  id: string,
  themeIds: readonly string[],
): void {
  const { ties, record } = tied[of];
  db.delete(ties).where(eq(record, id)).run();
  const rows = [...new Set(themeIds)].map((themeId) => ({ [record.name]: id, themeId }));
  // Which of the tables it is, the compiler cannot know here: their rows are alike but for that one name.
  if (rows.length > 0)
    db.insert(ties)
      .values(rows as never)
      .run();
}
