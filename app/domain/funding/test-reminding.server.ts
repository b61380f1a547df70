import { and, asc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import { secretOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { fundingTests, initiatives } from "#db/schema.server";
import { addDays, dayOf, startOfDay } from "~/calendar/swedish-time";
import { tell, theSystem } from "../chronicle/chronicle.server";
import { coordinatorSender } from "../members/coordinator.server";
import { queueLetter } from "../outbox/outbox.server";
import { headOf } from "./heads.server";
import { livingStatuses } from "./initiative";
import { isAsked, latestSigned } from "./initiatives.server";
import { initiativeInLetters, questionOf, sendAnew, toReader } from "./test-letters.server";

/** A head who has not answered is reminded after so many days, once. */
const remindedAfter = 14;

/** A day to look again that passed longer ago than this is no longer written about. */
const longestLate = 30;

/**
 * Reminds heads who have been asked to test funding a fortnight ago and have not answered, asks whoever has come after
 * them instead, and reminds the head and whoever
 * drives an initiative when the day has come to look at its answer again; each once. Returns how many letters were
 * queued; run again it queues none.
 */
export function remindFunding(db: Database, now: number): number {
  return db.transaction((tx) => remindSilentHeads(tx, now) + remindOfNextLooks(tx, now));
}

/** Whoever was asked is reminded; somebody who has come after gets the question, with a link of their own. */
function remindSilentHeads(db: Database, now: number): number {
  const today = dayOf(now);
  const silent = db
    .select({
      id: fundingTests.id,
      initiativeId: initiatives.id,
      headId: fundingTests.headId,
      askedAt: fundingTests.askedAt,
      askedBy: fundingTests.askedBy,
      linkKey: fundingTests.linkKey,
      version: fundingTests.version,
    })
    .from(fundingTests)
    .innerJoin(initiatives, eq(initiatives.id, fundingTests.initiativeId))
    .where(
      and(
        isNull(fundingTests.signedAt),
        isNull(fundingTests.remindedAt),
        lte(fundingTests.askedAt, startOfDay(addDays(today, 1 - remindedAfter)) - 1),
        inArray(initiatives.status, livingStatuses),
      ),
    )
    .orderBy(asc(fundingTests.askedAt), asc(fundingTests.id))
    .all();
  let letters = 0;
  for (const test of silent) {
    const { id, initiativeId, askedAt, askedBy } = test;
    const initiative = initiativeInLetters(db, initiativeId);
    const head = initiative && headOf(db, initiative.unitId, today);
    if (!initiative || !head) continue;
    const about = { subject: "initiative", subjectId: initiativeId, label: initiative.title } as const;
    if (head.id !== test.headId) {
      sendAnew(db, test, initiative, head, now);
      tell(db, theSystem, { deed: "fundingLinkRenewed", ...about, after: { head: head.name } }, now);
      letters += 1;
      continue;
    }
    const linkKey = test.linkKey ?? secretOf(32);
    db.update(fundingTests).set({ linkKey, remindedAt: now }).where(eq(fundingTests.id, id)).run();
    const queued = queueLetter(
      db,
      {
        ...toReader(head),
        kind: "fundingTestReminder",
        dedupeKey: `fundingTestReminder:${id}:${head.id}`,
        facts: { ...questionOf(db, initiative, { linkKey, askedBy }), askedOn: dayOf(askedAt) },
        about: { subject: "initiative", id: initiativeId },
      },
      now,
    );
    if (!queued) continue;
    tell(db, theSystem, { deed: "fundingReminded", ...about, after: { head: head.name } }, now);
    letters += 1;
  }
  return letters;
}

function remindOfNextLooks(db: Database, now: number): number {
  const today = dayOf(now);
  const due = db
    .select({
      testId: fundingTests.id,
      initiativeId: initiatives.id,
      verdict: fundingTests.verdict,
      reason: fundingTests.reason,
      signedName: fundingTests.signedName,
      signedAt: fundingTests.signedAt,
      nextLookOn: fundingTests.nextLookOn,
    })
    .from(initiatives)
    .innerJoin(fundingTests, eq(fundingTests.id, latestSigned))
    .where(
      and(
        lte(fundingTests.nextLookOn, today),
        gte(fundingTests.nextLookOn, addDays(today, -longestLate)),
        inArray(initiatives.status, livingStatuses),
        sql`not ${isAsked}`,
      ),
    )
    .orderBy(asc(fundingTests.nextLookOn), asc(fundingTests.id))
    .all();
  let letters = 0;
  for (const { testId, initiativeId, verdict, reason, signedName, signedAt, nextLookOn } of due) {
    const initiative = initiativeInLetters(db, initiativeId);
    if (!initiative || verdict === null || signedAt === null) continue;
    const { title, unitName, owner, path } = initiative;
    const head = headOf(db, initiative.unitId, today);
    const readers = [head, owner?.id === head?.id ? null : owner].filter((reader) => reader !== null);
    for (const reader of readers) {
      const queued = queueLetter(
        db,
        {
          ...toReader(reader),
          kind: "fundingNextLook",
          dedupeKey: `fundingNextLook:${testId}:${reader.id}`,
          facts: {
            title,
            unitName,
            verdict,
            reason: reason ?? "",
            signedName: signedName ?? "",
            signedOn: dayOf(signedAt),
            nextLookOn,
            sender: coordinatorSender(db),
            isHead: reader.id === head?.id,
            path: `${path}#provning`,
          },
          about: { subject: "initiative", id: initiativeId },
        },
        now,
      );
      if (queued) letters += 1;
    }
  }
  return letters;
}
