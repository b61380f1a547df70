import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { archiveEntries } from "#db/schema.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { goalsOfYear } from "~/domain/goals/goals.server";
import { contentOf, currentPolicy, editionsOf, policyById } from "~/domain/goals/policies.server";
import { type PolicyContent, standingOn } from "~/domain/goals/policy";
import { asNewEdition, changePolicy, startEdition, startPolicy } from "~/domain/goals/policy-writing.server";
import { goalsThatApply } from "~/domain/goals/ties.server";
import { isRefusal } from "~/domain/refusal";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const titlesOf = (goals: { title: string }[]) => goals.map(({ title }) => title);

/** The demo with a new edition of the policy from some day. */
function withEdition(validFrom: string | null, adoptedOn: string | null = null) {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  const policy = policyById(db, "pol-2023");
  if (!policy) throw new Error("no policy");
  const content: PolicyContent = { ...asNewEdition(policy), validFrom, adoptedOn };
  const started = startEdition(db, karin, "pol-2023", content, demoNow);
  if (isRefusal(started)) throw new Error(started.refused);
  return { db, karin, id: started.id, content };
}

test.each([
  [{ adoptedOn: null, validFrom: null, validUntil: null }, "proposed"],
  [{ adoptedOn: "2026-11-01", validFrom: "2026-11-23", validUntil: null }, "coming"],
  [{ adoptedOn: "2026-11-22", validFrom: null, validUntil: null }, "applies"],
  [{ adoptedOn: null, validFrom: "2024-01-01", validUntil: "2026-11-22" }, "applies"],
  [{ adoptedOn: null, validFrom: "2024-01-01", validUntil: "2026-11-21" }, "ended"],
] as const)("%o: %s", (days, standing) => {
  expect(standingOn(days, "2026-11-22")).toBe(standing);
});

describe("the policy that applied", () => {
  test("in a year is the edition of that year, and the latest of two", () => {
    const { db, id } = withEdition("2027-07-01");
    const first = (year: number) => goalsOfYear(db, year, null)[0]?.id;
    expect(titlesOf(goalsOfYear(db, 2022, null))).toEqual([
      "Fler jobb genom kontakter utomlands",
      "Möten mellan människor",
    ]);
    expect([first(2023), first(2024), first(2026)]).toEqual(["g-2017-1", "g-1", "g-1"]);
    expect(goalsOfYear(db, 2016, null)).toEqual([]);
    const carried = goalsOfYear(db, 2027, null).map((goal) => goal.id);
    const rows = db.all<{ id: string }>(sql`select id from goals where policy_id = ${id} order by number`);
    expect(carried).toEqual(rows.map((row) => row.id));
    expect(currentPolicy(db, "2027-06-30")?.id).toBe("pol-2023");
    expect(currentPolicy(db, "2027-07-01")?.id).toBe(id);
  });

  test("is the municipality's own, whatever a committee adopts later", () => {
    const db = demoDatabase();
    expect(currentPolicy(db, "2026-11-22")?.id).toBe("pol-2023");
    expect(goalsOfYear(db, 2025, "fu-2025").map(({ id, verdict }) => [id, verdict])).toEqual(
      db
        .all<{ id: string; verdict: string }>(
          sql`select goal_id as id, verdict from goal_results where followup_id = 'fu-2025' order by goal_id`,
        )
        .map(({ id, verdict }) => [id, verdict]),
    );
  });
});

test("a follow-up keeps to the goals it has judged when a new edition begins later in its year", () => {
  const ids = (goals: { id: string; verdict: string | null }[]) =>
    goals.map(({ id, verdict }) => [id, verdict]);
  const before = ids(goalsOfYear(demoDatabase(), 2025, "fu-2025"));
  expect(before.length).toBeGreaterThan(0);
  expect(before.filter(([, verdict]) => verdict === null)).toEqual([]);
  const { db, id } = withEdition("2025-12-01");
  expect(ids(goalsOfYear(db, 2025, "fu-2025"))).toEqual(before);
  const carried = db.all<{ id: string }>(sql`select id from goals where policy_id = ${id} order by number`);
  expect(goalsOfYear(db, 2025, null).map((goal) => goal.id)).toEqual(carried.map((goal) => goal.id));
});

describe("a new edition", () => {
  test("takes along goals and indicators, each carrying on the one before, and the targets of its own years", () => {
    const { db, id } = withEdition("2026-12-01");
    const copied =
      db.all(sql`select g.title, o.title as before, g.number from goals g join goals o on o.id = g.continues_id
      where g.policy_id = ${id} order by g.number`);
    const stood = db.all<{ title: string; number: number }>(
      sql`select title, number from goals where policy_id = 'pol-2023' order by number`,
    );
    expect(copied).toEqual(stood.map(({ title, number }) => ({ title, before: title, number })));
    const inOrder = (policy: string) =>
      db.all(sql`select i.text, v.year, v.target, v.outcome from indicators i join goals g on g.id = i.goal_id
        left join indicator_values v on v.indicator_id = i.id and v.year >= 2026
        where g.policy_id = ${policy} order by g.number, i.id, v.year`);
    expect(inOrder(id)).toEqual(inOrder("pol-2023"));
    expect(inOrder(id).length).toBe(10);
  });

  test("ends the one before the day before its own first day, and follows when that day is moved", () => {
    const { db, karin, id, content } = withEdition(null);
    const until = () => policyById(db, "pol-2023")?.validUntil;
    expect(until()).toBeNull();
    const move = (validFrom: string | null) =>
      changePolicy(db, karin, id, { ...content, validFrom }, policyById(db, id)?.version ?? 0, demoNow);
    expect(move("2027-03-01")).toBeNull();
    expect(until()).toBe("2027-02-28");
    expect(move("2028-03-01")).toBeNull();
    expect(until()).toBe("2028-02-29");
    expect(move("2024-01-01")).toEqual({ refused: "editionTooEarly", field: "validFrom" });
    expect(until()).toBe("2028-02-29");
    expect(move(null)).toBeNull();
    expect(until()).toBeNull();
  });

  test("leaves the one before the last day that it was given itself, and tells what it changed there", () => {
    const { db, karin, id, content } = withEdition(null);
    db.run(sql`update policies set valid_until = '2027-12-31' where id = 'pol-2023'`);
    const moved = (validFrom: string | null) => {
      const shown = policyById(db, id)?.version ?? 0;
      expect(changePolicy(db, karin, id, { ...content, validFrom }, shown, demoNow)).toBeNull();
      return policyById(db, "pol-2023")?.validUntil;
    };
    expect(moved("2028-03-01")).toBe("2027-12-31");
    expect(historyOf(db, "policy", "pol-2023")[0]?.deed).not.toBe("endedByEdition");
    expect(moved("2027-03-01")).toBe("2027-02-28");
    expect(historyOf(db, "policy", "pol-2023")[0]).toMatchObject({
      deed: "endedByEdition",
      before: { validUntil: "2027-12-31" },
      after: { validUntil: "2027-02-28" },
    });
    expect(["2027-06-01", "2028-01-01", null, "2027-04-01", null].map(moved)).toEqual([
      ...["2027-05-31", "2027-12-31", "2027-12-31"],
      ...["2027-03-31", "2027-12-31"],
    ]);
  });

  test("that was begun as a proposal takes along the targets of its years once its first day is known", () => {
    const { db, karin, id, content } = withEdition(null);
    const targets = (policy: string) =>
      db.all<{ text: string; year: number; target: number }>(
        sql`select i.text, v.year, v.target from indicators i join goals g on g.id = i.goal_id
          join indicator_values v on v.indicator_id = i.id
          where g.policy_id = ${policy} and v.year >= 2026 order by g.number, i.id, v.year`,
      );
    const stood = targets("pol-2023");
    expect(targets(id)).toEqual([]);
    db.run(sql`insert into indicator_values (indicator_id, year, target)
      select min(i.id), ${stood[0]?.year}, 123 from indicators i join goals g on g.id = i.goal_id
      where g.policy_id = ${id} and g.number = 1`);
    expect(changePolicy(db, karin, id, { ...content, validFrom: "2026-12-01" }, 1, demoNow)).toBeNull();
    expect(targets(id)).toEqual(stood.map((each, place) => (place === 0 ? { ...each, target: 123 } : each)));
  });

  test("is one for each document, and all editions stay to be read", () => {
    const { db, karin, id, content } = withEdition("2027-01-01");
    expect(startEdition(db, karin, "pol-2023", content, demoNow + 1000)).toEqual({ id });
    expect(startEdition(db, karin, "pol-2023", { ...content, title: "Annan" }, demoNow)).toEqual({
      refused: "editionThere",
      field: "title",
    });
    expect(editionsOf(db, "pol-2017").map((each) => each.id)).toEqual([id, "pol-2023", "pol-2017"]);
    expect(editionsOf(db, id).map((each) => each.id)).toEqual([id, "pol-2023", "pol-2017"]);
    expect(startEdition(db, karin, "none", content, demoNow)).toEqual({ refused: "notFound" });
    expect(historyOf(db, "policy", id)[0]).toMatchObject({ deed: "editionStarted", actorName: karin.name });
  });

  test("is found in the archive once it has been adopted, its goals too", () => {
    const { db, karin, id, content } = withEdition("2027-01-01");
    const found = () =>
      db
        .select({ path: archiveEntries.path })
        .from(archiveEntries)
        .where(sql`${archiveEntries.kind} = 'policy' and ${archiveEntries.recordId} = ${id}`)
        .all().length;
    expect(found()).toBe(0);
    const adopted = { ...content, adoptedOn: "2026-11-20", adoptedBy: "Kommunfullmäktige" };
    expect(changePolicy(db, karin, id, adopted, 1, demoNow)).toBeNull();
    expect(found()).toBe(content.sections.length + 5);
  });
});

test("what the coordinator and somebody else write at once is not overwritten unseen", () => {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  const policy = policyById(db, "rl-2024");
  if (!policy) throw new Error("no guidelines");
  const content = contentOf(policy);
  expect(changePolicy(db, karin, "rl-2024", { ...content, title: "Ett" }, 1, demoNow)).toBeNull();
  expect(changePolicy(db, karin, "rl-2024", { ...content, title: "Två" }, 1, demoNow)).toMatchObject({
    refused: "changedMeanwhile",
    current: { title: "Ett", version: 2 },
  });
  expect(changePolicy(db, karin, "rl-2024", { ...content, title: "Ett" }, 1, demoNow)).toBeNull();
  expect(changePolicy(db, karin, "rl-2024", { ...content, validUntil: "2024-03-31" }, 2, demoNow)).toEqual({
    refused: "untilBeforeFrom",
    field: "validUntil",
  });
});

test("a document that is sent twice is one", () => {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  const policy = policyById(db, "rl-2024");
  if (!policy) throw new Error("no guidelines");
  const content = { ...contentOf(policy), title: "Riktlinjer för resor" };
  const started = startPolicy(db, karin, content, demoNow);
  expect(startPolicy(db, karin, content, demoNow + 1000)).toEqual(started);
  expect(startPolicy(db, karin, { ...content, responsibleUnitId: "none", title: "X" }, demoNow)).toEqual({
    refused: "wrongValue",
    field: "responsibleUnitId",
  });
});

test("what can be chosen are the goals of every document that applies on the day, and what is tied already", () => {
  const db = demoDatabase();
  const byRow = (day: string) =>
    db
      .all<{ id: string }>(
        sql`select g.id from goals g join policies p on p.id = g.policy_id
          where coalesce(p.valid_from, p.adopted_on) <= ${day} and (p.valid_until is null or p.valid_until >= ${day})`,
      )
      .map(({ id }) => id)
      .sort();
  for (const day of ["2022-05-01", "2024-02-01", "2026-11-22", "2028-05-01"])
    expect(
      goalsThatApply(db, day)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(byRow(day));
  expect(goalsThatApply(db, "2026-11-22", ["g-2017-1"]).at(-1)).toMatchObject({ id: "g-2017-1", applies: 0 });
});
