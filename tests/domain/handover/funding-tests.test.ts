import { expect, test } from "vitest";
import { outbox } from "#db/schema.server";
import { askHead } from "~/domain/funding/test-asking.server";
import { remindFunding } from "~/domain/funding/test-reminding.server";
import { signByKey } from "~/domain/funding/test-signing.server";
import { dutyKey } from "~/domain/handover/duty";
import { handOver, letLeave } from "~/domain/handover/handing-over.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const [head, contact, next, id, initiative] = ["p-35", "p-04", "p-36", "ins-01-fragad", "ins-01"];
const field = dutyKey({ kind: "fundingTest", id });
const fortnight = 15 * 24 * 3_600_000;

type Db = ReturnType<typeof demoDatabase>;
const karin = (db: Db) => memberOf(db, "p-01");
const open = (db: Db) =>
  db.$client
    .prepare(
      "select head_id, reminded_at, link_key from funding_tests where initiative_id = ? and signed_at is null",
    )
    .raw()
    .all(initiative) as [string, number | null, string][];
const lettersTo = (db: Db, person: string) =>
  db
    .select()
    .from(outbox)
    .all()
    .filter(({ personId, kind }) => personId === person && kind.startsWith("fundingTest"))
    .map(({ kind, withdrawnAt }) => [kind, withdrawnAt !== null]);
const seatNext = (db: Db) =>
  db.$client.exec(`update seats set until_day = '2026-10-31' where person_id = '${head}' and until_day is null;
    insert into seats (id, unit_id, place, person_id, from_day)
    select 'seat-next', unit_id, 'head', '${next}', '2026-11-01' from seats where person_id = '${head}' and place = 'head'`);

test("a question that its only head leaves is taken back with its letters, and can be asked of the next one", () => {
  const db = demoDatabase();
  expect(open(db).map(([to]) => to)).toEqual([head]);
  remindFunding(db, demoNow + fortnight);
  expect(lettersTo(db, head)).toContainEqual(["fundingTestReminder", false]);
  expect(letLeave(db, karin(db), head, new Map(), demoNow + fortnight)).toBeNull();
  expect(open(db)).toEqual([]);
  expect(lettersTo(db, head)).not.toContainEqual(["fundingTestReminder", false]);
  expect(lettersTo(db, contact)).toEqual([]);
  seatNext(db);
  expect(askHead(db, karin(db), initiative, demoNow + fortnight)).toMatchObject({ name: expect.any(String) });
});

test("nobody but the unit's head is let take over a question, who answers it by a link of their own", () => {
  const db = demoDatabase();
  db.$client.exec(`update funding_tests set reminded_at = 1 where id = '${id}'`);
  const to = (person: string) => letLeave(db, karin(db), head, new Map([[field, person]]), demoNow);
  expect(to(contact)).toEqual({ refused: "heirNotHead", field });
  expect(handOver(db, karin(db), head, new Map([[field, contact]]), demoNow)).toMatchObject({
    refused: "heirNotHead",
  });
  seatNext(db);
  expect(to(next)).toBeNull();
  const [[who, remindedAt, key] = ["", 0, ""]] = open(db);
  expect([who, remindedAt]).toEqual([next, null]);
  expect(lettersTo(db, next)).toEqual([["fundingTestAsked", false]]);
  remindFunding(db, demoNow + 24 * 3_600_000);
  expect(lettersTo(db, next)).toHaveLength(1);
  remindFunding(db, demoNow + fortnight);
  expect(lettersTo(db, next)).toHaveLength(2);
  const answer = { programmeCodes: [], verdict: "apply", reason: "Ja", nextLookOn: null } as const;
  expect(signByKey(db, key, { ...answer, programmeCodes: [] }, 1, demoNow)).toEqual({
    initiativeId: initiative,
  });
});

test("a head who was reminded of a question leaves the next one to be reminded too", () => {
  const db = demoDatabase();
  remindFunding(db, demoNow + fortnight);
  seatNext(db);
  expect(letLeave(db, karin(db), head, new Map(), demoNow + fortnight)).toBeNull();
  remindFunding(db, demoNow + 2 * fortnight);
  expect(lettersTo(db, next)).toEqual([
    ["fundingTestAsked", false],
    ["fundingTestReminder", false],
  ]);
});
