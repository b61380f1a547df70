import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  actions,
  agendaItems,
  calls,
  fundingTests,
  groups,
  initiatives,
  inquiries,
  inquiryReceivers,
  meetings,
  minutes,
  partners,
  projects,
  signOffs,
  yearTasks,
} from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import type { Duty, DutyKind } from "./duty";

/** Projects that nobody has to answer for any more. */
const projectIsOver = sql`${projects.status} in ('completed', 'rejected')`;
const initiativeIsOver = sql`${initiatives.status} in ('completed', 'dropped')`;

/**
 * Who leads a meeting and who writes passes on while it lies ahead. Once it has begun it stays said who did: minutes that
 * the secretary has not written when leaving are the coordinator's to write and to be reminded of.
 */
const meetingIsAhead = (now: number) =>
  sql`${meetings.calledOffAt} is null and ${meetings.startsAt} > ${now}`;

/** A meeting needs its adjusters until its minutes are signed off, begun or not, and while signed ones are corrected. */
const meetingIsUnsigned = sql`${meetings.calledOffAt} is null
  and not exists (select 1 from ${minutes} where ${minutes.meetingId} = ${meetings.id}
    and ${minutes.signedOffAt} is not null and ${minutes.correctionAt} is null)`;

/** Whoever has been asked to sign off sent minutes and has not: that passes on together with the place as adjuster. */
const isAskedOf = (personId: string) => sql`exists (select 1 from ${signOffs}
  join ${minutes} on ${minutes.meetingId} = ${signOffs.meetingId} and ${minutes.sentAt} is not null
  where ${signOffs.meetingId} = ${meetings.id} and ${signOffs.personId} = ${personId} and ${signOffs.approvedAt} is null)`;

/** Everything that stands in a person's name now, in one statement, in the order of `dutyKinds` and of days. */
export function dutiesOf(db: Database, personId: string, now: number): Duty[] {
  type Row = Omit<Duty, "day"> & { day: string | number | null; place: number };
  const ofGroup = (place: number, kind: DutyKind, column: SQL) => sql`
    select ${place} as place, ${kind} as kind, ${groups.id} as id, ${groups.name} as label, null as unitId, null as day,
        '/grupper/' || ${groups.id} as path
      from ${groups} where ${column} = ${personId} and ${groups.closedOn} is null`;
  const meetingLabel = sql`${groups.name} ${sql.raw("|| ' '")} || ${meetings.number} || '/' || ${meetings.year}`;
  const ofMeeting = (place: number, kind: DutyKind, column: SQL, isOpen: SQL) => sql`
    select ${place}, ${kind}, ${meetings.id}, ${meetingLabel}, null, ${meetings.startsAt}, '/moten/' || ${meetings.id}
      from ${meetings} join ${groups} on ${groups.id} = ${meetings.groupId}
      where ${column} = ${personId} and ${isOpen}`;
  const isAsked = isAskedOf(personId);
  const isAdjusted = sql`${meetingIsUnsigned} and not ${isAsked}`;
  const rows = db.all<Row>(
    sql.join(
      [
        ofGroup(7, "groupChair", sql`${groups.chairId}`),
        ofGroup(8, "groupSecretary", sql`${groups.secretaryId}`),
        ofGroup(9, "groupAdjuster", sql`${groups.adjusterId}`),
        sql`select 1, 'action', ${actions.id}, ${actions.text}, ${actions.responsibleUnitId}, ${actions.dueDay},
            '/atgarder/' || ${actions.id}
          from ${actions} where ${actions.responsibleId} = ${personId} and ${actions.doneAt} is null`,
        sql`select 2, 'project', ${projects.id}, ${projects.title}, ${projects.unitId}, null,
            '/register/projekt/' || ${projects.id}
          from ${projects} where ${projects.contactId} = ${personId} and not ${projectIsOver}`,
        sql`select 3, 'partner', ${partners.id}, ${partners.name}, ${partners.unitId}, null,
            '/register/partner/' || ${partners.id}
          from ${partners} where ${partners.responsibleId} = ${personId}`,
        sql`select 4, 'initiative', ${initiatives.id}, ${initiatives.title}, ${initiatives.unitId}, null,
            '/register/insatser/' || ${initiatives.id}
          from ${initiatives} where ${initiatives.ownerId} = ${personId} and not ${initiativeIsOver}`,
        sql`select 5, 'fundingTest', ${fundingTests.id}, ${initiatives.title}, ${initiatives.unitId}, null,
            '/register/insatser/' || ${initiatives.id}
          from ${fundingTests} join ${initiatives} on ${initiatives.id} = ${fundingTests.initiativeId}
          where ${fundingTests.headId} = ${personId} and ${fundingTests.signedAt} is null`,
        sql`select 6, 'call', ${calls.id}, ${calls.title}, null, ${calls.closesOn}, '/register/utlysningar/' || ${calls.id}
          from ${calls} where ${calls.responsibleId} = ${personId} and ${calls.status} <> 'declined'
            and (${calls.closesOn} is null or ${calls.closesOn} >= ${dayOf(now)})`,
        ofMeeting(10, "meetingChair", sql`${meetings.chairId}`, meetingIsAhead(now)),
        ofMeeting(11, "meetingSecretary", sql`${meetings.secretaryId}`, meetingIsAhead(now)),
        ofMeeting(12, "meetingAdjuster", sql`${meetings.adjusterId}`, isAdjusted),
        ofMeeting(13, "meetingSecondAdjuster", sql`${meetings.secondAdjusterId}`, isAdjusted),
        sql`select 14, 'signOff', ${meetings.id}, ${meetingLabel}, null, ${meetings.startsAt}, '/moten/' || ${meetings.id}
          from ${meetings} join ${groups} on ${groups.id} = ${meetings.groupId}
          where ${isAsked} and ${meetingIsUnsigned}`,
        sql`select 15, 'presenter', ${agendaItems.id}, ${agendaItems.title}, null, ${meetings.startsAt},
            '/moten/' || ${meetings.id}
          from ${agendaItems} join ${meetings} on ${meetings.id} = ${agendaItems.meetingId}
          where ${agendaItems.presenterId} = ${personId} and ${meetings.startsAt} > ${now}
            and ${meetings.calledOffAt} is null`,
        sql`select 16, 'yearTask', ${yearTasks.id}, ${yearTasks.text}, null, null, '/'
          from ${yearTasks} where ${yearTasks.responsibleId} = ${personId}`,
        sql`select 17, 'inquiry', ${inquiries.id}, ${inquiries.question}, ${inquiryReceivers.unitId}, null,
            '/arkiv/fragor/' || ${inquiries.id}
          from ${inquiryReceivers} join ${inquiries} on ${inquiries.id} = ${inquiryReceivers.inquiryId}
          where ${inquiryReceivers.personId} = ${personId} and ${inquiryReceivers.answeredAt} is null
            and ${inquiryReceivers.declinedAt} is null and ${inquiries.closedAt} is null`,
      ],
      sql` union all `,
    ),
  );
  return rows
    .map(({ day, ...row }) => ({ ...row, day: typeof day === "number" ? dayOf(day) : day }))
    .sort((one, other) => one.place - other.place || ((one.day ?? "") < (other.day ?? "") ? -1 : 1))
    .map(({ place: _, ...duty }) => duty);
}
