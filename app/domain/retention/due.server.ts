import { connectionOf, type Database } from "#db/open.server";
import { type DisposableKind, disposableKinds } from "#db/words";
import { addMonths, dayOf, startOfDay } from "~/calendar/swedish-time";
import { holdsOf } from "./holds.server";
import { chronicleTexts, importFiles, leftAt, letters, month, spanOf } from "./records.server";
import { rulesOf } from "./rules.server";

/** Something whose time is up: one record, or all of a kind from one month or one import. */
export type Due = {
  kind: DisposableKind;
  /** The record's id; for letters and words of the log the month, "2025-10"; for files brought in their import. */
  recordId: string;
  label: string;
  /** The last day from which its time is counted. */
  since: string;
  dueOn: string;
  /** Until which day something else keeps it, and what; null when nothing does. */
  kept: { until: string | null; why: HoldReason } | null;
};

/** What keeps a record although its rule would let it go. */
type HoldReason = "ownDay" | "projectDay" | "programme" | "projectGoesOn";

type Row = { recordId: string; label: string; since: number | string };

/**
 * What is due on a day by the rules of its kind, the oldest first; what something else keeps says so. A record that more than one
 * period applies to is kept for the longest. With `only`, of that record alone.
 */
export function dueOn(
  db: Database,
  today: string,
  kinds: readonly DisposableKind[] = disposableKinds,
  only: string | null = null,
): Due[] {
  const rules = rulesOf(db);
  return kinds.flatMap((kind) => {
    const { years } = rules[kind];
    if (years === null) return [];
    const before = yearsBefore(today, years);
    const bounds = { before: startOfDay(before), day: before, today, ...spanOf(only) };
    const connection = connectionOf(db);
    const rows = (
      only === null
        ? connection.prepare(candidates[kind]).all(bounds)
        : connection
            .prepare(`select * from (${candidates[kind]}) where recordId = :only`)
            .all({ ...bounds, only })
    ) as Row[];
    const holds = holdsOf(db, kind, today, only);
    return rows.map(({ recordId, label, since }) => {
      const day = typeof since === "number" ? dayOf(since) : since;
      return { kind, recordId, label, since: day, dueOn: addMonths(day, 12 * years), kept: holds(recordId) };
    });
  });
}

/** Whether a record's time is up on a day and nothing keeps it: asked once more before it is disposed of. */
export const dueNow = (db: Database, kind: DisposableKind, recordId: string, today: string): Due | null =>
  dueOn(db, today, [kind], recordId)[0] ?? null;

/** The same day some years earlier; 29 February becomes the 28th. */
const yearsBefore = (day: string, years: number) => addMonths(day, -12 * years);

/** What each kind's records are, whose time began before `:before` (an instant) or `:day`. */
const candidates: Record<DisposableKind, string> = {
  letter: `select ${month(leftAt)} as recordId, count(*) as label, max(${leftAt}) as since ${letters}
    group by 1 having max(${leftAt}) < :before order by 1`,
  chronicleText: `select ${month("c.at")} as recordId, count(*) as label, max(c.at) as since ${chronicleTexts}
    group by 1 having max(c.at) < :before order by 1`,
  incomingLetter: `select id as recordId, subject as label, decided_at as since from incoming_letters
    where decided_at < :before and (text <> '' or from_address <> '') order by decided_at, id`,
  draft: `select id as recordId, title as label, changed_at as since from lessons
    where visibility = 'draft' and sent_for_review_at is null and published_at is null and changed_at < :before order by changed_at, id`,
  inquiry: `select id as recordId, question as label, closed_at as since from inquiries where closed_at < :before order by closed_at, id`,
  poll: `select id as recordId, title as label, coalesce(closed_at, created_at) as since from polls
    where coalesce(closed_at, case when opened_at is null then created_at end) < :before order by 3, id`,
  importFile: `select b.id as recordId, (select count(*) ${importFiles("b.id")}) as label, b.started_at as since
    from import_batches as b where b.started_at < :before and exists (select 1 ${importFiles("b.id")})
    order by b.started_at, b.id`,
  attachment: `select id as recordId, name as label, added_at as since from attachments where added_at < :before order by added_at, id`,
  document: `select id as recordId, title as label, coalesce(day, date(added_at / 1000, 'unixepoch')) as since from documents
    where coalesce(day, date(added_at / 1000, 'unixepoch')) < :day order by 3, id`,
};
