import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import {
  actions,
  agendaItems,
  attendance,
  decisions,
  minuteItems,
  minutes,
  municipality,
  people,
  signOffs,
  units,
} from "#db/schema.server";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import type { Meeting } from "../meetings/meeting";
import { type ItemText, type MinutesText, readCanonical, type Stay } from "./canonical";
import { adjustersOf } from "./minutes";
import { markOf, namedAsSigned } from "./names-as-signed";

/**
 * The text of a meeting's minutes as the tables hold it now, whether or not anything has been written. While
 * signed minutes are being corrected it is the edition to come. Who has been anonymised is called as the signed edition does.
 */
export function minutesText(
  db: Database,
  meeting: Meeting,
  asked: Asked[] = askedToSignOff(db, meeting.id),
): MinutesText {
  const head = headOf(db, meeting.id);
  // Nobody is anonymised whose name stands in minutes that have not been signed.
  const called = head.canonical === null ? { meeting, asked } : calledInText(db, meeting, asked);
  return namedAsSigned(textOf(db, called.meeting, called.asked, head), readCanonical(head.canonical));
}

function textOf(
  db: Database,
  meeting: Meeting,
  asked: Asked[],
  head: ReturnType<typeof headOf>,
): MinutesText {
  const isCorrected = meeting.minutesCorrectionAt !== null;
  const items = itemTexts(db, meeting.id);
  return {
    form: "traffpunkt-minutes-2",
    municipality: head.municipality,
    group: meeting.groupName,
    meetingId: meeting.id,
    year: meeting.year,
    number: meeting.number,
    theme: meeting.theme,
    caseNumber: meeting.caseNumber,
    day: dayOf(meeting.startsAt),
    from: clockOf(meeting.startsAt),
    until: clockOf(meeting.endsAt),
    meetingForm: meeting.form,
    place: meeting.place,
    chair: meeting.chairName,
    secretary: meeting.secretaryName,
    adjusters: adjustersOf(meeting, asked).map(({ name }) => name),
    summary: head.summary ?? "",
    noOutcomeWhy: head.noOutcomeWhy,
    ...attendanceText(db, meeting.id, items, nameInText),
    items,
    edition: isCorrected ? (head.edition ?? 0) + 1 : (head.edition ?? 0),
    correctionWhy: head.correctionWhy,
    signedOff:
      head.signedOffAt && !isCorrected
        ? {
            day: dayOf(head.signedOffAt),
            clock: clockOf(head.signedOffAt),
            by: signers(asked, head.signedOffBy),
          }
        : null,
  };
}

/** A name as it goes into the text: of somebody who has been anonymised a mark, for the name that was signed. */
const nameInText = (person: { id: Column; name: Column; anonymisedAt: Column }) =>
  sql<
    string | null
  >`case when ${person.anonymisedAt} is null then ${person.name} else ${markOf("")} || ${person.id} end`;

type Column = typeof people.id | typeof people.name | typeof people.anonymisedAt;

/** The meeting and those asked, with marks for the names of those who have been anonymised. */
function calledInText(db: Database, meeting: Meeting, asked: Asked[]): { meeting: Meeting; asked: Asked[] } {
  const ids = [meeting.chairId, meeting.secretaryId, ...meeting.adjusters.map(({ id }) => id)];
  const all = [...ids, ...asked.map(({ personId }) => personId)].filter((id) => id !== null);
  const gone = db
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, all), isNotNull(people.anonymisedAt)))
    .all()
    .map(({ id }) => id);
  if (gone.length === 0) return { meeting, asked };
  const nameOf = (id: string | null, name: string) => (id !== null && gone.includes(id) ? markOf(id) : name);
  return {
    meeting: {
      ...meeting,
      chairName: meeting.chairName && nameOf(meeting.chairId, meeting.chairName),
      secretaryName: meeting.secretaryName && nameOf(meeting.secretaryId, meeting.secretaryName),
      adjusters: meeting.adjusters.map(({ id, name }) => ({ id, name: nameOf(id, name) })),
    },
    asked: asked.map((each) => ({ ...each, name: nameOf(each.personId, each.name) })),
  };
}

/**
 * Whom the minutes have been sent to for sign-off, by name, each with the verdict so far; and who sent them,
 * with the last day.
 */
export function askedToSignOff(db: Database, meetingId: string) {
  const sender = alias(people, "sender");
  return db
    .select({
      personId: signOffs.personId,
      name: people.name,
      askedAt: signOffs.askedAt,
      approvedAt: signOffs.approvedAt,
      approvedSum: signOffs.approvedSum,
      objectedAt: signOffs.objectedAt,
      objection: signOffs.objection,
      signOffBy: minutes.signOffBy,
      senderName: sender.name,
    })
    .from(signOffs)
    .innerJoin(people, eq(people.id, signOffs.personId))
    .leftJoin(minutes, eq(minutes.meetingId, signOffs.meetingId))
    .leftJoin(sender, eq(sender.id, minutes.sentBy))
    .where(eq(signOffs.meetingId, meetingId))
    .orderBy(asc(people.name), asc(people.id))
    .all();
}

export type Asked = ReturnType<typeof askedToSignOff>[number];

/** What stands on the agenda: a member's proposal is not on it until it has been accepted. */
export const onAgenda = and(
  isNull(agendaItems.declinedAt),
  or(isNull(agendaItems.proposedBy), isNotNull(agendaItems.acceptedAt)),
);

function headOf(db: Database, meetingId: string) {
  return (
    db
      .select({
        municipality: municipality.name,
        summary: minutes.summary,
        noOutcomeWhy: minutes.noOutcomeWhy,
        edition: minutes.edition,
        correctionWhy: minutes.correctionWhy,
        signedOffAt: minutes.signedOffAt,
        signedOffBy: nameInText(people),
        canonical: minutes.canonical,
      })
      .from(municipality)
      .leftJoin(minutes, eq(minutes.meetingId, meetingId))
      .leftJoin(people, eq(people.id, minutes.signedOffBy))
      .get() ?? {
      municipality: "",
      summary: null,
      noOutcomeWhy: null,
      edition: null,
      correctionWhy: null,
      signedOffAt: null,
      signedOffBy: null,
      canonical: null,
    }
  );
}

/** Those who approved; where no verdict is kept, as in minutes brought in from elsewhere, the one who signed off. */
function signers(asked: Asked[], signedOffBy: string | null | undefined): string[] {
  const approved = asked.filter((each) => each.approvedAt !== null).map((each) => each.name);
  return approved.length > 0 ? approved : signedOffBy ? [signedOffBy] : [];
}

function itemTexts(db: Database, meetingId: string): ItemText[] {
  const items = db
    .select({
      id: agendaItems.id,
      title: agendaItems.title,
      text: minuteItems.text,
      notReachedAt: minuteItems.notReachedAt,
    })
    .from(agendaItems)
    .leftJoin(minuteItems, eq(minuteItems.agendaItemId, agendaItems.id))
    .where(and(eq(agendaItems.meetingId, meetingId), onAgenda))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all();
  const { decided, toDo } = outcomesOf(db, meetingId, nameInText);
  return items.map((item, place) => ({
    id: item.id,
    number: place + 1,
    title: item.title,
    text: item.text ?? "",
    notReached: !!item.notReachedAt,
    decisions: decided.filter((each) => each.itemId === item.id).map(({ itemId, ...text }) => text),
    actions: toDo.filter((each) => each.itemId === item.id).map(({ itemId, ...text }) => text),
  }));
}

type Naming = (person: typeof people) => SQL<string | null> | typeof people.name;

const plainName: Naming = (person) => person.name;

/** Every decision and action of a meeting, each with the item it stands under. */
export function outcomesOf(db: Database, meetingId: string, nameOf: Naming = plainName) {
  const decided = db
    .select({
      id: decisions.id,
      itemId: decisions.agendaItemId,
      kind: decisions.kind,
      year: decisions.year,
      number: decisions.number,
      text: decisions.text,
      responsible: sql<string | null>`${nameOf(people)}`,
    })
    .from(decisions)
    .leftJoin(people, eq(people.id, decisions.responsibleId))
    .where(eq(decisions.meetingId, meetingId))
    .orderBy(asc(decisions.position), asc(decisions.createdAt), asc(decisions.id))
    .all();
  const toDo = db
    .select({
      id: actions.id,
      itemId: actions.agendaItemId,
      text: actions.text,
      responsible: sql<string | null>`${nameOf(people)}`,
      unit: units.name,
      due: actions.dueDay,
    })
    .from(actions)
    .leftJoin(people, eq(people.id, actions.responsibleId))
    .leftJoin(units, eq(units.id, actions.responsibleUnitId))
    .where(eq(actions.meetingId, meetingId))
    .orderBy(asc(actions.createdAt), asc(actions.id))
    .all();
  return { decided, toDo };
}

const standIn = alias(people, "stand_in");

/** Who came and for which of the items, as the text tells it. */
export function attendanceText(
  db: Database,
  meetingId: string,
  items: { id: string; number: number }[],
  nameOf: Naming = plainName,
): Pick<MinutesText, "units" | "members" | "others"> {
  const rows = db
    .select({
      unit: units.name,
      kind: units.kind,
      person: sql<string | null>`${nameOf(people)}`,
      guestName: attendance.guestName,
      title: people.title,
      capacity: attendance.capacity,
      presence: attendance.presence,
      standsInFor: sql<string | null>`${nameOf(standIn as unknown as typeof people)}`,
      fromItemId: attendance.fromItemId,
      untilItemId: attendance.untilItemId,
    })
    .from(attendance)
    .leftJoin(units, eq(units.id, attendance.unitId))
    .leftJoin(people, eq(people.id, attendance.personId))
    .leftJoin(standIn, eq(standIn.id, attendance.forPersonId))
    .where(eq(attendance.meetingId, meetingId))
    .orderBy(asc(units.position), asc(people.name), asc(attendance.id))
    .all();
  const forUnits = rows.filter(({ capacity }) => capacity === "contact" || capacity === "deputy");
  const names = (row: { person: string | null; guestName: string | null }) =>
    row.person ?? row.guestName ?? "";
  const numberOf = (itemId: string | null) => items.find(({ id }) => id === itemId)?.number ?? null;
  const stay = (row: { fromItemId: string | null; untilItemId: string | null }): Stay => ({
    from: numberOf(row.fromItemId),
    until: numberOf(row.untilItemId),
  });
  return {
    units: inKindOrder(
      forUnits.flatMap(({ unit, kind, person, presence, standsInFor, ...row }) =>
        unit && kind ? [{ unit, kind, person, presence, standsInFor, ...stay(row) }] : [],
      ),
    ),
    members: rows
      .filter(({ capacity }) => capacity === "member")
      .map((row) => ({ name: names(row), presence: row.presence, ...stay(row) })),
    others: capacityOrder.flatMap((capacity) =>
      rows
        .filter(
          (row) =>
            row.capacity === capacity && row.presence !== "absent" && row.presence !== "absentWithNotice",
        )
        .map((row) => ({ name: names(row), title: row.title, capacity, ...stay(row) })),
    ),
  };
}

const capacityOrder = ["chair", "coordinator", "secretary", "guest"] as const;

/** Departments first, as every list of units has them. */
const inKindOrder = <Row extends { kind: string }>(rows: Row[]) => [
  ...rows.filter((row) => row.kind === "department"),
  ...rows.filter((row) => row.kind !== "department"),
];
