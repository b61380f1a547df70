import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  fundingTestProgrammes,
  fundingTests,
  initiatives,
  people,
  programmes,
  units,
} from "#db/schema.server";
import type { FundingVerdict } from "#db/words";
import { initiativePath } from "~/addresses/register";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { themesOf } from "../themes.server";
import { shelve, unshelve } from "./shelf.server";

/**
 * Shelves an initiative for all staff under the day it starts, with every verdict that a head has signed and its
 * reason, the latest first; or takes out one that is gone.
 */
export function shelveInitiative(db: Database, initiativeId: string, now: number): void {
  const initiative = initiativeToShelve(db, initiativeId);
  if (!initiative) {
    unshelve(db, "initiative", initiativeId);
    return;
  }
  const its = themesOf(db, "initiative", initiativeId);
  const signed = signedTestsOf(db, initiativeId);
  const day = initiative.startsOn ?? dayOf(initiative.createdAt);
  shelve(
    db,
    {
      kind: "initiative",
      recordId: initiativeId,
      path: initiativePath(initiativeId),
      title: initiative.title,
      body: [
        initiative.need,
        ...signed.map(({ verdict, reason }) => (verdict ? `${verdictWords[verdict]} ${reason ?? ""}` : "")),
      ]
        .filter(Boolean)
        .join("\n"),
      alsoFoundBy: [
        initiative.caseNumber,
        initiative.unitName,
        initiative.ownerName,
        ...signed.flatMap(({ signedName, considered }) => [
          signedName,
          ...(JSON.parse(considered) as string[]),
        ]),
        ...its.flatMap((theme) => [theme.nameSv, theme.nameEn]),
      ],
      visibility: "internal",
      day,
      year: yearOf(day),
      unitId: initiative.unitId,
      themeIds: its.map((theme) => theme.id),
    },
    now,
  );
}

const initiativeToShelve = (db: Database, initiativeId: string) =>
  db
    .select({
      title: initiatives.title,
      need: initiatives.need,
      startsOn: initiatives.startsOn,
      createdAt: initiatives.createdAt,
      caseNumber: initiatives.caseNumber,
      unitId: initiatives.unitId,
      unitName: units.name,
      ownerName: people.name,
    })
    .from(initiatives)
    .innerJoin(units, eq(units.id, initiatives.unitId))
    .innerJoin(people, eq(people.id, initiatives.ownerId))
    .where(eq(initiatives.id, initiativeId))
    .get();

const signedTestsOf = (db: Database, initiativeId: string) =>
  db
    .select({
      verdict: fundingTests.verdict,
      reason: fundingTests.reason,
      signedAt: fundingTests.signedAt,
      signedName: fundingTests.signedName,
      considered: sql<string>`(select coalesce(json_group_array(${programmes.nameSv}), '[]')
        from ${fundingTestProgrammes} join ${programmes} on ${programmes.code} = ${fundingTestProgrammes.programmeCode}
        where ${fundingTestProgrammes.testId} = ${fundingTests.id})`,
    })
    .from(fundingTests)
    .innerJoin(initiatives, eq(initiatives.id, fundingTests.initiativeId))
    .where(and(eq(fundingTests.initiativeId, initiativeId), isNotNull(fundingTests.signedAt)))
    .orderBy(desc(fundingTests.signedAt), desc(fundingTests.id))
    .all();

/** What a head's verdict begins with in the archive, so that an old answer is found by the words it was given in. */
const verdictWords: Record<FundingVerdict, string> = {
  apply: "Ja, sök, därför att",
  notNow: "Inte nu, därför att",
  no: "Nej, därför att",
};
