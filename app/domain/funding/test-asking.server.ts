import { and, eq } from "drizzle-orm";
import { newId, secretOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { fundingTests } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { waitingTest } from "./funding-tests.server";
import { headOf } from "./heads.server";
import { initiativeInLetters, sendAnew, sendQuestion, withdrawQuestion } from "./test-letters.server";

/**
 * Asks the head of an initiative's unit to test external funding, by a letter with a link that works without sign-in;
 * gives the head's name. The same sent twice within ten minutes is one. Refuses `notFound`, `unitHasNoHead`, and
 * `fundingAskedAlready` while a question waits.
 */
export function askHead(
  db: Database,
  member: Member,
  initiativeId: string,
  now: number,
): { name: string } | Refusal {
  return db.transaction((tx) => {
    const initiative = initiativeInLetters(tx, initiativeId);
    if (!initiative) return refuse("notFound");
    const head = headOf(tx, initiative.unitId, dayOf(now));
    if (!head) return refuse("unitHasNoHead");
    const waiting = waitingTest(tx, initiativeId);
    if (waiting?.askedBy === member.id && waiting.askedAt > now - 10 * 60_000) return { name: head.name };
    if (waiting) return refuse("fundingAskedAlready");
    const test = { id: newId(), linkKey: secretOf(32), askedBy: member.id };
    tx.insert(fundingTests)
      .values({ ...test, initiativeId, headId: head.id, askedAt: now })
      .run();
    sendQuestion(tx, initiativeId, initiative, { ...test, turn: 1 }, head, now);
    tellOf(tx, member, "fundingAsked", initiativeId, initiative.title, { head: head.name }, now);
    return { name: head.name };
  });
}

/**
 * Takes the question back, with its link and what has not left of its letters. Does nothing when it has been taken back
 * already. Refuses `notFound`, `fundingNotAsked` when it has been answered since it was shown, and `changedMeanwhile` when
 * its link has been renewed since.
 */
export function takeQuestionBack(
  db: Database,
  member: Member,
  initiativeId: string,
  shown: { testId: string; version: number },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const initiative = initiativeInLetters(tx, initiativeId);
    if (!initiative) return refuse("notFound");
    const test = tx
      .select()
      .from(fundingTests)
      .where(and(eq(fundingTests.id, shown.testId), eq(fundingTests.initiativeId, initiativeId)))
      .get();
    if (!test) return null;
    if (test.signedAt !== null) return refuse("fundingNotAsked");
    if (test.version !== shown.version) return refuse("changedMeanwhile");
    tx.delete(fundingTests).where(eq(fundingTests.id, test.id)).run();
    withdrawQuestion(tx, initiativeId, now);
    tellOf(tx, member, "fundingAskTakenBack", initiativeId, initiative.title, {}, now);
    return null;
  });
}

/**
 * Gives the question a new link and sends it to whoever heads the unit now; the old one opens nothing any more. A
 * head who has not been asked before has a fortnight from now. Gives the head's name. Does nothing when it has been
 * done since `shownVersion`. Refuses `notFound`, `fundingNotAsked` and `unitHasNoHead`.
 */
export function renewQuestionLink(
  db: Database,
  member: Member,
  initiativeId: string,
  shownVersion: number,
  now: number,
): { name: string } | Refusal {
  return db.transaction((tx) => {
    const initiative = initiativeInLetters(tx, initiativeId);
    if (!initiative) return refuse("notFound");
    const waiting = waitingTest(tx, initiativeId);
    if (!waiting) return refuse("fundingNotAsked");
    const head = headOf(tx, initiative.unitId, dayOf(now));
    if (!head) return refuse("unitHasNoHead");
    if (waiting.version !== shownVersion) return { name: head.name };
    sendAnew(tx, waiting, initiative, head, now);
    tellOf(tx, member, "fundingLinkRenewed", initiativeId, initiative.title, { head: head.name }, now);
    return { name: head.name };
  });
}

const tellOf = (
  db: Database,
  member: Member,
  deed: string,
  subjectId: string,
  label: string,
  after: Record<string, unknown>,
  now: number,
) => tell(db, member, { deed, subject: "initiative", subjectId, label, after }, now);
