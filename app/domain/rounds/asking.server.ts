import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { newId, secretOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { roundAnswers, units } from "#db/schema.server";
import { aDay, dayOf } from "~/calendar/swedish-time";
import { tell, theSystem } from "../chronicle/chronicle.server";
import { refuseAnswers } from "../meetings/answering.server";
import { invitationsTo } from "../meetings/answers.server";
import { callerOf, meetingName } from "../meetings/invited.server";
import { type Meeting, meetingLabel } from "../meetings/meeting";
import { meetingById } from "../meetings/meetings.server";
import { seatedOn } from "../meetings/receivers.server";
import { refuseReminding } from "../meetings/reminders.server";
import type { Member } from "../members/member";
import type { Sender } from "../outbox/facts";
import { senderOf } from "../outbox/facts";
import { queueLetter } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";

/** Who asks: a member, or null for the timetable. */
type Caller = Pick<Member, "id" | "name" | "email"> | null;

/** Somebody who answers for a unit. */
type Speaker = {
  personId: string;
  name: string;
  address: string;
  language: "sv" | "en";
  capacity: "contact" | "deputy";
};

/**
 * Asks every unit of the network for its part of a called meeting's round, once: each gets a row with a link of
 * its own, and one letter goes to its contact, or to the deputy where there is no contact or the contact has
 * said no to the meeting. A unit with neither is asked too, so that its silence shows. Units asked before are
 * left in peace. Returns how many units were asked and how many letters queued. Refuses `notFound`,
 * `notByUnits` for another group than the network, `notCalled`, `calledOffAlready`, `begunAlready`, and
 * `noticeWaiting` while the notice itself has not left.
 */
export function askRound(
  db: Database,
  caller: Caller,
  meetingId: string,
  now: number,
): { units: number; letters: number } | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    if (meeting.groupKind !== "network") return refuse("notByUnits");
    const refused = refuseAnswers(meeting, now) ?? refuseReminding(tx, meeting, now);
    if (refused) return refused;
    const asked = new Set(
      tx
        .select({ unitId: roundAnswers.unitId })
        .from(roundAnswers)
        .where(eq(roundAnswers.meetingId, meetingId))
        .orderBy(asc(roundAnswers.id))
        .all()
        .map((row) => row.unitId),
    );
    const toAsk = speakersFor(tx, meeting).filter(({ unitId }) => !asked.has(unitId));
    if (toAsk.length === 0) return { units: 0, letters: 0 };
    const sender = senderFor(tx, caller, meeting);
    let letters = 0;
    for (const { unitId, unitName, speaker } of toAsk) {
      const row = { id: newId(), meetingId, unitId, linkKey: secretOf(32), askedAt: now };
      tx.insert(roundAnswers).values(row).run();
      if (speaker && write(tx, "roundAsked", meeting, { ...row, unitName, speaker, sender }, now))
        letters += 1;
    }
    tell(
      tx,
      caller ?? theSystem,
      {
        deed: "askedRound",
        subject: "round",
        subjectId: meetingId,
        label: meetingLabel(meeting),
        after: { units: toAsk.map((each) => each.unitName), letters },
      },
      now,
    );
    return { units: toAsk.length, letters };
  });
}

/**
 * Reminds the units that were asked at least a day ago and are still silent, each once for a meeting. Returns
 * how many letters were queued; none when the meeting has begun or been called off.
 */
export function remindRound(db: Database, meetingId: string, now: number): number {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting || refuseAnswers(meeting, now)) return 0;
    const silent = tx
      .select({
        id: roundAnswers.id,
        unitId: roundAnswers.unitId,
        unitName: units.name,
        linkKey: roundAnswers.linkKey,
      })
      .from(roundAnswers)
      .innerJoin(units, eq(units.id, roundAnswers.unitId))
      .where(and(eq(roundAnswers.meetingId, meetingId), silentSince(now)))
      .orderBy(asc(units.position), asc(units.name))
      .all();
    if (silent.length === 0) return 0;
    tx.update(roundAnswers)
      .set({ remindedAt: now })
      .where(
        inArray(
          roundAnswers.id,
          silent.map((row) => row.id),
        ),
      )
      .run();
    const sender = senderFor(tx, null, meeting);
    const speakers = new Map(speakersFor(tx, meeting).map((each) => [each.unitId, each.speaker]));
    const reminded = silent.filter((row) => {
      const speaker = speakers.get(row.unitId);
      return speaker && write(tx, "roundReminder", meeting, { ...row, speaker, sender }, now);
    });
    if (reminded.length === 0) return 0;
    const label = meetingLabel(meeting);
    const after = { units: reminded.map((row) => row.unitName) };
    tell(tx, theSystem, { deed: "remindedRound", subject: "round", subjectId: meetingId, label, after }, now);
    return reminded.length;
  });
}

/** The condition that a unit asked at least a day ago has neither answered nor been reminded. */
export const silentSince = (now: number) =>
  and(
    isNull(roundAnswers.answeredAt),
    isNull(roundAnswers.remindedAt),
    sql`${roundAnswers.askedAt} <= ${now - aDay}`,
  );

/** The units of the network on the meeting's day, each with who answers for it now; null when nobody can be reached. */
function speakersFor(
  db: Database,
  meeting: Meeting,
): { unitId: string; unitName: string; speaker: Speaker | null }[] {
  const declined = new Set(
    invitationsTo(db, meeting.id)
      .filter((each) => each.answer === "no")
      .map((each) => each.personId),
  );
  const byUnit = new Map<string, ReturnType<typeof seatedOn>>();
  for (const seat of seatedOn(db, dayOf(meeting.startsAt)))
    byUnit.set(seat.unitId, [...(byUnit.get(seat.unitId) ?? []), seat]);
  return [...byUnit].map(([unitId, seats]) => {
    const [contact, deputy] = (["contact", "deputy"] as const).map((capacity) => {
      const seat = seats.find((each) => each.place === capacity);
      if (!seat?.personId || !seat.address) return null;
      const { personId, name, address, language } = seat;
      return { personId, name: name ?? "", address, language: language ?? "sv", capacity } as const;
    });
    const speaker = contact && !declined.has(contact.personId) ? contact : (deputy ?? contact ?? null);
    return { unitId, unitName: seats[0]?.unitName ?? "", speaker };
  });
}

function write(
  db: Database,
  kind: "roundAsked" | "roundReminder",
  meeting: Meeting,
  asked: { id: string; linkKey: string | null; unitName: string; speaker: Speaker; sender: Sender | null },
  now: number,
): boolean {
  const { speaker, unitName, sender } = asked;
  if (asked.linkKey === null) return false;
  return queueLetter(
    db,
    {
      kind,
      dedupeKey: `${kind}:${asked.id}`,
      personId: speaker.personId,
      toName: speaker.name,
      toAddress: speaker.address,
      language: speaker.language,
      facts: {
        ...meetingName(meeting),
        invitee: { capacity: speaker.capacity, unitName },
        sender,
        path: `/laget-runt/${asked.linkKey}`,
      },
      about: { subject: "meeting", id: meeting.id },
    },
    now,
  );
}

/** Whom an answer by mail reaches: who asks, else who called the meeting, else a coordinator; null when all have left. */
const senderFor = (db: Database, caller: Caller, meeting: Meeting): Sender | null =>
  caller ? senderOf(caller) : callerOf(db, meeting.id);
