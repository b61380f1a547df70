import { and, eq, gt } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { projectStatusDays, projects } from "#db/schema.server";
import { instantOf } from "~/calendar/swedish-time";
import { listBehind } from "~/domain/followup/compile.server";
import { boardViewer } from "~/domain/followup/compile-facts.server";
import { editionOfYear, editionsOfYear } from "~/domain/followup/editions.server";
import { viewerOf } from "~/domain/members/member";
import { projectContent } from "~/domain/projects/content.server";
import type { ProjectContent } from "~/domain/projects/project";
import { changeProject, startProject } from "~/domain/projects/writing.server";
import { atLeastOne } from "../../support/at-least-one";
import { demoDatabase } from "../../support/demo";
import { memberOf } from "../../support/people";
import { projectOf } from "../projects/content";

const on = (day: string) => instantOf(day, "12.00") ?? 0;

/** Which projects of our own count as stopped in a year, as it is told on a day. */
const stopped = (db: Database, id: string, year: number, day: string) =>
  (listBehind(db, boardViewer, year, "stopped", {}, on(day))?.rows ?? [])
    .filter(({ to }) => to === `/register/projekt/${id}`)
    .map(({ detail }) => detail[0]?.value);

/** A project from 2023 to the end of 2027, entered as ongoing in January 2023. */
function longProject(more: Partial<ProjectContent> = {}) {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  const days = { startsOn: "2023-02-01", endsOn: "2027-10-31", totalBudget: null, ownBudget: null };
  const content = projectOf({ status: "ongoing", ...days, contactId: "p-01", ...more });
  const made = startProject(db, karin, content, on("2023-01-10"));
  if (!("id" in made)) throw new Error(made.refused);
  const change = (changed: Partial<ProjectContent>, day: string) => {
    const now = projectContent(db, made.id);
    if (!now) throw new Error("none");
    expect(
      changeProject(db, karin, made.id, { ...now.content, ...changed }, now.version, on(day)),
    ).toHaveProperty("id");
  };
  return { db, id: made.id, change };
}

test("a project put on hold counts as stopped from that year on, and not in those before", () => {
  const { db, id, change } = longProject();
  change({ status: "onHold" }, "2025-05-02");
  const years = (day: string) => [2023, 2024, 2025, 2026].map((year) => stopped(db, id, year, day));
  expect(years("2026-11-22")).toEqual([[], [], ["onHold"], ["onHold"]]);
  expect(stopped(db, id, 2025, "2025-05-01")).toEqual([]);
  change({ status: "ongoing" }, "2026-03-01");
  expect(years("2026-11-22")).toEqual([[], [], ["onHold"], []]);
});

test("a project completed before its last day stays a setback when that day has come", () => {
  const { db, id, change } = longProject();
  change({ status: "completed" }, "2026-09-30");
  for (const day of ["2026-10-01", "2028-01-15", "2031-01-15"])
    expect([2024, 2025, 2026].map((year) => stopped(db, id, year, day))).toEqual([[], [], ["completed"]]);
  const other = longProject({ endsOn: "2026-09-30" });
  other.change({ status: "completed" }, "2026-09-30");
  expect(stopped(other.db, other.id, 2026, "2026-11-22")).toEqual([]);
});

test("the register keeps from which day a project has had which status, the last of a day", () => {
  const { db, id, change } = longProject();
  change({ status: "onHold" }, "2025-05-02");
  change({ summary: "Vi väntar på besked." }, "2025-06-02");
  change({ status: "ongoing" }, "2025-07-01");
  change({ status: "finalReport" }, "2025-07-01");
  expect(
    db
      .select({ day: projectStatusDays.day, status: projectStatusDays.status })
      .from(projectStatusDays)
      .where(eq(projectStatusDays.projectId, id))
      .orderBy(projectStatusDays.day)
      .all(),
  ).toEqual([
    { day: "2023-01-10", status: "ongoing" },
    { day: "2025-05-02", status: "onHold" },
    { day: "2025-07-01", status: "finalReport" },
  ]);
});

test("each project of the demo has a day for the status it has", () => {
  const db = demoDatabase();
  const rows = db
    .select({ id: projects.id, status: projects.status, noted: projectStatusDays.status })
    .from(projects)
    .leftJoin(projectStatusDays, eq(projectStatusDays.projectId, projects.id))
    .all();
  expect(rows.filter(({ status, noted }) => status !== noted)).toEqual([]);
  expect(rows.length).toBeGreaterThan(10);
});

test("a project of the demo that has ended since its 2025 was frozen did not count as stopped in it", () => {
  const db = demoDatabase();
  const since = db
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.status, "completed"), gt(projects.endsOn, "2026-02-17")))
    .all();
  expect(since.length).toBeGreaterThan(0);
  for (const { number } of atLeastOne(editionsOfYear(db, viewerOf(memberOf(db, "p-01")), 2025))) {
    const { text } = editionOfYear(db, viewerOf(memberOf(db, "p-01")), 2025, number) ?? {};
    expect(text?.figures.find(({ key }) => key === "stopped")?.value).toBe(0);
  }
});
