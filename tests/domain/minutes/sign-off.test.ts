import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { agendaItems, archiveEntries, decisions, meetings, signOffs } from "#db/schema.server";
import { readCanonical } from "~/domain/minutes/canonical";
import { lockedText, markNotReached, readMinutes } from "~/domain/minutes/minutes.server";
import { addDecision, removeDecision } from "~/domain/minutes/outcomes.server";
import { approveMinutes, askForChange, shownText } from "~/domain/minutes/sign-off.server";
import { writeSummary } from "~/domain/minutes/summary.server";
import { writeItem } from "~/domain/minutes/writing.server";
import { refuse } from "~/domain/refusal";
import { addMeeting, member, now, smallNetwork } from "./network";
import { approve, deeds, firstDecision, letters, meetingOf, send, write } from "./written";

test("the adjuster's approval numbers, locks and sums the text, tells the room and fills the archive", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  expect(approve(db)).toEqual({ signedOff: true });
  const kept = readCanonical(lockedText(db, "m5")?.canonical ?? null);
  expect(kept).toMatchObject({
    edition: 1,
    adjusters: ["Sofia Ek"],
    secretary: "Helena Ek",
    signedOff: { day: "2026-11-13", by: ["Sofia Ek"] },
  });
  expect(kept?.items.flatMap((item) => item.decisions.map((each) => [each.year, each.number]))).toEqual([
    [2026, 1],
    [2026, 2],
  ]);
  const told = letters(db).filter(([kind]) => kind === "minutesSignedOff");
  expect(told.map(([, to]) => to)).toEqual(["eva", "helena", "karin", "olle", "per", "sofia", "viktor"]);
  expect(letters(db).filter(([kind]) => kind === "actionAssigned")).toEqual([
    ["actionAssigned", "eva"],
    ["actionAssigned", "helena"],
    ["actionAssigned", "viktor"],
  ]);
  const shelved = db
    .select({ kind: archiveEntries.kind, visibility: archiveEntries.visibility })
    .from(archiveEntries)
    .all();
  expect(shelved.filter((entry) => entry.kind === "decision")).toHaveLength(2);
  expect(shelved.filter((entry) => entry.kind === "action")).toHaveLength(2);
  expect(shelved.filter((entry) => entry.kind === "minutes").length).toBeGreaterThan(1);
});

test("a text that has changed since it was shown is not signed off, and the adjuster is told what changed", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  const shown = shownText(db, meetingOf(db, "m5"));
  writeItem(
    db,
    member(db, "karin"),
    { meetingId: "m5", itemId: "m5-2" },
    { text: "Något helt annat", version: 2 },
    now,
  );
  writeSummary(db, member(db, "helena"), "m5", { text: "En ny sammanfattning", version: 3 }, now);
  expect(approveMinutes(db, member(db, "sofia"), "m5", shown, now)).toEqual(
    refuse("textChanged", { current: ["summary", "m5-2"] }),
  );
  expect(approveMinutes(db, member(db, "sofia"), "m5", { sum: "", parts: {} }, now)).toEqual(
    refuse("textChanged", { current: [] }),
  );
  expect(meetingOf(db, "m5").minutesSignedOffAt).toBeNull();
  expect(approve(db)).toEqual({ signedOff: true });
});

test("only the one who was asked signs off, whoever the meeting names since", () => {
  const db = smallNetwork();
  write(db);
  expect(approve(db)).toEqual(refuse("notSent"));
  send(db);
  for (const id of ["karin", "per", "helena", "linnea"]) expect(approve(db, id)).toEqual(refuse("notAsked"));
  db.update(meetings).set({ adjusterId: "eva" }).run();
  expect(approve(db, "eva")).toEqual(refuse("notAsked"));
  expect(askForChange(db, member(db, "eva"), "m5", "Nej", now)).toEqual(refuse("notAsked"));
  expect(approve(db)).toEqual({ signedOff: true });
});

test("two approvals at once sign off once: the second changes nothing", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  const shown = shownText(db, meetingOf(db, "m5"));
  const sofia = member(db, "sofia");
  expect(approveMinutes(db, sofia, "m5", shown, now)).toEqual({ signedOff: true });
  const after = { locked: lockedText(db, "m5"), letters: letters(db).length };
  expect(approveMinutes(db, sofia, "m5", shown, now + 1)).toEqual({ signedOff: true });
  expect({ locked: lockedText(db, "m5"), letters: letters(db).length }).toEqual(after);
  expect(deeds(db).filter((deed) => deed === "signedOff")).toHaveLength(1);
});

test("with two adjusters the text is locked when both have approved the same text", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  db.insert(signOffs).values({ meetingId: "m5", personId: "eva", askedAt: now }).run();
  expect(approve(db, "eva")).toEqual({ signedOff: false });
  writeItem(
    db,
    member(db, "karin"),
    { meetingId: "m5", itemId: "m5-2" },
    { text: "Ändrat", version: 2 },
    now,
  );
  expect(approve(db, "sofia")).toEqual({ signedOff: false });
  expect(approve(db, "eva")).toEqual({ signedOff: true });
  expect(readMinutes(db, meetingOf(db, "m5")).text.signedOff?.by).toEqual(["Eva Ek", "Sofia Ek"]);
});

test("decisions are numbered without gaps over two meetings, in the order of sign-off", () => {
  const db = smallNetwork();
  addMeeting(db, "m4", { number: 4, day: "2026-09-17" });
  for (const id of ["m5", "m4"]) {
    write(db, id);
    send(db, id);
  }
  removeDecision(db, member(db, "helena"), { meetingId: "m4", id: firstDecision(db, "m4") }, now);
  expect(approve(db, "sofia", "m5")).toEqual({ signedOff: true });
  expect(approve(db, "sofia", "m4")).toEqual({ signedOff: true });
  const numbers = db
    .select({ meetingId: decisions.meetingId, year: decisions.year, number: decisions.number })
    .from(decisions)
    .orderBy(decisions.number)
    .all();
  expect(numbers).toEqual([
    { meetingId: "m5", year: 2026, number: 1 },
    { meetingId: "m5", year: 2026, number: 2 },
    { meetingId: "m4", year: 2026, number: 3 },
  ]);
});

test("a new year begins at one", () => {
  const db = smallNetwork();
  addMeeting(db, "m1", { number: 1, day: "2025-02-06" });
  for (const id of ["m5", "m1"]) {
    write(db, id);
    send(db, id);
    approve(db, "sofia", id);
  }
  expect(
    readMinutes(db, meetingOf(db, "m1")).text.items.flatMap((item) =>
      item.decisions.map((each) => each.number),
    ),
  ).toEqual([1, 2]);
});

test("a deferred item and one that was not reached stand on the next agenda, once", () => {
  const db = smallNetwork();
  addMeeting(db, "next", { number: 1, day: "2027-02-04" });
  write(db);
  addDecision(
    db,
    member(db, "helena"),
    { meetingId: "m5", itemId: "m5-2" },
    "deferral",
    { text: "Bordläggs.", responsibleId: null },
    now,
  );
  markNotReached(db, member(db, "helena"), { meetingId: "m5", itemId: "m5-3" }, true, now);
  send(db);
  approve(db);
  approve(db);
  const carried = db
    .select({ title: agendaItems.title, origin: agendaItems.originItemId })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, "next"))
    .orderBy(agendaItems.position)
    .all()
    .filter((each) => each.origin !== null);
  expect(carried).toEqual([
    { title: "En femte vänort", origin: "m5-2" },
    { title: "Laget runt", origin: "m5-3" },
  ]);
});
