import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { subjectOf } from "~/domain/competence/competence";
import { ownCompetences, takeBackCompetence, tellCompetence } from "~/domain/competence/own.server";
import {
  changeTraining,
  startTraining,
  type TrainingWritten,
  takePart,
  writtenOf,
} from "~/domain/competence/training-writing.server";
import { trainingById, trainingList } from "~/domain/competence/trainings.server";
import { isRefusal } from "~/domain/refusal";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const course: TrainingWritten = {
  kind: "course",
  title: "Statsstöd i praktiken",
  organiser: "Regionen",
  startsOn: "2026-10-01",
  endsOn: "2026-10-02",
  heldOn: "2026-10-02",
  note: null,
  subjects: [{ kind: "theme", value: "t-budget" }],
  people: ["p-01", "p-04"],
};

describe("a training", () => {
  test("that a contact writes in is one they have taken themselves, and nobody else", () => {
    const db = demoDatabase();
    const helena = memberOf(db, "p-14");
    const started = startTraining(db, helena, course, demoNow);
    if (isRefusal(started)) throw new Error(started.refused);
    expect(startTraining(db, helena, course, demoNow + 1000)).toEqual(started);
    expect(trainingById(db, started.id)?.people.map(({ id }) => id)).toEqual(["p-14"]);
    expect(startTraining(db, helena, { ...course, title: "X", heldOn: null }, demoNow)).toEqual({
      refused: "heldMissing",
      field: "heldOn",
    });
    expect(historyOf(db, "training", started.id)[0]).toMatchObject({
      deed: "created",
      after: { peopleIds: ["p-14"] },
    });
  });

  test("is planned by the coordinator, for whom they say", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    const started = startTraining(db, karin, { ...course, heldOn: null }, demoNow);
    if (isRefusal(started)) throw new Error(started.refused);
    expect(trainingById(db, started.id)).toMatchObject({
      heldOn: null,
      people: [{ id: "p-04" }, { id: "p-01" }],
    });
    expect(trainingList(db)[0]).toMatchObject({ id: started.id, people: 2 });
    const wrong = (more: Partial<TrainingWritten>) =>
      startTraining(db, karin, { ...course, title: "Y", ...more }, demoNow);
    expect(wrong({ heldOn: "2026-11-23" })).toMatchObject({ refused: "dayInFuture" });
    expect(wrong({ endsOn: "2026-09-30" })).toMatchObject({ refused: "untilBeforeFrom" });
    expect(wrong({ people: ["none"] })).toMatchObject({ refused: "wrongValue", field: "people" });
    expect(wrong({ subjects: [{ kind: "theme", value: "none" }] })).toMatchObject({ refused: "wrongValue" });
  });

  test("is changed by whoever saw it as it stands", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    const training = trainingById(db, "utb-2025-1");
    if (!training) throw new Error("no training");
    const written = writtenOf(training);
    const change = (title: string, version: number) =>
      changeTraining(db, karin, "utb-2025-1", { ...written, title }, version, demoNow);
    expect(changeTraining(db, karin, "utb-2025-1", written, 99, demoNow)).toBeNull();
    expect(change("Ett", 1)).toBeNull();
    expect(change("Två", 1)).toMatchObject({ refused: "changedMeanwhile", current: { title: "Ett" } });
  });

  test("that has been held is joined and left, and one that is planned is not", () => {
    const db = demoDatabase();
    const anna = memberOf(db, "p-04");
    const count = () =>
      db.get<{ n: number }>(sql`select count(*) as n from training_people where training_id = 'utb-2025-1'`)
        ?.n;
    expect(takePart(db, anna, "utb-2025-1", true, demoNow)).toBeNull();
    expect(takePart(db, anna, "utb-2025-1", true, demoNow)).toBeNull();
    expect(count()).toBe(5);
    expect(takePart(db, anna, "utb-2025-1", false, demoNow)).toBeNull();
    expect(count()).toBe(4);
    expect(takePart(db, anna, "utb-2027-1", true, demoNow)).toEqual({ refused: "notHeld" });
    expect(takePart(db, anna, "none", true, demoNow)).toEqual({ refused: "notFound" });
  });

  test("keeps those who said that they took part while the coordinator's form was open, and those who have left", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    const opened = trainingById(db, "utb-2025-1");
    if (!opened) throw new Error("no training");
    const [gone, ...staying] = opened.people.map(({ id }) => id);
    const joined = () =>
      db
        .all<{ id: string }>(
          sql`select person_id as id from training_people where training_id = 'utb-2025-1'`,
        )
        .map(({ id }) => id)
        .sort();
    const save = (people: string[], version: number) =>
      changeTraining(db, karin, "utb-2025-1", { ...writtenOf(opened), people }, version, demoNow);
    expect(takePart(db, memberOf(db, "p-04"), "utb-2025-1", true, demoNow)).toBeNull();
    expect(save(staying, opened.version)).toMatchObject({ refused: "changedMeanwhile" });
    expect(joined()).toEqual([gone, ...staying, "p-04"].sort());
    db.run(sql`update people set deactivated_at = ${demoNow} where id = ${gone}`);
    expect(save(staying, opened.version + 1)).toBeNull();
    expect(joined()).toEqual([gone, ...staying].sort());
  });
});

test("what one tells of oneself is told once, with the latest note, and taken back without harm twice", () => {
  const db = demoDatabase();
  const linnea = memberOf(db, "p-32");
  const spanish = { kind: "language", value: "es" } as const;
  expect(tellCompetence(db, linnea, spanish, "Lite", demoNow)).toBeNull();
  expect(tellCompetence(db, linnea, spanish, "Mycket", demoNow)).toBeNull();
  expect(tellCompetence(db, linnea, spanish, "Mycket", demoNow)).toBeNull();
  expect(ownCompetences(db, "p-32")).toContainEqual({ ...spanish, note: "Mycket" });
  expect(historyOf(db, "person", "p-32").filter(({ deed }) => deed === "toldCompetence")).toHaveLength(2);
  expect(tellCompetence(db, linnea, { kind: "country", value: "XX" }, "", demoNow)).toEqual({
    refused: "subjectMissing",
    field: "subject",
  });
  takeBackCompetence(db, linnea, spanish, demoNow);
  takeBackCompetence(db, linnea, spanish, demoNow);
  expect(ownCompetences(db, "p-32").map(({ value }) => value)).toEqual(["uk"]);
});

test.each([
  ["programme:ERASMUS-SKOLA", { kind: "programme", value: "ERASMUS-SKOLA" }],
  ["theme:a:b", { kind: "theme", value: "a:b" }],
  ["språk:de", null],
  ["language:", null],
  ["", null],
])("%s is the subject %o", (key, subject) => {
  expect(subjectOf(key)).toEqual(subject);
});
