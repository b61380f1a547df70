import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { archiveEntries, chronicle, lessons } from "#db/schema.server";
import { lessonChoices, lessonOrigin } from "~/domain/lessons/choices.server";
import { lessonFacets } from "~/domain/lessons/facets.server";
import { lackingIn } from "~/domain/lessons/lesson";
import { earlierWordings, lessonById, relatedLessons } from "~/domain/lessons/lesson-page.server";
import { draftLessons, lessonPage, lessonsFrom } from "~/domain/lessons/lessons.server";
import { publishLesson, withdrawLesson } from "~/domain/lessons/publishing.server";
import { reviseLesson, startLesson, unitsToWriteFor } from "~/domain/lessons/writing.server";
import { type Member, viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { atLeastOne } from "../../support/at-least-one";
import { now } from "../archive/small-town";
import { townOfWriters, whole } from "./writers";

const minute = 60_000;

describe("a draft", () => {
  test("is started with a title alone and lacks the rest", () => {
    const { db, sara } = townOfWriters();
    const empty = {
      background: "",
      happened: "",
      learned: "",
      advice: [],
      keywords: [],
      themeIds: [],
      phase: null,
    };
    const id = started(db, sara, { ...empty, title: "Fråga i tid" });
    const lesson = lessonById(db, viewerOf(sara), id);
    expect(lesson).toMatchObject({
      title: "Fråga i tid",
      visibility: "draft",
      publishedAt: null,
      version: 1,
    });
    expect(Object.keys(lackingIn({ ...whole(), ...empty }))).toEqual([
      "background",
      "happened",
      "learned",
      "advice",
      "themeIds",
      "phase",
    ]);
    expect(publishLesson(db, sara, id, "internal", 1, now)).toEqual({
      refused: "lessonNotWhole",
      field: "background",
    });
    expect(shelved(db)).toEqual([]);
  });

  test("sent twice is one lesson, and a later one of the same name another", () => {
    const { db, sara } = townOfWriters();
    const first = started(db, sara);
    expect(startLesson(db, sara, whole(), now + minute)).toEqual({ id: first });
    expect(startLesson(db, sara, whole(), now + 11 * minute)).not.toEqual({ id: first });
    expect(db.select({ id: lessons.id }).from(lessons).all()).toHaveLength(2);
  });

  test("is seen by its author and the coordinator and nobody else", () => {
    const { db, karin, sara, erik, lisa } = townOfWriters();
    const id = started(db, sara);
    const seen = (member: Member) => draftLessons(db, member).map((draft) => draft.id);
    expect([seen(sara), seen(karin), seen(erik), seen(lisa)]).toEqual([[id], [id], [], []]);
    for (const member of [karin, sara, erik, lisa])
      expect(lessonPage(db, viewerOf(member), {}, { number: 1, size: 20 }).total).toBe(0);
    const draft = { visibility: "draft", authorId: "sara", unitId: "school" };
    expect([karin, sara, erik, lisa].map((member) => may(member, "readLesson", draft))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("is for a unit that the writer speaks for; the coordinator writes for any", () => {
    const { db, karin, sara } = townOfWriters();
    expect(unitsToWriteFor(sara)).toEqual(["school"]);
    expect(startLesson(db, sara, whole({ unitId: "energy" }), now)).toEqual({
      refused: "unitNotYours",
      field: "unitId",
    });
    expect(startLesson(db, karin, whole({ unitId: "energy" }), now)).toHaveProperty("id");
  });

  test.each([
    ["a unit", { unitId: "nowhere" }, "unitId"],
    ["a theme", { themeIds: ["money", "nothing"] }, "themeIds"],
    ["a programme", { programmeCode: "NONE" }, "programmeCode"],
    ["a project", { projectId: "none" }, "projectId"],
    ["a meeting", { meetingId: "none" }, "meetingId"],
    ["a meeting of a room the writer may not enter", { meetingId: "secret" }, "meetingId"],
  ])("refuses %s that is not there", (_, given, field) => {
    const { db, sara } = townOfWriters();
    expect(startLesson(db, sara, whole(given), now)).toEqual({ refused: "wrongValue", field });
    expect(db.select({ id: lessons.id }).from(lessons).all()).toEqual([]);
  });

  test("is of a day that has been", () => {
    const { db, sara } = townOfWriters();
    expect(startLesson(db, sara, whole({ learnedOn: "2026-11-23" }), now)).toEqual({
      refused: "dayInFuture",
      field: "learnedOn",
    });
  });

  test("from a meeting's item is tied to both, and to no other meeting's item", () => {
    const { db, sara } = townOfWriters();
    expect(lessonOrigin(db, sara, "spring", "spring-2")).toMatchObject({
      day: "2026-02-05",
      agendaItemId: "spring-2",
    });
    expect(lessonOrigin(db, sara, "spring", "secret-2")).toMatchObject({ agendaItemId: null });
    expect(lessonOrigin(db, sara, "secret", "secret-2")).toBeNull();
    const id = started(db, sara, { meetingId: "spring", agendaItemId: "spring-2" });
    expect(lessonById(db, viewerOf(sara), id)).toMatchObject({
      meetingId: "spring",
      agendaItemTitle: "Läget i network",
    });
    const other = started(db, sara, { title: "En annan", meetingId: "spring", agendaItemId: "secret-2" });
    expect(lessonById(db, viewerOf(sara), other)?.agendaItemId).toBeNull();
    published(db, sara, id, "internal");
    expect(lessonsFrom(db, viewerOf(sara), { meetingId: "spring" }).map((lesson) => lesson.id)).toEqual([id]);
  });
});

describe("a published lesson", () => {
  test.each([
    ["network", [true, true, true, false], false],
    ["internal", [true, true, true, true], false],
    ["public", [true, true, true, true], true],
  ] as const)("for %s is read by those it is for, in lists and alone", (readers, reads, visitor) => {
    const { db, karin, sara, erik, lisa } = townOfWriters();
    const id = started(db, sara);
    published(db, sara, id, readers);
    const members = [karin, sara, erik, lisa];
    const total = (member: Member | null) =>
      lessonPage(db, viewerOf(member), {}, { number: 1, size: 20 }).total === 1;
    expect(members.map(total)).toEqual([...reads]);
    expect(total(null)).toBe(visitor);
    const thing = { visibility: readers, authorId: "sara", unitId: "school" };
    expect(members.map((member) => may(member, "readLesson", thing))).toEqual([...reads]);
    expect(members.map((member) => lessonFacets(db, viewerOf(member)).years.length === 1)).toEqual([
      ...reads,
    ]);
  });

  test("stands in the archive from the moment it is published until it is withdrawn", () => {
    const { db, sara } = townOfWriters();
    const id = started(db, sara);
    expect(shelved(db)).toEqual([]);
    published(db, sara, id, "network");
    expect(shelved(db)).toEqual([[id, "network"]]);
    expect(publishLesson(db, sara, id, "internal", 2, now)).toBe(true);
    expect(shelved(db)).toEqual([[id, "internal"]]);
    expect(withdrawLesson(db, sara, id, 3, now)).toBe(true);
    expect(shelved(db)).toEqual([]);
    expect(deeds(db)).toEqual(["created", "publishedLesson", "publishedLesson", "withdrewLesson"]);
  });

  test("keeps every wording that others could read, and no draft's", () => {
    const { db, sara } = townOfWriters();
    const id = started(db, sara);
    revised(db, sara, id, { learned: "Utkast två." }, 1);
    published(db, sara, id, "internal", 2);
    expect(earlierWordings(db, id)).toEqual([]);
    revised(db, sara, id, { learned: "Tredje ordalydelsen." }, 3);
    revised(db, sara, id, { learned: "Fjärde ordalydelsen." }, 4);
    withdrawLesson(db, sara, id, 5, now + minute);
    revised(db, sara, id, { learned: "Femte, i utkast." }, 6);
    expect(earlierWordings(db, id).map(({ version, content }) => [version, content.learned])).toEqual([
      [5, "Fjärde ordalydelsen."],
      [4, "Tredje ordalydelsen."],
      [3, "Utkast två."],
    ]);
  });

  test("stays whole", () => {
    const { db, sara } = townOfWriters();
    const id = started(db, sara);
    published(db, sara, id, "internal");
    expect(reviseLesson(db, sara, id, whole({ advice: [] }), 2, now)).toEqual({
      refused: "lessonNotWhole",
      field: "advice",
    });
    expect(lessonById(db, viewerOf(sara), id)?.version).toBe(2);
  });

  test("changed by two keeps both texts: the second is shown what the first has saved", () => {
    const { db, karin, sara } = townOfWriters();
    const id = started(db, sara);
    published(db, sara, id, "internal");
    revised(db, karin, id, { title: "Karins rubrik" }, 2);
    expect(reviseLesson(db, sara, id, whole({ title: "Saras rubrik" }), 2, now)).toMatchObject({
      refused: "changedMeanwhile",
      current: { title: "Karins rubrik", version: 3 },
    });
    expect(publishLesson(db, sara, id, "public", 2, now)).toMatchObject({ refused: "changedMeanwhile" });
    expect(withdrawLesson(db, sara, id, 2, now)).toMatchObject({ refused: "changedMeanwhile" });
    expect(lessonById(db, viewerOf(sara), id)).toMatchObject({
      title: "Karins rubrik",
      visibility: "internal",
    });
  });

  test("is not a new version when nothing was changed, and may be published twice", () => {
    const { db, sara } = townOfWriters();
    const id = started(db, sara);
    published(db, sara, id, "internal");
    revised(db, sara, id, {}, 2);
    expect(publishLesson(db, sara, id, "internal", 1, now)).toBe(true);
    expect(lessonById(db, viewerOf(sara), id)?.version).toBe(2);
    expect(earlierWordings(db, id)).toEqual([]);
  });

  test("for everyone needs a look at what resembles personal data, each time something new comes in", () => {
    const { db, sara } = townOfWriters();
    const id = started(db, sara, { background: "Ring Eva på 0980-319 212." });
    expect(publishLesson(db, sara, id, "public", 1, now)).toEqual({
      refused: "personalDataUnchecked",
      field: "personalDataChecked",
    });
    expect(publishLesson(db, sara, id, "internal", 1, now)).toBe(true);
    expect(publishLesson(db, sara, id, "public", 2, now, { personalDataChecked: true })).toBe(true);
    const same = { background: "Ring gärna Eva på 0980-319 212." };
    revised(db, sara, id, same, 3);
    const more = whole({ ...same, happened: "Skriv till eva@example.se." });
    expect(reviseLesson(db, sara, id, more, 4, now)).toMatchObject({ refused: "personalDataUnchecked" });
    expect(reviseLesson(db, sara, id, more, 4, now, { personalDataChecked: true })).toEqual({ id });
  });

  test("for everyone never holds a personal identity number, however carefully somebody has looked", () => {
    const { db, sara } = townOfWriters();
    const id = started(db, sara, { happened: "Hon är född 19680412-1234." });
    const checked = { personalDataChecked: true };
    expect(publishLesson(db, sara, id, "public", 1, now, checked)).toEqual({ refused: "identityNumber" });
    expect(publishLesson(db, sara, id, "internal", 1, now)).toBe(true);
    const other = started(db, sara);
    published(db, sara, other, "public");
    const born = whole({ learned: "Hon är född 19680412-1234." });
    expect(reviseLesson(db, sara, other, born, 2, now, checked)).toEqual({
      refused: "identityNumber",
      field: "learned",
    });
  });

  test("keeps a tie to a meeting that the one who revises may not see", () => {
    const { db, karin, sara } = townOfWriters();
    const id = started(db, sara);
    revised(db, karin, id, { meetingId: "secret", agendaItemId: "secret-2" }, 1);
    expect(lessonById(db, viewerOf(sara), id)).toMatchObject({ meetingId: null, agendaItemTitle: null });
    revised(db, sara, id, { title: "Ny rubrik" }, 2);
    expect(lessonById(db, viewerOf(karin), id)).toMatchObject({
      meetingId: "secret",
      agendaItemId: "secret-2",
    });
  });
});

describe("the list", () => {
  test("is narrowed by each choice, counted and cut", () => {
    const { db, karin } = townOfWriters();
    for (let number = 1; number <= 5; number++) {
      const id = started(db, karin, {
        title: `Lärdom ${number}`,
        unitId: number % 2 ? "school" : "energy",
        themeIds: number > 3 ? ["youth", "money"] : ["money"],
        phase: number === 1 ? "audit" : "budget",
        programmeCode: number === 2 ? null : "ERASMUS-SKOLA",
        learnedOn: `202${number}-03-0${number}`,
      });
      published(db, karin, id, "internal");
    }
    const viewer = viewerOf(karin);
    const titles = (filter: Parameters<typeof lessonPage>[2], number = 1, size = 20) =>
      lessonPage(db, viewer, filter, { number, size }).lessons.map((lesson) => lesson.title.slice(-1));
    expect(titles({})).toEqual(["5", "4", "3", "2", "1"]);
    expect(titles({ unitId: "energy" })).toEqual(["4", "2"]);
    expect(titles({ themeId: "youth" })).toEqual(["5", "4"]);
    expect(titles({ phase: "audit" })).toEqual(["1"]);
    expect(titles({ programmeCode: "ERASMUS-SKOLA" })).toEqual(["5", "4", "3", "1"]);
    expect(titles({ year: 2023 })).toEqual(["3"]);
    expect(titles({ unitId: "school", themeId: "youth", year: 2025 })).toEqual(["5"]);
    expect(titles({}, 2, 2)).toEqual(["3", "2"]);
    expect(titles({}, 99, 2)).toEqual(["1"]);
    expect(lessonPage(db, viewer, {}, { number: 99, size: 2 })).toMatchObject({
      total: 5,
      page: 3,
      pages: 3,
    });
    const facets = lessonFacets(db, viewer);
    expect(facets.units.map(({ key, count }) => [key, count])).toEqual([
      ["energy", 2],
      ["school", 3],
    ]);
    for (const { key, count } of atLeastOne(facets.themes))
      expect(lessonPage(db, viewer, { themeId: key }, { number: 1, size: 20 }).total).toBe(count);
    expect(facets.years.map(({ key }) => key)).toEqual(["2025", "2024", "2023", "2022", "2021"]);
  });

  test("offers lessons on the same theme to read next, and none that the reader may not see", () => {
    const { db, karin, sara, lisa } = townOfWriters();
    const here = started(db, sara);
    const near = started(db, sara, { title: "Nära" });
    const hidden = started(db, sara, { title: "Bara nätverket" });
    const far = started(db, sara, { title: "Långt bort", themeIds: ["youth"] });
    for (const id of [here, near, far]) published(db, sara, id, "internal");
    published(db, sara, hidden, "network");
    const titles = (member: Member) =>
      relatedLessons(db, viewerOf(member), here).map((lesson) => lesson.title);
    expect(titles(lisa)).toEqual(["Nära"]);
    expect(titles(karin).sort()).toEqual(["Bara nätverket", "Nära"]);
  });

  test("of choices puts the writer's own units first", () => {
    const { db, karin, erik } = townOfWriters();
    const offered = (member: Member) => {
      const { ownUnits, otherUnits } = lessonChoices(db, member, { unitId: null, meetingId: null }, now);
      return [ownUnits.map((unit) => unit.id), otherUnits.map((unit) => unit.id)];
    };
    expect(offered(erik)).toEqual([["energy"], []]);
    expect(offered(karin)).toEqual([["school"], ["energy"]]);
    const meetings = (member: Member) =>
      lessonChoices(db, member, { unitId: null, meetingId: null }, now).meetings.map((meeting) => meeting.id);
    expect(meetings(erik)).toEqual(["spring"]);
    expect(meetings(karin).sort()).toEqual(["secret", "spring"]);
  });
});

function started(db: OpenDatabase, member: Member, given: Parameters<typeof whole>[0] = {}): string {
  const answer = startLesson(db, member, whole(given), now);
  if ("refused" in answer) throw new Error(`refused: ${answer.refused} ${answer.field}`);
  return answer.id;
}

function revised(
  db: OpenDatabase,
  member: Member,
  id: string,
  given: Parameters<typeof whole>[0],
  version: number,
) {
  const before = lessonById(db, viewerOf(member), id);
  if (!before) throw new Error("no such lesson");
  const { background, happened, learned, advice, title } = before;
  const texts = { background, happened, learned, advice, title };
  expect(reviseLesson(db, member, id, whole({ ...texts, ...given }), version, now)).toEqual({ id });
}

function published(
  db: OpenDatabase,
  member: Member,
  id: string,
  readers: "network" | "internal" | "public",
  version = 1,
) {
  expect(publishLesson(db, member, id, readers, version, now)).toBe(true);
}

const shelved = (db: OpenDatabase) =>
  db
    .select({ id: archiveEntries.recordId, visibility: archiveEntries.visibility })
    .from(archiveEntries)
    .where(eq(archiveEntries.kind, "lesson"))
    .all()
    .map((entry) => [entry.id, entry.visibility]);

const deeds = (db: OpenDatabase) =>
  db
    .select({ deed: chronicle.deed })
    .from(chronicle)
    .orderBy(chronicle.id)
    .all()
    .map((line) => line.deed);
