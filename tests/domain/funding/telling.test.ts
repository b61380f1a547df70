import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { callTellings, outbox, people, seats, unitThemes } from "#db/schema.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { callRegistered } from "~/domain/funding/registered.server";
import { changeCall, registerCall } from "~/domain/funding/registering.server";
import { setUnitThemes, themesOfUnit, unitsForCall } from "~/domain/funding/unit-themes.server";
import { watchCall } from "~/domain/funding/watches.server";
import { unitById } from "~/domain/members/units.server";
import type { LetterFacts } from "~/domain/outbox/facts";
import { atLeastOne } from "../../support/at-least-one";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { callOf } from "./content";

/** The demo where only org-des (contact p-14, deputy p-27) and org-klf (contact p-03) want to hear of young people. */
function withWishes() {
  const db = demoDatabase();
  db.delete(callTellings).run();
  db.delete(unitThemes).run();
  db.delete(outbox).run();
  const karin = memberOf(db, "p-01");
  const wish = (unitId: string, ...themeIds: string[]) =>
    expect(
      setUnitThemes(db, karin, unitId, themeIds, unitById(db, unitId)?.version ?? 0, demoNow),
    ).toBeNull();
  wish("org-des", "t-unga", "t-kultur");
  wish("org-klf", "t-unga");
  wish("org-sbf", "t-klimat");
  const letters = (kind: keyof LetterFacts) =>
    db.select().from(outbox).where(eq(outbox.kind, kind)).orderBy(outbox.personId).all();
  const register = (more = {}) => (registerCall(db, karin, callOf(more), demoNow) as { id: string }).id;
  return { db, karin, wish, letters, register };
}

describe("the units that want to hear of a call", () => {
  test("are told once each, through their contacts, why and of what", () => {
    const { db, letters, register } = withWishes();
    const id = register({ themeIds: ["t-unga", "t-kultur"] });
    expect(letters("callForYou").map(({ personId }) => personId)).toEqual(["p-03", "p-14"]);
    const facts = letters("callForYou")[1]?.facts as LetterFacts["callForYou"];
    expect(facts).toMatchObject({
      calls: [{ id, title: "Unga och zorbinghallar", closesOn: "2027-03-01", closesAtClock: "17.00" }],
      unitNames: ["Destination Ekbacka AB"],
      path: `/register/utlysningar/${id}`,
      themesPath: "/enheter/org-des/teman",
      sender: { address: "karin.karlsson@example.se" },
    });
    expect(facts.calls[0]?.themes.map(({ nameSv }) => nameSv)).toEqual(["Barn och unga", "Kultur"]);
    expect(db.select().from(callTellings).orderBy(callTellings.unitId).all()).toEqual([
      { callId: id, unitId: "org-des", personId: "p-14", toldAt: demoNow },
      { callId: id, unitId: "org-klf", personId: "p-03", toldAt: demoNow },
    ]);
    callRegistered(db, [id], demoNow + 1000);
    expect(letters("callForYou")).toHaveLength(2);
    expect(unitsForCall(db, id).map(({ id: unitId, wants, toldId }) => [unitId, wants, toldId])).toEqual([
      ["org-klf", true, "p-03"],
      ["org-des", true, "p-14"],
    ]);
  });

  test("are told through the deputy where there is no contact, and not at all where both are missing", () => {
    const { db, letters, register } = withWishes();
    const leave = (unitId: string, place: "contact" | "deputy") =>
      db
        .delete(seats)
        .where(and(eq(seats.unitId, unitId), eq(seats.place, place)))
        .run();
    leave("org-des", "contact");
    leave("org-klf", "contact");
    leave("org-klf", "deputy");
    const id = register();
    expect(letters("callForYou").map(({ personId }) => personId)).toEqual(["p-27"]);
    expect(unitsForCall(db, id).map(({ id: unitId, toldId }) => [unitId, toldId])).toEqual([
      ["org-klf", null],
      ["org-des", "p-27"],
    ]);
  });

  test("are not told of what has closed, nor of what we decline, until we do not", () => {
    const { db, karin, letters, register } = withWishes();
    register({ opensOn: null, closesOn: "2026-11-21" });
    const id = register({ reference: "B", title: "Avstådd", status: "declined" });
    expect(letters("callForYou")).toEqual([]);
    expect(db.select().from(callTellings).all()).toEqual([]);
    const again = callOf({ reference: "B", title: "Avstådd" });
    expect(changeCall(db, karin, id, again, 1, demoNow + 1)).toBeNull();
    expect(letters("callForYou")).toHaveLength(2);
  });

  test("hear of many calls at once in one letter each, the first to close on top", () => {
    const { db, karin, letters, register, wish } = withWishes();
    wish("org-des");
    wish("org-klf");
    const later = register({ reference: "A", closesOn: "2027-06-01" });
    const sooner = register({ reference: "B", closesOn: "2027-04-01" });
    const green = register({ reference: "C", themeIds: ["t-klimat"] });
    expect(letters("callForYou").map(({ personId }) => personId)).toEqual(["p-09"]);
    setUnitThemes(db, karin, "org-des", ["t-unga"], unitById(db, "org-des")?.version ?? 0, demoNow);
    callRegistered(db, [later, sooner, green], demoNow + 1);
    const [, helena, ...more] = letters("callForYou");
    expect(more).toEqual([]);
    expect(helena).toMatchObject({ personId: "p-14", aboutId: null });
    const facts = helena?.facts as LetterFacts["callForYou"];
    expect(facts.calls.map((call) => call.id)).toEqual([sooner, later]);
    expect(facts.path).toBe("/register/utlysningar");
  });

  test("with one contact in common are told in one letter, and both are noted", () => {
    const { db, letters, register } = withWishes();
    db.update(seats)
      .set({ personId: "p-14" })
      .where(and(eq(seats.unitId, "org-klf"), eq(seats.place, "contact")))
      .run();
    const id = register();
    expect(letters("callForYou")).toHaveLength(1);
    const facts = letters("callForYou")[0]?.facts as LetterFacts["callForYou"];
    expect([...facts.unitNames].sort()).toEqual(["Destination Ekbacka AB", "Kommunledningsförvaltningen"]);
    expect(db.select().from(callTellings).where(eq(callTellings.callId, id)).all()).toHaveLength(2);
  });

  test("can wait for their letters, as each has chosen", () => {
    const { db, letters, register } = withWishes();
    db.update(people).set({ mailRhythm: "weekly" }).where(eq(people.id, "p-14")).run();
    register();
    expect(letters("callForYou").map(({ personId, gathers }) => [personId, gathers])).toEqual([
      ["p-03", false],
      ["p-14", true],
    ]);
  });
});

describe("a day that is moved", () => {
  test("is told to those who watch and to those who were told, with the old day and the new", () => {
    const { db, karin, letters, register } = withWishes();
    const id = register();
    db.update(outbox).set({ sentAt: demoNow }).run();
    watchCall(db, memberOf(db, "p-32"), id, true, demoNow);
    watchCall(db, memberOf(db, "p-14"), id, true, demoNow);
    expect(changeCall(db, karin, id, callOf({ title: "Nytt namn" }), 1, demoNow + 1)).toBeNull();
    expect(letters("callMoved")).toEqual([]);
    const moved = callOf({ title: "Nytt namn", closesOn: "2027-03-15", closesAtClock: null });
    expect(changeCall(db, karin, id, moved, 2, demoNow + 2)).toBeNull();
    expect(
      letters("callMoved").map(({ personId, facts }) => [personId, (facts as { watches: boolean }).watches]),
    ).toEqual([
      ["p-03", false],
      ["p-14", true],
      ["p-32", true],
    ]);
    expect(letters("callMoved")[0]?.facts).toMatchObject({
      title: "Nytt namn",
      before: { closesOn: "2027-03-01", closesAtClock: "17.00" },
      after: { closesOn: "2027-03-15", closesAtClock: null },
    });
    expect(letters("callForYou")).toHaveLength(2);
  });

  test("is put into the first letter instead, as long as that has not left", () => {
    const { db, karin, letters, register } = withWishes();
    const id = register();
    expect(changeCall(db, karin, id, callOf({ closesOn: "2027-03-15" }), 1, demoNow + 1)).toBeNull();
    expect(letters("callMoved")).toEqual([]);
    for (const { facts } of atLeastOne(letters("callForYou")))
      expect((facts as LetterFacts["callForYou"]).calls).toMatchObject([{ id, closesOn: "2027-03-15" }]);
  });
});

describe("a unit's themes", () => {
  test("are told in its history, and set by whoever saw them as they stand", () => {
    const { db, karin } = withWishes();
    const version = unitById(db, "org-des")?.version ?? 0;
    expect(setUnitThemes(db, karin, "org-des", ["t-vanort"], version, demoNow)).toBeNull();
    expect(themesOfUnit(db, "org-des").map(({ id }) => id)).toEqual(["t-vanort"]);
    expect(setUnitThemes(db, karin, "org-des", ["t-vanort"], version, demoNow)).toBeNull();
    expect(setUnitThemes(db, karin, "org-des", [], version, demoNow)).toMatchObject({
      refused: "changedMeanwhile",
      current: { version: version + 1, themes: [{ id: "t-vanort" }] },
    });
    expect(setUnitThemes(db, karin, "org-des", ["t-ingen"], version + 1, demoNow)).toMatchObject({
      refused: "wrongValue",
    });
    expect(setUnitThemes(db, karin, "none", [], 1, demoNow)).toEqual({ refused: "notFound" });
    expect(historyOf(db, "unit", "org-des")[0]).toMatchObject({
      deed: "themesChosen",
      before: { themeIds: ["t-unga", "t-kultur"] },
      after: { themeIds: ["t-vanort"] },
    });
  });
});
