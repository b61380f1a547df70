import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { callStatuses } from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { people } from "./members.server";

/** Funding programmes: data with a period, since they change with the EU's long-term budget. */
export const programmes = sqliteTable("programmes", {
  code: text().primaryKey(),
  nameSv: text().notNull(),
  nameEn: text().notNull(),
  kind: text().notNull(),
  period: text(),
  managedBy: text(),
  swedishContact: text(),
  contactUrl: text(),
  themes: text({ mode: "json" }).$type<string[]>().notNull().default([]),
  fit: text(),
  grantShare: text(),
  outlook: text(),
  note: text(),
  source: text(),
  /** The day somebody last checked the text against the funder's own. */
  checkedOn: day(),
  position: integer().notNull().default(0),
});

export const calls = sqliteTable(
  "calls",
  {
    id: text().primaryKey(),
    programmeCode: text()
      .notNull()
      .references(() => programmes.code),
    title: text().notNull(),
    opensOn: day(),
    closesOn: day().notNull(),
    closesAtClock: text(),
    grantRange: text(),
    sharePercent: integer(),
    coFinancingNote: text(),
    whoCanApply: text(),
    responsibleId: text().references(() => people.id),
    status: word(callStatuses).notNull(),
    assessment: text(),
    version: integer().notNull().default(1),
  },
  (table) => [oneOf("calls_status", table.status, callStatuses), index("calls_closes").on(table.closesOn)],
);

export const callThemes = sqliteTable(
  "call_themes",
  {
    callId: text()
      .notNull()
      .references(() => calls.id),
    themeId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.callId, table.themeId] })],
);

/** Calls whose last day a person wants in their own calendar. */
export const callWatches = sqliteTable(
  "call_watches",
  {
    callId: text()
      .notNull()
      .references(() => calls.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    since: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.callId, table.personId] }),
    index("call_watches_person").on(table.personId),
  ],
);
