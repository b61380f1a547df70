import { expect, test } from "vitest";
import { shelveLesson } from "~/domain/archive/shelve-lessons.server";
import { barredIn } from "~/domain/lessons/barred.server";
import { lessonById } from "~/domain/lessons/lesson-page.server";
import { publicLesson } from "~/domain/lessons/public.server";
import { publishLesson } from "~/domain/lessons/publishing.server";
import { viewerOf } from "~/domain/members/member";
import { projectContent } from "~/domain/projects/content.server";
import { addDuty } from "~/domain/projects/duties.server";
import { projectFacets, projectList, sumsOf } from "~/domain/projects/projects.server";
import { publicProject } from "~/domain/projects/public.server";
import { changeProject } from "~/domain/projects/writing.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

/** Children and young people first: their exchanges are found and counted, and nobody is named to outsiders. */

const karin = (db = demoDatabase()) => memberOf(db, "p-01");

/** An exchange with minors, opened to everyone with something changed in it. */
function open(change: Record<string, unknown>, id = "prj-08", db = demoDatabase()) {
  const held = projectContent(db, id);
  if (!held) throw new Error(id);
  const content = { ...held.content, visibility: "public" as const, ...change };
  return changeProject(db, karin(db), id, content, held.version, demoNow);
}

test("exchanges for children and young people are filtered and counted as the raw rows say", () => {
  const db = demoDatabase();
  const viewer = viewerOf(karin(db));
  const one = (sql: string) => db.$client.prepare(sql).pluck().get() as number;
  const rows = projectList(db, viewer, { forMinors: true });
  expect(rows).toHaveLength(one("select count(*) from projects where for_minors"));
  expect(rows.length).toBeGreaterThan(2);
  expect(projectFacets(db, viewer).forMinors).toBe(rows.length);
  expect(sumsOf(rows).youth).toBe(
    one(`select sum(count) from project_participants join projects on id = project_id
      where for_minors and category = 'youth'`),
  );
  expect(projectList(db, viewer, { forMinors: true, year: 2025, during: "ongoing" }).length).toBeLessThan(
    projectList(db, viewer, { year: 2025, during: "ongoing" }).length,
  );
});

test.each([
  ["a child's name", { results: "Elsa Lindqvist berättade om resan." }, "results"],
  ["a name with a word before it", { results: "När Elsa Lindqvist kom hem." }, "results"],
  [
    "a name that is known here",
    { summary: "Frågor besvaras av karin karlsson, alltså Karin Karlsson." },
    "summary",
  ],
  ["a name with a particle", { results: "Då ringde Elsa de Wit." }, "results"],
  ["a name with an apostrophe", { results: "Då ringde Elsa O’Brien." }, "results"],
  ["a name in its own title", { title: "Elsa Lindqvist i Finland" }, "title"],
  ["a mail address", { expectedResults: "Skriv till elsa@example.se" }, "expectedResults"],
  ["a telephone number", { ownBenefit: "Ring 070-174 06 05" }, "ownBenefit"],
])("an exchange with minors is not opened with %s, and the place is told", (_what, change, field) => {
  expect(open(change)).toMatchObject({ refused: "minorsNamed", field });
});

test("without such details it is opened; and then a duty cannot bring a name in", () => {
  const db = demoDatabase();
  expect(open({}, "prj-08", db)).toEqual({ id: "prj-08" });
  const duty = { kind: "other", title: "Tacka Elsa Lindqvist", dueOn: "2027-01-10", doneOn: null } as const;
  expect(addDuty(db, karin(db), "prj-08", duty, demoNow)).toMatchObject({ refused: "minorsNamed" });
});

test("a title that is saved does not excuse the name in it", () => {
  const db = demoDatabase();
  db.$client.exec("update projects set title = 'Elsa Lindqvist i Finland' where id = 'prj-08'");
  expect(open({}, "prj-08", db)).toMatchObject({ refused: "minorsNamed", field: "title" });
});

test("words of different names are not excused by each other, and a known name is found however it is written", () => {
  const db = demoDatabase();
  db.$client.exec("update partners set name = 'Santa Maria School' where id = 'pa-06'");
  db.$client.exec("update partners set place = 'Lund' where id = 'pa-06'");
  db.$client.exec("update people set name = 'Karin von Sydow' where id = 'p-01'");
  const found = (text: string) => barredIn(db, { text }, true).map((place) => place.found);
  expect(found("Maria Lund kom.")).toEqual(["Maria Lund"]);
  expect(found("Vi åkte till Santa Maria School.")).toEqual([]);
  expect(found("Fråga karin von sydow om det.")).toEqual(["karin von sydow"]);
});

test("a project cannot be said to be for minors while an open lesson of it names somebody", () => {
  const db = demoDatabase();
  db.$client.exec("update lessons set happened = happened || ' Elsa Lindqvist berättade.' where id = 'l-02'");
  expect(open({ visibility: "internal", forMinors: true }, "prj-03", db)).toMatchObject({
    refused: "minorsNamedInLesson",
    field: "forMinors",
  });
});

test("whoever has left is not named to outsiders", () => {
  const db = demoDatabase();
  expect(publicProject(db, "prj-03")?.contact).not.toBeNull();
  db.$client.exec(
    "update people set deactivated_at = 1 where id = (select contact_id from projects where id = 'prj-03')",
  );
  expect(publicProject(db, "prj-03")?.contact).toBeNull();
});

test("a name may stand where no minors take part, a personal identity number nowhere", () => {
  expect(open({ results: "Elsa Lindqvist ledde arbetet." }, "prj-03")).toEqual({ id: "prj-03" });
  expect(open({ results: "Deltagare 19121212-1212." }, "prj-03")).toMatchObject({
    refused: "identityNumber",
    field: "results",
  });
});

test("what has a name without being a person bars nothing", () => {
  const db = demoDatabase();
  const texts = {
    a: "Vi reste till Saint-Aubray med Nordplus. Inför Östersjöprogrammets möte skrev Ekbacka kommun.",
  };
  expect(barredIn(db, texts, true)).toEqual([]);
});

test("outsiders read nobody's name or address of an exchange with minors, and a contact of any other", () => {
  const db = demoDatabase();
  const names = db.$client.prepare("select name, email from people").all() as {
    name: string;
    email: string;
  }[];
  const shown = JSON.stringify(publicProject(db, "prj-08"));
  expect(names.length).toBeGreaterThan(0);
  expect(shown).toContain('"title":');
  for (const { name, email } of names) {
    expect(shown).not.toContain(name);
    expect(shown).not.toContain(email);
  }
  expect(publicProject(db, "prj-03")?.contact?.name).toBe(
    db.$client
      .prepare("select p.name from people p join projects on contact_id = p.id where projects.id = 'prj-03'")
      .pluck()
      .get(),
  );
});

test("a lesson from such an exchange names nobody to outsiders and is not opened with a name in it", () => {
  const db = demoDatabase();
  expect(publicLesson(db, "l-20")?.authorName).toBeNull();
  expect(publicLesson(db, "l-02")?.authorName).toMatch(/\S/);
  db.$client.exec("update lessons set happened = happened || ' Elsa Lindqvist berättade.' where id = 'l-20'");
  shelveLesson(db, "l-20", demoNow);
  const version = lessonById(db, viewerOf(karin(db)), "l-20")?.version ?? 0;
  const checked = { personalDataChecked: true };
  expect(publishLesson(db, karin(db), "l-20", "public", version, demoNow, checked)).toMatchObject({
    refused: "minorsNamed",
  });
});
