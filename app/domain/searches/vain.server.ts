import { asc, count, desc, eq, lt, or, sql } from "drizzle-orm";
import { noteInPassing } from "#db/faults.server";
import type { Database } from "#db/open.server";
import { people, vainSearches } from "#db/schema.server";
import { aDay } from "~/calendar/swedish-time";
import type { Question } from "../archive/query.server";
import { personalDataIn } from "../lessons/personal-data";
import type { Viewer } from "../members/member";
import { asksSomething } from "./asked";

/** What has been searched for in vain: the words alone. */
type VainSearch = { text: string; times: number; lastAt: number };

/** How long they are kept, in milliseconds: twelve months; and how many, the latest. */
const keptFor = 365 * aDay;
const mostKept = 5_000;

/** The longest that is kept, in characters, and the shortest that tells anything. */
const [longest, shortest] = [100, 2];

/**
 * Notes that a search found nothing in the whole archive; who made it is not kept. Nothing is noted of a search that was
 * narrowed down, nor of words that look like personal data or hold the name of somebody in the house.
 */
export function noteVain(db: Database, question: Question, total: number, now: number): void {
  const text = foldedText(question.text);
  if (total > 0 || text.length < shortest || isNarrowed(question) || isAboutSomebody(db, text)) return;
  noteInPassing(db, () => {
    db.insert(vainSearches)
      .values({ text, times: 1, lastAt: now })
      .onConflictDoUpdate({
        target: vainSearches.text,
        set: { times: sql`${vainSearches.times} + 1`, lastAt: now },
      })
      .run();
  });
}

/** The same words are one search, whatever their capitals and spaces. */
const foldedText = (text: string) =>
  Array.from(text.normalize("NFC").toLocaleLowerCase("sv").replaceAll(/\s+/g, " ").trim())
    .slice(0, longest)
    .join("");

const isNarrowed = (question: Question) => asksSomething({ ...question, text: "" });

function isAboutSomebody(db: Database, text: string): boolean {
  const content = { title: text, background: "", happened: "", learned: "", advice: [], keywords: [] };
  if (personalDataIn(content).length > 0) return true;
  const words = ` ${text.replaceAll(/[^\p{L}\p{N}-]+/gu, " ")} `;
  return db
    .select({ name: people.name })
    .from(people)
    .orderBy(asc(people.id))
    .all()
    .some(({ name }) => words.includes(` ${foldedText(name)} `));
}

/** So many stand on a page. */
export const vainOnPage = 25;

/** What has been searched for in vain most often, then latest; a page beyond the last is the last. */
export function vainPage(
  db: Database,
  page: number,
): { rows: VainSearch[]; total: number; page: number; pages: number } {
  const total = db.select({ all: count() }).from(vainSearches).get()?.all ?? 0;
  const pages = Math.max(1, Math.ceil(total / vainOnPage));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const rows = db
    .select({ text: vainSearches.text, times: vainSearches.times, lastAt: vainSearches.lastAt })
    .from(vainSearches)
    .orderBy(desc(vainSearches.times), desc(vainSearches.lastAt), asc(vainSearches.text))
    .limit(vainOnPage)
    .offset((shown - 1) * vainOnPage)
    .all();
  return { rows, total, page: shown, pages };
}

/** Takes words off the list, whatever they are. Twice is once. */
export function forgetVain(db: Database, text: string): void {
  db.delete(vainSearches).where(eq(vainSearches.text, text)).run();
}

/** Forgets what was last searched for twelve months ago, and all beyond the latest; returns how many. */
export function sweepVain(db: Database, now: number): number {
  const beyond = sql`select text from (select text, row_number() over (order by ${vainSearches.lastAt} desc) as rank
    from ${vainSearches}) where rank > ${mostKept}`;
  return db
    .delete(vainSearches)
    .where(or(lt(vainSearches.lastAt, now - keptFor), sql`${vainSearches.text} in (${beyond})`))
    .run().changes;
}

/** Whoever is on the staff and nothing more: what they find now, everybody finds. */
export const anybody: Viewer = { personId: null, level: "internal", groupIds: [], coordinator: false };
