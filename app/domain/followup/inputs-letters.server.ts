import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, seats, units } from "#db/schema.server";
import type { Language, SeatPlace } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { holdsOn } from "../members/seats.server";
import type { Sender } from "../outbox/facts";
import { queueLetter, withdrawLetters } from "../outbox/outbox.server";
import { inputLinkPath } from "./inputs";

/** Who answers for a unit. */
type Speaker = {
  personId: string;
  name: string;
  address: string;
  language: Language;
  capacity: SeatPlace;
};

/**
 * The open units on a day, each with who is written to: its contact, else its deputy, else its head; null when nobody can
 * be reached. Departments first. One statement.
 */
export function speakersOn(
  db: Database,
  today: string,
): { unitId: string; unitName: string; speaker: Speaker | null }[] {
  const rows = db
    .select({
      unitId: units.id,
      unitName: units.name,
      place: seats.place,
      personId: people.id,
      name: people.name,
      address: people.email,
      language: people.language,
    })
    .from(units)
    .leftJoin(seats, and(eq(seats.unitId, units.id), holdsOn(today)))
    .leftJoin(people, and(eq(people.id, seats.personId), isNull(people.deactivatedAt)))
    .where(or(isNull(units.closedOn), gt(units.closedOn, today)))
    .orderBy(
      sql`${units.kind} = 'company'`,
      asc(units.position),
      asc(units.id),
      sql`case ${seats.place} when 'contact' then 1 when 'deputy' then 2 else 3 end`,
      asc(seats.fromDay),
      asc(people.id),
    )
    .all();
  const asked = new Map<string, { unitId: string; unitName: string; speaker: Speaker | null }>();
  for (const { unitId, unitName, place, personId, name, address, language } of rows) {
    const unit = asked.get(unitId) ?? { unitId, unitName, speaker: null };
    if (!unit.speaker && place && personId && name && address)
      unit.speaker = { personId, name, address, language: language ?? "sv", capacity: place };
    asked.set(unitId, unit);
  }
  return [...asked.values()];
}

type Asked = { followupId: string; year: number; dueOn: string; unitId: string; unitName: string };

/** What tells one sending to a unit from another: the first question, a new link, the first or second reminder. */
type Sending = { kind: "inputAsked"; turn: number } | { kind: "inputReminder"; turn: number };

/** Queues a letter to who answers for a unit; false when it is there already. */
export function writeTo(
  db: Database,
  { kind, turn }: Sending,
  asked: Asked & { linkKey: string; speaker: Speaker; sender: Sender | null },
  now: number,
): boolean {
  const { followupId, unitId, unitName, year, dueOn, linkKey, speaker, sender } = asked;
  return queueLetter(
    db,
    {
      kind,
      dedupeKey: `${kind}:${followupId}:${unitId}:${turn}`,
      personId: speaker.personId,
      toName: speaker.name,
      toAddress: speaker.address,
      language: speaker.language,
      facts: {
        year,
        unitName,
        capacity: speaker.capacity,
        dueOn,
        overdue: dayOf(now) > dueOn,
        sender,
        path: inputLinkPath(linkKey),
      },
      about: aboutInput({ followupId, unitId }),
    },
    now,
  );
}

/** Takes back what has not left of the letters to a unit. */
export const withdrawInputLetters = (
  db: Database,
  which: { followupId: string; unitId: string },
  now: number,
): number => withdrawLetters(db, aboutInput(which), now);

const aboutInput = ({ followupId, unitId }: { followupId: string; unitId: string }) => ({
  subject: "unitInput",
  id: `${followupId}:${unitId}`,
});
