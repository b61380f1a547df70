import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { minutes, people, signOffs } from "#db/schema.server";
import { isLocked } from "../meetings/meeting";
import { meetingById } from "../meetings/meetings.server";
import type { Member } from "../members/member";
import { withdrawLetters } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { canonical, type MinutesText, readCanonical } from "./canonical";
import { lockedText, tellMinutes } from "./minutes.server";
import { minutesText } from "./text.server";
import { tellUntold } from "./untold.server";

/** A correction of signed minutes that is under way: since when, by whom and why. */
export type Correction = { at: number; byName: string | null; why: string };

/** The correction that is open; null when none is. */
export function correctionOf(db: Database, meetingId: string): Correction | null {
  const row = db
    .select({ at: minutes.correctionAt, why: minutes.correctionWhy, byName: people.name })
    .from(minutes)
    .leftJoin(people, eq(people.id, minutes.correctionBy))
    .where(eq(minutes.meetingId, meetingId))
    .get();
  return row && row.at !== null ? { at: row.at, byName: row.byName, why: row.why ?? "" } : null;
}

/**
 * Opens signed minutes for a correction, for a reason that stands in the edition to come. Until that is signed
 * off everybody reads the signed one. Refuses `notFound`, `nothingToCorrect` before sign-off, `correctionWhyMissing`, and
 * `correctionOpen` when somebody else has opened one for another reason. Opened twice for the same reason, it is
 * open once.
 */
export function openCorrection(
  db: Database,
  member: Member,
  meetingId: string,
  why: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    const reason = why.trim();
    if (reason === "") return refuse("correctionWhyMissing", { field: "why" });
    const open = correctionOf(tx, meetingId);
    if (open) return open.why === reason ? null : refuse("correctionOpen");
    if (!isLocked(meeting) || !lockedText(tx, meetingId)) return refuse("nothingToCorrect");
    tx.update(minutes)
      .set({
        correctionAt: now,
        correctionBy: member.id,
        correctionWhy: reason,
        sentAt: null,
        sentBy: null,
        signOffBy: null,
        version: sql`${minutes.version} + 1`,
      })
      .where(eq(minutes.meetingId, meetingId))
      .run();
    tx.delete(signOffs).where(eq(signOffs.meetingId, meetingId)).run();
    tellMinutes(tx, member, meeting, "openedCorrection", now, { after: { why: reason } });
    return null;
  });
}

/**
 * Takes a correction back before anything has been changed: the signed edition stands as it did. Does nothing
 * when none is open. Refuses `notFound`, and `correctionBegun` once the text says something else than the signed
 * one, since the tables hold one text only; then the correction is finished and signed off, or the words are put
 * back first.
 */
export function cancelCorrection(
  db: Database,
  member: Member,
  meetingId: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    if (meeting.minutesCorrectionAt === null) return null;
    const signed = readCanonical(lockedText(tx, meetingId)?.canonical ?? null);
    if (!signed || saidIn(minutesText(tx, meeting)) !== saidIn(signed)) return refuse("correctionBegun");
    tellUntold(tx, meetingId, now);
    tx.update(minutes)
      .set({
        correctionAt: null,
        correctionBy: null,
        correctionWhy: signed.correctionWhy,
        sentAt: null,
        sentBy: null,
        noOutcomeWhy: signed.noOutcomeWhy,
        version: sql`${minutes.version} + 1`,
      })
      .where(eq(minutes.meetingId, meetingId))
      .run();
    tx.delete(signOffs).where(eq(signOffs.meetingId, meetingId)).run();
    withdrawLetters(tx, { subject: "minutes", id: meetingId, kind: "minutesForSignOff" }, now);
    tellMinutes(tx, member, meeting, "tookCorrectionBack", now);
    return null;
  });
}

/**
 * What the text says, apart from which edition it is, who adjusts, and how its actions have gone on since: who
 * does them and by when is changed after the minutes too.
 */
function saidIn(text: MinutesText): string {
  return canonical({
    ...text,
    form: "traffpunkt-minutes-2",
    edition: 0,
    correctionWhy: null,
    noOutcomeWhy: null,
    signedOff: null,
    adjusters: [],
    items: text.items.map((item) => ({
      ...item,
      actions: item.actions.map((action) => ({ ...action, responsible: null, unit: null, due: "" })),
    })),
  });
}
