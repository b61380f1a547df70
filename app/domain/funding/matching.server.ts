import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  calls,
  callThemes,
  fundingTestMatches,
  fundingTestProgrammes,
  fundingTests,
  initiatives,
  initiativeThemes,
  people,
  programmes,
  themes,
  units,
  unitThemes,
} from "#db/schema.server";
import type { FundingVerdict } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { tell, theSystem } from "../chronicle/chronicle.server";
import { coordinatorSender } from "../members/coordinator.server";
import type { Member } from "../members/member";
import { queueLetter } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { headOf } from "./heads.server";
import { livingStatuses } from "./initiative";
import { latestSigned } from "./initiatives.server";
import { initiativeInLetters, toReader } from "./test-letters.server";

/** The answers that a call may change. */
const changeable = ["no", "notNow"] as const satisfies readonly FundingVerdict[];

/**
 * Finds the answers that a call may change, and tells the unit's head and whoever drives the initiative of each, once
 * for a test and a call: the latest signed answers that are no or not now, of initiatives that are planned or ongoing,
 *
 * - where the head considered the call's programme,
 * - or where the initiative and the call share a subject theme,
 * - or, where the head considered no programme and the initiative has no theme, where the call has a subject theme that
 *   the unit wants to hear of.
 *
 * A call that has closed, or that we decline, changes nothing. To be called in the transaction of the change; returns how
 * many answers were found that had not been found before.
 */
export function matchTests(db: Database, callId: string, now: number): number {
  const today = dayOf(now);
  const call = db
    .select({
      title: calls.title,
      programmeCode: calls.programmeCode,
      programmeSv: programmes.nameSv,
      programmeEn: programmes.nameEn,
      closesOn: calls.closesOn,
      status: calls.status,
    })
    .from(calls)
    .innerJoin(programmes, eq(programmes.code, calls.programmeCode))
    .where(eq(calls.id, callId))
    .get();
  if (!call || call.closesOn < today || call.status === "declined") return 0;
  const found = answersFor(db, callId, call.programmeCode).filter(
    ({ testId }) =>
      db.insert(fundingTestMatches).values({ testId, callId, foundAt: now }).onConflictDoNothing().run()
        .changes === 1,
  );
  for (const answer of found) tellOfMatch(db, callId, call, answer, now);
  return found.length;
}

type Answer = ReturnType<typeof answersFor>[number];
type ToldCall = { title: string; closesOn: string; programmeSv: string; programmeEn: string };

function answersFor(db: Database, callId: string, programmeCode: string) {
  const subjects = sql`(select ${callThemes.themeId} from ${callThemes}
    join ${themes} on ${themes.id} = ${callThemes.themeId}
    where ${callThemes.callId} = ${callId} and ${themes.group} = 'subject')`;
  const considered = sql`exists (select 1 from ${fundingTestProgrammes}
    where ${fundingTestProgrammes.testId} = ${fundingTests.id} and ${fundingTestProgrammes.programmeCode} = ${programmeCode})`;
  const sharesTheme = sql`exists (select 1 from ${initiativeThemes}
    where ${initiativeThemes.initiativeId} = ${initiatives.id} and ${initiativeThemes.themeId} in ${subjects})`;
  const suitsUnit = sql`(not exists (select 1 from ${fundingTestProgrammes}
      where ${fundingTestProgrammes.testId} = ${fundingTests.id})
    and not exists (select 1 from ${initiativeThemes} where ${initiativeThemes.initiativeId} = ${initiatives.id})
    and exists (select 1 from ${unitThemes}
      where ${unitThemes.unitId} = ${initiatives.unitId} and ${unitThemes.themeId} in ${subjects}))`;
  return db
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
        inArray(fundingTests.verdict, changeable),
        inArray(initiatives.status, livingStatuses),
        sql`(${considered} or ${sharesTheme} or ${suitsUnit})`,
      ),
    )
    .orderBy(asc(initiatives.createdAt), asc(initiatives.id))
    .all();
}

function tellOfMatch(db: Database, callId: string, call: ToldCall, answer: Answer, now: number): void {
  const initiative = initiativeInLetters(db, answer.initiativeId);
  if (!initiative || answer.verdict === null || answer.signedAt === null) return;
  const { title, unitName, owner } = initiative;
  const head = headOf(db, initiative.unitId, dayOf(now));
  const facts = {
    title,
    unitName,
    verdict: answer.verdict,
    reason: answer.reason ?? "",
    signedName: answer.signedName ?? "",
    signedOn: dayOf(answer.signedAt),
    nextLookOn: answer.nextLookOn,
    sender: coordinatorSender(db),
    call: {
      title: call.title,
      closesOn: call.closesOn,
      programmeSv: call.programmeSv,
      programmeEn: call.programmeEn,
    },
    path: `${initiative.path}#provas-igen`,
  };
  const readers = [head, owner?.id === head?.id ? null : owner].filter((reader) => reader !== null);
  for (const reader of readers)
    queueLetter(
      db,
      {
        ...toReader(reader),
        kind: "fundingCallMatch",
        dedupeKey: `fundingCallMatch:${answer.testId}:${callId}:${reader.id}`,
        facts: { ...facts, isHead: reader.id === head?.id },
        about: { subject: "initiative", id: answer.initiativeId },
      },
      now,
    );
  const about = { subject: "initiative", subjectId: answer.initiativeId, label: title } as const;
  tell(db, theSystem, { deed: "fundingMatched", ...about, after: { call: call.title } }, now);
}

/** A call that asks for a new answer on `today`: it has not closed, and we have not declined it. */
export const stillAsks = (today: string) => and(gte(calls.closesOn, today), ne(calls.status, "declined"));

/**
 * The calls that may change an initiative's latest answer, that still ask on `today` and that nobody has settled, the
 * first to close first.
 */
export function openMatchesOf(db: Database, initiativeId: string, today: string) {
  return db
    .select({
      callId: calls.id,
      title: calls.title,
      closesOn: calls.closesOn,
      programmeSv: programmes.nameSv,
      programmeEn: programmes.nameEn,
    })
    .from(fundingTestMatches)
    .innerJoin(fundingTests, eq(fundingTests.id, fundingTestMatches.testId))
    .innerJoin(initiatives, eq(initiatives.id, fundingTests.initiativeId))
    .innerJoin(calls, eq(calls.id, fundingTestMatches.callId))
    .innerJoin(programmes, eq(programmes.code, calls.programmeCode))
    .where(
      and(
        eq(initiatives.id, initiativeId),
        eq(fundingTests.id, latestSigned),
        isNull(fundingTestMatches.settledAt),
        stillAsks(today),
      ),
    )
    .orderBy(asc(calls.closesOn), asc(calls.id))
    .all();
}

export type OpenMatch = ReturnType<typeof openMatchesOf>[number];

/**
 * The earlier answers that a call may change, and what has come of each: the latest found first. `isOpen` says that the
 * call still asks on `today`, and that nobody has settled it nor answered anew.
 */
export function earlierAnswersTo(db: Database, callId: string, today: string) {
  return db
    .select({
      testId: fundingTests.id,
      initiativeId: initiatives.id,
      title: initiatives.title,
      unitName: units.name,
      verdict: fundingTests.verdict,
      reason: fundingTests.reason,
      signedName: fundingTests.signedName,
      signedAt: fundingTests.signedAt,
      settledAt: fundingTestMatches.settledAt,
      settledName: people.name,
      isLatest: sql<number>`${fundingTests.id} = ${latestSigned}`,
      asks: sql<number>`${stillAsks(today)}`,
    })
    .from(fundingTestMatches)
    .innerJoin(fundingTests, eq(fundingTests.id, fundingTestMatches.testId))
    .innerJoin(initiatives, eq(initiatives.id, fundingTests.initiativeId))
    .innerJoin(calls, eq(calls.id, fundingTestMatches.callId))
    .innerJoin(units, eq(units.id, initiatives.unitId))
    .leftJoin(people, eq(people.id, fundingTestMatches.settledBy))
    .where(and(eq(fundingTestMatches.callId, callId), isNotNull(fundingTests.signedAt)))
    .orderBy(desc(fundingTestMatches.foundAt), asc(initiatives.title), asc(fundingTests.id))
    .all()
    .map(({ signedAt, settledAt, isLatest, asks, verdict, reason, signedName, ...row }) => ({
      ...row,
      verdict: verdict ?? "no",
      reason: reason ?? "",
      signedName: signedName ?? "",
      signedOn: dayOf(signedAt ?? 0),
      settledOn: settledAt === null ? null : dayOf(settledAt),
      isLatest: isLatest === 1,
      isOpen: isLatest === 1 && settledAt === null && asks === 1,
    }));
}

export type EarlierAnswer = ReturnType<typeof earlierAnswersTo>[number];

/**
 * Says that an initiative's answer still holds, whatever a call offers. Refuses `notFound` where the call has not been
 * found to change it. Does nothing when it has been said already.
 */
export function letAnswerHold(
  db: Database,
  member: Member,
  initiativeId: string,
  callId: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const matches = tx
      .select({
        testId: fundingTests.id,
        title: initiatives.title,
        call: calls.title,
        settledAt: fundingTestMatches.settledAt,
      })
      .from(fundingTestMatches)
      .innerJoin(fundingTests, eq(fundingTests.id, fundingTestMatches.testId))
      .innerJoin(initiatives, eq(initiatives.id, fundingTests.initiativeId))
      .innerJoin(calls, eq(calls.id, fundingTestMatches.callId))
      .where(and(eq(initiatives.id, initiativeId), eq(fundingTestMatches.callId, callId)))
      .all();
    const [first] = matches;
    if (!first) return refuse("notFound");
    const open = matches.filter(({ settledAt }) => settledAt === null);
    if (open.length === 0) return null;
    for (const { testId } of open)
      tx.update(fundingTestMatches)
        .set({ settledAt: now, settledBy: member.id })
        .where(and(eq(fundingTestMatches.testId, testId), eq(fundingTestMatches.callId, callId)))
        .run();
    const about = { subject: "initiative", subjectId: initiativeId, label: first.title } as const;
    tell(tx, member, { deed: "fundingHolds", ...about, after: { call: first.call } }, now);
    return null;
  });
}
