import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { outbox, people } from "#db/schema.server";
import type { MailRhythm } from "#db/words";
import type { Member } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { changeOwnDetails, ownDetails } from "~/domain/members/own-page.server";
import { claimLetter } from "~/domain/outbox/delivery.server";
import { digestibleKinds, type LetterKind, letterKinds } from "~/domain/outbox/facts";
import { nextGathering } from "~/domain/outbox/gathering";
import { gatherDue, gatheredIn } from "~/domain/outbox/gathering.server";
import { stateOf } from "~/domain/outbox/letter-state";
import { letterById, outboxCounts, outboxPage, queueLetter } from "~/domain/outbox/outbox.server";
import { emptyDatabase } from "../../support/database";
import { letterTo } from "../../support/letters";

/** Sunday 22 November 2026, 10.00 in Sweden. */
const now = Date.parse("2026-11-22T09:00Z");
const monday = Date.parse("2026-11-23T06:00Z");
const minute = 60_000;

test("letters are gathered at seven by the Swedish clock, on weekdays or on Mondays, also when clocks change", () => {
  const next = (rhythm: "daily" | "weekly", after: string) =>
    new Date(nextGathering(rhythm, Date.parse(after))).toISOString().slice(0, 16);
  expect(next("daily", "2026-11-22T09:00Z")).toBe("2026-11-23T06:00");
  expect(next("daily", "2026-11-23T05:59:59Z")).toBe("2026-11-23T06:00");
  expect(next("daily", "2026-11-23T06:00Z")).toBe("2026-11-24T06:00");
  expect(next("daily", "2026-11-27T06:00Z")).toBe("2026-11-30T06:00");
  expect(next("weekly", "2026-11-23T06:00Z")).toBe("2026-11-30T06:00");
  // Summer time begins on Sunday 28 March and ends on Sunday 31 October 2027.
  expect(next("daily", "2027-03-26T07:00Z")).toBe("2027-03-29T05:00");
  expect(next("weekly", "2027-03-22T07:00Z")).toBe("2027-03-29T05:00");
  expect(next("daily", "2027-10-29T07:00Z")).toBe("2027-11-01T06:00");
});

test("only what can wait waits; everything else goes at once, whatever the rhythm", () => {
  const db = house("weekly");
  for (const kind of letterKinds.filter((each) => each !== "digest")) queue(db, kind);
  const waits = outboxPage(db, {}).filter((row) => row.leavesAt > now + minute);
  expect(waits.map((row) => row.kind).sort()).toEqual([...digestibleKinds].sort());
  expect(waits.every((row) => row.leavesAt === monday)).toBe(true);
});

test("several letters become one, which is in the outbox once, and they never leave by themselves", () => {
  const db = house("daily");
  for (const kind of digestibleKinds) queue(db, kind);
  expect(gatherDue(db, monday - 1)).toBe(0);
  expect(gatherDue(db, monday)).toBe(1);
  expect(gatherDue(db, monday)).toBe(0);
  expect(outboxCounts(db)).toMatchObject({ waiting: 1, gathered: digestibleKinds.length });
  const digest = claimLetter(db, minute, monday);
  expect(digest).toMatchObject({ kind: "digest", toAddress: "eva@example.se", language: "en" });
  expect(digest?.facts).toMatchObject({
    rhythm: "daily",
    letters: digestibleKinds.map((kind) => ({ kind })),
  });
  expect(claimLetter(db, minute, monday + 100 * 24 * 60 * minute)).toMatchObject({ id: digest?.id });
  const parts = gatheredIn(db, digest?.id ?? "");
  expect(parts.map((part) => part.kind)).toEqual([...digestibleKinds]);
  for (const { id } of parts) expect(stateOf(letterById(db, id) ?? never())).toBe("gathered");
});

test("a letter alone leaves as itself", () => {
  const db = house("daily");
  queue(db, "lessonComment");
  expect(claimLetter(db, minute, monday)).toBeNull();
  gatherDue(db, monday);
  expect(claimLetter(db, minute, monday)).toMatchObject({ kind: "lessonComment" });
  expect(outboxCounts(db)).toMatchObject({ waiting: 1, gathered: 0 });
});

test("each gathering has its own digest, and each person too", () => {
  const db = house("daily");
  db.insert(people)
    .values({ id: "bo", name: "Bo", email: "bo@example.se", mailRhythm: "daily", createdAt: now })
    .run();
  for (const personId of ["eva", "eva", "bo", "bo"]) queue(db, "lessonComment", personId);
  expect(gatherDue(db, monday)).toBe(2);
  for (const _ of [1, 2]) queue(db, "actionAssigned", "eva", monday);
  expect(gatherDue(db, monday + 24 * 60 * minute)).toBe(1);
  const digests = db.select().from(outbox).where(eq(outbox.kind, "digest")).all();
  expect(digests.map((row) => row.personId).sort()).toEqual(["bo", "eva", "eva"]);
});

test("whoever wants letters at once again gets what waits, and another rhythm moves it", () => {
  const db = house("daily");
  queue(db, "lessonComment");
  choose(db, "weekly");
  expect(outboxPage(db, {})[0]?.leavesAt).toBe(monday);
  choose(db, "atOnce", monday + minute);
  expect(claimLetter(db, minute, monday + minute)).toMatchObject({ kind: "lessonComment" });
  queue(db, "actionAssigned");
  expect(claimLetter(db, minute, monday + minute)).toMatchObject({ kind: "actionAssigned" });
});

function house(mailRhythm: MailRhythm): OpenDatabase {
  const db = emptyDatabase();
  const eva = { id: "eva", name: "Eva Ek", email: "eva@example.se", language: "en" as const };
  db.insert(people)
    .values({ ...eva, mailRhythm, createdAt: now })
    .run();
  return db;
}

let queued = 0;

function queue(db: OpenDatabase, kind: LetterKind, personId = "eva", at = now) {
  queueLetter(db, { ...letterTo(kind), personId, dedupeKey: `test:${++queued}` }, at + queued);
}

function choose(db: OpenDatabase, mailRhythm: MailRhythm, at = now) {
  const member = memberById(db, "eva", "2026-11-22") as Member;
  const { name, title, phone, language, version } = ownDetails(db, "eva") ?? never();
  const details = { name, title, phone, language, mailRhythm, quickKeys: "on" as const, newsletter: true };
  expect(changeOwnDetails(db, member, details, version, at)).toBeNull();
}

function never(): never {
  throw new Error("Nobody there");
}
