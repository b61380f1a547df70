import { and, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { agendaItems, minuteItems, minutes, people } from "#db/schema.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { isLocked, type Meeting, meetingLabel } from "../meetings/meeting";
import { meetingById } from "../meetings/meetings.server";
import type { Member } from "../members/member";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { type MinutesText, readCanonical } from "./canonical";
import { minutesThing } from "./minutes";
import { sumOfMinutes } from "./seal.server";
import { type Asked, askedToSignOff, minutesText, onAgenda } from "./text.server";

/**
 * A meeting with whom its minutes have been sent to and what the permission table is asked about; null when there is
 * no such meeting.
 */
export function meetingWithMinutes(db: Database, meetingId: string) {
  const meeting = meetingById(db, meetingId);
  if (!meeting) return null;
  const asked = askedToSignOff(db, meetingId);
  return { meeting, asked, thing: minutesThing(meeting, asked) };
}

/**
 * The minutes as they are read: once signed off the locked text with its sum, before that the text as it
 * stands with the sum it has now. Whether the reader may see it is asked first (`readMinutes`).
 */
export function readMinutes(
  db: Database,
  meeting: Meeting,
  asked?: Asked[],
): { text: MinutesText; sum: string } {
  if (meeting.minutesSignedOffAt !== null) {
    const row = db
      .select({ canonical: minutes.canonical, sum: minutes.sum })
      .from(minutes)
      .where(eq(minutes.meetingId, meeting.id))
      .get();
    const locked = readCanonical(row?.canonical ?? null);
    if (locked && row?.sum) return { text: locked, sum: row.sum };
  }
  const text = minutesText(db, meeting, asked);
  return { text, sum: sumOfMinutes(text) };
}

/** The locked text in its canonical form, whose SHA-256 is the sum; null before sign-off. */
export function lockedText(db: Database, meetingId: string): { canonical: string; sum: string } | null {
  const row = db
    .select({ canonical: minutes.canonical, sum: minutes.sum })
    .from(minutes)
    .where(eq(minutes.meetingId, meetingId))
    .get();
  return row?.canonical && row.sum ? { canonical: row.canonical, sum: row.sum } : null;
}

/** Which item of which meeting a form is about. */
export type ItemOf = { meetingId: string; itemId: string };

/**
 * Says that the meeting never reached an item, or takes it back. Such an item stands on the next agenda by
 * itself once the minutes are signed off. Does nothing when it is so already.
 */
export function markNotReached(
  db: Database,
  member: Member,
  item: ItemOf,
  notReached: boolean,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const open = openItem(tx, item);
    if (isRefusal(open)) return open;
    if ((open.notReachedAt !== null) === notReached) return null;
    begin(tx, member, open.meeting, now);
    const notReachedAt = notReached ? now : null;
    tx.insert(minuteItems)
      .values({ agendaItemId: item.itemId, meetingId: item.meetingId, notReachedAt })
      .onConflictDoUpdate({ target: minuteItems.agendaItemId, set: { notReachedAt } })
      .run();
    const deed = notReached ? "markedNotReached" : "markedReached";
    tellMinutes(tx, member, open.meeting, deed, now, { after: { item: open.title } });
    return null;
  });
}

/** What a form carries before the first word: the first save makes it 2. */
export const firstVersion = 1;

/**
 * The meeting whose minutes are to be written; every change to the minutes asks here first. Refuses
 * `notFound`, `meetingCalledOff` and, after sign-off unless a correction is open, `minutesLocked`.
 */
export function openMinutes(db: Database, meetingId: string): Meeting | Refusal {
  const meeting = meetingById(db, meetingId);
  if (!meeting) return refuse("notFound");
  if (isLocked(meeting)) return refuse("minutesLocked");
  if (meeting.calledOffAt !== null) return refuse("meetingCalledOff");
  return meeting;
}

/** Begins the minutes of a meeting, in the caller's transaction, unless somebody has. */
export function begin(db: Database, member: Member, meeting: Meeting, now: number): void {
  if (meeting.minutesStartedAt !== null) return;
  const begun = db
    .insert(minutes)
    .values({ meetingId: meeting.id, startedAt: now, startedBy: member.id })
    .onConflictDoNothing()
    .run();
  if (begun.changes === 1) tellMinutes(db, member, meeting, "began", now);
}

/** As `openMinutes`, for one item of the agenda with what is written under it. */
export function openItem(db: Database, item: ItemOf) {
  const meeting = openMinutes(db, item.meetingId);
  if (isRefusal(meeting)) return meeting;
  const row = db
    .select({
      title: agendaItems.title,
      text: minuteItems.text,
      notReachedAt: minuteItems.notReachedAt,
      writtenAt: minuteItems.writtenAt,
      version: minuteItems.version,
      ...untoldFields,
    })
    .from(agendaItems)
    .leftJoin(minuteItems, eq(minuteItems.agendaItemId, agendaItems.id))
    .leftJoin(people, eq(people.id, minuteItems.writtenBy))
    .where(and(eq(agendaItems.id, item.itemId), eq(agendaItems.meetingId, item.meetingId), onAgenda))
    .get();
  if (!row) return refuse("notFound");
  return { ...row, meeting, text: row.text ?? "", version: row.version ?? firstVersion };
}

/** Who wrote last under an item, and which saves the chronicle has not been told of. */
export const untoldFields = {
  writtenBy: minuteItems.writtenBy,
  writerName: people.name,
  untoldSince: minuteItems.untoldSince,
  untoldText: minuteItems.untoldText,
};

/** An item of a meeting's agenda, for the forms below it; null when the meeting has no such item. */
export function itemOnDesk(db: Database, item: ItemOf): { id: string; title: string } | null {
  return (
    db
      .select({ id: agendaItems.id, title: agendaItems.title })
      .from(agendaItems)
      .where(and(eq(agendaItems.id, item.itemId), eq(agendaItems.meetingId, item.meetingId), onAgenda))
      .get() ?? null
  );
}

/** Writes a line about the minutes in the chronicle. */
export function tellMinutes(
  db: Database,
  actor: Actor,
  meeting: Meeting,
  deed: string,
  now: number,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> } = {},
): void {
  tell(
    db,
    actor,
    { deed, subject: "minutes", subjectId: meeting.id, label: meetingLabel(meeting), ...change },
    now,
  );
}
