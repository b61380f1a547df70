import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { invitations, people, units } from "#db/schema.server";
import type { Answer, AnswerWay, Capacity } from "#db/words";
import { type Actor, tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import type { AgendaLine, Sender } from "../outbox/facts";
import { senderOf } from "../outbox/facts";
import { queueLetter, withdrawLetters } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import type { GivenAnswer, Invitation } from "./answer";
import { refuseAnswers, writeAnswer } from "./answering.server";
import { invitationsTo } from "./answers.server";
import { newKey } from "./invite.server";
import { agendaLines, callerOf, invitedTo, noticeFacts } from "./invited.server";
import { type Meeting, meetingLabel } from "./meeting";
import { meetingById } from "./meetings.server";
import { renewWaitingLetters } from "./news.server";

/** What a personal link shows whoever holds it: the meeting, and the one invitation that it answers. */
type LinkPage = {
  meeting: Meeting;
  agenda: AgendaLine[];
  /** Null when the invitation no longer stands. */
  invitation: Invitation | null;
  unitName: string | null;
  /** Why nothing can be answered: `withdrawn`, or as `refuseAnswers`; null when it can. */
  refused: string | null;
  /** Whom to turn to. */
  caller: Sender | null;
};

/** What a personal link opens; null for a key that opens nothing. Changes nothing. At most six statements. */
export function linkPage(db: Database, key: string, now: number): LinkPage | null {
  const opened = openedBy(db, key);
  if (!opened) return null;
  const { meeting, invitation, unitName } = opened;
  return {
    meeting,
    agenda: agendaLines(db, meeting),
    invitation,
    unitName,
    refused: refuseLink(opened, now)?.refused ?? null,
    caller: callerOf(db, meeting.id),
  };
}

/**
 * Answers a notice by the invitee's own link, or changes the answer, until the meeting begins. Refuses
 * `linkUnknown` for a key that opens nothing, `withdrawn` when the invitation no longer stands, and what
 * `refuseAnswers` refuses.
 */
export function answerByLink(
  db: Database,
  key: string,
  given: GivenAnswer,
  now: number,
): ReturnType<typeof writeAnswer> | Refusal {
  return db.transaction((tx) => {
    const opened = openedBy(tx, key);
    if (!opened) return refuse("linkUnknown");
    const refused = refuseLink(opened, now);
    if (refused) return refused;
    const invitation = opened.invitation as Invitation;
    const by = { id: invitation.personId, name: invitation.name, through: "link" as const };
    return writeAnswer(tx, opened.meeting, invitation, given, by, now);
  });
}

/**
 * Gives an invitee a new link: the old one is dead, and when the meeting has been called a notice with the new
 * one leaves at once. Returns the name, and whether a letter was queued. Refuses `notFound` and, for a called
 * meeting, what `refuseAnswers` refuses.
 */
export function renewLink(
  db: Database,
  actor: Pick<Member, "id" | "name" | "email">,
  which: { meetingId: string; invitationId: string },
  now: number,
): { name: string; sent: boolean } | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, which.meetingId);
    const invitation =
      meeting && invitationsTo(tx, meeting.id).find((each) => each.id === which.invitationId);
    if (!meeting || !invitation) return refuse("notFound");
    const refused = meeting.calledAt === null ? null : refuseAnswers(meeting, now);
    if (refused) return refused;
    tx.update(invitations)
      .set({ linkKey: newKey(), linkRevokedAt: null })
      .where(eq(invitations.id, invitation.id))
      .run();
    tellLink(tx, actor, meeting, "renewedLink", invitation.name, now);
    const invited = invitedTo(tx, meeting.id).find((each) => each.invitationId === invitation.id);
    if (meeting.calledAt === null || !invited) return { name: invitation.name, sent: false };
    const about = { subject: "meeting", id: meeting.id };
    withdrawLetters(tx, { ...about, kind: "notice", toAddress: invited.address }, now);
    const sender = senderOf(actor);
    const sent = queueLetter(
      tx,
      {
        kind: "notice",
        dedupeKey: `notice:${meeting.id}:${invitation.id}:${now}`,
        personId: invited.personId,
        toName: invited.name,
        toAddress: invited.address,
        language: invited.language,
        facts: noticeFacts(meeting, agendaLines(tx, meeting), sender, invited),
        about,
      },
      now,
    );
    return { name: invitation.name, sent };
  });
}

/**
 * Revokes an invitee's link; the invitation stands, and is answered in the house or by telephone. Letters that
 * wait lead to the meeting's page instead. Returns the name; twice is once. Refuses `notFound`.
 */
export function revokeLink(
  db: Database,
  actor: Actor,
  which: { meetingId: string; invitationId: string },
  now: number,
): { name: string } | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, which.meetingId);
    const invitation =
      meeting && invitationsTo(tx, meeting.id).find((each) => each.id === which.invitationId);
    if (!meeting || !invitation) return refuse("notFound");
    const revoked = tx
      .update(invitations)
      .set({ linkKey: null, linkRevokedAt: now })
      .where(and(eq(invitations.id, invitation.id), isNotNull(invitations.linkKey)))
      .run();
    if (revoked.changes === 0) return { name: invitation.name };
    renewWaitingLetters(tx, meeting, now);
    tellLink(tx, actor, meeting, "revokedLink", invitation.name, now);
    return { name: invitation.name };
  });
}

/** Somebody invited, as whoever leads the meeting sees them: whether the link works, and how the answer came. */
type LinkLine = {
  id: string;
  name: string;
  address: string;
  capacity: Capacity;
  unitName: string | null;
  answer: Answer | null;
  answeredThrough: AnswerWay | null;
  hasLink: boolean;
};

/** Everybody invited to a meeting with how their links stand, by unit and name; never the secrets. */
export function linksOf(db: Database, meetingId: string): LinkLine[] {
  return db
    .select({
      id: invitations.id,
      name: sql<string>`coalesce(${people.name}, ${invitations.guestName}, '')`,
      address: sql<string>`coalesce(${people.email}, ${invitations.guestEmail}, '')`,
      capacity: invitations.capacity,
      unitName: units.name,
      answer: invitations.answer,
      answeredThrough: invitations.answeredThrough,
      hasLink: sql<number>`${invitations.linkKey} is not null`,
    })
    .from(invitations)
    .leftJoin(people, eq(people.id, invitations.personId))
    .leftJoin(units, eq(units.id, invitations.unitId))
    .where(and(eq(invitations.meetingId, meetingId), isNull(invitations.withdrawnAt)))
    .orderBy(
      sql`${units.position} is null`,
      asc(units.position),
      asc(units.name),
      sql`coalesce(${people.name}, ${invitations.guestName})`,
      asc(invitations.id),
    )
    .all()
    .map((row) => ({ ...row, hasLink: row.hasLink === 1 }));
}

type Opened = { meeting: Meeting; invitation: Invitation | null; unitName: string | null };

function openedBy(db: Database, key: string): Opened | null {
  if (!key) return null;
  const row = db
    .select({ id: invitations.id, meetingId: invitations.meetingId, unitName: units.name })
    .from(invitations)
    .leftJoin(units, eq(units.id, invitations.unitId))
    .where(eq(invitations.linkKey, key))
    .get();
  const meeting = row && meetingById(db, row.meetingId);
  if (!meeting) return null;
  const invitation = invitationsTo(db, meeting.id).find((each) => each.id === row.id) ?? null;
  return { meeting, invitation, unitName: row.unitName };
}

function refuseLink({ meeting, invitation }: Opened, now: number): Refusal | null {
  if (meeting.calledOffAt === null && !invitation) return refuse("withdrawn");
  const refused = refuseAnswers(meeting, now);
  return refused?.refused === "notCalled" ? refuse("withdrawn") : refused;
}

function tellLink(
  db: Database,
  actor: Actor,
  meeting: Meeting,
  deed: "renewedLink" | "revokedLink",
  name: string,
  now: number,
): void {
  const about = { subject: "meeting", subjectId: meeting.id, label: meetingLabel(meeting) } as const;
  tell(db, actor, { deed, ...about, after: { name } }, now);
}
