import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { exampleSearches } from "~/domain/archive/examples.server";
import { type Question, searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { reshelveEverything } from "~/domain/archive/reshelve.server";
import { viewerOf } from "~/domain/members/member";
import { memberByEmail } from "~/domain/members/members.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { cast } from "../../support/visitor";

/** The demo as it is made; these tests only read it. */
let db: OpenDatabase;
beforeAll(() => {
  db = demoDatabase();
});

const viewerFor = (role: keyof typeof cast | null) =>
  viewerOf(role && memberByEmail(db, cast[role], "2026-11-22"));

const search = (text: string, role: keyof typeof cast | null = "reader", more: Partial<Question> = {}) =>
  searchArchive(db, viewerFor(role), { ...nothingAsked, text, ...more }, demoNow);

const first = async (text: string, count: number) =>
  (await search(text)).hits.slice(0, count).map((hit) => `${hit.kind} ${hit.recordId}`);

describe("in the demo's archive", () => {
  test.each([
    ["medfinansiering", "lesson l-02"],
    ["likviditet", "lesson l-06"],
    ["projektekonom", "lesson l-18"],
    ["avslag", "lesson l-17"],
    ["värdfamiljer", "lesson l-10"],
    ["hur skriver man partneravtal", "lesson l-05"],
    ["bedömningskriterier", "lesson l-01"],
    ["Bryssel", "decision d-2025-07"],
    ["Läslust utan gränser", "project prj-01"],
    ["Kivilampi", "partner pa-01"],
    ["debolipie", "partner pa-04"],
    ["erasmus+ ungdom", "programme ERASMUS-UNGDOM"],
  ])("%s finds %s first", async (text, expected) => {
    expect((await first(text, 1))[0]).toBe(expected);
  });

  test.each([
    ["vänort", "minutes"],
    ["vänorter", "partner"],
    ["vanort", "partner"],
    ["twin towns", "lesson"],
    ["co-financing", "lesson"],
    ["checklista för ekonomi", "decision"],
    ["likviditet", "minutes"],
  ])("%s finds something of the kind %s", async (text, kind) => {
    expect((await search(text)).facets.kinds.map((choice) => choice.value)).toContain(kind);
  });

  test("a misspelt word is told as it was meant", async () => {
    expect(await search("medfinasiering")).toMatchObject({ meant: "medfinansiering" });
    expect(await first("medfinasiering", 1)).toEqual(["lesson l-02"]);
    expect(await search("värdfamlijer")).toMatchObject({ meant: "värdfamiljer" });
    expect(await search("qwzxkj")).toMatchObject({ total: 0, meant: null });
  });

  test("the words to try all find something", async () => {
    const examples = exampleSearches(db, viewerFor("reader"), 8);
    expect(examples).toHaveLength(8);
    for (const text of examples) expect((await search(text)).total, text).toBeGreaterThan(0);
  });
});

describe("what must not be seen in the demo", () => {
  test("the incident is for staff only: no hit, no count, no word to try without sign-in", async () => {
    for (const text of ["personuppgifter", "incident", "allergier hälsouppgift", ""]) {
      const answer = await search(text, null);
      expect(JSON.stringify(answer)).not.toContain('"l-20"');
    }
    expect((await search("allergier", null)).total).toBe(0);
    expect((await search("allergier", "reader")).total).toBe(1);
    expect(await search("alergier", null)).toMatchObject({ total: 0, meant: null });
  });

  test("the minutes that await sign-off are found by nobody", async () => {
    const waiting = db.all<{ id: string }>(
      sql`select meeting_id as id from minutes where signed_off_at is null`,
    );
    expect(waiting.length).toBeGreaterThan(0);
    for (const role of [null, "reader", "contact", "coordinator", "administrator"] as const) {
      const answer = await search("", role, { kinds: ["minutes", "decision"] });
      const shown = new Set<string>();
      for (let page = 1; page <= answer.pages; page++) {
        const { hits } = await search("", role, { kinds: ["minutes", "decision"], page });
        for (const hit of hits) if (hit.meeting) shown.add(hit.meeting.id);
      }
      for (const { id } of waiting) expect(shown.has(id), `${role} ${id}`).toBe(false);
    }
  });

  test("the political group's meeting is for its room and the coordinator", async () => {
    const meetingsOf = async (role: keyof typeof cast) =>
      (await search("internationella gruppen läget i vänortsarbetet", role, { kinds: ["meeting"] })).hits.map(
        (hit) => hit.recordId,
      );
    expect(await meetingsOf("elected")).toContain("m-politisk-2026-1");
    expect(await meetingsOf("coordinator")).toContain("m-politisk-2026-1");
    for (const role of ["reader", "contact", "deputy", "head", "administrator"] as const)
      expect(await meetingsOf(role)).not.toContain("m-politisk-2026-1");
  });

  test("every total and every count is what a walk through all pages gives", async () => {
    for (const role of [null, "reader", "contact", "elected", "coordinator"] as const) {
      const answer = await search("vänort", role);
      expect(answer.total, `${role}`).toBeGreaterThan(0);
      const kinds = new Map<string, number>();
      for (let page = 1; page <= answer.pages; page++)
        for (const hit of (await search("vänort", role, { page })).hits)
          kinds.set(hit.kind, (kinds.get(hit.kind) ?? 0) + 1);
      expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).toBe(answer.total);
      expect(Object.fromEntries(answer.facets.kinds.map(({ value, count }) => [value, count]))).toEqual(
        Object.fromEntries(kinds),
      );
    }
  });
});

test("shelving the demo again changes nothing, and the full-text table is whole", () => {
  const own = demoDatabase();
  const rows = () =>
    own.all(sql`select kind, record_id, part, path, title, body, visibility, group_id, day, unit_id
      from archive_entries order by kind, record_id, part`);
  const before = rows();
  expect(before.length).toBeGreaterThan(200);
  reshelveEverything(own, demoNow);
  expect(rows()).toEqual(before);
  own.run(sql`insert into archive_text (archive_text) values ('integrity-check')`);
});
