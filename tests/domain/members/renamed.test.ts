import { expect, test } from "vitest";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { changeGroup, groupById } from "~/domain/members/groups.server";
import { viewerOf } from "~/domain/members/member";
import { memberByEmail } from "~/domain/members/members.server";
import { changeOwnDetails } from "~/domain/members/own-page.server";
import { changePerson, personById } from "~/domain/members/people.server";
import { changeUnit, unitById } from "~/domain/members/units.server";
import { demoDatabase, demoNow } from "../../support/demo";

test("what was shelved under a unit's old name is found by the new one at once", async () => {
  const { db, karin, count } = town();
  const unit = unitById(db, "org-buf");
  if (!unit) throw new Error("no such unit");
  const old = await count("Barn- och utbildningsförvaltningen");
  expect(old).toBeGreaterThan(0);
  expect(await count('"Kvastsopargillet"')).toBe(0);
  const { id, closedOn, version, ...details } = unit;
  changeUnit(db, karin, id, { ...details, name: "Kvastsopargillet" }, version, demoNow);
  expect(await count('"Kvastsopargillet"')).toBeGreaterThan(0);
});

test("a person's work is found by their new name, whoever changed it", async () => {
  const { db, karin, count } = town();
  const person = personById(db, "p-14");
  if (!person) throw new Error("no such person");
  expect(await count('"Kvastberg"')).toBe(0);
  const { name, email, title, phone, unitId, language, version } = person;
  const details = { email, title, phone, unitId, language };
  changePerson(db, karin, "p-14", { ...details, name: "Helena Kvastberg" }, version, demoNow);
  const found = await count('"Kvastberg"');
  expect(found).toBeGreaterThan(0);
  expect(await count('"Kvistberg"')).toBe(0);
  const helena = memberByEmail(db, email, "2026-11-22");
  if (!helena) throw new Error("no such member");
  changeOwnDetails(
    db,
    helena,
    {
      name: "Helena Kvistberg",
      title,
      phone,
      language,
      mailRhythm: "atOnce",
      quickKeys: "on",
      newsletter: true,
    },
    version + 1,
    demoNow,
  );
  expect(await count('"Kvistberg"')).toBe(found);
  expect(name).toBe("Helena Hansson");
});

test("a group's meetings are found by its new name", async () => {
  const { db, karin, count } = town();
  const group = groupById(db, "grp-politisk");
  if (!group) throw new Error("no such group");
  const { kind, purpose, rules, fewestMeetings, mostMeetings, chairId, secretaryId, adjusterId } = group;
  const details = { kind, purpose, rules, fewestMeetings, mostMeetings, chairId, secretaryId, adjusterId };
  changeGroup(db, karin, group.id, { ...details, name: "Kvastberedningen" }, group.version, demoNow);
  expect(await count('"Kvastberedningen"')).toBeGreaterThan(0);
});

function town() {
  const db = demoDatabase();
  const karin = memberByEmail(db, "karin.karlsson@example.se", "2026-11-22");
  if (!karin) throw new Error("no such member");
  const count = async (words: string) => {
    const question = { ...nothingAsked, text: words };
    return (await searchArchive(db, viewerOf(karin), question, demoNow)).total;
  };
  return { db, karin, count };
}
