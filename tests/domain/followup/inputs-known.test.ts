import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { lessons, projects } from "#db/schema.server";
import { listBehind } from "~/domain/followup/compile.server";
import { knownOfUnit } from "~/domain/followup/inputs-known.server";
import { viewerOf } from "~/domain/members/member";
import { projectList } from "~/domain/projects/projects.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

type Demo = ReturnType<typeof demoDatabase>;

const unitIds = (db: Demo) =>
  db.$client.prepare("select id from units order by id").pluck().all() as string[];

test("the money and the people are those of the register's own list, for every unit and year", () => {
  const db = demoDatabase();
  const contact = memberOf(db, "p-14");
  const paid = (rows: { paid: number }[]) => rows.reduce((total, row) => total + row.paid, 0);
  const took = (rows: { participants: number }[]) => rows.reduce((total, row) => total + row.participants, 0);
  let seen = 0;
  for (const year of [2024, 2025, 2026])
    for (const unitId of unitIds(db)) {
      const known = knownOfUnit(db, contact, unitId, year);
      const list = (during: "ongoing" | "paid" | "participants") =>
        projectList(db, viewerOf(contact), { unitId, year, during });
      expect(paid(known.projects), `${unitId} ${year}`).toBe(paid(list("paid")));
      expect(took(known.projects), `${unitId} ${year}`).toBe(took(list("participants")));
      expect(
        known.projects
          .filter((each) => each.ongoing)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(
        list("ongoing")
          .map(({ id }) => id)
          .sort(),
      );
      seen += known.projects.length;
    }
  expect(seen).toBeGreaterThan(20);
});

test("what happened to each project is told by its days", () => {
  const db = demoDatabase();
  const steps = new Map<string, string[]>();
  for (const unitId of unitIds(db))
    for (const { id, steps: taken } of knownOfUnit(db, memberOf(db, "p-01"), unitId, 2025).projects)
      steps.set(id, taken);
  const rows = db.select().from(projects).all();
  expect([...steps.keys()].length).toBeGreaterThan(5);
  for (const [id, taken] of steps) {
    const row = rows.find((each) => each.id === id);
    const rejected = row?.status === "rejected" && row.decidedOn?.startsWith("2025");
    expect(taken.includes("rejected"), id).toBe(!!rejected);
    if (taken.includes("started")) expect(row?.startsOn, id).toMatch(/^2025/);
    if (taken.includes("ended")) expect(row?.endsOn, id).toMatch(/^2025/);
  }
  const flat = [...steps.values()].flat();
  for (const step of ["applied", "rejected", "started", "ended"]) expect(flat).toContain(step);
});

test("lessons, contacts, actions, tests and untested initiatives are those of plain statements", () => {
  const db = demoDatabase();
  const ids = (sentence: string, ...values: unknown[]) =>
    db.$client
      .prepare(sentence)
      .pluck()
      .all(...values) as string[];
  const figures: Record<string, number> = {};
  const [from, to] = [Date.UTC(2025, 11, 31, 23), Date.UTC(2026, 11, 31, 23)];
  for (const unitId of unitIds(db)) {
    const known = knownOfUnit(db, memberOf(db, "p-01"), unitId, 2026);
    const expected = {
      lessons: ids(
        "select id from lessons where unit_id = ? and visibility <> 'draft' and learned_on like '2026-%'",
        unitId,
      ),
      contacts: ids(
        "select id from partner_contacts where unit_id = ? and happened_on like '2026-%'",
        unitId,
      ),
      actionsDone: ids(
        `select id from actions where done_at >= ? and done_at < ? and (responsible_unit_id = ?
          or responsible_id in (select id from people where unit_id = ?))`,
        from,
        to,
        unitId,
        unitId,
      ),
      actionsOpen: ids(
        `select id from actions where done_at is null and (responsible_unit_id = ?
          or responsible_id in (select id from people where unit_id = ?))`,
        unitId,
        unitId,
      ),
      tests: ids(
        `select funding_tests.id from funding_tests join initiatives on initiatives.id = initiative_id
          where unit_id = ? and signed_at >= ? and signed_at < ?`,
        unitId,
        from,
        to,
      ),
      untested: ids(
        `select id from initiatives where unit_id = ? and status in ('planned', 'ongoing')
          and id not in (select initiative_id from funding_tests where signed_at is not null)`,
        unitId,
      ),
    };
    for (const [part, wanted] of Object.entries(expected)) {
      const got = known[part as keyof typeof expected].map(({ id }) => id);
      expect(got.toSorted(), `${unitId} ${part}`).toEqual(wanted.toSorted());
      figures[part] = (figures[part] ?? 0) + wanted.length;
    }
  }
  for (const [part, figure] of Object.entries(figures)) expect(figure, part).toBeGreaterThan(0);
});

test("by the link only what all staff may see; the unit's people see its own draft projects too", () => {
  const db = demoDatabase();
  const project = knownOfUnit(db, null, "org-des", 2025).projects.find((each) => !each.takesPart);
  const [lesson] = db.select().from(lessons).where(eq(lessons.unitId, "org-des")).all();
  if (!project || !lesson) throw new Error("The demo has none.");
  const learnedOn = "2025-05-05";
  const seenBy = (id: string | null) => {
    const known = knownOfUnit(db, id === null ? null : memberOf(db, id), "org-des", 2025);
    return [
      known.projects.some((each) => each.id === project.id),
      known.lessons.some((each) => each.id === lesson.id),
    ];
  };
  const set = (visibility: "internal" | "network" | "draft") => {
    db.update(projects).set({ visibility }).where(eq(projects.id, project.id)).run();
    db.update(lessons).set({ visibility, learnedOn }).where(eq(lessons.id, lesson.id)).run();
  };
  set("internal");
  expect([seenBy(null), seenBy("p-14")]).toEqual([
    [true, true],
    [true, true],
  ]);
  set("network");
  expect([seenBy(null), seenBy("p-14")]).toEqual([
    [false, false],
    [true, true],
  ]);
  set("draft");
  expect([seenBy(null), seenBy("p-14"), seenBy("p-06")]).toEqual([
    [false, false],
    [true, false],
    [false, false],
  ]);
});

test("costs six statements", () => {
  const statements: string[] = [];
  const db = demoDatabase({ onStatement: (text) => statements.push(text) });
  statements.length = 0;
  knownOfUnit(db, null, "org-des", 2026);
  expect(statements).toHaveLength(6);
});

test("what happened to a project is what the year's figures say happened to it", () => {
  const db = demoDatabase();
  db.run(
    sql`update projects set status = 'rejected', applied_grant = null, decided_on = '2025-05-01' where id = 'prj-09'`,
  );
  db.run(sql`update projects set starts_on = null, ends_on = '2025-04-30' where id = 'prj-01'`);
  const karin = memberOf(db, "p-01");
  for (const step of ["applied", "rejected", "started", "ended"] as const) {
    const known = unitIds(db).flatMap((unitId) =>
      knownOfUnit(db, karin, unitId, 2025).projects.filter(
        ({ steps, takesPart }) => !takesPart && steps.includes(step),
      ),
    );
    const counted = listBehind(db, viewerOf(karin), 2025, step, {}, demoNow)?.rows ?? [];
    const ids = counted.map(({ to }) => to?.split("/").at(-1));
    expect(known.map(({ id }) => id).sort(), step).toEqual(ids.sort());
  }
});
