import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import {
  claimLetter,
  letterFailed,
  letterSent,
  retryLetter,
  sweepSecrets,
} from "~/domain/outbox/delivery.server";
import {
  type Letter,
  letterById,
  lettersAbout,
  outboxPage,
  queueLetter,
  withdrawLetters,
} from "~/domain/outbox/outbox.server";
import { emptyDatabase } from "../../support/database";

const now = Date.parse("2026-11-22T09:00Z");
const minute = 60_000;
const hold = 5 * minute;
const words = { subject: "Ämne", text: "Text", html: "<p>Text</p>", ics: null };

test("the same key is queued once, however often the change is saved", () => {
  const db = emptyDatabase();
  expect(queueLetter(db, letter("a"), now)).toBe(true);
  expect(queueLetter(db, letter("a"), now + 1)).toBe(false);
  expect(queueLetter(db, letter("b"), now)).toBe(true);
  expect(outboxPage(db, {})).toHaveLength(2);
});

test("a letter that is rolled back with its change was never queued", () => {
  const db = emptyDatabase();
  expect(() =>
    db.transaction((tx) => {
      queueLetter(tx, letter("a"), now);
      throw new Error("the change failed");
    }),
  ).toThrow("the change failed");
  expect(outboxPage(db, {})).toEqual([]);
});

test("line breaks in a receiver's name and address become blanks", () => {
  const db = emptyDatabase();
  queueLetter(
    db,
    { ...letter("a"), toName: "Eva\r\nBcc: x@example.se", toAddress: " eva@example.se\n" },
    now,
  );
  expect(outboxPage(db, {})[0]).toMatchObject({
    toName: "Eva Bcc: x@example.se",
    toAddress: "eva@example.se",
  });
});

test("a letter does not leave before its time, and the longest due leaves first", () => {
  const db = emptyDatabase();
  queueLetter(db, { ...letter("late"), leavesAt: now + 2 * minute }, now);
  queueLetter(db, { ...letter("second"), leavesAt: now - 1 }, now);
  queueLetter(db, { ...letter("first"), leavesAt: now - 2 }, now);
  expect([claim(db, now), claim(db, now), claim(db, now)]).toEqual(["first", "second", null]);
  expect(claim(db, now + 2 * minute - 1)).toBeNull();
  expect(claim(db, now + 2 * minute)).toBe("late");
});

test("a letter in one postman's hands is not another's, until the first lets go", () => {
  const db = emptyDatabase();
  queueLetter(db, letter("a"), now);
  expect(claim(db, now)).toBe("a");
  expect(claim(db, now + hold - 1)).toBeNull();
  const again = claimLetter(db, hold, now + hold);
  expect(again).toMatchObject({ dedupeKey: "a", attempts: 2, claimedUntil: now + 2 * hold });
});

test("a letter that has not left can be taken back, and the same can then be sent anew", () => {
  const db = emptyDatabase();
  queueLetter(db, { ...letter("a"), leavesAt: now + 10 * minute }, now);
  queueLetter(db, { ...letter("other meeting"), about: { subject: "meeting", id: "m2" } }, now);
  expect(withdrawLetters(db, { subject: "meeting", id: "m1" }, now)).toBe(1);
  expect(withdrawLetters(db, { subject: "meeting", id: "m1" }, now)).toBe(0);
  expect(claim(db, now + 10 * minute)).toBe("other meeting");
  expect(claim(db, now + 10 * minute)).toBeNull();
  expect(lettersAbout(db, { subject: "meeting", id: "m1" })).toEqual([]);
  expect(queueLetter(db, letter("a"), now + minute)).toBe(true);
});

test("a letter that has left, or is just leaving, is not taken back", () => {
  const db = emptyDatabase();
  queueLetter(db, letter("left"), now);
  letterSent(db, claimLetter(db, hold, now)?.id ?? "", words, now);
  queueLetter(db, letter("leaving"), now);
  claimLetter(db, hold, now);
  expect(withdrawLetters(db, { subject: "meeting", id: "m1" }, now)).toBe(0);
  expect(lettersAbout(db, { subject: "meeting", id: "m1" })).toHaveLength(2);
});

test("only the letters of one kind are taken back when a kind is named", () => {
  const db = emptyDatabase();
  queueLetter(db, letter("a"), now);
  expect(withdrawLetters(db, { subject: "meeting", id: "m1", kind: "notice" }, now)).toBe(0);
  expect(withdrawLetters(db, { subject: "meeting", id: "m1", kind: "lessonComment" }, now)).toBe(1);
});

test("a letter is kept as it left", () => {
  const db = emptyDatabase();
  queueLetter(db, letter("a"), now);
  const id = claimLetter(db, hold, now)?.id ?? "";
  letterSent(db, id, { ...words, ics: "BEGIN:VCALENDAR" }, now + 5);
  expect(letterById(db, id)).toMatchObject({
    subject: "Ämne",
    text: "Text",
    html: "<p>Text</p>",
    ics: "BEGIN:VCALENDAR",
    sentAt: now + 5,
    claimedUntil: null,
  });
  expect(claim(db, now + 365 * 24 * 60 * minute)).toBeNull();
});

test("after a failure it tries again after 1, 5, 15 minutes, 1, 4, 12 and 24 hours, and then gives up", () => {
  const db = emptyDatabase();
  queueLetter(db, letter("a"), now);
  let at = now;
  for (const pause of [1, 5, 15, 60, 240, 720, 1440]) {
    const id = claimLetter(db, hold, at)?.id ?? "";
    letterFailed(db, id, "451 Try again later", false, at);
    expect(claim(db, at + pause * minute - 1)).toBeNull();
    at += pause * minute;
  }
  const id = claimLetter(db, hold, at)?.id ?? "";
  letterFailed(db, id, "451 Try again later", false, at);
  expect(letterById(db, id)).toMatchObject({ attempts: 8, failedAt: at, lastError: "451 Try again later" });
  expect(claim(db, at + 1440 * minute)).toBeNull();
});

test("a refusal for good ends the attempts at once, and a failed letter can be sent once more", () => {
  const db = emptyDatabase();
  queueLetter(db, letter("a"), now);
  const id = claimLetter(db, hold, now)?.id ?? "";
  expect(retryLetter(db, id, now)).toBe(false);
  letterFailed(db, id, "550 No such user", true, now);
  expect(claim(db, now + 1440 * minute)).toBeNull();
  expect(outboxPage(db, { state: "failed" })).toHaveLength(1);
  expect(retryLetter(db, id, now + minute)).toBe(true);
  expect(retryLetter(db, id, now + minute)).toBe(false);
  expect(claimLetter(db, hold, now + minute)).toMatchObject({ id, attempts: 1 });
});

test("a letter that ends every process that carries it is given up after eight attempts", () => {
  const db = emptyDatabase();
  queueLetter(db, letter("a"), now);
  let at = now;
  for (let attempt = 1; attempt <= 8; attempt += 1, at += hold) {
    expect(claimLetter(db, hold, at)?.attempts).toBe(attempt);
  }
  expect(claim(db, at)).toBeNull();
  expect(outboxPage(db, { state: "failed" })).toHaveLength(1);
});

test("a code is never read in the outbox, and not kept once its letter has left", () => {
  const db = emptyDatabase();
  queueLetter(db, code("a"), now);
  expect(JSON.stringify(outboxPage(db, {}))).not.toContain("K7M2QX");
  const claimed = claimLetter(db, hold, now);
  expect(claimed?.facts).toEqual({ code: "K7M2QX", minutesValid: 10 });
  expect(letterById(db, claimed?.id ?? "")?.facts).toEqual({});
  letterSent(db, claimed?.id ?? "", { ...words, text: "Koden är K7M2QX" }, now);
  expect(wholeOutbox(db)).not.toContain("K7M2QX");
});

test("a code is not kept when its letter fails for good, is taken back, or lies too long", () => {
  const db = emptyDatabase();
  queueLetter(db, code("fails"), now);
  const id = claimLetter(db, hold, now)?.id ?? "";
  letterFailed(db, id, "550 No", true, now);
  expect(retryLetter(db, id, now)).toBe(false);
  queueLetter(db, { ...code("withdrawn"), about: { subject: "session", id: "s1" } }, now);
  withdrawLetters(db, { subject: "session", id: "s1" }, now);
  queueLetter(db, code("lies"), now);
  queueLetter(db, letter("a notice waits as long as it takes"), now);
  expect(sweepSecrets(db, now, now)).toBe(0);
  expect(sweepSecrets(db, now + 1, now + minute)).toBe(1);
  expect(wholeOutbox(db)).not.toContain("K7M2QX");
  expect(claim(db, now + minute)).toBe("a notice waits as long as it takes");
  expect(claim(db, now + minute)).toBeNull();
});

test("the outbox lists waiting, sent and failed letters apart, newest first", () => {
  const db = emptyDatabase();
  for (const [turn, key] of ["sent", "failed", "waiting", "newest"].entries())
    queueLetter(db, letter(key), now + turn);
  letterSent(db, claimLetter(db, hold, now)?.id ?? "", words, now);
  letterFailed(db, claimLetter(db, hold, now + 1)?.id ?? "", "550", true, now);
  const keys = (state: "waiting" | "sent" | "failed" | null) =>
    outboxPage(db, { state }).map((row) => letterById(db, row.id)?.dedupeKey);
  expect(keys("waiting")).toEqual(["newest", "waiting"]);
  expect(keys("sent")).toEqual(["sent"]);
  expect(keys("failed")).toEqual(["failed"]);
  expect(keys(null)).toEqual(["newest", "waiting", "failed", "sent"]);
  expect(outboxPage(db, { offset: 1 }, 2)).toHaveLength(2);
});

const letter = (dedupeKey: string): Letter<"lessonComment"> => ({
  kind: "lessonComment",
  dedupeKey,
  personId: null,
  toName: "Eva Eriksson",
  toAddress: "eva.eriksson@example.se",
  language: "sv",
  facts: {
    lessonTitle: "Boka tolk i tid",
    commenterName: "Nils Nilsson",
    comment: "Tack!",
    path: "/lardomar/1",
  },
  about: { subject: "meeting", id: "m1" },
});

const code = (dedupeKey: string): Letter<"signInCode"> => ({
  kind: "signInCode",
  dedupeKey,
  personId: null,
  toName: "Eva Eriksson",
  toAddress: "eva.eriksson@example.se",
  language: "sv",
  facts: { code: "K7M2QX", minutesValid: 10 },
});

const claim = (db: Database, at: number) => claimLetter(db, hold, at)?.dedupeKey ?? null;

const wholeOutbox = (db: ReturnType<typeof emptyDatabase>) =>
  JSON.stringify(db.$client.prepare("select * from outbox").all());
