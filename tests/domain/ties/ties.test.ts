import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { kinOf, verdictsOn } from "~/domain/goals/goal-page.server";
import { goalsOf } from "~/domain/goals/ties.server";
import { may } from "~/domain/members/permissions";
import { projectContent } from "~/domain/projects/content.server";
import { changeProject } from "~/domain/projects/writing.server";
import { doneFor } from "~/domain/ties/done.server";
import { tiedKind } from "~/domain/ties/tied-kinds.server";
import { goalIdsOf, tieToGoals } from "~/domain/ties/tying.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

describe("tying a record", () => {
  test("adds what was ticked and lets go of what no longer is; what somebody else tied meanwhile stays", () => {
    const db = demoDatabase();
    const helena = memberOf(db, "p-14");
    const which = { subject: "project", id: "prj-11" };
    const tie = (shown: string[], chosen: string[]) =>
      tieToGoals(db, helena, which, { shown, chosen }, demoNow);
    expect(goalIdsOf(db, "project", "prj-11")).toEqual(["g-1"]);
    expect(tie(["g-1"], ["g-1", "g-rl-1"])).toBeNull();
    expect(tie(["g-1"], ["g-2"])).toBeNull();
    expect(goalIdsOf(db, "project", "prj-11")).toEqual(["g-2", "g-rl-1"]);
    expect(tie(["g-1"], ["g-2"])).toBeNull();
    expect(historyOf(db, "project", "prj-11").filter(({ deed }) => deed === "tiedToGoals")).toHaveLength(2);
    expect(goalsOf(db, "project", ["prj-11"])["prj-11"]?.map(({ id }) => id)).toEqual(["g-2", "g-rl-1"]);
  });

  test("refuses a goal that does not apply, unless it is tied already", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    const tie = (id: string, chosen: string[]) =>
      tieToGoals(db, karin, { subject: "lesson", id }, { shown: [], chosen }, demoNow);
    expect(tie("l-13", ["g-2017-2"])).toEqual({ refused: "wrongValue", field: "goals" });
    expect(tie("l-10", ["g-2017-2", "g-3"])).toBeNull();
    expect(tie("none", ["g-3"])).toEqual({ refused: "notFound" });
    expect(tieToGoals(db, karin, { subject: "x", id: "l-10" }, { shown: [], chosen: [] }, demoNow)).toEqual({
      refused: "notFound",
    });
  });

  test("is seen by a project's form that was open meanwhile", () => {
    const db = demoDatabase();
    const helena = memberOf(db, "p-14");
    const open = projectContent(db, "prj-11");
    if (!open) throw new Error("no project");
    tieToGoals(db, helena, { subject: "project", id: "prj-11" }, { shown: [], chosen: ["g-2"] }, demoNow);
    expect(changeProject(db, helena, "prj-11", open.content, open.version, demoNow)).toMatchObject({
      refused: "changedMeanwhile",
    });
  });

  test.each([
    ["project", "prj-11", ["p-01", "p-14", "p-27", "p-45"]],
    ["lesson", "l-08", ["p-01", "p-14", "p-27", "p-45"]],
    ["action", "a-2026-22", ["p-01", "p-04", "p-14"]],
    ["decision", "d-2026-04", ["p-01", "p-02", "p-04"]],
    ["agendaItem", "m-2027-1-6", ["p-01", "p-02", "p-04"]],
    ["contact", "ko-05", ["p-01", "p-04"]],
    ["initiative", "ins-03", ["p-01", "p-04"]],
    ["information", "info-01", ["p-01", "p-04"]],
  ])("is for those who may change the %s", (subject, id, allowed) => {
    const db = demoDatabase();
    const asked = ["p-01", "p-02", "p-04", "p-14", "p-27", "p-32", "p-33", "p-45"];
    const those = asked.filter((person) => {
      const member = memberOf(db, person);
      const record = tiedKind(subject)?.find(db, member, id);
      return record ? may(member, ...record.changes) : false;
    });
    expect(those).toEqual(allowed);
  });
});

describe("what was done for a goal", () => {
  test("is what is tied to it and to the goals that it carries on, each once", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    const done = doneFor(db, karin, "g-3", ["g-2017-2"]);
    const raw = db.all<{ subject: string; id: string; own: number }>(
      sql`select subject, subject_id as id, max(goal_id = 'g-3') as own from goal_ties
        where goal_id in ('g-3', 'g-2017-2') and not (subject = 'project' and
          subject_id in (select id from projects where status in ('idea', 'rejected'))) group by subject, subject_id order by subject, subject_id`,
    );
    const found = done
      .map(({ subject, id, earlier }) => ({ subject: subject as string, id, own: earlier ? 0 : 1 }))
      .sort((one, other) => `${one.subject} ${one.id}`.localeCompare(`${other.subject} ${other.id}`));
    expect(found).toEqual(raw);
    expect(done.find(({ id }) => id === "l-10")).toMatchObject({ earlier: true, path: "/lardomar/l-10" });
    const sums = db.get<{ people: number; granted: number }>(
      sql`select (select sum(count) from project_participants where category <> 'businesses' and project_id in
          (select subject_id from goal_ties where goal_id = 'g-3' and subject = 'project')) as people,
        (select sum("grant") from projects where id in
          (select subject_id from goal_ties where goal_id = 'g-3' and subject = 'project')) as granted`,
    );
    const sum = (of: "participants" | "grant") => done.reduce((total, each) => total + (each[of] ?? 0), 0);
    expect({ people: sum("participants"), granted: sum("grant") }).toEqual(sums);
  });

  test("is neither an idea nor what was rejected, and what has been applied for is not granted", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    const shown = (status: string) => {
      db.run(sql`update projects set status = ${status}, "grant" = 5000 where id = 'prj-08'`);
      return doneFor(db, karin, "g-3", []).find(({ id }) => id === "prj-08")?.grant;
    };
    expect(["idea", "rejected", "submitted", "granted", "ongoing", "completed"].map(shown)).toEqual([
      ...[undefined, undefined, 0],
      ...[5000, 5000, 5000],
    ]);
  });

  test("is only what the reader may see", () => {
    const db = demoDatabase();
    db.run(sql`update projects set visibility = 'draft' where id = 'prj-08'`);
    db.run(sql`update lessons set visibility = 'draft' where id = 'l-13'`);
    db.run(
      sql`update minutes set signed_off_at = null where meeting_id = (select meeting_id from decisions where id = 'd-2025-08')`,
    );
    const ids = (person: string) => doneFor(db, memberOf(db, person), "g-3", []).map(({ id }) => id);
    const hidden = ["prj-08", "l-13", "d-2025-08"];
    const reader = ids("p-32");
    expect(reader.filter((id) => hidden.includes(id))).toEqual([]);
    expect(reader).toEqual(expect.arrayContaining(["prj-01", "l-20", "a-2025-05"]));
    expect(ids("p-01")).toContain("prj-08");
  });

  test("has its verdicts from published follow-ups, and its kin both ways", () => {
    const db = demoDatabase();
    expect(kinOf(db, "g-3")).toMatchObject({ before: [{ id: "g-2017-2" }], after: [] });
    expect(kinOf(db, "g-2017-2")).toMatchObject({ before: [], after: [{ id: "g-3" }] });
    const reader = memberOf(db, "p-32");
    expect(verdictsOn(db, reader, ["g-3"])).toHaveLength(1);
    db.run(sql`update followups set published_on = null`);
    expect(verdictsOn(db, reader, ["g-3"])).toEqual([]);
    expect(verdictsOn(db, memberOf(db, "p-01"), ["g-3"])).toHaveLength(1);
  });
});
