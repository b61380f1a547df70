import { and, asc, eq, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { groups, standingItems } from "#db/schema.server";
import type { ItemKind, PresenterRole } from "#db/words";
import { moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { Member } from "./member";

/** An item that every agenda of a group starts with. */
export type StandingItem = {
  title: string;
  kind: ItemKind;
  presenterRole: PresenterRole | null;
  /** Planned minutes; null when it takes the time it takes. */
  minutes: number | null;
};

/** The most standing items a group may have: an agenda of only such would be no agenda. */
export const mostStandingItems = 30;

/** A group's standing items in their order. */
export function standingItemsOf(db: Database, groupId: string): (StandingItem & { id: string })[] {
  return db
    .select({
      id: standingItems.id,
      title: standingItems.title,
      kind: standingItems.kind,
      presenterRole: standingItems.presenterRole,
      minutes: standingItems.minutes,
    })
    .from(standingItems)
    .where(eq(standingItems.groupId, groupId))
    .orderBy(asc(standingItems.position), asc(standingItems.id))
    .all();
}

/** Gives a new group its first standing items. */
export function beginWithStandingItems(db: Database, groupId: string, items: StandingItem[]): void {
  if (items.length === 0) return;
  db.insert(standingItems)
    .values(items.map((item, place) => ({ id: newId(), groupId, position: place + 1, ...item })))
    .run();
}

/** Adds a standing item last. Refuses `notFound` and `tooManyItems`. */
export function addStandingItem(
  db: Database,
  member: Member,
  groupId: string,
  item: StandingItem,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const group = groupOf(tx, groupId);
    if (!group) return refuse("notFound");
    const before = standingItemsOf(tx, groupId);
    if (before.length >= mostStandingItems) return refuse("tooManyItems");
    const position = tx
      .select({ last: sql<number>`coalesce(max(${standingItems.position}), -1)` })
      .from(standingItems)
      .where(eq(standingItems.groupId, groupId))
      .get();
    tx.insert(standingItems)
      .values({ id: newId(), groupId, position: (position?.last ?? -1) + 1, ...item })
      .run();
    tellItems(tx, member, group, before, now);
    return null;
  });
}

/**
 * Changes a standing item. Agendas that are made already keep what they have. Refuses `notFound` and, against
 * the group's version, `changedMeanwhile`.
 */
export function changeStandingItem(
  db: Database,
  member: Member,
  groupId: string,
  id: string,
  item: StandingItem,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const group = groupOf(tx, groupId);
    const before = standingItemsOf(tx, groupId);
    const saved = before.find((each) => each.id === id);
    if (!group || !saved) return refuse("notFound");
    if (group.version !== shownVersion)
      return refuse("changedMeanwhile", { current: { ...saved, version: group.version } });
    tx.update(standingItems).set(item).where(isItem(groupId, id)).run();
    tellItems(tx, member, group, before, now);
    return null;
  });
}

/** Moves a standing item one step; at the end it stays where it is. Refuses `notFound`. */
export function moveStandingItem(
  db: Database,
  member: Member,
  groupId: string,
  id: string,
  step: "up" | "down",
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const group = groupOf(tx, groupId);
    const before = standingItemsOf(tx, groupId);
    const from = before.findIndex((each) => each.id === id);
    if (!group || from < 0) return refuse("notFound");
    const to = from + (step === "up" ? -1 : 1);
    if (to < 0 || to >= before.length) return null;
    const order = before.map((each) => each.id);
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [position, each] of order.entries())
      tx.update(standingItems).set({ position }).where(eq(standingItems.id, each)).run();
    tellItems(tx, member, group, before, now);
    return null;
  });
}

/** Takes a standing item away. Does nothing when it is gone already. Refuses `notFound` for the group. */
export function removeStandingItem(
  db: Database,
  member: Member,
  groupId: string,
  id: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const group = groupOf(tx, groupId);
    if (!group) return refuse("notFound");
    const before = standingItemsOf(tx, groupId);
    const gone = before.find((each) => each.id === id);
    if (!gone) return null;
    const removed = { kind: "standingItem", id, label: gone.title } as const;
    moveIntoBin(tx, member, removed, [[standingItems, isItem(groupId, id)]], now);
    tellItems(tx, member, group, before, now);
    return null;
  });
}

const isItem = (groupId: string, id: string) =>
  and(eq(standingItems.groupId, groupId), eq(standingItems.id, id));

type Group = { id: string; name: string; version: number };

const groupOf = (db: Database, id: string): Group | undefined =>
  db
    .select({ id: groups.id, name: groups.name, version: groups.version })
    .from(groups)
    .where(eq(groups.id, id))
    .get();

function tellItems(db: Database, member: Member, group: Group, before: StandingItem[], now: number): void {
  const inShort = (items: StandingItem[]) =>
    items.map((item) => (item.minutes === null ? item.title : `${item.title} (${item.minutes})`));
  db.update(groups)
    .set({ version: group.version + 1 })
    .where(eq(groups.id, group.id))
    .run();
  tell(
    db,
    member,
    {
      deed: "standingItemsChanged",
      subject: "group",
      subjectId: group.id,
      label: group.name,
      before: { standingItems: inShort(before) },
      after: { standingItems: inShort(standingItemsOf(db, group.id)) },
    },
    now,
  );
}
