import { type SQL, sql } from "drizzle-orm";
import { calls, fundingTestMatches, fundingTests, initiatives, units } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { livingStatuses } from "../funding/initiative";
import { isAsked, latestSigned } from "../funding/initiatives.server";
import { stillAsks } from "../funding/matching.server";
import { type Member, unitsOf } from "../members/member";
import { type DeskRow, listed } from "./desk-row";
import type { Waiting } from "./waiting.server";

/**
 * What waits for a head of the duty to test external funding: questions to answer, initiatives that nobody has tested,
 * and answers that a call may change which still asks on `today`. As rows of the desk, for its one statement.
 */
export function fundingRows(member: Member, today: string): SQL {
  const headed = listed(unitsOf(member, "head"));
  const living = sql`${initiatives.status} in (${listed(livingStatuses)})`;
  return sql`
    select 'fundingTest', ${initiatives.id}, ${initiatives.title}, 0, 0, ${fundingTests.askedAt}, ${units.name}
      from ${fundingTests} join ${initiatives} on ${initiatives.id} = ${fundingTests.initiativeId}
        join ${units} on ${units.id} = ${initiatives.unitId}
      where ${fundingTests.signedAt} is null and ${initiatives.unitId} in (${headed}) and ${living}
    union all
    select 'initiativeUntested', ${initiatives.id}, ${initiatives.title}, 0, 0, ${initiatives.createdAt}, ${units.name}
      from ${initiatives} join ${units} on ${units.id} = ${initiatives.unitId}
      where ${initiatives.unitId} in (${headed}) and ${living} and ${latestSigned} is null and not ${isAsked}
    union all
    select 'earlierNo', ${initiatives.id}, ${initiatives.title}, 0, 0, max(${fundingTestMatches.foundAt}), ${calls.title}
      from ${fundingTestMatches} join ${fundingTests} on ${fundingTests.id} = ${fundingTestMatches.testId}
        join ${initiatives} on ${initiatives.id} = ${fundingTests.initiativeId}
        join ${calls} on ${calls.id} = ${fundingTestMatches.callId}
      where ${fundingTestMatches.settledAt} is null and ${initiatives.unitId} in (${headed}) and ${living}
        and ${fundingTests.id} = ${latestSigned} and not ${isAsked} and ${stillAsks(today)}
      group by ${initiatives.id}`;
}

/** A row of `fundingRows` as what waits; null for other rows. */
export function fundingWaiting({ kind, id, text: title, at, place }: DeskRow): Waiting | null {
  if (kind === "fundingTest" || kind === "initiativeUntested")
    return { kind, initiativeId: id, title, unit: place, day: dayOf(at) };
  return kind === "earlierNo" ? { kind, initiativeId: id, title, call: place } : null;
}
