import { and, asc, desc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { outbox } from "#db/schema.server";

/** A letter as a domain function queues it: facts only; the words are set by the mail room. */
export type Letter = {
  /** Which letter it is; the outbox shows it and people can choose by it. */
  kind: string;
  /** The same key is never queued twice: one change, one letter to one receiver. */
  dedupeKey: string;
  personId: string | null;
  toName: string;
  toAddress: string;
  language: string;
  /** Plain facts, frozen now: names, days, instants, texts. The mail room (app/mail/letters) makes words of them. */
  facts: Record<string, unknown>;
  about?: { subject: string; id: string } | null;
  /** Does not leave before this instant (UTC ms); now when left out. */
  leavesAt?: number;
};

export type OutboxRow = typeof outbox.$inferSelect;

/**
 * Puts a letter in the outbox, in the caller's transaction. Returns false, changing nothing, when a
 * letter with the same key is there already.
 */
export function queueLetter(db: Database, letter: Letter, now: number): boolean {
  const id = newId();
  const written = db
    .insert(outbox)
    .values({
      id,
      kind: letter.kind,
      dedupeKey: letter.dedupeKey,
      personId: letter.personId,
      toName: oneLine(letter.toName),
      toAddress: oneLine(letter.toAddress),
      language: letter.language,
      facts: letter.facts,
      aboutSubject: letter.about?.subject ?? null,
      aboutId: letter.about?.id ?? null,
      messageId: `${id}@traffpunkt`,
      createdAt: now,
      leavesAt: letter.leavesAt ?? now,
    })
    .onConflictDoNothing({ target: outbox.dedupeKey })
    .run();
  return written.changes === 1;
}

/** Takes back letters about a record that have not left; returns how many. Letters in delivery stay. */
export function withdrawLetters(
  db: Database,
  about: { subject: string; id: string; kind?: string },
  now: number,
): number {
  return db
    .update(outbox)
    .set({ withdrawnAt: now, dedupeKey: sql`${outbox.dedupeKey} || ':withdrawn:' || ${outbox.id}` })
    .where(
      and(
        eq(outbox.aboutSubject, about.subject),
        eq(outbox.aboutId, about.id),
        about.kind ? eq(outbox.kind, about.kind) : undefined,
        isNull(outbox.sentAt),
        isNull(outbox.withdrawnAt),
        or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now)),
      ),
    )
    .run().changes;
}

/**
 * Takes up to `limit` letters that are due and holds them for `hold` milliseconds, so that no other
 * process delivers them meanwhile. A process that dies lets go when the time is over.
 */
export function claimLetters(db: Database, limit: number, hold: number, now: number): OutboxRow[] {
  return db.transaction((tx) => {
    const due = tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          isNull(outbox.sentAt),
          isNull(outbox.withdrawnAt),
          isNull(outbox.failedAt),
          lte(outbox.leavesAt, now),
          or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now)),
        ),
      )
      .orderBy(asc(outbox.leavesAt), asc(outbox.createdAt))
      .limit(limit)
      .all()
      .map((row) => row.id);
    if (due.length === 0) return [];
    return tx
      .update(outbox)
      .set({ claimedUntil: now + hold, attempts: sql`${outbox.attempts} + 1` })
      .where(inArray(outbox.id, due))
      .returning()
      .all();
  });
}

/** A letter in words, as the mail room sets it. */
export type LetterInWords = { subject: string; text: string; html: string; ics: string | null };

/**
 * Marks a letter as handed over to the mail server and keeps it as it left. A letter with a secret
 * (`words` null) keeps nothing: its facts are emptied.
 */
export function letterSent(db: Database, id: string, words: LetterInWords | null, now: number): void {
  db.update(outbox)
    .set({ sentAt: now, claimedUntil: null, lastError: null, ...(words ?? { facts: {} }) })
    .where(eq(outbox.id, id))
    .run();
}

const pauses = [1, 5, 15, 60, 240, 720, 1440].map((minutes) => minutes * 60_000);

/**
 * Notes that a delivery failed, in the server's own words, and sets the next attempt: after 1, 5, 15
 * minutes, 1, 4, 12 and 24 hours. A refusal for good, or the eighth failure, ends the attempts.
 */
export function letterFailed(db: Database, id: string, words: string, forGood: boolean, now: number): void {
  const row = db.select({ attempts: outbox.attempts }).from(outbox).where(eq(outbox.id, id)).get();
  if (!row) return;
  const pause = pauses[row.attempts - 1];
  const ends = forGood || pause === undefined;
  db.update(outbox)
    .set({
      lastError: words.slice(0, 500),
      claimedUntil: null,
      ...(ends ? { failedAt: now } : { leavesAt: now + pause }),
    })
    .where(eq(outbox.id, id))
    .run();
}

/** Sends a failed letter once more, from the beginning of its attempts. */
export function retryLetter(db: Database, id: string, now: number): boolean {
  return (
    db
      .update(outbox)
      .set({ failedAt: null, attempts: 0, leavesAt: now, claimedUntil: null })
      .where(and(eq(outbox.id, id), isNull(outbox.sentAt), isNull(outbox.withdrawnAt)))
      .run().changes === 1
  );
}

/** A page of the outbox, newest first, without the letters' contents: see `letterById`. */
export function outboxPage(
  db: Database,
  filter: { state?: "waiting" | "sent" | "failed" | null; offset?: number },
  limit = 50,
) {
  const state =
    filter.state === "waiting"
      ? and(isNull(outbox.sentAt), isNull(outbox.withdrawnAt), isNull(outbox.failedAt))
      : filter.state === "sent"
        ? sql`${outbox.sentAt} is not null`
        : filter.state === "failed"
          ? and(sql`${outbox.failedAt} is not null`, isNull(outbox.sentAt))
          : undefined;
  return db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      toName: outbox.toName,
      toAddress: outbox.toAddress,
      facts: outbox.facts,
      subject: outbox.subject,
      createdAt: outbox.createdAt,
      leavesAt: outbox.leavesAt,
      sentAt: outbox.sentAt,
      failedAt: outbox.failedAt,
      withdrawnAt: outbox.withdrawnAt,
      attempts: outbox.attempts,
      lastError: outbox.lastError,
    })
    .from(outbox)
    .where(state)
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit)
    .offset(filter.offset ?? 0)
    .all();
}

/** One letter in full; null when there is none. */
export function letterById(db: Database, id: string): OutboxRow | null {
  return db.select().from(outbox).where(eq(outbox.id, id)).get() ?? null;
}

/** How the letters about a record stand: waiting (can be taken back until `leavesAt`), sent, failed. */
export function lettersAbout(db: Database, about: { subject: string; id: string; kind?: string }) {
  return db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      toName: outbox.toName,
      leavesAt: outbox.leavesAt,
      sentAt: outbox.sentAt,
      failedAt: outbox.failedAt,
    })
    .from(outbox)
    .where(
      and(
        eq(outbox.aboutSubject, about.subject),
        eq(outbox.aboutId, about.id),
        about.kind ? eq(outbox.kind, about.kind) : undefined,
        isNull(outbox.withdrawnAt),
      ),
    )
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .all();
}

const oneLine = (text: string) => text.replaceAll(/\p{Cc}+/gu, " ").trim();
