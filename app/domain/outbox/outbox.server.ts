import { and, asc, desc, eq, getTableColumns, inArray, isNull, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { outbox, people } from "#db/schema.server";
import type { Language, MailRhythm } from "#db/words";
import { inState, letGo, waiting, withoutSecrets } from "./conditions.server";
import { digestibleKinds, type LetterFacts, type LetterKind } from "./facts";
import { nextGathering } from "./gathering";
import type { LetterState } from "./letter-state";

/** A letter as a domain function queues it: facts only; the words are set by the mail room. */
export type Letter<Kind extends LetterKind = LetterKind> = {
  /** Which letter it is; decides which facts it must bring. */
  kind: Kind;
  /** The same key is never queued twice: one change, one letter to one receiver. */
  dedupeKey: string;
  /** Null for a guest and for somebody who has never signed in. */
  personId: string | null;
  toName: string;
  toAddress: string;
  language: Language;
  facts: LetterFacts[Kind];
  about?: { subject: string; id: string } | null;
  /** Does not leave before this instant (UTC ms); now when left out. */
  leavesAt?: number;
};

export type OutboxRow = typeof outbox.$inferSelect;

/**
 * Puts a letter in the outbox, in the caller's transaction; one that can wait waits for the receiver's next
 * digest, when they want their letters gathered. Returns false, changing nothing, when a letter with the same key
 * is there already.
 */
export function queueLetter<Kind extends LetterKind>(
  db: Database,
  letter: Letter<Kind>,
  now: number,
): boolean {
  const id = newId();
  const rhythm = rhythmFor(db, letter);
  const leavesAt = letter.leavesAt ?? now;
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
      leavesAt: rhythm === "atOnce" ? leavesAt : nextGathering(rhythm, leavesAt),
      gathers: rhythm !== "atOnce",
    })
    .onConflictDoNothing({ target: outbox.dedupeKey })
    .run();
  return written.changes === 1;
}

/** The letter that was queued with a key; null when there is none. */
export const letterIdOf = (db: Database, dedupeKey: string): string | null =>
  db.select({ id: outbox.id }).from(outbox).where(eq(outbox.dedupeKey, dedupeKey)).get()?.id ?? null;

/**
 * Takes back letters about a record, of one kind or to one address where given, that have not left; returns
 * how many. Letters in delivery stay.
 */
export function withdrawLetters(
  db: Database,
  about: { subject: string; id: string; kind?: string; toAddress?: string },
  now: number,
): number {
  return db
    .update(outbox)
    .set({
      withdrawnAt: now,
      facts: withoutSecrets,
      dedupeKey: sql`${outbox.dedupeKey} || ':withdrawn:' || ${outbox.id}`,
    })
    .where(
      and(
        eq(outbox.aboutSubject, about.subject),
        eq(outbox.aboutId, about.id),
        about.kind ? eq(outbox.kind, about.kind) : undefined,
        about.toAddress ? eq(outbox.toAddress, about.toAddress) : undefined,
        isNull(outbox.sentAt),
        isNull(outbox.withdrawnAt),
        isNull(outbox.digestId),
        letGo(now),
      ),
    )
    .run().changes;
}

/** Letters of some kinds about a record that have not left and can still be changed or taken back. */
export function waitingLetters(
  db: Database,
  about: { subject: string; id: string; kinds: LetterKind[] },
  now: number,
): OutboxRow[] {
  return db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.aboutSubject, about.subject),
        eq(outbox.aboutId, about.id),
        inArray(outbox.kind, about.kinds),
        waiting,
        letGo(now),
      ),
    )
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .all();
}

/** Lets a letter that has not left tell something else; false, changing nothing, when it has left or is leaving. */
export function changeWaitingLetter<Kind extends LetterKind>(
  db: Database,
  letter: { id: string; kind: Kind; facts: LetterFacts[Kind]; leavesAt?: number },
  now: number,
): boolean {
  return (
    db
      .update(outbox)
      .set({ facts: letter.facts, ...(letter.leavesAt === undefined ? {} : { leavesAt: letter.leavesAt }) })
      .where(and(eq(outbox.id, letter.id), eq(outbox.kind, letter.kind), waiting, letGo(now)))
      .run().changes === 1
  );
}

/** How many letters stand in each state, in one statement. */
export function outboxCounts(db: Database): Record<LetterState, number> {
  const count = (state: LetterState) => sql<number>`coalesce(sum(${inState(state)}), 0)`;
  const row = db
    .select({
      waiting: count("waiting"),
      gathered: count("gathered"),
      sent: count("sent"),
      failed: count("failed"),
      putAside: count("putAside"),
      expired: count("expired"),
      withdrawn: count("withdrawn"),
    })
    .from(outbox)
    .get();
  return row ?? { waiting: 0, gathered: 0, sent: 0, failed: 0, putAside: 0, expired: 0, withdrawn: 0 };
}

/** A page of the outbox, newest first, with facts enough to set a subject but nobody's secret. */
export function outboxPage(
  db: Database,
  filter: { state?: LetterState | null; offset?: number },
  limit = 50,
) {
  return db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      toName: outbox.toName,
      toAddress: outbox.toAddress,
      language: outbox.language,
      facts: withoutSecrets,
      subject: outbox.subject,
      createdAt: outbox.createdAt,
      leavesAt: outbox.leavesAt,
      sentAt: outbox.sentAt,
      failedAt: outbox.failedAt,
      putAsideAt: outbox.putAsideAt,
      withdrawnAt: outbox.withdrawnAt,
      digestId: outbox.digestId,
      attempts: outbox.attempts,
      lastError: outbox.lastError,
    })
    .from(outbox)
    .where(filter.state ? inState(filter.state) : undefined)
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit)
    .offset(filter.offset ?? 0)
    .all();
}

/** One letter in full, but for a secret; null when there is none. */
export function letterById(db: Database, id: string): OutboxRow | null {
  return (
    db
      .select({ ...getTableColumns(outbox), facts: withoutSecrets })
      .from(outbox)
      .where(eq(outbox.id, id))
      .get() ?? null
  );
}

/** How the letters about a record stand: waiting (can be taken back until `leavesAt`), sent, failed. */
export function lettersAbout(db: Database, about: { subject: string; id: string; kind?: string }) {
  return db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      personId: outbox.personId,
      toName: outbox.toName,
      toAddress: outbox.toAddress,
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

/** How often the receiver of a letter wants such letters. */
function rhythmFor(db: Database, { kind, personId }: Pick<Letter, "kind" | "personId">): MailRhythm {
  if (personId === null || !digestibleKinds.some((each) => each === kind)) return "atOnce";
  const row = db.select({ rhythm: people.mailRhythm }).from(people).where(eq(people.id, personId)).get();
  return row?.rhythm ?? "atOnce";
}

const oneLine = (text: string) => text.replaceAll(/\p{Cc}+/gu, " ").trim();
