import type { Database } from "#db/open.server";
import { dayOf } from "~/calendar/swedish-time";
import { viewerOf } from "../members/member";
import { programmesToConsider, testByKey, testsOf } from "./funding-tests.server";
import { headOf } from "./heads.server";
import { initiativeById } from "./initiatives.server";

/**
 * What a head sees by the own link, without sign-in: the initiative, the earlier answers, the programmes to consider, and
 * what was signed by it. `passedOn` says that somebody else heads the unit now. Null for a key that nobody has.
 */
export function testSheet(db: Database, linkKey: string, now: number) {
  const test = testByKey(db, linkKey);
  const initiative = test && initiativeById(db, viewerOf(null), test.initiativeId);
  if (!test || !initiative) return null;
  const head = headOf(db, initiative.unitId, dayOf(now));
  return {
    initiative,
    signed: test.signed,
    passedOn: !test.signed && head?.id !== test.headId,
    signer: [test.headName, head?.title].filter(Boolean).join(", "),
    earlier: testsOf(db, initiative.id)
      .signed.filter(({ id }) => id !== test.id)
      .slice(0, 3),
    programmes: programmesToConsider(db, now),
  };
}
