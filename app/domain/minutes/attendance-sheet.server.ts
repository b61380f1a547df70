import { and, asc, eq, gt, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { agendaItems, attendance, groupMembers, invitations, people, seats, units } from "#db/schema.server";
import type { Answer, Capacity, Presence } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import type { Meeting } from "../meetings/meeting";
import {
  type AgendaPlace,
  type GuestPlace,
  guestKey,
  type ItemStay,
  type MemberPlace,
  type OtherPlace,
  presenceFromAnswers,
  type UnitPlace,
  wholeMeeting,
} from "./attendance";
import { onAgenda } from "./text.server";

/** What the form of attendance shows. */
export type AttendanceSheet = {
  units: UnitPlace[];
  /** Members by name, in groups without units' places. */
  members: MemberPlace[];
  /** Those who may take part without a place of their own: chair, coordinators, invited guests. */
  others: OtherPlace[];
  /** Guests without a person of their own. */
  guests: GuestPlace[];
  /** The agenda, for those who were there for some of it. */
  items: AgendaPlace[];
  /** Whether anything has been saved; until then the answers to the notice are shown. */
  saved: boolean;
  /** Changes with any of the rows, so that two people cannot overwrite each other unseen. */
  version: number;
};

/** One line of attendance as it is kept. */
export type AttendanceRow = ItemStay & {
  unitId: string | null;
  personId: string | null;
  guestName: string | null;
  capacity: Capacity;
  presence: Presence;
  forPersonId: string | null;
};

/**
 * Who has a place at a meeting and who came: as saved, else as answered. A unit's place is held by whoever
 * held it on the day of the meeting.
 */
export function attendanceSheet(db: Database, meeting: Meeting): AttendanceSheet {
  const day = dayOf(meeting.startsAt);
  const inNetwork = meeting.groupKind === "network";
  const items = agendaPlaces(db, meeting.id);
  const saved = savedRows(db, meeting.id);
  const answered = saved.length > 0 ? [] : answersTo(db, meeting.id);
  const unitPlaces = (inNetwork ? unitsOn(db, day) : []).map((place) => ({
    ...place,
    presence: saved.length > 0 ? savedPresence(saved, place.unitId) : answeredPresence(answered, place),
    ...stayOf(items, ofUnit(saved, place.unitId)),
  }));
  const memberPlaces = (inNetwork ? [] : membersOn(db, meeting.groupId, day)).map((member) => ({
    ...member,
    presence: memberPresence(saved, answered, member.personId),
    ...stayOf(items, ofMember(saved, member.personId)),
  }));
  const seated = new Set([
    ...unitPlaces.flatMap(({ contact, deputy }) => [contact?.id, deputy?.id]),
    ...memberPlaces.map(({ personId }) => personId),
  ]);
  return {
    units: unitPlaces,
    members: memberPlaces,
    others: othersAt(db, meeting)
      .filter((other) => !seated.has(other.personId))
      .map((other) => ({
        ...other,
        there: isThere(saved, answered, other.personId),
        ...stayOf(items, ofOther(saved, other.personId)),
      })),
    guests: [...saved, ...answered]
      .filter((row) => row.personId === null && !("answer" in row && row.answer === "no"))
      .flatMap((row) =>
        row.guestName
          ? [
              {
                name: row.guestName,
                key: guestKey(row.guestName),
                ...stayOf(items, "answer" in row ? undefined : row),
              },
            ]
          : [],
      ),
    items,
    saved: saved.length > 0,
    version: attendanceVersion(meeting, saved),
  };
}

/** The version of a meeting's attendance: a number made from all that the form can change. */
export function attendanceVersion(
  meeting: Pick<Meeting, "namedChairId" | "namedSecretaryId" | "namedAdjusterId" | "secondAdjusterId">,
  rows: AttendanceRow[],
): number {
  const { namedChairId, namedSecretaryId, namedAdjusterId, secondAdjusterId } = meeting;
  const lines = rows.map(
    ({ unitId, personId, guestName, capacity, presence, forPersonId, fromItemId, untilItemId }) =>
      JSON.stringify([
        ...[unitId, personId, guestName, capacity, presence, forPersonId],
        ...[fromItemId, untilItemId],
      ]),
  );
  const all = JSON.stringify([
    namedChairId,
    namedSecretaryId,
    namedAdjusterId,
    secondAdjusterId,
    ...lines.sort(),
  ]);
  return Number.parseInt(sumOf(all).slice(0, 7), 16);
}

function savedRows(db: Database, meetingId: string): AttendanceRow[] {
  return db
    .select({
      unitId: attendance.unitId,
      personId: attendance.personId,
      guestName: attendance.guestName,
      capacity: attendance.capacity,
      presence: attendance.presence,
      forPersonId: attendance.forPersonId,
      fromItemId: attendance.fromItemId,
      untilItemId: attendance.untilItemId,
    })
    .from(attendance)
    .where(eq(attendance.meetingId, meetingId))
    .orderBy(asc(attendance.id))
    .all();
}

type Answered = {
  unitId: string | null;
  personId: string | null;
  guestName: string | null;
  answer: Answer | null;
};

function answersTo(db: Database, meetingId: string): Answered[] {
  return db
    .select({
      unitId: invitations.unitId,
      personId: invitations.personId,
      guestName: invitations.guestName,
      answer: invitations.answer,
    })
    .from(invitations)
    .where(and(eq(invitations.meetingId, meetingId), isNull(invitations.withdrawnAt)))
    .orderBy(asc(invitations.id))
    .all();
}

const isPlace = (capacity: Capacity) => capacity === "contact" || capacity === "deputy";

const ofUnit = (saved: AttendanceRow[], unitId: string) =>
  saved.find((row) => row.unitId === unitId && isPlace(row.capacity));

const ofMember = (saved: AttendanceRow[], personId: string) =>
  saved.find((row) => row.personId === personId && row.capacity === "member");

const ofOther = (saved: AttendanceRow[], personId: string) =>
  saved.find((row) => row.personId === personId && !isPlace(row.capacity));

const savedPresence = (saved: AttendanceRow[], unitId: string) => ofUnit(saved, unitId)?.presence ?? null;

/** Somebody's stay; an item that is off the agenda by now says nothing. */
function stayOf(items: AgendaPlace[], row: ItemStay | undefined): ItemStay {
  if (!row) return wholeMeeting;
  const there = (id: string | null) => (items.some((item) => item.id === id) ? id : null);
  return { fromItemId: there(row.fromItemId), untilItemId: there(row.untilItemId) };
}

function agendaPlaces(db: Database, meetingId: string): AgendaPlace[] {
  return db
    .select({ id: agendaItems.id, title: agendaItems.title })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetingId), onAgenda))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all()
    .map((item, place) => ({ ...item, number: place + 1 }));
}

/** Who holds a unit's place, before anything is known of who came. */
type Holders = Omit<UnitPlace, "presence" | keyof ItemStay>;

function answeredPresence(answered: Answered[], place: Holders) {
  const answerOf = (personId: string | undefined) =>
    answered.find((row) => row.personId === personId && row.unitId === place.unitId)?.answer ?? null;
  return presenceFromAnswers(answerOf(place.contact?.id), answerOf(place.deputy?.id));
}

function memberPresence(saved: AttendanceRow[], answered: Answered[], personId: string): Presence | null {
  if (saved.length > 0) return ofMember(saved, personId)?.presence ?? null;
  const answer = answered.find((row) => row.personId === personId)?.answer;
  return answer === "yes" ? "present" : answer === "no" ? "absentWithNotice" : null;
}

/** Without any answer the chair, a coordinator and an invited guest are taken to have come. */
function isThere(saved: AttendanceRow[], answered: Answered[], personId: string): boolean {
  if (saved.length > 0) return ofOther(saved, personId) !== undefined;
  return answered.find((row) => row.personId === personId)?.answer !== "no";
}

function unitsOn(db: Database, day: string): Holders[] {
  const rows = db
    .select({
      unitId: units.id,
      unit: units.name,
      kind: units.kind,
      place: seats.place,
      personId: people.id,
      name: people.name,
    })
    .from(units)
    .leftJoin(
      seats,
      and(
        eq(seats.unitId, units.id),
        inArray(seats.place, ["contact", "deputy"]),
        lte(seats.fromDay, day),
        or(isNull(seats.untilDay), gte(seats.untilDay, day)),
      ),
    )
    .leftJoin(people, eq(people.id, seats.personId))
    .where(or(isNull(units.closedOn), gt(units.closedOn, day)))
    .orderBy(sql`${units.kind} = 'company'`, asc(units.position), asc(units.name), asc(seats.fromDay))
    .all();
  const places = new Map<string, Holders>();
  for (const { unitId, unit, kind, place, personId, name } of rows) {
    const known = places.get(unitId) ?? { unitId, unit, kind, contact: null, deputy: null };
    const holder = personId && name && place ? { [place]: { id: personId, name } } : {};
    places.set(unitId, { ...known, ...holder });
  }
  return [...places.values()];
}

function membersOn(db: Database, groupId: string, day: string): { personId: string; name: string }[] {
  return db
    .selectDistinct({ personId: people.id, name: people.name })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(
      and(
        eq(groupMembers.groupId, groupId),
        lte(groupMembers.fromDay, day),
        or(isNull(groupMembers.untilDay), gte(groupMembers.untilDay, day)),
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .all();
}

type OtherPerson = Omit<OtherPlace, "there" | keyof ItemStay>;

/** Chair, coordinators, secretary, invited guests and whoever is recorded already, each once, in that order. */
function othersAt(db: Database, meeting: Meeting): OtherPerson[] {
  return db.all<OtherPerson>(sql`
    select ${people.id} as personId, ${people.name} as name,
      case
        when ${people.id} = ${meeting.chairId} then 'chair'
        when ${people.id} in (select person_id from role_grants where role = 'coordinator') then 'coordinator'
        when ${people.id} = ${meeting.secretaryId} then 'secretary'
        else 'guest' end as capacity
    from ${people}
    where (${people.id} in (${meeting.chairId}, ${meeting.secretaryId})
        or ${people.id} in (select person_id from role_grants where role = 'coordinator')
        or ${people.id} in (select person_id from invitations
          where meeting_id = ${meeting.id} and withdrawn_at is null and capacity not in ('contact', 'deputy', 'member'))
        or ${people.id} in (select person_id from attendance
          where meeting_id = ${meeting.id} and capacity not in ('contact', 'deputy', 'member')))
      and (${people.deactivatedAt} is null or ${people.id} in (select person_id from attendance where meeting_id = ${meeting.id}))
    order by case capacity when 'chair' then 1 when 'coordinator' then 2 when 'secretary' then 3 else 4 end,
      ${people.name}, ${people.id}
  `);
}
