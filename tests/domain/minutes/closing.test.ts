import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { agendaItems, groups, minutes, referrals } from "#db/schema.server";
import { itemsWithoutOutcome } from "~/domain/minutes/closing.server";
import { lockedText, markNotReached } from "~/domain/minutes/minutes.server";
import { addAction, addDecision } from "~/domain/minutes/outcomes.server";
import { writeSummary } from "~/domain/minutes/summary.server";
import { writeItem } from "~/domain/minutes/writing.server";
import { refuse } from "~/domain/refusal";
import { member, now, smallNetwork } from "./network";
import { approve, send, write } from "./written";

const third = { meetingId: "m5", itemId: "m5-3" };

test("a decision, a deferral, information, an action and a matter sent on are outcomes; text alone is none", () => {
  const db = smallNetwork();
  const karin = member(db, "karin");
  const all = [
    { id: "m5-2", number: 2, title: "En femte vänort" },
    { id: "m5-3", number: 3, title: "Laget runt" },
  ];
  expect(itemsWithoutOutcome(db, "m5")).toEqual(all);
  for (const kind of ["decision", "deferral", "information"] as const) {
    const fresh = smallNetwork();
    addDecision(fresh, karin, third, kind, { text: "Så här.", responsibleId: null }, now);
    expect(itemsWithoutOutcome(fresh, "m5")).toEqual(all.slice(0, 1));
  }
  const task = { text: "Skriv", responsibleId: "eva", responsibleUnitId: null, dueDay: "2026-12-18" };
  addAction(db, karin, third, task, now);
  db.insert(groups).values({ id: "politics", kind: "political", name: "Politiska gruppen" }).run();
  const sentOn = {
    id: "r",
    fromItemId: "m5-2",
    toGroupId: "politics",
    question: "Vad tycker ni?",
    sentAt: now,
  };
  db.insert(referrals).values(sentOn).run();
  expect(itemsWithoutOutcome(db, "m5")).toEqual([]);
  db.update(referrals).set({ withdrawnAt: now }).run();
  expect(itemsWithoutOutcome(db, "m5")).toEqual(all.slice(0, 1));
});

test("formalities and what was not reached are not asked about", () => {
  const db = smallNetwork();
  markNotReached(db, member(db, "karin"), third, true, now);
  db.update(agendaItems).set({ kind: "formality" }).where(eq(agendaItems.id, "m5-2")).run();
  expect(itemsWithoutOutcome(db, "m5")).toEqual([]);
});

test("a meeting is not closed while an item came to nothing, unless its writer says why, for all to read", () => {
  const db = withOneLeft();
  expect(send(db)).toEqual(refuse("noOutcomeMissing", { field: "noOutcomeWhy" }));
  expect(send(db, "m5", "2026-11-26", now, "  ")).toEqual(
    refuse("noOutcomeMissing", { field: "noOutcomeWhy" }),
  );
  expect(send(db, "m5", "2026-11-26", now, "Det var bara ett samtal.")).toBeNull();
  approve(db);
  expect(JSON.parse(lockedText(db, "m5")?.canonical ?? "{}").noOutcomeWhy).toBe("Det var bara ett samtal.");
});

test("a reason is not kept where every item came to something", () => {
  const db = smallNetwork();
  write(db);
  send(db, "m5", "2026-11-26", now, "Onödigt.");
  expect(db.select({ why: minutes.noOutcomeWhy }).from(minutes).get()).toEqual({ why: null });
});

test("minutes are not sent without a summary, and none of more than three sentences is saved", () => {
  const db = smallNetwork();
  write(db);
  const helena = member(db, "helena");
  const version = () => db.select({ version: minutes.version }).from(minutes).get()?.version ?? 0;
  const four = "Ett. Två. Tre. Fyra.";
  expect(writeSummary(db, helena, "m5", { text: four, version: version() }, now)).toEqual(
    refuse("summaryTooLong", { field: "summary" }),
  );
  expect(writeSummary(db, helena, "m5", { text: "", version: version() }, now)).toMatchObject({ text: "" });
  expect(send(db)).toEqual(refuse("notReady", { current: [{ what: "summaryMissing" }] }));
  db.update(minutes).set({ summary: four }).run();
  expect(send(db)).toEqual(refuse("notReady", { current: [{ what: "summaryTooLong" }] }));
});

/** Written minutes with a fourth item that has a text and nothing more. */
function withOneLeft(): Database {
  const db = smallNetwork();
  write(db);
  db.insert(agendaItems)
    .values({ id: "m5-4", meetingId: "m5", position: 4, title: "Övrigt", kind: "discussion", minutes: 5 })
    .run();
  writeItem(
    db,
    member(db, "helena"),
    { meetingId: "m5", itemId: "m5-4" },
    { text: "Vi talade om resor.", version: 1 },
    now,
  );
  return db;
}
