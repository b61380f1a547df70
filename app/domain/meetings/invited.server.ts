import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { agendaItems, invitations, meetings, people, units } from "#db/schema.server";
import type { Answer, AttendanceMode, Capacity, Language } from "#db/words";
import { meetingPath } from "~/addresses/meetings";
import { coordinatorSender } from "../members/coordinator.server";
import type { AgendaLine, MeetingFacts, MeetingName, NoticeFacts, Sender } from "../outbox/facts";
import type { Meeting } from "./meeting";

/** Somebody a notice goes to, with the answer; a guest has no person. */
export type Invited = {
  invitationId: string;
  personId: string | null;
  unitId: string | null;
  unitName: string | null;
  name: string;
  address: string;
  language: Language;
  capacity: Capacity;
  answer: Answer | null;
  mode: AttendanceMode | null;
  answeredAt: number | null;
  invitedAt: number;
  /** The secret of their own link; null when it is revoked. */
  linkKey: string | null;
};

/** Everybody invited to a meeting who can be written to, by name. Nobody before it has been called. */
export function invitedTo(db: Database, meetingId: string): Invited[] {
  return db
    .select({
      invitationId: invitations.id,
      personId: invitations.personId,
      unitId: invitations.unitId,
      unitName: units.name,
      name: sql<string>`coalesce(${people.name}, ${invitations.guestName}, '')`,
      address: sql<string>`coalesce(${people.email}, ${invitations.guestEmail}, '')`,
      language: sql<Language>`coalesce(${people.language}, 'sv')`,
      capacity: invitations.capacity,
      answer: invitations.answer,
      mode: invitations.mode,
      answeredAt: invitations.answeredAt,
      invitedAt: invitations.invitedAt,
      linkKey: invitations.linkKey,
    })
    .from(invitations)
    .leftJoin(people, eq(people.id, invitations.personId))
    .leftJoin(units, eq(units.id, invitations.unitId))
    .where(
      and(
        eq(invitations.meetingId, meetingId),
        isNull(invitations.withdrawnAt),
        isNull(people.deactivatedAt),
        sql`coalesce(${people.email}, ${invitations.guestEmail}, '') <> ''`,
      ),
    )
    .orderBy(sql`coalesce(${people.name}, ${invitations.guestName})`, asc(invitations.id))
    .all();
}

/** A meeting's name as letters tell it. */
export function meetingName(meeting: Meeting): MeetingName {
  const { groupName, year, number, theme, startsAt } = meeting;
  return { meetingId: meeting.id, groupName, year, number, theme, startsAt };
}

/** A meeting as letters to the invited tell it, with the online address. */
export function meetingFacts(meeting: Meeting): MeetingFacts {
  const { endsAt, form, place, link, sequence } = meeting;
  return { ...meetingName(meeting), endsAt, form, place, link: form === "onSite" ? null : link, sequence };
}

/** The agenda as letters tell it: accepted items with the instants planned for them. */
export function agendaLines(db: Database, meeting: { id: string; startsAt: number }): AgendaLine[] {
  const items = db
    .select({
      title: agendaItems.title,
      kind: agendaItems.kind,
      presenterName: people.name,
      minutes: agendaItems.minutes,
    })
    .from(agendaItems)
    .leftJoin(people, eq(people.id, agendaItems.presenterId))
    .where(
      and(
        eq(agendaItems.meetingId, meeting.id),
        isNull(agendaItems.declinedAt),
        sql`(${agendaItems.proposedBy} is null or ${agendaItems.acceptedAt} is not null)`,
      ),
    )
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all();
  let startsAt: number | null = meeting.startsAt;
  return items.map((item, place) => {
    const line = { ...item, number: place + 1, startsAt };
    startsAt = startsAt === null || item.minutes === null ? null : startsAt + item.minutes * 60_000;
    return line;
  });
}

/** What the notice tells one of the invited. It is answered by their own link, whoever they are. */
export function noticeFacts(
  meeting: Meeting,
  agenda: AgendaLine[],
  caller: Sender,
  invited: Pick<Invited, "personId" | "capacity" | "unitName" | "linkKey">,
): NoticeFacts {
  const ownPage = invited.personId ? meetingPath(meeting.id) : null;
  return {
    ...meetingFacts(meeting),
    answerBy: meeting.answerBy,
    noticeText: meeting.noticeText,
    chairName: meeting.chairName,
    caller,
    agenda,
    invitee: { capacity: invited.capacity, unitName: invited.unitName },
    path: invited.linkKey ? linkPath(invited.linkKey) : ownPage,
    meetingPath: ownPage,
    linkKey: invited.linkKey,
  };
}

/** Where a personal link leads. */
const linkPath = (key: string) => `/svar/${key}`;

/** Who called a meeting, and gets the answers by mail; a coordinator where that person is gone. */
export function callerOf(db: Database, meetingId: string): Sender | null {
  const called = db
    .select({ name: people.name, address: people.email })
    .from(meetings)
    .innerJoin(people, eq(people.id, meetings.calledBy))
    .where(and(eq(meetings.id, meetingId), isNull(people.deactivatedAt)))
    .get();
  return called ?? coordinatorSender(db);
}
