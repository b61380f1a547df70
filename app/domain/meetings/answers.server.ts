import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import { invitations, people, replySuggestions, units } from "#db/schema.server";
import type { Answer, Capacity } from "#db/words";
import { has, type Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import {
  answerOfUnit,
  type GivenAnswer,
  type Invitation,
  type SuggestedAnswer,
  type UnitAnswer,
} from "./answer";
import { refuseAnswers, writeAnswer } from "./answering.server";
import { writeInvitation } from "./invite.server";
import type { Meeting } from "./meeting";
import { meetingById } from "./meetings.server";
import type { seatedOn } from "./receivers.server";

/** Everybody invited to a meeting with their answers, contacts first, then by name. One statement. */
export function invitationsTo(db: Database, meetingId: string): Invitation[] {
  const answerer = alias(people, "answerer");
  return db
    .select({
      id: invitations.id,
      personId: invitations.personId,
      name: sql<string>`coalesce(${people.name}, ${invitations.guestName}, '')`,
      address: sql<string>`coalesce(${people.email}, ${invitations.guestEmail}, '')`,
      unitId: invitations.unitId,
      capacity: invitations.capacity,
      answer: invitations.answer,
      mode: invitations.mode,
      comment: invitations.comment,
      answeredAt: invitations.answeredAt,
      answeredByName: sql<string | null>`case when ${invitations.answeredBy} is not ${invitations.personId}
        then ${answerer.name} end`,
      suggested: sql<SuggestedAnswer | null>`(select json_object('id', s.id, 'fromAddress', s.from_address,
          'answer', s.answer, 'comment', s.comment, 'receivedAt', s.received_at)
        from ${replySuggestions} s where s.meeting_id = ${meetingId} and s.invitation_id = ${invitations.id}
          and s.decided_at is null
          and (${invitations.answeredAt} is null or s.received_at > ${invitations.answeredAt}) limit 1)`.mapWith(
        (text: string) => JSON.parse(text) as SuggestedAnswer,
      ),
    })
    .from(invitations)
    .leftJoin(people, eq(people.id, invitations.personId))
    .leftJoin(answerer, eq(answerer.id, invitations.answeredBy))
    .where(and(eq(invitations.meetingId, meetingId), isNull(invitations.withdrawnAt)))
    .orderBy(
      sql`${invitations.capacity} <> 'contact'`,
      sql`coalesce(${people.name}, ${invitations.guestName})`,
      asc(invitations.id),
    )
    .all();
}

/**
 * How each unit answers, in the order of the units. Counted by unit: whoever holds two units' seats answers
 * for both. Units without anybody to ask are there too, with nobody.
 */
export function answersByUnit(seated: ReturnType<typeof seatedOn>, invited: Invitation[]): UnitAnswer[] {
  const byUnit = new Map<string, { unit: (typeof seated)[number]; people: Set<string | null> }>();
  for (const seat of seated) {
    const entry = byUnit.get(seat.unitId) ?? { unit: seat, people: new Set() };
    if (seat.personId) entry.people.add(seat.personId);
    byUnit.set(seat.unitId, entry);
  }
  return [...byUnit].map(([unitId, { unit, people: holders }]) => {
    const forUnit = invited.filter(
      (each) => isSeat(each.capacity) && (each.unitId === unitId || holders.has(each.personId ?? "")),
    );
    return { unitId, unitName: unit.unitName, unitKind: unit.unitKind, ...answerOfUnit(forUnit) };
  });
}

/** Those who come by name and not for a unit. */
export const byName = (invited: Invitation[]) => invited.filter((each) => !isSeat(each.capacity));

/** The member's own invitation: the one with their name; null when they have none. */
export const ownInvitation = (invited: Invitation[], member: Member) =>
  invited.find((each) => each.personId === member.id) ?? null;

/**
 * In which capacity a member who has no invitation may answer all the same: whoever holds a unit's seat since
 * the notice went, and a group's member. Null for everybody else.
 */
export function capacityToAnswer(
  member: Member,
  meeting: Meeting,
): { capacity: Capacity; unitId: string | null } | null {
  if (meeting.groupKind === "network") {
    const seat =
      member.seats.find((each) => each.place === "contact") ??
      member.seats.find((each) => each.place === "deputy");
    if (seat) return { capacity: seat.place as "contact" | "deputy", unitId: seat.unitId };
  }
  const { id, groupIds } = member;
  if (id === meeting.chairId) return { capacity: "chair", unitId: null };
  if (has(member, "coordinator")) return { capacity: "coordinator", unitId: null };
  if (id === meeting.secretaryId) return { capacity: "secretary", unitId: null };
  return groupIds.includes(meeting.groupId) ? { capacity: "member", unitId: null } : null;
}

/**
 * Answers a notice, or changes the answer, until the meeting begins; what follows of it, see `writeAnswer`. A member
 * answers for themselves, and thereby for the unit whose seat they hold; with `invitationId` the coordinator answers
 * for anybody who has been invited and has telephoned. Refuses `notFound`, `notCalled`, `calledOffAlready`,
 * `begunAlready`, `notInvited` for whoever has nothing to answer, and `notYours` for another's invitation.
 */
export function answerNotice(
  db: Database,
  member: Member,
  meetingId: string,
  given: GivenAnswer,
  invitationId: string | null,
  now: number,
): { name: string; answer: Answer } | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    const refused = refuseAnswers(meeting, now);
    if (refused) return refused;
    const invited = invitationsTo(tx, meetingId);
    const own = ownInvitation(invited, member);
    let invitation = invitationId === null ? own : invited.find((each) => each.id === invitationId);
    if (invitationId !== null && !invitation) return refuse("notFound");
    if (invitation && invitation.personId !== member.id && !has(member, "coordinator"))
      return refuse("notYours");
    if (!invitation) {
      const as = capacityToAnswer(member, meeting);
      if (!as) return refuse("notInvited");
      invitation = joinInvited(tx, member, meetingId, as, now);
    }
    return writeAnswer(tx, meeting, invitation, given, { ...answererOf(member), through: "house" }, now);
  });
}

/** What the form of an answer shows: whose it is, what they have answered, and for whom else one may answer. */
type AnswerSheet = {
  /** Why nothing can be answered; null when it can. */
  refused: string | null;
  /** Null for whoever has nothing to answer. */
  whose: { invitation: Invitation | null; name: string; unitName: string | null; isOwn: boolean } | null;
  /** Everybody invited, for the coordinator; nobody for others. */
  others: { id: string; name: string; unitId: string | null }[];
};

/**
 * The form of an answer for a member, or with `invitationId` for somebody else whom the coordinator answers
 * for. Null when there is no such invitation, or the member may not answer it.
 */
export function answerSheet(
  db: Database,
  member: Member,
  meeting: Meeting,
  invitationId: string | null,
  now: number,
): AnswerSheet | null {
  const invited = invitationsTo(db, meeting.id);
  const forOthers = has(member, "coordinator");
  const own = ownInvitation(invited, member);
  const other = invited.find((each) => each.id === invitationId) ?? null;
  if (invitationId !== null && other !== own && (!other || !forOthers)) return null;
  const invitation = other ?? own;
  const isOwn = invitation === own;
  const unitId = invitation ? invitation.unitId : capacityToAnswer(member, meeting)?.unitId;
  const as = invitation ?? capacityToAnswer(member, meeting);
  const unit = unitId ? db.select({ name: units.name }).from(units).where(eq(units.id, unitId)).get() : null;
  return {
    refused: refuseAnswers(meeting, now)?.refused ?? null,
    whose: as && {
      invitation,
      name: invitation?.name ?? member.name,
      unitName: isOwn ? (unit?.name ?? null) : null,
      isOwn,
    },
    others: forOthers ? invited.map(({ id, name, unitId: of }) => ({ id, name, unitId: of })) : [],
  };
}

const answererOf = ({ id, name }: Member) => ({ id, name });

function joinInvited(
  db: Database,
  member: Member,
  meetingId: string,
  as: { capacity: Capacity; unitId: string | null },
  now: number,
): Invitation {
  const { id } = writeInvitation(db, meetingId, { personId: member.id, ...as }, now);
  const nothing = { answer: null, mode: null, comment: null, answeredAt: null, answeredByName: null };
  return { id, personId: member.id, name: member.name, address: member.email, ...as, ...nothing };
}

const isSeat = (capacity: Capacity) => capacity === "contact" || capacity === "deputy";
