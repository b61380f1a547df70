import { and, asc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groups, meetings, roundAnswers } from "#db/schema.server";
import { aDay, addDays, dayOf, instantOf } from "~/calendar/swedish-time";
import { isRefusal } from "../refusal";
import { askRound, remindRound, silentSince } from "./asking.server";

/** Silent units are reminded this many days before the meeting. */
const remindedDays = 2;

/** Letters that leave by themselves leave in the morning, not in the night when their day begins. */
const morning = "08.00";

/**
 * Asks the rounds whose day has come, and reminds the units that are silent two days before the meeting. For
 * the timetable, each minute: two short statements when nothing is due. A meeting that is moved is not asked
 * again. Returns how many letters of each kind were queued.
 */
export function tendRounds(db: Database, now: number): { asked: number; reminded: number } {
  let asked = 0;
  for (const { id, startsAt, days } of unasked(db, now)) {
    if (now < morningBefore(startsAt, days ?? 0)) continue;
    const round = askRound(db, null, id, now);
    // A notice that has not left can still be taken back: the round waits for it.
    if (!isRefusal(round)) asked += round.letters;
  }
  let reminded = 0;
  for (const { id, startsAt } of silent(db, now)) {
    if (now >= morningBefore(startsAt, remindedDays)) reminded += remindRound(db, id, now);
  }
  return { asked, reminded };
}

/** The instant of the morning so many days before the day a meeting is held. */
const morningBefore = (startsAt: number, days: number): number =>
  instantOf(addDays(dayOf(startsAt), -days), morning) ?? startsAt;

/** Called meetings of the network near enough that nobody has been asked about; a day more than the setting says. */
const unasked = (db: Database, now: number) =>
  db
    .select({ id: meetings.id, startsAt: meetings.startsAt, days: groups.roundDays })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(
      and(
        gt(meetings.startsAt, now),
        sql`${meetings.startsAt} <= ${now} + (${groups.roundDays} + 1) * ${aDay}`,
        eq(groups.kind, "network"),
        isNotNull(meetings.calledAt),
        isNull(meetings.calledOffAt),
        isNull(meetings.heldAt),
        sql`not exists (select 1 from ${roundAnswers} where ${roundAnswers.meetingId} = ${meetings.id})`,
      ),
    )
    .orderBy(asc(meetings.startsAt))
    .all();

/** Meetings within three days that somebody is silent about. */
const silent = (db: Database, now: number) =>
  db
    .selectDistinct({ id: meetings.id, startsAt: meetings.startsAt })
    .from(meetings)
    .innerJoin(roundAnswers, eq(roundAnswers.meetingId, meetings.id))
    .where(
      and(
        gt(meetings.startsAt, now),
        sql`${meetings.startsAt} <= ${now + (remindedDays + 1) * aDay}`,
        isNull(meetings.calledOffAt),
        isNull(meetings.heldAt),
        silentSince(now),
      ),
    )
    .orderBy(asc(meetings.startsAt))
    .all();
