import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { changeDetails, judgeGoals } from "~/domain/followup/details.server";
import { draftOfYear, sectionsOf } from "~/domain/followup/draft.server";
import {
  addSection,
  moveSection,
  removeSection,
  renameSection,
  writeSection,
} from "~/domain/followup/sections.server";
import { sendFollowup, wordsSum } from "~/domain/followup/stages.server";
import { demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { begun, readyToSend } from "./ready";

const minute = 60_000;

describe("a section", () => {
  test("is written by two at once when it is another one, or another paragraph", () => {
    const { db, karin, id } = begun();
    const per = memberOf(db, "p-02");
    const [one, other] = sectionsOf(db, id);
    const at = (sectionId = "") => ({ followupId: id, sectionId });
    const first = writeSection(db, karin, at(one?.id), { text: "Ett.\n\nTvå.", version: 1 }, demoNow);
    expect(first).toEqual({ text: "Ett.\n\nTvå.", version: 2, merged: false });
    expect(writeSection(db, per, at(other?.id), { text: "Annat.", version: 1 }, demoNow)).toMatchObject({
      version: 2,
    });
    const base = "Ett.\n\nTvå.";
    writeSection(db, karin, at(one?.id), { text: "Ett, nytt.\n\nTvå.", version: 2, base }, demoNow);
    const merged = writeSection(
      db,
      per,
      at(one?.id),
      { text: "Ett.\n\nTvå, nytt.", version: 2, base },
      demoNow,
    );
    expect(merged).toEqual({ text: "Ett, nytt.\n\nTvå, nytt.", version: 4, merged: true });
    const refused = writeSection(
      db,
      per,
      at(one?.id),
      { text: "Ett, eget.\n\nTvå.", version: 2, base },
      demoNow,
    );
    expect(refused).toMatchObject({
      refused: "changedMeanwhile",
      current: { text: "Ett, nytt.\n\nTvå, nytt.", version: 4, writerName: per.name },
    });
  });

  test("saved quietly is told once in ten minutes, and by hand each time", () => {
    const { db, karin, id } = begun();
    const sectionId = sectionsOf(db, id)[0]?.id ?? "";
    const save = (text: string, version: number, now: number, quietly = true) =>
      writeSection(db, karin, { followupId: id, sectionId }, { text, version, quietly }, now);
    save("a", 1, demoNow);
    save("ab", 2, demoNow + minute);
    save("abc", 3, demoNow + 11 * minute);
    save("abcd", 4, demoNow + 12 * minute, false);
    save("abcd", 5, demoNow + 13 * minute, false);
    const told = historyOf(db, "followup", id).filter(({ deed }) => deed === "wroteSection");
    expect(told.map(({ after }) => after?.text)).toEqual(["abcd", "abc", "a"]);
  });

  test("is added once, renamed, moved and removed", () => {
    const { db, karin, id } = begun();
    const headings = () => sectionsOf(db, id).map(({ heading }) => heading);
    const before = headings();
    const added = addSection(db, karin, id, "Bilagor", demoNow);
    expect(addSection(db, karin, id, "Bilagor", demoNow)).toBe(added);
    expect(headings()).toEqual([...before, "Bilagor"]);
    const where = { followupId: id, sectionId: String(added) };
    expect(renameSection(db, karin, where, "Tabeller", "Bilagor", demoNow)).toBeNull();
    expect(renameSection(db, karin, where, "Kartor", "Bilagor", demoNow)).toMatchObject({
      refused: "changedMeanwhile",
    });
    expect(renameSection(db, karin, where, String(before[0]), "Tabeller", demoNow)).toMatchObject({
      refused: "headingTaken",
    });
    moveSection(db, karin, where, "up", demoNow);
    expect(headings()).toEqual([...before.slice(0, -1), "Tabeller", before.at(-1)]);
    moveSection(db, karin, where, "down", demoNow);
    moveSection(db, karin, where, "down", demoNow);
    expect(headings()).toEqual([...before, "Tabeller"]);
    writeSection(db, karin, where, { text: "Text.", version: 1 }, demoNow);
    expect(removeSection(db, karin, where, 1, demoNow)).toMatchObject({ refused: "changedMeanwhile" });
    expect(removeSection(db, karin, where, 2, demoNow)).toBeNull();
    expect(removeSection(db, karin, where, 2, demoNow)).toBeNull();
    expect(headings()).toEqual(before);
    expect(historyOf(db, "followup", id).map(({ deed }) => deed)).toEqual([
      "removedSection",
      "wroteSection",
      "movedSection",
      "movedSection",
      "renamedSection",
      "addedSection",
      "followupStarted",
    ]);
  });

  test("of another follow-up is not there, and none takes a change once it has gone to the board", () => {
    const { db, karin, id } = readyToSend();
    const other = draftOfYear(db, 2025);
    const theirs = sectionsOf(db, other?.id ?? "")[0]?.id ?? "";
    const own = sectionsOf(db, id)[0]?.id ?? "";
    const writing = { text: "Nytt.", version: 2 };
    expect(writeSection(db, karin, { followupId: id, sectionId: theirs }, writing, demoNow)).toEqual({
      refused: "notFound",
    });
    expect(writeSection(db, karin, { followupId: "fu-2025", sectionId: theirs }, writing, demoNow)).toEqual({
      refused: "followupLocked",
    });
    const draft = draftOfYear(db, 2026);
    sendFollowup(db, karin, id, { day: "2026-11-20", shown: draft ? wordsSum(db, draft) : "" }, demoNow);
    const where = { followupId: id, sectionId: own };
    const locked = { refused: "followupLocked" };
    expect(writeSection(db, karin, where, writing, demoNow)).toEqual(locked);
    expect(addSection(db, karin, id, "Bilagor", demoNow)).toEqual(locked);
    expect(renameSection(db, karin, where, "Annat", "Sammanfattning", demoNow)).toEqual(locked);
    expect(moveSection(db, karin, where, "down", demoNow)).toEqual(locked);
    expect(removeSection(db, karin, where, 2, demoNow)).toEqual(locked);
    expect(judgeGoals(db, karin, id, [], demoNow)).toEqual(locked);
  });
});

describe("what stands beside the sections", () => {
  const details = {
    title: "Uppföljning 2026",
    caseNumber: "KS 2027/0012",
    proposedDecision: "Att godkänna uppföljningen.",
    priorities: ["Ett", "Två"],
    highlightedLessonIds: [],
  };

  test("is changed by whoever saw what stands, and only with lessons that are published", () => {
    const { db, karin, id } = begun();
    expect(changeDetails(db, karin, id, details, 1, demoNow)).toBeNull();
    expect(changeDetails(db, karin, id, details, 1, demoNow)).toBeNull();
    expect(changeDetails(db, karin, id, { ...details, title: "Annan" }, 1, demoNow)).toMatchObject({
      refused: "changedMeanwhile",
      current: { title: "Uppföljning 2026", version: 2 },
    });
    const hidden = db.get<{ id: string }>(sql`select id from lessons where visibility = 'draft' limit 1`);
    const highlightedLessonIds = [hidden?.id ?? "none"];
    expect(changeDetails(db, karin, id, { ...details, highlightedLessonIds }, 2, demoNow)).toEqual({
      refused: "lessonGone",
      field: "highlightedLessonIds",
    });
  });

  test("two who judge different goals both stand; the same goal is theirs to choose", () => {
    const { db, karin, id } = begun();
    const none = { verdict: null, comment: "" };
    const partly = { verdict: "partly" as const, comment: "På väg." };
    const judge = (goalId: string, shown: typeof none | typeof partly, typed: typeof none | typeof partly) =>
      judgeGoals(db, karin, id, [{ goalId, shown, typed }], demoNow);
    expect(judge("g-1", none, partly)).toBeNull();
    expect(judge("g-2", none, partly)).toBeNull();
    expect(judge("g-1", none, { ...partly, comment: "Annat." })).toMatchObject({
      refused: "changedMeanwhile",
    });
    expect(judge("g-1", none, partly)).toBeNull();
    expect(judge("g-3", none, { verdict: null, comment: "Utan bedömning" } as never)).toEqual({
      refused: "goalVerdictMissing",
      field: "verdict-g-3",
    });
    expect(
      db.all(sql`select goal_id, verdict, comment from goal_results where followup_id = ${id} order by 1`),
    ).toEqual([
      { goal_id: "g-1", verdict: "partly", comment: "På väg." },
      { goal_id: "g-2", verdict: "partly", comment: "På väg." },
    ]);
    expect(judge("g-1", partly, none)).toBeNull();
    expect(db.all(sql`select goal_id from goal_results where followup_id = ${id}`)).toEqual([
      { goal_id: "g-2" },
    ]);
    expect(historyOf(db, "followup", id).filter(({ deed }) => deed === "judgedGoal")).toHaveLength(3);
  });
});
