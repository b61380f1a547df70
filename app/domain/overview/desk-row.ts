import { type SQL, sql } from "drizzle-orm";

/** A row of the desk's one statement. What `number`, `year`, `at` and `place` hold is each kind's own matter. */
export type DeskRow = {
  kind: string;
  id: string;
  text: string;
  number: number;
  year: number;
  at: number;
  place: string;
};

/** The words of an `in (…)`, which may be none. */
export const listed = (words: readonly string[]): SQL =>
  sql.join([sql`''`, ...words.map((word) => sql`${word}`)], sql`, `);
