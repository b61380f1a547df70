import { and, asc, eq, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { agendaItems, attachments, minuteItems, people } from "#db/schema.server";
import { unshelveFile } from "../archive/file-shelf.server";
import { moveIntoBin } from "../bin/bin.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { tiesOf } from "../goals/ties.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { type ItemPlan, isOnAgenda } from "./agenda";
import { agendaChanged, makeRoom, placeForNew } from "./agenda.server";
import { isInAttendance, turnsStay } from "./agenda-stays.server";
import { hasMinutes, isReferred } from "./agenda-ties.server";
import { refuseEarlier } from "./earlier-matters.server";
import type { Meeting } from "./meeting";
import { meetingById } from "./meetings.server";

/** No agenda, proposals included, needs more; a slip or a script stops here. */
export const mostItems = 60;

/** A key for a form that makes an item: the same form posted twice makes one. */
export const newItemKey = () => newId();

type ItemRow = typeof agendaItems.$inferSelect;

/**
 * Puts an item on a meeting's agenda, before the round. `key` is the form's own: the same form posted twice
 * makes one item. Returns the item's id. Refuses `notFound`, `calledOffAlready`, `minutesAreOut`,
 * `agendaFull`, `personGone` for a presenter who is not there, and what `refuseEarlier` refuses to continue.
 */
export function addItem(
  db: Database,
  actor: Member,
  meetingId: string,
  plan: ItemPlan,
  key: string | null,
  now: number,
): string | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    const refused = refuseArranging(meeting) ?? refusePresenter(tx, plan.presenterId);
    if (refused || !meeting) return refused ?? refuse("notFound");
    const unlinked = refuseEarlier(tx, actor, { meeting, id: key }, plan.originItemId);
    if (unlinked) return unlinked;
    return writeNewItem(tx, actor, meeting, plan, { key, proposedBy: null }, now);
  });
}

/**
 * Writes a new item, on the agenda or (`proposedBy`) as a proposal for it. The one place where items begin.
 * An item made from the same form already is left as it is.
 */
export function writeNewItem(
  db: Database,
  actor: Actor,
  meeting: Meeting,
  plan: ItemPlan,
  from: { key: string | null; proposedBy: string | null },
  now: number,
): string | Refusal {
  const id = from.key && /^[a-z0-9]{14}$/.test(from.key) ? from.key : newId();
  const items = itemsOf(db, meeting.id);
  if (items.some((item) => item.id === id)) return id;
  if (rowOf(db, id)) return refuse("wrongValue");
  if (items.length >= mostItems) return refuse("agendaFull");
  const position = from.proposedBy ? (items.at(-1)?.position ?? 0) + 1 : placeForNew(db, meeting.id);
  if (!from.proposedBy) makeRoom(db, meeting.id, position, 1);
  db.insert(agendaItems)
    .values({
      ...plan,
      id,
      meetingId: meeting.id,
      position,
      proposedBy: from.proposedBy,
      proposedAt: from.proposedBy ? now : null,
    })
    .run();
  const deed = from.proposedBy ? "proposed" : "created";
  tell(db, actor, { deed, subject: "agendaItem", subjectId: id, label: plan.title, after: plan }, now);
  if (!from.proposedBy) agendaChanged(db, meeting, now);
  return id;
}

/**
 * Changes an item. Refuses `notFound` also for another meeting's item, `changedMeanwhile` with the item as it
 * stands, and what `addItem` refuses. Changing nothing is no change.
 */
export function changeItem(
  db: Database,
  actor: Member,
  which: { meetingId: string; itemId: string },
  change: { plan: ItemPlan; shownVersion: number },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, which.meetingId);
    const before = itemIn(tx, which);
    if (!meeting || !before) return refuse("notFound");
    const { plan } = change;
    const refused = refuseArranging(meeting);
    if (refused) return refused;
    if (before.version !== change.shownVersion) return refuse("changedMeanwhile", { current: before });
    if (plan.presenterId !== before.presenterId) {
      const gone = refusePresenter(tx, plan.presenterId);
      if (gone) return gone;
    }
    if (plan.originItemId !== before.originItemId) {
      const unlinked = refuseEarlier(tx, actor, { meeting, id: before.id }, plan.originItemId);
      if (unlinked) return unlinked;
    }
    const earlier = planOf(before);
    if ((Object.keys(plan) as (keyof ItemPlan)[]).every((key) => plan[key] === earlier[key])) return null;
    tx.update(agendaItems)
      .set({ ...plan, version: before.version + 1 })
      .where(eq(agendaItems.id, before.id))
      .run();
    tellItem(tx, actor, "changed", before, now, { before: earlier, after: plan });
    agendaChanged(tx, meeting, now);
    return null;
  });
}

/**
 * Lets an item stand as number `place` (1, 2, 3 …) on the agenda; a number beyond the ends means first or
 * last. Posting the same twice moves it once. Refuses `notFound`, also for what is not on the agenda,
 * `calledOffAlready`, `minutesAreOut`, and `orderTurnsStay` when the attendance would have somebody leave before they came.
 */
export function placeItem(
  db: Database,
  actor: Actor,
  which: { meetingId: string; itemId: string },
  place: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, which.meetingId);
    const items = itemsOf(tx, which.meetingId);
    const onAgenda = items.filter(isOnAgenda);
    const from = onAgenda.findIndex((item) => item.id === which.itemId);
    const moved = onAgenda[from];
    if (!meeting || !moved) return refuse("notFound");
    const refused = refuseArranging(meeting);
    if (refused) return refused;
    const to = Math.min(Math.max(Math.trunc(place), 1), onAgenda.length) - 1;
    if (to === from) return null;
    const order = onAgenda.toSpliced(from, 1).toSpliced(to, 0, moved);
    if (turnsStay(tx, meeting.id, order)) return refuse("orderTurnsStay");
    const others = items.filter((item) => !isOnAgenda(item));
    for (const [index, item] of [...order, ...others].entries()) {
      if (item.position === index + 1) continue;
      tx.update(agendaItems)
        .set({ position: index + 1 })
        .where(eq(agendaItems.id, item.id))
        .run();
    }
    tellItem(tx, actor, "placed", moved, now, { before: { place: from + 1 }, after: { place: to + 1 } });
    agendaChanged(tx, meeting, now);
    return null;
  });
}

/**
 * Accepts what a member has put forward, or puts back what was taken off: the item then stands before the
 * round. Does nothing when it is on the agenda already. Refuses `notFound`, `calledOffAlready`, `minutesAreOut`.
 */
export function acceptItem(
  db: Database,
  actor: Actor,
  which: { meetingId: string; itemId: string },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, which.meetingId);
    const item = itemIn(tx, which);
    if (!meeting || !item) return refuse("notFound");
    if (isOnAgenda(item)) return null;
    const refused = refuseArranging(meeting);
    if (refused) return refused;
    const position = placeForNew(tx, meeting.id);
    makeRoom(tx, meeting.id, position, 1);
    tx.update(agendaItems)
      .set({
        position,
        declinedAt: null,
        acceptedAt: item.proposedBy === null ? null : now,
        version: item.version + 1,
      })
      .where(eq(agendaItems.id, item.id))
      .run();
    tellItem(tx, actor, "accepted", item, now);
    agendaChanged(tx, meeting, now);
    return null;
  });
}

/**
 * Declines what a member has put forward, or takes an item off the agenda. What a member put forward, what an earlier
 * meeting left and what another group has sent is kept, so that both can be seen and put back; any other item is
 * gone. Does nothing when it is off the agenda already. Refuses `notFound`, `calledOffAlready`, `minutesAreOut`, and
 * `itemHasMinutes` when something has been written, decided or given to do under it, and `itemInAttendance` when
 * somebody came for it or left after it.
 */
export function declineItem(
  db: Database,
  actor: Actor,
  which: { meetingId: string; itemId: string },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, which.meetingId);
    const item = itemIn(tx, which);
    if (!meeting || !item) return refuse("notFound");
    if (item.declinedAt !== null) return null;
    const refused = refuseArranging(meeting);
    if (refused) return refused;
    if (hasMinutes(tx, item.id)) return refuse("itemHasMinutes");
    if (isInAttendance(tx, item.id)) return refuse("itemInAttendance");
    const onAgenda = isOnAgenda(item);
    if (item.proposedBy !== null || item.originItemId !== null || isReferred(tx, item.id)) {
      tx.update(agendaItems)
        .set({ declinedAt: now, version: item.version + 1 })
        .where(eq(agendaItems.id, item.id))
        .run();
    } else {
      removeItem(tx, actor, item, now);
    }
    tellItem(tx, actor, onAgenda ? "tookOff" : "declined", item, now, { before: planOf(item) });
    agendaChanged(tx, meeting, now);
    return null;
  });
}

/** Puts an item into the bin with all that hangs on it. */
export function removeItem(db: Database, actor: Actor, { id, title }: ItemRow, now: number): void {
  const files = and(eq(attachments.subject, "agendaItem"), eq(attachments.subjectId, id));
  for (const file of db.select({ id: attachments.id }).from(attachments).where(files).all())
    unshelveFile(db, file.id);
  moveIntoBin(
    db,
    actor,
    { kind: "agendaItem", id, label: title },
    [
      [agendaItems, eq(agendaItems.id, id)],
      [minuteItems, eq(minuteItems.agendaItemId, id)],
      [attachments, files],
      tiesOf("agendaItem", id),
    ],
    now,
  );
}

/** Whether a meeting's agenda can still be arranged: null when it can. */
export function refuseArranging(meeting: Meeting | null): Refusal | null {
  if (!meeting) return refuse("notFound");
  if (meeting.calledOffAt !== null) return refuse("calledOffAlready");
  if (meeting.minutesSignedOffAt !== null) return refuse("minutesAreOut");
  return null;
}

/** An item of this very meeting; null for another meeting's. */
export const itemIn = (db: Database, which: { meetingId: string; itemId: string }): ItemRow | null =>
  db
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.id, which.itemId), eq(agendaItems.meetingId, which.meetingId)))
    .get() ?? null;

const rowOf = (db: Database, id: string) =>
  db.select({ id: agendaItems.id }).from(agendaItems).where(eq(agendaItems.id, id)).get();

const itemsOf = (db: Database, meetingId: string): ItemRow[] =>
  db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all();

/** What is decided about an item as it stands. */
export const planOf = (item: ItemRow): ItemPlan => {
  const { title, description, kind, presenterId, minutes, originItemId } = item;
  return { title, description, kind, presenterId, minutes, originItemId };
};

/** Whether somebody can present an item: null when they are there, or nobody is named. */
export function refusePresenter(db: Database, personId: string | null): Refusal | null {
  if (personId === null) return null;
  const person = db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), sql`${people.deactivatedAt} is null`))
    .get();
  return person ? null : refuse("personGone", { field: "presenter" });
}

function tellItem(
  db: Database,
  actor: Actor,
  deed: string,
  item: ItemRow,
  now: number,
  more: { before?: Record<string, unknown>; after?: Record<string, unknown> } = {},
): void {
  tell(db, actor, { deed, subject: "agendaItem", subjectId: item.id, label: item.title, ...more }, now);
}
