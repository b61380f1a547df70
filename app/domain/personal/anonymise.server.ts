import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { connectionOf, type Database } from "#db/open.server";
import {
  actions,
  callWatches,
  competences,
  fundingTests,
  identities,
  informed,
  invitations,
  outbox,
  passkeys,
  people,
  pollInvitees,
  receivers,
  recentSearches,
  savedSearches,
  sessions,
  signInCodes,
  signInTries,
  subscribers,
  subscriptions,
} from "#db/schema.server";
import { reshelvePerson } from "../archive/renamed.server";
import { reshelveRecord } from "../archive/reshelve.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { noteDisposal, type Order } from "../disposals.server";
import { formerMember } from "../minutes/names-as-signed";
import { type Refusal, refuse } from "../refusal";
import { disposeOfWords } from "./chronicle-words.server";
import { knownAs } from "./known-as.server";
import { type Forgetting, forgettingOf, goneAddressOf, type Known } from "./name-forgetting";
import { rewriteOutward } from "./outward-without.server";
import { rewriteTexts } from "./texts-without.server";

/** The kind under which somebody who has been anonymised stands in the log of disposals. */
export const anonymisedPerson = "person";

/** By which rule, when the person has asked for it. */
const asked = "asked";

/**
 * Anonymises a closed account, in one transaction: who it was stands nowhere afterwards but in what has been signed,
 * decided or frozen, which the law wants kept as it stands, and in files as they came in. Does nothing when it is so
 * already. Refuses `notFound`, `accountOpen` and, while minutes that name the person wait to be signed off,
 * `minutesUnsigned`.
 */
export function anonymise(
  db: Database,
  actor: Actor,
  personId: string,
  now: number,
  rule: string = asked,
): null | Refusal {
  return db.transaction((tx) => {
    const person = tx.select().from(people).where(eq(people.id, personId)).get();
    if (!person) return refuse("notFound");
    if (person.anonymisedAt) return null;
    if (!person.deactivatedAt) return refuse("accountOpen");
    if (hasUnsignedMinutes(tx, personId)) return refuse("minutesUnsigned");
    forget(tx, personId, { by: actor.id, rule, now });
    const by = actor.id === personId ? { id: personId, name: formerMember } : actor;
    tell(tx, by, { deed: "anonymised", subject: "person", subjectId: personId, label: formerMember }, now);
    return null;
  });
}

function forget(db: Database, id: string, order: Order): void {
  const { now } = order;
  const known = knownAs(db, id);
  const forgetting = forgettingOf(known);
  const found = entriesNaming(db, forgetting);
  takeAwayOwn(db, id, known);
  blankLetters(db, id, { known, forgetting }, now);
  rewriteTexts(db, forgetting);
  rewriteOutward(db, forgetting, now);
  disposeOfWords(db, id, forgetting, order);
  db.update(people)
    .set({
      name: formerMember,
      email: goneAddressOf(id),
      title: null,
      phone: null,
      unitId: null,
      calendarKey: null,
      language: "sv",
      newsletter: false,
      leaveAskedAt: null,
      anonymisedAt: now,
      version: sql`${people.version} + 1`,
    })
    .where(eq(people.id, id))
    .run();
  reshelvePerson(db, id, now);
  for (const { kind, recordId } of found) if (kind !== "document") reshelveRecord(db, kind, recordId, now);
  noteDisposal(db, anonymisedPerson, id, order);
}

/** Whether minutes that are written, or being corrected, still wait to name somebody in what is signed. */
export function hasUnsignedMinutes(db: Database, personId: string): boolean {
  const row = connectionOf(db)
    .prepare(
      `select 1 from minutes as m join meetings as t on t.id = m.meeting_id join groups as g on g.id = t.group_id
        where t.called_off_at is null and (m.signed_off_at is null or m.correction_at is not null) and (
          $id in (coalesce(t.chair_id, g.chair_id), coalesce(t.secretary_id, g.secretary_id), t.adjuster_id, t.second_adjuster_id)
          or exists (select 1 from attendance as a where a.meeting_id = t.id and $id in (a.person_id, a.for_person_id))
          or exists (select 1 from decisions as d where d.meeting_id = t.id and d.responsible_id = $id)
          or exists (select 1 from actions as d where d.meeting_id = t.id and d.responsible_id = $id)
          or exists (select 1 from sign_offs as s where s.meeting_id = t.id and s.person_id = $id and s.approved_at is not null)
        ) limit 1`,
    )
    .get({ id: personId });
  return row !== undefined;
}

/** The archive's entries in which the person is named. */
function entriesNaming(db: Database, forgetting: Forgetting) {
  if (forgetting.pieces.length === 0) return [];
  const where = forgetting.pieces
    .map(() => "instr(lower(title || ' ' || body || ' ' || also_found_by), lower(?)) > 0")
    .join(" or ");
  const rows = connectionOf(db)
    .prepare(
      `select kind, record_id as recordId, title || ' ' || body || ' ' || also_found_by as text from archive_entries where ${where} order by id`,
    )
    .all(...forgetting.pieces) as {
    kind: Parameters<typeof reshelveRecord>[1] | "document";
    recordId: string;
    text: string;
  }[];
  const named = rows.filter(({ text }) => forgetting.isIn(text));
  return [...new Map(named.map((row) => [`${row.kind} ${row.recordId}`, row])).values()];
}

/** What is the person's own and nobody else's: taken away, with the secrets of their links. */
function takeAwayOwn(db: Database, id: string, { addresses, names }: Known): void {
  for (const table of [
    sessions,
    signInTries,
    passkeys,
    identities,
    competences,
    recentSearches,
    savedSearches,
    callWatches,
  ])
    db.delete(table).where(eq(table.personId, id)).run();
  db.delete(signInCodes).where(inArray(signInCodes.email, addresses)).run();
  db.update(invitations).set({ linkKey: null, comment: null }).where(eq(invitations.personId, id)).run();
  db.update(pollInvitees).set({ linkKey: null, comment: null }).where(eq(pollInvitees.personId, id)).run();
  db.update(actions).set({ linkKey: null }).where(eq(actions.responsibleId, id)).run();
  db.update(fundingTests).set({ linkKey: null }).where(eq(fundingTests.headId, id)).run();
  const own = db
    .select({ id: subscribers.id })
    .from(subscribers)
    .where(inArray(subscribers.email, addresses))
    .all()
    .map((row) => row.id);
  db.delete(subscriptions).where(inArray(subscriptions.subscriberId, own)).run();
  db.delete(subscribers).where(inArray(subscribers.id, own)).run();
  db.delete(informed)
    .where(inArray(sql`lower(${informed.email})`, addresses))
    .run();
  db.update(receivers)
    .set({ email: null, contactName: null })
    .where(inArray(sql`lower(${receivers.email})`, addresses))
    .run();
  takeAwaySearchesFor(db, names, addresses);
}

/** What others have searched for, when it was the person: nothing is found by it any more. */
function takeAwaySearchesFor(db: Database, names: string[], addresses: string[]): void {
  for (const word of [...names.filter((name) => name.includes(" ")), ...addresses]) {
    const wanted = word.toLocaleLowerCase("sv");
    const connection = connectionOf(db);
    for (const [table, column] of [
      ["recent_searches", "asked"],
      ["saved_searches", "asked"],
      ["vain_searches", "text"],
    ])
      for (const row of connection
        .prepare(`select rowid as at, "${column}" as text from "${table}"`)
        .all() as { at: number; text: string }[])
        if (row.text.toLocaleLowerCase("sv").includes(wanted))
          connection.prepare(`delete from "${table}" where rowid = ?`).run(row.at);
  }
}

/**
 * Letters to the person keep their day and kind alone; in letters to others they are named no more. What waits does
 * not leave.
 */
function blankLetters(
  db: Database,
  id: string,
  { known: { addresses, goneAddress }, forgetting }: { known: Known; forgetting: Forgetting },
  now: number,
): void {
  const own = or(eq(outbox.personId, id), inArray(sql`lower(${outbox.toAddress})`, addresses));
  db.update(outbox)
    .set({ withdrawnAt: now })
    .where(and(own, isNull(outbox.sentAt), isNull(outbox.withdrawnAt)))
    .run();
  db.update(outbox)
    .set({
      toName: formerMember,
      toAddress: goneAddress,
      facts: {},
      lastError: null,
      subject: null,
      text: null,
      html: null,
      ics: null,
      dedupeKey: sql`'anonymised:' || ${outbox.id}`,
    })
    .where(own)
    .run();
  const text = sql<string>`coalesce(${outbox.toName}, '') || ${outbox.facts} || coalesce(${outbox.subject}, '')
    || coalesce(${outbox.text}, '') || coalesce(${outbox.html}, '') || coalesce(${outbox.lastError}, '')`;
  const pieces = forgetting.pieces.map((piece) => sql`instr(lower(${text}), lower(${piece})) > 0`);
  if (pieces.length === 0) return;
  for (const letter of db
    .select()
    .from(outbox)
    .where(or(...pieces))
    .orderBy(outbox.id)
    .all()) {
    const { toName, facts, subject, text: body, lastError } = letter;
    const said = { toName, facts, subject, text: body, lastError };
    const rest = forgetting.withoutIn(said);
    if (JSON.stringify(rest) === JSON.stringify(said)) continue;
    // What is set anew from the text would not be what was sent.
    db.update(outbox)
      .set({ ...rest, html: null, ics: null })
      .where(eq(outbox.id, letter.id))
      .run();
  }
}
