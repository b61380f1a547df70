import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  max,
  min,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Database } from "#db/open.server";
import { municipality, publications, publicationThemes, themes, units } from "#db/schema.server";
import type { PublicationKind } from "#db/words";

/** What programs fetch of what is published: for feeds, open data, the sitemap and the catalogue. Nothing but publications. */

const shown = isNull(publications.withdrawnAt);

const inTheme = (themeId: string): SQL =>
  sql`${publications.id} in (select ${publicationThemes.publicationId} from ${publicationThemes} where ${publicationThemes.themeId} = ${themeId})`;

/** Where a harvest goes on: after this record, in the order of changes. */
type Mark = { changedAt: number; id: number };

type Harvest = {
  kind: PublicationKind | null;
  /** What became another at this instant or later; null for everything. */
  since: number | null;
  /** Goes on after this record; null for the start of the page. */
  after: Mark | null;
  page: number;
  size: number;
};

const told = {
  key: publications.id,
  kind: publications.kind,
  id: publications.recordId,
  edition: publications.edition,
  title: publications.title,
  titleEn: publications.titleEn,
  summary: publications.summary,
  year: publications.year,
  day: publications.day,
  publishedAt: publications.publishedAt,
  changedAt: publications.changedAt,
  ownerName: units.name,
};

/**
 * A page of what is published, in the order in which it last became another, so that whoever goes on from `after`
 * misses nothing that changes meanwhile; and all that has been withdrawn since. A page beyond the last is empty. Four
 * statements.
 */
export function harvest(db: Database, { kind, since, after, page, size }: Harvest) {
  const asked = and(
    kind === null ? undefined : eq(publications.kind, kind),
    since === null ? undefined : gte(publications.changedAt, since),
  );
  const count =
    db.select({ count: sql<number>`count(*)` }).from(publications).where(and(shown, asked)).get()?.count ?? 0;
  const rows = db
    .select({ ...told, content: publications.content })
    .from(publications)
    .leftJoin(units, eq(units.id, publications.unitId))
    .where(and(shown, asked, after === null ? undefined : isAfter(after)))
    .orderBy(asc(publications.changedAt), asc(publications.id))
    .limit(size + 1)
    .offset(after === null ? (page - 1) * size : 0)
    .all();
  const items = rows.slice(0, size);
  const named = themeNamesOf(
    db,
    items.map(({ key }) => key),
  );
  const deleted = db
    .select({ kind: publications.kind, id: publications.recordId, deletedAt: publications.changedAt })
    .from(publications)
    .where(and(isNotNull(publications.withdrawnAt), asked))
    .orderBy(asc(publications.changedAt), asc(publications.id))
    .all();
  return {
    count,
    pages: Math.ceil(count / size),
    items: items.map((item) => ({ ...item, themes: named.get(item.key) ?? [] })),
    isMore: rows.length > size,
    deleted,
  };
}

export type Harvested = ReturnType<typeof harvest>;

const isAfter = ({ changedAt, id }: Mark) =>
  or(
    gt(publications.changedAt, changedAt),
    and(eq(publications.changedAt, changedAt), gt(publications.id, id)),
  );

/**
 * Everything that is published of a kind, or of all, with its content: the newest first, what is about no day by
 * name. Two statements.
 */
export function publishedRows(db: Database, kind: PublicationKind | null) {
  const rows = db
    .select({ ...told, content: publications.content })
    .from(publications)
    .leftJoin(units, eq(units.id, publications.unitId))
    .where(and(shown, kind === null ? undefined : eq(publications.kind, kind)))
    .orderBy(desc(publications.day), asc(publications.title), asc(publications.id))
    .all();
  const named = themeNamesOf(
    db,
    rows.map(({ key }) => key),
  );
  return rows.map((row) => ({ ...row, themes: named.get(row.key) ?? [] }));
}

export type PublishedRow = ReturnType<typeof publishedRows>[number];

function themeNamesOf(db: Database, keys: number[]): Map<number, string[]> {
  const named = new Map<number, string[]>();
  if (keys.length === 0) return named;
  const rows = db
    .select({ key: publicationThemes.publicationId, name: themes.nameSv })
    .from(publicationThemes)
    .innerJoin(themes, eq(themes.id, publicationThemes.themeId))
    .where(inArray(publicationThemes.publicationId, keys))
    .orderBy(asc(themes.position), asc(themes.id))
    .all();
  for (const { key, name } of rows) named.set(key, [...(named.get(key) ?? []), name]);
  return named;
}

/**
 * What last became another, the latest first, and when anything of the kind or theme last did or was withdrawn: null when nothing
 * ever was published.
 */
export function latestChanged(
  db: Database,
  { kind, themeId }: { kind: PublicationKind | null; themeId: string | null },
  most: number,
) {
  const asked = and(
    kind === null ? undefined : eq(publications.kind, kind),
    themeId === null ? undefined : inTheme(themeId),
  );
  const lines = db
    .select(told)
    .from(publications)
    .leftJoin(units, eq(units.id, publications.unitId))
    .where(and(shown, asked))
    .orderBy(desc(publications.changedAt), desc(publications.id))
    .limit(most)
    .all();
  const changed = db
    .select({ at: max(publications.changedAt) })
    .from(publications)
    .where(asked)
    .get();
  return { lines, changedAt: changed?.at ?? null };
}

export type ChangedLine = ReturnType<typeof latestChanged>["lines"][number];

/** A theme by its id; null when there is none. */
export const themeNamed = (db: Database, id: string): { id: string; name: string } | null =>
  db.select({ id: themes.id, name: themes.nameSv }).from(themes).where(eq(themes.id, id)).get() ?? null;

/** Every published record and when it last became another, the latest first; at most so many. */
export const everyPublished = (db: Database, most: number) =>
  db
    .select({ kind: publications.kind, id: publications.recordId, changedAt: publications.changedAt })
    .from(publications)
    .where(shown)
    .orderBy(desc(publications.changedAt), desc(publications.id))
    .limit(most)
    .all();

/** For each kind that was ever published: when the first was, and when anything last became another or was withdrawn. */
export const publishedSpans = (db: Database) =>
  db
    .select({
      kind: publications.kind,
      firstAt: sql<number>`${min(publications.publishedAt)}`,
      changedAt: sql<number>`${max(publications.changedAt)}`,
    })
    .from(publications)
    .groupBy(publications.kind)
    .orderBy(publications.kind)
    .all();

/** Who publishes, and how to reach them; null before the house is set up. */
export const publisherOf = (db: Database) =>
  db
    .select({
      name: municipality.name,
      email: municipality.email,
      phone: municipality.phone,
      website: municipality.website,
    })
    .from(municipality)
    .get() ?? null;
