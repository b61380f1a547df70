import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { groups, municipality, outbox, passkeys } from "#db/schema.server";
import type { WayIn } from "#db/words";
import { memberById } from "~/domain/members/members.server";
import { changePerson, personById } from "~/domain/members/people.server";
import { may } from "~/domain/members/permissions";
import { heldBack, isFresh, strongWays } from "~/domain/members/required-ways";
import { changeSignInSettings, signInSettings } from "~/domain/members/sign-in-settings.server";
import { asMember, now, smallOffice, today } from "./office";

const offered: WayIn[] = ["code", "passkey"];
let db: OpenDatabase;

beforeEach(() => {
  db = smallOffice();
});

const as = (id: string, way: WayIn, ways = offered) => memberById(db, id, today, { way, offered: ways });

function giveKey(personId: string): void {
  const key = { publicKey: Buffer.from("k"), device: "single", name: "Datorn", createdAt: 1 } as const;
  db.insert(passkeys)
    .values({ id: `key-${personId}`, personId, ...key })
    .run();
}

test("in a new installation every way counts, until an administrator has a key", () => {
  expect(as("karin", "code")?.roles).toContain("coordinator");
  giveKey("karin");
  expect(as("karin", "code")?.roles).toContain("coordinator");
  giveKey("arvid");
  expect(as("karin", "code")).toMatchObject({ roles: ["reader"], heldBack: ["coordinator"] });
  expect(as("arvid", "link")).toMatchObject({ roles: ["reader"], heldBack: ["administrator"] });
  expect(as("karin", "passkey")?.roles).toContain("coordinator");
  expect(as("karin", "openid")?.heldBack).toEqual(["coordinator"]);
});

test("a coordinator who has come in by a code is a reader in everything: roles, rooms and rights", () => {
  giveKey("arvid");
  const weak = as("karin", "code");
  const strong = as("karin", "passkey");
  expect(weak?.inNetwork).toBe(false);
  expect(weak?.groupIds).toEqual([]);
  expect(may(weak, "managePeople")).toBe(false);
  expect(may(strong, "managePeople")).toBe(true);
  expect(may(weak, "keepOwnPage")).toBe(true);
});

test("but what they are besides counts as for anybody: a group's secretary writes its minutes, and no more", () => {
  giveKey("arvid");
  db.update(groups).set({ secretaryId: "karin" }).where(eq(groups.id, "network")).run();
  const weak = as("karin", "code");
  const thing = { groupId: "network", groupKind: "network" };
  for (const right of ["writeMinutes", "publishOutward", "followMeeting"] as const)
    expect(may(weak, right, thing), right).toBe(true);
  expect(may(weak, "correctMinutes", { ...thing, signedOffAt: 1 })).toBe(true);
  for (const right of ["callMeeting", "changeRegister", "managePeople"] as const)
    expect(may(weak, right, thing), right).toBe(false);
  expect(may(weak, "writeMinutes", { groupId: "another" })).toBe(false);
});

test("what is not offered is not asked for, and the demo asks for nothing", () => {
  giveKey("arvid");
  expect(as("arvid", "code", ["code"])?.roles).toContain("administrator");
  expect(as("arvid", "demo")?.roles).toContain("administrator");
  db.update(municipality).set({ demoMadeAt: 1 }).run();
  expect(as("arvid", "code")?.roles).toContain("administrator");
});

test("an administrator chooses for which roles, but never so that their own stops counting", () => {
  giveKey("arvid");
  const version = signInSettings(db)?.version ?? 0;
  const wanted = { roles: ["administrator", "contact"] as const, longSessions: false };
  const by = (way: WayIn) => ({ ...asMember(db, "arvid"), session: { sum: "s", way, provedAt: now } });
  const change = (way: WayIn, at: number) =>
    changeSignInSettings(db, by(way), { ...wanted, roles: [...wanted.roles] }, offered, at, now);
  expect(change("code", version)).toEqual({ refused: "strongerWayYourself", field: "roles" });
  expect(change("passkey", version - 1)).toMatchObject({ refused: "changedMeanwhile" });
  expect(change("passkey", version)).toBeNull();
  expect(signInSettings(db)).toMatchObject({ ...wanted, version: version + 1 });
  expect(as("karin", "code")?.roles).toContain("coordinator");
});

test("a role that is held back takes the seat with it", () => {
  expect(heldBack(["contact", "reader"], { contact: strongWays }, { way: "code", offered })).toEqual([
    "contact",
  ]);
  expect(heldBack(["contact"], { contact: strongWays }, { way: "passkey", offered })).toEqual([]);
  expect(heldBack(["contact"], { contact: strongWays }, null)).toEqual([]);
});

test("a proof is fresh for a quarter of an hour", () => {
  expect(isFresh({ way: "code", provedAt: now }, now + 14 * 60_000)).toBe(true);
  expect(isFresh({ way: "code", provedAt: now }, now + 15 * 60_000)).toBe(false);
  expect(isFresh(undefined, now)).toBe(false);
});

test("whoever gets another address is told at both", () => {
  const person = personById(db, "anna");
  if (!person) throw new Error("There is no Anna.");
  const details = { ...person, email: "anna.ny@ekbacka.example.se" };
  const { name, email, title, phone, unitId, language } = details;
  changePerson(
    db,
    asMember(db, "karin"),
    "anna",
    { name, email, title, phone, unitId, language },
    person.version,
    now,
  );
  const letters = db
    .select({ to: outbox.toAddress, facts: outbox.facts })
    .from(outbox)
    .where(eq(outbox.kind, "accessChanged"))
    .all();
  expect(letters.map(({ to }) => to)).toEqual([person.email, email]);
  expect(letters[0]?.facts).toMatchObject({ kind: "addressChanged", detail: email });
});
