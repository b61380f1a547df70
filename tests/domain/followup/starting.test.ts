import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { chronicle, followupSections, followups } from "#db/schema.server";
import { followupOfYear } from "~/domain/followup/followups.server";
import { standardHeadings, startFollowup } from "~/domain/followup/starting.server";
import { viewerOf } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { demoDatabase, demoNow } from "../../support/demo";

const coordinator = { id: "p-01", name: "Karin Karlsson" };

test("a year's follow-up begins with empty sections under the standard headings, and is told of once", () => {
  const db = demoDatabase();
  const id = startFollowup(db, coordinator, 2026, demoNow);
  if (typeof id !== "string") throw new Error("Refused.");
  const sections = db
    .select({ heading: followupSections.heading, text: followupSections.text })
    .from(followupSections)
    .where(eq(followupSections.followupId, id))
    .orderBy(asc(followupSections.position))
    .all();
  expect(sections).toEqual(standardHeadings.map((heading) => ({ heading, text: "" })));
  expect(
    db
      .select({ year: followups.year, authorId: followups.authorId, due: followups.inputsDueOn })
      .from(followups)
      .where(eq(followups.id, id))
      .get(),
  ).toEqual({ year: 2026, authorId: "p-01", due: null });
  expect(startFollowup(db, coordinator, 2026, demoNow + 1)).toBe(id);
  const told = db.select({ what: chronicle.deed }).from(chronicle).where(eq(chronicle.subjectId, id)).all();
  expect(told).toEqual([{ what: "followupStarted" }]);
});

test("until it is published it is nobody's but the coordinator's", () => {
  const db = demoDatabase();
  startFollowup(db, coordinator, 2026, demoNow);
  const seenBy = (id: string) =>
    followupOfYear(db, viewerOf(memberById(db, id, "2026-11-22")), 2026)?.title ?? null;
  expect(seenBy("p-01")).toBe("Uppföljning av det internationella arbetet 2026");
  expect(seenBy("p-32")).toBeNull();
});

test("one that is there stays as it is, and a year to come cannot be followed up", () => {
  const db = demoDatabase();
  expect(startFollowup(db, coordinator, 2025, demoNow)).toBe(
    db.select({ id: followups.id }).from(followups).where(eq(followups.year, 2025)).get()?.id,
  );
  for (const year of [2027, 2025.5, Number.NaN, 0])
    expect(startFollowup(db, coordinator, year, demoNow)).toEqual({ refused: "notFound" });
  expect(db.select().from(followups).all()).toHaveLength(1);
});
