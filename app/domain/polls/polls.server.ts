import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  groups,
  meetings,
  people,
  pollChoices,
  pollInvitees,
  pollSlots,
  polls,
  units,
} from "#db/schema.server";
import type { Capacity, Language, PollAnswer } from "#db/words";
import type { Poll, Slot } from "./poll";

const pollColumns = {
  id: polls.id,
  groupId: polls.groupId,
  groupName: groups.name,
  groupKind: groups.kind,
  groupClosed: isNotNull(groups.closedOn).mapWith(Boolean) as SQL<boolean>,
  chairId: groups.chairId,
  secretaryId: groups.secretaryId,
  title: polls.title,
  text: polls.text,
  form: polls.form,
  place: polls.place,
  answerBy: polls.answerBy,
  askerName: sql<string>`coalesce(${people.name}, '')`,
  askerAddress: sql<string>`coalesce(${people.email}, '')`,
  openedAt: polls.openedAt,
  closedAt: polls.closedAt,
  version: polls.version,
};

/** The polls that meet a condition, the newest first. */
export const selectPolls = (db: Database, condition: SQL | undefined): Poll[] =>
  db
    .select(pollColumns)
    .from(polls)
    .innerJoin(groups, eq(groups.id, polls.groupId))
    .leftJoin(people, eq(people.id, polls.createdBy))
    .where(condition)
    .orderBy(desc(polls.createdAt), desc(polls.id))
    .all();

/** One poll, or null. */
export const pollById = (db: Database, id: string): Poll | null =>
  selectPolls(db, eq(polls.id, id))[0] ?? null;

/** A poll in a list, with how many times it proposes, how many are asked and have answered, and the own link. */
type PollLine = Pick<
  Poll,
  "id" | "groupId" | "groupName" | "title" | "answerBy" | "openedAt" | "closedAt"
> & {
  slots: number;
  confirmed: number;
  asked: number;
  answered: number;
  /** The reader's own link, when they are asked. */
  ownKey: string | null;
  ownAnswer: boolean;
};

/**
 * The polls of the groups that a person plans for, and those the person is asked in; the newest first. One
 * statement.
 */
export function pollLines(db: Database, personId: string, plannedGroupIds: string[]): PollLine[] {
  const own = and(eq(pollInvitees.pollId, polls.id), eq(pollInvitees.personId, personId));
  const among = (what: SQL) => sql<number>`(select count(*) from ${what})`;
  return db
    .select({
      id: polls.id,
      groupId: polls.groupId,
      groupName: groups.name,
      title: polls.title,
      answerBy: polls.answerBy,
      openedAt: polls.openedAt,
      closedAt: polls.closedAt,
      slots: among(sql`poll_slots where poll_id = ${polls.id}`),
      confirmed: among(sql`poll_slots where poll_id = ${polls.id} and meeting_id is not null`),
      asked: among(sql`poll_invitees where poll_id = ${polls.id}`),
      answered: among(sql`poll_invitees where poll_id = ${polls.id} and answered_at is not null`),
      ownKey: pollInvitees.linkKey,
      ownAnswer: isNotNull(pollInvitees.answeredAt).mapWith(Boolean) as SQL<boolean>,
    })
    .from(polls)
    .innerJoin(groups, eq(groups.id, polls.groupId))
    .leftJoin(pollInvitees, own)
    .where(or(inArray(polls.groupId, plannedGroupIds), isNotNull(pollInvitees.id)))
    .orderBy(desc(polls.createdAt), desc(polls.id))
    .all();
}

/** A proposed time with the meeting it became. */
export type SlotLine = Slot & {
  meetingNumber: number | null;
  meetingYear: number | null;
  calledAt: number | null;
  calledOffAt: number | null;
};

/** The times of a poll, the earliest first. */
export const slotsOf = (db: Database, pollId: string): SlotLine[] =>
  db
    .select({
      id: pollSlots.id,
      startsAt: pollSlots.startsAt,
      endsAt: pollSlots.endsAt,
      meetingId: pollSlots.meetingId,
      meetingNumber: meetings.number,
      meetingYear: meetings.year,
      calledAt: meetings.calledAt,
      calledOffAt: meetings.calledOffAt,
    })
    .from(pollSlots)
    .leftJoin(meetings, eq(meetings.id, pollSlots.meetingId))
    .where(eq(pollSlots.pollId, pollId))
    .orderBy(asc(pollSlots.startsAt), asc(pollSlots.endsAt))
    .all();

/** Somebody asked in a poll. The secret of the link is no part of it. */
export type Invitee = {
  id: string;
  personId: string;
  name: string;
  address: string;
  language: Language;
  capacity: Capacity;
  unitId: string | null;
  unitName: string | null;
  comment: string | null;
  answeredAt: number | null;
  reminded: number;
  remindedAt: number | null;
  /** Whether the person is still at work here; who is not, is asked no more. */
  active: boolean;
  /** Whether their own link opens; not once it is revoked. */
  hasLink: boolean;
};

/** Everybody asked in a poll: by unit, the contact first, then those who come by name. */
export const inviteesOf = (db: Database, pollId: string): Invitee[] =>
  db
    .select({
      id: pollInvitees.id,
      personId: pollInvitees.personId,
      name: people.name,
      address: people.email,
      language: people.language,
      capacity: pollInvitees.capacity,
      unitId: pollInvitees.unitId,
      unitName: units.name,
      comment: pollInvitees.comment,
      answeredAt: pollInvitees.answeredAt,
      reminded: pollInvitees.reminded,
      remindedAt: pollInvitees.remindedAt,
      active: isNull(people.deactivatedAt).mapWith(Boolean) as SQL<boolean>,
      hasLink: isNotNull(pollInvitees.linkKey).mapWith(Boolean) as SQL<boolean>,
    })
    .from(pollInvitees)
    .innerJoin(people, eq(people.id, pollInvitees.personId))
    .leftJoin(units, eq(units.id, pollInvitees.unitId))
    .where(eq(pollInvitees.pollId, pollId))
    .orderBy(
      isNull(pollInvitees.unitId),
      sql`${units.kind} = 'company'`,
      asc(units.position),
      asc(units.name),
      asc(pollInvitees.capacity),
      asc(people.name),
    )
    .all();

/** What each of those asked in a poll says of each time: by invitee, then by time. */
export function choicesOf(db: Database, pollId: string): Map<string, Record<string, PollAnswer>> {
  const rows = db
    .select({
      inviteeId: pollChoices.inviteeId,
      slotId: pollChoices.slotId,
      answer: pollChoices.answer,
    })
    .from(pollChoices)
    .innerJoin(pollInvitees, eq(pollInvitees.id, pollChoices.inviteeId))
    .where(eq(pollInvitees.pollId, pollId))
    .orderBy(asc(pollChoices.inviteeId), asc(pollChoices.slotId))
    .all();
  const choices = new Map<string, Record<string, PollAnswer>>();
  for (const { inviteeId, slotId, answer } of rows) {
    choices.set(inviteeId, { ...choices.get(inviteeId), [slotId]: answer });
  }
  return choices;
}
