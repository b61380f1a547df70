import { and, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  competences,
  lessons,
  lessonThemes,
  partnerContacts,
  partners,
  people,
  programmes,
  projects,
  projectThemes,
  themes,
  trainingPeople,
  trainingSubjects,
  trainings,
  units,
} from "#db/schema.server";
import type { CompetenceKind } from "#db/words";
import { lessonsSeenBy, published } from "../lessons/lessons.server";
import { type Member, viewerOf } from "../members/member";
import { inSwedishOrder } from "../members/order";
import { projectsSeenBy } from "../projects/projects.server";
import { untilChanged } from "../until-changed.server";
import { type Subject, subjectKey, type Way, ways } from "./competence";

/**
 * What shows that somebody has experience of a subject: a record, or their own word; or so many of a kind, of which
 * one is named.
 */
export type Source = { way: Way; id: string; title: string; path: string; number: number };

/** A subject that somebody has experience of, and what shows it. */
export type Experience = Subject & {
  /** The names of a programme or theme; null for countries and languages, which the interface names. */
  nameSv: string | null;
  nameEn: string | null;
  sources: Source[];
};

export type Experienced = {
  id: string;
  name: string;
  unitId: string | null;
  unitName: string | null;
  experience: Experience[];
};

type Row = Source & {
  personId: string;
  personName: string;
  unitId: string | null;
  unitName: string | null;
  kind: CompetenceKind;
  value: string;
  nameSv: string | null;
  nameEn: string | null;
};

/**
 * The active people with what they have real experience of, in Swedish order of names: from the lessons that they
 * wrote, the projects whose contact they are, the contacts that they had and the trainings that have been held, as far
 * as the member may see those, and what they have told themselves. An idea for a project gives no experience. One
 * statement. `personId` asks for one person, with each record; for all, those of a kind that show the same stand for each
 * other, and the answer is remembered until something is saved.
 */
export function experienceOf(db: Database, member: Member, personId: string | null = null): Experienced[] {
  const read = () => readExperience(db, member, personId);
  return personId === null
    ? untilChanged(db, `experience ${JSON.stringify(viewerOf(member))}`, read)
    : read();
}

function readExperience(db: Database, member: Member, personId: string | null): Experienced[] {
  const rows = db.all<Row>(sql`
    with shown(person_id, kind, value, way, id, title, path) as (${shown(member)})
    select ${people.id} as personId, ${people.name} as personName, ${units.id} as unitId, ${units.name} as unitName,
      shown.kind, shown.value, shown.way, min(shown.id) as id, min(shown.title) as title, min(shown.path) as path,
      count(distinct shown.id) as number,
      coalesce(${programmes.nameSv}, ${themes.nameSv}) as nameSv, coalesce(${programmes.nameEn}, ${themes.nameEn}) as nameEn
    from shown
      join ${people} on ${people.id} = shown.person_id
      left join ${units} on ${units.id} = ${people.unitId}
      left join ${programmes} on shown.kind = 'programme' and ${programmes.code} = shown.value
      left join ${themes} on shown.kind = 'theme' and ${themes.id} = shown.value
    where ${people.deactivatedAt} is null and ${personId === null ? sql`1` : sql`${people.id} = ${personId}`}
    group by shown.person_id, shown.kind, shown.value, shown.way ${personId === null ? sql`` : sql`, shown.id`}
    order by ${people.name}, ${people.id}, shown.kind, ${themes.position}, ${programmes.position}, shown.value, title, shown.id`);
  const byPerson = new Map<string, Experienced>();
  const bySubject = new Map<string, Experience>();
  for (const row of rows) {
    const { personId: id, personName: name, unitId, unitName } = row;
    const person = byPerson.get(id) ?? { id, name, unitId, unitName, experience: [] };
    byPerson.set(id, person);
    const key = `${id} ${subjectKey(row)}`;
    let its = bySubject.get(key);
    if (!its) {
      its = { kind: row.kind, value: row.value, nameSv: row.nameSv, nameEn: row.nameEn, sources: [] };
      bySubject.set(key, its);
      person.experience.push(its);
    }
    its.sources.push({ way: row.way, id: row.id, title: row.title, path: row.path, number: row.number });
  }
  for (const { sources } of bySubject.values())
    sources.sort((one, other) => ways.indexOf(one.way) - ways.indexOf(other.way));
  return [...byPerson.values()].sort((one, other) => inSwedishOrder(one.name, other.name));
}

/** Every record that shows experience, a row for each subject of it. */
function shown(member: Member): SQL {
  const viewer = viewerOf(member);
  const project = and(projectsSeenBy(viewer), isNotNull(projects.contactId), ne(projects.status, "idea"));
  const ofProject = (kind: string, value: SQL, join: SQL = sql``) => sql`
    select ${projects.contactId}, ${kind}, ${value}, 'project', ${projects.id}, ${projects.title}, '/register/projekt/' || ${projects.id}
    from ${projects} ${join} where ${project}`;
  const ofLesson = (kind: string, value: SQL, join: SQL = sql``) => sql`
    select ${lessons.authorId}, ${kind}, ${value}, 'lesson', ${lessons.id}, ${lessons.title}, '/lardomar/' || ${lessons.id}
    from ${lessons} ${join} where ${and(lessonsSeenBy(viewer), published)}`;
  return sql.join(
    [
      sql`${ofProject("programme", sql`${projects.programmeCode}`)} and ${projects.programmeCode} is not null`,
      ofProject(
        "theme",
        sql`${projectThemes.themeId}`,
        sql`join ${projectThemes} on ${projectThemes.projectId} = ${projects.id}`,
      ),
      sql`${ofProject("country", sql`country.value`, sql`, json_each(${projects.countries}) as country`)} and country.value <> 'SE'`,
      sql`${ofLesson("programme", sql`${lessons.programmeCode}`)} and ${lessons.programmeCode} is not null`,
      ofLesson(
        "theme",
        sql`${lessonThemes.themeId}`,
        sql`join ${lessonThemes} on ${lessonThemes.lessonId} = ${lessons.id}`,
      ),
      sql`select ${partnerContacts.personId}, 'country', ${partners.countryCode}, 'contact', ${partnerContacts.id},
          ${partners.name}, '/register/partner/' || ${partners.id} || '#tidslinje'
        from ${partnerContacts} join ${partners} on ${partners.id} = ${partnerContacts.partnerId} where ${partners.countryCode} <> 'SE'`,
      sql`select ${trainingPeople.personId}, ${trainingSubjects.kind}, ${trainingSubjects.value}, 'training', ${trainings.id},
          ${trainings.title}, '/kunskap/utbildningar/' || ${trainings.id}
        from ${trainings} join ${trainingPeople} on ${trainingPeople.trainingId} = ${trainings.id}
          join ${trainingSubjects} on ${trainingSubjects.trainingId} = ${trainings.id} where ${trainings.heldOn} is not null`,
      sql`select ${competences.personId}, ${competences.kind}, ${competences.value}, 'own', '', ${competences.note}, ''
        from ${competences}`,
    ],
    sql` union all `,
  );
}

type ExperienceFilter = { subjects: Subject[]; unitId: string | null };

/** Those in a unit who have experience of every subject asked for; with nothing asked for, all. */
export function experiencedIn(all: Experienced[], { subjects, unitId }: ExperienceFilter): Experienced[] {
  const wanted = subjects.map(subjectKey);
  return all.filter(
    (person) =>
      (unitId === null || person.unitId === unitId) &&
      wanted.every((key) => person.experience.some((each) => subjectKey(each) === key)),
  );
}

/** Every subject that somebody has experience of, with how many have, in the order of the kinds. */
export function subjectsIn(all: Experienced[]): (Omit<Experience, "sources"> & { people: number })[] {
  const counted = new Map<string, Omit<Experience, "sources"> & { people: number }>();
  for (const { kind, value, nameSv, nameEn } of all.flatMap((person) => person.experience)) {
    const key = subjectKey({ kind, value });
    const subject = counted.get(key) ?? { kind, value, nameSv, nameEn, people: 0 };
    counted.set(key, { ...subject, people: subject.people + 1 });
  }
  return [...counted.values()];
}
