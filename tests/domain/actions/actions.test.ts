import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { actions, archiveEntries, groups, meetings, minutes, outbox } from "#db/schema.server";
import { openStatuses, statusOf } from "~/domain/actions/action";
import {
  actionCounts,
  actionFor,
  actionsFor,
  openActionsOf,
  standingOf,
  unitsWithActions,
} from "~/domain/actions/actions.server";
import { finishAction, reassignAction, reopenAction, startAction } from "~/domain/actions/report.server";
import { toldLines } from "~/domain/chronicle/told.server";
import { refuse } from "~/domain/refusal";
import { member, now, smallNetwork } from "../minutes/network";

test("mine are my own and my unit's open ones, by due day; the deputy sees the unit's too", () => {
  const db = withActions();
  expect(list(db, "helena", "mine")).toEqual(["late", "unit"]);
  expect(list(db, "viktor", "mine")).toEqual(["unit"]);
  expect(list(db, "eva", "mine")).toEqual([]);
  expect(actionCounts(db, member(db, "helena"), {}, "2026-11-13")).toEqual({
    mine: 2,
    mineOverdue: 1,
    open: 3,
    openOverdue: 1,
    done: 1,
  });
  expect(actionFor(db, member(db, "helena"), "late")?.itemNumber).toBe(2);
});

test("open and done lists count all and show a page of them", () => {
  const db = withActions();
  expect(list(db, "linnea", "open")).toEqual(["late", "unit", "other"]);
  expect(list(db, "linnea", "done")).toEqual(["done"]);
  const page = actionsFor(db, member(db, "linnea"), { show: "open", offset: 1 }, 1);
  expect([page.rows.map((row) => row.id), page.total]).toEqual([["unit"], 3]);
  expect(openActionsOf(db, member(db, "linnea"), "network").map((row) => row.id)).toEqual([
    "late",
    "unit",
    "other",
  ]);
  expect(actionsFor(db, member(db, "linnea"), { show: "open", groupId: "elsewhere" }).rows).toEqual([]);
});

test("lists are narrowed by unit and by how the actions stand on a day", () => {
  const db = withActions();
  const linnea = member(db, "linnea");
  const units = unitsWithActions(db, linnea);
  expect(units.length).toBeGreaterThan(0);
  const narrowed = units.map(({ id }) => actionsFor(db, linnea, { show: "open", unitId: id }).total);
  expect(units.map(({ id }) => actionCounts(db, linnea, { unitId: id }, "2026-11-13").open)).toEqual(
    narrowed,
  );
  expect(Math.max(...narrowed)).toBeLessThan(3);
  for (const today of ["2026-11-13", "2026-12-24"]) {
    const all = actionsFor(db, linnea, { show: "open" }).rows;
    for (const status of openStatuses) {
      const { rows } = actionsFor(db, linnea, { show: "open", standing: { status, today } });
      expect(rows).toEqual(all.filter((row) => statusOf(row, today) === status));
    }
  }
});

test("an action of minutes that are not signed off is seen as the minutes are", () => {
  const db = withActions();
  db.update(minutes).set({ signedOffAt: null }).run();
  const seers = () =>
    ["karin", "per", "helena", "eva", "linnea"].filter(
      (id) => actionFor(db, member(db, id), "late") !== null,
    );
  expect(seers()).toEqual(["karin", "per", "helena", "eva"]);
  db.update(minutes).set({ sentAt: null }).run();
  expect(seers()).toEqual(["karin", "per", "helena"]);
});

test("an action given in another group's room is for that room until its minutes are signed off", () => {
  const db = withActions();
  db.insert(groups).values({ id: "politics", kind: "political", name: "Internationella gruppen" }).run();
  db.update(meetings).set({ groupId: "politics", chairId: "olle" }).run();
  db.update(actions).set({ groupId: "politics" }).run();
  expect(list(db, "eva", "open")).toEqual(["late", "unit", "other"]);
  db.update(minutes).set({ signedOffAt: null }).run();
  expect(list(db, "eva", "open")).toEqual([]);
  expect(list(db, "olle", "open")).toEqual(["late", "unit", "other"]);
});

test("an action given outside a meeting is seen in the network, and elsewhere by the room", () => {
  const db = withActions();
  db.insert(groups).values({ id: "politics", kind: "political", name: "Internationella gruppen" }).run();
  db.update(actions).set({ meetingId: null, agendaItemId: null }).run();
  expect(list(db, "linnea", "open")).toHaveLength(3);
  db.update(actions).set({ groupId: "politics" }).run();
  expect(list(db, "linnea", "open")).toEqual([]);
  expect(list(db, "karin", "open")).toHaveLength(3);
});

test("an action is overdue the day after its day, also when under way, and never when done", () => {
  const at = (today: string, facts = {}) =>
    statusOf({ dueDay: "2026-11-12", startedAt: null, doneAt: null, ...facts }, today);
  expect(at("2026-11-12")).toBe("open");
  expect(at("2026-11-12", { startedAt: 1 })).toBe("underWay");
  expect(at("2026-11-13", { startedAt: 1 })).toBe("overdue");
  expect(at("2026-11-13", { doneAt: 1 })).toBe("done");
});

test("an action is begun, done and opened again, each once, and closed everywhere at once", () => {
  const db = withActions();
  const helena = member(db, "helena");
  expect(startAction(db, helena, "late", now)).toBeNull();
  expect(startAction(db, helena, "late", now)).toBeNull();
  expect(finishAction(db, helena, "late", "Klart.", 2, now)).toBeNull();
  expect(finishAction(db, helena, "late", "Klart.", 2, now)).toBeNull();
  expect(list(db, "helena", "mine")).toEqual(["unit"]);
  expect(standingOf(db, "m5").get("late")?.doneAt).toBe(now);
  expect(openActionsOf(db, helena, "network").map((row) => row.id)).not.toContain("late");
  expect(actionFor(db, helena, "late")).toMatchObject({ doneNote: "Klart.", doneByName: "Helena Ek" });
  expect(startAction(db, helena, "late", now)).toEqual(refuse("doneAlready"));
  expect(reopenAction(db, helena, "late", now)).toBeNull();
  expect(reopenAction(db, helena, "late", now)).toBeNull();
  expect(deeds(db)).toEqual(["started", "finished", "reopened"]);
});

test("a report from an old page is refused with what stands", () => {
  const db = withActions();
  finishAction(db, member(db, "helena"), "unit", "Helenas ord", 1, now);
  expect(finishAction(db, member(db, "viktor"), "unit", "Viktors ord", 1, now)).toMatchObject({
    refused: "changedMeanwhile",
    current: { doneNote: "Helenas ord", version: 2 },
  });
});

test("another person or day is set by version, within the rules, and what was agreed can be found", () => {
  const db = withActions();
  const karin = member(db, "karin");
  const words = { responsibleId: "eva", responsibleUnitId: null, dueDay: "2026-12-01" };
  expect(reassignAction(db, karin, "late", { ...words, dueDay: "2026-11-11" }, 1, now)).toMatchObject({
    refused: "dueBeforeMeeting",
  });
  expect(reassignAction(db, karin, "late", { ...words, responsibleId: null }, 1, now)).toMatchObject({
    refused: "responsibleMissing",
  });
  expect(reassignAction(db, karin, "late", words, 1, now)).toBeNull();
  expect(reassignAction(db, karin, "late", { ...words, dueDay: "2026-12-02" }, 1, now)).toMatchObject({
    refused: "changedMeanwhile",
    current: { dueDay: "2026-12-01" },
  });
  expect(list(db, "eva", "mine")).toEqual(["late"]);
  expect(db.select({ kind: outbox.kind, to: outbox.personId }).from(outbox).all()).toEqual([
    { kind: "actionAssigned", to: "eva" },
  ]);
  const [line] = db.select({ before: toldLines.before, after: toldLines.after }).from(toldLines).all();
  expect(line).toEqual({
    before: { responsibleId: "helena", dueDay: "2026-11-12" },
    after: { responsibleId: "eva", dueDay: "2026-12-01" },
  });
});

test("the archive follows: the note of a done action is found with it", () => {
  const db = withActions();
  finishAction(db, member(db, "helena"), "late", "Rapporten ligger i mappen.", 1, now);
  expect(
    db.select({ id: archiveEntries.recordId, body: archiveEntries.body }).from(archiveEntries).all(),
  ).toEqual([{ id: "late", body: "Rapporten ligger i mappen." }]);
});

test("nothing is reported about an action that is not there", () => {
  const db = withActions();
  const karin = member(db, "karin");
  const missing = refuse("notFound");
  expect(startAction(db, karin, "nothing", now)).toEqual(missing);
  expect(finishAction(db, karin, "nothing", null, 1, now)).toEqual(missing);
  expect(reopenAction(db, karin, "nothing", now)).toEqual(missing);
  expect(actionFor(db, karin, "nothing")).toBeNull();
});

/** The meeting's minutes are signed off, with three open actions and a done one. */
function withActions(): Database {
  const db = smallNetwork();
  db.insert(minutes)
    .values({ meetingId: "m5", startedAt: 0, sentAt: now, signedOffAt: now, signedOffBy: "sofia" })
    .run();
  const common = { groupId: "network", meetingId: "m5", agendaItemId: "m5-2", createdAt: 0 };
  db.insert(actions)
    .values([
      { ...common, id: "other", text: "Annat", responsibleId: "sofia", dueDay: "2027-01-22" },
      { ...common, id: "unit", text: "Bolagets", responsibleUnitId: "des", dueDay: "2026-12-18" },
      { ...common, id: "late", text: "Försenad", responsibleId: "helena", dueDay: "2026-11-12" },
      { ...common, id: "done", text: "Klar", responsibleId: "helena", dueDay: "2026-11-20", doneAt: now },
    ])
    .run();
  return db;
}

const list = (db: Database, id: string, show: "mine" | "open" | "done") =>
  actionsFor(db, member(db, id), { show }).rows.map((row) => row.id);

const deeds = (db: Database) =>
  db
    .select({ deed: toldLines.deed })
    .from(toldLines)
    .orderBy(toldLines.id)
    .all()
    .map((line) => line.deed);
