import { and, eq, sql } from "drizzle-orm";
import { sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { decisions, minuteEditions, minutes } from "#db/schema.server";
import { meetingById } from "../meetings/meetings.server";
import { canonical, decidedIn, type MinutesText, partsOf } from "./canonical";
import { minutesText } from "./text.server";

/** The SHA-256 of a text's canonical form in UTF-8, 64 hexadecimal digits (FIPS 180-4). */
export const sumOfMinutes = (text: MinutesText) => sumOf(canonical(text));

/** The sum of each part, short, so that a form can carry them and tell which part has changed. */
export function partSums(text: MinutesText): Record<string, string> {
  return Object.fromEntries(partsOf(text).map(({ key, form }) => [key, sumOf(form).slice(0, 16)]));
}

/**
 * Locks the minutes of a meeting: numbers the decisions that have no number in the order of the agenda, without
 * gaps within the group's year, states who signed off and when, and keeps the text in its canonical form with
 * its sum, as edition 1 or, after a correction, the next. The edition that is replaced is kept as it was. To be
 * called in a transaction that has begun to write. Returns the text as locked.
 */
export function lockMinutes(db: Database, meetingId: string, signedOffBy: string, now: number): MinutesText {
  const meeting = meetingById(db, meetingId);
  if (!meeting) throw new Error(`No meeting ${meetingId} to lock the minutes of.`);
  keepEdition(db, meetingId, now);
  db.update(minutes)
    .set({
      signedOffAt: now,
      signedOffBy,
      edition: sql`case when ${minutes.canonical} is null then 1 else ${minutes.edition} + 1 end`,
      correctionAt: null,
      correctionBy: null,
      version: sql`${minutes.version} + 1`,
    })
    .where(eq(minutes.meetingId, meetingId))
    .run();
  const signed = { ...meeting, minutesSignedOffAt: now, minutesCorrectionAt: null };
  numberDecisions(db, meeting.groupId, meeting.year, minutesText(db, signed));
  return seal(db, meetingId, minutesText(db, signed));
}

/** Keeps the signed edition that a correction replaces, byte for byte; nothing at the first sign-off. */
function keepEdition(db: Database, meetingId: string, now: number): void {
  const kept = db
    .select({
      edition: minutes.edition,
      canonical: minutes.canonical,
      sum: minutes.sum,
      signedOffAt: minutes.signedOffAt,
      signedOffBy: minutes.signedOffBy,
      correctionWhy: minutes.correctionWhy,
      correctionBy: minutes.correctionBy,
    })
    .from(minutes)
    .where(eq(minutes.meetingId, meetingId))
    .get();
  if (!kept?.canonical || !kept.sum || kept.signedOffAt === null) return;
  const { edition, canonical, sum, signedOffAt, signedOffBy } = kept;
  db.insert(minuteEditions)
    .values({
      meetingId,
      edition,
      canonical,
      sum,
      signedOffAt,
      signedOffBy,
      replacedWhy: kept.correctionWhy ?? "",
      replacedAt: now,
      replacedBy: kept.correctionBy,
    })
    .run();
}

function numberDecisions(db: Database, groupId: string, year: number, text: MinutesText): void {
  const last = db
    .select({ number: sql<number>`coalesce(max(${decisions.number}), 0)` })
    .from(decisions)
    .where(and(eq(decisions.groupId, groupId), eq(decisions.year, year)))
    .get();
  let number = last?.number ?? 0;
  for (const decision of decidedIn(text)) {
    if (decision.number !== null) continue;
    number += 1;
    db.update(decisions).set({ year, number }).where(eq(decisions.id, decision.id)).run();
  }
}

function seal(db: Database, meetingId: string, text: MinutesText): MinutesText {
  db.update(minutes)
    .set({ canonical: canonical(text), sum: sumOfMinutes(text) })
    .where(eq(minutes.meetingId, meetingId))
    .run();
  return text;
}
