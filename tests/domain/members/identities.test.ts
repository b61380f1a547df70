import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { chronicle, identities, outbox, people } from "#db/schema.server";
import { type Claims, welcomeIdentity } from "~/domain/members/identities.server";
import { emptyDatabase } from "../../support/database";

const now = Date.UTC(2026, 10, 22, 8);
const rules = { newAccounts: true, trustMail: false, roles: [] };

let db: OpenDatabase;

beforeEach(() => {
  db = emptyDatabase();
  db.insert(people).values({ id: "eva", name: "Eva", email: "eva@ekbacka.example", createdAt: 1 }).run();
});

const said = (subject: string, issuer = "https://id.example"): Claims => ({
  ...{ issuer, subject, email: "eva@ekbacka.example", emailVerified: true },
  ...{ name: "Eva", groups: [], groupsElsewhere: false },
});
const welcome = (claims: Claims) => welcomeIdentity(db, claims, rules, now).personId;
const tied = () => db.select({ subject: identities.subject }).from(identities).all();

test("an account is tied to one identity of a provider: an address that has come to be another's opens nothing", () => {
  expect(welcome(said("first"))).toBe("eva");
  expect(welcome(said("second"))).toBeNull();
  expect(welcome(said("first"))).toBe("eva");
  expect(tied()).toEqual([{ subject: "first" }]);
  expect(welcome(said("second", "https://another.example"))).toBe("eva");
  expect(tied()).toHaveLength(2);
});

test("a closed account is tied to nothing, and nobody is written to about it", () => {
  db.update(people).set({ deactivatedAt: 2 }).where(eq(people.id, "eva")).run();
  expect(welcome(said("first"))).toBeNull();
  for (const table of [identities, outbox, chronicle]) expect(db.select().from(table).all()).toEqual([]);
});
