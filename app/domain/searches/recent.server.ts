import { desc, eq, lt, or, sql } from "drizzle-orm";
import { noteInPassing } from "#db/faults.server";
import type { Database } from "#db/open.server";
import { people, recentSearches } from "#db/schema.server";
import { aDay } from "~/calendar/swedish-time";
import type { Question } from "../archive/query.server";
import { askedOf, asksSomething, questionOf } from "./asked";

/** So many of each person's latest searches are kept, */
export const mostRecent = 10;
/** and none for longer than this, in milliseconds: a year. */
const keptFor = 365 * aDay;

/**
 * Notes that a person has made a search; one made before moves to the top. No line in the chronicle: what somebody looks
 * for is their own. One statement; nothing when the question asks nothing.
 */
export function noteSearch(db: Database, personId: string, question: Question, now: number): void {
  if (!asksSomething(question)) return;
  noteInPassing(db, () => {
    db.insert(recentSearches)
      .values({ personId, asked: askedOf(question), at: now })
      .onConflictDoUpdate({ target: [recentSearches.personId, recentSearches.asked], set: { at: now } })
      .run();
  });
}

/** A person's latest searches, the latest first. */
export function latestSearches(db: Database, personId: string): Question[] {
  return db
    .select({ asked: recentSearches.asked })
    .from(recentSearches)
    .where(eq(recentSearches.personId, personId))
    .orderBy(desc(recentSearches.at), recentSearches.asked)
    .limit(mostRecent)
    .all()
    .map(({ asked }) => questionOf(asked));
}

/** Forgets all that a person has searched for. */
export function clearSearches(db: Database, personId: string): void {
  db.delete(recentSearches).where(eq(recentSearches.personId, personId)).run();
}

/** Forgets searches beyond each person's latest, old ones, and those of people who have left; returns how many. */
export function sweepSearches(db: Database, now: number): number {
  const rank = sql`select rowid from (select rowid, row_number() over
    (partition by ${recentSearches.personId} order by ${recentSearches.at} desc) as rank from ${recentSearches})
    where rank > ${mostRecent}`;
  const gone = sql`${recentSearches.personId} in (select ${people.id} from ${people}
    where ${people.deactivatedAt} is not null)`;
  return db
    .delete(recentSearches)
    .where(or(sql`${recentSearches}.rowid in (${rank})`, lt(recentSearches.at, now - keptFor), gone))
    .run().changes;
}
