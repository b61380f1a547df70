import { describe, expect, test } from "vitest";
import { archiveEntries, outbox, people, seats } from "#db/schema.server";
import { lessonById } from "~/domain/lessons/lesson-page.server";
import { draftLessons } from "~/domain/lessons/lessons.server";
import { publishLesson } from "~/domain/lessons/publishing.server";
import { sendBack, sendForReview } from "~/domain/lessons/review.server";
import { startLesson } from "~/domain/lessons/writing.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { waitingFor } from "~/domain/overview/waiting.server";
import { memberOf } from "../../support/people";
import { now, smallTown } from "../archive/small-town";
import { townOfWriters, whole } from "./writers";

describe("a lesson by an author who does not speak for the unit", () => {
  test("is sent to the unit's contact and deputy and the coordinator by a letter each, once", () => {
    const { db, lisa, id } = draftByLisa();
    expect(sendForReview(db, lisa, id, now)).toBe(true);
    expect(sendForReview(db, lisa, id, now + 1)).toBe(true);
    expect(lessonById(db, viewerOf(lisa), id)?.sentForReviewAt).toBe(now);
    expect(letters(db)).toEqual([
      { kind: "lessonForReview", to: "erik@example.se" },
      { kind: "lessonForReview", to: "karin@example.se" },
      { kind: "lessonForReview", to: "sara@example.se" },
    ]);
    expect(db.select().from(archiveEntries).all()).toHaveLength(shelvedAtFirst);
  });

  test("is not sent while something is lacking", () => {
    const { db, lisa, id } = draftByLisa({ advice: [] });
    expect(sendForReview(db, lisa, id, now)).toEqual({ refused: "lessonLacksParts", field: "advice" });
    expect(letters(db)).toEqual([]);
  });

  test("is read and listed by those who review it only once it is sent, and by no others of the network", () => {
    const { db, lisa, sara, stranger, id } = draftByLisa();
    const seen = () =>
      [sara, stranger].map((member) => [
        may(member, "readLesson", lessonById(db, viewerOf(member), id) ?? {}),
        draftLessons(db, member).some((draft) => draft.id === id),
        waitingFor(db, member, [], [], now).some((thing) => thing.kind === "reviewLesson"),
      ]);
    const nothing = [false, false, false];
    expect(seen()).toEqual([nothing, nothing]);
    sendForReview(db, lisa, id, now);
    expect(seen()).toEqual([[true, true, true], nothing]);
    expect(waitingFor(db, lisa, [], [], now).map((thing) => thing.kind)).not.toContain("draftLesson");
  });

  test("is published by a reviewer, and its author is told", () => {
    const { db, lisa, sara, id } = draftByLisa();
    sendForReview(db, lisa, id, now);
    expect(publishLesson(db, sara, id, "internal", 1, now + 1)).toBe(true);
    expect(lessonById(db, viewerOf(sara), id)).toMatchObject({
      visibility: "internal",
      sentForReviewAt: null,
    });
    expect(letters(db, "lessonReviewed")).toMatchObject([{ to: "lisa@example.se", facts: { word: null } }]);
    // Nobody is asked to review what is published.
    expect(letters(db)).toHaveLength(1);
  });

  test("comes back with a word, and can be sent again", () => {
    const { db, lisa, sara, id } = draftByLisa();
    sendForReview(db, lisa, id, now);
    expect(sendBack(db, sara, id, "Vad kostade det?", now + 1)).toBe(true);
    expect(sendBack(db, sara, id, "Vad kostade det?", now + 2)).toBe(true);
    expect(letters(db, "lessonReviewed")).toMatchObject([
      { to: "lisa@example.se", facts: { word: "Vad kostade det?", reviewer: { name: "Sara Lund" } } },
    ]);
    expect(may(sara, "readLesson", lessonById(db, viewerOf(sara), id) ?? {})).toBe(false);
    expect(sendForReview(db, lisa, id, now + 3)).toBe(true);
    expect(letters(db, "lessonForReview")).toHaveLength(3);
  });

  test("sends no letter to an author who publishes the own lesson or has left", () => {
    const { db, lisa, sara, id } = draftByLisa();
    sendForReview(db, lisa, id, now);
    db.update(people).set({ deactivatedAt: now }).run();
    expect(sendBack(db, sara, id, "Mer.", now)).toBe(true);
    expect(letters(db, "lessonReviewed")).toEqual([]);
    const own = startLesson(db, sara, whole({ title: "Egen" }), now) as { id: string };
    publishLesson(db, sara, own.id, "internal", 1, now);
    expect(lessonById(db, viewerOf(sara), own.id)).toMatchObject({ visibility: "internal" });
    expect(letters(db, "lessonReviewed")).toEqual([]);
  });
});

const shelvedAtFirst = smallTown().select().from(archiveEntries).all().length;

/** Lisa heads the school, Sara is its contact and Erik its deputy; Petra is the contact of another unit. */
function draftByLisa(given: Parameters<typeof whole>[0] = {}) {
  const { db, karin } = townOfWriters();
  db.insert(people)
    .values({ id: "petra", name: "Petra Park", email: "petra@example.se", createdAt: now })
    .run();
  db.insert(seats)
    .values([
      { id: "head", unitId: "school", personId: "lisa", place: "head", fromDay: "2024-01-01" },
      { id: "deputy", unitId: "school", personId: "erik", place: "deputy", fromDay: "2024-01-01" },
      { id: "other", unitId: "energy", personId: "petra", place: "contact", fromDay: "2024-01-01" },
    ])
    .run();
  const [lisa, sara, stranger] = ["lisa", "sara", "petra"].map((id) => memberOf(db, id)) as [
    typeof karin,
    typeof karin,
    typeof karin,
  ];
  const draft = startLesson(db, lisa, whole(given), now);
  if ("refused" in draft) throw new Error(draft.refused);
  return { db, lisa, sara, stranger, id: draft.id };
}

/** The letters that have not been taken back: of one kind with what they tell, or all. */
function letters(db: ReturnType<typeof townOfWriters>["db"], kind?: string) {
  const rows = db
    .select({ kind: outbox.kind, to: outbox.toAddress, facts: outbox.facts, gone: outbox.withdrawnAt })
    .from(outbox)
    .orderBy(outbox.toAddress)
    .all()
    .filter((letter) => letter.gone === null);
  return kind
    ? rows.filter((letter) => letter.kind === kind)
    : rows.map((letter) => ({ kind: letter.kind, to: letter.to }));
}
