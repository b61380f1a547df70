import { and, asc, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { followupEditions, followups, people } from "#db/schema.server";
import type { FollowupStage } from "#db/words";
import type { Viewer } from "../members/member";
import { type FollowupText, readFollowup } from "./canonical";

/** A frozen follow-up, without its text. */
type Edition = {
  followupId: string;
  number: number;
  stage: FollowupStage;
  /** The SHA-256 of the canonical form, 64 hexadecimal digits. */
  sum: string;
  frozenAt: number;
  frozenByName: string | null;
};

/** A frozen follow-up with its text, and the bytes that its sum was made from. */
type EditionWithText = Edition & { canonical: string; text: FollowupText };

/** The editions of a year's follow-up that a viewer may read, the latest first. */
export const editionsOfYear = (db: Database, viewer: Viewer, year: number): Edition[] =>
  select(db, and(eq(followups.year, year), readBy(viewer)))
    .all()
    .map(({ canonical, ...edition }) => edition);

/** One edition of a year's follow-up; null when there is none, or none that the viewer may read. */
export function editionOfYear(
  db: Database,
  viewer: Viewer,
  year: number,
  number: number,
): EditionWithText | null {
  const numbered = eq(followupEditions.number, number);
  return withText(select(db, and(eq(followups.year, year), numbered, readBy(viewer))).get());
}

/** What readers read of a year: its latest edition that was decided or published; null while there is none for the viewer. */
export function readersEdition(db: Database, viewer: Viewer, year: number): EditionWithText | null {
  const stands = inArray(followupEditions.stage, ["decided", "published"]);
  return withText(
    select(db, and(eq(followups.year, year), stands, readBy(viewer)))
      .limit(1)
      .get(),
  );
}

/** The latest edition of a follow-up, whatever its stage; null while there is none. */
export const latestEdition = (db: Database, followupId: string): EditionWithText | null =>
  withText(select(db, eq(followups.id, followupId)).limit(1).get());

/** The latest edition that was decided; before that the latest of all, whatever its stage; null while there is none. */
export function decidedEdition(db: Database, followupId: string): EditionWithText | null {
  const decided = and(eq(followups.id, followupId), eq(followupEditions.stage, "decided"));
  return withText(select(db, decided).limit(1).get()) ?? latestEdition(db, followupId);
}

/** Every edition's number whose sum is not that of its text: none, unless somebody has changed the file behind our back. */
export function falseSums(db: Database): { year: number; number: number }[] {
  return db
    .select({
      year: followups.year,
      number: followupEditions.number,
      canonical: followupEditions.canonical,
      sum: followupEditions.sum,
    })
    .from(followupEditions)
    .innerJoin(followups, eq(followups.id, followupEditions.followupId))
    .orderBy(asc(followups.year), asc(followupEditions.number))
    .all()
    .filter(({ canonical, sum }) => sumOf(canonical) !== sum)
    .map(({ year, number }) => ({ year, number }));
}

/** As the follow-up itself: until it is published it is the coordinator's own. */
const readBy = (viewer: Viewer): SQL | undefined =>
  viewer.coordinator
    ? sql`1`
    : and(isNotNull(followups.publishedOn), inArray(followupEditions.stage, ["decided", "published"]));

const select = (db: Database, condition: SQL | undefined) =>
  db
    .select({
      followupId: followupEditions.followupId,
      number: followupEditions.number,
      stage: followupEditions.stage,
      canonical: followupEditions.canonical,
      sum: followupEditions.sum,
      frozenAt: followupEditions.frozenAt,
      frozenByName: people.name,
    })
    .from(followupEditions)
    .innerJoin(followups, eq(followups.id, followupEditions.followupId))
    .leftJoin(people, eq(people.id, followupEditions.frozenBy))
    .where(condition)
    .orderBy(desc(followupEditions.number))
    .$dynamic();

function withText(row: (Edition & { canonical: string }) | undefined): EditionWithText | null {
  const text = row && readFollowup(row.canonical);
  return row && text ? { ...row, text } : null;
}
