import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { calls, programmes, projectDuties, projects } from "#db/schema.server";
import type { CallStatus, ProjectDutyKind } from "#db/words";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import type { Viewer } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";

/** A day of the wall: a call opens or closes, a project owes its funder something, an application was handed in. */
export type WallEntry = {
  what: "opens" | "closes" | "duty" | "applied";
  day: string;
  /** "17.00" for a call that closes at a clock. */
  clock: string | null;
  /** The call, or the project. */
  id: string;
  title: string;
  programmeSv: string | null;
  programmeEn: string | null;
  /** Where we stand to a call. */
  status: CallStatus | null;
  /** What a project owes, and the day it was done. */
  dutyKind: ProjectDutyKind | null;
  dutyTitle: string | null;
  doneOn: string | null;
};

/**
 * The days of a year that matter to whoever applies: calls, and the duties and applications of the projects that the
 * viewer may see; by day, what closes before what opens. One statement.
 */
export function wallOf(db: Database, viewer: Viewer, year: number): WallEntry[] {
  const between = sql.raw(`between '${year}-01-01' and '${year}-12-31'`);
  const names = sql`${programmes.nameSv} as programmeSv, ${programmes.nameEn} as programmeEn`;
  const ofCalls = sql`from ${calls} join ${programmes} on ${programmes.code} = ${calls.programmeCode}`;
  const itsProgramme = sql`left join ${programmes} on ${programmes.code} = ${projects.programmeCode}`;
  return db.all<WallEntry>(sql`
    select 'closes' as what, ${calls.closesOn} as day, ${calls.closesAtClock} as clock, ${calls.id} as id,
        ${calls.title} as title, ${names}, ${calls.status} as status, null as dutyKind, null as dutyTitle,
        null as doneOn
      ${ofCalls} where ${calls.closesOn} ${between}
    union all
    select 'opens', ${calls.opensOn}, null, ${calls.id}, ${calls.title}, ${names}, ${calls.status}, null, null, null
      ${ofCalls} where ${calls.opensOn} ${between}
    union all
    select 'duty', ${projectDuties.dueOn}, null, ${projects.id}, ${projects.title}, ${names}, null,
        ${projectDuties.kind}, ${projectDuties.title}, ${projectDuties.doneOn}
      from ${projectDuties} join ${projects} on ${projects.id} = ${projectDuties.projectId} ${itsProgramme}
      where ${projectDuties.dueOn} ${between} and ${projectsSeenBy(viewer)}
    union all
    select 'applied', ${projects.appliedOn}, null, ${projects.id}, ${projects.title}, ${names}, null, null, null, null
      from ${projects} ${itsProgramme}
      where ${projects.appliedOn} ${between} and ${projectsSeenBy(viewer)}
    order by 2, 1, 5, 4
  `);
}

/** The years in which the wall has something to show, and the one that is, the earliest first. One statement. */
export function wallYears(db: Database, viewer: Viewer, now: number): number[] {
  const rows = db.all<{ year: number | null }>(sql`
    select cast(substr(${calls.closesOn}, 1, 4) as integer) as year from ${calls}
    union select cast(substr(${calls.opensOn}, 1, 4) as integer) from ${calls}
    union select cast(substr(${projectDuties.dueOn}, 1, 4) as integer)
      from ${projectDuties} join ${projects} on ${projects.id} = ${projectDuties.projectId} where ${projectsSeenBy(viewer)}
    union select cast(substr(${projects.appliedOn}, 1, 4) as integer) from ${projects} where ${projectsSeenBy(viewer)}
    union select ${yearOf(dayOf(now))}
    order by 1
  `);
  return rows.flatMap(({ year }) => (year === null ? [] : [year]));
}
