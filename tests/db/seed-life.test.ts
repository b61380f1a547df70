import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { closeDatabase, type OpenDatabase } from "#db/open.server";
import { outbox } from "#db/schema.server";
import { inState } from "~/domain/outbox/conditions.server";
import { nextGathering } from "~/domain/outbox/gathering";
import { gatherDue } from "~/domain/outbox/gathering.server";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import { atLeastOne } from "../support/at-least-one";
import { demoDatabase, demoNow } from "../support/demo";

test("what people answered agrees with who came", () => {
  const odd = demo()
    .$client.prepare(
      `select attendance.meeting_id, attendance.unit_id from attendance
        left join invitations on invitations.meeting_id = attendance.meeting_id
          and invitations.person_id = attendance.person_id
        where attendance.presence in ('present', 'deputy', 'guest') and invitations.answer is not 'yes'
          or attendance.presence = 'absentWithNotice' and invitations.answer is not 'no'
          or attendance.presence = 'absent' and invitations.answer is not null
        union all
        select invitations.meeting_id, invitations.unit_id from invitations
        join meetings on meetings.id = invitations.meeting_id
        where held_at is not null and answer = 'yes' and not exists (select 1 from attendance
          where attendance.meeting_id = invitations.meeting_id and attendance.person_id = invitations.person_id)`,
    )
    .all();
  expect(odd).toEqual([]);
});

test("nobody was called to a meeting before they had their place, nor answered before they were called", () => {
  const db = demo();
  expect(
    one(
      db,
      `select count(*) from invitations join seats on seats.person_id = invitations.person_id
        where date(invited_at / 1000, 'unixepoch') < from_day`,
    ),
  ).toBe(0);
  expect(one(db, "select count(*) from invitations where answered_at <= invited_at")).toBe(0);
  expect(
    one(
      db,
      `select count(*) from invitations join meetings on meetings.id = meeting_id
        where answered_at >= starts_at or answered_at > ${demoNow}`,
    ),
  ).toBe(0);
});

test("to the next notice nine units say yes, one perhaps, one no, and two have not answered", () => {
  const answers = demo()
    .$client.prepare(
      `select best, count(*) from (
        select unit_id, case when sum(answer = 'yes') > 0 then 'yes' when sum(answer = 'maybe') > 0 then 'maybe'
          when sum(answer = 'no') > 0 then 'no' else 'none' end as best
        from invitations where meeting_id = 'm-2027-1' and unit_id is not null group by unit_id)
        group by best order by best`,
    )
    .raw()
    .all();
  expect(answers).toEqual([
    ["maybe", 1],
    ["no", 1],
    ["none", 2],
    ["yes", 9],
  ]);
  expect(one(demo(), "select sum(minutes) from agenda_items where meeting_id = 'm-2027-1'")).toBe(150);
});

test("a person has two letters waiting for Monday's digest, and whoever watches a call has its last day ahead", () => {
  const db = demo();
  const monday = nextGathering("daily", demoNow);
  const letters = db.select().from(outbox).where(inState("waiting")).orderBy(outbox.id).all();
  expect(letters.map(({ personId, gathers, leavesAt }) => ({ personId, gathers, leavesAt }))).toEqual(
    [0, 1].map(() => ({ personId: "p-10", gathers: true, leavesAt: monday })),
  );
  expect(gatherDue(db, monday - 1)).toBe(0);
  expect(gatherDue(db, monday)).toBe(1);
  const digest = db.select().from(outbox).where(eq(outbox.kind, "digest")).get();
  expect(digest).toMatchObject({ personId: "p-10", facts: { rhythm: "daily" } });
  expect(one(db, "select count(*) from call_watches")).toBe(3);
  expect(
    one(
      db,
      "select count(*) from call_watches join calls on calls.id = call_id where closes_on <= '2026-11-22'",
    ),
  ).toBe(0);
});

test("the chronicle tells the history in the order of time", () => {
  const instants = demo().$client.prepare("select at from chronicle order by id").pluck().all() as number[];
  expect(instants).toEqual([...instants].sort((one, other) => one - other));
  expect(instants.at(-1)).toBeLessThan(demoNow);
});

test("every deed that the chronicle tells has its words in both languages", () => {
  const deeds = demo().$client.prepare("select distinct deed from chronicle").pluck().all() as string[];
  for (const deed of atLeastOne(deeds)) {
    expect(Object.keys(sv.deeds), deed).toContain(deed);
    expect(Object.keys(en.deeds), deed).toContain(deed);
  }
});

test("every meeting, its minutes and each lesson, action and decision has a history", () => {
  const db = demo();
  for (const [subject, table, key] of [
    ["meeting", "meetings", "id"],
    ["minutes", "minutes", "meeting_id"],
    ["lesson", "lessons", "id"],
    ["action", "actions", "id"],
    ["decision", "decisions", "id"],
    ["unit", "units", "id"],
    ["project", "projects", "id"],
  ] as const) {
    const untold = `select count(*) from "${table}" where "${key}" not in (
      select subject_id from chronicle where subject = '${subject}')`;
    expect(one(db, untold), subject).toBe(0);
  }
});

/** The demo for as long as the test runs. */
function demo(): OpenDatabase {
  const db = demoDatabase();
  onTestFinished(() => closeDatabase(db));
  return db;
}

const one = (db: OpenDatabase, question: string) => db.$client.prepare(question).pluck().get();
