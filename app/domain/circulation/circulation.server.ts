import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { circulations, followups, outbox, publications, receivers, units } from "#db/schema.server";
import type { CirculationReceiver, CirculationWay, PublicationKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type LetterState, stateOf } from "../outbox/letter-state";
import { type Refusal, refuse } from "../refusal";
import { copiesLost } from "./copies.server";

/** Who ought to receive a record: a company, somebody among the receivers, the board, or the public site. */
export type Expected = { receiver: CirculationReceiver; receiverId: string; name: string };

/** Every open company and every receiver that has not ended, the board for a follow-up, and the public site. Two statements. */
export function expectedFor(db: Database, kind: PublicationKind): Expected[] {
  return kind === "followup" ? [board, ...standing(db)] : standing(db);
}

const board: Expected = { receiver: "board", receiverId: "", name: "" };

function standing(db: Database): Expected[] {
  const companies = db
    .select({ receiverId: units.id, name: units.name })
    .from(units)
    .where(and(eq(units.kind, "company"), isNull(units.closedOn)))
    .orderBy(asc(units.position), asc(units.id))
    .all();
  const others = db
    .select({ receiverId: receivers.id, name: receivers.name })
    .from(receivers)
    .where(isNull(receivers.endedAt))
    .orderBy(asc(receivers.name), asc(receivers.id))
    .all();
  return [
    ...companies.map((each): Expected => ({ receiver: "unit", ...each })),
    ...others.map((each): Expected => ({ receiver: "receiver", ...each })),
    { receiver: "site", receiverId: "", name: "" },
  ];
}

const keyOf = ({ receiver, receiverId }: Pick<Expected, "receiver" | "receiverId">) =>
  `${receiver}:${receiverId}`;

/** A receiver as the forms name it: "unit:org-des", "receiver:r-1", "board:". */
export const receiverKey = keyOf;

/** A row counts as received unless it is a letter that could not be delivered or was taken back. */
const reached = or(isNotNull(outbox.sentAt), and(isNull(outbox.failedAt), isNull(outbox.withdrawnAt)));

/** Whether a letter in that state has reached its receiver, or may still. */
export const hasReached = (letter: LetterState | null) =>
  letter === null || ["waiting", "gathered", "sent"].includes(letter);

/** How many records are published. */
export const publishedNumber = (db: Database): number =>
  db.select({ number: count() }).from(publications).where(isNull(publications.withdrawnAt)).get()?.number ??
  0;

/**
 * Of everything that is published, follow-ups and newsletters first and then the latest: how many of those who ought
 * to have received the edition that stands have, and who is missing: at most so many rows from so far down. Five
 * statements.
 */
export function circulatedRecords(db: Database, { from, most }: { from: number; most: number }) {
  const rows = db
    .select({
      kind: publications.kind,
      recordId: publications.recordId,
      title: publications.title,
      titleEn: publications.titleEn,
      edition: publications.edition,
      changedAt: publications.changedAt,
    })
    .from(publications)
    .where(isNull(publications.withdrawnAt))
    .orderBy(
      sql`case ${publications.kind} when 'followup' then 0 when 'newsletter' then 1 else 2 end`,
      desc(publications.changedAt),
      asc(publications.id),
    )
    .limit(most)
    .offset(from)
    .all();
  const shown = rows.map(({ recordId }) => recordId);
  const received = new Set(
    db
      .selectDistinct({
        kind: circulations.kind,
        recordId: circulations.recordId,
        edition: circulations.edition,
        receiver: circulations.receiver,
        receiverId: circulations.receiverId,
      })
      .from(circulations)
      .leftJoin(outbox, eq(outbox.id, circulations.letterId))
      .where(and(inArray(circulations.recordId, shown), reached))
      .all()
      .map((row) => `${row.kind} ${row.recordId} ${row.edition} ${keyOf(row)}`),
  );
  const sent = db
    .select({ year: followups.year })
    .from(followups)
    .where(isNotNull(followups.submittedOn))
    .orderBy(followups.year)
    .all();
  const boardHas = new Set(sent.map(({ year }) => String(year)));
  const all = standing(db);
  return rows.map((row) => {
    const expected = row.kind === "followup" ? [board, ...all] : all;
    const missing = expected.filter(
      (each) =>
        !received.has(`${row.kind} ${row.recordId} ${row.edition} ${keyOf(each)}`) &&
        !(each.receiver === "board" && boardHas.has(row.recordId)),
    );
    return { ...row, expected: expected.length, missing };
  });
}

/**
 * Who received a published record, in which edition, when and how, the latest first, with how the letter stands where
 * it went from here; and who is missing. Null when it is not published. Six statements.
 */
export function circulationOf(db: Database, kind: PublicationKind, recordId: string) {
  const record = db
    .select({
      title: publications.title,
      titleEn: publications.titleEn,
      summary: publications.summary,
      edition: publications.edition,
    })
    .from(publications)
    .where(
      and(eq(publications.kind, kind), eq(publications.recordId, recordId), isNull(publications.withdrawnAt)),
    )
    .get();
  if (!record) return null;
  const rows = receivedRows(db, kind, recordId, record.edition);
  const received = new Set(
    rows.filter(({ edition, letter }) => edition === record.edition && hasReached(letter)).map(keyOf),
  );
  const expected = expectedFor(db, kind);
  return { ...record, rows, expected, missing: expected.filter((each) => !received.has(keyOf(each))) };
}

/**
 * What has been noted of who received a record, the latest edition first, with how each letter stands; of a follow-up
 * first that the board was sent it, which its own stage tells. Three statements.
 */
export function receivedRows(db: Database, kind: PublicationKind, recordId: string, edition: number) {
  const noted = db
    .select({
      id: circulations.id,
      edition: circulations.edition,
      receiver: circulations.receiver,
      receiverId: circulations.receiverId,
      name: circulations.receiverName,
      way: circulations.way,
      copies: circulations.copies,
      note: circulations.note,
      day: circulations.day,
      letterId: circulations.letterId,
      sending: {
        kind: outbox.kind,
        sentAt: outbox.sentAt,
        failedAt: outbox.failedAt,
        putAsideAt: outbox.putAsideAt,
        withdrawnAt: outbox.withdrawnAt,
        digestId: outbox.digestId,
      },
    })
    .from(circulations)
    .leftJoin(outbox, eq(outbox.id, circulations.letterId))
    .where(and(eq(circulations.kind, kind), eq(circulations.recordId, recordId)))
    .orderBy(
      desc(circulations.edition),
      desc(circulations.day),
      desc(circulations.notedAt),
      asc(circulations.receiverName),
      asc(circulations.id),
    )
    .all()
    .map(({ sending, ...row }) => ({ ...row, letter: sending && stateOf(sending) }));
  const lost = noted.some(({ copies }) => copies !== null) ? copiesLost(db, kind, recordId) : [];
  const rows = noted.map((row) => ({
    ...row,
    lost: row.copies === null ? 0 : lost.filter((day) => day === row.day).length,
  }));
  const known = rows.some((row) => row.receiver === "board" && row.edition === edition);
  const sentOn = kind === "followup" && !known ? sentToBoardOn(db, Number(recordId)) : null;
  if (sentOn === null) return rows;
  const sent = { id: "board", edition, ...board, way: "letter" as const, copies: null, note: null };
  return [{ ...sent, day: sentOn, letterId: null, letter: null, lost: 0 }, ...rows];
}

/**
 * The day when a year's follow-up was sent to the board; null while it has not been. What is published is what the
 * board has had.
 */
const sentToBoardOn = (db: Database, year: number): string | null =>
  db.select({ day: followups.submittedOn }).from(followups).where(eq(followups.year, year)).get()?.day ??
  null;

/**
 * Notes that somebody has received the edition that stands. The same receiver, way and day is noted once. Refuses
 * `notFound` when it is not published, `wrongValue` for whoever ought not to receive it, and `dayAhead` for a day
 * that has not been.
 */
export function noteReceived(
  db: Database,
  actor: Actor,
  record: { kind: PublicationKind; recordId: string },
  noted: { receiver: string; way: CirculationWay; day: string; note: string | null },
  now: number,
): null | Refusal {
  const { kind, recordId } = record;
  const { way, day, note } = noted;
  return db.transaction((tx) => {
    const circulation = circulationOf(tx, kind, recordId);
    if (!circulation) return refuse("notFound");
    const to = circulation.expected.find((each) => keyOf(each) === noted.receiver);
    if (!to || to.receiver === "site") return refuse("wrongValue", { field: "receiver" });
    if (day > dayOf(now)) return refuse("circulationDayAhead", { field: "day" });
    const { edition, title, rows } = circulation;
    const known = rows.some(
      (row) => keyOf(row) === keyOf(to) && row.edition === edition && row.way === way && row.day === day,
    );
    if (known) return null;
    tx.insert(circulations)
      .values({
        id: newId(),
        kind,
        recordId,
        edition,
        receiver: to.receiver,
        receiverId: to.receiverId,
        receiverName: to.name,
        way,
        day,
        note,
        notedAt: now,
        notedBy: actor.id,
      })
      .run();
    const after = { edition, receiver: to.name || to.receiver, way, day };
    const subjectId = `${kind}:${recordId}`;
    tell(tx, actor, { deed: "notedReceived", subject: "publication", subjectId, label: title, after }, now);
    return null;
  });
}
