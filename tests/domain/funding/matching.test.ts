import { describe, expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { calls, callThemes, unitThemes } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { earlierAnswersTo, letAnswerHold, matchTests, openMatchesOf } from "~/domain/funding/matching.server";
import { changeCall, registerCall } from "~/domain/funding/registering.server";
import { askHead } from "~/domain/funding/test-asking.server";
import { remindFunding } from "~/domain/funding/test-reminding.server";
import { testSheet } from "~/domain/funding/test-sheet.server";
import { type FundingAnswer, signAsHead } from "~/domain/funding/test-signing.server";
import { deskWaiting } from "~/domain/overview/desk.server";
import { isRefusal } from "~/domain/refusal";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { callOf } from "./content";
import { anna, asked, goran, writtenIn } from "./small";

const today = dayOf(demoNow);
const day = 24 * 3_600_000;

/** The demo without what it tells of funding, and an initiative of the schools that Göran has answered. */
function answered(answer: Partial<FundingAnswer> = {}, themeIds = ["t-kultur"]) {
  const db = demoDatabase();
  db.$client.exec(
    "delete from funding_test_matches; delete from funding_test_programmes; delete from funding_tests; delete from unit_themes",
  );
  const id = writtenIn(db, { themeIds });
  const whole: FundingAnswer = {
    programmeCodes: ["LIFE"],
    verdict: "no",
    reason: "ingen kan leda det.",
    nextLookOn: "2027-06-01",
    ...answer,
  };
  expect(signAsHead(db, memberOf(db, goran), id, whole, 1, demoNow)).toEqual({ initiativeId: id });
  return { db, id };
}

/** A call, with what a test cares about laid over it. */
function callIn(
  db: Database,
  more: Partial<typeof calls.$inferInsert> = {},
  themeIds: string[] = [],
): string {
  const id = `call-${asked(db, "select count(*) from calls")}`;
  const call = { id, title: "Små steg", programmeCode: "URBACT", closesOn: "2027-03-01" };
  db.insert(calls)
    .values({ ...call, status: "watching", ...more })
    .run();
  for (const themeId of themeIds) db.insert(callThemes).values({ callId: id, themeId }).run();
  return id;
}

describe("a call changes an answer", () => {
  test("by a programme that the head considered, once; the head and who drives it are told why it was no", () => {
    const { db, id } = answered();
    const call = callIn(db, { programmeCode: "LIFE" });
    expect(matchTests(db, call, demoNow + 1)).toBe(1);
    expect(matchTests(db, call, demoNow + 2)).toBe(0);
    const letters = db.$client
      .prepare("select to_address, facts from outbox where kind = 'fundingCallMatch' and about_id = ?")
      .all(id) as { to_address: string; facts: string }[];
    expect(letters.map((letter) => letter.to_address).sort()).toEqual([
      "anna.andersson@example.se",
      "goran.gran@example.se",
    ]);
    for (const { facts } of letters)
      expect(JSON.parse(facts)).toMatchObject({
        verdict: "no",
        reason: "ingen kan leda det.",
        call: { title: "Små steg", closesOn: "2027-03-01" },
      });
    expect(openMatchesOf(db, id, today)).toMatchObject([{ callId: call }]);
    expect(earlierAnswersTo(db, call, today)).toMatchObject([
      { initiativeId: id, verdict: "no", isLatest: true, settledOn: null },
    ]);
  });

  test.each([
    ["a subject theme in common", { themes: ["t-kultur"] }, 1],
    ["another subject theme", { themes: ["t-beredskap"] }, 0],
    ["a theme in common that is no subject", { themes: ["t-budget"], own: ["t-budget"] }, 0],
    ["a call that has closed", { call: { programmeCode: "LIFE", closesOn: "2026-11-21" } }, 0],
    ["a call of today", { call: { programmeCode: "LIFE", closesOn: "2026-11-22" } }, 1],
    ["a call that we decline", { call: { programmeCode: "LIFE", status: "declined" as const } }, 0],
    ["a not now", { call: { programmeCode: "LIFE" }, answer: { verdict: "notNow" as const } }, 1],
    ["a yes", { call: { programmeCode: "LIFE" }, answer: { verdict: "apply" as const } }, 0],
  ] as [
    string,
    {
      themes?: string[];
      own?: string[];
      call?: Partial<typeof calls.$inferInsert>;
      answer?: Partial<FundingAnswer>;
    },
    number,
  ][])("or does not: %s", (_what, { themes, own, call, answer }, found) => {
    const { db, id } = answered(answer);
    for (const themeId of own ?? [])
      db.$client.prepare("insert into initiative_themes values (?, ?)").run(id, themeId);
    expect(matchTests(db, callIn(db, call, themes), demoNow + 1)).toBe(found);
  });

  test("where nothing was considered and there is no theme, by what the unit wants to hear of", () => {
    const { db } = answered({ programmeCodes: [] }, []);
    expect(matchTests(db, callIn(db, {}, ["t-unga"]), demoNow + 1)).toBe(0);
    db.insert(unitThemes).values({ unitId: "org-buf", themeId: "t-unga" }).run();
    expect(matchTests(db, callIn(db, {}, ["t-unga"]), demoNow + 1)).toBe(1);
  });

  test("when the coordinator registers it, and when its day is moved on", () => {
    const { db, id } = answered();
    const karin = memberOf(db, "p-01");
    const content = callOf({ programmeCode: "LIFE", themeIds: [] });
    const registered = registerCall(db, karin, { ...content, status: "declined" }, demoNow);
    if (isRefusal(registered)) throw new Error(registered.refused);
    expect(openMatchesOf(db, id, today)).toEqual([]);
    const moved = { ...content, closesOn: "2027-04-01" };
    expect(changeCall(db, karin, registered.id, moved, 1, demoNow + 1)).toBeNull();
    expect(openMatchesOf(db, id, today)).toMatchObject([{ callId: registered.id, closesOn: "2027-04-01" }]);
  });

  test("not when what was to be developed is over", () => {
    const { db, id } = answered();
    db.$client.prepare("update initiatives set status = 'dropped' where id = ?").run(id);
    expect(matchTests(db, callIn(db, { programmeCode: "LIFE" }), demoNow + 1)).toBe(0);
  });

  test.each([
    ["has closed", "closes_on = '2026-11-21'"],
    ["has been declined", "status = 'declined'"],
  ])("until the call %s: then nobody is asked any more", (_what, change) => {
    const { db, id } = answered();
    const call = callIn(db, { programmeCode: "LIFE" });
    matchTests(db, call, demoNow + 1);
    const asks = () => ({
      page: openMatchesOf(db, id, today).length,
      desk: deskWaiting(db, memberOf(db, goran), today, demoNow).filter(({ kind }) => kind === "earlierNo")
        .length,
      call: earlierAnswersTo(db, call, today).filter(({ isOpen }) => isOpen).length,
    });
    expect(asks()).toEqual({ page: 1, desk: 1, call: 1 });
    db.$client.prepare(`update calls set ${change} where id = ?`).run(call);
    expect(asks()).toEqual({ page: 0, desk: 0, call: 0 });
    expect(earlierAnswersTo(db, call, today)).toHaveLength(1);
  });

  test("until the head says that the answer holds, or answers anew", () => {
    const { db, id } = answered();
    const [first, second] = [callIn(db, { programmeCode: "LIFE" }), callIn(db, {}, ["t-kultur"])];
    for (const call of [first, second]) matchTests(db, call, demoNow + 1);
    const hold = (call: string) => letAnswerHold(db, memberOf(db, goran), id, call, demoNow + 2);
    expect([hold(first), hold(first), hold("none")]).toEqual([null, null, { refused: "notFound" }]);
    expect(openMatchesOf(db, id, today).map(({ callId }) => callId)).toEqual([second]);
    const yes: FundingAnswer = {
      programmeCodes: [],
      verdict: "apply",
      reason: "nu går det.",
      nextLookOn: null,
    };
    signAsHead(db, memberOf(db, goran), id, yes, 1, demoNow + 3);
    expect(openMatchesOf(db, id, today)).toEqual([]);
    expect(asked(db, "select count(*) from funding_test_matches where settled_by = ?", goran)).toBe(2);
  });
});

describe("reminders", () => {
  test("go to a head who has been silent a fortnight, once, with the same link", () => {
    const { db, id } = answered();
    db.$client.exec("delete from funding_tests where verdict is null");
    askHead(db, memberOf(db, anna), id, demoNow);
    const key = String(asked(db, "select link_key from funding_tests where signed_at is null"));
    expect(remindFunding(db, demoNow + 13 * day)).toBe(0);
    expect(remindFunding(db, demoNow + 14 * day)).toBe(1);
    expect(remindFunding(db, demoNow + 15 * day)).toBe(0);
    expect(asked(db, "select facts from outbox where kind = 'fundingTestReminder'")).toContain(
      `/prova/${key}`,
    );
  });

  test("are none for whoever has come after the head, who is asked with a link of their own and has a fortnight", () => {
    const { db, id } = answered();
    askHead(db, memberOf(db, anna), id, demoNow);
    const key = String(asked(db, "select link_key from funding_tests where signed_at is null"));
    db.$client
      .prepare("update seats set person_id = 'p-38' where unit_id = 'org-buf' and place = 'head'")
      .run();
    expect(remindFunding(db, demoNow + 14 * day)).toBe(1);
    expect(testSheet(db, key, demoNow + 14 * day)).toBeNull();
    const sent = (kind: string) =>
      asked(
        db,
        "select group_concat(person_id) from outbox where kind = ? and about_id = ? and withdrawn_at is null",
        kind,
        id,
      );
    expect([sent("fundingTestAsked"), sent("fundingTestReminder")]).toEqual(["p-38", null]);
    expect(
      asked(db, "select asked_at from funding_tests where signed_at is null and initiative_id = ?", id),
    ).toBe(demoNow + 14 * day);
    expect(remindFunding(db, demoNow + 15 * day)).toBe(0);
    expect(remindFunding(db, demoNow + 28 * day)).toBe(1);
    expect(sent("fundingTestReminder")).toBe("p-38");
  });

  test("come to the head and who drives it on the day to look again, once, unless they have been asked", () => {
    const { db, id } = answered({ nextLookOn: "2026-12-01" });
    expect(remindFunding(db, demoNow + 8 * day)).toBe(0);
    expect(remindFunding(db, demoNow + 9 * day)).toBe(2);
    expect(remindFunding(db, demoNow + 10 * day)).toBe(0);
    const other = answered({ nextLookOn: "2026-12-01" });
    askHead(other.db, memberOf(other.db, anna), other.id, demoNow + day);
    expect(remindFunding(other.db, demoNow + 9 * day)).toBe(0);
    expect(asked(db, "select count(*) from outbox where kind = 'fundingNextLook' and about_id = ?", id)).toBe(
      2,
    );
  });
});
