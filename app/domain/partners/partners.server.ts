import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  partnerAgreements,
  partnerContacts,
  partners,
  people,
  projectPartners,
  projects,
  units,
} from "#db/schema.server";
import type { PartnerKind, PartnerStatus } from "#db/words";
import type { Viewer } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";
import { agreementsWith } from "./agreements.server";
import { peopleAt } from "./people.server";

/** Months without a contact after which a partner is pointed out. */
const quietMonths = 24;

/** Whether nobody has been in touch with a partner for two years or more, as seen on `today`. */
export function hasGoneQuiet(lastContactOn: string | null, today: string): boolean {
  const twoYearsAgo = `${Number(today.slice(0, 4)) - quietMonths / 12}${today.slice(4)}`;
  return lastContactOn === null || lastContactOn < twoYearsAgo;
}

/** The day when we were last in touch: of the contacts written in, or as it was known before those; null when neither is. */
const lastContactOn = sql<string | null>`nullif(max(coalesce(${partners.lastContactOn}, ''), coalesce(
  (select max(${partnerContacts.happenedOn}) from ${partnerContacts} where ${partnerContacts.partnerId} = ${partners.id}), '')), '')`;

type PartnerFilter = {
  countryCode?: string | null;
  kind?: PartnerKind | null;
  status?: PartnerStatus | null;
};

/** The partners in order of name, each with how many of our projects it takes part in that the viewer may see. */
export function partnerList(db: Database, viewer: Viewer, filter: PartnerFilter) {
  return db
    .select({
      id: partners.id,
      name: partners.name,
      localName: partners.localName,
      countryCode: partners.countryCode,
      kind: partners.kind,
      status: partners.status,
      sinceYear: partners.sinceYear,
      lastContactOn,
      responsibleName: people.name,
      /** The last day of what has been agreed; null when nothing has an end. */
      agreedUntil: sql<string | null>`(select max(${partnerAgreements.endsOn}) from ${partnerAgreements}
        where ${partnerAgreements.partnerId} = ${partners.id})`,
      projects: sql<number>`(select count(*) from ${projectPartners}
        join ${projects} on ${projects.id} = ${projectPartners.projectId}
        where ${projectPartners.partnerId} = ${partners.id} and ${projectsSeenBy(viewer)})`,
    })
    .from(partners)
    .leftJoin(people, eq(people.id, partners.responsibleId))
    .where(
      and(
        filter.countryCode ? eq(partners.countryCode, filter.countryCode) : undefined,
        filter.kind ? eq(partners.kind, filter.kind) : undefined,
        filter.status ? eq(partners.status, filter.status) : undefined,
      ),
    )
    .orderBy(asc(partners.name), asc(partners.id))
    .all();
}

/** Every partner by name, to choose among. */
export const partnerChoices = (db: Database) =>
  db.select({ id: partners.id, name: partners.name }).from(partners).orderBy(asc(partners.name)).all();

/** By what the partners can be narrowed, with how many each choice gives. */
export function partnerFacets(db: Database) {
  const rows = db.all<{ facet: string; key: string; count: number }>(sql`
    select 'country' as facet, ${partners.countryCode} as key, count(*) as count from ${partners} group by 2
    union all select 'kind', ${partners.kind}, count(*) from ${partners} group by 2
    union all select 'status', ${partners.status}, count(*) from ${partners} group by 2
    order by 1, 2
  `);
  const facet = (name: string) =>
    rows.filter((row) => row.facet === name).map(({ key, count }) => ({ key, count }));
  return { countries: facet("country"), kinds: facet("kind"), statuses: facet("status") };
}

/** One partner with the projects that the viewer may see; null when there is none. */
export function partnerById(db: Database, viewer: Viewer, id: string) {
  const partner = db
    .select({
      id: partners.id,
      name: partners.name,
      localName: partners.localName,
      countryCode: partners.countryCode,
      kind: partners.kind,
      status: partners.status,
      sinceYear: partners.sinceYear,
      place: partners.place,
      web: partners.web,
      unitId: partners.unitId,
      languages: partners.languages,
      responsibleId: people.id,
      responsibleName: people.name,
      responsibleTitle: people.title,
      responsibleEmail: people.email,
      responsibleUnit: units.name,
      topics: partners.topics,
      lastContactOn,
      note: partners.note,
    })
    .from(partners)
    .leftJoin(people, eq(people.id, partners.responsibleId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(eq(partners.id, id))
    .get();
  if (!partner) return null;
  const shared = db
    .select({
      id: projects.id,
      title: projects.title,
      kind: projects.kind,
      status: projects.status,
      startsOn: projects.startsOn,
      endsOn: projects.endsOn,
      unitName: units.name,
    })
    .from(projectPartners)
    .innerJoin(projects, eq(projects.id, projectPartners.projectId))
    .innerJoin(units, eq(units.id, projects.unitId))
    .where(and(eq(projectPartners.partnerId, id), projectsSeenBy(viewer)))
    .orderBy(desc(sql`coalesce(${projects.startsOn}, ${projects.appliedOn}, '')`), asc(projects.id))
    .all();
  return { ...partner, projects: shared, people: peopleAt(db, id), agreements: agreementsWith(db, id) };
}
