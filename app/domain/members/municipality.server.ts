import type { Database } from "#db/open.server";
import { municipality } from "#db/schema.server";

/**
 * The municipality's name in full and short, and what it calls a department in Swedish; null before it has
 * been set up.
 */
export function ourMunicipality(
  db: Database,
): { name: string; shortName: string; departmentWord: string } | null {
  return (
    db
      .select({
        name: municipality.name,
        shortName: municipality.shortName,
        departmentWord: municipality.departmentWord,
      })
      .from(municipality)
      .get() ?? null
  );
}

/** Whether the database answers a question. */
export function answersAtAll(db: Database): boolean {
  try {
    ourMunicipality(db);
    return true;
  } catch {
    return false;
  }
}
