import { and, asc, eq, isNull, lt } from "drizzle-orm";
import { newId, secretOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { subscribers, subscriptions } from "#db/schema.server";
import type { Language } from "#db/words";
import { aDay } from "~/calendar/swedish-time";
import { tell, theSystem } from "../chronicle/chronicle.server";
import { coordinatorSender } from "../members/coordinator.server";
import { forgetReceiver } from "../outbox/forgetting.server";
import { queueLetter, withdrawLetters } from "../outbox/outbox.server";
import { publishedGroupsOf, publishedThemes } from "../publishing/window.server";
import { type Refusal, refuse } from "../refusal";
import { hasTopic, type Topics } from "./topics";

/** How long somebody who has not confirmed is kept, and their link opens. */
const waits = 7 * aDay;

/** What can be chosen: the groups and the themes of which something is published. Two statements. */
export const topicChoices = (db: Database) => ({
  groups: publishedGroupsOf(db),
  themes: publishedThemes(db).map(({ id, nameSv, nameEn }) => ({ id, nameSv, nameEn })),
});

export type TopicChoices = ReturnType<typeof topicChoices>;

/**
 * Sends a letter to an address with the link that confirms what was chosen; nothing else is sent there before that.
 * Whoever subscribes already is sent their own link instead, and what they have chosen stays: anybody can type an
 * address. The answer is the same for every address. Refuses `topicMissing` when nothing is chosen and `wrongValue`
 * for what is not published.
 */
export function askToSubscribe(
  db: Database,
  asked: { email: string; language: Language } & Topics,
  now: number,
): null | Refusal {
  const { email, language } = asked;
  return db.transaction((tx) => {
    const refused = wrongTopics(tx, asked, null);
    if (refused) return refused;
    const known = tx.select().from(subscribers).where(eq(subscribers.email, email)).get();
    const confirmed = (known?.confirmedAt ?? null) !== null;
    const id = known?.id ?? newId();
    const linkKey = known?.linkKey ?? secretOf(32);
    if (!known)
      tx.insert(subscribers).values({ id, email, language, linkKey, createdAt: now, askedAt: now }).run();
    else if (!confirmed)
      tx.update(subscribers).set({ language, askedAt: now }).where(eq(subscribers.id, id)).run();
    if (!confirmed) putTopics(tx, id, asked);
    withdrawLetters(tx, { subject: "subscriber", id, kind: "subscriptionConfirm" }, now);
    queueLetter(
      tx,
      {
        kind: "subscriptionConfirm",
        dedupeKey: `subscriptionConfirm:${id}:${now}`,
        personId: null,
        toName: email,
        toAddress: email,
        language: confirmed && known ? known.language : language,
        facts: { confirmed, sender: coordinatorSender(tx), path: `/bevaka/${linkKey}` },
        about: { subject: "subscriber", id },
      },
      now,
    );
    tell(tx, theSystem, { deed: "askedToSubscribe", subject: "subscriber", subjectId: id }, now);
    return null;
  });
}

/** Whose link a key opens, with what they have chosen; null for a key that opens nothing. Changes nothing. */
export function subscriberByKey(db: Database, key: string) {
  const row = db.select().from(subscribers).where(eq(subscribers.linkKey, key)).get();
  return row ? { ...row, topics: topicsOf(db, row.id) } : null;
}

/**
 * Confirms by the letter's link; from then on what is published is told. Twice is once. False when there is nobody,
 * or they have ended.
 */
export function confirmSubscription(db: Database, key: string, now: number): boolean {
  return db.transaction((tx) => {
    const subscriber = subscriberByKey(tx, key);
    if (!subscriber || subscriber.endedAt !== null) return false;
    if (subscriber.confirmedAt !== null) return true;
    const { id, version } = subscriber;
    tx.update(subscribers)
      .set({ confirmedAt: now, toldUntil: now, version: version + 1 })
      .where(eq(subscribers.id, id))
      .run();
    tell(tx, theSystem, { deed: "subscribed", subject: "subscriber", subjectId: id }, now);
    return true;
  });
}

/** Puts other choices in place of those that stand. Refuses as when they were first made, `notFound` and `changedMeanwhile`. */
export function changeSubscription(
  db: Database,
  key: string,
  chosen: { language: Language } & Topics,
  version: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const subscriber = subscriberByKey(tx, key);
    if (!subscriber || subscriber.endedAt !== null) return refuse("notFound");
    const { id, topics, language } = subscriber;
    if (subscriber.version !== version)
      return refuse("changedMeanwhile", { current: { version: subscriber.version, language, topics } });
    const refused = wrongTopics(tx, chosen, topics);
    if (refused) return refused;
    tx.update(subscribers)
      .set({ language: chosen.language, version: version + 1 })
      .where(eq(subscribers.id, id))
      .run();
    putTopics(tx, id, chosen);
    tell(tx, theSystem, { deed: "changedSubscription", subject: "subscriber", subjectId: id }, now);
    return null;
  });
}

/**
 * Ends a subscription by its link. The address and the choices are removed, also from the letters that have left, and
 * letters that wait are taken back; what stays says only that the link has ended, so that a second click is answered.
 * "ended" the first time, "already" after, null for a key that opens nothing.
 */
export function endSubscription(db: Database, key: string, now: number): "ended" | "already" | null {
  return db.transaction((tx) => {
    const subscriber = subscriberByKey(tx, key);
    if (!subscriber) return null;
    if (subscriber.endedAt !== null) return "already";
    const { id, version } = subscriber;
    const about = { subject: "subscriber", id };
    withdrawLetters(tx, about, now);
    forgetReceiver(tx, about);
    tx.delete(subscriptions).where(eq(subscriptions.subscriberId, id)).run();
    tx.update(subscribers)
      .set({ email: `ended:${id}`, endedAt: now, version: version + 1 })
      .where(eq(subscribers.id, id))
      .run();
    tell(tx, theSystem, { deed: "endedSubscription", subject: "subscriber", subjectId: id }, now);
    return "ended";
  });
}

/** Removes those who were asked to confirm a week ago and have not, with their letters' address; returns how many. */
export function sweepSubscribers(db: Database, now: number): number {
  return db.transaction((tx) => {
    const late = tx
      .select({ id: subscribers.id })
      .from(subscribers)
      .where(
        and(
          isNull(subscribers.confirmedAt),
          isNull(subscribers.endedAt),
          lt(subscribers.askedAt, now - waits),
        ),
      )
      .all();
    for (const { id } of late) {
      withdrawLetters(tx, { subject: "subscriber", id }, now);
      forgetReceiver(tx, { subject: "subscriber", id });
      tx.delete(subscribers).where(eq(subscribers.id, id)).run();
    }
    return late.length;
  });
}

function topicsOf(db: Database, subscriberId: string): Topics {
  const rows = db
    .select({ topic: subscriptions.topic, topicId: subscriptions.topicId })
    .from(subscriptions)
    .where(eq(subscriptions.subscriberId, subscriberId))
    .orderBy(asc(subscriptions.topic), asc(subscriptions.topicId))
    .all();
  const of = (sort: string) => rows.flatMap(({ topic, topicId }) => (topic === sort ? [topicId] : []));
  return { groupIds: of("group"), themeIds: of("theme"), newsletter: of("newsletter").length > 0 };
}

function putTopics(db: Database, subscriberId: string, { groupIds, themeIds, newsletter }: Topics): void {
  db.delete(subscriptions).where(eq(subscriptions.subscriberId, subscriberId)).run();
  const rows = [
    ...[...new Set(groupIds)].map((topicId) => ({ subscriberId, topic: "group" as const, topicId })),
    ...[...new Set(themeIds)].map((topicId) => ({ subscriberId, topic: "theme" as const, topicId })),
    ...(newsletter ? [{ subscriberId, topic: "newsletter" as const, topicId: "" }] : []),
  ];
  db.insert(subscriptions).values(rows).run();
}

/** What was chosen before may stay, also when nothing of it is published any more. */
function wrongTopics(db: Database, chosen: Topics, before: Topics | null): Refusal | null {
  if (!hasTopic(chosen)) return refuse("topicMissing", { field: "newsletter" });
  const { groups, themes } = topicChoices(db);
  const among = (ids: string[], list: { id: string }[], had: string[] = []) =>
    ids.every((id) => had.includes(id) || list.some((each) => each.id === id));
  if (!among(chosen.groupIds, groups, before?.groupIds)) return refuse("wrongValue", { field: "groups" });
  if (!among(chosen.themeIds, themes, before?.themeIds)) return refuse("wrongValue", { field: "themes" });
  return null;
}
