import { and, asc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { inquiries, inquiryReceivers, lessons, people } from "#db/schema.server";
import { lessonPath } from "~/addresses/lessons";
import { dayOf } from "~/calendar/swedish-time";
import { startLesson } from "../lessons/writing.server";
import { type Member, viewerOf } from "../members/member";
import { memberById } from "../members/members.server";
import { senderOf } from "../outbox/facts";
import { queueLetter } from "../outbox/outbox.server";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { sees } from "../sight";
import { askerOf, putTo } from "./asking.server";
import { inquiryById, receiverOf } from "./inquiries.server";
import { addressedContacts } from "./receivers.server";

/**
 * Answers a question that was put to the member: the asker gets the answer by a letter, and it becomes a draft lesson with
 * the question for its background, which is reviewed and published as any other. Returns the draft's id; sent twice it is
 * answered once. Refuses `notFound`, `inquiryAnswered` when another answer of theirs stands, and what `startLesson` refuses.
 */
export function answerInquiry(
  db: Database,
  member: Member,
  id: string,
  { answer, unitId }: { answer: string; unitId: string },
  now: number,
): { lessonId: string } | Refusal {
  return db.transaction((tx) => {
    const inquiry = inquiryById(tx, member, id);
    const before = inquiry?.receivers.find((each) => each.personId === member.id);
    if (!inquiry || !before) return refuse("notFound");
    if (before.answeredAt !== null) {
      const same = before.answer === answer && before.lessonId !== null;
      return same && before.lessonId ? { lessonId: before.lessonId } : refuse("inquiryAnswered");
    }
    const draft = startLesson(tx, member, draftOf(inquiry, answer, unitId, now), now);
    if (isRefusal(draft)) return draft;
    tx.update(inquiryReceivers)
      .set({ answer, answeredAt: now, declinedAt: null, lessonId: draft.id })
      .where(its(id, member.id))
      .run();
    const asker = askerOf(tx, inquiry.askerId);
    if (asker)
      queueLetter(
        tx,
        {
          kind: "inquiryAnswered",
          dedupeKey: `inquiryAnswered:${id}:${member.id}`,
          personId: inquiry.askerId,
          toName: asker.name,
          toAddress: asker.address,
          language: asker.language,
          facts: {
            question: inquiry.question,
            answer,
            answerer: senderOf(member),
            path: `/arkiv/fragor/${id}`,
          },
          about: { subject: "inquiry", id },
        },
        now,
      );
    return { lessonId: draft.id };
  });
}

/** A lesson to begin with: the question and what was told of it, and the answer as what was learned. */
const draftOf = (
  { question, more }: { question: string; more: string },
  answer: string,
  unitId: string,
  now: number,
) => ({
  title: question,
  background: [question, more].filter(Boolean).join("\n\n"),
  happened: "",
  learned: answer,
  advice: [],
  keywords: [],
  unitId,
  themeIds: [],
  phase: null,
  programmeCode: null,
  projectId: null,
  meetingId: null,
  agendaItemId: null,
  learnedOn: dayOf(now),
  lookAgainOn: null,
});

/**
 * Says that the member cannot answer a question, and passes it on to another contact when they name one. Does nothing to
 * an answer that stands. Refuses `notFound`, and `wrongValue` for somebody who is no contact, or the asker.
 */
export function declineInquiry(
  db: Database,
  member: Member,
  id: string,
  passTo: string | null,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = receiverOf(tx, id, member.id);
    const inquiry = before && inquiryById(tx, member, id);
    if (!inquiry) return refuse("notFound");
    if (before.answeredAt !== null) return null;
    const next =
      passTo === null
        ? null
        : addressedContacts(tx, now).find(
            ({ personId }) => personId === passTo && personId !== inquiry.askerId && personId !== member.id,
          );
    if (next === undefined) return refuse("wrongValue", { field: "passTo" });
    tx.update(inquiryReceivers)
      .set({ declinedAt: before.declinedAt ?? now })
      .where(its(id, member.id))
      .run();
    const asker = askerOf(tx, inquiry.askerId);
    if (next && asker)
      putTo(tx, { ...inquiry, asker: { name: asker.name, email: asker.address } }, next, member, now);
    return null;
  });
}

/**
 * Lets each asker know, once, when a lesson that an answer became is published where they may read it. Returns how many
 * letters were queued.
 */
export function tellPublished(db: Database, now: number): number {
  const ready = db
    .select({
      inquiryId: inquiries.id,
      question: inquiries.question,
      askerId: inquiries.askerId,
      personId: inquiryReceivers.personId,
      answererName: people.name,
      answererAddress: people.email,
      lessonId: lessons.id,
      lessonTitle: lessons.title,
      visibility: lessons.visibility,
      authorId: lessons.authorId,
    })
    .from(inquiryReceivers)
    .innerJoin(inquiries, eq(inquiries.id, inquiryReceivers.inquiryId))
    .innerJoin(lessons, eq(lessons.id, inquiryReceivers.lessonId))
    .innerJoin(people, eq(people.id, inquiryReceivers.personId))
    .where(
      and(isNull(inquiryReceivers.toldAt), isNotNull(lessons.publishedAt), ne(lessons.visibility, "draft")),
    )
    .orderBy(asc(lessons.publishedAt), asc(inquiries.id))
    .all();
  return ready.filter((each) => db.transaction((tx) => tellOne(tx, each, now))).length;
}

type Ready = {
  inquiryId: string;
  question: string;
  askerId: string;
  personId: string;
  answererName: string;
  answererAddress: string;
  lessonId: string;
  lessonTitle: string;
  visibility: string;
  authorId: string;
};

function tellOne(db: Database, ready: Ready, now: number): boolean {
  const { inquiryId, question, personId, lessonId, lessonTitle, visibility, authorId } = ready;
  const asker = memberById(db, ready.askerId, dayOf(now));
  if (!asker || !sees(viewerOf(asker), { visibility, authorId })) return false;
  const noted = db
    .update(inquiryReceivers)
    .set({ toldAt: now })
    .where(and(its(inquiryId, personId), isNull(inquiryReceivers.toldAt)))
    .run();
  if (noted.changes === 0) return false;
  return queueLetter(
    db,
    {
      kind: "inquiryPublished",
      dedupeKey: `inquiryPublished:${inquiryId}:${personId}`,
      personId: asker.id,
      toName: asker.name,
      toAddress: asker.email,
      language: asker.language,
      facts: {
        question,
        lessonTitle,
        answerer: { name: ready.answererName, address: ready.answererAddress },
        path: lessonPath(lessonId),
      },
      about: { subject: "inquiry", id: inquiryId },
    },
    now,
  );
}

const its = (inquiryId: string, personId: string) =>
  and(eq(inquiryReceivers.inquiryId, inquiryId), eq(inquiryReceivers.personId, personId));
