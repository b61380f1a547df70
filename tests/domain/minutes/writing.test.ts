import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { actions, chronicle, decisions, meetings, minutes, seats } from "#db/schema.server";
import type { Meeting } from "~/domain/meetings/meeting";
import { may } from "~/domain/members/permissions";
import { minutesThing } from "~/domain/minutes/minutes";
import { markNotReached, meetingWithMinutes, readMinutes } from "~/domain/minutes/minutes.server";
import {
  addAction,
  addDecision,
  changeAction,
  changeDecision,
  removeAction,
  removeDecision,
} from "~/domain/minutes/outcomes.server";
import { summaryOf, writeSummary } from "~/domain/minutes/summary.server";
import { writeItem } from "~/domain/minutes/writing.server";
import { refuse } from "~/domain/refusal";
import { addMeeting, at, member, now, smallNetwork } from "./network";

const item = { meetingId: "m5", itemId: "m5-2" };

test("the first word begins the minutes, and the same word twice changes nothing", () => {
  const db = smallNetwork();
  const helena = member(db, "helena");
  const saved = { text: "Vi talade.", version: 2, merged: false };
  expect(writeItem(db, helena, item, { text: "Vi talade.", version: 1 }, now)).toEqual(saved);
  expect(writeItem(db, helena, item, { text: "Vi talade.", version: 1 }, now + 1)).toEqual(saved);
  expect(textOf(db).items.map((each) => each.text)).toEqual(["", "Vi talade.", ""]);
  expect(deeds(db)).toEqual(["began", "wroteItem"]);
});

test("somebody who writes from an old page is shown the text that stands, and nothing is lost", () => {
  const db = smallNetwork();
  writeItem(db, member(db, "helena"), item, { text: "Helenas text", version: 1 }, now);
  expect(writeItem(db, member(db, "karin"), item, { text: "Karins text", version: 1 }, now)).toEqual(
    refuse("changedMeanwhile", {
      current: {
        text: "Helenas text",
        version: 2,
        writerName: "Helena Ek",
        writtenAt: now,
        both: "Helenas text\n\nKarins text",
      },
    }),
  );
  expect(textOf(db).items[1]?.text).toBe("Helenas text");
  expect(writeItem(db, member(db, "karin"), item, { text: "Bådas text", version: 2 }, now)).toMatchObject({
    version: 3,
  });
});

test("the first summary is taken although somebody has begun to write meanwhile, and a stale one is not", () => {
  const db = smallNetwork();
  const { version } = summaryOf(db, "m5");
  writeItem(db, member(db, "helena"), item, { text: "Text", version: 1 }, now);
  expect(writeSummary(db, member(db, "karin"), "m5", { text: "Kort.", version }, now)).toMatchObject({
    text: "Kort.",
  });
  expect(writeSummary(db, member(db, "helena"), "m5", { text: "Annat.", version }, now)).toMatchObject({
    refused: "changedMeanwhile",
    current: { text: "Kort.", writerName: "Karin Ek" },
  });
});

test("an item of another meeting, one that was declined and one that is not there are not found", () => {
  const db = smallNetwork();
  addMeeting(db, "m4", { number: 4, day: "2026-09-17" });
  const helena = member(db, "helena");
  for (const itemId of ["m4-1", "nothing"]) {
    expect(writeItem(db, helena, { meetingId: "m5", itemId }, { text: "x", version: 1 }, now)).toEqual(
      refuse("notFound"),
    );
    expect(markNotReached(db, helena, { meetingId: "m5", itemId }, true, now)).toEqual(refuse("notFound"));
  }
  expect(db.select({ id: minutes.meetingId }).from(minutes).all()).toEqual([]);
});

test("nothing is written about a meeting that was called off", () => {
  const db = smallNetwork();
  db.update(meetings).set({ calledOffAt: now }).run();
  expect(writeItem(db, member(db, "helena"), item, { text: "x", version: 1 }, now)).toEqual(
    refuse("meetingCalledOff"),
  );
});

test("an item can be marked as not reached and taken back, each once", () => {
  const db = smallNetwork();
  const helena = member(db, "helena");
  expect(markNotReached(db, helena, item, true, now)).toBeNull();
  expect(markNotReached(db, helena, item, true, now)).toBeNull();
  expect(textOf(db).items[1]?.notReached).toBe(true);
  writeItem(db, helena, item, { text: "Text", version: 1 }, now);
  expect(markNotReached(db, helena, item, false, now)).toBeNull();
  expect(textOf(db).items[1]).toMatchObject({ notReached: false, text: "Text" });
  expect(deeds(db)).toEqual(["began", "markedNotReached", "wroteItem", "markedReached"]);
});

test("a decision is added once, changed from the version that was shown, and removed", () => {
  const db = smallNetwork();
  const helena = member(db, "helena");
  const words = { text: "Vi väntar.", responsibleId: "karin" };
  const id = addDecision(db, helena, item, "decision", words, now) as string;
  expect(addDecision(db, helena, item, "decision", words, now)).toBe(id);
  const decision = { meetingId: "m5", id };
  expect(changeDecision(db, helena, decision, { ...words, text: "Vi väntar ett år." }, 1, now)).toBeNull();
  expect(changeDecision(db, helena, decision, { ...words, text: "Nej." }, 1, now)).toMatchObject({
    refused: "changedMeanwhile",
    current: { text: "Vi väntar ett år." },
  });
  expect(changeDecision(db, helena, { meetingId: "m4", id }, words, 2, now)).toEqual(refuse("notFound"));
  expect(textOf(db).items[1]?.decisions).toMatchObject([
    { text: "Vi väntar ett år.", responsible: "Karin Ek", number: null },
  ]);
  expect(removeDecision(db, helena, decision, now)).toBeNull();
  expect(removeDecision(db, helena, decision, now)).toBeNull();
  expect(textOf(db).items[1]?.decisions).toEqual([]);
});

test("a decision cannot be given to somebody who is not there", () => {
  const db = smallNetwork();
  const words = { text: "Ja.", responsibleId: "nobody" };
  expect(addDecision(db, member(db, "helena"), item, "decision", words, now)).toEqual(
    refuse("personGone", { field: "responsible" }),
  );
});

test("an action needs somebody responsible and a day that is not before the meeting", () => {
  const db = smallNetwork();
  const helena = member(db, "helena");
  const words = { text: "Skriva", responsibleId: "eva", responsibleUnitId: null, dueDay: "2026-12-18" };
  expect(addAction(db, helena, item, { ...words, responsibleId: null }, now)).toEqual(
    refuse("responsibleMissing", { field: "responsible" }),
  );
  expect(addAction(db, helena, item, { ...words, dueDay: "2026-11-11" }, now)).toEqual(
    refuse("dueBeforeMeeting", { field: "due" }),
  );
  const ofNobody = { ...words, responsibleId: null, responsibleUnitId: "nothing" };
  expect(addAction(db, helena, item, ofNobody, now)).toEqual(refuse("unitGone", { field: "responsible" }));
  expect(db.select({ id: actions.id }).from(actions).all()).toEqual([]);
  expect(addAction(db, helena, item, { ...words, dueDay: "2026-11-12" }, now)).toEqual(expect.any(String));
});

test("an action for a unit is added once, changed and removed", () => {
  const db = smallNetwork();
  const helena = member(db, "helena");
  const words = { text: "Skriva", responsibleId: null, responsibleUnitId: "sof", dueDay: "2026-12-18" };
  const id = addAction(db, helena, item, words, now) as string;
  expect(addAction(db, helena, item, words, now)).toBe(id);
  const action = { meetingId: "m5", id };
  expect(changeAction(db, helena, action, { ...words, dueDay: "2026-12-19" }, 1, now)).toBeNull();
  expect(changeAction(db, helena, action, { ...words, dueDay: "2026-12-20" }, 1, now)).toMatchObject({
    refused: "changedMeanwhile",
  });
  expect(textOf(db).items[1]?.actions).toMatchObject([{ unit: "Socialförvaltningen", due: "2026-12-19" }]);
  expect(removeAction(db, helena, action, now)).toBeNull();
  expect(removeAction(db, helena, action, now)).toBeNull();
  expect(textOf(db).items[1]?.actions).toEqual([]);
});

test("a draft is for those who write it; once sent the room reads it, once signed off everybody", () => {
  const db = smallNetwork();
  writeItem(db, member(db, "helena"), item, { text: "Text", version: 1 }, now);
  const readers = () =>
    ["karin", "per", "helena", "sofia", "eva", "linnea"].filter((id) => {
      const asking = member(db, id);
      const facts = meetingWithMinutes(db, "m5");
      return may(asking, "readMinutes", facts?.thing);
    });
  expect(readers()).toEqual(["karin", "per", "helena"]);
  db.update(minutes).set({ sentAt: now }).run();
  expect(readers()).toEqual(["karin", "per", "helena", "sofia", "eva"]);
  db.update(minutes).set({ signedOffAt: now }).run();
  expect(readers()).toEqual(["karin", "per", "helena", "sofia", "eva", "linnea"]);
});

test("an adjuster without a seat reads what was sent to them, and somebody the meeting names since does not", () => {
  const db = smallNetwork();
  writeItem(db, member(db, "helena"), item, { text: "Text", version: 1 }, now);
  db.update(minutes).set({ sentAt: now }).run();
  const linnea = member(db, "linnea");
  const meeting = meetingWithMinutes(db, "m5")?.meeting as Meeting;
  const asked = [{ personId: "linnea", name: "Linnea Ek" }];
  expect(may(linnea, "readMinutes", minutesThing(meeting, asked))).toBe(true);
  expect(may(linnea, "signOffMinutes", minutesThing(meeting, asked))).toBe(true);
  const sofia = member(db, "sofia");
  expect(may(sofia, "signOffMinutes", minutesThing(meeting, asked))).toBe(false);
});

test("a former contact no longer reads what waits for sign-off", () => {
  const db = smallNetwork();
  db.update(seats).set({ untilDay: "2026-11-01" }).run();
  writeItem(db, member(db, "karin"), item, { text: "Text", version: 1 }, now);
  db.update(minutes).set({ sentAt: now }).run();
  const eva = member(db, "eva");
  expect(may(eva, "readMinutes", meetingWithMinutes(db, "m5")?.thing)).toBe(false);
});

test("the head of the text says when on the Swedish clock, in summer and winter", () => {
  const db = smallNetwork();
  addMeeting(db, "m3", { number: 3, day: "2026-06-11" });
  expect(textOf(db)).toMatchObject({ day: "2026-11-12", from: "13.00", until: "15.30" });
  expect(textOf(db, "m3")).toMatchObject({ day: "2026-06-11", from: "13.00", until: "15.30" });
  expect(at("2026-06-11", "13.00")).toBe(Date.parse("2026-06-11T11:00Z"));
});

function textOf(db: Database, meetingId = "m5") {
  const facts = meetingWithMinutes(db, meetingId);
  if (!facts) throw new Error("no meeting");
  return readMinutes(db, facts.meeting).text;
}

const deeds = (db: Database) =>
  db
    .select({ deed: chronicle.deed })
    .from(chronicle)
    .orderBy(chronicle.id)
    .all()
    .map((line) => line.deed);

test("deferrals and decisions are told apart and keep their order", () => {
  const db = smallNetwork();
  const helena = member(db, "helena");
  addDecision(db, helena, item, "deferral", { text: "B", responsibleId: null }, now);
  addDecision(db, helena, item, "decision", { text: "A", responsibleId: null }, now);
  expect(textOf(db).items[1]?.decisions.map(({ kind, text }) => [kind, text])).toEqual([
    ["deferral", "B"],
    ["decision", "A"],
  ]);
  expect(db.select({ number: decisions.number }).from(decisions).all()).toEqual([
    { number: null },
    { number: null },
  ]);
});
