import { expect, test } from "vitest";
import { coverageByUnit, shareOf } from "~/domain/funding/coverage.server";
import { initiativePage, untestedInitiatives } from "~/domain/funding/initiatives.server";
import { askHead } from "~/domain/funding/test-asking.server";
import { invitedAhead, meetingsOfTwoYears } from "~/domain/overview/ahead.server";
import { waitingFor } from "~/domain/overview/waiting.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { anna, goran, karin, writtenIn } from "./small";

/** The same figures counted in another way: by the signed rows alone. */
const counted = `
  with signed as (select distinct initiative_id from funding_tests where verdict in ('apply', 'notNow', 'no')),
  mine as (select initiatives.id, unit_id, signed.initiative_id as done
    from initiatives left join signed on signed.initiative_id = initiatives.id)
  select units.id as unitId, count(mine.id) as "all", count(mine.done) as tested,
    cast(round(100.0 * count(mine.done) / count(mine.id)) as integer) as share
  from units left join mine on mine.unit_id = units.id group by units.id`;

test("every figure is what a plain count gives, and the list that it opens", () => {
  const db = demoDatabase();
  writtenIn(db);
  askHead(db, memberOf(db, anna), writtenIn(db, { title: "Fler ute" }), demoNow);
  const rows = db.$client.prepare(counted).all() as { unitId: string; all: number; tested: number }[];
  const coverage = coverageByUnit(db);
  expect(coverage.map((row) => ({ ...pick(row), share: shareOf(row) })).sort(byUnit)).toEqual(
    rows.sort(byUnit),
  );
  expect(coverage.find(({ unitId }) => unitId === "org-buf")).toMatchObject({ all: 5, tested: 1 });
  const list = (filter: object) => initiativePage(db, filter, { number: 1, size: 100 }).total;
  for (const { unitId, all, tested } of coverage) {
    expect(list({ unitId })).toBe(all);
    expect(list({ unitId, tested: "yes" })).toBe(tested);
    expect(list({ unitId, tested: "no" })).toBe(all - tested);
  }
  const sum = (of: (row: (typeof coverage)[number]) => number) =>
    coverage.reduce((total, row) => total + of(row), 0);
  expect(list({})).toBe(sum(({ all }) => all));
  expect(untestedInitiatives(db)).toHaveLength(sum(({ all, tested }) => all - tested));
});

test("departments come before companies, and a closed unit stays while it has initiatives", () => {
  const db = demoDatabase();
  db.$client.prepare("update units set closed_on = '2026-01-01' where id in ('org-een', 'org-eif')").run();
  const rows = coverageByUnit(db);
  const kinds = rows.map(({ unitKind }) => unitKind);
  expect(kinds).toEqual([...kinds].sort((one, other) => (one === other ? 0 : one === "department" ? -1 : 1)));
  expect(rows.map(({ unitId }) => unitId)).toContain("org-een");
  expect(rows.map(({ unitId }) => unitId)).not.toContain("org-eif");
  expect(shareOf({ all: 0, tested: 0 })).toBeNull();
});

test("a head sees what to answer, what nobody has tested and what a call may change; the coordinator does not", () => {
  const db = demoDatabase();
  const kinds = ["fundingTest", "initiativeUntested", "earlierNo"];
  const waiting = (id: string) => {
    const member = memberOf(db, id);
    const meetings = meetingsOfTwoYears(db, member, demoNow);
    return waitingFor(db, member, meetings, invitedAhead(db, meetings, demoNow), demoNow)
      .filter(({ kind }) => kinds.includes(kind))
      .map((thing) => [thing.kind, "initiativeId" in thing ? thing.initiativeId : ""]);
  };
  expect(waiting(goran)).toEqual([
    ["fundingTest", "ins-01"],
    ["earlierNo", "ins-03"],
    ["initiativeUntested", "ins-02"],
  ]);
  expect(waiting(karin)).toEqual([]);
  expect(waiting(anna)).toEqual([]);
  db.$client.prepare("update initiatives set status = 'completed' where id = 'ins-02'").run();
  expect(waiting(goran).map(([kind]) => kind)).toEqual(["fundingTest", "earlierNo"]);
});

const pick = ({ unitId, all, tested }: { unitId: string; all: number; tested: number }) => ({
  unitId,
  all,
  tested,
});
const byUnit = (one: { unitId: string }, other: { unitId: string }) => (one.unitId < other.unitId ? -1 : 1);
