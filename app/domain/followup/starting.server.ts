import { eq } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { followupSections, followups } from "#db/schema.server";
import { dayOf, firstYear, yearOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";

/** What a follow-up tells under, in order, until somebody changes it. The first is its summary. */
export const standardHeadings = [
  "Sammanfattning",
  "Uppdrag och underlag",
  "Nätverkets arbete",
  "Projekt och utbyten",
  "Vänorter och besök",
  "Pengarna",
  "Målen",
  "Bakslag",
  "Lärdomar",
  "Prioriteringar och förslag till beslut",
] as const;

/**
 * Begins the follow-up of a year, by whoever starts it and with empty sections under the standard headings; gives its
 * id. One that is begun already is left as it is. Refuses `notFound` for a year that has not begun.
 */
export function startFollowup(db: Database, actor: Actor, year: number, now: number): string | Refusal {
  return db.transaction((tx) => {
    if (!Number.isInteger(year) || year < firstYear || year > yearOf(dayOf(now))) return refuse("notFound");
    const begun = tx.select({ id: followups.id }).from(followups).where(eq(followups.year, year)).get();
    if (begun) return begun.id;
    const id = newId();
    const title = `Uppföljning av det internationella arbetet ${year}`;
    tx.insert(followups).values({ id, year, title, authorId: actor.id, createdAt: now }).run();
    tx.insert(followupSections)
      .values(
        standardHeadings.map((heading, place) => ({
          id: newId(),
          followupId: id,
          position: place + 1,
          heading,
        })),
      )
      .run();
    tell(
      tx,
      actor,
      { deed: "followupStarted", subject: "followup", subjectId: id, label: title, after: { year } },
      now,
    );
    return id;
  });
}
