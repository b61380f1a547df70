import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { circulations, newsletters, people, roleGrants, subscribers, subscriptions } from "#db/schema.server";
import { publicPath } from "~/addresses/open";
import { dayOf } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import { noteCopies } from "../circulation/copies.server";
import { seatedOn } from "../meetings/receivers.server";
import { coordinatorSender } from "../members/coordinator.server";
import type { Member } from "../members/member";
import type { LetterFacts } from "../outbox/facts";
import { letterIdOf, queueLetter } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { isBarred, placesInNewsletter } from "./looking-through.server";
import { newsletterById, recordsOf } from "./newsletters.server";

/**
 * Who a newsletter goes to on a day: those who hold a seat and the coordinators, each once, but for those who have
 * said no to it; and the subscribers who want it.
 */
export function newsletterReceivers(db: Database, day: string) {
  const declined = new Set(
    db
      .select({ id: people.id })
      .from(people)
      .where(eq(people.newsletter, false))
      .all()
      .map(({ id }) => id),
  );
  const seated = seatedOn(db, day).flatMap(
    ({ personId, name, address, language, unitId, unitName, place }) =>
      personId && address && place
        ? [{ personId, name: name ?? "", address, language: language ?? "sv", unitId, unitName }]
        : [],
  );
  const coordinators = db
    .select({ personId: people.id, name: people.name, address: people.email, language: people.language })
    .from(people)
    .innerJoin(roleGrants, and(eq(roleGrants.personId, people.id), eq(roleGrants.role, "coordinator")))
    .where(isNull(people.deactivatedAt))
    .orderBy(asc(people.name), asc(people.id))
    .all();
  const members = new Map(
    [...coordinators.map((each) => ({ ...each, unitId: null, unitName: null })), ...seated]
      .filter(({ personId }) => !declined.has(personId))
      .map((each) => [each.personId, each]),
  );
  const outside = db
    .select({
      id: subscribers.id,
      email: subscribers.email,
      language: subscribers.language,
      linkKey: subscribers.linkKey,
    })
    .from(subscribers)
    .innerJoin(
      subscriptions,
      and(eq(subscriptions.subscriberId, subscribers.id), eq(subscriptions.topic, "newsletter")),
    )
    .where(and(isNotNull(subscribers.confirmedAt), isNull(subscribers.endedAt)))
    .orderBy(asc(subscribers.id))
    .all();
  const addresses = new Set([...members.values()].map(({ address }) => address.toLowerCase()));
  return { members: [...members.values()], outside: outside.filter(({ email }) => !addresses.has(email)) };
}

/**
 * Sends a newsletter: numbers it, and queues one letter to each receiver; who got it stands in the proof of
 * circulation. Done twice it sends nothing the second time. Refuses `changedMeanwhile` when it is another than the
 * one that was shown, `newsletterEmpty` when it tells of nothing, `newsletterIdentityNumber` when its own words hold
 * what looks like one, and `newsletterUnchecked` when they hold what looks like a name, a number or an address, and
 * nobody has said that it may go out. Gives how many letters were queued; null when there is no such newsletter.
 */
export function sendNewsletter(
  db: Database,
  member: Member,
  id: string,
  shown: { version: number; checked: boolean },
  now: number,
): { letters: number } | null | Refusal {
  return db.transaction((tx) => {
    const letter = newsletterById(tx, id);
    if (!letter) return null;
    if (letter.sentAt !== null) return { letters: 0 };
    if (letter.version !== shown.version) return refuse("changedMeanwhile", { current: letter });
    const told = recordsOf(tx, letter.items);
    if (told.length === 0 && letter.opening.trim() === "") return refuse("newsletterEmpty");
    const places = placesInNewsletter(tx, letter, told);
    if (places.some(isBarred)) return refuse("newsletterIdentityNumber");
    if (places.length > 0 && !shown.checked) return refuse("newsletterUnchecked", { field: "checked" });
    const number = nextNumber(tx);
    tx.update(newsletters)
      .set({ number, sentAt: now, sentBy: member.id, version: letter.version + 1 })
      .where(eq(newsletters.id, id))
      .run();
    const facts = {
      number,
      title: letter.title,
      opening: letter.opening,
      closing: letter.closing,
      entries: told.map(({ kind, recordId, title, titleEn, summary, comment }) => ({
        kind,
        title,
        titleEn,
        again: false,
        summary: comment || summary,
        path: publicPath(kind, recordId),
      })),
      sender: coordinatorSender(tx),
    };
    const { members, outside } = newsletterReceivers(tx, dayOf(now));
    const sending = { id, facts, sender: member.id };
    const letters = members.filter((each) => sendToMember(tx, sending, each, now)).length;
    const copies = outside.filter((each) => sendToSubscriber(tx, sending, each, now)).length;
    if (copies > 0) noteCopies(tx, { kind: "newsletter", recordId: id, edition: 1, copies }, now);
    const after = { number, letters: letters + copies };
    tell(
      tx,
      member,
      { deed: "sentNewsletter", subject: "newsletter", subjectId: id, label: letter.title, after },
      now,
    );
    return { letters: letters + copies };
  });
}

type Sending = {
  id: string;
  facts: Omit<LetterFacts["newsletter"], "path" | "endPath">;
  sender: string;
};
type Receivers = ReturnType<typeof newsletterReceivers>;

/** A letter to one with a seat, which is their unit's proof for as long as it has not failed; or to a coordinator. */
function sendToMember(
  db: Database,
  { id, facts, sender }: Sending,
  { personId, name, address, language, unitId, unitName }: Receivers["members"][number],
  now: number,
): boolean {
  const dedupeKey = `newsletter:${id}:${personId}`;
  const letter = {
    kind: "newsletter" as const,
    dedupeKey,
    personId,
    toName: name,
    toAddress: address,
    language,
    facts: { ...facts, path: null, endPath: null },
    about: { subject: "newsletter", id },
  };
  const queued = queueLetter(db, letter, now);
  if (queued && unitId)
    db.insert(circulations)
      .values({
        id: newId(),
        kind: "newsletter",
        recordId: id,
        edition: 1,
        way: "letter",
        note: name,
        receiver: "unit",
        receiverId: unitId,
        receiverName: unitName,
        day: dayOf(now),
        notedAt: now,
        notedBy: sender,
        letterId: letterIdOf(db, dedupeKey),
      })
      .run();
  return queued;
}

/** A letter to a subscriber: about themselves, so that it is taken back and forgotten when they end. */
function sendToSubscriber(
  db: Database,
  { id, facts }: Sending,
  { id: subscriberId, email, language, linkKey }: Receivers["outside"][number],
  now: number,
): boolean {
  const letter = {
    kind: "newsletter" as const,
    dedupeKey: `newsletter:${id}:${subscriberId}`,
    personId: null,
    toName: email,
    toAddress: email,
    language,
    facts: { ...facts, path: `/bevaka/${linkKey}`, endPath: `/bevaka/${linkKey}/avslut` },
    about: { subject: "subscriber", id: subscriberId },
  };
  return queueLetter(db, letter, now);
}

function nextNumber(db: Database): number {
  const last = db
    .select({ number: sql<number>`coalesce(max(${newsletters.number}), 0)` })
    .from(newsletters)
    .get();
  return (last?.number ?? 0) + 1;
}
