import { and, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { minuteEditions, minutes } from "#db/schema.server";
import { type MinutesText, readCanonical } from "./canonical";

/**
 * The locked text of one edition, its canonical form byte for byte as it was signed and its sum, whether or not a
 * correction has replaced it; null when there is no such edition.
 */
export function signedEdition(
  db: Database,
  meetingId: string,
  edition: number,
): { text: MinutesText; canonical: string; sum: string } | null {
  const row =
    db
      .select({ canonical: minutes.canonical, sum: minutes.sum })
      .from(minutes)
      .where(and(eq(minutes.meetingId, meetingId), eq(minutes.edition, edition)))
      .get() ??
    db
      .select({ canonical: minuteEditions.canonical, sum: minuteEditions.sum })
      .from(minuteEditions)
      .where(and(eq(minuteEditions.meetingId, meetingId), eq(minuteEditions.edition, edition)))
      .get();
  const text = readCanonical(row?.canonical ?? null);
  return text && row?.canonical && row.sum ? { text, canonical: row.canonical, sum: row.sum } : null;
}
