import { and, asc, desc, eq, inArray, isNull, max, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  chronicle,
  groups,
  municipality,
  publications,
  publicationThemes,
  themes,
  units,
} from "#db/schema.server";
import type { ChronicleSubject, PublicationKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { findPublished } from "../archive/window.server";

/** What outsiders read: published records and nothing else. Every function leaves out what has been withdrawn. */

const shown = isNull(publications.withdrawnAt);

const lines = (db: Database) =>
  db
    .select({
      id: publications.id,
      kind: publications.kind,
      recordId: publications.recordId,
      title: publications.title,
      titleEn: publications.titleEn,
      summary: publications.summary,
      year: publications.year,
      day: publications.day,
      publishedAt: publications.publishedAt,
      changedAt: publications.changedAt,
      /** Who answers for it; null for the municipality as a whole. */
      ownerName: units.name,
    })
    .from(publications)
    .leftJoin(units, eq(units.id, publications.unitId));

type PublishedLine = ReturnType<ReturnType<typeof lines>["all"]>[number];

type PublishedFilter = { kind: PublicationKind; themeId?: string | null; groupId?: string | null };

const narrowed = ({ kind, themeId, groupId }: PublishedFilter): SQL | undefined =>
  and(
    shown,
    eq(publications.kind, kind),
    groupId ? eq(publications.groupId, groupId) : undefined,
    themeId
      ? inArray(
          publications.id,
          sql`(select ${publicationThemes.publicationId} from ${publicationThemes} where ${publicationThemes.themeId} = ${themeId})`,
        )
      : undefined,
  );

/**
 * A page of what is published of a kind: the newest first, partners by name. A page beyond the last is the last. Two statements.
 */
export function publishedPage(
  db: Database,
  filter: PublishedFilter,
  { number, size }: { number: number; size: number },
): { total: number; page: number; pages: number; lines: PublishedLine[]; changedAt: number | null } {
  const where = narrowed(filter);
  const counted = db
    .select({ total: sql<number>`count(*)`, changedAt: max(publications.changedAt) })
    .from(publications)
    .where(where)
    .get();
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(number, pages);
  const order =
    filter.kind === "partner"
      ? [asc(publications.title)]
      : [desc(publications.day), desc(publications.publishedAt)];
  const rows = lines(db)
    .where(where)
    .orderBy(...order, asc(publications.id))
    .limit(size)
    .offset((page - 1) * size)
    .all();
  return { total, page, pages, lines: rows, changedAt: counted?.changedAt ?? null };
}

/** The latest that was published, of any kind but partners. */
export const latestPublished = (db: Database, most: number): PublishedLine[] =>
  lines(db)
    .where(and(shown, sql`${publications.kind} <> 'partner'`))
    .orderBy(desc(publications.publishedAt), desc(publications.id))
    .limit(most)
    .all();

/** What is published of a record, with its content; null when outsiders do not read it. */
export function publishedRecord(db: Database, kind: PublicationKind, recordId: string) {
  const row = db
    .select({
      id: publications.id,
      kind: publications.kind,
      recordId: publications.recordId,
      edition: publications.edition,
      title: publications.title,
      titleEn: publications.titleEn,
      summary: publications.summary,
      content: publications.content,
      day: publications.day,
      publishedAt: publications.publishedAt,
      changedAt: publications.changedAt,
      ownerName: units.name,
    })
    .from(publications)
    .leftJoin(units, eq(units.id, publications.unitId))
    .where(and(shown, eq(publications.kind, kind), eq(publications.recordId, recordId)))
    .get();
  return row ?? null;
}

/** Which of the records that a content names are published themselves, kind by kind. One statement. */
export function outAmong(
  db: Database,
  named: readonly { kind: PublicationKind; recordId: string }[],
): Partial<Record<PublicationKind, string[]>> {
  if (named.length === 0) return {};
  const ids = [...new Set(named.map(({ recordId }) => recordId))];
  const rows = db
    .select({ kind: publications.kind, recordId: publications.recordId })
    .from(publications)
    .where(and(shown, inArray(publications.recordId, ids)))
    .orderBy(publications.id)
    .all();
  const out: Partial<Record<PublicationKind, string[]>> = {};
  for (const { kind, recordId } of rows) out[kind] = [...(out[kind] ?? []), recordId];
  return out;
}

/** The published projects that name a partner, the latest first. */
export const projectsWithPartner = (db: Database, partnerId: string): { id: string; title: string }[] =>
  db
    .select({ id: publications.recordId, title: publications.title })
    .from(publications)
    .where(
      and(
        shown,
        eq(publications.kind, "project"),
        sql`exists (select 1 from json_each(${publications.content}, '$.partners') as p where p.value ->> 'id' = ${partnerId})`,
      ),
    )
    .orderBy(desc(publications.day), asc(publications.id))
    .all();

/** A page of what a question finds among everything that is published, the best first; null when it holds no word. */
export function searchPublished(
  db: Database,
  text: string,
  { number, size }: { number: number; size: number },
): { total: number; page: number; pages: number; lines: PublishedLine[] } | null {
  const found = findPublished(db, text);
  if (found === null) return null;
  const pages = Math.max(1, Math.ceil(found.length / size));
  const page = Math.min(number, pages);
  const ids = found.slice((page - 1) * size, page * size);
  const rows =
    ids.length === 0
      ? []
      : lines(db)
          .where(and(shown, inArray(publications.id, ids)))
          .orderBy(publications.id)
          .all();
  const inOrder = ids.flatMap((id) => rows.filter((row) => row.id === id));
  return { total: found.length, page, pages, lines: inOrder };
}

/** The themes that something published has to do with, in order, and how many records each has. */
export const publishedThemes = (db: Database, kind?: PublicationKind) =>
  db
    .select({ id: themes.id, nameSv: themes.nameSv, nameEn: themes.nameEn, count: sql<number>`count(*)` })
    .from(publicationThemes)
    .innerJoin(publications, eq(publications.id, publicationThemes.publicationId))
    .innerJoin(themes, eq(themes.id, publicationThemes.themeId))
    .where(and(shown, kind ? eq(publications.kind, kind) : undefined))
    .groupBy(themes.id)
    .orderBy(asc(themes.position), asc(themes.id))
    .all();

/** The groups whose minutes are published. */
export const publishedGroupsOf = (db: Database) =>
  db
    .selectDistinct({ id: groups.id, name: groups.name })
    .from(publications)
    .innerJoin(groups, eq(groups.id, publications.groupId))
    .where(and(shown, eq(publications.kind, "minutes")))
    .orderBy(asc(groups.name), asc(groups.id))
    .all();

/** Who answers for what no unit answers for: the municipality's own word for it, else its name. "" before it is set up. */
export function publicOwner(db: Database): string {
  const row = db
    .select({ owner: municipality.informationOwner, name: municipality.name })
    .from(municipality)
    .get();
  return row?.owner ?? row?.name ?? "";
}

/** Who answers for an open page, and the day on which anything of the sorts that it tells of last changed. One statement. */
export function pageFactsOf(
  db: Database,
  subjects: ChronicleSubject[],
): { owner: string; changedOn: string | null } {
  const told = db
    .select({ at: max(chronicle.at) })
    .from(chronicle)
    .where(inArray(chronicle.subject, subjects));
  const row = db
    .select({
      owner: municipality.informationOwner,
      name: municipality.name,
      at: sql<number | null>`(${told})`,
    })
    .from(municipality)
    .get();
  return { owner: row?.owner ?? row?.name ?? "", changedOn: row?.at == null ? null : dayOf(row.at) };
}

/** The day on which anything was last published or withdrawn; null when nothing ever was. */
export function lastPublishedOn(db: Database): string | null {
  const row = db
    .select({ at: max(publications.changedAt) })
    .from(publications)
    .get();
  return row?.at == null ? null : dayOf(row.at);
}

/** How many records of each kind are published, and when anything of it last changed. */
export const publishedCounts = (db: Database) =>
  db
    .select({ kind: publications.kind, count: sql<number>`count(*)`, changedAt: max(publications.changedAt) })
    .from(publications)
    .where(shown)
    .groupBy(publications.kind)
    .orderBy(publications.kind)
    .all();
