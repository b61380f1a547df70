import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groups, meetings, people, roundAnswers, units } from "#db/schema.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Meeting, meetingLabel } from "../meetings/meeting";
import { meetingById } from "../meetings/meetings.server";
import { type Refusal, refuse } from "../refusal";
import type { Round, RoundTold, UnitTold } from "./round";

/** What the units tell a meeting's round, in the order of the units. One statement. */
export function roundOf(db: Database, meetingId: string): Round {
  const rows = db
    .select({
      days: groups.roundDays,
      unitId: units.id,
      unitName: units.name,
      unitKind: units.kind,
      news: roundAnswers.news,
      lesson: roundAnswers.lesson,
      help: roundAnswers.help,
      nothing: roundAnswers.nothing,
      answeredAt: roundAnswers.answeredAt,
      answererName: people.name,
    })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .leftJoin(roundAnswers, eq(roundAnswers.meetingId, meetings.id))
    .leftJoin(units, eq(units.id, roundAnswers.unitId))
    .leftJoin(people, eq(people.id, roundAnswers.answeredBy))
    .where(eq(meetings.id, meetingId))
    .orderBy(sql`${units.kind} = 'company'`, asc(units.position), asc(units.name))
    .all();
  return {
    days: rows[0]?.days ?? null,
    units: rows.flatMap(({ days, ...row }) => (row.unitId === null ? [] : [row as UnitTold])),
  };
}

/** Which unit's part of which round: by the unit's own link, or by the meeting and the unit. */
type WhichRound = { linkKey: string } | { meetingId: string; unitId: string };

/** The form of a unit's part of the round. */
type RoundSheet = {
  meeting: Meeting;
  unitId: string;
  unitName: string;
  told: RoundTold;
  answeredAt: number | null;
  version: number;
  /** Why nothing can be told any more: "calledOffAlready", "begunAlready"; null when it can. */
  over: string | null;
};

/** A unit's part of a round; null when the unit has not been asked, or nobody knows the key. Two statements. */
export function roundSheet(db: Database, which: WhichRound, now: number): RoundSheet | null {
  const row = rowOf(db, which);
  const meeting = row && meetingById(db, row.meetingId);
  if (!meeting) return null;
  const { unitId, unitName, answeredAt, version } = row;
  const over = refuseTelling(meeting, now)?.refused ?? null;
  return { meeting, unitId, unitName, told: toldIn(row), answeredAt, version, over };
}

/**
 * Tells a unit's part of the round, or changes it, until the meeting begins. The actor of an answer by link is
 * the unit itself, which has no id. Saying the same again changes nothing. Refuses `notFound`,
 * `calledOffAlready`, `begunAlready`, `roundEmpty` when nothing is told at all, `roundBoth` when it says that
 * there is nothing and something besides, and `changedMeanwhile` with what is told now.
 */
export function answerRound(
  db: Database,
  actor: Actor | null,
  which: WhichRound,
  told: RoundTold,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const row = rowOf(tx, which);
    const meeting = row && meetingById(tx, row.meetingId);
    if (!meeting) return refuse("notFound");
    const refused = refuseTelling(meeting, now) ?? refuseTold(told);
    if (refused) return refused;
    const before = toldIn(row);
    if (row.version !== shownVersion)
      return refuse("changedMeanwhile", { current: { ...before, version: row.version } });
    const same = JSON.stringify(before) === JSON.stringify(told);
    if (same && row.answeredAt !== null) return null;
    tx.update(roundAnswers)
      .set({ ...told, answeredAt: now, answeredBy: actor?.id ?? null, version: row.version + 1 })
      .where(eq(roundAnswers.id, row.id))
      .run();
    const label = `${meetingLabel(meeting)}, ${row.unitName}`;
    tell(
      tx,
      actor ?? { id: null, name: row.unitName },
      {
        deed: "toldRound",
        subject: "round",
        subjectId: meeting.id,
        label,
        before: row.answeredAt === null ? undefined : before,
        after: told,
      },
      now,
    );
    return null;
  });
}

/** Whether something can still be told: null when it can. */
function refuseTelling(meeting: Meeting, now: number): Refusal | null {
  if (meeting.calledOffAt !== null) return refuse("calledOffAlready");
  return meeting.heldAt !== null || now >= meeting.startsAt ? refuse("begunAlready") : null;
}

function refuseTold({ news, lesson, help, nothing }: RoundTold): Refusal | null {
  const says = [news, lesson, help].some((text) => text !== null);
  if (!says && !nothing) return refuse("roundEmpty", { field: "news" });
  return says && nothing ? refuse("roundBoth", { field: "nothing" }) : null;
}

const toldIn = ({ news, lesson, help, nothing }: RoundTold): RoundTold => ({ news, lesson, help, nothing });

function rowOf(db: Database, which: WhichRound) {
  return (
    db
      .select({
        id: roundAnswers.id,
        meetingId: roundAnswers.meetingId,
        unitId: roundAnswers.unitId,
        unitName: units.name,
        news: roundAnswers.news,
        lesson: roundAnswers.lesson,
        help: roundAnswers.help,
        nothing: roundAnswers.nothing,
        answeredAt: roundAnswers.answeredAt,
        version: roundAnswers.version,
      })
      .from(roundAnswers)
      .innerJoin(units, eq(units.id, roundAnswers.unitId))
      .where(
        "linkKey" in which
          ? eq(roundAnswers.linkKey, which.linkKey)
          : and(eq(roundAnswers.meetingId, which.meetingId), eq(roundAnswers.unitId, which.unitId)),
      )
      .get() ?? null
  );
}
