import { expect, test } from "vitest";
import { type Statement, saveStatement, statement } from "~/domain/accessibility/statement.server";
import type { Member } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { now, smallOffice, today } from "../members/office";

const wanted: Statement = {
  level: "partly",
  assessedOn: today,
  method: "Självskattning",
  deficiencies: ["Kartan saknar text."],
  burdens: [],
  outside: [],
  email: null,
  phone: null,
};

function place() {
  const db = smallOffice();
  const arvid = memberById(db, "arvid", today) as Member;
  const lines = () =>
    db.$client.prepare("select count(*) from chronicle where deed = 'changedStatement'").pluck().get();
  return { db, arvid, lines };
}

test("a statement is entered once, changed with its version, and told in the chronicle", () => {
  const { db, arvid, lines } = place();
  expect(statement(db)).toBeNull();
  expect(saveStatement(db, arvid, wanted, 0, now)).toBeNull();
  expect(statement(db)).toEqual({ ...wanted, updatedOn: today, version: 1 });
  const full: Statement = { ...wanted, level: "full", deficiencies: [] };
  const late = saveStatement(db, arvid, full, 0, now);
  expect(late).toMatchObject({ refused: "changedMeanwhile", current: { level: "partly" } });
  expect(lines()).toBe(1);
  expect(saveStatement(db, arvid, full, 1, now)).toBeNull();
  expect(statement(db)).toMatchObject({ level: "full", deficiencies: [], version: 2 });
  expect(lines()).toBe(2);
});

test.each([
  [{ assessedOn: "2026-11-23" }, "statementDayAhead", "assessedOn"],
  [{ deficiencies: [] }, "statementFaultsMissing", "deficiencies"],
  [{ level: "none", deficiencies: [] }, "statementFaultsMissing", "deficiencies"],
  [{ level: "full" }, "statementFullWithFaults", "level"],
] as const)("%j is refused and changes nothing", (change, refused, field) => {
  const { db, arvid, lines } = place();
  const answer = saveStatement(db, arvid, { ...wanted, ...change } as Statement, 0, now);
  expect(answer).toMatchObject({ refused, field });
  expect(statement(db)).toBeNull();
  expect(lines()).toBe(0);
});
