import { and, count, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { inquiries, inquiryReceivers, people } from "#db/schema.server";
import { aDay } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { senderOf } from "../outbox/facts";
import { queueLetter } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { addressedContacts } from "./receivers.server";

/** So many questions a person may put to the network in a day: each is a letter to several people. */
const mostInADay = 5;

/**
 * Puts a question to contact persons of the network, each by a letter with a link, and returns its id; the same question by
 * the same person within ten minutes is one. Refuses `nobodyAsked` when nobody of those chosen is a contact today, and
 * `tooManyQuestions`.
 */
export function askNetwork(
  db: Database,
  member: Member,
  { question, more, receivers }: { question: string; more: string; receivers: readonly string[] },
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const its = eq(inquiries.askerId, member.id);
    const twin = tx
      .select({ id: inquiries.id })
      .from(inquiries)
      .where(and(its, eq(inquiries.question, question), gt(inquiries.askedAt, now - 10 * 60_000)))
      .get();
    if (twin) return twin;
    const today = tx
      .select({ asked: count() })
      .from(inquiries)
      .where(and(its, gt(inquiries.askedAt, now - aDay)))
      .get();
    if ((today?.asked ?? 0) >= mostInADay) return refuse("tooManyQuestions");
    const chosen = addressedContacts(tx, now).filter(
      ({ personId }) => personId !== member.id && receivers.includes(personId),
    );
    if (chosen.length === 0) return refuse("nobodyAsked", { field: "receivers" });
    const id = newId();
    tx.insert(inquiries).values({ id, askerId: member.id, question, more, askedAt: now }).run();
    for (const receiver of chosen) putTo(tx, { id, question, more, asker: member }, receiver, null, now);
    const deed = {
      deed: "askedNetwork",
      subject: "person",
      subjectId: member.id,
      label: member.name,
    } as const;
    tell(tx, member, { ...deed, after: { question } }, now);
    return { id };
  });
}

type Put = { id: string; question: string; more: string; asker: { name: string; email: string } };

/**
 * Puts a question to one more contact, and again to one who has declined it when `again` is said; nothing when it has
 * been put to them already.
 */
export function putTo(
  db: Database,
  { id, question, more, asker }: Put,
  receiver: ReturnType<typeof addressedContacts>[number],
  passedBy: { id: string; name: string } | null,
  now: number,
  again = false,
): boolean {
  const { personId, unitId, unitName } = receiver;
  const asked = { unitId, askedAt: now, passedBy: passedBy?.id ?? null };
  const put = db
    .insert(inquiryReceivers)
    .values({ inquiryId: id, personId, ...asked })
    .onConflictDoNothing()
    .run();
  const declined = and(
    eq(inquiryReceivers.inquiryId, id),
    eq(inquiryReceivers.personId, personId),
    isNotNull(inquiryReceivers.declinedAt),
    isNull(inquiryReceivers.answeredAt),
  );
  const isPutAgain =
    again &&
    put.changes === 0 &&
    db
      .update(inquiryReceivers)
      .set({ ...asked, declinedAt: null })
      .where(declined)
      .run().changes === 1;
  if (put.changes === 0 && !isPutAgain) return false;
  return queueLetter(
    db,
    {
      kind: "inquiryAsked",
      dedupeKey: `inquiryAsked:${id}:${personId}${isPutAgain ? `:${now}` : ""}`,
      personId,
      toName: receiver.name,
      toAddress: receiver.address,
      language: receiver.language,
      facts: {
        question,
        more: more || null,
        asker: senderOf(asker),
        passedByName: passedBy?.name ?? null,
        unitName,
        path: `/arkiv/fragor/${id}`,
      },
      about: { subject: "inquiry", id },
    },
    now,
  );
}

/** Says that the asker has what they needed: nobody is waited for any more. Twice is once. */
export function closeInquiry(db: Database, id: string, now: number): void {
  db.update(inquiries)
    .set({ closedAt: now })
    .where(and(eq(inquiries.id, id), isNull(inquiries.closedAt)))
    .run();
}

/** The asker of a question as a letter reaches them; null when they have left. */
export function askerOf(db: Database, askerId: string) {
  return (
    db
      .select({ name: people.name, address: people.email, language: people.language })
      .from(people)
      .where(and(eq(people.id, askerId), isNull(people.deactivatedAt)))
      .get() ?? null
  );
}
