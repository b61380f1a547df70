import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  archiveEntries,
  archiveTags,
  groups,
  lessons,
  meetings,
  people,
  programmes,
  themes,
  units,
} from "#db/schema.server";
import type { ArchiveKind, Visibility } from "#db/words";
import type { Viewer } from "~/domain/members/member";
import { tidyText } from "./analyser";
import { excerptOf, markerOf, type Segment, segmentsOf } from "./marks";
import { type Term, waysOf } from "./terms";
import { visibleTo } from "./visible.server";
import { type Fact, type Why, whyOf } from "./why";

export type Hit = {
  kind: ArchiveKind;
  recordId: string;
  part: string;
  path: string;
  title: Segment[];
  excerpt: Segment[];
  day: string | null;
  year: number | null;
  unitName: string | null;
  authorName: string | null;
  countryCode: string | null;
  programmeName: string | null;
  /** What a file hangs on; null for what is no file on a record. */
  hangsOn: string | null;
  meeting: { id: string; groupName: string; number: number; year: number } | null;
  visibility: Visibility;
  why: Why;
};

/** An entry and the ways it was found by, by their number in `waysOf(terms)`. */
export type Found = { id: number; ways: readonly number[] };

/** The entries of one page with all that is shown of them, in the order given. */
export function hitsOf(db: Database, viewer: Viewer, found: readonly Found[], terms: readonly Term[]): Hit[] {
  if (found.length === 0) return [];
  const ids = found.map((each) => each.id);
  const ways = waysOf(terms);
  const marksIn = markerOf(terms);
  const rows = rowsOf(db, viewer, ids);
  rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return rows.map((row) => {
    const {
      id,
      body,
      title,
      meetingId,
      meetingNumber,
      meetingYear,
      groupName,
      keywords,
      themeNames,
      ...shown
    } = row;
    const inTitle = marksIn(title);
    const inBody = marksIn(body);
    const answered = new Set(
      found.find((each) => each.id === id)?.ways.flatMap((way) => ways[way]?.term ?? []),
    );
    return {
      ...shown,
      title: segmentsOf(title, inTitle),
      excerpt: excerptOf(body, inBody),
      meeting:
        meetingId !== null && groupName !== null
          ? { id: meetingId, groupName, number: meetingNumber ?? 0, year: meetingYear ?? 0 }
          : null,
      why: whyOf(
        { text: title, marks: inTitle },
        { text: body, marks: inBody },
        factsOf(row),
        marksIn,
        terms,
        answered,
      ),
    };
  });
}

const rowsOf = (db: Database, viewer: Viewer, ids: readonly number[]) =>
  db
    .select({
      id: archiveEntries.id,
      kind: archiveEntries.kind,
      recordId: archiveEntries.recordId,
      part: archiveEntries.part,
      path: archiveEntries.path,
      title: archiveEntries.title,
      body: archiveEntries.body,
      day: archiveEntries.day,
      year: archiveEntries.year,
      visibility: archiveEntries.visibility,
      // The first of the other words by which a file is found.
      hangsOn: sql<string | null>`case when ${archiveEntries.path} like '/bilagor/%' then
        nullif(substr(${archiveEntries.alsoFoundBy}, 1, instr(${archiveEntries.alsoFoundBy} || char(10), char(10)) - 1), '') end`,
      unitName: units.name,
      authorName: people.name,
      meetingId: meetings.id,
      meetingNumber: meetings.number,
      meetingYear: meetings.year,
      groupName: groups.name,
      countryCode: archiveEntries.countryCode,
      programmeName: programmes.nameSv,
      keywords: lessons.keywords,
      themeNames: sql<string | null>`(
        select group_concat(${themes.nameSv}, char(10)) from ${archiveTags}
          join ${themes} on ${themes.id} = ${archiveTags.value}
          where ${archiveTags.entryId} = ${archiveEntries.id} and ${archiveTags.sort} = 'theme')`,
    })
    .from(archiveEntries)
    .leftJoin(units, eq(units.id, archiveEntries.unitId))
    .leftJoin(people, eq(people.id, archiveEntries.authorId))
    .leftJoin(lessons, and(eq(archiveEntries.kind, "lesson"), eq(lessons.id, archiveEntries.recordId)))
    .leftJoin(programmes, eq(programmes.code, archiveEntries.programmeCode))
    // A lesson's meeting is not for everyone who may read the lesson.
    .leftJoin(meetings, and(eq(meetings.id, archiveEntries.meetingId), ne(archiveEntries.kind, "lesson")))
    .leftJoin(groups, eq(groups.id, meetings.groupId))
    .where(and(inArray(archiveEntries.id, ids), visibleTo(viewer)))
    .orderBy(asc(archiveEntries.id))
    .all();

function factsOf(row: {
  unitName: string | null;
  authorName: string | null;
  programmeName: string | null;
  keywords: string[] | null;
  themeNames: string | null;
}): Fact[] {
  const named = (what: Fact["what"], texts: readonly (string | null)[]) =>
    texts.flatMap((text) => (text ? [{ what, text: tidyText(text) }] : []));
  return [
    ...named("theme", row.themeNames?.split("\n") ?? []),
    ...named("keyword", row.keywords ?? []),
    ...named("unit", [row.unitName]),
    ...named("person", [row.authorName]),
    ...named("programme", [row.programmeName]),
  ];
}
