import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { actions, minutes, outbox, people } from "#db/schema.server";
import { actionByKey, keyOf, reporterOf } from "~/domain/actions/link.server";
import { remindActions } from "~/domain/actions/reminding.server";
import { finishAction, reassignAction } from "~/domain/actions/report.server";
import { toldLines } from "~/domain/chronicle/told.server";
import { at, member, smallNetwork } from "../minutes/network";

const day = (text: string) => at(text, "08.10");

test("whoever is responsible is reminded once before the day and once after it, never in between", () => {
  const db = withActions();
  const sent = (today: string) => {
    const before = lettersIn(db).length;
    const letters = remindActions(db, day(today));
    expect(remindActions(db, day(today))).toBe(0);
    expect(lettersIn(db).length - before).toBe(letters);
    return letters;
  };
  const days = ["2026-12-07", "2026-12-08", "2026-12-10", "2026-12-11", "2026-12-12", "2026-12-25"];
  expect(days.map(sent)).toEqual([0, 1, 0, 0, 1, 0]);
  expect(lettersIn(db).map(({ to, facts }) => [to, facts.overdue])).toEqual([
    ["helena", false],
    ["helena", true],
  ]);
});

test("a unit's action reminds the contact and the deputy, who share one link", () => {
  const db = withActions();
  db.update(actions)
    .set({ responsibleId: null, responsibleUnitId: "des" })
    .where(eq(actions.id, "one"))
    .run();
  expect(remindActions(db, day("2026-12-09"))).toBe(2);
  const letters = lettersIn(db);
  expect(letters.map(({ to }) => to).sort()).toEqual(["helena", "viktor"]);
  expect(new Set(letters.map(({ facts }) => facts.path)).size).toBe(1);
  const action = actionByKey(db, String(letters[0]?.facts.path).slice("/atgard/".length));
  expect(action?.id).toBe("one");
  expect(action && reporterOf(action)).toEqual({ id: null, name: "Destination Ekbacka AB" });
});

test("a day that is moved is reminded of anew, and a done action is not, nor a letter that waits", () => {
  const db = withActions();
  remindActions(db, day("2026-12-09"));
  const words = { responsibleId: "helena", responsibleUnitId: null, dueDay: "2026-12-20" };
  expect(reassignAction(db, member(db, "karin"), "one", words, 1, day("2026-12-10"))).toBeNull();
  expect(remindActions(db, day("2026-12-12"))).toBe(0);
  expect(remindActions(db, day("2026-12-18"))).toBe(1);
  finishAction(db, member(db, "helena"), "one", null, 2, day("2026-12-18"));
  const waiting = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(eq(outbox.kind, "actionDue"))
    .all()
    .filter(({ id }) => db.select().from(outbox).where(eq(outbox.id, id)).get()?.withdrawnAt === null);
  expect(waiting).toEqual([]);
  expect(remindActions(db, day("2026-12-21"))).toBe(0);
});

test("nobody is reminded of a draft, of what was agreed within those days, or long after", () => {
  const db = withActions();
  const at = (today: string) => remindActions(db, day(today));
  db.update(minutes).set({ signedOffAt: null }).run();
  expect(at("2026-12-09")).toBe(0);
  db.update(minutes).set({ signedOffAt: 1 }).run();
  db.update(actions)
    .set({ createdAt: day("2026-12-08") })
    .run();
  expect(at("2026-12-09")).toBe(0);
  expect(at("2026-12-26")).toBe(0);
  db.update(people).set({ deactivatedAt: 1 }).where(eq(people.id, "helena")).run();
  expect(at("2026-12-12")).toBe(0);
});

test("the link's secret is made once, and opens nothing while the minutes are not signed off", () => {
  const db = withActions();
  const key = keyOf(db, "one");
  expect(keyOf(db, "one")).toBe(key);
  expect(key).toMatch(/^[a-z0-9]{32}$/);
  expect(actionByKey(db, key)?.id).toBe("one");
  expect(actionByKey(db, "another")).toBeNull();
  db.update(minutes).set({ signedOffAt: null }).run();
  expect(actionByKey(db, key)).toBeNull();
  expect(() => keyOf(db, "nothing")).toThrow();
});

test("a report by link is told as the responsible person's", () => {
  const db = withActions();
  const action = actionByKey(db, keyOf(db, "one"));
  if (!action) throw new Error("no action");
  expect(finishAction(db, reporterOf(action), "one", "Klart.", 1, day("2026-12-09"))).toBeNull();
  expect(db.select().from(actions).where(eq(actions.id, "one")).get()).toMatchObject({
    doneBy: "helena",
    doneNote: "Klart.",
  });
  expect(db.select({ name: toldLines.actorName, deed: toldLines.deed }).from(toldLines).all()).toEqual([
    { name: "Helena Ek", deed: "finished" },
  ]);
});

/** Signed minutes with one open action of Helena's, due on 11 December. */
function withActions(): Database {
  const db = smallNetwork();
  db.insert(minutes)
    .values({ meetingId: "m5", startedAt: 0, sentAt: 1, signedOffAt: 1, signedOffBy: "sofia" })
    .run();
  db.insert(actions)
    .values({
      id: "one",
      groupId: "network",
      meetingId: "m5",
      agendaItemId: "m5-2",
      text: "Boka tolk",
      responsibleId: "helena",
      dueDay: "2026-12-11",
      createdAt: 1,
    })
    .run();
  return db;
}

const lettersIn = (db: Database) =>
  db
    .select({ to: outbox.personId, facts: outbox.facts })
    .from(outbox)
    .where(eq(outbox.kind, "actionDue"))
    .orderBy(outbox.createdAt)
    .all();
