import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  informationEntries,
  lessons,
  partnerContacts,
  people,
  projectParticipants,
  projectPartners,
  projects,
  units,
} from "#db/schema.server";
import type { ContactKind, InformationKind, ProjectKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { lastToldAt } from "../information/entries.server";
import { type Member, viewerOf } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";
import { seenBy } from "../sight";

/** Something that stands on a partner's time line, under its day. */
export type TimelineEntry = { day: string; id: string; title: string } & (
  | {
      sort: "contact";
      kind: ContactKind;
      outcome: string;
      personId: string;
      personName: string;
      unitName: string;
      /** Who wrote it in, who may also change it. */
      createdBy: string | null;
      projectTitle: string | null;
    }
  | { sort: "began" | "ended"; kind: ProjectKind; unitName: string; people: number; grant: number | null }
  | { sort: "lesson"; unitName: string }
  | { sort: "information"; kind: InformationKind; unitName: string; caseNumber: string | null }
);

type Row = {
  sort: TimelineEntry["sort"];
  /** The day, or the instant where that is what is known, UTC ms. */
  day: string | number;
  id: string;
  title: string;
  kind: string;
  unitName: string;
  facts: string;
};

/**
 * Everything we have done with a partner that a member may see, the latest first: contacts, the first and last day of
 * projects and exchanges with how many took part and what was granted (öre), the lessons from them, and what the
 * coordinator has been told, under the day when that was last.
 */
export function timelineOf(db: Database, member: Member, partnerId: string): TimelineEntry[] {
  const viewer = viewerOf(member);
  const isOurs = sql`exists (select 1 from ${projectPartners}
    where ${projectPartners.projectId} = ${projects.id} and ${projectPartners.partnerId} = ${partnerId})`;
  const took = sql`(select coalesce(sum(${projectParticipants.count}), 0) from ${projectParticipants}
    where ${projectParticipants.projectId} = ${projects.id} and ${projectParticipants.category} <> 'businesses')`;
  const projectFacts = sql`json_object('people', ${took}, 'grant', ${projects.grant})`;
  const lessonSight = {
    visibility: lessons.visibility,
    authorId: lessons.authorId,
  };
  const rows = db.all<Row>(sql`
    select 'contact' as sort, ${partnerContacts.happenedOn} as day, ${partnerContacts.id} as id,
        ${partnerContacts.about} as title, ${partnerContacts.kind} as kind, ${units.name} as unitName,
        json_object('outcome', ${partnerContacts.outcome}, 'personId', ${people.id}, 'personName', ${people.name},
          'createdBy', ${partnerContacts.createdBy}, 'projectTitle', (select ${projects.title} from ${projects}
            where ${projects.id} = ${partnerContacts.projectId} and ${projectsSeenBy(viewer)})) as facts
      from ${partnerContacts}
        join ${people} on ${people.id} = ${partnerContacts.personId}
        join ${units} on ${units.id} = ${partnerContacts.unitId}
      where ${partnerContacts.partnerId} = ${partnerId}
    union all
    select 'began', ${projects.startsOn}, ${projects.id}, ${projects.title}, ${projects.kind}, ${units.name}, ${projectFacts}
      from ${projects} join ${units} on ${units.id} = ${projects.unitId}
      where ${isOurs} and ${projectsSeenBy(viewer)} and ${projects.startsOn} is not null and ${projects.status} <> 'rejected'
    union all
    select 'ended', ${projects.endsOn}, ${projects.id}, ${projects.title}, ${projects.kind}, ${units.name}, ${projectFacts}
      from ${projects} join ${units} on ${units.id} = ${projects.unitId}
      where ${isOurs} and ${projectsSeenBy(viewer)} and ${projects.status} = 'completed' and ${projects.endsOn} is not null
    union all
    select 'lesson', ${lessons.learnedOn}, ${lessons.id}, ${lessons.title}, '', ${units.name}, '{}'
      from ${lessons} join ${units} on ${units.id} = ${lessons.unitId} join ${projects} on ${projects.id} = ${lessons.projectId}
      where ${isOurs} and ${projectsSeenBy(viewer)} and ${lessons.visibility} <> 'draft' and ${seenBy(viewer, lessonSight)}
    union all
    select 'information', ${lastToldAt}, ${informationEntries.id}, ${informationEntries.title}, ${informationEntries.kind},
        coalesce(${units.name}, ''), json_object('caseNumber', ${informationEntries.caseNumber})
      from ${informationEntries} left join ${units} on ${units.id} = ${informationEntries.unitId}
      where ${informationEntries.partnerId} = ${partnerId}
  `);
  return rows
    .map(({ facts, day, ...row }) => {
      const itsDay = typeof day === "number" ? dayOf(day) : day;
      return { ...row, ...JSON.parse(facts), day: itsDay } as TimelineEntry;
    })
    .sort(latestFirst);
}

/** The latest day first; of one day by sort and id. */
function latestFirst(one: TimelineEntry, other: TimelineEntry): number {
  const [a, b] = [one, other].map((entry) => `${entry.sort} ${entry.id}`) as [string, string];
  return one.day === other.day ? (a < b ? -1 : 1) : one.day < other.day ? 1 : -1;
}
