import { describe, expect, test } from "vitest";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { initiativeForm } from "~/domain/funding/initiative-form";
import {
  changeInitiative,
  initiativeContent,
  startInitiative,
} from "~/domain/funding/initiative-writing.server";
import { initiativeById, initiativeFacets, initiativePage } from "~/domain/funding/initiatives.server";
import { viewerOf } from "~/domain/members/member";
import { atLeastOne } from "../../support/at-least-one";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { anna, asked, initiativeOf, karin, linnea, writtenIn } from "./small";

describe("an initiative", () => {
  test("is written in once however often it is sent, with its öre, and told", () => {
    const db = demoDatabase();
    const id = writtenIn(db);
    expect(writtenIn(db, {}, demoNow + 60_000)).toBe(id);
    expect(writtenIn(db, {}, demoNow + 11 * 60_000)).not.toBe(id);
    expect(asked(db, "select cost from initiatives where id = ?", id)).toBe(120_050);
    expect(historyOf(db, "initiative", id)[0]).toMatchObject({ deed: "created", actorId: anna });
    expect(initiativeById(db, viewerOf(memberOf(db, linnea)), id)).toMatchObject({
      state: "untested",
      ownerName: "Anna Andersson",
      themes: [{ id: "t-unga" }],
    });
  });

  test("is for a unit of one's own, and the coordinator's for any", () => {
    const db = demoDatabase();
    const start = (who: string, more = {}) =>
      startInitiative(db, memberOf(db, who), initiativeOf(more), demoNow);
    expect(start(anna, { unitId: "org-vof" })).toEqual({ refused: "unitNotYours", field: "unitId" });
    expect(start(karin, { unitId: "org-vof" })).toHaveProperty("id");
    expect(start(anna, { ownerId: "nobody" })).toMatchObject({ field: "ownerId" });
    expect(start(anna, { themeIds: ["t-budget"] })).toMatchObject({ field: "themeIds" });
    expect(start(anna, { projectId: "none" })).toMatchObject({ field: "projectId" });
  });

  test("is changed by whoever saw it as it stands, and not at all when nothing differs", () => {
    const db = demoDatabase();
    const id = writtenIn(db, { themeIds: ["t-unga", "t-klimat"] });
    const change = (more: object, version: number) =>
      changeInitiative(db, memberOf(db, anna), id, initiativeOf(more), version, demoNow + 1);
    expect(change({ themeIds: ["t-klimat", "t-unga"] }, 99)).toBeNull();
    expect(initiativeContent(db, id)?.version).toBe(1);
    expect(change({ status: "ongoing", themeIds: [], projectId: "prj-01" }, 1)).toBeNull();
    expect(initiativeContent(db, id)).toMatchObject({
      version: 2,
      content: { status: "ongoing", themeIds: [], projectId: "prj-01" },
    });
    expect(change({ title: "Annat" }, 1)).toMatchObject({
      refused: "changedMeanwhile",
      current: { version: 2 },
    });
    expect(changeInitiative(db, memberOf(db, anna), "none", initiativeOf(), 1, demoNow)).toEqual({
      refused: "notFound",
    });
  });

  test("is typed with kronor, and what is wrong is told field by field", () => {
    const typed = { ...initiativeOf(), startsOn: "", caseNumber: "", projectId: "", cost: "1 250,50" };
    expect(initiativeForm.parse(typed)).toMatchObject({ cost: 125_050, startsOn: null, version: 0 });
    const wrong = initiativeForm.safeParse({ ...typed, need: " ", ownerId: "", cost: "mycket" });
    const keys = Object.fromEntries(
      (wrong.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]),
    );
    expect(keys).toEqual({ need: "needMissing", ownerId: "ownerMissing", cost: "moneyWrong" });
  });
});

test("the list is narrowed by unit, status, verdict and test, and its facets count what they give", () => {
  const db = demoDatabase();
  const page = { number: 1, size: 100 };
  const of = (filter: object) => initiativePage(db, filter, page).initiatives.map(({ id }) => id);
  expect(of({})).toHaveLength(13);
  expect(of({ unitId: "org-buf" })).toEqual(["ins-01", "ins-02", "ins-03"]);
  expect(of({ status: "dropped" })).toEqual(["ins-13"]);
  // The answer that counts is the latest: the library's no became a yes.
  expect(of({ verdict: "no" }).sort()).toEqual(["ins-03", "ins-09", "ins-13"]);
  expect(of({ tested: "asked" })).toEqual(["ins-01"]);
  expect(of({ unitId: "org-buf", tested: "no" })).toEqual(["ins-01", "ins-02"]);
  const facets = initiativeFacets(db);
  for (const { key, count } of atLeastOne(facets.units)) expect(of({ unitId: key })).toHaveLength(count);
  for (const { key, count } of atLeastOne(facets.statuses)) expect(of({ status: key })).toHaveLength(count);
  for (const { key, count } of atLeastOne(facets.verdicts)) expect(of({ verdict: key })).toHaveLength(count);
  for (const { key, count } of atLeastOne(facets.tested)) expect(of({ tested: key })).toHaveLength(count);
  expect(facets.tested.map(({ key }) => key)).toEqual(["asked", "no", "yes"]);
  expect(initiativePage(db, {}, { number: 9, size: 5 })).toMatchObject({ page: 3, pages: 3, total: 13 });
});

test("a project that the reader may not see is not named", () => {
  const db = demoDatabase();
  db.$client.prepare("update projects set visibility = 'draft' where id = 'prj-12'").run();
  const seenBy = (who: string) => initiativeById(db, viewerOf(memberOf(db, who)), "ins-11")?.projectTitle;
  expect(seenBy(karin)).toBe("Erfarenhetsutbyte om civil beredskap");
  expect(seenBy(linnea)).toBeNull();
});

test("an old no is found in the archive by its reason", () => {
  const db = demoDatabase();
  const question = { ...nothingAsked, text: "egna insatsen i Life" };
  const { hits } = searchArchive(db, viewerOf(memberOf(db, linnea)), question, demoNow);
  expect(hits.map(({ kind, recordId }) => `${kind} ${recordId}`)).toContain("initiative ins-09");
  const entry = "select body from archive_entries where kind = 'initiative' and record_id = 'ins-09'";
  expect(asked(db, entry)).toContain("Nej, därför att den egna insatsen i Life är för stor");
});
