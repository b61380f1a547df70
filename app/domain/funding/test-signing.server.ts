import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { fundingTestMatches, fundingTestProgrammes, fundingTests } from "#db/schema.server";
import type { FundingVerdict, SigningWay } from "#db/words";
import { addMonths, dayOf } from "~/calendar/swedish-time";
import { shelveInitiative } from "../archive/shelve-initiatives.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { queueLetter } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import {
  programmesToConsider,
  type SignedTest,
  testByKey,
  testsOf,
  waitingTest,
} from "./funding-tests.server";
import { type Head, headOf, headsUnit } from "./heads.server";
import {
  type InitiativeInLetters,
  initiativeInLetters,
  toReader,
  withdrawQuestion,
} from "./test-letters.server";

/** What a head answers: the programmes considered, the verdict, why, and the day to look again. */
export type FundingAnswer = {
  programmeCodes: string[];
  verdict: FundingVerdict;
  reason: string;
  nextLookOn: string | null;
};

/** The longest time until an answer is looked at again, in months. */
const longestWait = 120;

/**
 * Signs a test by the head's own link; gives the initiative's id. The same answer sent again is signed once. Refuses
 * `notFound` for a key that nobody has, `fundingSignedAlready`, `fundingOtherHead` once somebody else heads the unit,
 * `changedMeanwhile` with the initiative as it stands now when it is not as it was read (`shownVersion`), and what
 * `refuseAnswer` refuses.
 */
export function signByKey(
  db: Database,
  linkKey: string,
  answer: FundingAnswer,
  shownVersion: number,
  now: number,
): { initiativeId: string } | Refusal {
  return db.transaction((tx) => {
    const test = testByKey(tx, linkKey);
    const initiative = test && initiativeInLetters(tx, test.initiativeId);
    if (!test || !initiative) return refuse("notFound");
    const { initiativeId } = test;
    if (test.signed) return isSame(test.signed, answer) ? { initiativeId } : refuse("fundingSignedAlready");
    const head = headOf(tx, initiative.unitId, dayOf(now));
    if (head?.id !== test.headId) return refuse("fundingOtherHead");
    if (initiative.version !== shownVersion) return changed(initiative);
    return sign(tx, { initiativeId, testId: test.id, head, through: "link" }, answer, now);
  });
}

/**
 * Signs a test as the unit's head, asked or not: a question that waits is answered by it. The same answer sent again
 * within ten minutes is signed once. Refuses `notFound`, `fundingOtherHead` for who does not head the unit (any more),
 * `changedMeanwhile` as `signByKey` does, and what `refuseAnswer` refuses.
 */
export function signAsHead(
  db: Database,
  member: Member,
  initiativeId: string,
  answer: FundingAnswer,
  shownVersion: number,
  now: number,
): { initiativeId: string } | Refusal {
  return db.transaction((tx) => {
    const initiative = initiativeInLetters(tx, initiativeId);
    if (!initiative) return refuse("notFound");
    if (!headsUnit(tx, initiative.unitId, member.id, dayOf(now))) return refuse("fundingOtherHead");
    const waiting = waitingTest(tx, initiativeId);
    const [latest] = testsOf(tx, initiativeId).signed;
    const isJustSigned =
      !waiting &&
      latest?.signedBy === member.id &&
      latest.signedAt > now - 10 * 60_000 &&
      isSame(latest, answer);
    if (isJustSigned) return { initiativeId };
    if (initiative.version !== shownVersion) return changed(initiative);
    const head = { ...member, address: member.email };
    return sign(
      tx,
      { initiativeId, testId: waiting?.id ?? null, askedId: waiting?.headId, head, through: "house" },
      answer,
      now,
    );
  });
}

/** What the head would have signed without having read it, and the version that stands now. */
export type ChangedInitiative = Pick<InitiativeInLetters, "version" | "title" | "need" | "startsOn" | "cost">;

function changed({ version, title, need, startsOn, cost }: InitiativeInLetters): Refusal {
  const current: ChangedInitiative = { version, title, need, startsOn, cost };
  return refuse("changedMeanwhile", { current });
}

type Signing = {
  initiativeId: string;
  /** The question that is answered; null when nobody has asked. */
  testId: string | null;
  /** Whom the question was put to, when it may be another than the one who signs: that one's link then opens nothing. */
  askedId?: string;
  head: Head;
  through: SigningWay;
};

function sign(
  db: Database,
  { initiativeId, testId, askedId, head, through }: Signing,
  answer: FundingAnswer,
  now: number,
): { initiativeId: string } | Refusal {
  const refused = refuseAnswer(db, answer, now);
  if (refused) return refused;
  const { programmeCodes, verdict, reason, nextLookOn } = answer;
  const signed = {
    headId: head.id,
    verdict,
    reason,
    nextLookOn,
    signedAt: now,
    signedBy: head.id,
    signedName: [head.name, head.title].filter(Boolean).join(", "),
    signedThrough: through,
    ...(askedId !== undefined && askedId !== head.id ? { linkKey: null } : {}),
  };
  const id = testId ?? newId();
  if (testId) db.update(fundingTests).set(signed).where(eq(fundingTests.id, testId)).run();
  else
    db.insert(fundingTests)
      .values({ ...signed, id, initiativeId, askedAt: now, askedBy: head.id })
      .run();
  if (programmeCodes.length > 0)
    db.insert(fundingTestProgrammes)
      .values(programmeCodes.map((programmeCode) => ({ testId: id, programmeCode })))
      .run();
  settleEarlier(db, initiativeId, id, head.id, now);
  withdrawQuestion(db, initiativeId, now);
  const initiative = initiativeInLetters(db, initiativeId);
  const title = initiative?.title ?? "";
  const deed = {
    deed: "fundingSigned",
    subject: "initiative",
    subjectId: initiativeId,
    label: title,
  } as const;
  tell(db, head, { ...deed, after: { verdict, reason, considered: programmeCodes, nextLookOn } }, now);
  shelveInitiative(db, initiativeId, now);
  if (initiative?.owner && initiative.owner.id !== head.id) {
    const { owner, unitName, path } = initiative;
    const signedOn = dayOf(now);
    const facts = {
      title,
      unitName,
      path,
      verdict,
      reason,
      nextLookOn,
      signedName: signed.signedName,
      signedOn,
      signer: { name: head.name, address: head.address },
    };
    const about = { subject: "initiative", id: initiativeId } as const;
    const letter = { kind: "fundingVerdict", dedupeKey: `fundingVerdict:${id}`, facts, about } as const;
    queueLetter(db, { ...toReader(owner), ...letter }, now);
  }
  return { initiativeId };
}

/**
 * Why an answer cannot be signed: a programme that does not exist (`wrongValue`), no day to look again for a no or a
 * not now (`nextLookMissing`), or a day that has been or lies more than ten years ahead (`nextLookNotAhead`).
 */
function refuseAnswer(
  db: Database,
  { programmeCodes, verdict, nextLookOn }: FundingAnswer,
  now: number,
): Refusal | null {
  const offered = programmesToConsider(db, now).map(({ code }) => code);
  if (!programmeCodes.every((code) => offered.includes(code)))
    return refuse("wrongValue", { field: "programmeCodes" });
  if (nextLookOn === null)
    return verdict === "apply" ? null : refuse("nextLookMissing", { field: "nextLookOn" });
  const today = dayOf(now);
  const isAhead = nextLookOn > today && nextLookOn <= addMonths(today, longestWait);
  return isAhead ? null : refuse("nextLookNotAhead", { field: "nextLookOn" });
}

/** A new answer settles what calls have made of the earlier ones. */
function settleEarlier(
  db: Database,
  initiativeId: string,
  testId: string,
  personId: string,
  now: number,
): void {
  const earlier = db
    .select({ id: fundingTests.id })
    .from(fundingTests)
    .where(and(eq(fundingTests.initiativeId, initiativeId), ne(fundingTests.id, testId)))
    .all()
    .map(({ id }) => id);
  if (earlier.length === 0) return;
  db.update(fundingTestMatches)
    .set({ settledAt: now, settledBy: personId })
    .where(and(inArray(fundingTestMatches.testId, earlier), isNull(fundingTestMatches.settledAt)))
    .run();
}

const isSame = (signed: SignedTest, answer: FundingAnswer) =>
  signed.verdict === answer.verdict &&
  signed.reason === answer.reason &&
  signed.nextLookOn === answer.nextLookOn &&
  signed.considered
    .map(({ code }) => code)
    .sort()
    .join() === [...answer.programmeCodes].sort().join();
