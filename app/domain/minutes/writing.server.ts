import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { agendaItems, minuteItems, people } from "#db/schema.server";
import { type Actor, theSystem } from "../chronicle/chronicle.server";
import type { Meeting } from "../meetings/meeting";
import { meetingById } from "../meetings/meetings.server";
import type { Member } from "../members/member";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { merge } from "./merge";
import { longestText } from "./minutes";
import { begin, type ItemOf, openItem, tellMinutes, untoldFields } from "./minutes.server";

/** What somebody has written under an item (Markdown), and what they were shown when they began. */
export type Writing = {
  text: string;
  /** The version that was shown. */
  version: number;
  /** The text that was shown; left out, nothing can be put together. */
  base?: string | null;
  /** Saved by itself while somebody writes: the chronicle is told later, of many such saves at once. */
  quietly?: boolean;
};

/** What stands after a save: the writer's text, or that and somebody else's put together. */
export type Written = { text: string; version: number; merged: boolean };

/** What stands when a save is refused, by whom, and the two texts put together with both versions of what differs. */
export type Standing = {
  text: string;
  version: number;
  writerName: string | null;
  writtenAt: number | null;
  both: string;
};

/** How long quiet saves may go on before the chronicle is told. */
export const longestUntold = 10 * 60_000;

/**
 * Writes what the minutes say under one item. When somebody else has written since the text was shown, and in
 * other paragraphs, both changes stand. Refuses `changedMeanwhile` with what stands, who wrote it and `both` (the
 * paragraphs that differ after one another) when they are the same paragraphs or the base is not known, unless it
 * is the same text; `minutesLocked` after sign-off; `meetingCalledOff`; `notFound`; `tooLong` when the two together
 * are longer than a text may be.
 */
export function writeItem(
  db: Database,
  member: Member,
  item: ItemOf,
  writing: Writing,
  now: number,
): Written | Refusal {
  return db.transaction(
    (tx) => {
      const open = openItem(tx, item);
      if (isRefusal(open)) return open;
      const settled = settle(open, writing);
      if (isRefusal(settled)) return settled;
      const { text, merged } = settled;
      const changed = text !== open.text;
      if (changed) begin(tx, member, open.meeting, now);
      const untold = afterTelling(tx, member, open, now);
      if (!writing.quietly) tellUnder(tx, member, open, untold?.text ?? open.text, text, now);
      const left = writing.quietly ? (untold ?? (changed ? { since: now, text: open.text } : null)) : null;
      if (!changed && left?.since === open.untoldSince) return { text, version: open.version, merged };
      const version = changed ? open.version + 1 : open.version;
      const row = {
        ...(changed ? { text, writtenAt: now, writtenBy: member.id, version } : {}),
        untoldSince: left?.since ?? null,
        untoldText: left?.text ?? null,
      };
      tx.insert(minuteItems)
        .values({ agendaItemId: item.itemId, meetingId: item.meetingId, ...row })
        .onConflictDoUpdate({ target: minuteItems.agendaItemId, set: row })
        .run();
      return { text, version, merged };
    },
    { behavior: "immediate" },
  );
}

/**
 * Tells the chronicle what has been saved quietly in a meeting's minutes: one line for each item, by whoever wrote.
 * Call it in the transaction of what closes the text.
 */
export function tellUntold(db: Database, meetingId: string, now: number): void {
  const meeting = meetingById(db, meetingId);
  if (!meeting) return;
  const rows = db
    .select({
      id: minuteItems.agendaItemId,
      title: agendaItems.title,
      text: minuteItems.text,
      ...untoldFields,
    })
    .from(minuteItems)
    .innerJoin(agendaItems, eq(agendaItems.id, minuteItems.agendaItemId))
    .leftJoin(people, eq(people.id, minuteItems.writtenBy))
    .where(and(eq(minuteItems.meetingId, meetingId), isNotNull(minuteItems.untoldSince)))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all();
  for (const row of rows) {
    tellUnder(db, writerOf(row), { ...row, meeting }, row.untoldText ?? "", row.text, now);
    db.update(minuteItems)
      .set({ untoldSince: null, untoldText: null })
      .where(eq(minuteItems.agendaItemId, row.id))
      .run();
  }
}

type Open = Exclude<ReturnType<typeof openItem>, Refusal>;

/** The text to be saved: the writer's own, or put together with what somebody else has written meanwhile. */
function settle(open: Open, writing: Writing): { text: string; merged: boolean } | Refusal {
  const { text, version, base } = writing;
  if (open.version === version || open.text === text) return { text, merged: false };
  const together = merge(base ?? "", text, open.text);
  if (base !== undefined && base !== null && together.clean) {
    if (together.text.length > longestText) return refuse("tooLong", { field: "text" });
    return { text: together.text, merged: together.text !== text };
  }
  const { writerName, writtenAt } = open;
  const current: Standing = {
    text: open.text,
    version: open.version,
    writerName,
    writtenAt,
    both: together.text,
  };
  return refuse("changedMeanwhile", { current });
}

/** What is left untold of earlier quiet saves, once those of somebody else and those of long ago have been told. */
function afterTelling(db: Database, member: Member, open: Open, now: number) {
  if (open.untoldSince === null) return null;
  const untold = { since: open.untoldSince, text: open.untoldText ?? "" };
  if (open.writtenBy === member.id && now - untold.since <= longestUntold) return untold;
  tellUnder(db, writerOf(open), open, untold.text, open.text, now);
  return null;
}

const writerOf = ({
  writtenBy,
  writerName,
}: {
  writtenBy: string | null;
  writerName: string | null;
}): Actor => (writtenBy !== null && writerName !== null ? { id: writtenBy, name: writerName } : theSystem);

function tellUnder(
  db: Database,
  writer: Actor,
  { meeting, title }: { meeting: Meeting; title: string },
  before: string,
  after: string,
  now: number,
): void {
  if (before === after) return;
  tellMinutes(db, writer, meeting, "wroteItem", now, {
    before: { item: title, text: before },
    after: { item: title, text: after },
  });
}
