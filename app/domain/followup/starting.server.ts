import { eq, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { followupSections, followups, groups, meetings } from "#db/schema.server";
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
 * The year that an address names, where it can be followed up: this year, and those when the network met or a follow-up
 * is begun; null for all others.
 */
export function canBeFollowedUp(db: Database, named: string | undefined, now: number): number | null {
  const year = /^\d{4}$/.test(named ?? "") ? Number(named) : null;
  const thisYear = yearOf(dayOf(now));
  if (year === null || year > thisYear) return null;
  if (year === thisYear) return year;
  const known = db.get(sql`select 1 as known from ${followups} where ${followups.year} = ${year}
    union all select 1 from ${meetings} join ${groups} on ${groups.id} = ${meetings.groupId}
      where ${groups.kind} = 'network' and ${meetings.year} = ${year} and ${meetings.heldAt} is not null limit 1`);
  return known ? year : null;
}

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
