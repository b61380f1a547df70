import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  calls,
  groups,
  informationEntries,
  informationNotes,
  initiatives,
  inquiries,
  inquiryReceivers,
  lessons,
  meetings,
  partnerContacts,
  partners,
  people,
  projectDuties,
  projects,
  projectUnits,
  roundAnswers,
  seats,
} from "#db/schema.server";
import { actionPath } from "~/addresses/actions";
import { addDays, dayOf, startOfDay } from "~/calendar/swedish-time";
import { actionsFor } from "../actions/actions.server";
import { lookAgainIsNear } from "../lessons/lesson";
import { type Member, viewerOf } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";

/** The parts of the page in their order; each holds all there is, so that its figure is its list's. */
export const handoverParts = [
  "actions",
  "promises",
  "inquiries",
  "dates",
  "partners",
  "projects",
  "initiatives",
  "calls",
  "lessons",
  "contacts",
  "information",
] as const;
export type HandoverPart = (typeof handoverParts)[number];

type HandoverRow = {
  part: HandoverPart;
  id: string;
  label: string;
  /** Who answers for it, or what it is about; "" when there is nothing to say. */
  note: string;
  /** A day, 2027-02-04; null when it has none. */
  day: string | null;
  path: string;
};

/** What counts as lately: a year. */
const lately = 365;

/**
 * All that whoever takes over a unit's place needs to know of and that the member may see: what is open, what has been
 * promised, whom we work with, and what has been told in the last twelve months.
 */
export function handoverOf(
  db: Database,
  member: Member,
  unitId: string,
  now: number,
): Record<HandoverPart, HandoverRow[]> {
  type Row = Omit<HandoverRow, "day"> & { day: string | number | null };
  const selects = [datedRows(member, unitId, now), workRows(member, unitId, now), toldRows(unitId, now)];
  const rows = db.all<Row>(sql`with handover (part, id, label, note, day, path) as
    (${sql.join(selects, sql` union all `)}) select * from handover`);
  const open = actionsFor(db, member, { show: "open", unitId }, 500).rows.map(
    ({ id, text, dueDay, responsibleName }): Row => ({
      part: "actions",
      id,
      label: text,
      note: responsibleName ?? "",
      day: dueDay,
      path: actionPath(id),
    }),
  );
  const all = [...open, ...rows].map((row): HandoverRow => ({ ...row, day: asDay(row.day) }));
  const inPart = (part: HandoverPart) =>
    all
      .filter((row) => row.part === part)
      .sort((one, other) => {
        const order = inOrder(one, other);
        return part === "contacts" || part === "information" ? -order : order;
      });
  return Object.fromEntries(handoverParts.map((part) => [part, inPart(part)])) as Record<
    HandoverPart,
    HandoverRow[]
  >;
}

/** What the unit has promised, been asked, and has to be ready with by a day. */
function datedRows(member: Member, unitId: string, now: number): SQL {
  const viewer = viewerOf(member);
  const meetingName = sql`${groups.name} || ' ' || ${meetings.number} || '/' || ${meetings.year}`;
  return sql`
    select 'promises', ${roundAnswers.meetingId}, ${roundAnswers.help}, ${meetingName},
        ${meetings.startsAt}, '/moten/' || ${meetings.id} || '#laget-runt'
      from ${roundAnswers} join ${meetings} on ${meetings.id} = ${roundAnswers.meetingId}
        join ${groups} on ${groups.id} = ${meetings.groupId}
      where ${roundAnswers.unitId} = ${unitId} and coalesce(${roundAnswers.help}, '') <> ''
        and ${meetings.startsAt} >= ${startOfDay(beginningOf(now))} and ${isTheirs(member, unitId)} = 1
    union all
    select 'inquiries', ${inquiries.id}, ${inquiries.question}, ${nameOf(inquiryReceivers.personId)},
        ${inquiryReceivers.askedAt}, '/arkiv/fragor/' || ${inquiries.id}
      from ${inquiryReceivers} join ${inquiries} on ${inquiries.id} = ${inquiryReceivers.inquiryId}
      where ${inquiryReceivers.unitId} = ${unitId} and ${inquiryReceivers.answeredAt} is null
        and ${inquiryReceivers.declinedAt} is null and ${inquiries.closedAt} is null
        and (${viewer.coordinator ? 1 : 0} = 1 or ${inquiryReceivers.personId} = ${member.id})
    union all
    select 'dates', ${meetings.id}, ${meetingName}, coalesce(${meetings.theme}, ''), ${meetings.startsAt},
        '/moten/' || ${meetings.id}
      from ${meetings} join ${groups} on ${groups.id} = ${meetings.groupId}
      where ${groups.kind} = 'network' and ${meetings.startsAt} > ${now} and ${meetings.calledOffAt} is null
    union all
    select 'dates', ${projectDuties.id}, ${projectDuties.title}, ${projects.title}, ${projectDuties.dueOn},
        '/register/projekt/' || ${projects.id} || '#redovisningar'
      from ${projectDuties} join ${projects} on ${projects.id} = ${projectDuties.projectId}
      where ${projectDuties.doneOn} is null and ${projects.unitId} = ${unitId} and ${projectsSeenBy(viewer)}
    union all
    select 'calls', ${calls.id}, ${calls.title}, ${nameOf(calls.responsibleId)}, ${calls.closesOn},
        '/register/utlysningar/' || ${calls.id}
      from ${calls} where ${holdsSeat(calls.responsibleId, unitId, dayOf(now))} and ${calls.status} <> 'declined'
        and (${calls.closesOn} is null or ${calls.closesOn} >= ${dayOf(now)})`;
}

/** What the unit works with: partners, projects, initiatives, and lessons to write or to look at again. */
function workRows(member: Member, unitId: string, now: number): SQL {
  const today = dayOf(now);
  const takesPart = sql`(${projects.unitId} = ${unitId} or exists (select 1 from ${projectUnits}
    where ${projectUnits.projectId} = ${projects.id} and ${projectUnits.unitId} = ${unitId}))`;
  return sql`
    select 'partners', ${partners.id}, ${partners.name}, ${nameOf(partners.responsibleId)}, null,
        '/register/partner/' || ${partners.id}
      from ${partners} where ${partners.unitId} = ${unitId} or ${holdsSeat(partners.responsibleId, unitId, today)}
    union all
    select 'projects', ${projects.id}, ${projects.title}, ${nameOf(projects.contactId)}, ${projects.endsOn},
        '/register/projekt/' || ${projects.id}
      from ${projects} where ${takesPart} and ${projects.status} not in ('completed', 'rejected')
        and ${projectsSeenBy(viewerOf(member))}
    union all
    select 'initiatives', ${initiatives.id}, ${initiatives.title}, ${nameOf(initiatives.ownerId)}, ${initiatives.startsOn},
        '/register/insatser/' || ${initiatives.id}
      from ${initiatives} where ${initiatives.unitId} = ${unitId} and ${initiatives.status} in ('planned', 'ongoing')
    union all
    select 'lessons', ${lessons.id}, ${lessons.title}, ${nameOf(lessons.authorId)},
        case when ${lessons.visibility} = 'draft' then null else ${lessons.lookAgainOn} end, '/lardomar/' || ${lessons.id}
      from ${lessons} where ${lessons.unitId} = ${unitId} and (
        (${lessons.visibility} = 'draft' and (${lessons.authorId} = ${member.id}
          or (${lessons.sentForReviewAt} is not null and ${isTheirs(member, unitId)} = 1)))
        or (${lessons.visibility} <> 'draft' and ${lessons.supersededById} is null
          and ${lessons.lookAgainOn} <= ${addDays(today, lookAgainIsNear)}))`;
}

/** What partners and others have told lately. */
function toldRows(unitId: string, now: number): SQL {
  const lastTold = sql`(select max(${informationNotes.writtenAt}) from ${informationNotes}
    where ${informationNotes.entryId} = ${informationEntries.id})`;
  return sql`
    select 'contacts', ${partnerContacts.id}, ${partnerContacts.about}, ${partners.name}, ${partnerContacts.happenedOn},
        '/register/partner/' || ${partners.id} || '#tidslinje'
      from ${partnerContacts} join ${partners} on ${partners.id} = ${partnerContacts.partnerId}
      where ${partnerContacts.unitId} = ${unitId} and ${partnerContacts.happenedOn} >= ${beginningOf(now)}
    union all
    select 'information', ${informationEntries.id}, ${informationEntries.title},
        coalesce(${informationEntries.caseNumber}, ''), ${lastTold}, '/information/' || ${informationEntries.id}
      from ${informationEntries} where ${informationEntries.unitId} = ${unitId}
        and ${lastTold} >= ${startOfDay(beginningOf(now))}`;
}

/** The day from which things count as told lately. */
const beginningOf = (now: number) => addDays(dayOf(now), -lately);

/** 1 for the coordinator and for the unit's own, else 0. */
function isTheirs(member: Member, unitId: string): 0 | 1 {
  const viewer = viewerOf(member);
  return viewer.coordinator || viewer.unitIds?.includes(unitId) ? 1 : 0;
}

const holdsSeat = (personId: SQLWrapper, unitId: string, today: string) =>
  sql`exists (select 1 from ${seats} where ${seats.personId} = ${personId}
    and ${seats.unitId} = ${unitId} and ${seats.fromDay} <= ${today}
    and (${seats.untilDay} is null or ${seats.untilDay} >= ${today}))`;

const nameOf = (personId: SQLWrapper) =>
  sql`coalesce((select ${people.name} from ${people} where ${people.id} = ${personId}), '')`;

const asDay = (day: string | number | null) => (typeof day === "number" ? dayOf(day) : day);

const inOrder = (one: HandoverRow, other: HandoverRow) =>
  (one.day ?? "").localeCompare(other.day ?? "") || one.label.localeCompare(other.label, "sv");
