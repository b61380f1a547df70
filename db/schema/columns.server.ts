import { type AnyColumn, sql } from "drizzle-orm";
import { check, integer, text } from "drizzle-orm/sqlite-core";

/** An instant: UTC milliseconds. */
export const instant = () => integer({ mode: "number" });

/** A calendar day as an ISO string, 2026-11-22. */
export const day = () => text();

/** A text column that holds one word of a closed list; pair it with `oneOf` in the table's checks. */
export const word = <Words extends readonly [string, ...string[]]>(words: Words) => text({ enum: words });

/** The check that a column holds one of `words`, so that no other program can write anything else. */
export const oneOf = (name: string, column: AnyColumn, words: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(words.map((each) => `'${each}'`).join(", "))})`);
