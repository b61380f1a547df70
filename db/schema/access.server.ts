import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { passkeyDevices, signInTryKinds, waysIn } from "../words";
import { instant, oneOf, word } from "./columns.server";
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
    /** How the person proved who they are when it was opened. */
    way: word(waysIn).notNull().default("code"),
    /** When they last did; null counts as when it was opened. */
    provedAt: instant(),
    /** Whether the person has asked to stay signed in on this machine for 30 days. */
    longLived: integer({ mode: "boolean" }).notNull().default(false),
    /** What the identity provider wants to be told at sign-out. */
    identityHint: text(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [
    oneOf("sessions_way", table.way, waysIn),
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

/** Keys that a person's own devices hold (WebAuthn). Only the public half is here. */
export const passkeys = sqliteTable(
  "passkeys",
  {
    /** The credential's identifier, base64url. */
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** COSE, as the authenticator gave it. */
    publicKey: blob({ mode: "buffer" }).notNull(),
    /** How often the authenticator says that it has signed; 0 for those that do not count. */
    counter: integer().notNull().default(0),
    transports: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    device: word(passkeyDevices).notNull(),
    backedUp: integer({ mode: "boolean" }).notNull().default(false),
    /** What the person calls it. */
    name: text().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (table) => [
    oneOf("passkeys_device", table.device, passkeyDevices),
    index("passkeys_person").on(table.personId),
  ],
);

/** Who somebody is to an identity provider: its issuer and its own name for them, which it never gives to another. */
export const identities = sqliteTable(
  "identities",
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    index("identities_person").on(table.personId),
  ],
);

/** Tries to prove who one is that are on their way: what was asked of the device or the provider, to be answered once. */
export const signInTries = sqliteTable(
  "sign_in_tries",
  {
    idSum: text().primaryKey(),
    kind: word(signInTryKinds).notNull(),
    /** Whom it is for, where that is known already. */
    personId: text().references(() => people.id),
    facts: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [
    oneOf("sign_in_tries_kind", table.kind, signInTryKinds),
    index("sign_in_tries_expiry").on(table.expiresAt),
  ],
);

/**
 * How often something was tried, per key and window: the brakes survive a restart. The columns are the
 * ones that rate-limiter-flexible expects.
 */
export const brakes = sqliteTable("brakes", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: integer(),
});
