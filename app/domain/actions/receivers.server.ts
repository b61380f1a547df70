import { and, asc, gte, inArray, isNull, lte, or } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, seats } from "#db/schema.server";
import type { Language } from "#db/words";
import type { MeetingName } from "../outbox/facts";

type Receiver = { id: string; name: string; email: string; language: Language };

/**
 * Who gets the letters about actions, by the action's id: the person responsible, else whoever holds the unit's
 * place on a Swedish day. Nobody who has left. Two statements, however many actions.
 */
export function receiversOf(
  db: Database,
  which: { id: string; personId: string | null; unitId: string | null }[],
  day: string,
): Map<string, Receiver[]> {
  const unitIds = which.flatMap((action) => (action.personId ? [] : (action.unitId ?? [])));
  const holders = placeHolders(db, unitIds, day);
  const idsOf = (action: (typeof which)[number]) =>
    action.personId
      ? [action.personId]
      : holders.filter((holder) => holder.unitId === action.unitId).map((holder) => holder.personId);
  const known = peopleById(db, which.flatMap(idsOf));
  return new Map(which.map((action) => [action.id, idsOf(action).flatMap((id) => known.get(id) ?? [])]));
}

/** The receiver as a letter is addressed. */
export const toReceiver = ({ id, name, email, language }: Receiver) => ({
  personId: id,
  toName: name,
  toAddress: email,
  language,
});

/** The meeting where an action was agreed, as letters name it; null for an action given otherwise. */
export function meetingIn(action: {
  meetingId: string | null;
  groupName: string;
  year: number | null;
  number: number | null;
  theme: string | null;
  startsAt: number | null;
}): MeetingName | null {
  const { meetingId, groupName, year, number, theme, startsAt } = action;
  if (meetingId === null || year === null || number === null || startsAt === null) return null;
  return { meetingId, groupName, year, number, theme, startsAt };
}

const placeHolders = (db: Database, unitIds: string[], day: string) =>
  db
    .select({ unitId: seats.unitId, personId: seats.personId })
    .from(seats)
    .where(
      and(
        inArray(seats.unitId, unitIds),
        inArray(seats.place, ["contact", "deputy"]),
        lte(seats.fromDay, day),
        or(isNull(seats.untilDay), gte(seats.untilDay, day)),
      ),
    )
    .orderBy(asc(seats.unitId), asc(seats.place))
    .all();

const peopleById = (db: Database, ids: string[]) =>
  new Map(
    db
      .select({ id: people.id, name: people.name, email: people.email, language: people.language })
      .from(people)
      .where(and(inArray(people.id, ids), isNull(people.deactivatedAt)))
      .orderBy(asc(people.id))
      .all()
      .map((person) => [person.id, person]),
  );
