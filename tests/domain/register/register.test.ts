import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import demo from "#db/demo/municipality.json";
import { partners, projects } from "#db/schema.server";
import { callById, callFacets, callList } from "~/domain/funding/calls.server";
import {
  addressesIn,
  programmeByCode,
  programmeFacets,
  programmeList,
} from "~/domain/funding/programmes.server";
import { viewerOf } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { hasGoneQuiet, partnerById, partnerFacets, partnerList } from "~/domain/partners/partners.server";
import { happenings } from "~/domain/projects/happenings";
import { projectById } from "~/domain/projects/project.server";
import { projectFacets, projectList, sumsOf } from "~/domain/projects/projects.server";
import { atLeastOne } from "../../support/at-least-one";
import { demoDatabase } from "../../support/demo";

const today = "2026-11-22";
const db = () => demoDatabase();
const viewer = (database: ReturnType<typeof demoDatabase>, id = "p-32") =>
  viewerOf(memberById(database, id, today));

describe("the register of projects", () => {
  test("holds every project of the municipality, with sums of the very rows", () => {
    const database = db();
    const rows = projectList(database, viewer(database), {});
    const sums = sumsOf(rows);
    expect(sums.projects).toBe(demo.projects.length);
    expect(sums.grant / 100).toBe(total(demo.projects.map((project) => project.grant_sek ?? 0)));
    expect(sums.paid / 100).toBe(
      total(demo.projects.flatMap((project) => project.payments.map((payment) => payment.amount_sek))),
    );
    expect(sums.participants).toBe(
      total(
        demo.projects.flatMap((project) =>
          project.participants.filter((each) => each.category !== "foretag").map((each) => each.count),
        ),
      ),
    );
    expect(sums.countries).not.toContain("SE");
  });

  test.each([
    ["ongoing", 2025, 8],
    ["ongoing", 2026, 8],
    ["ongoing", 2027, 2],
    ["applied", 2025, 3],
    ["decided", 2025, 4],
    ["granted", 2025, 3],
    ["decided", 2026, 1],
    ["paid", 2026, 7],
  ] as const)("%s in %i: %i of them", (during, year, number) => {
    const database = db();
    expect(projectList(database, viewer(database), { year, during })).toHaveLength(number);
  });

  test("gives as many rows for each choice as the choice says", () => {
    const database = db();
    const reader = viewer(database);
    const facets = projectFacets(database, reader);
    for (const { key, count } of atLeastOne(facets.units))
      expect(projectList(database, reader, { unitId: key })).toHaveLength(count);
    for (const { key, count } of atLeastOne(facets.programmes))
      expect(projectList(database, reader, { programmeCode: key })).toHaveLength(count);
    for (const { key, count } of atLeastOne(facets.statuses))
      expect(projectList(database, reader, { status: key as "ongoing" })).toHaveLength(count);
    for (const { key, count } of atLeastOne(facets.kinds))
      expect(projectList(database, reader, { kind: key as "project" })).toHaveLength(count);
    expect(facets.years).toEqual([2030, 2029, 2028, 2027, 2026, 2025, 2024, 2023, 2022]);
  });

  test("counts a unit that takes part as well as the one that is responsible", () => {
    const database = db();
    const social = projectList(database, viewer(database), { unitId: "org-sof" }).map((row) => row.id);
    expect(social).toContain("prj-03");
    expect(social.every((id) => involved(id).includes("org-sof"))).toBe(true);
  });

  test("keeps a draft and a network project from those who may not see them, in lists, choices and sums", () => {
    const database = db();
    const before = projectList(database, viewer(database), {}).length;
    database.update(projects).set({ visibility: "draft" }).where(eq(projects.id, "prj-03")).run();
    database.update(projects).set({ visibility: "network" }).where(eq(projects.id, "prj-04")).run();
    const seen = (id: string) => projectList(database, viewer(database, id), {}).length;
    expect([seen("p-32"), seen("p-06"), seen("p-01")]).toEqual([before - 2, before - 1, before]);
    for (const happening of happenings)
      expect(
        projectList(database, viewer(database), { year: 2025, during: happening }).map((row) => row.id),
      ).not.toContain("prj-03");
    expect(
      projectFacets(database, viewer(database)).statuses.reduce((sum, each) => sum + each.count, 0),
    ).toBe(before - 2);
    expect(partnerById(database, viewer(database), "pa-05")?.projects).toEqual([]);
  });

  test("tells all of one project", () => {
    const database = db();
    expect(projectById(database, "prj-03")).toMatchObject({
      title: "Vägen vidare",
      unitName: "Arbetsmarknads- och näringslivsförvaltningen",
      programmeSv: "Europeiska socialfonden+",
      otherUnits: [{ id: "org-gvf" }, { id: "org-sof" }],
      goals: [{ number: 1, title: "Ett starkare lokalt arbetsliv" }],
      payments: [{ year: 2024 }, { year: 2025, amount: 189_000_000 }, { year: 2026 }],
    });
    expect(projectById(database, "prj-99")).toBeNull();
  });
});

describe("the register of partners", () => {
  test("narrows by country, kind and status, with counts that hold", () => {
    const database = db();
    const reader = viewer(database);
    const facets = partnerFacets(database);
    expect(partnerList(database, reader, {})).toHaveLength(demo.partners.length);
    for (const { key, count } of atLeastOne(facets.countries))
      expect(partnerList(database, reader, { countryCode: key })).toHaveLength(count);
    for (const { key, count } of atLeastOne(facets.kinds))
      expect(partnerList(database, reader, { kind: key as "school" })).toHaveLength(count);
    expect(partnerList(database, reader, { kind: "twinTown", status: "active" })).toHaveLength(4);
    for (const row of partnerList(database, reader, {})) {
      const shared = demo.projects.filter((project) => (project.partner_ids as string[]).includes(row.id));
      expect(row.projects).toBe(shared.length);
    }
  });

  test.each([
    ["2024-11-22", false],
    ["2024-11-21", true],
    ["2026-11-22", false],
    [null, true],
  ])("last contact %s, seen in November 2026: gone quiet %s", (day, quiet) => {
    expect(hasGoneQuiet(day, today)).toBe(quiet);
  });

  test("tells all of one partner, also without a responsible person", () => {
    const database = db();
    database.update(partners).set({ responsibleId: null }).where(eq(partners.id, "pa-01")).run();
    expect(partnerById(database, viewer(database), "pa-01")).toMatchObject({
      name: "Kivilampi kommun",
      responsibleName: null,
      languages: ["finska", "svenska", "engelska"],
    });
    expect(partnerById(database, viewer(database), "none")).toBeNull();
  });
});

describe("the funding programmes and calls", () => {
  test("each programme counts its projects, lessons and open calls", () => {
    const database = db();
    const rows = programmeList(database, viewer(database), {}, today);
    for (const row of atLeastOne(rows)) {
      const our = demo.projects.filter((project) => project.programme_code === row.code);
      const learned = demo.lessons.filter((lesson) => lesson.programme_code === row.code);
      const open = demo.calls.filter((call) => call.programme_code === row.code && call.closes >= today);
      expect([row.code, row.projects, row.lessons, row.calls]).toEqual([
        row.code,
        our.length,
        learned.length,
        open.length,
      ]);
    }
    const ours = programmeList(database, viewer(database), { ours: true }, today);
    expect(ours.map((row) => row.code)).toEqual(
      rows.filter((row) => row.projects > 0).map((row) => row.code),
    );
    for (const { key, count } of atLeastOne(programmeFacets(database).kinds))
      expect(programmeList(database, viewer(database), { kind: key as "fund" }, today)).toHaveLength(count);
  });

  test("a visitor's count leaves out what is not open", () => {
    const database = db();
    database.run(sql`update projects set visibility = 'internal'`);
    const rows = programmeList(database, viewerOf(null), {}, today);
    expect(rows.find((row) => row.code === "ERASMUS-UNGDOM")).toMatchObject({ projects: 0, lessons: 0 });
  });

  test("a source may name several addresses", () => {
    const database = db();
    expect(addressesIn(programmeByCode(database, "CERV")?.source ?? null)).toHaveLength(2);
    expect(addressesIn(null)).toEqual([]);
    expect(programmeByCode(database, "NONE")).toBeNull();
  });

  test("calls come in order of their last day", () => {
    const database = db();
    const days = callList(database, {}, "2026-11-22").map((call) => call.closesOn);
    expect(days).toEqual(demo.calls.map((call) => call.closes).sort());
    for (const { status } of atLeastOne(callList(database, { status: "planning" }, "2026-11-22")))
      expect(status).toBe("planning");
    for (const { key, count } of atLeastOne(callFacets(database).programmes))
      expect(callList(database, { programmeCode: key }, "2026-11-22")).toHaveLength(count);
    expect(callById(database, "cal-01")).toMatchObject({ sharePercent: 100, themes: [{ id: "t-unga" }] });
    expect(callById(database, "none")).toBeNull();
  });
});

const total = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0);

function involved(id: string): string[] {
  const project = demo.projects.find((each) => each.id === id);
  return project ? [project.unit_id, ...(project.other_unit_ids as string[])] : [];
}
