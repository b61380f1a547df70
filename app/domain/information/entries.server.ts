import { and, asc, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  informationEntries,
  informationNotes,
  informationThemes,
  partners,
  people,
  projects,
  themes,
  units,
} from "#db/schema.server";
import type { InformationKind } from "#db/words";
import { dayOf, startOfDay, yearOf } from "~/calendar/swedish-time";
import type { Viewer } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";

type EntryFilter = {
  kind?: InformationKind | null;
  unitId?: string | null;
  partnerId?: string | null;
  projectId?: string | null;
  themeId?: string | null;
  /** Entries of which something was told in a year, or since a day, by the Swedish clock. */
  year?: number | null;
  since?: string | null;
};

/** When something was last told of an entry, UTC ms. */
export const lastToldAt = sql<number>`coalesce((select max(${informationNotes.writtenAt}) from ${informationNotes}
  where ${informationNotes.entryId} = ${informationEntries.id}), ${informationEntries.createdAt})`;

const ofThemes = sql<string>`(select json_group_array(json_object('id', ${themes.id}, 'nameSv', ${themes.nameSv},
    'nameEn', ${themes.nameEn}) order by ${themes.position}, ${themes.id})
  from ${informationThemes} join ${themes} on ${themes.id} = ${informationThemes.themeId}
  where ${informationThemes.entryId} = ${informationEntries.id})`;

const inList = {
  id: informationEntries.id,
  kind: informationEntries.kind,
  title: informationEntries.title,
  caseNumber: informationEntries.caseNumber,
  web: informationEntries.web,
  unitName: units.name,
  partnerName: partners.name,
  notes: sql<number>`(select count(*) from ${informationNotes} where ${informationNotes.entryId} = ${informationEntries.id})`,
  toldAt: lastToldAt,
};

/** A page of the entries that a filter lets through, what was told last first, and how many there are in all. */
export function entryList(db: Database, filter: EntryFilter, page: { offset: number; limit: number }) {
  const rows = db
    .select({ ...inList, total: sql<number>`count(*) over ()` })
    .from(informationEntries)
    .leftJoin(units, eq(units.id, informationEntries.unitId))
    .leftJoin(partners, eq(partners.id, informationEntries.partnerId))
    .where(and(...conditions(filter)))
    .orderBy(desc(lastToldAt), asc(informationEntries.id))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  return {
    rows: rows.map(({ total: _, toldAt, ...row }) => ({ ...row, day: dayOf(toldAt) })),
    total: rows[0]?.total ?? 0,
  };
}

export type EntryLine = ReturnType<typeof entryList>["rows"][number];

function conditions(filter: EntryFilter): (SQL | undefined)[] {
  const { kind, unitId, partnerId, projectId, themeId, year, since } = filter;
  const told = (...when: SQL[]) =>
    sql`exists (select 1 from ${informationNotes} where ${and(eq(informationNotes.entryId, informationEntries.id), ...when)})`;
  return [
    kind ? eq(informationEntries.kind, kind) : undefined,
    unitId ? eq(informationEntries.unitId, unitId) : undefined,
    partnerId ? eq(informationEntries.partnerId, partnerId) : undefined,
    projectId ? eq(informationEntries.projectId, projectId) : undefined,
    themeId
      ? sql`exists (select 1 from ${informationThemes} where ${informationThemes.entryId} = ${informationEntries.id}
          and ${informationThemes.themeId} = ${themeId})`
      : undefined,
    year
      ? told(
          gte(informationNotes.writtenAt, startOfDay(`${year}-01-01`)),
          lt(informationNotes.writtenAt, startOfDay(`${year + 1}-01-01`)),
        )
      : undefined,
    since ? told(gte(informationNotes.writtenAt, startOfDay(since))) : undefined,
  ];
}

/** By what the entries can be narrowed, with how many each choice gives. */
export function entryFacets(db: Database) {
  type Row = { facet: string; key: string; nameSv: string; nameEn: string; count: number; place: number };
  const rows = db.all<Row>(sql`
    select 'kind' as facet, ${informationEntries.kind} as key, '' as nameSv, '' as nameEn, count(*) as count, 0 as place
      from ${informationEntries} group by 2
    union all
    select 'unit', ${units.id}, ${units.name}, ${units.name}, count(*), ${units.position}
      from ${informationEntries} join ${units} on ${units.id} = ${informationEntries.unitId} group by 2
    union all
    select 'partner', ${partners.id}, ${partners.name}, ${partners.name}, count(*), 0
      from ${informationEntries} join ${partners} on ${partners.id} = ${informationEntries.partnerId} group by 2
    union all
    select 'theme', ${themes.id}, ${themes.nameSv}, ${themes.nameEn}, count(*), ${themes.position}
      from ${informationThemes} join ${themes} on ${themes.id} = ${informationThemes.themeId} group by 2
    order by facet, place, nameSv, key
  `);
  const told = db
    .selectDistinct({ entryId: informationNotes.entryId, at: informationNotes.writtenAt })
    .from(informationNotes)
    .all();
  const ofYear = new Map<number, Set<string>>();
  for (const { entryId, at } of told) {
    const year = yearOf(dayOf(at));
    ofYear.set(year, (ofYear.get(year) ?? new Set()).add(entryId));
  }
  const facet = (name: string) => rows.filter((row) => row.facet === name);
  return {
    kinds: facet("kind"),
    units: facet("unit"),
    partners: facet("partner"),
    themes: facet("theme"),
    years: [...ofYear]
      .map(([year, entries]) => ({ year, count: entries.size }))
      .sort((one, other) => other.year - one.year),
  };
}

/** One entry with its names and themes, and its project where the viewer may see that; null when there is none. */
export function entryById(db: Database, viewer: Viewer, id: string) {
  const row = db
    .select({
      ...inList,
      unitId: informationEntries.unitId,
      partnerId: informationEntries.partnerId,
      projectId: projects.id,
      projectTitle: projects.title,
      createdBy: informationEntries.createdBy,
      version: informationEntries.version,
      themes: ofThemes,
    })
    .from(informationEntries)
    .leftJoin(units, eq(units.id, informationEntries.unitId))
    .leftJoin(partners, eq(partners.id, informationEntries.partnerId))
    .leftJoin(projects, and(eq(projects.id, informationEntries.projectId), projectsSeenBy(viewer)))
    .where(eq(informationEntries.id, id))
    .get();
  return row
    ? { ...row, themes: JSON.parse(row.themes) as { id: string; nameSv: string; nameEn: string }[] }
    : null;
}

/** What has been told of an entry, the latest first. */
export const notesOf = (db: Database, entryId: string) =>
  db
    .select({
      id: informationNotes.id,
      text: informationNotes.text,
      authorName: people.name,
      unitName: units.name,
      through: informationNotes.through,
      writtenAt: informationNotes.writtenAt,
    })
    .from(informationNotes)
    .innerJoin(people, eq(people.id, informationNotes.authorId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(eq(informationNotes.entryId, entryId))
    .orderBy(desc(informationNotes.writtenAt), desc(informationNotes.id))
    .all();
