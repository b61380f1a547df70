import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { newsletters, publications } from "#db/schema.server";
import type { PublicationKind } from "#db/words";
import { putOutAt } from "../archive/window.server";
import { moveIntoBin } from "../bin/bin.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { mostTold, type NewsletterItem, type NewsletterText } from "./newsletter";

/** The newsletters: those that are being written first, then those sent, the latest first. */
export const newsletterList = (db: Database) =>
  db
    .select({
      id: newsletters.id,
      number: newsletters.number,
      title: newsletters.title,
      changedAt: newsletters.changedAt,
      sentAt: newsletters.sentAt,
    })
    .from(newsletters)
    .orderBy(
      sql`${newsletters.sentAt} is not null`,
      desc(newsletters.number),
      desc(newsletters.createdAt),
      asc(newsletters.id),
    )
    .all();

/** One newsletter as it stands; null when there is none. */
export const newsletterById = (db: Database, id: string) =>
  db.select().from(newsletters).where(eq(newsletters.id, id)).get() ?? null;

/** What a newsletter is called until its writer calls it something else; Swedish, like the text that it stands over. */
const firstTitle = "Sedan sist";

const kinds: PublicationKind[] = ["followup", "minutes", "project", "lesson", "partner"];

/** What can be told of in a newsletter that was begun: all that is published but partners never changed, the latest first. */
export function tellable(
  db: Database,
  since: number,
): { kind: PublicationKind; recordId: string; title: string; titleEn: string | null; summary: string }[] {
  return db
    .select({
      kind: publications.kind,
      recordId: publications.recordId,
      title: publications.title,
      titleEn: publications.titleEn,
      summary: publications.summary,
    })
    .from(publications)
    .where(and(isNull(publications.withdrawnAt), ne(publications.kind, "newsletter"), gt(putOutAt, since)))
    .orderBy(desc(putOutAt), asc(publications.id))
    .limit(mostTold)
    .all();
}

/** When the last newsletter was sent, UTC ms; 0 when none was. */
export const lastSentAt = (db: Database): number =>
  db
    .select({ at: sql<number>`coalesce(max(${newsletters.sentAt}), 0)` })
    .from(newsletters)
    .get()?.at ?? 0;

/**
 * Begins a newsletter with what has been published since the last one was sent: follow-ups and minutes first, the latest of
 * each kind first. One that was begun and not sent is gone on with. Gives its id.
 */
export function startNewsletter(db: Database, actor: Actor, now: number): string {
  const title = firstTitle;
  return db.transaction((tx) => {
    const begun = tx.select({ id: newsletters.id }).from(newsletters).where(isNull(newsletters.sentAt)).get();
    if (begun) return begun.id;
    const items = tellable(tx, lastSentAt(tx))
      .sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
      .map(({ kind, recordId }) => ({ kind, recordId, comment: "" }));
    const id = newId();
    tx.insert(newsletters)
      .values({ id, title, items, createdAt: now, createdBy: actor.id, changedAt: now })
      .run();
    tell(tx, actor, { deed: "created", subject: "newsletter", subjectId: id, label: title }, now);
    return id;
  });
}

/**
 * Changes what a newsletter says. Saying the same changes nothing. Refuses `newsletterSent` once it has been sent, and
 * `changedMeanwhile` with what stands. Null when there is none.
 */
export function changeNewsletter(
  db: Database,
  actor: Actor,
  id: string,
  text: NewsletterText,
  shownVersion: number,
  now: number,
): { id: string } | null | Refusal {
  return db.transaction((tx) => {
    const before = newsletterById(tx, id);
    if (!before) return null;
    if (before.sentAt !== null) return refuse("newsletterSent");
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const { title, opening, closing, items } = before;
    const said = { title, opening, closing, items };
    if (JSON.stringify(said) === JSON.stringify(text)) return { id };
    tx.update(newsletters)
      .set({ ...text, changedAt: now, version: before.version + 1 })
      .where(eq(newsletters.id, id))
      .run();
    const deed = { deed: "changed", subject: "newsletter", subjectId: id, label: text.title } as const;
    tell(tx, actor, { ...deed, before: said, after: text }, now);
    return { id };
  });
}

/** Throws a newsletter away that has not been sent. Refuses `newsletterSent`. Nothing happens when there is none. */
export function removeNewsletter(db: Database, actor: Actor, id: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const before = newsletterById(tx, id);
    if (!before) return null;
    if (before.sentAt !== null) return refuse("newsletterSent");
    const removed = { kind: "newsletter", id, label: before.title } as const;
    moveIntoBin(tx, actor, removed, [[newsletters, eq(newsletters.id, id)]], now);
    tell(tx, actor, { deed: "removed", subject: "newsletter", subjectId: id, label: before.title }, now);
    return null;
  });
}

/** The records that items tell of, in the items' order; what has been withdrawn since is left out. One statement. */
export function recordsOf(db: Database, items: readonly NewsletterItem[]) {
  if (items.length === 0) return [];
  const rows = db
    .select({
      kind: publications.kind,
      recordId: publications.recordId,
      title: publications.title,
      titleEn: publications.titleEn,
      summary: publications.summary,
    })
    .from(publications)
    .where(
      and(
        isNull(publications.withdrawnAt),
        isNotNull(publications.recordId),
        inArray(
          publications.recordId,
          items.map(({ recordId }) => recordId),
        ),
      ),
    )
    .orderBy(publications.id)
    .all();
  return items.flatMap(({ kind, recordId, comment }) => {
    const row = rows.find((each) => each.kind === kind && each.recordId === recordId);
    return row ? [{ ...row, comment }] : [];
  });
}
