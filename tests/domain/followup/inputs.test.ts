import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { followups, outbox, seats, unitInputs, units } from "#db/schema.server";
import { toldLines } from "~/domain/chronicle/told.server";
import type { InputTold } from "~/domain/followup/inputs";
import { answerInput, inputSheet, inputsOfYear } from "~/domain/followup/inputs.server";
import { askUnits, renewInputLink, revokeInputLink } from "~/domain/followup/inputs-asking.server";
import { remindInputs, remindUnits } from "~/domain/followup/inputs-reminding.server";
import { isRefusal } from "~/domain/refusal";
import { day, hour, member, network } from "../meetings/network";

/** Ten in the morning in Sweden on days of the winter. */
const at = (month: number, date: number, year = 2027) => Date.UTC(year, month - 1, date, 9);
const askedAt = at(12, 10, 2026);
const due = "2027-01-31";

const nothing = { wentWell: null, wentBadly: null, planned: null, needs: null, text: null, nothing: true };
const told = (changes: Partial<InputTold>) => ({ ...nothing, nothing: false, ...changes });

let db: OpenDatabase;
const karin = () => member(db, "karin");

beforeEach(() => {
  db = network();
  db.insert(seats)
    .values({ id: "s4", unitId: "school", personId: "olle", place: "head", fromDay: "2024-01-01" })
    .run();
});

const ask = (dueOn = due, shown: string | null = null, now = askedAt) =>
  askUnits(db, karin(), 2026, { dueOn, shown }, now);

const letters = (kind: string) =>
  db
    .select({ to: outbox.personId, language: outbox.language, facts: outbox.facts, gone: outbox.withdrawnAt })
    .from(outbox)
    .where(eq(outbox.kind, kind))
    .orderBy(outbox.createdAt, outbox.toAddress)
    .all();

const rowOf = (unitId: string) => db.select().from(unitInputs).where(eq(unitInputs.unitId, unitId)).get();
const keyOf = (unitId: string) => rowOf(unitId)?.linkKey ?? "";
const say = (unitId: string, what: ReturnType<typeof told>, version = 1, now = askedAt + hour) =>
  answerInput(db, null, { linkKey: keyOf(unitId) }, what, version, now);
const close = () => db.update(followups).set({ submittedOn: "2027-02-10" }).run();

describe("asking", () => {
  test("every unit is asked once, by its contact and in the receiver's language; one with nobody too", () => {
    expect(ask()).toEqual({ units: 3, letters: 2, moved: false });
    expect(letters("inputAsked").map(({ to, language }) => [to, language])).toEqual([
      ["erik", "en"],
      ["sara", "sv"],
    ]);
    expect(letters("inputAsked")[1]?.facts).toEqual({
      year: 2026,
      unitName: "Skolförvaltningen",
      capacity: "contact",
      dueOn: due,
      overdue: false,
      sender: { name: "Karin Lund", address: "karin@example.se" },
      path: `/underlag/${keyOf("school")}`,
    });
    expect(inputsOfYear(db, 2026)).toMatchObject({ dueOn: due, closed: false });
    expect(inputsOfYear(db, 2026)?.units.map(({ unitName, answeredAt }) => [unitName, answeredAt])).toEqual([
      ["Skolförvaltningen", null],
      ["Museiförvaltningen", null],
      ["Ekbacka Energi", null],
    ]);
    expect(new Set(["school", "museum", "energy"].map(keyOf)).size).toBe(3);
    expect(keyOf("museum")).toMatch(/^[a-z0-9]{32}$/);
    expect(ask(due, due)).toEqual({ units: 0, letters: 0, moved: false });
    expect(letters("inputAsked")).toHaveLength(2);
  });

  test("the deputy where there is no contact, the head where there is neither", () => {
    db.delete(seats)
      .where(and(eq(seats.unitId, "school"), eq(seats.place, "contact")))
      .run();
    ask();
    expect(letters("inputAsked").map(({ to }) => to)).toEqual(["dan", "erik"]);
    db = network();
    db.delete(seats).where(eq(seats.unitId, "school")).run();
    db.insert(seats)
      .values({ id: "s4", unitId: "school", personId: "olle", place: "head", fromDay: "2024-01-01" })
      .run();
    ask();
    expect(letters("inputAsked").map(({ to }) => to)).toEqual(["erik", "olle"]);
  });

  test("not before the year's December, not for a day that has been, not once it has gone to the board", () => {
    expect(ask(due, null, at(11, 30, 2026))).toEqual({ refused: "inputsTooEarly" });
    expect(ask("2026-12-09")).toEqual({ refused: "dueDayPassed", field: "dueOn" });
    expect(db.select().from(followups).all()).toEqual([]);
    ask();
    close();
    expect(ask("2027-02-15", due)).toEqual({ refused: "inputsClosed" });
    expect(inputsOfYear(db, 2026)?.dueOn).toBe(due);
  });

  test("the last day can be moved, by whoever has seen the one that stands", () => {
    ask();
    expect(ask("2027-02-07", null)).toMatchObject({ refused: "changedMeanwhile", current: { dueOn: due } });
    expect(ask("2027-02-07", due)).toEqual({ units: 0, letters: 0, moved: true });
    expect(inputsOfYear(db, 2026)?.dueOn).toBe("2027-02-07");
    const deeds = db
      .select({ deed: toldLines.deed })
      .from(toldLines)
      .where(eq(toldLines.subject, "followup"))
      .orderBy(toldLines.id)
      .all();
    expect(deeds.map(({ deed }) => deed)).toEqual(["followupStarted", "askedInputs", "movedInputsDueDay"]);
  });

  test("a unit that has come since is asked the next time, and a closed one is left in peace", () => {
    db.update(units).set({ closedOn: "2026-12-01" }).where(eq(units.id, "energy")).run();
    expect(ask()).toMatchObject({ units: 2, letters: 1 });
    db.update(units).set({ closedOn: null }).where(eq(units.id, "energy")).run();
    expect(ask(due, due)).toMatchObject({ units: 1, letters: 1 });
  });
});

describe("reminding", () => {
  beforeEach(() => {
    ask();
  });
  const reminded = () => letters("inputReminder").map(({ to }) => to);

  test("ten and three days before the last day, those alone who are silent and can be reached", () => {
    expect(remindInputs(db, at(1, 20))).toBe(0);
    expect(remindInputs(db, at(1, 21))).toBe(2);
    expect(remindInputs(db, at(1, 21) + hour)).toBe(0);
    say("school", told({ wentWell: "Bra." }));
    expect(remindInputs(db, at(1, 27))).toBe(0);
    expect(remindInputs(db, at(1, 28))).toBe(1);
    expect(remindInputs(db, at(1, 31))).toBe(0);
    expect(reminded()).toEqual(["erik", "sara", "erik"]);
    expect([rowOf("school")?.reminders, rowOf("museum")?.reminders, rowOf("energy")?.reminders]).toEqual([
      1, 0, 2,
    ]);
  });

  test("twice at most, by hand or not, and not twice within a day", () => {
    expect(remindUnits(db, karin(), 2026, askedAt + hour)).toEqual({ letters: 0, silent: 3 });
    expect(remindUnits(db, karin(), 2026, at(1, 10))).toEqual({ letters: 2, silent: 3 });
    expect(remindUnits(db, karin(), 2026, at(1, 10) + hour)).toEqual({ letters: 0, silent: 3 });
    expect(remindInputs(db, at(1, 21))).toBe(2);
    expect(remindInputs(db, at(1, 28))).toBe(0);
    expect(remindUnits(db, karin(), 2026, at(2, 2))).toEqual({ letters: 0, silent: 3 });
  });

  test("the timetable leaves in peace whoever was written to the day before", () => {
    remindUnits(db, karin(), 2026, at(1, 20));
    expect(remindInputs(db, at(1, 21))).toBe(0);
    expect(remindInputs(db, at(1, 28))).toBe(2);
  });

  test("what was missed while the program was off is one letter, and nothing goes after the last day", () => {
    expect(remindInputs(db, at(1, 30))).toBe(2);
    expect(remindInputs(db, at(1, 31))).toBe(0);
    db.update(unitInputs).set({ reminders: 0, remindedAt: null }).run();
    expect(remindInputs(db, at(2, 1))).toBe(0);
    expect(remindUnits(db, karin(), 2026, at(2, 1))).toMatchObject({ letters: 0 });
    expect(remindUnits(db, karin(), 2026, at(2, 3))).toMatchObject({ letters: 0 });
  });

  test("by hand also after the last day, until it has gone to the board; the letter says that the day was", () => {
    expect(remindUnits(db, karin(), 2026, at(2, 2))).toMatchObject({ letters: 2 });
    expect(letters("inputReminder")[0]?.facts).toMatchObject({ overdue: true });
    close();
    expect(remindUnits(db, karin(), 2026, at(2, 20))).toEqual({ refused: "inputsClosed" });
    expect(remindUnits(db, karin(), 2024, at(2, 20))).toEqual({ refused: "notFound" });
  });

  test("a reminder that has not left is taken back when the answer comes", () => {
    remindUnits(db, karin(), 2026, at(1, 10));
    say("energy", nothing, 1, at(1, 10) + hour);
    expect(letters("inputReminder").map(({ to, gone }) => [to, gone !== null])).toEqual([
      ["erik", true],
      ["sara", false],
    ]);
  });

  test("costs one statement when nothing is due", () => {
    const statements: string[] = [];
    db = network({ onStatement: (text) => statements.push(text) });
    ask();
    statements.length = 0;
    remindInputs(db, askedAt + day);
    expect(statements.filter((text) => !/^(begin|commit)/i.test(text))).toHaveLength(1);
  });
});

describe("answering", () => {
  beforeEach(() => {
    ask();
  });

  test("stands as it was told, and can be changed until the last day", () => {
    const answer = told({ wentWell: "Mässan.", planned: "Två utbyten.", needs: "Nya cykelvägar." });
    expect(say("school", answer)).toEqual({ late: false });
    expect(say("school", answer, 1)).toEqual({ late: false });
    expect(say("school", { ...answer, wentBadly: "Tolken." }, 2, at(1, 31))).toEqual({ late: false });
    const [school] = inputsOfYear(db, 2026)?.units ?? [];
    expect(school).toMatchObject({
      wentWell: "Mässan.",
      wentBadly: "Tolken.",
      planned: "Två utbyten.",
      needs: "Nya cykelvägar.",
      text: null,
      answererName: null,
      late: false,
    });
    const lines = db.select().from(toldLines).where(eq(toldLines.deed, "toldInput")).all();
    expect(lines.map(({ actorName, after }) => [actorName, after])).toEqual([
      ["Skolförvaltningen", expect.objectContaining({ wentWell: "Mässan." })],
      ["Skolförvaltningen", { wentBadly: "Tolken." }],
    ]);
  });

  test("nothing to tell is an answer; nothing at all, and nothing and something, are not", () => {
    expect(say("school", told({}))).toEqual({ refused: "inputEmpty", field: "wentWell" });
    expect(say("school", { ...told({ text: "Hej." }), nothing: true })).toEqual({
      refused: "inputBoth",
      field: "nothing",
    });
    expect(rowOf("school")?.answeredAt).toBeNull();
    expect(say("school", nothing)).toEqual({ late: false });
    expect(rowOf("school")?.answeredAt).toBe(askedAt + hour);
  });

  test("after the last day it is taken and counts as late", () => {
    const late = at(2, 1);
    expect(inputSheet(db, { linkKey: keyOf("school") }, late)?.state).toBe("late");
    expect(say("school", told({ wentWell: "Bra." }), 1, late)).toEqual({ late: true });
    expect(inputsOfYear(db, 2026)?.units.map((unit) => unit.late)).toEqual([true, false, false]);
  });

  test("once it has gone to the board nothing is changed", () => {
    say("school", told({ wentWell: "Bra." }));
    close();
    expect(inputSheet(db, { linkKey: keyOf("school") }, at(2, 11))?.state).toBe("closed");
    for (const unitId of ["school", "energy"])
      expect(say(unitId, told({ wentWell: "Sent." }), 2, at(2, 11))).toEqual({ refused: "inputsClosed" });
    expect([rowOf("school")?.wentWell, rowOf("energy")?.wentWell]).toEqual(["Bra.", null]);
    expect(db.select().from(toldLines).where(eq(toldLines.deed, "toldInput")).all()).toHaveLength(1);
  });

  test("of two who write at once the second is shown what the first told", () => {
    say("school", told({ wentWell: "Först." }));
    const second = answerInput(
      db,
      member(db, "dan"),
      { year: 2026, unitId: "school" },
      told({ wentWell: "Sedan." }),
      1,
      askedAt + day,
    );
    expect(second).toMatchObject({
      refused: "changedMeanwhile",
      current: { wentWell: "Först.", version: 2 },
    });
    expect(rowOf("school")?.wentWell).toBe("Först.");
  });

  test("a unit that has come since the asking can be told for in the house", () => {
    db.insert(units)
      .values({ id: "water", kind: "company", name: "Ekbacka Vatten", shortName: "EV", position: 4 })
      .run();
    const which = { year: 2026, unitId: "water" };
    expect(inputSheet(db, which, askedAt)).toMatchObject({ version: 0, state: "open" });
    expect(answerInput(db, karin(), which, told({ text: "Per telefon." }), 0, askedAt)).toEqual({
      late: false,
    });
    expect(inputsOfYear(db, 2026)?.units.at(-1)).toMatchObject({
      unitId: "water",
      text: "Per telefon.",
      answererName: "Karin Lund",
      askedAt: null,
    });
    expect(ask(due, due)).toMatchObject({ units: 0 });
    expect(inputSheet(db, { year: 2025, unitId: "water" }, askedAt)).toBeNull();
  });
});

describe("links", () => {
  beforeEach(() => {
    ask();
  });

  test("a new link kills the old one and takes its letter back; what was told stands", () => {
    say("school", told({ wentWell: "Bra." }));
    const old = keyOf("school");
    expect(renewInputLink(db, karin(), { year: 2026, unitId: "school" }, askedAt + day)).toEqual({
      name: "Sara Lund",
    });
    expect(inputSheet(db, { linkKey: old }, askedAt + day)).toBeNull();
    expect(inputSheet(db, { linkKey: keyOf("school") }, askedAt + day)?.told.wentWell).toBe("Bra.");
    expect(
      letters("inputAsked")
        .filter(({ to }) => to === "sara")
        .map(({ gone }) => gone !== null),
    ).toEqual([true, false]);
    expect(renewInputLink(db, karin(), { year: 2026, unitId: "museum" }, askedAt)).toEqual({
      refused: "unitHasNobody",
    });
  });

  test("a revoked link opens nothing and brings no reminder, and what it says is not saved", () => {
    const key = keyOf("school");
    expect(isRefusal(revokeInputLink(db, karin(), { year: 2026, unitId: "school" }, askedAt))).toBe(false);
    expect(answerInput(db, null, { linkKey: key }, nothing, 1, askedAt)).toEqual({ refused: "notFound" });
    expect(rowOf("school")?.answeredAt).toBeNull();
    expect(remindInputs(db, at(1, 21))).toBe(1);
    revokeInputLink(db, karin(), { year: 2026, unitId: "school" }, askedAt + hour);
    expect(db.select().from(toldLines).where(eq(toldLines.deed, "inputLinkRevoked")).all()).toHaveLength(1);
    close();
    expect(renewInputLink(db, karin(), { year: 2026, unitId: "school" }, askedAt)).toEqual({
      refused: "inputsClosed",
    });
  });
});
