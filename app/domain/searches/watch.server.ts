import { and, asc, eq, gte, isNull, lt, ne } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries, people, savedSearches } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import type { Hit } from "../archive/hits.server";
import type { Answer, Question } from "../archive/query.server";
import { visibleTo } from "../archive/visible.server";
import { coordinatorSender } from "../members/coordinator.server";
import { type Viewer, viewerOf } from "../members/member";
import { memberById } from "../members/members.server";
import type { LetterFacts } from "../outbox/facts";
import { nextGathering } from "../outbox/gathering";
import { queueLetter, withdrawLetters } from "../outbox/outbox.server";
import { questionOf } from "./asked";

/**
 * Sends each person what is new to the searches they watch: what has been shelved, changed or shown to more people since
 * the last look, holds all that is asked, and may be seen by that person now. Every weekday or on Mondays at seven, as
 * letters that can wait; nothing new, no letter. The look and its letter are one transaction, so that what is told once is
 * not told again whenever the work breaks off. `search` answers as `searchArchive` does, wherever that is done. Returns how
 * many letters were queued.
 */
export async function sendWatches(db: Database, search: Search, now: number): Promise<number> {
  let letters = 0;
  for (const watch of dueAt(db, now)) {
    const news = await newsFor(db, search, watch, now);
    if (db.transaction((tx) => look(tx, watch, news, now))) letters += 1;
  }
  return letters;
}

/** Answers a question for a viewer at an instant. */
export type Search = (viewer: Viewer, question: Question, now: number) => Answer | Promise<Answer>;

type Watch = ReturnType<typeof watched>[number];

const dueAt = (db: Database, now: number): Watch[] =>
  watched(db).filter(({ rhythm, lookedAt }) => nextGathering(rhythm, lookedAt) <= now);

function watched(db: Database) {
  return db
    .select({
      id: savedSearches.id,
      name: savedSearches.name,
      asked: savedSearches.asked,
      rhythm: savedSearches.rhythm,
      lookedAt: savedSearches.lookedAt,
      stopKey: savedSearches.stopKey,
      personId: people.id,
      toName: people.name,
      toAddress: people.email,
      language: people.language,
    })
    .from(savedSearches)
    .innerJoin(people, eq(people.id, savedSearches.personId))
    .where(and(ne(savedSearches.rhythm, "off"), isNull(people.deactivatedAt)))
    .orderBy(asc(savedSearches.lookedAt), asc(savedSearches.id))
    .all()
    .flatMap(({ rhythm, lookedAt, ...watch }) =>
      rhythm === "off" || lookedAt === null ? [] : [{ ...watch, rhythm, lookedAt }],
    );
}

type News = Pick<LetterFacts["watchNews"], "entries" | "more">;

const nothingNew: News = { entries: [], more: false };

/** What is new to a watch, one line for each record, the best first. */
async function newsFor(db: Database, search: Search, watch: Watch, now: number): Promise<News> {
  const member = memberById(db, watch.personId, dayOf(now));
  const changed = { from: watch.lookedAt, before: now };
  if (!member || !anyChanged(db, viewerOf(member), changed)) return nothingNew;
  const question = { ...questionOf(watch.asked), order: "best", changed } as const;
  const { hits, pages } = await search(viewerOf(member), question, now);
  const whole = hits.filter(({ why }) => why.lacking.length === 0 && !why.isAlike);
  return { entries: oneForEach(whole), more: pages > 1 && whole.length === hits.length };
}

/** Whether anything that a viewer may see has changed: most days nothing has, and nothing need be searched. */
const anyChanged = (db: Database, viewer: Viewer, { from, before }: { from: number; before: number }) =>
  db
    .select({ id: archiveEntries.id })
    .from(archiveEntries)
    .where(and(gte(archiveEntries.changedAt, from), lt(archiveEntries.changedAt, before), visibleTo(viewer)))
    .limit(1)
    .get() !== undefined;

function oneForEach(hits: readonly Hit[]): News["entries"] {
  const entries = new Map<string, News["entries"][number]>();
  for (const { kind, recordId, title, day } of hits) {
    const key = `${kind} ${recordId}`;
    if (!entries.has(key)) entries.set(key, { kind, title: title.map(({ text }) => text).join(""), day });
  }
  return [...entries.values()];
}

/** Notes that a watch has looked, and queues its letter; false when it has none, or has ended or looked meanwhile. */
function look(db: Database, watch: Watch, news: News, now: number): boolean {
  const looked = db
    .update(savedSearches)
    .set({ lookedAt: now })
    .where(
      and(
        eq(savedSearches.id, watch.id),
        eq(savedSearches.rhythm, watch.rhythm),
        eq(savedSearches.lookedAt, watch.lookedAt),
      ),
    )
    .run();
  if (looked.changes === 0 || news.entries.length === 0) return false;
  const { id, name, personId, toName, toAddress, language } = watch;
  return queueLetter(
    db,
    {
      kind: "watchNews",
      dedupeKey: `watchNews:${id}:${watch.lookedAt}`,
      personId,
      toName,
      toAddress,
      language,
      facts: {
        name,
        rhythm: watch.rhythm,
        ...news,
        sender: coordinatorSender(db),
        path: `/arkiv/sparade/${id}`,
        stopPath: `/bevakning/${watch.stopKey}`,
      },
      about: { subject: "savedSearch", id },
    },
    now,
  );
}

/** The watch that a letter's link ends; null for a key that opens nothing. Changes nothing. */
export function watchByKey(db: Database, key: string): { name: string; isWatched: boolean } | null {
  const row = db
    .select({ name: savedSearches.name, rhythm: savedSearches.rhythm })
    .from(savedSearches)
    .where(eq(savedSearches.stopKey, key))
    .get();
  return row ? { name: row.name, isWatched: row.rhythm !== "off" } : null;
}

/** Ends a watch by the link of its letter; the search stays saved, and letters that wait are taken back. Twice is once. */
export function stopWatch(db: Database, key: string, now: number): void {
  db.transaction((tx) => {
    const ended = tx
      .update(savedSearches)
      .set({ rhythm: "off", lookedAt: null })
      .where(eq(savedSearches.stopKey, key))
      .returning({ id: savedSearches.id })
      .get();
    if (ended) withdrawNews(tx, ended.id, now);
  });
}

/** Takes back the letters of a watch that have not left. */
export const withdrawNews = (db: Database, id: string, now: number): number =>
  withdrawLetters(db, { subject: "savedSearch", id }, now);
