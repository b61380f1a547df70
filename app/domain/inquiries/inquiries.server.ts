import { and, asc, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import { inquiries, inquiryReceivers, lessons, people, units } from "#db/schema.server";
import { has, type Member, viewerOf } from "../members/member";
import { sees } from "../sight";
import { stateOf } from "./inquiry";

/** A question to the network with all whom it was put to; null when there is none. The caller asks for `seeInquiry`. */
export function inquiryById(db: Database, member: Member, id: string) {
  const row = db
    .select({
      id: inquiries.id,
      question: inquiries.question,
      more: inquiries.more,
      askedAt: inquiries.askedAt,
      closedAt: inquiries.closedAt,
      askerId: inquiries.askerId,
      askerName: people.name,
      askerUnit: units.name,
    })
    .from(inquiries)
    .innerJoin(people, eq(people.id, inquiries.askerId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(eq(inquiries.id, id))
    .get();
  return row ? { ...row, receivers: receiversOf(db, member, id) } : null;
}

export type Inquiry = NonNullable<ReturnType<typeof inquiryById>>;

/** The thing that the rights to a question are asked with. */
export const inquiryThing = ({ askerId, receivers }: Inquiry) => ({
  personId: askerId,
  askedIds: receivers.map(({ personId }) => personId),
});

/** In the order in which they answered, then those who are waited for, then those who could not. */
function receiversOf(db: Database, member: Member, inquiryId: string) {
  const passer = alias(people, "passer");
  return db
    .select({
      personId: inquiryReceivers.personId,
      name: people.name,
      unitName: units.name,
      passedByName: passer.name,
      answer: inquiryReceivers.answer,
      answeredAt: inquiryReceivers.answeredAt,
      declinedAt: inquiryReceivers.declinedAt,
      lessonId: inquiryReceivers.lessonId,
      visibility: lessons.visibility,
      authorId: lessons.authorId,
    })
    .from(inquiryReceivers)
    .innerJoin(people, eq(people.id, inquiryReceivers.personId))
    .innerJoin(units, eq(units.id, inquiryReceivers.unitId))
    .leftJoin(passer, eq(passer.id, inquiryReceivers.passedBy))
    .leftJoin(lessons, eq(lessons.id, inquiryReceivers.lessonId))
    .where(eq(inquiryReceivers.inquiryId, inquiryId))
    .orderBy(
      sql`${inquiryReceivers.answeredAt} is null`,
      asc(inquiryReceivers.answeredAt),
      sql`${inquiryReceivers.declinedAt} is not null`,
      asc(units.position),
      asc(people.name),
    )
    .all()
    .map(({ lessonId, visibility, authorId, ...row }) => ({
      ...row,
      state: stateOf(row),
      /** The lesson that the answer became, where the member may read it. */
      lessonId: lessonId && visibility && sees(viewerOf(member), { visibility, authorId }) ? lessonId : null,
    }));
}

/** A question in a list. */
export type InquiryLine = {
  id: string;
  question: string;
  askedAt: number;
  closedAt: number | null;
  askerId: string;
  askerName: string;
  put: number;
  answered: number;
  declined: number;
  /** The member is one of those asked, and has neither answered nor declined. */
  waitsForYou: boolean;
};

/** The questions that a member has asked or been asked, and as coordinator all of them; the latest first. */
export function inquiriesOf(db: Database, member: Member, most = 200): InquiryLine[] {
  const own = (condition: SQL) =>
    sql<number>`(select count(*) from ${inquiryReceivers}
      where ${inquiryReceivers.inquiryId} = ${inquiries.id} and ${condition})`;
  const asked = sql`exists (select 1 from ${inquiryReceivers}
    where ${inquiryReceivers.inquiryId} = ${inquiries.id} and ${inquiryReceivers.personId} = ${member.id})`;
  return db
    .select({
      id: inquiries.id,
      question: inquiries.question,
      askedAt: inquiries.askedAt,
      closedAt: inquiries.closedAt,
      askerId: inquiries.askerId,
      askerName: people.name,
      put: own(sql`1`),
      answered: own(sql`${inquiryReceivers.answeredAt} is not null`),
      declined: own(
        sql`${inquiryReceivers.answeredAt} is null and ${inquiryReceivers.declinedAt} is not null`,
      ),
      waits: own(sql`${inquiryReceivers.personId} = ${member.id} and ${inquiryReceivers.answeredAt} is null
        and ${inquiryReceivers.declinedAt} is null`),
    })
    .from(inquiries)
    .innerJoin(people, eq(people.id, inquiries.askerId))
    .where(has(member, "coordinator") ? undefined : or(eq(inquiries.askerId, member.id), asked))
    .orderBy(desc(inquiries.askedAt), asc(inquiries.id))
    .limit(most)
    .all()
    .map(({ waits, ...line }) => ({ ...line, waitsForYou: waits > 0 && line.closedAt === null }));
}

/** One receiver's row; null when the question was not put to them. */
export const receiverOf = (db: Database, inquiryId: string, personId: string) =>
  db
    .select({ answeredAt: inquiryReceivers.answeredAt, declinedAt: inquiryReceivers.declinedAt })
    .from(inquiryReceivers)
    .where(and(eq(inquiryReceivers.inquiryId, inquiryId), eq(inquiryReceivers.personId, personId)))
    .get() ?? null;
