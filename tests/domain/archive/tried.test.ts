import { expect, test } from "vitest";
import { shelveLesson } from "~/domain/archive/shelve-lessons.server";
import { triedBefore } from "~/domain/archive/tried.server";
import type { Viewer } from "~/domain/members/member";
import { demoDatabase, demoNow } from "../../support/demo";
import situations from "./tried-before.json";

const inNetwork: Viewer = {
  personId: null,
  level: "network",
  groupIds: ["grp-natverk"],
  unitIds: [],
  coordinator: false,
};
const ask = (text: string, viewer = inNetwork, db = demoDatabase(), except: [string, string] | null = null) =>
  triedBefore(db, viewer, {
    text,
    except: except && { kind: except[0] as "lesson", recordId: except[1] },
  });

test("for at least sixteen of twenty situations the right lesson is among the first three", () => {
  expect(situations).toHaveLength(20);
  const db = demoDatabase();
  // What ties a lesson to its project and theme must not help: only the texts are compared.
  db.$client.exec("update lessons set project_id = null");
  db.$client.exec("delete from lesson_themes");
  for (const id of db.$client.prepare("select id from lessons").pluck().all())
    shelveLesson(db, id as string, demoNow);
  const missed = situations.filter(({ title, text, right }) => {
    const found = ask(`${title}\n${text}`, inNetwork, db).lessons.map(({ recordId }) => recordId);
    return !found.some((id) => right.includes(id));
  });
  expect(missed.map(({ title }) => title).length, JSON.stringify(missed)).toBeLessThanOrEqual(4);
});

test("an application that was turned down is found, and whom to call about it", () => {
  const { works, colleagues, lessons } = ask(
    "Teater på biblioteken: invånarna skapar egna föreställningar på små bibliotek",
  );
  expect(works[0]).toMatchObject({ kind: "project", recordId: "prj-09" });
  expect(lessons.length).toBeGreaterThan(0);
  const contact = demoDatabase()
    .$client.prepare(
      "select p.id, p.name, p.email from people p join projects on contact_id = p.id where projects.id = 'prj-09'",
    )
    .get() as { id: string; name: string; email: string };
  expect(colleagues.map(({ id }) => id)).toContain(contact.id);
  expect(colleagues.find(({ id }) => id === contact.id)).toMatchObject({ email: contact.email });
  expect(new Set(colleagues.map(({ id }) => id)).size).toBe(colleagues.length);
});

test("nobody is told to call themselves, or somebody who has left", () => {
  const text = "Teater på biblioteken: invånarna skapar egna föreställningar på små bibliotek";
  const db = demoDatabase();
  const colleagues = (personId: string | null = null) =>
    ask(text, { ...inNetwork, personId }, db).colleagues.map(({ id }) => id);
  const [first = null, ...others] = colleagues();
  expect(first).not.toBeNull();
  expect(colleagues(first)).toEqual(expect.arrayContaining(others));
  expect(colleagues(first)).not.toContain(first);
  db.$client.prepare("update people set deactivated_at = ? where id = ?").run(demoNow, first);
  expect(colleagues()).toEqual(expect.arrayContaining(others));
  expect(colleagues()).not.toContain(first);
});

test("what is being written is not among what has been tried", () => {
  const text = "Biblioteket som scen";
  expect(ask(text).works.map(({ recordId }) => recordId)).toContain("prj-09");
  const others = ask(text, inNetwork, demoDatabase(), ["project", "prj-09"]);
  expect(others.works.map(({ recordId }) => recordId)).not.toContain("prj-09");
});

test("only what the viewer may see is told", () => {
  const db = demoDatabase();
  const text = "Läs bedömningskriterierna före idén";
  const ids = () =>
    ask(text, { ...inNetwork, level: "internal", groupIds: [] }, db).lessons.map((l) => l.recordId);
  expect(ids()).toContain("l-01");
  db.$client.exec("update lessons set visibility = 'draft' where id = 'l-01'");
  shelveLesson(db, "l-01", demoNow);
  expect(ids()).not.toContain("l-01");
});

test("any text is answered: nothing, one common word, signs that the search has for itself", () => {
  expect(ask("")).toEqual({ lessons: [], works: [], colleagues: [] });
  expect(ask("  \n!?")).toEqual({ lessons: [], works: [], colleagues: [] });
  for (const text of ["och", '"', 'typ:lärdom -"x', "a".repeat(5000), "NEAR( * OR", "ö ".repeat(4000)])
    expect(() => ask(text)).not.toThrow();
});
