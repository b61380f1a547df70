import { and, asc, eq, sql } from "drizzle-orm";
import { newId, secretOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { savedSearches } from "#db/schema.server";
import type { WatchRhythm } from "#db/words";
import type { Question } from "../archive/query.server";
import { type Refusal, refuse } from "../refusal";
import { askedOf, asksSomething, questionOf } from "./asked";
import { withdrawNews } from "./watch.server";

/** A search that a person has put by. */
export type SavedSearch = {
  id: string;
  name: string;
  question: Question;
  /** How often they want a letter of what is new to it. */
  rhythm: WatchRhythm;
  version: number;
};

/** So many searches can be kept; more would be a list to search in. */
export const mostSaved = 50;

/** What a person says of a search they save. */
type Wish = { name: string; rhythm: WatchRhythm };

/**
 * Saves a search under a name and returns its id; sent twice it is saved once. No line in the chronicle: what somebody
 * looks for is their own. Refuses `searchAsksNothing`, `searchSavedAlready` when the person has the same question under
 * another name, and `tooManySaved`.
 */
export function saveSearch(
  db: Database,
  personId: string,
  question: Question,
  { name, rhythm }: Wish,
  now: number,
): { id: string } | Refusal {
  if (!asksSomething(question)) return refuse("searchAsksNothing");
  const asked = askedOf(question);
  return db.transaction((tx) => {
    const before = savedBy(tx, personId);
    const same = before.find((each) => askedOf(each.question) === asked);
    if (same) return same.name === name ? { id: same.id } : refuse("searchSavedAlready", { field: "name" });
    if (before.length >= mostSaved) return refuse("tooManySaved");
    const id = newId();
    tx.insert(savedSearches)
      .values({
        id,
        personId,
        name,
        asked,
        rhythm,
        lookedAt: rhythm === "off" ? null : now,
        stopKey: secretOf(32),
        createdAt: now,
      })
      .run();
    return { id };
  });
}

/** A person's saved searches, by name. */
export function savedBy(db: Database, personId: string): SavedSearch[] {
  return db
    .select(columns)
    .from(savedSearches)
    .where(eq(savedSearches.personId, personId))
    .orderBy(asc(savedSearches.name), asc(savedSearches.id))
    .all()
    .map(whole);
}

/** One of a person's saved searches; null when it is not theirs. */
export function savedById(db: Database, personId: string, id: string): SavedSearch | null {
  const row = db.select(columns).from(savedSearches).where(its(personId, id)).get();
  return row ? whole(row) : null;
}

/**
 * Gives a saved search another name or another rhythm; one that is watched from now on tells what is new from now on.
 * Refuses `notFound` and `changedMeanwhile`.
 */
export function changeSaved(
  db: Database,
  personId: string,
  id: string,
  { name, rhythm }: Wish,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = savedById(tx, personId, id);
    if (!before) return refuse("notFound");
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const lookedAt = rhythm === "off" ? null : before.rhythm === "off" ? now : sql`${savedSearches.lookedAt}`;
    tx.update(savedSearches)
      .set({ name, rhythm, lookedAt, version: before.version + 1 })
      .where(its(personId, id))
      .run();
    if (rhythm === "off") withdrawNews(tx, id, now);
    return null;
  });
}

/** Removes a saved search and takes back its letters that wait. Nothing when it is gone already, or not theirs. */
export function removeSaved(db: Database, personId: string, id: string, now: number): void {
  db.transaction((tx) => {
    const removed = tx.delete(savedSearches).where(its(personId, id)).run();
    if (removed.changes > 0) withdrawNews(tx, id, now);
  });
}

const columns = {
  id: savedSearches.id,
  name: savedSearches.name,
  asked: savedSearches.asked,
  rhythm: savedSearches.rhythm,
  version: savedSearches.version,
};

const its = (personId: string, id: string) =>
  and(eq(savedSearches.id, id), eq(savedSearches.personId, personId));

const whole = ({ asked, ...row }: Omit<SavedSearch, "question"> & { asked: string }): SavedSearch => ({
  ...row,
  question: questionOf(asked),
});
