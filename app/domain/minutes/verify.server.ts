import { asc, eq, isNotNull } from "drizzle-orm";
import { sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { groups, meetings, minuteEditions, minutes } from "#db/schema.server";
import { canonical, type MinutesText, readCanonical } from "./canonical";

/**
 * What a file of signed minutes holds: the text, the sum of its canonical form, and whether the file is in that
 * form itself, so that its own SHA-256 is the sum. A file that has been set anew since has the same sum. Null when
 * it holds no minutes.
 */
export function verifyFile(bytes: string): { text: MinutesText; sum: string; isCanonical: boolean } | null {
  const text = readCanonical(bytes);
  if (!text) return null;
  const form = canonical(JSON.parse(bytes));
  return { text, sum: sumOf(form), isCanonical: form === bytes };
}

/**
 * Every edition of signed minutes whose sum is not that of its text: none, unless somebody has changed the file
 * behind our back.
 */
export function falseMinutes(
  db: Database,
): { group: string; number: number; year: number; edition: number }[] {
  const of = { group: groups.name, number: meetings.number, year: meetings.year };
  const signed = db
    .select({ ...of, edition: minutes.edition, canonical: minutes.canonical, sum: minutes.sum })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(isNotNull(minutes.canonical))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .all();
  const replaced = db
    .select({
      ...of,
      edition: minuteEditions.edition,
      canonical: minuteEditions.canonical,
      sum: minuteEditions.sum,
    })
    .from(minuteEditions)
    .innerJoin(meetings, eq(meetings.id, minuteEditions.meetingId))
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .orderBy(asc(meetings.startsAt), asc(meetings.id), asc(minuteEditions.edition))
    .all();
  return [...replaced, ...signed]
    .filter(({ canonical: text, sum }) => sumOf(text ?? "") !== sum)
    .map(({ group, number, year, edition }) => ({ group, number, year, edition }));
}
