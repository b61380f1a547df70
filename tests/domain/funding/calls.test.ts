import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { callThemes, programmes } from "#db/schema.server";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { type CallContent, isWorthTelling, needsChecking } from "~/domain/funding/call";
import { callContent } from "~/domain/funding/call-content.server";
import { callForm } from "~/domain/funding/call-form";
import { isTied, removeCall } from "~/domain/funding/call-writing.server";
import { changeCall, registerCall } from "~/domain/funding/registering.server";
import { watchCall } from "~/domain/funding/watches.server";
import { viewerOf } from "~/domain/members/member";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { today } from "../projects/content";
import { callOf } from "./content";

test.each([
  [null, true],
  ["2026-09-22", true],
  ["2026-09-23", false],
  ["2026-11-22", false],
])("a call that was checked %s is to be checked: %s", (checkedOn, due) =>
  expect(needsChecking({ checkedOn }, today)).toBe(due),
);

test("only a call that can be applied for, and that we have not declined, is told of", () => {
  expect(isWorthTelling({ closesOn: today, status: "watching" }, today)).toBe(true);
  expect(isWorthTelling({ closesOn: "2026-11-21", status: "watching" }, today)).toBe(false);
  expect(isWorthTelling({ closesOn: "2027-02-01", status: "declined" }, today)).toBe(false);
});

describe("a call", () => {
  test("is registered once however often it is sent, and found in the archive", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    const registered = registerCall(db, karin, callOf(), demoNow) as { id: string };
    expect(registerCall(db, karin, callOf(), demoNow + 1000)).toEqual(registered);
    expect(callContent(db, registered.id)).toEqual({ id: registered.id, version: 1, content: callOf() });
    const { hits } = searchArchive(db, viewerOf(karin), { ...nothingAsked, text: "zorbinghallar" }, demoNow);
    expect(hits.map(({ recordId }) => recordId)).toContain(registered.id);
    const byReference = searchArchive(db, viewerOf(karin), { ...nothingAsked, text: "NP-2027-7" }, demoNow);
    expect(byReference.hits[0]?.recordId).toBe(registered.id);
    expect(historyOf(db, "call", registered.id)).toMatchObject([{ deed: "created" }]);
  });

  test.each<[string, Partial<CallContent>, object]>([
    [
      "that closes before it opens",
      { opensOn: "2027-03-02" },
      { refused: "closesBeforeOpens", field: "closesOn" },
    ],
    ["checked on a day to come", { checkedOn: "2026-11-23" }, { refused: "dayInFuture", field: "checkedOn" }],
    ["of no programme", { programmeCode: "NONE" }, { refused: "wrongValue", field: "programmeCode" }],
    ["of an ended programme", { programmeCode: "LIFE" }, { refused: "wrongValue", field: "programmeCode" }],
    ["of no theme", { themeIds: ["t-ingen"] }, { refused: "wrongValue", field: "themeIds" }],
    ["of nobody", { responsibleId: "p-999" }, { refused: "wrongValue", field: "responsibleId" }],
  ])("%s is refused, and nothing is kept", (_what, more, refusal) => {
    const db = demoDatabase();
    db.update(programmes).set({ lastYear: 2025 }).where(eq(programmes.code, "LIFE")).run();
    const before = count(db);
    expect(registerCall(db, memberOf(db, "p-01"), callOf(more), demoNow)).toEqual(refusal);
    expect(count(db)).toBe(before);
  });

  test("outside the years of its programme is taken", () => {
    const db = demoDatabase();
    expect(
      registerCall(db, memberOf(db, "p-01"), callOf({ closesOn: "2035-03-01" }), demoNow),
    ).toHaveProperty("id");
  });

  test("bears its reference alone within its programme", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    registerCall(db, karin, callOf(), demoNow);
    const twin = callOf({ title: "En annan", closesOn: "2027-05-01" });
    expect(registerCall(db, karin, twin, demoNow)).toEqual({ refused: "referenceTaken", field: "reference" });
    expect(registerCall(db, karin, { ...twin, programmeCode: "ESF" }, demoNow)).toHaveProperty("id");
    expect(registerCall(db, karin, { ...twin, reference: null }, demoNow)).toHaveProperty("id");
    expect(registerCall(db, karin, { ...twin, title: "En tredje", reference: null }, demoNow)).toHaveProperty(
      "id",
    );
  });

  test("is changed by whoever saw it as it stands; the order of themes is no change", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    const { id } = registerCall(db, karin, callOf({ themeIds: ["t-unga", "t-kultur"] }), demoNow) as {
      id: string;
    };
    const change = (more: Partial<CallContent>, version: number) =>
      changeCall(db, karin, id, callOf({ themeIds: ["t-kultur", "t-unga"], ...more }), version, demoNow);
    expect(change({}, 99)).toBeNull();
    expect(callContent(db, id)?.version).toBe(1);
    expect(change({ closesOn: "2027-03-15" }, 1)).toBeNull();
    expect(historyOf(db, "call", id)[0]).toMatchObject({
      deed: "callMoved",
      before: { closesOn: "2027-03-01" },
      after: { closesOn: "2027-03-15" },
    });
    expect(change({ title: "Annat" }, 1)).toMatchObject({
      refused: "changedMeanwhile",
      current: { version: 2 },
    });
    expect(change({ title: "Annat", themeIds: [] }, 2)).toBeNull();
    expect(db.select().from(callThemes).where(eq(callThemes.callId, id)).all()).toEqual([]);
  });

  test("is removed as long as nobody looks to it", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    // No answer to a funding test comes back by this programme.
    const call = callOf({ programmeCode: "URBACT", themeIds: [] });
    const { id } = registerCall(db, karin, call, demoNow) as { id: string };
    watchCall(db, memberOf(db, "p-32"), id, true, demoNow);
    expect(isTied(db, id)).toBe(true);
    expect(removeCall(db, karin, id, demoNow)).toEqual({ refused: "callTied" });
    watchCall(db, memberOf(db, "p-32"), id, false, demoNow);
    expect(removeCall(db, karin, id, demoNow)).toBeNull();
    expect(removeCall(db, karin, id, demoNow)).toBeNull();
    expect(callContent(db, id)).toBeNull();
    const { hits } = searchArchive(db, viewerOf(karin), { ...nothingAsked, text: "zorbinghallar" }, demoNow);
    expect(hits.map(({ recordId }) => recordId)).not.toContain(id);
    expect(historyOf(db, "call", id)[0]).toMatchObject({ deed: "removed" });
  });
});

test("the form takes a share from 0 to 100, an address by https and a clock as people write it", () => {
  const typed = { programmeCode: "NORDPLUS", title: "X", closesOn: "2027-03-01", status: "watching" };
  const wrong = (more: Record<string, string>) =>
    callForm.safeParse({ ...typed, ...more }).error?.issues.map(({ path, message }) => [path[0], message]) ??
    [];
  expect(wrong({ sharePercent: "101" })).toEqual([["sharePercent", "shareWrong"]]);
  expect(wrong({ sharePercent: "-1" })).toEqual([["sharePercent", "shareWrong"]]);
  expect(wrong({ sharePercent: "0" })).toEqual([]);
  expect(wrong({ web: "http://example.org" })).toEqual([["web", "httpsWrong"]]);
  expect(wrong({ web: "javascript:alert(1)" })[0]).toEqual(["web", "httpsWrong"]);
  expect(wrong({ closesAtClock: "25.00" })).toEqual([["closesAtClock", "clockWrong"]]);
  expect(wrong({ closesOn: "2027-02-30" })).toEqual([["closesOn", "dayWrong"]]);
  expect(callForm.parse({ ...typed, closesAtClock: "17:00" }).closesAtClock).toBe("17.00");
});

const count = (db: ReturnType<typeof demoDatabase>) =>
  db.$client.prepare("select count(*) from calls").pluck().get();
