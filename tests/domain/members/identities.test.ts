import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { chronicle, identities, outbox, people, sessions } from "#db/schema.server";
import { type Claims, untieIdentities, welcomeIdentity } from "~/domain/members/identities.server";
import type { Member } from "~/domain/members/member";
import { emptyDatabase } from "../../support/database";

const now = Date.UTC(2026, 10, 22, 8);
const rules = { newAccounts: true, trustMail: false, roles: [] };

let db: OpenDatabase;

beforeEach(() => {
  db = emptyDatabase();
  db.insert(people).values({ id: "eva", name: "Eva", email: "eva@ekbacka.example", createdAt: 1 }).run();
});

const said = (subject: string, issuer = "https://id.example"): Claims => ({
  issuer,
  subject,
  email: "eva@ekbacka.example",
  emailVerified: true,
  name: "Eva",
  groups: [],
  groupsElsewhere: false,
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

test("once the tie is removed the owner is out and told of it, and the provider's new name for them is tied", () => {
  welcome(said("first"));
  const session = { idSum: "sum", handle: "h", personId: "eva", way: "openid", content: {} } as const;
  db.insert(sessions)
    .values({ ...session, createdAt: now, lastSeenAt: now, expiresAt: now + 1000, provedAt: now })
    .run();
  const arvid = { id: "arvid", name: "Arvid" } as Member;
  db.insert(people)
    .values({ id: "arvid", name: "Arvid", email: "arvid@ekbacka.example", createdAt: 1 })
    .run();
  const told = () =>
    db.select({ deed: chronicle.deed }).from(chronicle).where(eq(chronicle.actorId, "arvid")).all();
  for (const _twice of [1, 2]) expect(untieIdentities(db, arvid, "eva", now)).toBeNull();
  expect(tied()).toEqual([]);
  expect(db.select().from(sessions).all()).toEqual([]);
  expect(told()).toEqual([{ deed: "identityUntied" }]);
  expect(db.select({ facts: outbox.facts }).from(outbox).all()).toMatchObject([
    { facts: { kind: "identityTied" } },
    { facts: { kind: "identityUntied" } },
  ]);
  expect(welcome(said("second"))).toBe("eva");
  expect(untieIdentities(db, arvid, "nobody", now)).toEqual({ refused: "notFound" });
});

test("a closed account is tied to nothing, and nobody is written to about it", () => {
  db.update(people).set({ deactivatedAt: 2 }).where(eq(people.id, "eva")).run();
  expect(welcome(said("first"))).toBeNull();
  for (const table of [identities, outbox, chronicle]) expect(db.select().from(table).all()).toEqual([]);
});
