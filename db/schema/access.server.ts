import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant } from "./columns.server";
import { people } from "./members.server";

/** Sign-in codes sent by mail. Only sums of the code and of the browser's own secret are kept. */
export const signInCodes = sqliteTable(
  "sign_in_codes",
  {
    id: text().primaryKey(),
    email: text().notNull(),
    codeSum: text().notNull(),
    browserSum: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    usedAt: instant(),
  },
  (table) => [index("sign_in_codes_email").on(table.email, table.createdAt)],
);

/** Sessions, found by the sum of the identifier in the cookie, so that a stolen file opens no door. */
export const sessions = sqliteTable(
  "sessions",
  {
    idSum: text().primaryKey(),
    /** A public handle, so that a session can be named in a list and ended. */
    handle: text().notNull(),
    personId: text().references(() => people.id),
    content: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    browser: text(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex("sessions_handle").on(table.handle),
    index("sessions_person").on(table.personId),
    index("sessions_expiry").on(table.expiresAt),
  ],
);

/** One-time keys: the key printed at the first start of production. */
export const oneTimeKeys = sqliteTable("one_time_keys", {
  keySum: text().primaryKey(),
  purpose: text().notNull(),
  createdAt: instant().notNull(),
  usedAt: instant(),
});

/**
 * How often something was tried, per key and window: the brakes survive a restart. The columns are the
 * ones that rate-limiter-flexible expects.
 */
export const brakes = sqliteTable("brakes", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: integer(),
});
