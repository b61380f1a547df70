import { and, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries } from "#db/schema.server";
import type { Viewer } from "~/domain/members/member";
import { quoted } from "./candidates.server";
import { anyOf } from "./expressions";
import { lettersApart } from "./letters-apart";
import { type Form, spellingForms } from "./likeness";
import type { Term } from "./terms";
import { visibleTo } from "./visible.server";

/** Words shorter than this are near too many others. */
const shortestCorrected = 5;
const mostTried = 6;
const mostSpellings = 3;

/**
 * The terms, where those that answer to nothing that the viewer may see are also looked for as the nearest words that
 * do. Near is one slip of the finger, or two in a word of eight letters or more; the first letter is taken to be right.
 */
export function withSpellings(db: Database, viewer: Viewer, terms: readonly Term[]): Term[] {
  const nearest = nearestWords(db, viewer, terms.flatMap(misspeltPerhaps));
  return terms.map((term, index) => {
    const near = nearest.get(index) ?? [];
    if (near.length === 0) return term;
    return {
      ...term,
      meant: near[0],
      forms: [...term.forms, ...near.flatMap((each) => spellingForms(each, term.typed))],
    };
  });
}

/** The question with each word that answers to nothing in its probable spelling; null when there is none. */
export function meantInstead(question: string, terms: readonly Term[]): string | null {
  let meant = question.slice(0, 300);
  for (const { typed, meant: word } of terms) if (word) meant = meant.replace(typed, word);
  return meant === question.slice(0, 300) ? null : meant;
}

/** A term that could be misspelt: a single word, and its own ways to be found. */
type Asked = { index: number; word: string; own: Form[] };

function misspeltPerhaps({ forms, required }: Term, index: number): Asked[] {
  const words = forms[0]?.words ?? [];
  const [word = ""] = words;
  if (required || words.length !== 1 || word.length < shortestCorrected || !/^\p{L}+$/u.test(word)) return [];
  return [{ index, word, own: forms.filter(({ likeness, worth }) => likeness !== "synonym" && worth > 0.3) }];
}

/** For each term that answers to nothing visible, by its number, the nearest words that stand in something that is. */
function nearestWords(db: Database, viewer: Viewer, asked: readonly Asked[]): Map<number, string[]> {
  const near = new Map<number, string[]>();
  if (asked.length === 0) return near;
  const lists = asked.map(({ index, word, own }) => {
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    const slips = slipsIn(word);
    return sql`select ${index} as asked, term, doc as entries
      from (select 1 where not exists (${visibleWith(anyOf(own), viewer)})) cross join archive_text_words
      where term >= ${first} and term < ${`${first}\u{10ffff}`}
        and length(term) between ${word.length - slips} and ${word.length + slips}`;
  });
  const words = new Map(asked.map(({ index, word }) => [index, word]));
  const alike = db
    .all<{ asked: number; term: string; entries: number }>(sql.join(lists, sql` union all `))
    .flatMap((each) => {
      const word = words.get(each.asked) ?? "";
      const apart = lettersApart(word, each.term, slipsIn(word));
      return apart > 0 && apart <= slipsIn(word) ? [{ ...each, apart }] : [];
    })
    .sort((a, b) => a.apart - b.apart || b.entries - a.entries || (a.term < b.term ? -1 : 1));
  const candidates = [...words.keys()].flatMap((index) =>
    alike.filter((each) => each.asked === index).slice(0, mostTried),
  );
  if (candidates.length === 0) return near;
  // The list of words knows every entry and every stem; only a whole word in a visible entry may be told.
  const tries = candidates.map(
    ({ term }, place) => sql`select ${place} as place
      where exists (${visibleWith(quoted(term), viewer)})`,
  );
  const standing = db
    .all<{ place: number }>(sql`select place from (${sql.join(tries, sql` union all `)}) order by place`)
    .flatMap(({ place }) => candidates[place] ?? []);
  for (const { asked: index, apart, term } of standing) {
    const own = standing.filter((each) => each.asked === index);
    const known = near.get(index) ?? [];
    if (apart === own[0]?.apart && known.length < mostSpellings) near.set(index, [...known, term]);
  }
  return near;
}

const visibleWith = (expression: string, viewer: Viewer): SQL => sql`select 1 from archive_text
  join ${archiveEntries} on ${archiveEntries.id} = archive_text.rowid
  where ${and(sql`archive_text match ${expression}`, visibleTo(viewer))}`;

const slipsIn = (word: string) => (word.length >= 8 ? 2 : 1);
