import { and, asc, desc, eq, gte, isNull, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { fundingTestProgrammes, fundingTests, people, programmes } from "#db/schema.server";
import type { FundingVerdict, SigningWay } from "#db/words";
import { dayOf, yearOf } from "~/calendar/swedish-time";

const columns = {
  id: fundingTests.id,
  headId: fundingTests.headId,
  headName: people.name,
  askedAt: fundingTests.askedAt,
  remindedAt: fundingTests.remindedAt,
  verdict: fundingTests.verdict,
  reason: fundingTests.reason,
  signedAt: fundingTests.signedAt,
  signedBy: fundingTests.signedBy,
  signedName: fundingTests.signedName,
  signedThrough: fundingTests.signedThrough,
  nextLookOn: fundingTests.nextLookOn,
  version: fundingTests.version,
  considered: sql<string>`(select coalesce(json_group_array(json_object('code', chosen.code, 'nameSv', chosen.name_sv,
      'nameEn', chosen.name_en) order by chosen.position, chosen.code), '[]')
    from ${fundingTestProgrammes} join ${programmes} as chosen on chosen.code = ${fundingTestProgrammes.programmeCode}
    where ${fundingTestProgrammes.testId} = ${fundingTests.id})`,
};

type Row = {
  considered: string;
  verdict: FundingVerdict | null;
  reason: string | null;
  signedAt: number | null;
  signedBy: string | null;
  signedName: string | null;
  signedThrough: SigningWay | null;
};

/** A programme that a head considered. */
export type Considered = { code: string; nameSv: string; nameEn: string };

/** The question that waits for a head, if there is one, and the signed tests of an initiative, the latest first. */
export function testsOf(db: Database, initiativeId: string) {
  const rows = selectTests(db)
    .where(eq(fundingTests.initiativeId, initiativeId))
    .orderBy(desc(fundingTests.signedAt), desc(fundingTests.id))
    .all();
  const open = rows.find((row) => row.signedAt === null);
  return {
    waiting: open
      ? {
          id: open.id,
          headId: open.headId,
          headName: open.headName,
          askedOn: dayOf(open.askedAt),
          remindedOn: open.remindedAt === null ? null : dayOf(open.remindedAt),
          version: open.version,
        }
      : null,
    signed: rows.flatMap((row) => signedOf(row) ?? []),
  };
}

export type FundingTests = ReturnType<typeof testsOf>;
export type SignedTest = FundingTests["signed"][number];

/** The test that a head's own link opens, with whose it is; null for a key that nobody has. */
export function testByKey(db: Database, linkKey: string) {
  const row = db
    .select({ ...columns, initiativeId: fundingTests.initiativeId })
    .from(fundingTests)
    .innerJoin(people, eq(people.id, fundingTests.headId))
    .where(eq(fundingTests.linkKey, linkKey))
    .get();
  if (!row) return null;
  const { id, initiativeId, headId, headName } = row;
  return { id, initiativeId, headId, headName, signed: signedOf(row) };
}

const selectTests = (db: Database) =>
  db.select(columns).from(fundingTests).innerJoin(people, eq(people.id, fundingTests.headId));

/** A row as a signed test; null for a question that waits. */
function signedOf<Each extends Row & { id: string; nextLookOn: string | null }>(row: Each) {
  const { id, verdict, reason, signedAt, signedName, signedThrough, nextLookOn } = row;
  if (verdict === null || signedAt === null) return null;
  return {
    id,
    verdict,
    reason: reason ?? "",
    signedAt,
    signedBy: row.signedBy,
    signedOn: dayOf(signedAt),
    signedName: signedName ?? "",
    signedThrough: signedThrough ?? "house",
    nextLookOn,
    considered: JSON.parse(row.considered) as Considered[],
  };
}

/** The programmes that a head may consider: those of others that give money this year or later, or have no end. */
export function programmesToConsider(db: Database, now: number) {
  return db
    .select({ code: programmes.code, nameSv: programmes.nameSv, nameEn: programmes.nameEn })
    .from(programmes)
    .where(
      and(
        ne(programmes.kind, "own"),
        or(isNull(programmes.lastYear), gte(programmes.lastYear, yearOf(dayOf(now)))),
      ),
    )
    .orderBy(asc(programmes.position), asc(programmes.code))
    .all();
}

/** The question about an initiative that waits for a head; null when none does. */
export function waitingTest(db: Database, initiativeId: string) {
  return (
    db
      .select()
      .from(fundingTests)
      .where(and(eq(fundingTests.initiativeId, initiativeId), isNull(fundingTests.signedAt)))
      .get() ?? null
  );
}
