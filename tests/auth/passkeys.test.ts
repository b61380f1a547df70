import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { identities, municipality, outbox, passkeys, people, roleGrants } from "#db/schema.server";
import type { WayIn } from "#db/words";
import { askForNewPasskey, askForPasskey, spendPasskey, takeNewPasskey } from "~/auth/passkeys.server";
import { sweepTries } from "~/auth/tries.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import type { Member } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { cannotKeepKeys, passkeysOf, removePasskey, renamePasskey } from "~/domain/members/passkeys.server";
import { Authenticator, type Bent } from "../support/authenticator";
import { emptyDatabase } from "../support/database";

const now = Date.UTC(2026, 10, 22, 8);
const minute = 60_000;

const offered: WayIn[] = ["code", "passkey"];

let db: OpenDatabase;

beforeEach(() => {
  db = emptyDatabase();
  db.insert(municipality).values({ id: 1, name: "Ekbacka kommun", shortName: "Ekbacka" }).run();
  db.insert(people)
    .values([
      { id: "eva", name: "Eva", email: "eva@ekbacka.example", createdAt: 1 },
      { id: "ulf", name: "Ulf", email: "ulf@ekbacka.example", createdAt: 1 },
    ])
    .run();
  db.insert(roleGrants).values({ personId: "ulf", role: "coordinator", grantedAt: 1 }).run();
});

function as(id: string, way: WayIn = "code"): Member {
  const member = memberById(db, id, "2026-11-22");
  if (!member) throw new Error(`There is no ${id}.`);
  return { ...member, session: { sum: "s", way, provedAt: now } };
}

async function make(device: Authenticator, id = "eva", bent: Bent = {}, way: WayIn = "code", at = now) {
  const options = await askForNewPasskey(db, as(id, way), "Träffpunkt", now);
  return takeNewPasskey(db, as(id, way), "Jobbdatorn", device.make(options, bent), at);
}

async function enter(device: Authenticator, bent: Bent = {}, at = now) {
  return spendPasskey(db, device.sign(await askForPasskey(db, now), bent), at);
}

test("a device makes a key and opens with it; what it asks for is a key that it keeps and an owner that it knows", async () => {
  const device = new Authenticator();
  const options = await askForNewPasskey(db, as("eva"), "Träffpunkt", now);
  expect(options).toMatchObject({
    rp: { id: "localhost" },
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: [],
  });
  expect(await askForPasskey(db, now)).toMatchObject({ rpId: "localhost", userVerification: "required" });
  expect(await make(device)).toBeNull();
  expect(await enter(device)).toBe("eva");
  expect(passkeysOf(db, "eva")).toMatchObject([{ name: "Jobbdatorn", device: "single", lastUsedAt: now }]);
  const again = await askForNewPasskey(db, as("eva"), "Träffpunkt", now);
  expect(again.excludeCredentials).toMatchObject([{ id: device.id.toString("base64url") }]);
});

test.each<[string, Bent]>([
  ["another address", { origin: "http://localhost:4000" }],
  ["https where we are on http", { origin: "https://localhost:3000" }],
  ["another site's key", { rpId: "evil.example" }],
  ["an owner who was not asked for", { userVerified: false }],
  ["another question", { challenge: "bm90LW91cnM" }],
  ["another deed", { type: "webauthn.other" }],
])("an answer with %s makes no key and opens nothing", async (_what, bent) => {
  const device = new Authenticator();
  expect(await make(device, "eva", bent)).toEqual({ refused: "passkeyWrong" });
  expect(passkeysOf(db, "eva")).toEqual([]);
  await make(device);
  expect(await enter(device, bent)).toBeNull();
  expect(await enter(device)).toBe("eva");
});

test("a signature by another key, and an owner who is another, open nothing", async () => {
  const device = new Authenticator();
  await make(device);
  expect(await enter(device, { signedByAnother: true })).toBeNull();
  expect(await enter(device, { userHandle: Buffer.from("ulf").toString("base64url") })).toBeNull();
});

test("an answer counts once and for ten minutes, and only for what was asked", async () => {
  const device = new Authenticator();
  await make(device);
  const answer = device.sign(await askForPasskey(db, now));
  expect(await spendPasskey(db, answer, now)).toBe("eva");
  expect(await spendPasskey(db, answer, now)).toBeNull();
  expect(await enter(device, {}, now + 10 * minute)).toBeNull();
  const asked = await askForNewPasskey(db, as("eva"), "Träffpunkt", now);
  expect(await spendPasskey(db, device.sign(asked), now)).toBeNull();
  const other = new Authenticator();
  const options = await askForNewPasskey(db, as("eva"), "Träffpunkt", now);
  expect(await takeNewPasskey(db, as("ulf"), "X", other.make(options), now)).toEqual({
    refused: "passkeyWrong",
  });
  expect(await make(other, "eva", {}, "passkey", now + 10 * minute)).toEqual({ refused: "passkeyWrong" });
  expect(sweepTries(db, now + 11 * minute)).toBeGreaterThan(0);
});

test("a key whose counter goes back has been copied, and opens nothing", async () => {
  const device = new Authenticator();
  await make(device);
  expect(await enter(device, { counter: 7 })).toBe("eva");
  expect(await enter(device, { counter: 7 })).toBeNull();
  expect(await enter(device, { counter: 3 })).toBeNull();
  expect(await enter(device, { counter: 8 })).toBe("eva");
});

test("a key that is removed, and that of a closed account, open nothing", async () => {
  const [one, other] = [new Authenticator(), new Authenticator()];
  await make(one);
  await make(other, "ulf");
  expect(removePasskey(db, as("eva", "passkey"), one.id.toString("base64url"), offered, now)).toBeNull();
  expect(await enter(one)).toBeNull();
  db.update(people).set({ deactivatedAt: now }).where(eq(people.id, "ulf")).run();
  expect(await enter(other)).toBeNull();
});

test("whoever came in by a code makes the first key and no other, and removes none", async () => {
  const [one, other] = [new Authenticator(), new Authenticator()];
  expect(await make(one)).toBeNull();
  expect(await make(other)).toEqual({ refused: "strongerWayFirst" });
  const id = one.id.toString("base64url");
  expect(removePasskey(db, as("eva"), id, offered, now)).toEqual({ refused: "strongerWayFirst" });
  for (const way of ["passkey", "link"] as const)
    expect(await make(new Authenticator(), "eva", {}, way)).toBeNull();
  expect(passkeysOf(db, "eva")).toHaveLength(3);
});

test("nor does a code go round the identity provider, where that is a way in", async () => {
  db.insert(identities)
    .values({ issuer: "https://id.example", subject: "e", personId: "eva", createdAt: 1, lastUsedAt: 1 })
    .run();
  const all: WayIn[] = [...offered, "openid"];
  expect(cannotKeepKeys(db, as("eva"), all)).toEqual({ refused: "strongerWayFirst" });
  expect(cannotKeepKeys(db, as("ulf"), all)).toBeNull();
  for (const way of ["openid", "passkey", "link"] as const)
    expect(cannotKeepKeys(db, as("eva", way), all)).toBeNull();
  expect(cannotKeepKeys(db, as("eva"), offered)).toBeNull();
});

test("nobody renames or removes another's key, and the same key is nobody else's", async () => {
  const device = new Authenticator();
  await make(device);
  const id = device.id.toString("base64url");
  expect(renamePasskey(db, as("ulf"), id, "Min", now)).toEqual({ refused: "passkeyGone" });
  removePasskey(db, as("ulf"), id, offered, now);
  expect(passkeysOf(db, "eva")).toMatchObject([{ name: "Jobbdatorn" }]);
  expect(await make(device, "ulf")).toEqual({ refused: "passkeyKnown" });
  expect(renamePasskey(db, as("eva"), id, "Telefonen", now)).toBeNull();
  expect(passkeysOf(db, "eva")).toMatchObject([{ name: "Telefonen" }]);
});

test("nobody has more than ten keys, and nonsense is no key", async () => {
  for (let at = 0; at < 10; at++) expect(await make(new Authenticator(), "eva", {}, "passkey")).toBeNull();
  expect(await make(new Authenticator(), "eva", {}, "passkey")).toEqual({ refused: "tooManyPasskeys" });
  for (const nonsense of [
    "",
    "{}",
    "null",
    "[]",
    '{"id":1}',
    '{"id":"x","response":{"clientDataJSON":"e30"}}',
    "x".repeat(30_000),
  ]) {
    expect(await spendPasskey(db, nonsense, now), nonsense.slice(0, 20)).toBeNull();
    expect(await takeNewPasskey(db, as("eva"), "X", nonsense, now)).toEqual({ refused: "passkeyWrong" });
  }
});

test("the owner is written to when a key comes and goes, and the chronicle tells", async () => {
  const device = new Authenticator();
  await make(device);
  removePasskey(db, as("eva", "passkey"), device.id.toString("base64url"), offered, now);
  const letters = db
    .select({ kind: outbox.kind, to: outbox.toAddress, facts: outbox.facts })
    .from(outbox)
    .all();
  expect(letters).toMatchObject([
    {
      kind: "accessChanged",
      to: "eva@ekbacka.example",
      facts: { kind: "passkeyAdded", detail: "Jobbdatorn" },
    },
    {
      kind: "accessChanged",
      to: "eva@ekbacka.example",
      facts: { kind: "passkeyRemoved", ask: { name: "Ulf" } },
    },
  ]);
  expect(historyOf(db, "person", "eva").map(({ deed }) => deed)).toEqual(["passkeyRemoved", "passkeyAdded"]);
  expect(JSON.stringify(db.select().from(passkeys).all())).not.toContain("Jobbdatorn");
});
