import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { programmes } from "#db/schema.server";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { hasEnded, isOutside, type ProgrammeContent } from "~/domain/funding/programme";
import { newProgrammeForm, programmeFields } from "~/domain/funding/programme-form";
import { changeProgramme, programmeContent, startProgramme } from "~/domain/funding/programme-writing.server";
import { programmeList } from "~/domain/funding/programmes.server";
import { lessonChoices } from "~/domain/lessons/choices.server";
import { viewerOf } from "~/domain/members/member";
import { programmeChoices } from "~/domain/programme-choices.server";
import { startProject } from "~/domain/projects/writing.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { projectOf, today } from "../projects/content";

const coast: ProgrammeContent = {
  nameSv: "Kuststödet",
  nameEn: "Coast support",
  kind: "national",
  firstYear: 2026,
  lastYear: 2030,
  managedBy: "Havsmyndigheten",
  swedishContact: null,
  contactUrl: "https://example.org",
  themes: ["hamnar"],
  fit: "high",
  grantShare: "50 procent",
  outlook: null,
  note: "För småbåtshamnar.",
  source: null,
  checkedOn: "2026-11-20",
  keepYears: 5,
};

test.each([
  [2025, true],
  [2026, false],
  [null, false],
])("a programme whose last year is %s has ended by 2026: %s", (lastYear, ended) =>
  expect(hasEnded({ lastYear }, today)).toBe(ended),
);

test.each([
  [2021, 2027, "2028-01-01", true],
  [2021, 2027, "2027-12-31", false],
  [2021, 2027, "2020-12-31", true],
  [2021, null, "2099-01-01", false],
  [null, null, "1999-01-01", false],
])("of %s to %s the day %s is outside: %s", (firstYear, lastYear, day, outside) =>
  expect(isOutside({ firstYear, lastYear }, day)).toBe(outside),
);

describe("a programme", () => {
  test("is written in once, last in the register, and found in the archive", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    expect(startProgramme(db, karin, "KUST", coast, demoNow)).toBeNull();
    expect(startProgramme(db, karin, "KUST", coast, demoNow)).toBeNull();
    expect(programmeContent(db, "KUST")).toEqual({ code: "KUST", version: 1, content: coast });
    expect(programmeList(db, viewerOf(karin), {}, today).at(-1)).toMatchObject({ code: "KUST" });
    const { hits } = searchArchive(db, viewerOf(karin), { ...nothingAsked, text: "småbåtshamnar" }, demoNow);
    expect(hits.map(({ recordId }) => recordId)).toContain("KUST");
    expect(historyOf(db, "programme", "KUST")).toMatchObject([{ deed: "created", actorId: "p-01" }]);
  });

  test("has a code of its own, whatever the size of the letters", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    db.insert(programmes).values({ code: "gammal", nameSv: "G", nameEn: "G", kind: "own" }).run();
    const taken = { refused: "programmeCodeTaken", field: "code" };
    expect(startProgramme(db, karin, "GAMMAL", coast, demoNow)).toEqual(taken);
    expect(startProgramme(db, karin, "LIFE", coast, demoNow)).toEqual(taken);
    const typed = { ...programmeFields(coast), contactUrl: "", fit: "", code: " kust-2 " };
    const strings = Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, value ?? ""]));
    expect(newProgrammeForm.parse(strings)).toMatchObject({ code: "KUST-2", fit: null, lastYear: 2030 });
    expect(newProgrammeForm.safeParse({ ...strings, code: "två ord" }).success).toBe(false);
  });

  test("never ends before it begins, and is not checked on a day to come", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    expect(startProgramme(db, karin, "KUST", { ...coast, lastYear: 2025 }, demoNow)).toEqual({
      refused: "programmeEndBeforeStart",
      field: "lastYear",
    });
    expect(startProgramme(db, karin, "KUST", { ...coast, checkedOn: "2026-11-23" }, demoNow)).toEqual({
      refused: "dayInFuture",
      field: "checkedOn",
    });
    expect(programmeContent(db, "KUST")).toBeNull();
  });

  test("is changed by whoever saw it as it stands; its new name is found with its lessons", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    const { content } = programmeContent(db, "ERASMUS-SKOLA") as { content: ProgrammeContent };
    const renamed = { ...content, nameSv: "Zorbingstödet" };
    expect(changeProgramme(db, karin, "ERASMUS-SKOLA", renamed, 1, demoNow)).toBeNull();
    expect(changeProgramme(db, karin, "ERASMUS-SKOLA", renamed, 1, demoNow)).toBeNull();
    expect(changeProgramme(db, karin, "ERASMUS-SKOLA", content, 1, demoNow)).toMatchObject({
      refused: "changedMeanwhile",
      current: { version: 2, content: { nameSv: "Zorbingstödet" } },
    });
    const { hits } = searchArchive(db, viewerOf(karin), { ...nothingAsked, text: "zorbingstödet" }, demoNow);
    expect(new Set(hits.map(({ kind }) => kind))).toContain("call");
    expect(changeProgramme(db, karin, "NONE", content, 1, demoNow)).toEqual({ refused: "notFound" });
  });

  test("that has ended is kept, but nobody chooses it for anything new", () => {
    const db = demoDatabase();
    const helena = memberOf(db, "p-14");
    db.update(programmes).set({ lastYear: 2025 }).where(eq(programmes.code, "LIFE")).run();
    const codes = programmeChoices(db, [], demoNow).map(({ code }) => code);
    const inForce = db.$client
      .prepare("select code from programmes where coalesce(last_year, 9999) >= 2026 order by position")
      .pluck()
      .all();
    expect(codes).toEqual(inForce);
    expect(programmeChoices(db, ["LIFE"], demoNow).map(({ code }) => code)).toContain("LIFE");
    expect(programmeList(db, viewerOf(helena), {}, today).map(({ code }) => code)).toContain("LIFE");
    expect(startProject(db, helena, projectOf({ programmeCode: "LIFE" }), demoNow)).toMatchObject({
      refused: "wrongValue",
      field: "programmeCode",
    });
    // A lesson may still come from a project in it.
    const lesson = lessonChoices(db, helena, { unitId: null, meetingId: null }, demoNow);
    const held = lesson.projects.some(({ programmeCode }) => programmeCode === "LIFE");
    expect(lesson.programmes.some(({ code }) => code === "LIFE")).toBe(held);
  });
});
