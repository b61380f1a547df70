import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { outbox, people } from "#db/schema.server";
import { chroniclePage, historyOf } from "~/domain/chronicle/chronicle.server";
import { claimLetter, letterFailed, letterSent } from "~/domain/outbox/delivery.server";
import { letterStates, stateOf } from "~/domain/outbox/letter-state";
import {
  letterById,
  outboxCounts,
  outboxPage,
  queueLetter,
  withdrawLetters,
} from "~/domain/outbox/outbox.server";
import { putLetterAside, readCode, resendLetter } from "~/domain/outbox/tending.server";
import { emptyDatabase } from "../../support/database";

const now = Date.parse("2026-11-22T09:00Z");
const arvid = { id: null, name: "Arvid Ask" };

test("a failed letter goes once more, to the address the person has now, and that is told", () => {
  const db = emptyDatabase();
  db.insert(people).values({ id: "eva", name: "Eva Ek", email: "eva@rätt.se", createdAt: now }).run();
  const id = queue(db, "eva", "actionAssigned");
  letterFailed(db, claimLetter(db, 1, now)?.id ?? "", "550 No such user", true, now);
  expect(resendLetter(db, arvid, id, now)).toBe(true);
  expect(resendLetter(db, arvid, id, now)).toBe(false);
  expect(letterById(db, id)).toMatchObject({ toAddress: "eva@rätt.se", failedAt: null, attempts: 0 });
  expect(historyOf(db, "letter", id)).toMatchObject([{ deed: "letterResent", label: "Eva Ek" }]);
});

test("a guest's letter keeps its address, and a letter that has not failed is left alone", () => {
  const db = emptyDatabase();
  const id = queue(db, null, "actionAssigned");
  expect(resendLetter(db, arvid, id, now)).toBe(false);
  letterFailed(db, claimLetter(db, 1, now)?.id ?? "", "550", true, now);
  expect(resendLetter(db, arvid, id, now)).toBe(true);
  expect(letterById(db, id)?.toAddress).toBe("eva@fel.se");
  expect(resendLetter(db, arvid, "nothing", now)).toBe(false);
});

test("a failed letter is put aside once, that is told, and it can be sent all the same", () => {
  const db = emptyDatabase();
  const id = queue(db, null, "actionAssigned");
  expect(putLetterAside(db, arvid, id, now)).toBe(false);
  letterFailed(db, claimLetter(db, 1, now)?.id ?? "", "550", true, now);
  expect(putLetterAside(db, arvid, id, now)).toBe(true);
  expect(putLetterAside(db, arvid, id, now + 1)).toBe(false);
  expect(letterById(db, id)).toMatchObject({ putAsideAt: now, lastError: "550", facts: { what: "x" } });
  expect(historyOf(db, "letter", id)).toMatchObject([{ deed: "letterPutAside", label: "Eva Ek" }]);
  expect(resendLetter(db, arvid, id, now)).toBe(true);
  expect(letterById(db, id)).toMatchObject({ putAsideAt: null, failedAt: null, attempts: 0 });
});

test("a code that never arrived cannot be put aside, since it asks for no deed", () => {
  const db = emptyDatabase();
  const id = queue(db, null, "signInCode");
  letterFailed(db, claimLetter(db, 1, now)?.id ?? "", "550", true, now);
  expect(putLetterAside(db, arvid, id, now)).toBe(false);
  expect(historyOf(db, "letter", id)).toEqual([]);
});

test("a code is read out only while its letter waits, and each reading is told without the code", () => {
  const db = emptyDatabase();
  const id = queue(db, null, "signInCode");
  expect(readCode(db, arvid, id, now)).toBe("K7M2QX");
  expect(readCode(db, arvid, queue(db, null, "actionAssigned"), now)).toBeNull();
  expect(chroniclePage(db, {}).map((line) => line.deed)).toEqual(["codeRead"]);
  expect(JSON.stringify(chroniclePage(db, {}))).not.toContain("K7M2QX");
  const words = { subject: "s", text: "t", html: "h", ics: null };
  letterSent(db, id, words, now);
  expect(readCode(db, arvid, id, now)).toBeNull();
});

test("letters are counted by how they stand", () => {
  const db = emptyDatabase();
  const none = { waiting: 0, gathered: 0, sent: 0, failed: 0, putAside: 0, expired: 0, withdrawn: 0 };
  expect(outboxCounts(db)).toEqual(none);
  const ids = [1, 2, 3, 4, 5].map(() => queue(db, null, "actionAssigned"));
  letterSent(db, ids[0] ?? "", { subject: "s", text: "t", html: "h", ics: null }, now);
  letterFailed(db, ids[1] ?? "", "550", true, now);
  letterFailed(db, ids[4] ?? "", "550", true, now);
  putLetterAside(db, arvid, ids[4] ?? "", now);
  letterFailed(db, queue(db, null, "signInCode"), "550", true, now);
  db.update(outbox)
    .set({ aboutSubject: "action", aboutId: "a" })
    .where(eq(outbox.id, ids[2] ?? ""))
    .run();
  withdrawLetters(db, { subject: "action", id: "a" }, now);
  expect(outboxCounts(db)).toEqual({
    ...none,
    waiting: 1,
    sent: 1,
    failed: 1,
    putAside: 1,
    expired: 1,
    withdrawn: 1,
  });
  const counts = outboxCounts(db);
  for (const state of letterStates)
    expect(outboxPage(db, { state }).map(stateOf)).toEqual(Array(counts[state]).fill(state));
});

let turn = 0;

function queue(db: Database, personId: string | null, kind: "signInCode" | "actionAssigned"): string {
  turn += 1;
  const dedupeKey = `letter ${turn}`;
  const to = { dedupeKey, personId, toName: "Eva Ek", toAddress: "eva@fel.se", language: "sv" } as const;
  if (kind === "signInCode")
    queueLetter(db, { kind, ...to, facts: { code: "K7M2QX", minutesValid: 10 } }, now);
  else
    queueLetter(
      db,
      {
        kind,
        ...to,
        facts: {
          what: "x",
          due: null,
          unitName: null,
          assignedByName: "Karin",
          meeting: null,
          path: "/atgarder/a",
        },
      },
      now,
    );
  return db.select({ id: outbox.id }).from(outbox).where(eq(outbox.dedupeKey, dedupeKey)).get()?.id ?? "";
}
