import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { agendaItems, decisions, groups, meetings, minutes } from "#db/schema.server";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { meetingFor } from "../meetings/meeting-page.server";
import { has, type Member } from "../members/member";
import { meetingWithMinutes } from "../minutes/minutes.server";
import type { TiedKind } from "./tied-kind";

/** The network's meetings are for all staff, another group's for its room. */
const inSight = (member: Member): SQL | undefined =>
  has(member, "coordinator")
    ? sql`1`
    : or(
        eq(groups.kind, "network"),
        member.groupIds.length > 0
          ? sql`${meetings.groupId} in (${sql.join(
              member.groupIds.map((id) => sql`${id}`),
              sql`, `,
            )})`
          : undefined,
      );

/** The day by the Swedish clock is not to be had in a query; a meeting is by day, so that the hour is of no account. */
const dayOfMeeting = sql`date(${meetings.startsAt} / 1000, 'unixepoch')`;

/** Items on the agenda of a meeting that has been called or held. */
export const tiedItems: TiedKind = {
  subject: "agendaItem",
  find(db, member, id) {
    const item = db
      .select({ title: agendaItems.title, meetingId: agendaItems.meetingId })
      .from(agendaItems)
      .where(eq(agendaItems.id, id))
      .get();
    const meeting = item?.meetingId && meetingFor(db, member, item.meetingId);
    if (!item || !meeting) return null;
    return {
      title: item.title,
      path: meetingPath(item.meetingId),
      reads: ["seeMeeting", meeting.thing],
      changes: ["tieMeeting", meeting.thing],
      chronicle: { subject: "agendaItem", id },
    };
  },
  seen: (
    member,
  ) => sql`select ${agendaItems.id}, ${agendaItems.title}, ${dayOfMeeting}, '/moten/' || ${meetings.id}, null, null
    from ${agendaItems}
      join ${meetings} on ${meetings.id} = ${agendaItems.meetingId}
      join ${groups} on ${groups.id} = ${meetings.groupId}
    where ${and(
      inSight(member),
      or(isNotNull(meetings.calledAt), isNotNull(meetings.heldAt)),
      isNull(meetings.calledOffAt),
      isNull(agendaItems.declinedAt),
      or(isNull(agendaItems.proposedBy), isNotNull(agendaItems.acceptedAt)),
    )}`,
};

/** Decisions, and what was deferred, in minutes that have been signed off. */
export const tiedDecisions: TiedKind = {
  subject: "decision",
  find(db, _member, id) {
    const decision = db
      .select({ text: decisions.text, meetingId: decisions.meetingId })
      .from(decisions)
      .where(eq(decisions.id, id))
      .get();
    const meeting = decision?.meetingId && meetingWithMinutes(db, decision.meetingId);
    if (!decision || !meeting) return null;
    return {
      title: decision.text,
      path: `${minutesPath(decision.meetingId)}#beslut-${id}`,
      reads: ["readMinutes", meeting.thing],
      changes: ["tieMeeting", meeting.thing],
      chronicle: { subject: "decision", id },
    };
  },
  seen: () => sql`select ${decisions.id}, ${decisions.text}, ${dayOfMeeting},
      '/moten/' || ${meetings.id} || '/anteckningar#beslut-' || ${decisions.id}, null, null
    from ${decisions}
      join ${meetings} on ${meetings.id} = ${decisions.meetingId}
      join ${minutes} on ${minutes.meetingId} = ${meetings.id}
    where ${and(
      isNotNull(minutes.signedOffAt),
      or(isNull(minutes.correctionAt), sql`${decisions.createdAt} < ${minutes.correctionAt}`),
    )}`,
};
