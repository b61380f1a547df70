import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { groupMembers, municipality } from "#db/schema.server";
import type { GrantedRole } from "#db/words";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { activatePerson, deactivatePerson } from "~/domain/members/leaving.server";
import { memberByEmail, memberById, welcomeByAddress } from "~/domain/members/members.server";
import {
  changePerson,
  createPerson,
  type PersonDetails,
  peopleList,
  personById,
  personChoices,
} from "~/domain/members/people.server";
import { setRoles } from "~/domain/members/roles.server";
import { isRefusal } from "~/domain/refusal";
import { asMember, now, smallOffice, today } from "./office";

const dina: PersonDetails = {
  name: "Dina Dahl",
  email: "dina.dahl@ekbacka.example.se",
  title: "Planerare",
  phone: null,
  unitId: "social",
  language: "sv",
};

test("a new person can sign in as a reader, and the making is told", () => {
  const db = smallOffice();
  const id = createPerson(db, asMember(db, "karin"), { ...dina, welcome: false }, now);
  expect(isRefusal(id)).toBe(false);
  expect(memberByEmail(db, " Dina.Dahl@ekbacka.example.se ", today)).toMatchObject({
    id,
    roles: ["reader"],
    unitName: "Socialförvaltningen",
  });
  expect(historyOf(db, "person", String(id))).toMatchObject([
    { deed: "created", after: { unit: "Socialförvaltningen" } },
  ]);
});

test("an address belongs to one person, and a unit must exist", () => {
  const db = smallOffice();
  const karin = asMember(db, "karin");
  const taken = { ...dina, email: "anna@ekbacka.example.se", welcome: false };
  expect(createPerson(db, karin, taken, now)).toEqual({ refused: "addressTaken", field: "email" });
  expect(createPerson(db, karin, { ...dina, unitId: "nowhere", welcome: false }, now)).toEqual({
    refused: "unitUnknown",
    field: "unitId",
  });
  expect(change(db, "anna", { email: "bo@ekbacka.example.se" })).toEqual({
    refused: "addressTaken",
    field: "email",
  });
});

test("two people change the same person: the second is shown what is saved now", () => {
  const db = smallOffice();
  expect(change(db, "anna", { title: "Rektor" }, 1)).toBeNull();
  expect(change(db, "anna", { title: "Lärare" }, 1)).toMatchObject({
    refused: "changedMeanwhile",
    current: { title: "Rektor", version: 2 },
  });
  expect(historyOf(db, "person", "anna")).toMatchObject([
    { before: { title: null }, after: { title: "Rektor" } },
  ]);
});

test("an administrator's address, which opens every door, is changed by administrators only", () => {
  const db = smallOffice();
  const detour = { email: "karin.two@ekbacka.example.se" };
  expect(change(db, "arvid", detour)).toEqual({ refused: "onlyAdministrators", field: "email" });
  expect(change(db, "arvid", { title: "IT-chef" })).toBeNull();
  expect(change(db, "arvid", detour, 2, "arvid")).toBeNull();
});

test("a coordinator moves no other coordinator to another mailbox, and may move to another of their own", () => {
  const db = smallOffice();
  roles(db, "anna", ["coordinator"]);
  const detour = { email: "karin.two@ekbacka.example.se" };
  const version = personById(db, "anna")?.version ?? 0;
  expect(change(db, "anna", detour, version)).toEqual({ refused: "onlyAdministrators", field: "email" });
  expect(change(db, "anna", detour, version, "anna")).toBeNull();
});

test("people are listed in Swedish order and found by any word, in any case", () => {
  const db = smallOffice();
  expect(peopleList(db, {}, today).map((person) => person.name)).toEqual([
    "Anna Ek",
    "Arvid Ek",
    "Bo Ek",
    "Cecilia Ek",
    "Karin Ek",
    "Östen Ek",
  ]);
  expect(names(db, { text: "ÖSTEN ek" })).toEqual(["Östen Ek"]);
  expect(names(db, { text: "barn- och" })).toEqual(["Anna Ek", "Bo Ek"]);
  expect(names(db, { text: "%" })).toEqual([]);
  expect(names(db, { unitId: "schools", role: "contact" })).toEqual(["Anna Ek"]);
  expect(names(db, { role: "administrator" })).toEqual(["Arvid Ek"]);
  expect(names(db, { role: "reader" })).toEqual(["Cecilia Ek", "Östen Ek"]);
});

test("the last administrator and the last coordinator keep their roles", () => {
  const db = smallOffice();
  expect(roles(db, "arvid", ["elected"])).toEqual({ refused: "lastAdministrator", field: "roles" });
  expect(roles(db, "karin", [])).toEqual({ refused: "lastCoordinator", field: "roles" });
  expect(roles(db, "anna", ["administrator", "coordinator"])).toBeNull();
  expect(roles(db, "arvid", ["elected"])).toBeNull();
  expect(memberById(db, "arvid", today)?.roles).toEqual(["reader", "elected"]);
  expect(memberById(db, "anna", today)?.roles).toEqual(["reader", "contact", "coordinator", "administrator"]);
  expect(historyOf(db, "person", "anna")).toMatchObject([
    { deed: "rolesSet", before: { roles: [] }, after: { roles: ["coordinator", "administrator"] } },
  ]);
});

test("somebody whose account is closed does not count as an administrator left", () => {
  const db = smallOffice();
  roles(db, "anna", ["administrator"]);
  expect(deactivatePerson(db, asMember(db, "arvid"), "anna", now)).toBeNull();
  expect(roles(db, "arvid", [])).toMatchObject({ refused: "lastAdministrator" });
  expect(roles(db, "anna", ["elected"])).toEqual({ refused: "personDeactivated" });
});

test("two people set the same person's roles: the second is told", () => {
  const db = smallOffice();
  const arvid = asMember(db, "arvid");
  expect(setRoles(db, arvid, "anna", ["elected"], 1, now)).toBeNull();
  expect(setRoles(db, arvid, "anna", [], 1, now)).toEqual({
    refused: "changedMeanwhile",
    current: { version: 2, roles: ["elected"] },
  });
});

test("a deactivated person cannot get in, and holds no seat, role or membership from then on", () => {
  const db = smallOffice();
  const membership = { groupId: "network", personId: "anna" };
  db.insert(groupMembers)
    .values([
      { ...membership, fromDay: "2026-01-01" },
      { ...membership, fromDay: "2027-01-01" },
    ])
    .run();
  roles(db, "anna", ["elected"]);
  expect(deactivatePerson(db, asMember(db, "karin"), "anna", now)).toBeNull();
  expect(deactivatePerson(db, asMember(db, "karin"), "anna", now + 1)).toBeNull();
  expect(memberById(db, "anna", today)).toBeNull();
  expect(welcomeByAddress(db, "anna@ekbacka.example.se", today, now)).toBeNull();
  expect(personById(db, "anna")?.deactivatedAt).toBe(now);
  expect(db.select().from(groupMembers).all()).toEqual([
    { ...membership, fromDay: "2026-01-01", untilDay: today },
  ]);
  expect(names(db, {})).not.toContain("Anna Ek");
  expect(names(db, { closed: true })).toEqual(["Anna Ek"]);
  expect(personChoices(db).map((person) => person.id)).not.toContain("anna");
  expect(historyOf(db, "person", "anna").map((line) => line.deed)).toEqual([
    "deactivated",
    "seatLeft",
    "rolesSet",
  ]);
});

test("an account that is opened again is a reader's", () => {
  const db = smallOffice();
  roles(db, "anna", ["administrator"]);
  deactivatePerson(db, asMember(db, "arvid"), "anna", now);
  expect(activatePerson(db, asMember(db, "karin"), "anna", now)).toBeNull();
  expect(memberById(db, "anna", "2026-11-23")?.roles).toEqual(["reader"]);
});

test("nobody closes their own account, the last coordinator's, or as coordinator an administrator's", () => {
  const db = smallOffice();
  expect(deactivatePerson(db, asMember(db, "arvid"), "arvid", now)).toEqual({ refused: "notYourself" });
  expect(deactivatePerson(db, asMember(db, "arvid"), "karin", now)).toEqual({ refused: "lastCoordinator" });
  expect(deactivatePerson(db, asMember(db, "karin"), "arvid", now)).toEqual({
    refused: "onlyAdministrators",
  });
  expect(deactivatePerson(db, asMember(db, "karin"), "nobody", now)).toEqual({ refused: "notFound" });
});

test("an unknown address in the municipality's own domain becomes a reader, named after the address", () => {
  const db = smallOffice();
  const id = welcomeByAddress(db, "eva-lena.von_essen@ekbacka.example.se", today, now);
  expect(memberById(db, String(id), today)).toMatchObject({ name: "Eva-Lena Von Essen", roles: ["reader"] });
  expect(welcomeByAddress(db, "eva-lena.von_essen@ekbacka.example.se", today, now)).toBe(id);
});

test("an address elsewhere, below or beside the domain is nobody's", () => {
  const db = smallOffice();
  for (const address of [
    "eva@example.se",
    "eva@x.ekbacka.example.se",
    "eva@notekbacka.example.se",
    "eva@ekbacka.example.se.evil.example",
    "@ekbacka.example.se",
  ])
    expect(welcomeByAddress(db, address, today, now), address).toBeNull();
  db.update(municipality).set({ mailDomains: [] }).run();
  expect(welcomeByAddress(db, "eva@ekbacka.example.se", today, now)).toBeNull();
});

const change = (
  db: Database,
  id: string,
  part: Partial<PersonDetails>,
  version?: number,
  by: string = "karin",
) => {
  const person = personById(db, id);
  if (!person) throw new Error("no such person");
  const { name, email, title, phone, unitId, language } = person;
  const details = { name, email, title, phone, unitId, language, ...part };
  return changePerson(db, asMember(db, by), id, details, version ?? person.version, now);
};

const roles = (db: Database, id: string, wanted: GrantedRole[]) =>
  setRoles(db, asMember(db, "arvid"), id, wanted, personById(db, id)?.version ?? 0, now);

const names = (db: Database, filter: Parameters<typeof peopleList>[1]) =>
  peopleList(db, filter, today).map((person) => person.name);

test("nobody who has been anonymised is changed, given a role or let in again", () => {
  const db = smallOffice();
  const karin = asMember(db, "karin");
  db.$client.exec("update people set deactivated_at = 1, anonymised_at = 2 where id = 'anna'");
  const { version, ...before } = personById(db, "anna") ?? { version: 0 };
  expect(changePerson(db, karin, "anna", dina, version, now)).toEqual({ refused: "anonymised" });
  expect(setRoles(db, karin, "anna", ["administrator"], version, now)).toEqual({ refused: "anonymised" });
  expect(activatePerson(db, karin, "anna", now)).toEqual({ refused: "anonymised" });
  expect(personById(db, "anna")).toEqual({ ...before, version });
});
