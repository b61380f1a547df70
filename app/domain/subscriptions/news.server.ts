import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { publications, publicationThemes, subscribers, subscriptions } from "#db/schema.server";
import { publicPath } from "~/addresses/open";
import { dayOf, instantOf, startOfDay } from "~/calendar/swedish-time";
import { putOutAt } from "../archive/window.server";
import { noteCopies } from "../circulation/copies.server";
import { coordinatorSender } from "../members/coordinator.server";
import { queueLetter } from "../outbox/outbox.server";
import type { PublishedFacts } from "../outbox/subscription-facts";

/** The Swedish clock from which the day's letters leave. */
const clock = "08.00";
/** So many records are told in one letter; the rest are on the open pages. */
const mostTold = 30;

/**
 * Tells each confirmed subscriber what has been published, or published anew, since the last look and has to do with
 * what they chose: once a day from eight o'clock, in one letter. Nothing new, no letter. What has been withdrawn
 * meanwhile is left out. The looks, the letters and the proof of circulation (one row for each record, with the
 * number of letters) are one transaction. Returns how many letters were queued.
 */
export function tellSubscribers(db: Database, now: number): number {
  const due = instantOf(dayOf(now), clock) ?? startOfDay(dayOf(now));
  if (now < due) return 0;
  const late = and(
    isNotNull(subscribers.confirmedAt),
    isNull(subscribers.endedAt),
    lt(subscribers.toldUntil, due),
  );
  if (!db.select({ id: subscribers.id }).from(subscribers).where(late).limit(1).get()) return 0;
  return db.transaction((tx) => {
    const toTell = tx.select().from(subscribers).where(late).orderBy(asc(subscribers.id)).all();
    const since = Math.min(...toTell.map(({ toldUntil }) => toldUntil ?? now));
    const fresh = freshSince(tx, since, now);
    const chosen = topicsOfAll(tx);
    const sender = coordinatorSender(tx);
    const told = new Map<number, number>();
    let letters = 0;
    for (const { id, email, language, linkKey, toldUntil } of toTell) {
      const topics = chosen.get(id) ?? new Set();
      const mine = fresh.filter(
        ({ changedAt, topics: about }) =>
          changedAt >= (toldUntil ?? now) && about.some((topic) => topics.has(topic)),
      );
      tx.update(subscribers).set({ toldUntil: now }).where(eq(subscribers.id, id)).run();
      if (mine.length === 0) continue;
      const queued = queueLetter(
        tx,
        {
          kind: "subscriptionNews",
          dedupeKey: `subscriptionNews:${id}:${dayOf(now)}`,
          personId: null,
          toName: email,
          toAddress: email,
          language,
          facts: {
            entries: mine.slice(0, mostTold).map(({ facts }) => facts),
            more: mine.length > mostTold,
            sender,
            path: `/bevaka/${linkKey}`,
            endPath: `/bevaka/${linkKey}/avslut`,
          },
          about: { subject: "subscriber", id },
        },
        now,
      );
      if (!queued) continue;
      letters += 1;
      for (const { id: publication } of mine.slice(0, mostTold))
        told.set(publication, (told.get(publication) ?? 0) + 1);
    }
    for (const { id, kind, recordId, edition } of fresh) {
      const copies = told.get(id);
      if (copies) noteCopies(tx, { kind, recordId, edition, copies }, now);
    }
    return letters;
  });
}

/** What was published, or published anew, in a time and stands: the latest first, with the topics that it has to do with. */
function freshSince(db: Database, since: number, before: number) {
  const rows = db
    .select({
      id: publications.id,
      kind: publications.kind,
      recordId: publications.recordId,
      edition: publications.edition,
      groupId: publications.groupId,
      changedAt: putOutAt,
      facts: {
        kind: publications.kind,
        title: publications.title,
        titleEn: publications.titleEn,
        summary: publications.summary,
        again: sql<boolean>`${publications.publishedAt} < ${putOutAt}`.mapWith(Boolean),
      },
    })
    .from(publications)
    .where(and(isNull(publications.withdrawnAt), gte(putOutAt, since), lt(putOutAt, before)))
    .orderBy(desc(putOutAt), desc(publications.id))
    .all();
  const ids = rows.map(({ id }) => id);
  const about = db
    .select()
    .from(publicationThemes)
    .where(inArray(publicationThemes.publicationId, ids))
    .orderBy(publicationThemes.publicationId)
    .all();
  return rows.map(({ groupId, facts, ...row }) => ({
    ...row,
    facts: { ...facts, path: publicPath(row.kind, row.recordId) } satisfies PublishedFacts,
    topics: [
      ...(row.kind === "minutes" && groupId ? [`group:${groupId}`] : []),
      ...about.flatMap(({ publicationId, themeId }) =>
        publicationId === row.id ? [`theme:${themeId}`] : [],
      ),
    ],
  }));
}

function topicsOfAll(db: Database): Map<string, Set<string>> {
  const rows = db.select().from(subscriptions).orderBy(asc(subscriptions.subscriberId)).all();
  const all = new Map<string, Set<string>>();
  for (const { subscriberId, topic, topicId } of rows)
    all.set(subscriberId, (all.get(subscriberId) ?? new Set()).add(`${topic}:${topicId}`));
  return all;
}
