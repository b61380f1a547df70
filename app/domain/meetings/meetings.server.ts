import { asc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import { agendaItems, attachments, groups, meetings, minutes, people } from "#db/schema.server";
import type { MeetingForm } from "#db/words";
import type { Meeting } from "./meeting";

/** What is decided about a meeting before it is held. Instants are UTC milliseconds. */
export type MeetingPlan = {
  startsAt: number;
  endsAt: number;
  form: MeetingForm;
  place: string | null;
  link: string | null;
  theme: string | null;
  caseNumber: string | null;
  noticeText: string | null;
  answerBy: string | null;
  /** Named for this meeting only; null where the group's own person serves. */
  chairId: string | null;
  secretaryId: string | null;
  adjusterId: string | null;
  /** Whoever signs off beside the adjuster, when two do. */
  secondAdjusterId: string | null;
};

/** The meeting with this id, or null. */
export function meetingById(db: Database, id: string): Meeting | null {
  return selectMeetings(db, eq(meetings.id, id))[0] ?? null;
}

const chair = alias(people, "chair");
const secretary = alias(people, "secretary");
const adjuster = alias(people, "adjuster");
const secondAdjuster = alias(people, "second_adjuster");

/** Meetings that meet a condition, in order of time, each with its group and those who lead it: one statement. */
export function selectMeetings(db: Database, condition: SQL | undefined): Meeting[] {
  return db
    .select({
      id: meetings.id,
      groupId: meetings.groupId,
      groupName: groups.name,
      groupKind: groups.kind,
      showsAddresses: groups.showsAddresses,
      year: meetings.year,
      number: meetings.number,
      theme: meetings.theme,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      form: meetings.form,
      place: meetings.place,
      link: meetings.link,
      caseNumber: meetings.caseNumber,
      noticeText: meetings.noticeText,
      answerBy: meetings.answerBy,
      chairId: sql<string | null>`coalesce(${meetings.chairId}, ${groups.chairId})`,
      chairName: chair.name,
      secretaryId: sql<string | null>`coalesce(${meetings.secretaryId}, ${groups.secretaryId})`,
      secretaryName: secretary.name,
      adjuster: { id: adjuster.id, name: adjuster.name },
      secondAdjuster: { id: secondAdjuster.id, name: secondAdjuster.name },
      namedChairId: meetings.chairId,
      namedSecretaryId: meetings.secretaryId,
      namedAdjusterId: meetings.adjusterId,
      secondAdjusterId: meetings.secondAdjusterId,
      calledAt: meetings.calledAt,
      heldAt: meetings.heldAt,
      calledOffAt: meetings.calledOffAt,
      calledOffWhy: meetings.calledOffWhy,
      minutesStartedAt: minutes.startedAt,
      minutesSentAt: minutes.sentAt,
      minutesSignedOffAt: minutes.signedOffAt,
      minutesCorrectionAt: minutes.correctionAt,
      hasFiles: sql<boolean>`exists (select 1 from ${attachments}
        where (${attachments.subject} = 'meeting' and ${attachments.subjectId} = ${meetings.id})
          or (${attachments.subject} = 'agendaItem' and ${attachments.subjectId} in
            (select ${agendaItems.id} from ${agendaItems} where ${agendaItems.meetingId} = ${meetings.id})))`.mapWith(
        Boolean,
      ),
      sequence: meetings.sequence,
      version: meetings.version,
    })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .leftJoin(chair, sql`${chair.id} = coalesce(${meetings.chairId}, ${groups.chairId})`)
    .leftJoin(secretary, sql`${secretary.id} = coalesce(${meetings.secretaryId}, ${groups.secretaryId})`)
    .leftJoin(adjuster, sql`${adjuster.id} = coalesce(${meetings.adjusterId}, ${groups.adjusterId})`)
    .leftJoin(secondAdjuster, eq(secondAdjuster.id, meetings.secondAdjusterId))
    .where(condition)
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .all()
    .map(({ adjuster, secondAdjuster, ...meeting }) => ({
      ...meeting,
      adjusters: [adjuster, secondAdjuster].filter((each) => each !== null),
    }));
}

/**
 * Writes the group's own chair, secretary and adjuster into a meeting that names nobody else, so that a later
 * change in the group does not change who led it. Called when people are called, and when it is held.
 */
export function settleRoles(db: Database, id: string): void {
  const own = (column: "chair_id" | "secretary_id" | "adjuster_id") =>
    sql`coalesce(${sql.identifier(column)}, (select ${groups}.${sql.identifier(column)} from ${groups} where ${groups.id} = ${meetings.groupId}))`;
  db.update(meetings)
    .set({ chairId: own("chair_id"), secretaryId: own("secretary_id"), adjusterId: own("adjuster_id") })
    .where(eq(meetings.id, id))
    .run();
}
