import { and, eq, isNull } from "drizzle-orm";
import { secretOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { fundingTests, initiatives, people, units } from "#db/schema.server";
import { initiativePath } from "~/addresses/register";
import { coordinatorSender } from "../members/coordinator.server";
import type { FundingQuestion } from "../outbox/funding-facts";
import { queueLetter, withdrawLetters } from "../outbox/outbox.server";
import type { Head } from "./heads.server";

/** Where a head tests an initiative's funding without sign-in. */
const testPath = (linkKey: string): string => `/prova/${linkKey}`;

/** What letters tell of an initiative, and who drives it as a receiver: null when they have left. */
export function initiativeInLetters(db: Database, id: string) {
  const row = db
    .select({
      title: initiatives.title,
      need: initiatives.need,
      status: initiatives.status,
      unitId: initiatives.unitId,
      unitName: units.name,
      startsOn: initiatives.startsOn,
      cost: initiatives.cost,
      version: initiatives.version,
      ownerId: people.id,
      ownerName: people.name,
      ownerAddress: people.email,
      ownerLanguage: people.language,
      ownerGone: people.deactivatedAt,
    })
    .from(initiatives)
    .innerJoin(units, eq(units.id, initiatives.unitId))
    .innerJoin(people, eq(people.id, initiatives.ownerId))
    .where(eq(initiatives.id, id))
    .get();
  if (!row) return null;
  const { ownerAddress, ownerLanguage, ownerGone, ...told } = row;
  const owner =
    ownerGone === null
      ? { id: row.ownerId, name: row.ownerName, address: ownerAddress, language: ownerLanguage }
      : null;
  return { ...told, owner, path: initiativePath(id) };
}

export type InitiativeInLetters = NonNullable<ReturnType<typeof initiativeInLetters>>;

/** A letter's receiver. */
export const toReader = (reader: Pick<Head, "id" | "name" | "address" | "language">) => ({
  personId: reader.id,
  toName: reader.name,
  toAddress: reader.address,
  language: reader.language,
});

/** Sends a head the question, with the head's own link; `turn` tells one sending of the same question from another. */
export function sendQuestion(
  db: Database,
  initiativeId: string,
  initiative: InitiativeInLetters,
  test: { id: string; linkKey: string; askedBy: string | null; turn: number },
  head: Head,
  now: number,
): void {
  queueLetter(
    db,
    {
      ...toReader(head),
      kind: "fundingTestAsked",
      dedupeKey: `fundingTestAsked:${test.id}:${test.turn}`,
      facts: questionOf(db, initiative, test),
      about: { subject: "initiative", id: initiativeId },
    },
    now,
  );
}

/** What a question tells: the initiative, who asks, or else a coordinator, and the head's own link. */
export function questionOf(
  db: Database,
  initiative: InitiativeInLetters,
  { linkKey, askedBy }: { linkKey: string; askedBy: string | null },
): FundingQuestion {
  const { title, need, unitName, ownerName, startsOn, cost } = initiative;
  const asker = askedBy
    ? db
        .select({ name: people.name, address: people.email })
        .from(people)
        .where(and(eq(people.id, askedBy), isNull(people.deactivatedAt)))
        .get()
    : undefined;
  const path = testPath(linkKey);
  return { title, need, unitName, ownerName, startsOn, cost, asker: asker ?? coordinatorSender(db), path };
}

/**
 * Gives a question that waits a new link and sends it to `head`; the old one opens nothing any more. To another head than
 * the one asked it is a new question: asked now, and not reminded of.
 */
export function sendAnew(
  db: Database,
  test: { id: string; initiativeId: string; headId: string; askedBy: string | null; version: number },
  initiative: InitiativeInLetters,
  head: Head,
  now: number,
): void {
  const { id, initiativeId, askedBy } = test;
  const [linkKey, turn] = [secretOf(32), test.version + 1];
  const anew = head.id === test.headId ? {} : { headId: head.id, askedAt: now, remindedAt: null };
  db.update(fundingTests)
    .set({ linkKey, version: turn, ...anew })
    .where(eq(fundingTests.id, id))
    .run();
  withdrawQuestion(db, initiativeId, now);
  sendQuestion(db, initiativeId, initiative, { id, linkKey, askedBy, turn }, head, now);
}

/** Takes back what has not left of the question to a head. */
export function withdrawQuestion(db: Database, initiativeId: string, now: number): void {
  for (const kind of ["fundingTestAsked", "fundingTestReminder"])
    withdrawLetters(db, { subject: "initiative", id: initiativeId, kind }, now);
}
