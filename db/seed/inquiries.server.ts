import type { Database } from "../open.server";
import { inquiries, inquiryReceivers } from "../schema.server";
import { type At, beyond, facts } from "./facts.server";

/** Questions that have been put to the network: one that became a lesson, and one that waits for answers. */
export function seedInquiries(db: Database, at: At): void {
  for (const { id, person_id, question, more, day, clock, put } of beyond.inquiries) {
    db.insert(inquiries)
      .values({ id, askerId: person_id, question, more, askedAt: at(day, clock) })
      .run();
    db.insert(inquiryReceivers)
      .values(
        put.map((receiver) => ({
          inquiryId: id,
          personId: receiver.person_id,
          unitId: facts.people.find((each) => each.id === receiver.person_id)?.unit_id ?? "",
          askedAt: at(day, clock),
          declinedAt: receiver.declined ? at(receiver.declined.day, receiver.declined.clock) : null,
          answer: receiver.answer?.text ?? null,
          answeredAt: receiver.answer ? at(receiver.answer.day, receiver.answer.clock) : null,
          lessonId: receiver.answer?.lesson_id ?? null,
          toldAt: receiver.answer ? at(receiver.answer.told.day, receiver.answer.told.clock) : null,
        })),
      )
      .run();
  }
}
