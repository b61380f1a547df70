import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns.server";
import { lessons } from "./lessons.server";
import { people, units } from "./members.server";

/** Questions that somebody has put to the network when the archive had no answer. */
export const inquiries = sqliteTable(
  "inquiries",
  {
    id: text().primaryKey(),
    askerId: text()
      .notNull()
      .references(() => people.id),
    /** The question in one line, as it was searched for or better. */
    question: text().notNull(),
    /** What else the asker tells; "" when nothing. */
    more: text().notNull().default(""),
    askedAt: instant().notNull(),
    /** When the asker had what they needed. */
    closedAt: instant(),
  },
  (table) => [index("inquiries_asker").on(table.askerId), index("inquiries_asked").on(table.askedAt)],
);

/** Whom a question has been put to, and what each of them has answered. */
export const inquiryReceivers = sqliteTable(
  "inquiry_receivers",
  {
    inquiryId: text()
      .notNull()
      .references(() => inquiries.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** The unit whose seat the person held when asked. */
    unitId: text()
      .notNull()
      .references(() => units.id),
    askedAt: instant().notNull(),
    /** Who has passed the question on to this person; null when the asker chose them. */
    passedBy: text().references(() => people.id),
    declinedAt: instant(),
    answer: text(),
    answeredAt: instant(),
    /** The draft that the answer became. */
    lessonId: text().references(() => lessons.id),
    /** When the asker was told that they can read the lesson. */
    toldAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.inquiryId, table.personId] }),
    index("inquiry_receivers_person").on(table.personId),
    index("inquiry_receivers_lesson").on(table.lessonId),
  ],
);
