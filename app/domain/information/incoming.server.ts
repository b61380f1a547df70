import { and, asc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { incomingLetters, partners, units } from "#db/schema.server";
import { informationPath } from "~/addresses/information";
import { aDay, dayOf } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import { coordinatorSender } from "../members/coordinator.server";
import { type Member, unitsOf } from "../members/member";
import { memberByEmail } from "../members/members.server";
import { may } from "../members/permissions";
import { queueLetter } from "../outbox/outbox.server";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { caseNumberIn } from "./case-number";
import { numbersIn, type Told } from "./information";
import { ownText, titleOf, withoutNumbers } from "./letter-text";
import { partnerNamedIn } from "./partner-named.server";
import { shareInformation, type Taken } from "./writing.server";

/** A letter that somebody has written to the group's address. */
export type IncomingLetter = {
  /** Its own name, the Message-ID, so that it is taken once. */
  name: string;
  fromName: string;
  /** Whom it says it is from, in lower case. Anybody can write that. */
  fromAddress: string;
  subject: string;
  /** Its plain text as a whole. */
  text: string;
  /** What the files are called that came with it and are not kept. */
  attachments: string[];
  /** It answers a letter of the house's own, or came to the address of an invitation: no case is told by that. */
  isAnswer: boolean;
};

/** What became of a letter: an entry, one that waits for the coordinator, one read before, or left in the mailbox. */
export type LetterOutcome = "entry" | "waiting" | "again" | "full";

/** So many letters from one sender become entries in a day; more wait for the coordinator. */
const mostInADay = 20;

/** So many letters wait for the coordinator; more stay in the mailbox alone. */
const mostWaiting = 500;

/**
 * Takes a letter that is no answer from a calendar. From somebody who may share information it becomes an entry, or a
 * note of the case that it names, and the address that we know them by gets a letter of confirmation, so that a
 * forged sender is found out. Every other letter waits for the coordinator, with what looks like personal identity numbers made
 * unreadable; so does one that somebody has `handedIn` as a file, whoever it says it is from, since nobody's server has
 * received it. The same letter twice does nothing.
 */
export function receiveLetter(
  db: Database,
  letter: IncomingLetter & { handedIn?: boolean },
  now: number,
): { outcome: LetterOutcome; entryId: string | null } {
  return db.transaction((tx) => {
    const name = letter.name.slice(0, 300);
    const before = tx
      .select({ entryId: incomingLetters.entryId })
      .from(incomingLetters)
      .where(eq(incomingLetters.messageName, name))
      .get();
    if (before) return { outcome: "again", entryId: before.entryId };
    const member = memberByEmail(tx, letter.fromAddress, dayOf(now));
    const told = member && writes(tx, member, letter, now) ? toldIn(tx, member, letter) : null;
    const taken = member && told ? shareInformation(tx, member, told, "mail", now) : null;
    const isTaken = member !== null && told !== null && taken !== null && !isRefusal(taken);
    if (!isTaken && lettersWaiting(tx) >= mostWaiting) return { outcome: "full", entryId: null };
    const kept = isTaken ? { title: letter.subject, text: "" } : keptOf(letter);
    const id = newId();
    tx.insert(incomingLetters)
      .values({
        id,
        messageName: name,
        fromName: letter.fromName.slice(0, 200),
        fromAddress: letter.fromAddress.slice(0, 320),
        subject: kept.title.slice(0, 300),
        text: kept.text,
        receivedAt: now,
        ...(isTaken ? { decidedAt: now, entryId: taken.id } : {}),
      })
      .run();
    if (!isTaken) return { outcome: "waiting", entryId: null };
    confirm(tx, member, told, taken, { id, ...letter }, now);
    return { outcome: "entry", entryId: taken.id };
  });
}

/** How many letters wait for the coordinator. */
export const lettersWaiting = (db: Database): number =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(incomingLetters)
    .where(isNull(incomingLetters.decidedAt))
    .get()?.count ?? 0;

/** The letters that wait for the coordinator, the oldest first. */
export const waitingIncoming = (db: Database) =>
  db
    .select({
      id: incomingLetters.id,
      fromName: incomingLetters.fromName,
      fromAddress: incomingLetters.fromAddress,
      subject: incomingLetters.subject,
      text: incomingLetters.text,
      receivedAt: incomingLetters.receivedAt,
    })
    .from(incomingLetters)
    .where(isNull(incomingLetters.decidedAt))
    .orderBy(asc(incomingLetters.receivedAt), asc(incomingLetters.id))
    .all();

/** A letter that waits, with what could be read out of it for an entry; null when it does not wait. */
export function waitingLetter(db: Database, id: string) {
  const letter = waitingIncoming(db).find((each) => each.id === id);
  if (!letter) return null;
  const all = `${letter.subject}\n${letter.text}`;
  return {
    ...letter,
    title: titleOf(letter.subject),
    caseNumber: caseNumberIn(all),
    partnerId: partnerNamedIn(db, all),
  };
}

/** A letter that has come, whether it waits or has been decided; null when there is none. */
export const incomingLetter = (db: Database, id: string): { id: string } | null =>
  db.select({ id: incomingLetters.id }).from(incomingLetters).where(eq(incomingLetters.id, id)).get() ?? null;

/**
 * Takes in a letter that waits as the coordinator has put it. Refuses `notFound` when it waits no longer, and as
 * `shareInformation`.
 */
export function takeInLetter(
  db: Database,
  member: Member,
  id: string,
  told: Told,
  now: number,
): Taken | Refusal {
  return db.transaction((tx) => {
    if (!isWaiting(tx, id)) return refuse("notFound");
    const taken = shareInformation(tx, member, told, "mail", now);
    if (isRefusal(taken)) return taken;
    decide(tx, member, id, taken.id, now);
    return taken;
  });
}

/**
 * Puts a letter that waits aside; its text is not kept, and stays in the mailbox alone. Nothing happens when it is
 * decided already.
 */
export function putLetterAside(db: Database, member: Member, id: string, now: number): void {
  db.transaction((tx) => {
    if (!isWaiting(tx, id)) return;
    decide(tx, member, id, null, now);
    tell(tx, member, { deed: "putIncomingAside", subject: "information", subjectId: id }, now);
  });
}

const isWaiting = (db: Database, id: string) =>
  db
    .select({ id: incomingLetters.id })
    .from(incomingLetters)
    .where(and(eq(incomingLetters.id, id), isNull(incomingLetters.decidedAt)))
    .get() !== undefined;

const decide = (db: Database, member: Member, id: string, entryId: string | null, now: number) =>
  db
    .update(incomingLetters)
    .set({ decidedAt: now, decidedBy: member.id, entryId, text: "" })
    .where(eq(incomingLetters.id, id))
    .run();

/** Whether a letter becomes an entry without anybody's help. */
function writes(
  db: Database,
  member: Member,
  letter: Parameters<typeof receiveLetter>[1],
  now: number,
): boolean {
  if (letter.handedIn || letter.isAnswer || !may(member, "shareInformation")) return false;
  const today = db
    .select({ count: sql<number>`count(*)` })
    .from(incomingLetters)
    .where(
      and(
        eq(incomingLetters.fromAddress, letter.fromAddress),
        isNotNull(incomingLetters.entryId),
        gt(incomingLetters.receivedAt, now - aDay),
      ),
    )
    .get();
  return (today?.count ?? 0) < mostInADay;
}

/** What a letter tells: a case, or, where it names none and brings a link, news. Null when it says nothing. */
function toldIn(db: Database, member: Member, letter: IncomingLetter): Told | null {
  const text = ownText(letter.text);
  const title = titleOf(letter.subject) || titleOf(text.split("\n")[0] ?? "");
  if (!text || !title) return null;
  const all = `${letter.subject}\n${text}`;
  const caseNumber = caseNumberIn(all);
  const web = caseNumber ? null : linkIn(text);
  return {
    kind: web ? "news" : "case",
    title,
    unitId: unitsOf(member, "contact", "deputy")[0] ?? unitsOf(member)[0] ?? member.unitId,
    partnerId: partnerNamedIn(db, all),
    projectId: null,
    caseNumber,
    web,
    themeIds: [],
    text,
  };
}

const linkIn = (text: string): string | null => {
  const link = /https:\/\/[^\s<>"')\]]{4,490}/i.exec(text)?.[0].replace(/[.,;:!?]+$/, "");
  return link && URL.canParse(link) ? link : null;
};

function keptOf(letter: IncomingLetter) {
  const told = { title: titleOf(letter.subject), text: ownText(letter.text) };
  const numbers = numbersIn(told);
  return { title: withoutNumbers(told.title, numbers), text: withoutNumbers(told.text, numbers) };
}

function confirm(
  db: Database,
  member: Member,
  told: Told,
  taken: Taken,
  letter: IncomingLetter & { id: string },
  now: number,
): void {
  const nameOf = (table: typeof units | typeof partners, id: string | null) =>
    (id && db.select({ name: table.name }).from(table).where(eq(table.id, id)).get()?.name) || null;
  queueLetter(
    db,
    {
      kind: "informationReceived",
      dedupeKey: `informationReceived:${letter.id}`,
      personId: member.id,
      toName: member.name,
      toAddress: member.email,
      language: member.language,
      about: { subject: "information", id: taken.id },
      facts: {
        title: told.title,
        receivedAt: now,
        caseNumber: told.caseNumber,
        unitName: nameOf(units, told.unitId),
        partnerName: nameOf(partners, told.partnerId),
        joined: taken.joined,
        sharedAt: told.kind === "news" ? now : null,
        attachments: letter.attachments.slice(0, 20).map((name) => name.slice(0, 120)),
        coordinator: coordinatorSender(db),
        path: informationPath(taken.id),
      },
    },
    now,
  );
}
