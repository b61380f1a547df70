import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { archiveEntries, decisions } from "#db/schema.server";
import { figuresOf } from "~/domain/followup/figures.server";
import { viewerOf } from "~/domain/members/member";
import { readMinutes } from "~/domain/minutes/minutes.server";
import { addDecision } from "~/domain/minutes/outcomes.server";
import { member, now, smallNetwork } from "./network";
import { approve, facts, meetingOf, send, write } from "./written";

test("what was noted for information stands in the minutes, has no number and is counted nowhere as a decision", () => {
  const db = smallNetwork();
  write(db);
  const words = { text: "Vänortsavtalet gäller till 2029.", responsibleId: null };
  const item = { meetingId: "m5", itemId: "m5-2" };
  addDecision(db, member(db, "helena"), item, "information", words, now);
  send(db);
  approve(db);
  const noted = { kind: "information", year: null, number: null, text: words.text };
  expect(readMinutes(db, meetingOf(db)).text.items[1]?.decisions).toContainEqual(
    expect.objectContaining(noted),
  );
  const numbers = db.select({ number: decisions.number }).from(decisions).orderBy(decisions.number).all();
  expect(numbers.map(({ number }) => number)).toEqual([null, 1, 2]);
  const { figures } = figuresOf(db, viewerOf(member(db, "karin")), 2026);
  expect(figures).toMatchObject({ decisions: 2 });
  expect(facts(db, "minutesForSignOff")).toMatchObject({ decisionCount: 2 });
  expect(facts(db, "minutesSignedOff")).toMatchObject({ information: [words.text] });
  const found = db
    .select({ body: archiveEntries.body })
    .from(archiveEntries)
    .where(and(eq(archiveEntries.kind, "minutes"), eq(archiveEntries.part, "m5-2")))
    .get();
  expect(found?.body).toContain(words.text);
});
