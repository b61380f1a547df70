import { sql } from "drizzle-orm";
import { actions, minutes } from "#db/schema.server";

/**
 * When the minutes that an action stands in were signed off, UTC ms; null before that, and for an action that so
 * far only stands in a correction.
 */
export const signedWith = sql<number | null>`case
  when ${minutes.correctionAt} is null or ${actions.createdAt} < ${minutes.correctionAt}
  then ${minutes.signedOffAt} end`;
