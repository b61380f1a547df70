import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { circulations } from "#db/schema.server";
import type { Language, PublicationKind } from "#db/words";
import { publicPath } from "~/addresses/open";
import { dayOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { seatedOn } from "../meetings/receivers.server";
import { coordinatorSender } from "../members/coordinator.server";
import type { LetterFacts } from "../outbox/facts";
import { letterIdOf, queueLetter } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { circulationOf, type Expected, hasReached, receiverKey } from "./circulation.server";
import { activeReceivers } from "./receivers.server";

/** Somebody who ought to have a record and can be written to. */
export type Addressee = Expected & {
  key: string;
  personId: string | null;
  toName: string;
  toAddress: string;
  language: Language;
  /** The edition that stands has not reached them in any way. */
  missing: boolean;
  /** Such letters of the edition that stands have been queued before, all in vain. */
  attempts: number;
};

type Circulation = NonNullable<ReturnType<typeof circulationOf>>;

/**
 * Whom a record can be sent to by letter: the contact of each company, else its deputy, and the receivers with a mail
 * address. Those whom a letter of the edition that stands has reached, or is on its way to, are `sent`; those without
 * an address `unreached`. Two statements.
 */
export function addresseesOf(db: Database, { expected, missing, rows, edition }: Circulation, day: string) {
  const seated = seatedOn(db, day).filter(({ personId, address }) => personId && address);
  const others = activeReceivers(db);
  const open: Addressee[] = [];
  const sent: Expected[] = [];
  const unreached: Expected[] = [];
  for (const each of expected.filter(({ receiver }) => receiver === "unit" || receiver === "receiver")) {
    const key = receiverKey(each);
    const letters = rows.filter(
      (row) => row.edition === edition && row.letterId !== null && receiverKey(row) === key,
    );
    const to =
      each.receiver === "unit" ? seatOf(seated, each.receiverId) : mailboxOf(others, each.receiverId);
    if (letters.some(({ letter }) => hasReached(letter))) sent.push(each);
    else if (!to) unreached.push(each);
    else
      open.push({
        ...each,
        ...to,
        key,
        attempts: letters.length,
        missing: missing.some((one) => receiverKey(one) === key),
      });
  }
  return { open, sent, unreached };
}

function seatOf(seated: ReturnType<typeof seatedOn>, unitId: string) {
  const seats = seated.filter((seat) => seat.unitId === unitId);
  const seat = seats.find(({ place }) => place === "contact") ?? seats[0];
  if (!seat?.address) return null;
  const { personId, name, address, language } = seat;
  return { personId, toName: name ?? "", toAddress: address, language: language ?? ("sv" as const) };
}

function mailboxOf(others: ReturnType<typeof activeReceivers>, id: string) {
  const row = others.find((each) => each.id === id);
  if (!row?.email) return null;
  return {
    personId: null,
    toName: row.contactName ?? row.email,
    toAddress: row.email,
    language: row.language,
  };
}

/** What the letter about a record tells its receiver. */
export function sentFacts(
  db: Database,
  { kind, recordId }: { kind: PublicationKind; recordId: string },
  { title, titleEn, summary, edition }: Pick<Circulation, "title" | "titleEn" | "summary" | "edition">,
  receiverName: string,
): LetterFacts["publicationSent"] {
  const path = publicPath(kind, recordId);
  return {
    entry: { kind, title, titleEn, summary, again: edition > 1, path },
    receiverName,
    sender: coordinatorSender(db),
  };
}

/**
 * Sends the edition that stands by letter to those chosen, and keeps each letter in the proof of circulation. Nobody
 * whom a letter of it has reached, or is on its way to, gets another; one that could not be delivered may be sent
 * anew. Refuses `notFound` when the record is not published, `changedMeanwhile` when another edition stands than the
 * one shown, and `wrongValue` for whoever cannot be written to.
 */
export function sendCirculation(
  db: Database,
  actor: Actor,
  record: { kind: PublicationKind; recordId: string },
  chosen: { to: readonly string[]; edition: number },
  now: number,
): { letters: number } | Refusal {
  return db.transaction((tx) => {
    const circulation = circulationOf(tx, record.kind, record.recordId);
    if (!circulation) return refuse("notFound");
    const { edition, title } = circulation;
    if (edition !== chosen.edition)
      return refuse("changedMeanwhile", { current: { version: edition, title } });
    const { open, sent } = addresseesOf(tx, circulation, dayOf(now));
    const known = new Set([...open, ...sent].map(receiverKey));
    if (chosen.to.some((key) => !known.has(key))) return refuse("wrongValue", { field: "to" });
    const to = open.filter(({ key }) => chosen.to.includes(key));
    for (const each of to) sendTo(tx, actor, record, circulation, each, now);
    if (to.length > 0) {
      const after = { edition, receivers: to.map(({ name }) => name).join(", ") };
      const subjectId = `${record.kind}:${record.recordId}`;
      tell(
        tx,
        actor,
        { deed: "sentPublication", subject: "publication", subjectId, label: title, after },
        now,
      );
    }
    return { letters: to.length };
  });
}

function sendTo(
  db: Database,
  actor: Actor,
  record: { kind: PublicationKind; recordId: string },
  circulation: Circulation,
  { key, receiver, receiverId, name, personId, toName, toAddress, language, attempts }: Addressee,
  now: number,
): void {
  const { edition } = circulation;
  const subjectId = `${record.kind}:${record.recordId}`;
  const dedupeKey = `publicationSent:${subjectId}:${edition}:${key}:${attempts + 1}`;
  queueLetter(
    db,
    {
      kind: "publicationSent",
      dedupeKey,
      personId,
      toName,
      toAddress,
      language,
      facts: sentFacts(db, record, circulation, name),
      about: { subject: "publication", id: subjectId },
    },
    now,
  );
  db.insert(circulations)
    .values({
      id: newId(),
      ...record,
      edition,
      receiver,
      receiverId,
      receiverName: name,
      way: "letter",
      note: toName,
      day: dayOf(now),
      notedAt: now,
      notedBy: actor.id,
      letterId: letterIdOf(db, dedupeKey),
    })
    .run();
}
