import { and, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries } from "#db/schema.server";
import type { Viewer } from "~/domain/members/member";
import { lettersApart } from "./letters-apart";
import type { Term } from "./terms";
import { visibleTo } from "./visible.server";

/** Words shorter than this are near too many others. */
const shortestCorrected = 5;
const mostCorrected = 2;
const mostTried = 6;

/**
 * What was probably meant: the question with each unanswered word in place of the nearest word that stands
 * in something the viewer may see. Null when there is none. Near is one slip of the finger, or two in a
 * word of eight letters or more; the first letter is taken to be right.
 */
export function probablyMeant(
  db: Database,
  viewer: Viewer,
  question: string,
  unanswered: readonly Term[],
): string | null {
  let meant = question.slice(0, 300);
  for (const { typed } of unanswered.slice(0, mostCorrected)) {
    const near = nearestWord(db, viewer, typed.toLowerCase());
    if (near) meant = meant.replace(typed, near);
  }
  return meant === question.slice(0, 300) ? null : meant;
}

function nearestWord(db: Database, viewer: Viewer, word: string): string | null {
  if (word.length < shortestCorrected || !/^\p{L}+$/u.test(word)) return null;
  const slips = word.length >= 8 ? 2 : 1;
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const candidates = db
    .all<{ term: string; entries: number }>(
      sql`select term, doc as entries from archive_text_words
        where term >= ${first} and term < ${`${first}\u{10ffff}`}
          and length(term) between ${word.length - slips} and ${word.length + slips} order by term`,
    )
    .map((candidate) => ({ ...candidate, apart: lettersApart(word, candidate.term, slips) }))
    .filter((candidate) => candidate.apart > 0 && candidate.apart <= slips)
    .sort((a, b) => a.apart - b.apart || b.entries - a.entries || (a.term < b.term ? -1 : 1))
    .slice(0, mostTried);
  if (candidates.length === 0) return null;
  // The list of words knows every entry and every stem; only a whole word in a visible entry may be told.
  const tries = candidates.map(
    ({ term }, place) => sql`select ${place} as place from archive_text
      join ${archiveEntries} on ${archiveEntries.id} = archive_text.rowid
      where ${and(sql`archive_text match ${`{title_exact body_exact} : "${term}"`}`, visibleTo(viewer))}`,
  );
  const [best] = db.all<{ place: number }>(
    sql`select min(place) as place from (${sql.join(tries, sql` union all `)})`,
  );
  return candidates[best?.place ?? -1]?.term ?? null;
}
