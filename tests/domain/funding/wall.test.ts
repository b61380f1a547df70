import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { projects } from "#db/schema.server";
import { wallOf, wallYears } from "~/domain/funding/wall.server";
import { viewerOf } from "~/domain/members/member";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

test("the wall of a year holds every day of its calls, duties and applications once, in order", () => {
  const db = demoDatabase();
  const karin = viewerOf(memberOf(db, "p-01"));
  for (const year of [2024, 2025, 2026, 2027]) {
    const entries = wallOf(db, karin, year);
    const days = (question: string) =>
      db.$client.prepare(`${question} like '${year}-%' order by 1`).pluck().all() as string[];
    const of = (what: string) => entries.filter((entry) => entry.what === what).map(({ day }) => day);
    expect(of("closes")).toEqual(days("select closes_on from calls where closes_on"));
    expect(of("opens")).toEqual(days("select opens_on from calls where opens_on"));
    expect(of("duty")).toEqual(days("select due_on from project_duties where due_on"));
    expect(of("applied")).toEqual(days("select applied_on from projects where applied_on"));
    expect(entries.map(({ day }) => day)).toEqual(entries.map(({ day }) => day).toSorted());
  }
  expect(wallOf(db, karin, 1999)).toEqual([]);
});

test("what a viewer may not see of a project stands on no wall of theirs, and gives no year", () => {
  const db = demoDatabase();
  const [karin, reader] = [viewerOf(memberOf(db, "p-01")), viewerOf(memberOf(db, "p-32"))];
  const { appliedOn } = db.select().from(projects).where(eq(projects.id, "prj-11")).get() ?? {};
  db.update(projects)
    .set({ visibility: "draft", appliedOn: "2001-05-05" })
    .where(eq(projects.id, "prj-11"))
    .run();
  expect(appliedOn).not.toBeNull();
  expect(wallOf(db, karin, 2001)).toMatchObject([{ what: "applied", id: "prj-11" }]);
  expect(wallOf(db, reader, 2001)).toEqual([]);
  expect(wallYears(db, karin, demoNow)).toContain(2001);
  expect(wallYears(db, reader, demoNow)).not.toContain(2001);
  const years = wallYears(db, reader, demoNow);
  expect(years.length).toBeGreaterThan(2);
  expect(years).toEqual(years.toSorted());
});
