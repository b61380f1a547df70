import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { invitations, lessons, meetings, minutes, outbox, people, seats, signOffs } from "#db/schema.server";
import { startOfDay } from "~/calendar/swedish-time";
import { askUnits } from "~/domain/followup/inputs-asking.server";
import type { Member } from "~/domain/members/member";
import { memberByEmail } from "~/domain/members/members.server";
import { invitedAhead, meetingsOfTwoYears } from "~/domain/overview/ahead.server";
import { newsFor } from "~/domain/overview/news.server";
import { nextMeetingFor } from "~/domain/overview/next-meeting.server";
import { waitingFor } from "~/domain/overview/waiting.server";
import { duesAhead } from "~/domain/overview/year.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { type CastRole, cast } from "../../support/visitor";

const today = "2026-11-22";
const as = (db: OpenDatabase, role: CastRole) => memberByEmail(db, cast[role], today) as Member;

function waits(db: OpenDatabase, role: CastRole, now = demoNow) {
  const member = as(db, role);
  const known = meetingsOfTwoYears(db, member, now);
  return waitingFor(db, member, known, invitedAhead(db, known, now), now);
}

test("the coordinator sees what others have not done, and what only the coordinator can do", () => {
  const waiting = waits(demoDatabase(), "coordinator");
  expect(waiting.map(({ kind }) => kind)).toEqual([
    "signOffByOther",
    "unanswered",
    "reviewLesson",
    "action",
    "actionOfOther",
    "planOutOfBounds",
  ]);
  // The political group has met once this year, and its plan says twice.
  expect(waiting.at(-1)).toMatchObject({ groupId: "grp-politisk", planned: 1, fewest: 2 });
  expect(waiting.find((thing) => thing.kind === "unanswered")).toMatchObject({
    meetingId: "m-2027-1",
    units: ["Destination Ekbacka AB", "Ekbacka Industrifastigheter AB"],
  });
  expect(waiting.find((thing) => thing.kind === "actionOfOther")).toMatchObject({ days: 23 });
});

test("the adjuster is asked to sign off, first of all", () => {
  expect(waits(demoDatabase(), "adjuster")[0]).toMatchObject({
    kind: "signOff",
    meetingId: "m-2026-5",
    by: "2026-11-26",
  });
});

test("of two adjusters each is asked until they have approved, and the coordinator sees who remains and when it is late", () => {
  const db = demoDatabase();
  db.insert(signOffs).values({ meetingId: "m-2026-5", personId: "p-16", askedAt: 0 }).run();
  const late = () => waits(db, "coordinator").find(({ kind }) => kind === "signOffByOther");
  expect(late()).toMatchObject({ adjusters: ["Sofia Svensson", "Stina Ström"], overdue: false });
  db.update(signOffs).set({ approvedAt: 1 }).where(eq(signOffs.personId, "p-06")).run();
  db.update(minutes).set({ signOffBy: "2026-11-20" }).where(eq(minutes.meetingId, "m-2026-5")).run();
  expect(late()).toMatchObject({ adjusters: ["Stina Ström"], overdue: true });
  expect(waits(db, "adjuster").some(({ kind }) => kind === "signOff")).toBe(false);
});

test("a unit's notice waits for its contact and its deputy until one of them has answered", () => {
  const db = demoDatabase();
  const answerOf = (role: CastRole) => waits(db, role).filter(({ kind }) => kind === "answer");
  expect(answerOf("contact")).toHaveLength(1);
  expect(answerOf("deputy")).toMatchObject([{ unit: "Destination Ekbacka AB", meetingId: "m-2027-1" }]);
  db.update(invitations).set({ answer: "yes" }).where(eq(invitations.personId, "p-14")).run();
  expect(answerOf("contact")).toEqual([]);
  expect(answerOf("deputy")).toEqual([]);
});

test("nothing waits for a reader, and a reader sees no drafts and no other group's meetings", () => {
  const db = demoDatabase();
  const reader = as(db, "reader");
  expect(waits(db, "reader")).toEqual([]);
  const groupKinds = meetingsOfTwoYears(db, reader, demoNow).map(({ groupKind }) => groupKind);
  expect([...new Set(groupKinds)]).toEqual(["network"]);
  const news = (role: CastRole) => newsFor(db, as(db, role), 50, demoNow).map(({ kind }) => kind);
  expect(news("reader")).not.toContain("minutesSent");
  expect(news("adjuster")).toContain("minutesSent");
});

test("a vacancy is shown to the unit's head and to the coordinator, not to other heads", () => {
  const db = demoDatabase();
  db.delete(seats).where(eq(seats.personId, "p-17")).run();
  const vacancy = { kind: "vacancy", unitId: "org-buf", place: "deputy" };
  expect(waits(db, "head")).toContainEqual(expect.objectContaining(vacancy));
  expect(waits(db, "coordinator")).toContainEqual(expect.objectContaining(vacancy));
  db.update(people).set({ email: "old@example.se" }).where(eq(people.id, "p-35")).run();
  db.update(people).set({ email: cast.head }).where(eq(people.id, "p-36")).run();
  expect(waits(db, "head").some(({ kind }) => kind === "vacancy")).toBe(false);
});

test("failed letters wait for the office but for codes and those put aside, one's own drafts for oneself", () => {
  const db = demoDatabase();
  const failed = (id: string, kind: string, putAsideAt: number | null) => {
    const to = { toName: "X", toAddress: "x@example.se", dedupeKey: id, messageId: id };
    const times = { createdAt: 1, leavesAt: 1, failedAt: 2, putAsideAt };
    return { id, kind, facts: {}, ...to, ...times };
  };
  db.insert(outbox)
    .values([failed("x", "notice", null), failed("y", "notice", 3), failed("z", "signInCode", null)])
    .run();
  db.update(lessons).set({ visibility: "draft", authorId: "p-14" }).where(eq(lessons.id, "l-01")).run();
  expect(waits(db, "administrator")).toEqual([{ kind: "failedLetters", number: 1 }]);
  expect(waits(db, "contact").map(({ kind }) => kind)).toContain("draftLesson");
  expect(waits(db, "coordinator").map(({ kind }) => kind)).not.toContain("draftLesson");
});

test("a meeting that nears without a notice waits for whoever leads, and not before", () => {
  const db = demoDatabase();
  const startsAt = demoNow + 20 * 86_400_000;
  db.update(meetings)
    .set({ startsAt, endsAt: startsAt + 3_600_000 })
    .where(eq(meetings.id, "m-2027-2"))
    .run();
  const due = { kind: "notCalled", meetingId: "m-2027-2", days: 20 };
  expect(waits(db, "coordinator")).toContainEqual(expect.objectContaining(due));
  expect(waits(db, "chair")).toContainEqual(expect.objectContaining(due));
  expect(waits(db, "contact").some(({ kind }) => kind === "notCalled")).toBe(false);
});

test("the next meeting names the units by their answer, as counted from the invitations themselves", () => {
  const db = demoDatabase();
  const member = as(db, "coordinator");
  const known = meetingsOfTwoYears(db, member, demoNow);
  const next = nextMeetingFor(member, known, invitedAhead(db, known, demoNow), demoNow);
  const counted = db.$client
    .prepare(
      `select count(distinct unit_id) as units, count(distinct case when answer = 'yes' then unit_id end) as yes
         from invitations where meeting_id = 'm-2027-1' and capacity in ('contact', 'deputy')`,
    )
    .get() as { units: number; yes: number };
  expect(next?.id).toBe("m-2027-1");
  expect(Object.values(next?.answers ?? {}).flat()).toHaveLength(counted.units);
  expect(next?.answers?.yes).toHaveLength(counted.yes);
  expect(next?.canJoin).toBe(false);
});

test("joining opens a quarter of an hour before, for the invited only", () => {
  const db = demoDatabase();
  const join = (role: CastRole, now: number) => {
    const member = as(db, role);
    const known = meetingsOfTwoYears(db, member, now);
    return nextMeetingFor(member, known, invitedAhead(db, known, now), now)?.canJoin;
  };
  const startsAt = db.select().from(meetings).where(eq(meetings.id, "m-2027-1")).get()?.startsAt as number;
  expect(join("contact", startsAt - 15 * 60_000 - 1)).toBe(false);
  expect(join("contact", startsAt - 15 * 60_000)).toBe(true);
  expect(join("reader", startsAt)).toBe(false);
});

test("the year ahead holds every call that closes within twelve months", () => {
  const db = demoDatabase();
  const { deadlines, tasks } = duesAhead(db, demoNow);
  const counted = db.$client
    .prepare("select count(*) from calls where closes_on between '2026-11-22' and '2027-11-21'")
    .pluck()
    .get();
  expect(deadlines).toHaveLength(counted as number);
  const days = tasks.flatMap(({ day }) => day ?? []);
  expect(days.length).toBeGreaterThan(0);
  expect(days.filter((day) => day < today)).toEqual([]);
});

test("from December the coordinator is to ask the units for input, until somebody has asked or it is March", () => {
  const db = demoDatabase();
  const toAsk = (role: CastRole, day: string) =>
    waits(db, role, startOfDay(day)).filter(({ kind }) => kind === "askInputs");
  expect(toAsk("coordinator", "2026-11-30")).toEqual([]);
  expect(toAsk("coordinator", "2026-12-01")).toEqual([{ kind: "askInputs", year: 2026 }]);
  expect(toAsk("contact", "2026-12-01")).toEqual([]);
  expect(toAsk("coordinator", "2027-02-28")).toEqual([{ kind: "askInputs", year: 2026 }]);
  expect(toAsk("coordinator", "2027-03-01")).toEqual([]);
  const asked = askUnits(
    db,
    as(db, "coordinator"),
    2026,
    { dueOn: "2027-01-31", shown: null },
    startOfDay("2026-12-02"),
  );
  expect(asked).toMatchObject({ moved: false });
  expect(toAsk("coordinator", "2026-12-03")).toEqual([]);
});
