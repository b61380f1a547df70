import type { Database } from "#db/open.server";
import { minuteItems } from "#db/schema.server";
import { type Actor, theSystem } from "../chronicle/chronicle.server";
import type { Meeting } from "../meetings/meeting";
import type { Member } from "../members/member";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { merge } from "./merge";
import { longestText } from "./minutes";
import { begin, type ItemOf, openItem, tellMinutes } from "./minutes.server";

/** What somebody has written in the minutes (under an item Markdown), and what they were shown when they began. */
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

/** A text of the minutes as it stands when somebody writes in it: who wrote it last, and what the chronicle is yet to be told. */
type OpenText = {
  meeting: Meeting;
  text: string;
  version: number;
  writtenAt: number | null;
  writtenBy: string | null;
  writerName: string | null;
  untoldSince: number | null;
  untoldText: string | null;
  told: Told;
  /** Why a text cannot stand here; null when it can. */
  unfit: (text: string) => Refusal | null;
};

/** How the chronicle is told of a text. */
export type Told = { deed: "wroteItem" | "wroteSummary"; fact: (text: string) => Record<string, string> };

/** What a save changes in the row of a text. */
export type TextRow = {
  text?: string;
  writtenAt?: number;
  writtenBy?: string;
  version?: number;
  untoldSince: number | null;
  untoldText: string | null;
};

/**
 * Writes what the minutes say under one item, as `writeText` does. Refuses `minutesLocked` after sign-off;
 * `meetingCalledOff`; `notFound`.
 */
export function writeItem(
  db: Database,
  member: Member,
  item: ItemOf,
  writing: Writing,
  now: number,
): Written | Refusal {
  return db.transaction((tx) => {
    const open = openItem(tx, item);
    if (isRefusal(open)) return open;
    const told = toldUnder(open.title);
    return writeText(tx, member, { ...open, told, unfit: tooLong }, writing, now, (row) =>
      tx
        .insert(minuteItems)
        .values({ agendaItemId: item.itemId, meetingId: item.meetingId, ...row })
        .onConflictDoUpdate({ target: minuteItems.agendaItemId, set: row })
        .run(),
    );
  });
}

const tooLong = (text: string) => (text.length > longestText ? refuse("tooLong", { field: "text" }) : null);

/** How the chronicle is told of the text under an item. */
export const toldUnder = (title: string): Told => ({
  deed: "wroteItem",
  fact: (text) => ({ item: title, text }),
});

/**
 * Writes a text in the caller's transaction, which `keep`s its row. When somebody else has written since the text
 * was shown, and in other paragraphs, both changes stand. Refuses `changedMeanwhile` with what stands, who wrote it
 * and `both` (the paragraphs that differ after one another) when they are the same paragraphs, the two together
 * cannot stand or the base is not known, unless it is the same text; and what is `unfit`.
 */
export function writeText(
  db: Database,
  member: Member,
  open: OpenText,
  writing: Writing,
  now: number,
  keep: (row: TextRow) => void,
): Written | Refusal {
  const settled = settle(open, writing);
  if (isRefusal(settled)) return settled;
  const { text, merged } = settled;
  const changed = text !== open.text;
  if (changed) begin(db, member, open.meeting, now);
  const untold = afterTelling(db, member, open, now);
  if (!writing.quietly) tellText(db, member, open, untold?.text ?? open.text, text, now);
  const left = writing.quietly ? (untold ?? (changed ? { since: now, text: open.text } : null)) : null;
  const version = changed ? open.version + 1 : open.version;
  if (!changed && (left?.since ?? null) === open.untoldSince) return { text, version, merged };
  keep({
    ...(changed ? { text, writtenAt: now, writtenBy: member.id, version } : {}),
    untoldSince: left?.since ?? null,
    untoldText: left?.text ?? null,
  });
  return { text, version, merged };
}

/**
 * The text to be saved: the writer's own, or put together with what somebody else has written meanwhile. Refuses as
 * `writeText`.
 */
export function settle(
  open: Pick<OpenText, "text" | "version" | "writerName" | "writtenAt" | "unfit">,
  writing: Writing,
): { text: string; merged: boolean } | Refusal {
  const { text, version, base } = writing;
  if (open.text === text) return { text, merged: false };
  if (open.version === version) return open.unfit(text) ?? { text, merged: false };
  const together = merge(base ?? "", text, open.text);
  if (base !== undefined && base !== null && together.clean) {
    const isMine = together.text === text;
    const unfit = open.unfit(together.text);
    if (!unfit) return { text: together.text, merged: !isMine };
    if (isMine) return unfit;
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
function afterTelling(db: Database, member: Member, open: OpenText, now: number) {
  if (open.untoldSince === null) return null;
  const untold = { since: open.untoldSince, text: open.untoldText ?? "" };
  if (open.writtenBy === member.id && now - untold.since <= longestUntold) return untold;
  tellText(db, writerOf(open), open, untold.text, open.text, now);
  return null;
}

/** Who wrote a text last, for the chronicle. */
export const writerOf = ({ writtenBy, writerName }: Pick<OpenText, "writtenBy" | "writerName">): Actor =>
  writtenBy !== null && writerName !== null ? { id: writtenBy, name: writerName } : theSystem;

/** Tells the chronicle what a text was and what it became, unless they are the same. */
export function tellText(
  db: Database,
  writer: Actor,
  { meeting, told: { deed, fact } }: Pick<OpenText, "meeting" | "told">,
  before: string,
  after: string,
  now: number,
): void {
  if (before === after) return;
  tellMinutes(db, writer, meeting, deed, now, { before: fact(before), after: fact(after) });
}
