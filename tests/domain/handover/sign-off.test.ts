import { expect, test } from "vitest";
import { outbox } from "#db/schema.server";
import { dutiesOf } from "~/domain/handover/duties.server";
import { dutyKey } from "~/domain/handover/duty";
import { letLeave } from "~/domain/handover/handing-over.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { approveMinutes, shownText } from "~/domain/minutes/sign-off.server";
import { tellForSignOff } from "~/domain/minutes/sign-off-letters.server";
import { minutesText } from "~/domain/minutes/text.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const [leaver, other, deputy, id] = ["p-14", "p-06", "p-27", "m-2026-5"];

type Db = ReturnType<typeof demoDatabase>;
const meeting = (db: Db) => meetingById(db, id) as NonNullable<ReturnType<typeof meetingById>>;

const leaves = (db: Db, heir: string) =>
  letLeave(db, memberOf(db, "p-01"), leaver, new Map([[dutyKey({ kind: "signOff", id }), heir]]), demoNow);
const asked = (db: Db) =>
  db.$client.prepare("select person_id, approved_at from sign_offs where meeting_id = ?").raw().all(id);
const letters = (db: Db) =>
  db
    .select()
    .from(outbox)
    .all()
    .filter((letter) => letter.kind === "minutesForSignOff" && letter.createdAt >= demoNow - 1)
    .map((letter) => [letter.personId, letter.withdrawnAt !== null]);
const approves = (db: Db, person: string) =>
  approveMinutes(db, memberOf(db, person), id, shownText(db, meeting(db)), demoNow + 1);

/** Sent minutes whose adjuster leaves, and has the letter waiting. */
function sent(): Db {
  const db = demoDatabase();
  db.$client.exec(`update meetings set secretary_id = 'p-03', adjuster_id = '${leaver}' where id = '${id}';
    update sign_offs set person_id = '${leaver}' where meeting_id = '${id}'`);
  const about = { sender: { name: "K", address: "k@example.se" }, signOffBy: "2026-11-26" };
  const text = minutesText(db, meeting(db));
  tellForSignOff(db, [leaver], { ...about, meeting: meeting(db), text }, demoNow - 1);
  return db;
}

test("whoever takes over minutes that wait is asked by letter, in the leaver's place, and can sign them off", () => {
  const db = sent();
  expect(
    dutiesOf(db, leaver, demoNow)
      .filter((duty) => duty.id === id)
      .map(({ kind }) => kind),
  ).toEqual(["signOff"]);
  expect(leaves(db, deputy)).toBeNull();
  expect(asked(db)).toEqual([[deputy, null]]);
  expect(letters(db)).toEqual([
    [leaver, true],
    [deputy, false],
  ]);
  expect(meeting(db).namedAdjusterId).toBe(deputy);
  expect(approves(db, deputy)).toEqual({ signedOff: true });
});

test("an adjuster who has approved and takes over the other's is asked anew, and then the minutes are signed off", () => {
  const db = sent();
  db.$client.exec(`update meetings set second_adjuster_id = '${other}' where id = '${id}';
    insert into sign_offs (meeting_id, person_id, asked_at) values ('${id}', '${other}', 1)`);
  expect(approves(db, other)).toEqual({ signedOff: false });
  expect(leaves(db, other)).toBeNull();
  expect(asked(db)).toEqual([[other, null]]);
  expect(letters(db)).toEqual([
    [leaver, true],
    [other, false],
  ]);
  expect([meeting(db).namedAdjusterId, meeting(db).secondAdjusterId]).toEqual([other, null]);
  expect(approves(db, other)).toEqual({ signedOff: true });
});

test("an adjuster who has not answered and takes over the other's is not asked twice", () => {
  const db = sent();
  db.$client.exec(`update meetings set second_adjuster_id = '${other}' where id = '${id}';
    insert into sign_offs (meeting_id, person_id, asked_at) values ('${id}', '${other}', 1)`);
  expect(leaves(db, other)).toBeNull();
  expect(letters(db)).toEqual([[leaver, true]]);
  expect(approves(db, other)).toEqual({ signedOff: true });
});

test("a draft that the leaver has wanted changed is the heir's to adjust, and nobody is asked yet", () => {
  const db = sent();
  db.$client.exec(`update minutes set sent_at = null where meeting_id = '${id}';
    update sign_offs set objected_at = 1, objection = 'Fel dag' where meeting_id = '${id}'`);
  expect(leaves(db, deputy)).toBeNull();
  expect(meeting(db).namedAdjusterId).toBe(deputy);
  expect(asked(db)).toEqual([[leaver, null]]);
  expect(letters(db).map(([to]) => to)).toEqual([leaver]);
});
