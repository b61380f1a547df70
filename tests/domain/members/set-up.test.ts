import { expect, test } from "vitest";
import { municipality, people, programmes, themes } from "#db/schema.server";
import { chroniclePage } from "~/domain/chronicle/chronicle.server";
import {
  beginCoordinator,
  beginNetwork,
  beginUnits,
  readStandingItems,
  readUnits,
} from "~/domain/members/beginnings.server";
import { memberById } from "~/domain/members/members.server";
import {
  type Beginning,
  isSetUp,
  opensSetUp,
  prepareSetUp,
  setUp,
  stepsLeft,
} from "~/domain/members/set-up.server";
import { changeSettings, databaseFacts, settings } from "~/domain/members/settings.server";
import { standingItemsOf } from "~/domain/members/standing-items.server";
import { unitsWithHolders } from "~/domain/members/units.server";
import { outboxPage } from "~/domain/outbox/outbox.server";
import { emptyDatabase } from "../../support/database";
import { asMember, now, smallOffice, today } from "./office";

const beginning: Beginning = {
  name: "Ekbacka kommun",
  shortName: "Ekbacka",
  mailDomains: ["ekbacka.example.se"],
  administratorName: "Arvid Ask",
  administratorEmail: "arvid.ask@ekbacka.example.se",
  language: "sv",
};

test("the key sets up one municipality with one administrator, once", () => {
  const db = emptyDatabase();
  const key = prepareSetUp(db, now) ?? "";
  expect(opensSetUp(db, key)).toBe(true);
  const id = String(setUp(db, key, beginning, now));
  expect(memberById(db, id, today)).toMatchObject({ name: "Arvid Ask", roles: ["reader", "administrator"] });
  expect(isSetUp(db)).toBe(true);
  expect(opensSetUp(db, key)).toBe(false);
  expect(setUp(db, key, { ...beginning, administratorEmail: "eve@example.se" }, now)).toEqual({
    refused: "keyUsed",
  });
  expect(prepareSetUp(db, now)).toBeNull();
  expect(db.select({ id: people.id }).from(people).all()).toHaveLength(1);
  expect(db.select({ code: programmes.code }).from(programmes).all()).toHaveLength(32);
  expect(db.select({ id: themes.id }).from(themes).all()).toHaveLength(24);
  expect(chroniclePage(db, {}).map((line) => [line.deed, line.actorName])).toEqual([
    ["created", "Arvid Ask"],
    ["setUp", "Arvid Ask"],
  ]);
});

test("a wrong key, no key and yesterday's key open nothing", () => {
  const db = emptyDatabase();
  const first = prepareSetUp(db, now) ?? "";
  const second = prepareSetUp(db, now + 1) ?? "";
  for (const key of ["", "x", first, second.toUpperCase()]) {
    expect(opensSetUp(db, key)).toBe(false);
    expect(setUp(db, key, beginning, now)).toEqual({ refused: "keyUsed" });
  }
  expect(opensSetUp(db, second)).toBe(true);
  expect(isSetUp(db)).toBe(false);
});

test("a mail domain where anybody can get an address is refused, and the key stays", () => {
  const db = emptyDatabase();
  const key = prepareSetUp(db, now) ?? "";
  expect(setUp(db, key, { ...beginning, mailDomains: ["gmail.com"] }, now)).toEqual({
    refused: "domainForEveryone",
    field: "mailDomains",
  });
  expect(opensSetUp(db, key)).toBe(true);
});

test("the steps after the first can be taken in any order, and each is asked for until it is done", () => {
  const db = emptyDatabase();
  const id = String(setUp(db, prepareSetUp(db, now) ?? "", beginning, now));
  const arvid = asMember(db, id);
  expect(stepsLeft(db)).toEqual(["coordinator", "group", "units"]);
  const department = { kind: "department" as const };
  const wanted = [
    { ...department, name: "Socialförvaltningen", shortName: "SOC" },
    { ...department, name: "Barn- och utbildningsförvaltningen", shortName: "BUF" },
    { ...department, name: "Socialförvaltningen", shortName: "SOC" },
    { kind: "company" as const, name: "Ekbacka Energi AB", shortName: "Energi" },
  ];
  expect(beginUnits(db, arvid, wanted, now)).toBe(3);
  expect(beginUnits(db, arvid, wanted, now)).toBe(0);
  expect(unitsWithHolders(db, today).map((unit) => unit.shortName)).toEqual(["SOC", "BUF", "Energi"]);
  expect(stepsLeft(db)).toEqual(["coordinator", "group"]);
  const karin = { name: "Karin Karlsson", email: "karin.karlsson@ekbacka.example.se" };
  expect(beginCoordinator(db, arvid, karin, now)).toBeNull();
  expect(beginCoordinator(db, arvid, karin, now)).toBeNull();
  expect(outboxPage(db, {})).toMatchObject([{ kind: "invitationToSystem", toName: "Karin Karlsson" }]);
  expect(stepsLeft(db)).toEqual(["group"]);
  const items = [
    { title: "Laget runt", kind: "discussion" as const, presenterRole: "chair" as const, minutes: 30 },
    { title: "Nästa möte", kind: "formality" as const, presenterRole: null, minutes: null },
  ];
  const network = { name: "Nätverket", fewestMeetings: 4, mostMeetings: 6, chairId: id };
  expect(beginNetwork(db, arvid, { ...network, standingItems: items }, now)).toBeNull();
  expect(beginNetwork(db, arvid, { ...network, name: "Ett till", standingItems: items }, now)).toMatchObject({
    refused: "oneNetwork",
  });
  const member = memberById(db, id, today);
  expect(standingItemsOf(db, member?.chairOf[0] ?? "").map((item) => item.title)).toEqual([
    "Laget runt",
    "Nästa möte",
  ]);
  expect(stepsLeft(db)).toEqual([]);
});

test("the administrator can be the coordinator too, and is not written to about it", () => {
  const db = emptyDatabase();
  const id = String(setUp(db, prepareSetUp(db, now) ?? "", beginning, now));
  const self = { name: "Someone", email: beginning.administratorEmail };
  expect(beginCoordinator(db, asMember(db, id), self, now)).toBeNull();
  expect(memberById(db, id, today)).toMatchObject({
    name: "Arvid Ask",
    roles: ["reader", "coordinator", "administrator"],
  });
  expect(outboxPage(db, {})).toEqual([]);
});

test("units and standing items are read from lines with what stands in brackets", () => {
  expect(
    readUnits("department", ["Socialförvaltningen (SOC)", "Vård och omsorg (södra) (VOS)", "Kansliet"]),
  ).toEqual([
    { kind: "department", name: "Socialförvaltningen", shortName: "SOC" },
    { kind: "department", name: "Vård och omsorg (södra)", shortName: "VOS" },
    { kind: "department", name: "Kansliet", shortName: "Kansliet" },
  ]);
  const [known, own, odd] = readStandingItems(["Laget runt (20)", "Omvärlden", "Kaffe (med bulle)"]);
  expect(known).toEqual({ title: "Laget runt", kind: "information", presenterRole: "chair", minutes: 20 });
  expect(own).toEqual({ title: "Omvärlden", kind: "information", presenterRole: null, minutes: null });
  expect(odd).toMatchObject({ title: "Kaffe (med bulle)", minutes: null });
});

test("settings are changed by one at a time, and the change is told", () => {
  const db = smallOffice();
  const arvid = asMember(db, "arvid");
  const before = settings(db);
  if (!before) throw new Error("no settings");
  const { version, ...shown } = before;
  expect(changeSettings(db, arvid, { ...shown, departmentWord: "sektor" }, version, now)).toBeNull();
  expect(changeSettings(db, arvid, { ...shown, name: "Ekby" }, version, now)).toMatchObject({
    refused: "changedMeanwhile",
    current: { departmentWord: "sektor" },
  });
  expect(
    changeSettings(db, arvid, { ...shown, mailDomains: ["hotmail.com"] }, version + 1, now),
  ).toMatchObject({ refused: "domainForEveryone" });
  expect(chroniclePage(db, { subject: "municipality" })).toMatchObject([
    { before: { departmentWord: "förvaltning" }, after: { departmentWord: "sektor" } },
  ]);
});

test("the database knows how much it holds", () => {
  const db = smallOffice();
  const facts = databaseFacts(db);
  expect(facts).toMatchObject({ people: 6, units: 3, groups: 1, meetings: 0 });
  expect(facts.bytes).toBe(
    Number(db.$client.pragma("page_count", { simple: true })) *
      Number(db.$client.pragma("page_size", { simple: true })),
  );
  expect(db.select({ name: municipality.name }).from(municipality).all()).toHaveLength(1);
});
