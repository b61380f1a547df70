import { describe, expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { testsOf } from "~/domain/funding/funding-tests.server";
import { changeInitiative } from "~/domain/funding/initiative-writing.server";
import { askHead, renewQuestionLink, takeQuestionBack } from "~/domain/funding/test-asking.server";
import { testForm } from "~/domain/funding/test-form";
import { testSheet } from "~/domain/funding/test-sheet.server";
import { type FundingAnswer, signAsHead, signByKey } from "~/domain/funding/test-signing.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { anna, asked, goran, initiativeOf, karin, writtenIn } from "./small";

const minute = 60_000;

const no: FundingAnswer = {
  programmeCodes: ["LIFE", "ERUF"],
  verdict: "no",
  reason: "den egna insatsen är för stor.",
  nextLookOn: "2027-06-01",
};

/** An initiative of the schools whose head Anna has asked; its id, and the secret of his link. */
function askedAbout(db: Database, now = demoNow): { id: string; key: string } {
  const id = writtenIn(db);
  expect(askHead(db, memberOf(db, anna), id, now)).toEqual({ name: "Göran Gran" });
  return { id, key: keyTo(db, id) };
}

const keyTo = (db: Database, id: string) =>
  String(asked(db, "select link_key from funding_tests where initiative_id = ?", id));

const letters = (db: Database, kind: string, id: string) =>
  asked(db, "select count(*) from outbox where kind = ? and about_id = ? and withdrawn_at is null", kind, id);

describe("a head is asked", () => {
  test("once however often it is sent, by a letter with a link of his own that stands nowhere else", () => {
    const db = demoDatabase();
    const { id, key } = askedAbout(db);
    expect(askHead(db, memberOf(db, anna), id, demoNow + minute)).toEqual({ name: "Göran Gran" });
    expect(askHead(db, memberOf(db, karin), id, demoNow + minute)).toEqual({
      refused: "fundingAskedAlready",
    });
    expect(letters(db, "fundingTestAsked", id)).toBe(1);
    const letter = "select to_address || ' ' || facts from outbox where about_id = ?";
    expect(asked(db, letter, id)).toContain("goran.gran@example.se");
    expect(asked(db, letter, id)).toContain(`/prova/${key}`);
    expect(JSON.stringify(historyOf(db, "initiative", id))).not.toContain(key);
    expect(historyOf(db, "initiative", id)[0]).toMatchObject({
      deed: "fundingAsked",
      after: { head: "Göran Gran" },
    });
  });

  test("only where there is one", () => {
    const db = demoDatabase();
    const id = writtenIn(db);
    db.$client.prepare("delete from seats where unit_id = 'org-buf' and place = 'head'").run();
    expect(askHead(db, memberOf(db, anna), id, demoNow)).toEqual({ refused: "unitHasNoHead" });
    expect(askHead(db, memberOf(db, anna), "none", demoNow)).toEqual({ refused: "notFound" });
  });

  test("and the question is taken back with its link and its letter", () => {
    const db = demoDatabase();
    const { id, key } = askedAbout(db);
    const shown = { testId: testsOf(db, id).waiting?.id ?? "", version: 1 };
    expect(takeQuestionBack(db, memberOf(db, anna), id, shown, demoNow + 1)).toBeNull();
    expect(takeQuestionBack(db, memberOf(db, anna), id, shown, demoNow + 2)).toBeNull();
    expect(testSheet(db, key, demoNow + 3)).toBeNull();
    expect(letters(db, "fundingTestAsked", id)).toBe(0);
    expect(signByKey(db, key, no, 1, demoNow + 3)).toEqual({ refused: "notFound" });
    expect(askHead(db, memberOf(db, anna), id, demoNow + 4)).toEqual({ name: "Göran Gran" });
    expect(letters(db, "fundingTestAsked", id)).toBe(1);
  });

  test("and the question is not taken back once its link has been renewed, or it has been answered", () => {
    const db = demoDatabase();
    const { id } = askedAbout(db);
    const shown = { testId: testsOf(db, id).waiting?.id ?? "", version: 1 };
    renewQuestionLink(db, memberOf(db, anna), id, 1, demoNow + 1);
    const takeBack = () => takeQuestionBack(db, memberOf(db, anna), id, shown, demoNow + 2);
    expect(takeBack()).toEqual({ refused: "changedMeanwhile" });
    expect(testsOf(db, id).waiting).toMatchObject({ version: 2 });
    signByKey(db, keyTo(db, id), no, 1, demoNow + 2);
    expect(takeBack()).toEqual({ refused: "fundingNotAsked" });
    expect(testsOf(db, id).signed).toHaveLength(1);
  });

  test("and gets a new link once, after which the old one opens nothing", () => {
    const db = demoDatabase();
    const { id, key } = askedAbout(db);
    for (const later of [1, 2])
      expect(renewQuestionLink(db, memberOf(db, anna), id, 1, demoNow + later)).toEqual({
        name: "Göran Gran",
      });
    expect(asked(db, "select version from funding_tests where initiative_id = ?", id)).toBe(2);
    expect(testSheet(db, key, demoNow + 3)).toBeNull();
    expect(testSheet(db, keyTo(db, id), demoNow + 3)).toMatchObject({ state: "open" });
    expect(letters(db, "fundingTestAsked", id)).toBe(1);
    expect(renewQuestionLink(db, memberOf(db, anna), "ins-02", 1, demoNow)).toEqual({
      refused: "fundingNotAsked",
    });
  });

  test("and the initiative stays in the unit while he thinks", () => {
    const db = demoDatabase();
    const { id } = askedAbout(db);
    const moved = initiativeOf({ unitId: "org-vof" });
    expect(changeInitiative(db, memberOf(db, karin), id, moved, 1, demoNow)).toEqual({
      refused: "unitIsAsked",
      field: "unitId",
    });
  });
});

describe("a test is signed", () => {
  test("by the link, in the head's name, and never changed after", () => {
    const db = demoDatabase();
    const { id, key } = askedAbout(db);
    expect(testSheet(db, key, demoNow)).toMatchObject({ signer: "Göran Gran, Förvaltningschef" });
    expect(signByKey(db, key, no, 1, demoNow + minute)).toEqual({ initiativeId: id });
    expect(signByKey(db, key, no, 1, demoNow + 2 * minute)).toEqual({ initiativeId: id });
    expect(signByKey(db, key, { ...no, verdict: "apply" }, 1, demoNow + 2 * minute)).toEqual({
      refused: "fundingSignedAlready",
    });
    expect(testsOf(db, id)).toMatchObject({
      waiting: null,
      signed: [
        {
          verdict: "no",
          reason: no.reason,
          signedName: "Göran Gran, Förvaltningschef",
          signedThrough: "link",
          signedOn: "2026-11-22",
          considered: [{ code: "ERUF" }, { code: "LIFE" }],
        },
      ],
    });
    expect(historyOf(db, "initiative", id)[0]).toMatchObject({ deed: "fundingSigned", actorId: goran });
    expect(testSheet(db, key, demoNow)).toMatchObject({ state: "signed", signed: { verdict: "no" } });
  });

  test("and whoever drives the initiative is told once, and the archive knows why", () => {
    const db = demoDatabase();
    const { id, key } = askedAbout(db);
    signByKey(db, key, no, 1, demoNow + minute);
    signByKey(db, key, no, 1, demoNow + minute);
    expect(letters(db, "fundingVerdict", id)).toBe(1);
    expect(letters(db, "fundingTestAsked", id)).toBe(0);
    expect(
      asked(db, "select to_address from outbox where kind = 'fundingVerdict' and about_id = ?", id),
    ).toBe("anna.andersson@example.se");
    expect(asked(db, "select body from archive_entries where record_id = ?", id)).toContain(
      "Nej, därför att den egna insatsen är för stor.",
    );
  });

  test("by the head signed in, asked or not; a new one follows, and what is sent twice is one", () => {
    const db = demoDatabase();
    const { id } = askedAbout(db);
    const sign = (answer: FundingAnswer, later: number) =>
      signAsHead(db, memberOf(db, goran), id, answer, 1, demoNow + later);
    expect(sign(no, minute)).toEqual({ initiativeId: id });
    expect(sign(no, 2 * minute)).toEqual({ initiativeId: id });
    expect(asked(db, "select count(*) from funding_tests where initiative_id = ?", id)).toBe(1);
    const yes: FundingAnswer = { ...no, verdict: "apply", programmeCodes: [], nextLookOn: null };
    expect(sign(yes, 3 * minute)).toEqual({ initiativeId: id });
    expect(testsOf(db, id).signed.map(({ verdict, signedThrough }) => [verdict, signedThrough])).toEqual([
      ["apply", "house"],
      ["no", "house"],
    ]);
  });

  test("only as it was read: what has been changed meanwhile is shown first, by the link and in the house", () => {
    const db = demoDatabase();
    const { id, key } = askedAbout(db);
    const now = initiativeOf({ need: "Barnen behöver en egen skog.", cost: 9_000_000 });
    expect(changeInitiative(db, memberOf(db, anna), id, now, 1, demoNow)).toBeNull();
    const refused = {
      refused: "changedMeanwhile",
      current: { version: 2, need: "Barnen behöver en egen skog.", cost: 9_000_000 },
    };
    expect(signByKey(db, key, no, 1, demoNow + 1)).toMatchObject(refused);
    expect(signAsHead(db, memberOf(db, goran), id, no, 1, demoNow + 1)).toMatchObject(refused);
    expect(testsOf(db, id).signed).toEqual([]);
    expect(signByKey(db, key, no, 2, demoNow + 2)).toEqual({ initiativeId: id });
    expect(signByKey(db, key, no, 1, demoNow + 3)).toEqual({ initiativeId: id });
  });

  test("and its link then opens the answer alone, and nothing once the signer heads the unit no more", () => {
    const db = demoDatabase();
    const { key } = askedAbout(db);
    signByKey(db, key, no, 1, demoNow + minute);
    const sheet = testSheet(db, key, demoNow + 2 * minute) ?? {};
    expect(Object.keys(sheet).sort()).toEqual(["signed", "state", "title", "unitName"]);
    expect(JSON.stringify(sheet)).not.toContain("Barnen är ute");
    db.$client
      .prepare("update seats set until_day = '2026-11-01' where unit_id = 'org-buf' and place = 'head'")
      .run();
    expect(testSheet(db, key, demoNow + 2 * minute)).toEqual({ state: "ended" });
  });

  test("in the house by who has come after the one asked, whose link then opens nothing", () => {
    const db = demoDatabase();
    const { id, key } = askedAbout(db);
    db.$client
      .prepare("update seats set person_id = 'p-38' where unit_id = 'org-buf' and place = 'head'")
      .run();
    expect(signAsHead(db, memberOf(db, "p-38"), id, no, 1, demoNow)).toEqual({ initiativeId: id });
    expect(testSheet(db, key, demoNow)).toBeNull();
  });

  test("not by a member who heads the unit no more since the page was opened", () => {
    const db = demoDatabase();
    const { id } = askedAbout(db);
    const member = memberOf(db, goran);
    db.$client
      .prepare("update seats set until_day = '2026-11-01' where unit_id = 'org-buf' and place = 'head'")
      .run();
    expect(signAsHead(db, member, id, no, 1, demoNow)).toEqual({ refused: "fundingOtherHead" });
    expect(testsOf(db, id).signed).toEqual([]);
  });

  test("not by a head who no longer heads the unit", () => {
    const db = demoDatabase();
    const { key } = askedAbout(db);
    db.$client
      .prepare("update seats set until_day = '2026-11-01' where unit_id = 'org-buf' and place = 'head'")
      .run();
    expect(testSheet(db, key, demoNow)).toEqual({
      state: "passedOn",
      unitName: asked(db, "select name from units where id = 'org-buf'"),
    });
    expect(signByKey(db, key, no, 1, demoNow)).toEqual({ refused: "fundingOtherHead" });
  });

  test.each([
    [{ nextLookOn: null }, "nextLookMissing"],
    [{ nextLookOn: null, verdict: "notNow" as const }, "nextLookMissing"],
    [{ nextLookOn: "2026-11-22" }, "nextLookNotAhead"],
    [{ nextLookOn: "2036-11-23" }, "nextLookNotAhead"],
    [{ programmeCodes: ["NO-SUCH"] }, "wrongValue"],
    [{ programmeCodes: ["EGNA-MEDEL"] }, "wrongValue"],
  ])("only with an answer that holds together: %o", (more, refused) => {
    const db = demoDatabase();
    const { id, key } = askedAbout(db);
    expect(signByKey(db, key, { ...no, ...more }, 1, demoNow)).toMatchObject({ refused });
    expect(
      asked(db, "select count(*) from funding_tests where initiative_id = ? and verdict is not null", id),
    ).toBe(0);
  });

  test("with a verdict and a reason: what is missing is told field by field", () => {
    const keys = (testForm.safeParse({ reason: " ", nextLookOn: "snart" }).error?.issues ?? []).map(
      ({ path, message }) => [String(path[0]), message],
    );
    expect(Object.fromEntries(keys)).toEqual({
      verdict: "verdictMissing",
      reason: "fundingReasonMissing",
      nextLookOn: "dayWrong",
    });
  });
});
