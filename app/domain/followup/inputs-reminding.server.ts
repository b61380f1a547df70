import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { followups, unitInputs, units } from "#db/schema.server";
import { aDay, addDays, dayOf, startOfDay } from "~/calendar/swedish-time";
import { tell, theSystem } from "../chronicle/chronicle.server";
import { coordinatorSender } from "../members/coordinator.server";
import type { Member } from "../members/member";
import { senderOf } from "../outbox/facts";
import { type Refusal, refuse } from "../refusal";
import { mostReminders, remindedBefore } from "./inputs";
import { followupToAsk } from "./inputs.server";
import { speakersOn, writeTo } from "./inputs-letters.server";

/**
 * Reminds the units that are silent now, each twice at most by hand or not: those that got no letter in the last day, have
 * a link, and have somebody to write to. Returns how many letters were queued, and how many units are silent in all.
 * Refuses `notFound`, `inputsNotAsked`, and `inputsClosed` once the follow-up has gone to the board.
 */
export function remindUnits(
  db: Database,
  member: Pick<Member, "id" | "name" | "email">,
  year: number,
  now: number,
): { letters: number; silent: number } | Refusal {
  return db.transaction((tx) => {
    const followup = followupToAsk(tx, year);
    if (!followup) return refuse("notFound");
    if (followup.closed) return refuse("inputsClosed");
    if (followup.dueOn === null) return refuse("inputsNotAsked");
    const silent = silentUnits(tx, followup.followupId).length;
    const letters = remind(tx, member, { ...followup, year, dueOn: followup.dueOn }, now - aDay, now);
    return { letters, silent };
  });
}

/**
 * Reminds silent units ten and three days before the last day, each twice at most by hand or not; nobody who got a
 * letter on that day or the day before. For the timetable, in the hours when letters leave: one statement when
 * nothing is due. Returns how many letters were queued.
 */
export function remindInputs(db: Database, now: number): number {
  const today = dayOf(now);
  return db.transaction((tx) => {
    const near = tx
      .select({
        followupId: followups.id,
        title: followups.title,
        year: followups.year,
        dueOn: sql<string>`${followups.inputsDueOn}`,
      })
      .from(followups)
      .where(
        and(
          gte(followups.inputsDueOn, today),
          lte(followups.inputsDueOn, addDays(today, Math.max(...remindedBefore))),
          isNull(followups.submittedOn),
          isNull(followups.publishedOn),
        ),
      )
      .orderBy(asc(followups.year))
      .all();
    let letters = 0;
    for (const followup of near) {
      const passed = remindedBefore
        .map((days) => addDays(followup.dueOn, -days))
        .filter((day) => day <= today);
      const mark = passed.toSorted().at(-1);
      if (mark) letters += remind(tx, null, followup, startOfDay(addDays(mark, -1)) - 1, now);
    }
    return letters;
  });
}

/** Writes to those silent units that have got no letter after an instant. */
function remind(
  db: Database,
  member: Pick<Member, "id" | "name" | "email"> | null,
  { followupId, title, year, dueOn }: { followupId: string; title: string; year: number; dueOn: string },
  unwrittenSince: number,
  now: number,
): number {
  const toRemind = silentUnits(db, followupId).filter(
    (unit) =>
      unit.reminders < mostReminders && Math.max(unit.askedAt ?? 0, unit.remindedAt ?? 0) <= unwrittenSince,
  );
  if (toRemind.length === 0) return 0;
  const sender = member ? senderOf(member) : coordinatorSender(db);
  const speakers = new Map(speakersOn(db, dayOf(now)).map((each) => [each.unitId, each.speaker]));
  const reminded = toRemind.filter(({ unitId, unitName, linkKey, reminders }) => {
    const speaker = speakers.get(unitId);
    if (!speaker || linkKey === null) return false;
    const letter = { followupId, year, dueOn, unitId, unitName, linkKey, speaker, sender };
    return writeTo(db, { kind: "inputReminder", turn: reminders + 1 }, letter, now);
  });
  if (reminded.length === 0) return 0;
  db.update(unitInputs)
    .set({ remindedAt: now, reminders: sql`${unitInputs.reminders} + 1` })
    .where(
      and(
        eq(unitInputs.followupId, followupId),
        inArray(
          unitInputs.unitId,
          reminded.map((unit) => unit.unitId),
        ),
        lt(unitInputs.reminders, mostReminders),
      ),
    )
    .run();
  const after = { units: reminded.map((unit) => unit.unitName) };
  const deed = { deed: "remindedInputs", subject: "followup", subjectId: followupId, label: title } as const;
  tell(db, member ?? theSystem, { ...deed, after }, now);
  return reminded.length;
}

/** The units that have been asked and have told nothing. */
const silentUnits = (db: Database, followupId: string) =>
  db
    .select({
      unitId: units.id,
      unitName: units.name,
      linkKey: unitInputs.linkKey,
      askedAt: unitInputs.askedAt,
      remindedAt: unitInputs.remindedAt,
      reminders: unitInputs.reminders,
    })
    .from(unitInputs)
    .innerJoin(units, eq(units.id, unitInputs.unitId))
    .where(
      and(
        eq(unitInputs.followupId, followupId),
        isNotNull(unitInputs.askedAt),
        isNull(unitInputs.answeredAt),
      ),
    )
    .orderBy(asc(units.position), asc(units.id))
    .all();
