import { asc, eq, gte, inArray, isNull, or } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { programmes } from "#db/schema.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";

/**
 * The funding programmes that a form offers, in their order: those whose last year has not passed, and `held`, which a
 * record has already.
 */
export function programmeChoices(db: Database, held: (string | null)[], now: number) {
  const codes = [...new Set(held.filter((code) => code !== null))];
  return db
    .select({ code: programmes.code, nameSv: programmes.nameSv, nameEn: programmes.nameEn })
    .from(programmes)
    .where(
      or(
        isNull(programmes.lastYear),
        gte(programmes.lastYear, yearOf(dayOf(now))),
        codes.length > 0 ? inArray(programmes.code, codes) : eq(programmes.code, ""),
      ),
    )
    .orderBy(asc(programmes.position), asc(programmes.code))
    .all();
}
