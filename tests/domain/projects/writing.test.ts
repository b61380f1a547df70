import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { projectPartners, projects } from "#db/schema.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { viewerOf } from "~/domain/members/member";
import type { ProjectContent } from "~/domain/projects/project";
import { projectList } from "~/domain/projects/projects.server";
import { changeProject, startProject } from "~/domain/projects/writing.server";
import { isRefusal } from "~/domain/refusal";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { archiveEntry, projectOf, saidOf } from "./content";

describe("a new project", () => {
  test("is entered with its ties, told and shelved, once however often it is sent", () => {
    const db = demoDatabase();
    const helena = memberOf(db, "p-14");
    const started = startProject(db, helena, projectOf({ themeIds: ["t-unga"], goalIds: ["g-3"] }), demoNow);
    if (isRefusal(started)) throw new Error(started.refused);
    expect(
      startProject(db, helena, projectOf({ themeIds: ["t-unga"], goalIds: ["g-3"] }), demoNow + 1000),
    ).toEqual(started);
    expect(saidOf(db, started.id)).toMatchObject({
      version: 1,
      content: { partnerIds: ["pa-01"], themeIds: ["t-unga"], goalIds: ["g-3"], totalBudget: 10_000_000 },
    });
    expect(historyOf(db, "project", started.id)).toMatchObject([
      { deed: "created", actorName: "Helena Hansson", after: { title: "Cykelturism längs Ekån" } },
    ]);
    expect(archiveEntry(db, started.id)).toMatchObject({ title: "Cykelturism längs Ekån" });
    const later = startProject(db, helena, projectOf(), demoNow + 11 * 60_000);
    expect(later).not.toEqual(started);
  });

  test("is entered by a contact, a deputy and a head for their own unit only, by the coordinator for any", () => {
    const db = demoDatabase();
    const start = (person: string, unitId: string) =>
      startProject(db, memberOf(db, person), projectOf({ unitId, title: `${person} ${unitId}` }), demoNow);
    for (const person of ["p-14", "p-27", "p-45"]) {
      expect(start(person, "org-des")).toMatchObject({ id: expect.any(String) });
      expect(start(person, "org-buf")).toEqual({ refused: "unitNotYours", field: "unitId" });
    }
    expect(start("p-01", "org-buf")).toMatchObject({ id: expect.any(String) });
    expect(start("p-01", "org-none")).toEqual({ refused: "wrongValue", field: "unitId" });
  });

  test("as a draft is seen by the own unit and the coordinator, in the list too", () => {
    const db = demoDatabase();
    const started = startProject(db, memberOf(db, "p-14"), projectOf({ visibility: "draft" }), demoNow);
    const id = isRefusal(started) ? "" : started.id;
    const sees = (person: string) =>
      projectList(db, viewerOf(memberOf(db, person)), {}).some((row) => row.id === id);
    expect(["p-14", "p-27", "p-45", "p-01"].map(sees)).toEqual([true, true, true, true]);
    expect(["p-32", "p-06", "p-35"].map(sees)).toEqual([false, false, false]);
    expect(archiveEntry(db, id)).toBeUndefined();
  });

  const wrong: [string, Partial<ProjectContent>, { refused: string; field: string }][] = [
    [
      "that ends before it starts",
      { startsOn: "2027-03-01", endsOn: "2027-02-28" },
      { refused: "projectEndBeforeStart", field: "endsOn" },
    ],
    [
      "that lasts a century",
      { startsOn: "2027-03-01", endsOn: "2127-02-28" },
      { refused: "periodTooLong", field: "endsOn" },
    ],
    [
      "granted more than it costs",
      { totalBudget: 100, ownBudget: 50, grant: 101 },
      { refused: "grantOverTotal", field: "grant" },
    ],
    [
      "with an own budget over the total",
      { totalBudget: 100, ownBudget: 101 },
      { refused: "ownBudgetOverTotal", field: "ownBudget" },
    ],
    [
      "decided before it was applied for",
      { appliedOn: "2026-05-02", decidedOn: "2026-05-01" },
      { refused: "decidedBeforeApplied", field: "decidedOn" },
    ],
    ["with an unknown partner", { partnerIds: ["pa-99"] }, { refused: "wrongValue", field: "partnerIds" }],
    ["run by a twin town", { runById: "pa-01" }, { refused: "wrongValue", field: "runById" }],
    ["with an unknown country", { countries: ["QQ"] }, { refused: "wrongValue", field: "countries" }],
    ["in an unknown programme", { programmeCode: "NONE" }, { refused: "wrongValue", field: "programmeCode" }],
    ["with an unknown contact", { contactId: "p-999" }, { refused: "wrongValue", field: "contactId" }],
    ["with an unknown theme", { themeIds: ["t-none"] }, { refused: "wrongValue", field: "themeIds" }],
    ["with an unknown goal", { goalIds: ["g-9"] }, { refused: "wrongValue", field: "goalIds" }],
    [
      "open to everyone with a personal identity number",
      { visibility: "public", results: "Ring 20050102–1234 om resan." },
      { refused: "identityNumber", field: "results" },
    ],
    [
      "open to everyone with a number without a hyphen",
      { visibility: "public", caseNumber: "0501021234" },
      { refused: "identityNumber", field: "caseNumber" },
    ],
  ];

  test.each(wrong)("%s is refused beside its field, and nothing is written", (_what, more, refusal) => {
    const db = demoDatabase();
    const before = db.$client.prepare("select count(*) from projects").pluck().get();
    expect(startProject(db, memberOf(db, "p-14"), projectOf(more), demoNow)).toEqual(refusal);
    expect(db.$client.prepare("select count(*) from projects").pluck().get()).toBe(before);
  });

  test("may hold such a number as long as it is not open to everyone, and a school may run it", () => {
    const db = demoDatabase();
    const content = projectOf({ results: "Ring 20050102-1234.", runById: "pa-06" });
    expect(startProject(db, memberOf(db, "p-14"), content, demoNow)).toMatchObject({
      id: expect.any(String),
    });
  });
});

describe("a change", () => {
  const change = (
    db: ReturnType<typeof demoDatabase>,
    person: string,
    more: Partial<ProjectContent>,
    version = 1,
  ) =>
    changeProject(
      db,
      memberOf(db, person),
      "prj-11",
      { ...saidOf(db, "prj-11").content, ...more },
      version,
      demoNow,
    );

  test("tells what stood before, makes a new version and keeps what the partners gain", () => {
    const db = demoDatabase();
    db.insert(projectPartners)
      .values({ projectId: "prj-11", partnerId: "pa-03", benefit: "Fler gäster" })
      .run();
    expect(change(db, "p-14", { partnerIds: ["pa-03", "pa-04"], grant: 480_000_00 })).toEqual({
      id: "prj-11",
    });
    expect(saidOf(db, "prj-11")).toMatchObject({ version: 2, content: { grant: 48_000_000 } });
    expect(
      db.select().from(projectPartners).where(eq(projectPartners.projectId, "prj-11")).all(),
    ).toMatchObject([
      { partnerId: "pa-03", benefit: "Fler gäster" },
      { partnerId: "pa-04", benefit: null },
    ]);
    expect(historyOf(db, "project", "prj-11")[0]).toMatchObject({
      deed: "changed",
      before: { grant: 52_000_000, partnerIds: ["pa-03"] },
      after: { grant: 48_000_000, partnerIds: ["pa-04", "pa-03"] },
    });
  });

  test("of nothing is no change, whatever the order of the choices", () => {
    const db = demoDatabase();
    const { countries } = saidOf(db, "prj-06").content;
    const content = { ...saidOf(db, "prj-06").content, countries: [...countries].reverse() };
    expect(changeProject(db, memberOf(db, "p-01"), "prj-06", content, 1, demoNow)).toEqual({ id: "prj-06" });
    expect(saidOf(db, "prj-06").version).toBe(1);
  });

  test("on an old version is refused with what stands", () => {
    const db = demoDatabase();
    change(db, "p-14", { title: "Helenas titel" });
    expect(change(db, "p-01", { title: "Karins titel" })).toMatchObject({
      refused: "changedMeanwhile",
      current: { version: 2, content: { title: "Helenas titel" } },
    });
    expect(saidOf(db, "prj-11").content.title).toBe("Helenas titel");
  });

  test("does not give a unit's project to a unit that is not the member's", () => {
    const db = demoDatabase();
    expect(change(db, "p-14", { unitId: "org-buf" })).toEqual({ refused: "unitNotYours", field: "unitId" });
    expect(change(db, "p-01", { unitId: "org-buf" })).toEqual({ id: "prj-11" });
  });

  test("that opens a project is refused while a text beside it holds a personal identity number", () => {
    const db = demoDatabase();
    db.insert(projectPartners)
      .values({ projectId: "prj-11", partnerId: "pa-03", benefit: "Fråga 050102-1234" })
      .run();
    expect(change(db, "p-14", { visibility: "public" })).toEqual({
      refused: "identityNumberBeside",
      field: "visibility",
    });
  });

  test("takes a project that becomes a draft out of the archive; one that is gone is null", () => {
    const db = demoDatabase();
    expect(archiveEntry(db, "prj-11")).toBeDefined();
    change(db, "p-14", { visibility: "draft" });
    expect(archiveEntry(db, "prj-11")).toBeUndefined();
    expect(db.select().from(projects).where(eq(projects.id, "prj-11")).get()?.visibility).toBe("draft");
    expect(changeProject(db, memberOf(db, "p-01"), "none", projectOf(), 1, demoNow)).toBeNull();
  });
});
