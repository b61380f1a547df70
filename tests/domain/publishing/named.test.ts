import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import type { PublicationKind } from "#db/words";
import { shelveLesson } from "~/domain/archive/shelve-lessons.server";
import { shelveProject } from "~/domain/archive/shelve-register.server";
import { tellable } from "~/domain/newsletters/newsletters.server";
import { choicesAt, gateOf } from "~/domain/publishing/gate.server";
import { publishedAll } from "~/domain/publishing/list.server";
import { publish, withdraw } from "~/domain/publishing/publishing.server";
import { publishedRecord, searchPublished } from "~/domain/publishing/window.server";
import { isRefusal } from "~/domain/refusal";
import { demoDatabase, demoNow } from "../../support/demo";

const karin = { id: "p-01", name: "Karin Karlsson" };
const projectTitle = "Vattendragens vänner i norr";
const lessonTitle = "Räkna med snösmältningen";

function put(db: OpenDatabase, kind: PublicationKind, id: string, at: number) {
  const gate = gateOf(db, kind, id);
  const choices = choicesAt(gate, () => "show");
  const answer = publish(db, karin, kind, id, { choices, sum: gate?.sum ?? "" }, at);
  expect(answer !== null && !isRefusal(answer), `${kind} ${id} ${JSON.stringify(answer)}`).toBe(true);
}

const outward = (db: OpenDatabase, kind: PublicationKind, id: string) => publishedRecord(db, kind, id);
const textOf = (db: OpenDatabase, kind: PublicationKind, id: string) =>
  JSON.stringify(outward(db, kind, id)?.content);

let db: OpenDatabase;
let project: string;
let lesson: string;

/** A project and a lesson from it that both are for everyone, with titles of their own, and the lesson is published. */
beforeEach(() => {
  db = demoDatabase();
  const row = db.all<{ project: string; lesson: string }>(sql`
    select projects.id as project, lessons.id as lesson from projects
    join lessons on lessons.project_id = projects.id and lessons.visibility = 'public'
    where not for_minors order by 2 limit 1`)[0];
  project = row?.project ?? "";
  lesson = row?.lesson ?? "";
  db.run(sql`update projects set visibility = 'public', title = ${projectTitle} where id = ${project}`);
  db.run(sql`update lessons set title = ${lessonTitle} where id = ${lesson}`);
  db.run(sql`delete from publications where kind = 'project' and record_id = ${project}`);
  put(db, "lesson", lesson, demoNow);
});

describe("a project that a published lesson comes from", () => {
  test("is named while it is open, published itself or not", () => {
    expect(outward(db, "lesson", lesson)?.content).toMatchObject({ projectId: project, projectTitle });
    put(db, "project", project, demoNow + 1);
    expect(outward(db, "lesson", lesson)?.content).toMatchObject({ projectTitle });
  });

  test.each([
    ["is withdrawn", () => withdraw(db, karin, "project", project, demoNow + 2)],
    [
      "is closed",
      () => {
        db.run(sql`update projects set visibility = 'internal' where id = ${project}`);
        shelveProject(db, project, demoNow + 2);
      },
    ],
  ])("is named no more when it %s, and nothing was published anew", (_, close) => {
    put(db, "project", project, demoNow + 1);
    const before = outward(db, "lesson", lesson);
    close();
    const after = outward(db, "lesson", lesson);
    expect(after?.content).toEqual({ ...before?.content, projectId: null, projectTitle: null });
    expect(after).toMatchObject({
      edition: before?.edition,
      publishedAt: before?.publishedAt,
      changedAt: demoNow + 2,
    });
    expect(JSON.stringify(db.all(sql`select * from publications`))).not.toContain(projectTitle);
    const hits = searchPublished(db, "vattendragens vänner", { number: 1, size: 99 })?.lines ?? [];
    expect(hits.map(({ recordId }) => recordId)).not.toContain(lesson);
    expect(gateOf(db, "lesson", lesson)?.differs).toBe(false);
    expect(tellable(db, demoNow + 1).map(({ recordId }) => recordId)).not.toContain(lesson);
  });

  test("is named no more when it is closed without having been published", () => {
    db.run(sql`update projects set visibility = 'network' where id = ${project}`);
    shelveProject(db, project, demoNow + 2);
    expect(outward(db, "lesson", lesson)?.content).toMatchObject({ projectId: null, projectTitle: null });
    expect(gateOf(db, "lesson", lesson)?.differs).toBe(false);
  });

  test("comes back when both are published again", () => {
    put(db, "project", project, demoNow + 1);
    withdraw(db, karin, "project", project, demoNow + 2);
    put(db, "project", project, demoNow + 3);
    expect(outward(db, "lesson", lesson)?.content).toMatchObject({ projectTitle: null });
    expect(gateOf(db, "lesson", lesson)?.differs).toBe(true);
    put(db, "lesson", lesson, demoNow + 4);
    expect(outward(db, "lesson", lesson)?.content).toMatchObject({ projectTitle });
  });

  test("leaves what was written in the lesson since to be told as changed", () => {
    put(db, "project", project, demoNow + 1);
    db.run(
      sql`update lessons set learned = 'Något annat.', changed_at = ${demoNow + 2} where id = ${lesson}`,
    );
    withdraw(db, karin, "project", project, demoNow + 3);
    expect(publishedAll(db).find(({ recordId }) => recordId === lesson)?.changedSince).toBe(true);
  });

  test("is told in the chronicle", () => {
    put(db, "project", project, demoNow + 1);
    withdraw(db, karin, "project", project, demoNow + 2);
    expect(
      db.all(
        sql`select actor_id, subject_id, label from chronicle join chronicle_texts on line_id = id where deed = 'unnamedOutward'`,
      ),
    ).toEqual([{ actor_id: null, subject_id: `lesson:${lesson}`, label: lessonTitle }]);
  });
});

describe("a lesson that is taken back", () => {
  const names = (id: string) => expect.arrayContaining([expect.objectContaining({ id })]);

  test("is named no more by its project, and a closed one neither", () => {
    put(db, "project", project, demoNow + 1);
    expect(outward(db, "project", project)?.content.lessons).toEqual(names(lesson));
    withdraw(db, karin, "lesson", lesson, demoNow + 2);
    expect(outward(db, "project", project)?.content.lessons).not.toEqual(names(lesson));
    expect(gateOf(db, "project", project)?.differs).toBe(false);
    const rest = outward(db, "project", project)?.content.lessons as { id: string }[];
    for (const { id } of rest) {
      db.run(sql`update lessons set visibility = 'internal' where id = ${id}`);
      shelveLesson(db, id, demoNow + 3);
    }
    expect(outward(db, "project", project)?.content.lessons).toEqual([]);
  });

  test("is named no more by the year's follow-up, whose other lessons and sum stay", () => {
    const before = outward(db, "followup", "2025")?.content ?? {};
    const [first, ...rest] = before.lessons as { id: string; title: string }[];
    withdraw(db, karin, "lesson", first?.id ?? "", demoNow + 2);
    expect(outward(db, "followup", "2025")?.content).toEqual({ ...before, lessons: rest });
    expect(gateOf(db, "followup", "2025")?.differs).toBe(false);
  });

  test("is told of no more by a newsletter, nor is a partner", () => {
    const item = (kind: string, id: string) => ({
      kind,
      id,
      title: "Rubrik",
      titleEn: null,
      text: "Hemligt nu.",
    });
    const content = {
      number: 1,
      sentOn: "2026-03-01",
      opening: "Hej!",
      closing: "",
      items: [item("lesson", lesson), item("partner", "pa-01"), item("minutes", "m-2025-1")],
    };
    db.run(sql`insert into publications (kind, record_id, title, content, sum, published_at, changed_at)
      values ('newsletter', 'n-1', 'Brev', ${JSON.stringify(content)}, '', ${demoNow}, ${demoNow})`);
    withdraw(db, karin, "lesson", lesson, demoNow + 2);
    withdraw(db, karin, "partner", "pa-01", demoNow + 3);
    expect(outward(db, "newsletter", "n-1")?.content.items).toEqual([item("minutes", "m-2025-1")]);
  });

  test("leaves what a partner's page was about: who takes part in a project is the project's own fact", () => {
    const taking = db.all<{ project: string; partner: string; name: string }>(sql`
      select p.record_id as project, partners.id as partner, partners.name as name from publications as p,
      json_each(p.content, '$.partners') as named join partners on partners.id = named.value ->> 'id'
      where p.kind = 'project' and p.withdrawn_at is null limit 1`)[0];
    const before = textOf(db, "project", taking?.project ?? "");
    expect(before).toContain(taking?.name);
    withdraw(db, karin, "partner", taking?.partner ?? "", demoNow + 2);
    expect(textOf(db, "project", taking?.project ?? "")).toBe(before);
  });
});
