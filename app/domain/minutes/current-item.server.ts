import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { agendaItems, minutes } from "#db/schema.server";
import type { Member } from "../members/member";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { begin, type ItemOf, openItem } from "./minutes.server";
import type { Current } from "./pace";
import { onAgenda } from "./text.server";

/** Where a meeting is on its agenda, as its writer has said; null when nobody has, and once the minutes are sent. */
export function currentItem(db: Database, meetingId: string): Current | null {
  const row = db
    .select({ itemId: minutes.currentItemId, since: minutes.currentSince })
    .from(minutes)
    .innerJoin(
      agendaItems,
      and(eq(agendaItems.id, minutes.currentItemId), eq(agendaItems.meetingId, meetingId), onAgenda),
    )
    .where(and(eq(minutes.meetingId, meetingId), isNull(minutes.sentAt)))
    .get();
  return row?.itemId && row.since !== null ? { itemId: row.itemId, since: row.since } : null;
}

/**
 * Says that the meeting has come to an item, which begins its minutes. The chronicle is not told: it is over in a few
 * minutes. Saying it twice keeps the first instant. Refuses `alreadySent` once the text waits for sign-off, and as
 * `openItem`.
 */
export function goToItem(db: Database, member: Member, item: ItemOf, now: number): null | Refusal {
  return db.transaction((tx) => {
    const open = openItem(tx, item);
    if (isRefusal(open)) return open;
    if (open.meeting.minutesSentAt !== null) return refuse("alreadySent");
    if (currentItem(tx, item.meetingId)?.itemId === item.itemId) return null;
    begin(tx, member, open.meeting, now);
    tx.update(minutes)
      .set({ currentItemId: item.itemId, currentSince: now })
      .where(eq(minutes.meetingId, item.meetingId))
      .run();
    return null;
  });
}

/** Says that the agenda has been gone through: the meeting is at no item any more. Safe to call twice. */
export function leaveAgenda(db: Database, meetingId: string): void {
  db.update(minutes)
    .set({ currentItemId: null, currentSince: null })
    .where(and(eq(minutes.meetingId, meetingId), isNotNull(minutes.currentItemId)))
    .run();
}
