import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { people, projectDuties, projects } from "#db/schema.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { calendarByKey } from "~/domain/meetings/calendars.server";
import {
  addDuty,
  changeDuty,
  dutiesFor,
  dutiesOf,
  dutyById,
  removeDuty,
} from "~/domain/projects/duties.server";
import { type DutyContent, dutyState } from "~/domain/projects/duty";
import { isRefusal } from "~/domain/refusal";
import { dutyDayOf } from "~/mail/calendar-days.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const report: DutyContent = { kind: "report", title: "Lägesrapport 2", dueOn: "2027-01-15", doneOn: null };

/** The demo with no duties at all, and one that Helena, the contact person of prj-11, has added. */
function withDuty() {
  const db = demoDatabase();
  db.delete(projectDuties).run();
  const helena = memberOf(db, "p-14");
  const added = addDuty(db, helena, "prj-11", report, demoNow);
  if (isRefusal(added)) throw new Error(added.refused);
  return { db, helena, id: added.id };
}

test.each([
  ["2026-11-21", null, "overdue"],
  ["2026-11-22", null, "open"],
  ["2026-11-21", "2026-11-22", "done"],
] as const)("due %s and done %s: %s", (dueOn, doneOn, state) => {
  expect(dutyState({ dueOn, doneOn }, "2026-11-22")).toBe(state);
});

describe("a duty", () => {
  test("is added once however often it is sent, and told", () => {
    const { db, helena, id } = withDuty();
    expect(addDuty(db, helena, "prj-11", report, demoNow + 1000)).toEqual({ id });
    expect(dutiesOf(db, "prj-11")).toMatchObject([{ id, title: "Lägesrapport 2", version: 1 }]);
    expect(historyOf(db, "project", "prj-11")[0]).toMatchObject({
      deed: "dutyAdded",
      label: "Lägesrapport 2",
    });
    expect(addDuty(db, helena, "none", report, demoNow)).toEqual({ refused: "notFound" });
  });

  test("is said to be done, on a day that has been, by whoever saw it as it stands", () => {
    const { db, helena, id } = withDuty();
    const change = (doneOn: string, version: number) =>
      changeDuty(db, helena, "prj-11", id, { ...report, doneOn }, version, demoNow);
    expect(change("2026-11-23", 1)).toEqual({ refused: "dayInFuture", field: "doneOn" });
    expect(change("2026-11-22", 1)).toBeNull();
    expect(change("2026-11-21", 1)).toMatchObject({ refused: "changedMeanwhile", current: { version: 2 } });
    expect(change("2026-11-22", 2)).toBeNull();
    expect(dutyById(db, "prj-11", id)).toMatchObject({ doneOn: "2026-11-22", version: 2 });
    expect(historyOf(db, "project", "prj-11")[0]).toMatchObject({
      deed: "dutyChanged",
      before: { doneOn: null },
      after: { doneOn: "2026-11-22" },
    });
  });

  test("is of its own project, and is removed once", () => {
    const { db, helena, id } = withDuty();
    expect(dutyById(db, "prj-01", id)).toBeNull();
    expect(changeDuty(db, helena, "prj-01", id, report, 1, demoNow)).toEqual({ refused: "notFound" });
    removeDuty(db, helena, "prj-01", id, demoNow);
    expect(dutiesOf(db, "prj-11")).toHaveLength(1);
    for (const _ of [1, 2]) removeDuty(db, helena, "prj-11", id, demoNow);
    expect(dutiesOf(db, "prj-11")).toEqual([]);
    expect(historyOf(db, "project", "prj-11").filter((line) => line.deed === "dutyRemoved")).toHaveLength(1);
  });

  test("holds no personal identity number in a project that is open to everyone", () => {
    const { db, helena } = withDuty();
    db.update(projects).set({ visibility: "public" }).where(eq(projects.id, "prj-11")).run();
    expect(addDuty(db, helena, "prj-11", { ...report, title: "Intyg 050102-1234" }, demoNow)).toEqual({
      refused: "identityNumber",
      field: "title",
    });
  });
});

test("a duty stands in the calendar of the project's contact person until it is done, and in nobody else's", () => {
  const { db, helena, id } = withDuty();
  const key = "k".repeat(32);
  db.update(people).set({ calendarKey: key }).where(eq(people.id, "p-14")).run();
  const duties = () => calendarByKey(db, key, demoNow)?.duties ?? [];
  expect(duties()).toMatchObject([{ id, projectId: "prj-11", project: "Smak av Ekbacka" }]);
  expect(dutiesFor(db, memberOf(db, "p-27"))).toEqual([]);
  const [duty] = duties();
  if (!duty) throw new Error("No duty");
  expect(dutyDayOf(duty, "sv", "https://traffpunkt.example.se")).toMatchObject({
    uid: `duty-${id}@traffpunkt.example.se`,
    day: "2027-01-15",
    title: "Rapport klar senast i dag: Lägesrapport 2 (Smak av Ekbacka)",
    url: "https://traffpunkt.example.se/register/projekt/prj-11#redovisningar",
  });
  changeDuty(db, helena, "prj-11", id, { ...report, doneOn: "2026-11-20" }, 1, demoNow);
  expect(duties()).toEqual([]);
});
