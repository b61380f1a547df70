import { and, asc, count, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { disposalLists, disposalRows, disposals, people } from "#db/schema.server";
import type { DisposableKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { tell, theSystem } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { disposeOf } from "./disposing.server";
import { type Due, dueNow, dueOn } from "./due.server";

/** Why a row was left on an approved list. */
const leftByChoice = "notChosen";

/** As it stands in a row: why a record is kept, and until when. */
const keptWhy = (kept: Due["kept"]) => (kept ? [kept.why, kept.until].filter(Boolean).join(" ") : null);

/**
 * Proposes what to dispose of, when anything is due: a new list, or the one that waits to be approved made anew.
 * Returns its id; null when nothing is due, and then no list waits.
 */
export function proposeDisposal(db: Database, now: number): string | null {
  return db.transaction((tx) => {
    const due = dueOn(tx, dayOf(now));
    const waiting = waitingList(tx);
    if (waiting) tx.delete(disposalRows).where(eq(disposalRows.listId, waiting.id)).run();
    if (!due.some(({ kept }) => kept === null)) {
      if (waiting) tx.delete(disposalLists).where(eq(disposalLists.id, waiting.id)).run();
      return null;
    }
    const id = waiting?.id ?? newId();
    if (waiting)
      tx.update(disposalLists)
        .set({ madeAt: now, version: waiting.version + 1 })
        .where(eq(disposalLists.id, id))
        .run();
    else {
      tx.insert(disposalLists).values({ id, madeAt: now }).run();
      const deed = { deed: "proposedDisposal", subject: "municipality", subjectId: "1" } as const;
      tell(tx, theSystem, { ...deed, after: { rows: due.length } }, now);
    }
    for (const { kind, recordId, label, since, dueOn: day, kept } of due)
      tx.insert(disposalRows)
        .values({ listId: id, kind, recordId, label: `${label}`, since, dueOn: day, keptWhy: keptWhy(kept) })
        .run();
    return id;
  });
}

/** The list that waits to be approved; null when none does. */
export const waitingList = (db: Database) =>
  db.select().from(disposalLists).where(isNull(disposalLists.approvedAt)).get() ?? null;

/** What stands on a list: what is to go before what is kept, in the order of kinds and days. */
export const rowsOfList = (db: Database, listId: string) =>
  db
    .select()
    .from(disposalRows)
    .where(eq(disposalRows.listId, listId))
    .orderBy(asc(disposalRows.kind), asc(disposalRows.since), asc(disposalRows.recordId))
    .all();

/** What was on the list that was approved last and stayed all the same, with why. */
export function keptOfLatest(db: Database) {
  const latest = db
    .select({ id: disposalLists.id })
    .from(disposalLists)
    .where(isNotNull(disposalLists.approvedAt))
    .orderBy(desc(disposalLists.approvedAt), desc(disposalLists.id))
    .limit(1)
    .get();
  return latest ? rowsOfList(db, latest.id).filter(({ keptWhy: why }) => why !== null) : [];
}

/** How a row is named in a form. */
export const rowKey = ({ kind, recordId }: { kind: string; recordId: string }) => `${kind}:${recordId}`;

/** As many rows of a list can be chosen one by one; those beyond are chosen together. */
export const mostByOne = 1000;

/** Which rows of a list are to go: these of the first ones, and all the rest of them or none. */
type Choice = { rows: readonly string[]; rest: boolean };

/**
 * Approves what is chosen of the list that waits, and lets the others stay. Nothing is disposed of by this alone. Refuses
 * `listGone`, `nothingChosen` and `changedMeanwhile` when the list has been made anew since it was shown.
 */
export function approveDisposal(
  db: Database,
  member: Member,
  choice: Choice,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const list = waitingList(tx);
    if (!list) return refuse("listGone");
    if (list.version !== shownVersion) return refuse("changedMeanwhile", { current: list });
    const rows = rowsOfList(tx, list.id).filter((row) => row.keptWhy === null);
    const chosen = new Set(choice.rows);
    const goes = rows.map((row, at) => (at < mostByOne ? chosen.has(rowKey(row)) : choice.rest));
    const going = goes.filter(Boolean).length;
    if (going === 0) return refuse("nothingChosen");
    for (const [at, row] of rows.entries()) if (!goes[at]) keepRow(tx, row, leftByChoice);
    tx.update(disposalLists)
      .set({ approvedBy: member.id, approvedAt: now, version: list.version + 1 })
      .where(eq(disposalLists.id, list.id))
      .run();
    const deed = { deed: "approvedDisposal", subject: "municipality", subjectId: "1" } as const;
    tell(tx, member, { ...deed, after: { rows: going } }, now);
    return null;
  });
}

/**
 * Disposes of what has been approved and still stands, each row in a transaction of its own: what something has come to keep
 * meanwhile stays and says why. Safe to be cut off and to be done again. Returns how many rows went.
 */
export function carryOutDisposals(db: Database, now: number): number {
  const rows = db
    .select({
      listId: disposalRows.listId,
      kind: disposalRows.kind,
      recordId: disposalRows.recordId,
      approvedBy: disposalLists.approvedBy,
      approver: people.name,
    })
    .from(disposalRows)
    .innerJoin(disposalLists, eq(disposalLists.id, disposalRows.listId))
    .leftJoin(people, eq(people.id, disposalLists.approvedBy))
    .where(
      and(isNotNull(disposalLists.approvedAt), isNull(disposalRows.disposedAt), isNull(disposalRows.keptWhy)),
    )
    .orderBy(asc(disposalRows.kind), asc(disposalRows.since), asc(disposalRows.recordId))
    .all();
  let gone = 0;
  for (const row of rows) if (carryOut(db, row, now)) gone += 1;
  return gone;
}

function carryOut(
  db: Database,
  row: {
    listId: string;
    kind: DisposableKind;
    recordId: string;
    approvedBy: string | null;
    approver: string | null;
  },
  now: number,
): boolean {
  return db.transaction((tx) => {
    const kind = row.kind as DisposableKind;
    const due = dueNow(tx, kind, row.recordId, dayOf(now));
    if (!due || due.kept) {
      keepRow(tx, row, keptWhy(due?.kept ?? null) ?? "notDue");
      return false;
    }
    const records = disposeOf(tx, kind, row.recordId, { by: row.approvedBy, rule: kind, now });
    tx.update(disposalRows)
      // What it was called goes with it.
      .set({ disposedAt: now, label: "" })
      .where(isRow(row))
      .run();
    const actor = { id: row.approvedBy, name: row.approver ?? "" };
    const deed = { deed: "disposedOf", subject: "municipality", subjectId: "1", label: rowKey(row) } as const;
    tell(tx, actor, { ...deed, after: { rows: records } }, now);
    return true;
  });
}

function keepRow(
  db: Database,
  row: { listId: string; kind: DisposableKind; recordId: string },
  why: string,
): void {
  db.update(disposalRows).set({ keptWhy: why }).where(isRow(row)).run();
}

const isRow = ({ listId, kind, recordId }: { listId: string; kind: DisposableKind; recordId: string }) =>
  and(eq(disposalRows.listId, listId), eq(disposalRows.kind, kind), eq(disposalRows.recordId, recordId));

/** A page of the log of disposals, the latest first: identifiers alone. */
export function disposedPage(db: Database, { number, size }: { number: number; size: number }) {
  const total = db.select({ total: count() }).from(disposals).get()?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(number, pages);
  const rows = db
    .select({
      kind: disposals.kind,
      recordId: disposals.recordId,
      at: disposals.at,
      rule: disposals.rule,
      byName: people.name,
    })
    .from(disposals)
    .leftJoin(people, eq(people.id, disposals.by))
    .orderBy(desc(disposals.at), asc(disposals.kind), asc(disposals.recordId))
    .limit(size)
    .offset((page - 1) * size)
    .all();
  return { total, page, pages, rows };
}
