import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { keyFiguresIn, readFollowup } from "~/domain/followup/canonical";
import { differencesBetween } from "~/domain/followup/differences";
import { draftById, sectionsOf } from "~/domain/followup/draft.server";
import { editionOfYear, editionsOfYear, falseSums, readersEdition } from "~/domain/followup/editions.server";
import { figuresOf } from "~/domain/followup/figures.server";
import { freezeFollowup } from "~/domain/followup/freezing.server";
import { writeSection } from "~/domain/followup/sections.server";
import { stageOf } from "~/domain/followup/stage";
import {
  decideFollowup,
  discussFollowup,
  sendFollowup,
  takeFollowupBack,
  wordsSum,
} from "~/domain/followup/stages.server";
import { draftText } from "~/domain/followup/text.server";
import { viewerOf } from "~/domain/members/member";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { begun, readyToSend, sent } from "./ready";

const decision = { day: "2026-11-21", paragraph: "§ 41", decision: "Kommunstyrelsen godkänner." };
const assignments = [
  {
    text: "Ta fram en plan",
    responsibleId: "p-01",
    responsibleUnitId: null,
    dueDay: "2027-03-01",
    field: "1",
  },
  {
    text: "Utreda språkkurser",
    responsibleId: null,
    responsibleUnitId: "org-buf",
    dueDay: "2027-05-01",
    field: "2",
  },
];
const versionOf = (db: Database, id: string) => draftById(db, id)?.version ?? 0;
const stageIn = (db: Database, id: string) => {
  const draft = draftById(db, id);
  return draft && stageOf(draft);
};
const kept = (db: Database, id: string) =>
  db.all<{ number: number; stage: string; canonical: string; sum: string }>(
    sql`select number, stage, canonical, sum from followup_editions where followup_id = ${id} order by number`,
  );
const wordsNow = (db: Database, id: string) => {
  const draft = draftById(db, id);
  return draft ? wordsSum(db, draft) : "";
};

describe("a follow-up", () => {
  test("goes from draft to published in order, an edition at each stage from the board on", () => {
    const { db, karin, id } = begun();
    expect(stageIn(db, id)).toBe("draft");
    const ready = readyToSend();
    expect(stageIn(ready.db, ready.id)).toBe("discussed");
    const after = sent();
    expect(stageIn(after.db, after.id)).toBe("sent");
    const version = versionOf(after.db, after.id);
    const decided = decideFollowup(after.db, karin, after.id, { decision, assignments, version }, demoNow);
    expect(decided).toMatchObject({ number: 2 });
    expect(stageIn(after.db, after.id)).toBe("decided");
    expect(freezeFollowup(after.db, karin, after.id, "published", demoNow)).toMatchObject({ number: 3 });
    expect(stageIn(after.db, after.id)).toBe("published");
    expect(draftById(after.db, after.id)?.publishedOn).toBe("2026-11-22");
    expect(kept(after.db, after.id).map(({ number, stage }) => [number, stage])).toEqual([
      [1, "sent"],
      [2, "decided"],
      [3, "published"],
    ]);
    expect(db.all(sql`select 1 from followup_editions where followup_id = ${id}`)).toEqual([]);
    const deeds = historyOf(after.db, "followup", after.id).map(({ deed }) => deed);
    expect(deeds.slice(0, 3)).toEqual(["publishedFollowup", "decidedFollowup", "sentFollowup"]);
  });

  test("takes no step before the one before it", () => {
    const { db, karin, id } = begun();
    const send = (shown = wordsNow(db, id), day = "2026-11-20") =>
      sendFollowup(db, karin, id, { day, shown }, demoNow);
    const decide = (more = {}) =>
      decideFollowup(
        db,
        karin,
        id,
        { decision: { ...decision, ...more }, assignments: [], version: versionOf(db, id) },
        demoNow,
      );
    expect(send()).toEqual({ refused: "notDiscussed" });
    expect(freezeFollowup(db, karin, id, "sent", demoNow)).toEqual({ refused: "notDiscussed" });
    expect(decide()).toEqual({ refused: "followupNotSent" });
    expect(freezeFollowup(db, karin, id, "decided", demoNow)).toEqual({ refused: "followupNotSent" });
    expect(freezeFollowup(db, karin, id, "published", demoNow)).toEqual({ refused: "followupNotSent" });
    expect(freezeFollowup(db, karin, "fu-none", "sent", demoNow)).toEqual({ refused: "notFound" });
    const discuss = (day: string | null, meetingId: string | null) =>
      discussFollowup(db, karin, id, { day, meetingId }, demoNow);
    expect(discuss(null, null)).toEqual({ refused: "discussionMissing", field: "day" });
    expect(discuss("2026-11-23", null)).toEqual({ refused: "dayAhead", field: "day" });
    expect(discuss(null, "m-2027-1")).toEqual({ refused: "notFound" });
    expect(discuss(null, "m-2026-4")).toBeNull();
    expect(draftById(db, id)?.discussedOn).toBe("2026-09-17");
    expect(send()).toEqual({ refused: "noText" });
    const sectionId = sectionsOf(db, id)[0]?.id ?? "";
    writeSection(db, karin, { followupId: id, sectionId }, { text: "Text.", version: 1 }, demoNow);
    expect(send()).toEqual({ refused: "noProposal" });
    db.run(sql`update followups set proposed_decision = 'Att godkänna.' where id = ${id}`);
    expect(send(undefined, "2026-09-16")).toEqual({ refused: "beforeDiscussed", field: "day" });
    expect(send(undefined, "2026-11-23")).toEqual({ refused: "dayAhead", field: "day" });
    expect(send("others")).toMatchObject({ refused: "changedMeanwhile" });
    expect(kept(db, id)).toEqual([]);
    expect(send()).toMatchObject({ number: 1 });
    expect(freezeFollowup(db, karin, id, "published", demoNow)).toEqual({ refused: "followupNotDecided" });
    expect(freezeFollowup(db, karin, id, "decided", demoNow)).toEqual({ refused: "followupNotDecided" });
    expect(decide({ day: "2026-11-19" })).toEqual({ refused: "beforeSent", field: "day" });
    expect(decide({ day: "2026-11-30" })).toEqual({ refused: "dayAhead", field: "day" });
    expect(kept(db, id)).toHaveLength(1);
  });

  test("frozen twice is told so, and nothing is half done", () => {
    const { db, karin, id } = sent();
    const again = { refused: "frozenAlready" };
    const before = kept(db, id);
    expect(sendFollowup(db, karin, id, { day: "2026-11-22", shown: wordsNow(db, id) }, demoNow)).toEqual(
      again,
    );
    expect(freezeFollowup(db, karin, id, "sent", demoNow)).toEqual(again);
    expect(kept(db, id)).toEqual(before);
    expect(draftById(db, id)?.submittedOn).toBe("2026-11-20");
    const version = versionOf(db, id);
    const decide = () => decideFollowup(db, karin, id, { decision, assignments, version }, demoNow);
    expect(decide()).toMatchObject({ number: 2 });
    expect(decide()).toEqual(again);
    expect(freezeFollowup(db, karin, id, "decided", demoNow)).toEqual(again);
    expect(freezeFollowup(db, karin, id, "published", demoNow)).toMatchObject({ number: 3 });
    expect(freezeFollowup(db, karin, id, "published", demoNow)).toEqual(again);
    expect(freezeFollowup(db, karin, id, "decided", demoNow)).toEqual({ refused: "publishedAlready" });
    expect(kept(db, id)).toHaveLength(3);
    expect(db.all(sql`select text from actions where followup_id = ${id}`)).toHaveLength(2);
  });

  test("taken back can be changed, and goes anew as an edition of its own", () => {
    const { db, karin, id } = sent();
    const [first] = kept(db, id);
    expect(takeFollowupBack(db, karin, id, " ", demoNow)).toEqual({
      refused: "takeBackWhyMissing",
      field: "why",
    });
    expect(takeFollowupBack(db, karin, id, "Ett fel i tabellen", demoNow)).toBeNull();
    expect(takeFollowupBack(db, karin, id, "Ett fel i tabellen", demoNow)).toBeNull();
    const told = historyOf(db, "followup", id).filter(({ deed }) => deed === "tookFollowupBack");
    expect(told.map(({ after }) => after?.why)).toEqual(["Ett fel i tabellen"]);
    const sectionId = sectionsOf(db, id)[0]?.id ?? "";
    writeSection(db, karin, { followupId: id, sectionId }, { text: "Rättat.", version: 2 }, demoNow);
    const anew = sendFollowup(db, karin, id, { day: "2026-11-22", shown: wordsNow(db, id) }, demoNow);
    expect(anew).toMatchObject({ number: 2 });
    const [still, second] = kept(db, id);
    expect(still).toEqual(first);
    expect(readFollowup(second?.canonical ?? "")?.sections[0]?.text).toBe("Rättat.");
    const version = versionOf(db, id);
    const late = { ...decision, day: "2026-11-22" };
    decideFollowup(db, karin, id, { decision: late, assignments: [], version }, demoNow);
    expect(takeFollowupBack(db, karin, id, "För sent", demoNow)).toEqual({ refused: "decidedAlready" });
  });
});

describe("the board's decision", () => {
  test("gives each assignment to somebody as an action of the network, once, and tells them", () => {
    const { db, karin, id } = sent();
    const version = versionOf(db, id);
    decideFollowup(db, karin, id, { decision, assignments, version }, demoNow);
    decideFollowup(db, karin, id, { decision, assignments, version }, demoNow);
    expect(
      db.all(sql`select a.text, a.responsible_id person, a.responsible_unit_id unit, a.due_day due, g.kind,
        a.meeting_id meeting from actions a join groups g on g.id = a.group_id
        where a.followup_id = ${id} order by a.created_at`),
    ).toEqual([
      {
        text: "Ta fram en plan",
        person: "p-01",
        unit: null,
        due: "2027-03-01",
        kind: "network",
        meeting: null,
      },
      {
        text: "Utreda språkkurser",
        person: null,
        unit: "org-buf",
        due: "2027-05-01",
        kind: "network",
        meeting: null,
      },
    ]);
    const letters = db.get<{ number: number }>(sql`select count(*) number from outbox
      where kind = 'actionAssigned' and json_extract(facts, '$.what') in ('Ta fram en plan', 'Utreda språkkurser')`);
    expect(letters?.number).toBeGreaterThanOrEqual(2);
    const [, edition] = kept(db, id);
    expect(readFollowup(edition?.canonical ?? "")?.board).toEqual({
      ...decision,
      assignments: [
        { text: "Ta fram en plan", responsible: karin.name, due: "2027-03-01" },
        { text: "Utreda språkkurser", responsible: "Barn- och utbildningsförvaltningen", due: "2027-05-01" },
      ],
    });
  });

  test("with an assignment that nobody can have is refused whole", () => {
    const { db, karin, id } = sent();
    const version = versionOf(db, id);
    const [first, second] = assignments;
    if (!first || !second) throw new Error("none");
    const decide = (changed: Partial<(typeof assignments)[0]>) =>
      decideFollowup(
        db,
        karin,
        id,
        { decision, assignments: [first, { ...second, ...changed }], version },
        demoNow,
      );
    expect(decide({ responsibleUnitId: null })).toEqual({
      refused: "responsibleMissing",
      field: "responsible-2",
    });
    expect(decide({ responsibleUnitId: "org-none" })).toEqual({
      refused: "unitGone",
      field: "responsible-2",
    });
    expect(decide({ dueDay: "2026-11-20" })).toEqual({ refused: "dueBeforeDecision", field: "due-2" });
    expect(kept(db, id)).toHaveLength(1);
    expect(draftById(db, id)?.boardOn).toBeNull();
    expect(db.all(sql`select 1 from actions where followup_id = ${id}`)).toEqual([]);
  });

  test("is corrected as an edition of its own until it is published, and its actions stay", () => {
    const { db, karin, id } = sent();
    const decide = (paragraph: string, version = versionOf(db, id)) =>
      decideFollowup(db, karin, id, { decision: { ...decision, paragraph }, assignments, version }, demoNow);
    const shown = versionOf(db, id);
    decide("§ 14");
    expect(decide("§ 42", shown)).toMatchObject({ refused: "changedMeanwhile" });
    expect(decide("§ 41")).toMatchObject({ number: 3 });
    expect(kept(db, id).map(({ canonical }) => readFollowup(canonical)?.board?.paragraph)).toEqual([
      undefined,
      "§ 14",
      "§ 41",
    ]);
    expect(db.all(sql`select 1 from actions where followup_id = ${id}`)).toHaveLength(2);
    freezeFollowup(db, karin, id, "published", demoNow);
    expect(decide("§ 43")).toEqual({ refused: "publishedAlready" });
  });
});

describe("the board's assignments", () => {
  const boardOf = (db: Database, id: string) =>
    kept(db, id).map(({ canonical }) => readFollowup(canonical)?.board ?? null);

  test("with the same words stand each with whom it was given to", () => {
    const { db, karin, id } = sent();
    const same = assignments.map((each) => ({ ...each, text: "Ta fram en plan" }));
    decideFollowup(db, karin, id, { decision, assignments: same, version: versionOf(db, id) }, demoNow);
    expect(boardOf(db, id)[1]?.assignments).toEqual([
      { text: "Ta fram en plan", responsible: karin.name, due: "2027-03-01" },
      { text: "Ta fram en plan", responsible: "Barn- och utbildningsförvaltningen", due: "2027-05-01" },
    ]);
  });

  test("are published as they were decided, whatever has become of the actions", () => {
    const { db, karin, id } = sent();
    const decide = (paragraph: string) =>
      decideFollowup(
        db,
        karin,
        id,
        { decision: { ...decision, paragraph }, assignments, version: versionOf(db, id) },
        demoNow,
      );
    decide("§ 14");
    db.run(sql`update actions set text = 'Ta fram en handlingsplan', responsible_id = 'p-14', due_day = '2027-09-01'
      where followup_id = ${id} and text = 'Ta fram en plan'`);
    db.run(sql`delete from actions where followup_id = ${id} and text = 'Utreda språkkurser'`);
    decide("§ 41");
    freezeFollowup(db, karin, id, "published", demoNow);
    const [, first, corrected, published] = boardOf(db, id);
    expect(first?.assignments.map(({ responsible, due }) => [responsible, due])).toEqual([
      [karin.name, "2027-03-01"],
      ["Barn- och utbildningsförvaltningen", "2027-05-01"],
    ]);
    expect(corrected).toEqual({ ...first, paragraph: "§ 41" });
    expect(published).toEqual(corrected);
  });
});

describe("an edition", () => {
  test("is not changed by what is entered afterwards, and the difference to today is told", () => {
    const { db, karin, id } = sent();
    const [before] = kept(db, id);
    const then = readFollowup(before?.canonical ?? "");
    const today = () => {
      const draft = draftById(db, id);
      if (!draft) throw new Error("none");
      return draftText(db, draft, demoNow);
    };
    if (!then) throw new Error("none");
    expect(Object.values(differencesBetween(then, today())).flat()).toEqual([]);
    const paidThen = db.get<{ paid: number }>(sql`select sum(y.amount) paid from project_payments y
      join projects p on p.id = y.project_id where y.year = 2026 and p.visibility <> 'draft'`)?.paid;
    expect(keyFiguresIn(then).paid).toBe(paidThen);
    db.run(sql`insert into project_payments (project_id, year, amount)
      select id, 2026, 1234500 from projects where visibility <> 'draft'
      and id not in (select project_id from project_payments where year = 2026) limit 1`);
    db.run(sql`update attendance set presence = 'absent' where meeting_id = 'm-2026-1'
      and unit_id = (select unit_id from attendance where meeting_id = 'm-2026-1' and presence = 'present'
        and capacity = 'contact' limit 1)`);
    expect(kept(db, id)).toEqual([before]);
    const differences = differencesBetween(then, today());
    expect(differences.figures).toContainEqual({
      key: "paid",
      unit: "öre",
      frozen: paidThen,
      today: Number(paidThen) + 1234500,
    });
    expect(differences.figures.map(({ key }) => key)).toEqual(["paid", "paidPerInhabitant", "attendance"]);
    expect(differences.paid.map(({ year }) => year)).toEqual([2026]);
    expect(differences.attendance).toHaveLength(1);
    expect(differences.sections).toEqual([]);
    const decided = decideFollowup(
      db,
      karin,
      id,
      { decision, assignments: [], version: versionOf(db, id) },
      demoNow,
    );
    expect(decided).toMatchObject({ number: 2 });
    expect(readFollowup(kept(db, id)[1]?.canonical ?? "")?.figures).toEqual(then.figures);
  });

  test("does not depend on who freezes it", () => {
    const sums = ["p-01", "p-02"].map((who) => {
      const { db, id } = readyToSend();
      const frozen = freezeFollowup(db, memberOf(db, who), id, "sent", demoNow);
      const own = readFollowup(kept(db, id)[0]?.canonical ?? "");
      // Each database has section ids of its own.
      return "refused" in frozen ? frozen : { ...own, sections: own?.sections.map(({ text }) => text) };
    });
    expect(sums[0]).toEqual(sums[1]);
  });

  test("has the SHA-256 of its bytes as its sum, and a changed one is found", () => {
    const { db, id, frozen } = sent();
    const [edition] = kept(db, id);
    const sum = createHash("sha256")
      .update(edition?.canonical ?? "", "utf8")
      .digest("hex");
    expect([edition?.sum, frozen.sum]).toEqual([sum, sum]);
    expect(falseSums(db)).toEqual([]);
    db.run(sql`update followup_editions set canonical = replace(canonical, 'Fler utbyten', 'Färre utbyten')
      where followup_id = ${id}`);
    expect(falseSums(db)).toEqual([{ year: 2026, number: 1 }]);
  });

  test("is read as the follow-up itself: before it is published by the coordinator alone", () => {
    const { db, karin, id } = sent();
    const reader = viewerOf(memberOf(db, "p-32"));
    const writer = viewerOf(karin);
    decideFollowup(db, karin, id, { decision, assignments: [], version: versionOf(db, id) }, demoNow);
    expect(editionsOfYear(db, writer, 2026).map(({ number }) => number)).toEqual([2, 1]);
    expect(editionsOfYear(db, reader, 2026)).toEqual([]);
    expect(readersEdition(db, reader, 2026)).toBeNull();
    freezeFollowup(db, karin, id, "published", demoNow);
    expect(editionsOfYear(db, reader, 2026).map(({ number }) => number)).toEqual([3, 2]);
    expect(editionOfYear(db, reader, 2026, 1)).toBeNull();
    expect(editionOfYear(db, writer, 2026, 1)?.stage).toBe("sent");
    expect(readersEdition(db, reader, 2026)?.number).toBe(3);
  });

  test("of the demo's 2025 says what was decided, on the days it was", () => {
    const db = demoDatabase();
    const all = editionsOfYear(db, viewerOf(memberOf(db, "p-01")), 2025);
    expect(all.map(({ stage, frozenAt }) => [stage, new Date(frozenAt).toISOString().slice(0, 10)])).toEqual([
      ["published", "2026-03-19"],
      ["decided", "2026-03-10"],
      ["sent", "2026-02-17"],
    ]);
    const text = readersEdition(db, viewerOf(memberOf(db, "p-32")), 2025)?.text;
    expect(text?.board?.day).toBe("2026-03-10");
    expect(text?.sections.map(({ heading }) => heading)).toEqual(
      db
        .all<{ heading: string }>(
          sql`select heading from followup_sections where followup_id = 'fu-2025' order by position`,
        )
        .map(({ heading }) => heading),
    );
    expect(falseSums(db)).toEqual([]);
  });

  test("of the demo's 2025 has the key figures of the year's page", () => {
    const db = demoDatabase();
    const reader = viewerOf(memberOf(db, "p-01"));
    const text = readersEdition(db, reader, 2025)?.text;
    const { figures, paidByYear } = figuresOf(db, reader, 2025);
    expect(text && keyFiguresIn(text)).toEqual(figures);
    expect(text?.paidByYear).toEqual(paidByYear);
  });
});
