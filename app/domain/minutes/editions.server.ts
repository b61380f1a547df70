import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { minuteEditions, minutes } from "#db/schema.server";
import { type MinutesText, readCanonical } from "./canonical";

/** One edition of signed minutes, as its own text tells it. */
export type Edition = {
  edition: number;
  /** The Swedish day and clock it was signed off, and by whom. */
  signedOff: MinutesText["signedOff"];
  /** Why it replaced the one before; null for the first. */
  why: string | null;
  sum: string;
};

/** Every edition of a meeting's signed minutes, the latest first; none before sign-off. */
export function editionsOf(db: Database, meetingId: string): Edition[] {
  return keptOf(db, meetingId)
    .flatMap(({ edition, canonical, sum }) => {
      const text = readCanonical(canonical);
      return text ? [{ edition, signedOff: text.signedOff, why: text.correctionWhy, sum }] : [];
    })
    .reverse();
}

/** The editions that have been replaced and the one that stands, the first first. */
function keptOf(db: Database, meetingId: string) {
  const replaced = db
    .select({
      edition: minuteEditions.edition,
      canonical: minuteEditions.canonical,
      sum: minuteEditions.sum,
    })
    .from(minuteEditions)
    .where(eq(minuteEditions.meetingId, meetingId))
    .orderBy(asc(minuteEditions.edition))
    .all();
  const stands = db
    .select({ edition: minutes.edition, canonical: minutes.canonical, sum: minutes.sum })
    .from(minutes)
    .where(eq(minutes.meetingId, meetingId))
    .get();
  return stands?.canonical && stands.sum
    ? [...replaced, { ...stands, canonical: stands.canonical, sum: stands.sum }]
    : replaced;
}
