import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { lessons, newsletters } from "#db/schema.server";
import type { PublicationKind } from "#db/words";
import { shelveLesson } from "~/domain/archive/shelve-lessons.server";
import { shelveProject } from "~/domain/archive/shelve-register.server";
import type { Member } from "~/domain/members/member";
import { memberByEmail } from "~/domain/members/members.server";
import { mergePartners } from "~/domain/partners/merging.server";
import { choicesAt, gateOf } from "~/domain/publishing/gate.server";
import { notYetPublished, publishedAll } from "~/domain/publishing/list.server";
import { publish, withdraw } from "~/domain/publishing/publishing.server";
import { isRefusal } from "~/domain/refusal";
import { demoDatabase, demoNow } from "../../support/demo";
import { cast } from "../../support/visitor";

const karin = { id: "p-01", name: "Karin Karlsson" };

/** Publishes a record with one choice for all that is found, and gives the answer. */
function put(
  db: OpenDatabase,
  kind: PublicationKind,
  id: string,
  choice: "show" | "hide" | null,
  at = demoNow,
) {
  const gate = gateOf(db, kind, id);
  const choices = choicesAt(gate, () => choice);
  return publish(db, karin, kind, id, { choices, sum: gate?.sum ?? "" }, at);
}

const rowOf = (db: OpenDatabase, kind: string, id: string) =>
  db.$client.prepare("select * from publications where kind = ? and record_id = ?").get(kind, id) as
    | Record<string, string | number | null>
    | undefined;

const everything = (db: OpenDatabase) =>
  JSON.stringify([
    db.all(sql`select * from publications order by id`),
    db.all(sql`select * from publication_decisions order by kind, record_id, found`),
    db.all(sql`select * from circulations order by id`),
  ]);

/** A lesson of the demo that is for everyone and has not been published. */
const unpublished = (db: OpenDatabase) =>
  notYetPublished(db).find(({ kind }) => kind === "lesson")?.recordId ?? "";

describe("the gate", () => {
  test("shows each name once with its places, and nothing goes out before there is a choice for each", () => {
    const db = demoDatabase();
    const id = unpublished(db);
    const author = db.$client
      .prepare("select name from people where id = (select author_id from lessons where id = ?)")
      .pluck()
      .get(id);
    const gate = gateOf(db, "lesson", id);
    expect(gate?.findings.map(({ dataKind, found }) => [dataKind, found])).toContainEqual(["name", author]);
    const before = everything(db);
    const field = gate?.findings[0]?.key;
    expect(put(db, "lesson", id, null)).toMatchObject({ refused: "publicationChoiceMissing", field });
    expect(everything(db)).toBe(before);
    expect(put(db, "lesson", id, "show")).toEqual({ edition: 1 });
    expect(String(rowOf(db, "lesson", id)?.content)).toContain(String(author));
  });

  test("what is left out is in nothing that outsiders read, and stays in the record", () => {
    const db = demoDatabase();
    const id = unpublished(db);
    db.run(sql`update lessons set background = background || ' Ring Maja Månsson-Ek på 070-123 45 67 eller maja@example.com.',
      learned = 'Maja Månsson-Ek visste.' where id = ${id}`);
    put(db, "lesson", id, "hide");
    const row = rowOf(db, "lesson", id);
    for (const told of ["Maja", "070-123", "maja@"]) expect(JSON.stringify(row)).not.toContain(told);
    expect(String(row?.content)).toContain("[telefonnummer utelämnat]");
    expect(String(row?.summary)).toBe("[namn utelämnat] visste.");
    expect(JSON.parse(String(row?.content)).authorName).toBeNull();
    const words = db.$client.prepare(
      "select count(*) from publication_text where publication_text match 'maja OR \"xmaja\"'",
    );
    expect(words.pluck().get()).toBe(0);
    expect(db.$client.prepare("select background from lessons where id = ?").pluck().get(id)).toContain(
      "Maja",
    );
  });

  test("what is left out is so however it is written, and the list's words are cut afterwards", () => {
    const db = demoDatabase();
    const id = unpublished(db);
    const padding = "ord ".repeat(95);
    db.update(lessons)
      .set({
        learned: `${padding} sade Maja Månsson-Ek och Nora Molin.`,
        background: "**Maja** Månsson-Ek, Maja\nMånsson-Ek, Nora Mo, Nora Mos och Nora Molin.",
        happened:
          "Ring 0551\u00a012\u00a034\u00a056 eller 0551–12 34 57. Skriv till nora\\_mo@example.com, [här](mailto:maja@example.com).",
      })
      .where(eq(lessons.id, id))
      .run();
    const gate = gateOf(db, "lesson", id);
    expect(gate?.findings.map(({ found }) => found)).toEqual(
      expect.arrayContaining([
        ...["Maja Månsson-Ek", "Nora Mo", "Nora Molin", "0551\u00a012\u00a034\u00a056", "0551–12 34 57"],
        ...["nora_mo@example.com", "maja@example.com"],
      ]),
    );
    const choices = choicesAt(gate, ({ found }) => (found === "Nora Molin" ? "show" : "hide"));
    expect(publish(db, karin, "lesson", id, { choices, sum: gate?.sum ?? "" }, demoNow)).toEqual({
      edition: 1,
    });
    const content = JSON.parse(String(rowOf(db, "lesson", id)?.content));
    expect(content.background).toBe(
      "[namn utelämnat], [namn utelämnat], [namn utelämnat], [namn utelämnat] och Nora Molin.",
    );
    expect(content.happened).toBe(
      "Ring [telefonnummer utelämnat] eller [telefonnummer utelämnat]. Skriv till [e-postadress utelämnad], [här](mailto:[e-postadress utelämnad]).",
    );
    expect(JSON.stringify(rowOf(db, "lesson", id))).not.toMatch(/Maja|Månsson|Nora Mo[^l]|0551/);
  });

  test("an address within another is found too, and a title that is a name alone is not left empty", () => {
    const db = demoDatabase();
    const id = unpublished(db);
    db.update(lessons)
      .set({ title: "Elsa Lindqvist", background: "Skriv till [hanna@example.se](mailto:anna@example.se)." })
      .where(eq(lessons.id, id))
      .run();
    expect(gateOf(db, "lesson", id)?.findings.map(({ found }) => found)).toEqual(
      expect.arrayContaining(["hanna@example.se", "anna@example.se", "Elsa Lindqvist"]),
    );
    put(db, "lesson", id, "hide");
    expect(rowOf(db, "lesson", id)?.title).toBe("[namn utelämnat]");
    expect(String(rowOf(db, "lesson", id)?.content)).not.toContain("anna@");
  });

  test("a choice belongs to what it was made for, also when something comes before it", () => {
    const db = demoDatabase();
    const id = unpublished(db);
    db.update(lessons).set({ background: "Elsa Lindqvist ledde." }).where(eq(lessons.id, id)).run();
    const keyOf = (name: string) =>
      gateOf(db, "lesson", id)?.findings.find(({ found }) => found === name)?.key;
    const before = keyOf("Elsa Lindqvist");
    db.update(lessons)
      .set({ background: "Cecilia Skyddad och Elsa Lindqvist ledde." })
      .where(eq(lessons.id, id))
      .run();
    expect(keyOf("Elsa Lindqvist")).toBe(before);
    expect(keyOf("Cecilia Skyddad")).not.toBe(before);
  });

  test("a title is looked through too", () => {
    const db = demoDatabase();
    db.update(newsletters)
      .set({ title: "Tack Elsa Lindqvist 191212121212" })
      .where(eq(newsletters.id, "brev-1"))
      .run();
    const found = gateOf(db, "newsletter", "brev-1")?.findings.map(({ dataKind, barred }) => [
      dataKind,
      barred,
    ]);
    expect(found).toEqual([
      ["identityNumber", true],
      ["name", false],
    ]);
    expect(put(db, "newsletter", "brev-1", "hide")).toMatchObject({ refused: "identityNumber" });
  });

  test("a follow-up tells outsiders of no lesson that is not open to everyone", () => {
    const db = demoDatabase();
    const told = () => gateOf(db, "followup", "2025")?.draft.content.lessons as { id: string }[];
    const [first] = told();
    expect(first).toBeDefined();
    db.update(lessons)
      .set({ visibility: "internal" })
      .where(eq(lessons.id, first?.id ?? ""))
      .run();
    expect(told().map(({ id }) => id)).not.toContain(first?.id);
    const row = rowOf(db, "followup", "2025");
    expect(String(row?.content)).toContain(`"${first?.id}"`);
    shelveLesson(db, first?.id ?? "", demoNow);
    expect(String(rowOf(db, "followup", "2025")?.content)).not.toContain(`"${first?.id}"`);
  });

  test("a partner that is merged into another is read by outsiders no more", () => {
    const db = demoDatabase();
    const [gone, kept] = publishedAll(db).filter(({ kind }) => kind === "partner");
    const member = memberByEmail(db, cast.coordinator, "2026-11-22") as Member;
    expect(mergePartners(db, member, kept?.recordId ?? "", gone?.recordId ?? "", demoNow)).toBeNull();
    expect(rowOf(db, "partner", gone?.recordId ?? "")).toMatchObject({
      withdrawn_at: demoNow,
      content: "{}",
    });
  });

  test("a personal identity number bars, whatever is chosen", () => {
    const db = demoDatabase();
    const id = unpublished(db);
    db.run(sql`update lessons set happened = 'Hen hade 850312-1234.' where id = ${id}`);
    const before = everything(db);
    expect(put(db, "lesson", id, "hide")).toMatchObject({ refused: "identityNumber" });
    expect(everything(db)).toBe(before);
  });

  test("a record about children lets no name or address out, and blocks", () => {
    const db = demoDatabase();
    const id = String(
      db.$client.prepare("select id from projects where for_minors order by id limit 1").pluck().get(),
    );
    withdraw(db, karin, "project", id, demoNow);
    db.run(
      sql`update projects set visibility = 'public', summary = 'Ellen Elevsson reste, ellen@example.com.' where id = ${id}`,
    );
    expect(gateOf(db, "project", id)?.findings.map(({ dataKind, barred }) => [dataKind, barred])).toEqual(
      expect.arrayContaining([
        ["name", true],
        ["email", true],
      ]),
    );
    expect(put(db, "project", id, "hide")).toMatchObject({ refused: "minorsNamed" });
    db.run(
      sql`update projects set summary = 'En elev reste.', results = null, expected_results = null where id = ${id}`,
    );
    const gate = gateOf(db, "project", id);
    expect(gate?.draft.content.contact).toBeNull();
  });

  test("nobody publishes another text than the one they were shown, nor what is not open", () => {
    const db = demoDatabase();
    const id = unpublished(db);
    const gate = gateOf(db, "lesson", id);
    const choices = choicesAt(gate, () => "show");
    db.run(sql`update lessons set learned = 'Något annat.' where id = ${id}`);
    const before = everything(db);
    const late = publish(db, karin, "lesson", id, { choices, sum: gate?.sum ?? "" }, demoNow);
    expect(late).toMatchObject({ refused: "changedMeanwhile" });
    expect(put(db, "lesson", "l-20", "show")).toMatchObject({ refused: "notOpen" });
    expect(put(db, "lesson", "no such", "show")).toBeNull();
    expect(everything(db)).toBe(before);
  });
});

describe("what is published", () => {
  test("stays as it was published until it is published again; the same again changes nothing", () => {
    const db = demoDatabase();
    const id = unpublished(db);
    put(db, "lesson", id, "show", demoNow);
    const first = rowOf(db, "lesson", id);
    expect(put(db, "lesson", id, "show", demoNow + 1000)).toEqual({ edition: 1 });
    expect(rowOf(db, "lesson", id)).toEqual(first);
    db.run(sql`update lessons set learned = 'Något annat.', changed_at = ${demoNow + 2000} where id = ${id}`);
    expect(rowOf(db, "lesson", id)).toEqual(first);
    expect(gateOf(db, "lesson", id)?.differs).toBe(true);
    expect(publishedAll(db).find((line) => line.recordId === id)?.changedSince).toBe(true);
    expect(put(db, "lesson", id, "show", demoNow + 3000)).toEqual({ edition: 2 });
    expect(rowOf(db, "lesson", id)).toMatchObject({
      summary: "Något annat.",
      published_at: demoNow,
      changed_at: demoNow + 3000,
    });
    expect(publishedAll(db).find((line) => line.recordId === id)?.changedSince).toBe(false);
  });

  test("comes back when the lesson closes, and leaves only the word that it was withdrawn", () => {
    const db = demoDatabase();
    db.run(sql`update lessons set visibility = 'internal' where id = 'l-01'`);
    shelveLesson(db, "l-01", demoNow + 5);
    expect(rowOf(db, "lesson", "l-01")).toMatchObject({
      title: "",
      summary: "",
      content: "{}",
      withdrawn_at: demoNow + 5,
      changed_at: demoNow + 5,
    });
    expect(put(db, "lesson", "l-01", "show")).toMatchObject({ refused: "notOpen" });
  });

  test("comes back when a project turns out to be about children, with its lessons, since they name people", () => {
    const db = demoDatabase();
    const [row] = db.all<{ project: string; lesson: string }>(sql`
      select projects.id as project, lessons.id as lesson from projects
      join lessons on lessons.project_id = projects.id and lessons.visibility = 'public'
      join publications as p on p.kind = 'lesson' and p.record_id = lessons.id
      where not for_minors limit 1`);
    const { project, lesson } = row ?? { project: "", lesson: "" };
    db.run(sql`update projects set visibility = 'public' where id = ${project}`);
    expect(isRefusal(put(db, "project", project, "show"))).toBe(false);
    expect(rowOf(db, "project", project)?.withdrawn_at).toBeNull();
    db.run(sql`update projects set for_minors = 1 where id = ${project}`);
    shelveProject(db, project, demoNow);
    expect(rowOf(db, "project", project)?.withdrawn_at).toBe(demoNow);
    expect(rowOf(db, "lesson", lesson)?.withdrawn_at).toBe(demoNow);
  });

  test("is withdrawn once, and a record that never went out cannot be", () => {
    const db = demoDatabase();
    expect(withdraw(db, karin, "partner", "pa-01", demoNow)).toBe(true);
    const after = everything(db);
    expect(withdraw(db, karin, "partner", "pa-01", demoNow + 9)).toBe(true);
    expect(everything(db)).toBe(after);
    expect(withdraw(db, karin, "lesson", unpublished(db), demoNow)).toBe(false);
    expect(isRefusal(put(db, "partner", "pa-01", "show", demoNow + 10))).toBe(false);
    expect(rowOf(db, "partner", "pa-01")).toMatchObject({ edition: 2, withdrawn_at: null });
  });

  test("every publication is noted as received by the public site", () => {
    const db = demoDatabase();
    const noted = db.all(
      sql`select kind, record_id, edition from circulations where receiver = 'site' order by 1, 2`,
    );
    expect(noted).toEqual(db.all(sql`select kind, record_id, edition from publications order by 1, 2`));
    expect(noted.length).toBeGreaterThan(30);
  });

  test("minutes go out as signed, without the names of who sat in the units' places", () => {
    const db = demoDatabase();
    const content = JSON.parse(String(rowOf(db, "minutes", "m-2025-1")?.content));
    expect(content.units[0]).toEqual({
      unit: expect.any(String),
      kind: "department",
      presence: expect.any(String),
    });
    expect(content.signedSum).toBe(
      db.$client.prepare("select sum from minutes where meeting_id = 'm-2025-1'").pluck().get(),
    );
    expect(put(db, "minutes", "m-2026-5", "show")).toBeNull();
  });
});
