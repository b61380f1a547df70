import { and, ne, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { calls, partners, programmes, projects, themes } from "#db/schema.server";
import type { Member } from "../members/member";
import { viewerOf } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";
import { type Subject, subjectKey } from "./competence";
import { experienceOf } from "./experience.server";
import { plannedBySubject } from "./trainings.server";

export type Gap = Subject & {
  nameSv: string | null;
  nameEn: string | null;
  /** How many projects, open calls or partners there are of it. */
  projects: number;
  calls: number;
  partners: number;
  /** Who knows it: nobody, or one. */
  people: { id: string; name: string }[];
  planned: { id: string; title: string; startsOn: string | null }[];
};

type Needed = Omit<Gap, "people" | "planned"> & { place: number };

/** At most this many know what is a gap. */
const fewest = 1;

/**
 * What the network needs and at most one active person has experience of: programmes in which there are projects or
 * calls that are open on a day, the subject themes, and the countries of partners; each with the trainings that are
 * planned for it. An idea or a rejected application makes no need. Three statements.
 */
export function gapsOf(db: Database, member: Member, today: string): Gap[] {
  const knowing = new Map<string, Gap["people"]>();
  for (const { id, name, experience } of experienceOf(db, member))
    for (const subject of experience) {
      const key = subjectKey(subject);
      knowing.set(key, [...(knowing.get(key) ?? []), { id, name }]);
    }
  const planned = plannedBySubject(db);
  return neededBy(db, member, today)
    .map(({ place: _, ...needed }) => ({
      ...needed,
      people: knowing.get(subjectKey(needed)) ?? [],
      planned: planned
        .filter((each) => subjectKey(each) === subjectKey(needed))
        .map(({ id, title, startsOn }) => ({ id, title, startsOn })),
    }))
    .filter(({ people }) => people.length <= fewest);
}

function neededBy(db: Database, member: Member, today: string): Needed[] {
  const real = and(
    projectsSeenBy(viewerOf(member)),
    ne(projects.status, "idea"),
    ne(projects.status, "rejected"),
  );
  const inProjects = sql`(select count(*) from ${projects} where ${projects.programmeCode} = ${programmes.code} and ${real})`;
  const inCalls = sql`(select count(*) from ${calls} where ${calls.programmeCode} = ${programmes.code}
    and ${calls.closesOn} >= ${today} and ${calls.status} <> 'declined')`;
  return db.all<Needed>(sql`
    select 'programme' as kind, code as value, nameSv, nameEn, projects, calls, 0 as partners, place from (
      select ${programmes.code} as code, ${programmes.nameSv} as nameSv, ${programmes.nameEn} as nameEn,
        ${inProjects} as projects, ${inCalls} as calls, ${programmes.position} as place
      from ${programmes} where ${programmes.kind} <> 'own')
    where projects + calls > 0
    union all
    select 'theme', ${themes.id}, ${themes.nameSv}, ${themes.nameEn},
      (select count(*) from ${projects} where ${real} and exists (select 1 from project_themes
        where project_themes.project_id = ${projects.id} and project_themes.theme_id = ${themes.id})), 0, 0, ${themes.position}
    from ${themes} where ${themes.group} = 'subject'
    union all
    select 'country', ${partners.countryCode}, null, null, 0, 0, count(*), 0
    from ${partners} where ${partners.countryCode} <> 'SE' group by 2
    order by kind desc, place, value`);
}
