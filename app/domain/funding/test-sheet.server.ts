import type { Database } from "#db/open.server";
import { dayOf } from "~/calendar/swedish-time";
import { viewerOf } from "../members/member";
import { programmesToConsider, testByKey, testsOf } from "./funding-tests.server";
import { headOf, headsUnit } from "./heads.server";
import { initiativeById } from "./initiatives.server";

/**
 * What a head sees by the own link, without sign-in, and nothing more than the page shows:
 *
 * - `open`: the initiative, the earlier answers, and the programmes to consider,
 * - `signed`: the title, the unit, and what was signed,
 * - `passedOn`: the unit's name, since somebody else heads it now,
 * - `ended`: nothing, since it was signed by a head who heads the unit no more.
 *
 * Null for a key that nobody has.
 */
export function testSheet(db: Database, linkKey: string, now: number) {
  const test = testByKey(db, linkKey);
  const initiative = test && initiativeById(db, viewerOf(null), test.initiativeId);
  if (!test || !initiative) return null;
  const { title, unitId, unitName } = initiative;
  const today = dayOf(now);
  if (test.signed)
    return headsUnit(db, unitId, test.headId, today)
      ? ({ state: "signed", title, unitName, signed: test.signed } as const)
      : ({ state: "ended" } as const);
  const head = headOf(db, unitId, today);
  if (head?.id !== test.headId) return { state: "passedOn", unitName } as const;
  return {
    state: "open",
    initiative,
    signer: [test.headName, head.title].filter(Boolean).join(", "),
    earlier: testsOf(db, initiative.id).signed.slice(0, 3),
    programmes: programmesToConsider(db, now),
  } as const;
}

export type TestSheet = NonNullable<ReturnType<typeof testSheet>>;
