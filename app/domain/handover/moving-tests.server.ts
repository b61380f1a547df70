import { eq, sql } from "drizzle-orm";
import { secretOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { fundingTests } from "#db/schema.server";
import { takeQuestionBack } from "../funding/test-asking.server";
import { initiativeInLetters, sendQuestion, withdrawQuestion } from "../funding/test-letters.server";
import type { Member } from "../members/member";
import type { Passing, Told } from "./moving.server";

/** The unit's other head is asked anew, by a letter with a link of their own, and has a fortnight until reminded. */
export function moveTest(db: Database, id: string, { to }: Passing, now: number): Told {
  const linkKey = secretOf(32);
  const test = db
    .update(fundingTests)
    .set({
      headId: to.id,
      linkKey,
      askedAt: now,
      remindedAt: null,
      version: sql`${fundingTests.version} + 1`,
    })
    .where(eq(fundingTests.id, id))
    .returning({
      initiativeId: fundingTests.initiativeId,
      askedBy: fundingTests.askedBy,
      version: fundingTests.version,
    })
    .get();
  const initiativeId = test?.initiativeId ?? "";
  const initiative = initiativeInLetters(db, initiativeId);
  if (test && initiative) {
    withdrawQuestion(db, initiativeId, now);
    const question = { id, linkKey, askedBy: test.askedBy, turn: test.version };
    sendQuestion(db, initiativeId, initiative, question, to, now);
  }
  return { subject: "initiative", id: initiativeId, field: "head" };
}

/** Takes back a question that nobody can answer any more, so that it can be asked when the unit has a head. */
export function takeTestBack(db: Database, member: Member, id: string, now: number): void {
  const test = db
    .select({ initiativeId: fundingTests.initiativeId, version: fundingTests.version })
    .from(fundingTests)
    .where(eq(fundingTests.id, id))
    .get();
  if (test) takeQuestionBack(db, member, test.initiativeId, { testId: id, version: test.version }, now);
}
