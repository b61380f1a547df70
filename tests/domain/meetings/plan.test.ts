import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { attendance, groups, invitations, meetings, people } from "#db/schema.server";
import { instantOf } from "~/calendar/swedish-time";
import { toldLines } from "~/domain/chronicle/told.server";
import { agendaOf } from "~/domain/meetings/agenda.server";
import { canJoin, meetingThing, phaseOf, wasNeverCalled } from "~/domain/meetings/meeting";
import { type MeetingPlan, meetingById, settleRoles } from "~/domain/meetings/meetings.server";
import {
  meetingsAround,
  meetingsOfYear,
  meetingsPerYear,
  planDefaults,
  plannedCount,
  yearAskedFor,
  yearToPlan,
} from "~/domain/meetings/plan.server";
import { planMeeting, planMeetings } from "~/domain/meetings/planning.server";
import { groupsSeenBy, groupToPlan, leadersOf } from "~/domain/meetings/planning-groups.server";
import { turnoutOf } from "~/domain/meetings/turnout.server";
import { may } from "~/domain/members/permissions";
import { isRefusal } from "~/domain/refusal";
import { addMeeting, endsAt, hour, member, network, now, startsAt } from "./network";

const karin = { id: "karin", name: "Karin Lund" };

test("a planned meeting stands in its year with the group's people, an agenda and a line in the chronicle", () => {
  const db = network();
  const id = planMeeting(db, karin, "network", plan("2027-04-15"), now) as string;
  expect(meetingById(db, id)).toMatchObject({
    groupName: "Internationella nätverket",
    groupKind: "network",
    year: 2027,
    number: 2,
    chairId: "per",
    chairName: "Per Lund",
    namedChairId: null,
    secretaryName: "Siv Lund",
    sequence: 0,
    version: 1,
    calledAt: null,
  });
  expect(agendaOf(db, id).map((item) => item.title)).toContain("Laget runt");
  expect(chronicleOf(db, id)).toEqual([["planned", "Internationella nätverket, möte 2 2027"]]);
});

test("a year belongs to the Swedish clock, also at the turn of the year", () => {
  const db = network();
  const id = planMeeting(db, karin, "network", plan("2028-01-01", "00.00", "00.45"), now) as string;
  expect(meetingById(db, id)?.year).toBe(2028);
});

test("meetings that nobody has been called to are numbered by date, and a called one keeps its number", () => {
  const db = network();
  const april = planMeeting(db, karin, "network", plan("2027-04-15"), now) as string;
  const january = planMeeting(db, karin, "network", plan("2027-01-14"), now) as string;
  expect(numbers(db)).toEqual([
    [january, 1],
    ["spring", 2],
    [april, 3],
  ]);
  db.update(meetings).set({ calledAt: now }).where(eq(meetings.id, january)).run();
  db.update(meetings).set({ calledAt: now }).where(eq(meetings.id, "spring")).run();
  const late = planMeeting(db, karin, "network", plan("2027-01-07"), now) as string;
  expect(numbers(db)).toEqual([
    [late, 3],
    [january, 1],
    ["spring", 2],
    [april, 4],
  ]);
});

test("another group's meetings are numbered for themselves", () => {
  const db = network();
  const id = planMeeting(db, karin, "politics", plan("2027-01-14"), now) as string;
  expect(meetingById(db, id)?.number).toBe(1);
  expect(meetingById(db, "spring")?.number).toBe(1);
});

test("an end before the start, an unknown or closed group and somebody who is gone are refused", () => {
  const db = network();
  const backwards = { ...plan("2027-04-15"), endsAt: plan("2027-04-15").startsAt };
  expect(planMeeting(db, karin, "network", backwards, now)).toEqual({
    refused: "endBeforeStart",
    field: "end",
  });
  expect(planMeeting(db, karin, "nobody", plan("2027-04-15"), now)).toEqual({ refused: "groupGone" });
  db.update(groups).set({ closedOn: "2026-01-01" }).where(eq(groups.id, "politics")).run();
  expect(planMeeting(db, karin, "politics", plan("2027-04-15"), now)).toEqual({ refused: "groupGone" });
  const gone = { ...plan("2027-04-15"), secretaryId: "nobody" };
  expect(planMeeting(db, karin, "network", gone, now)).toEqual({
    refused: "personGone",
    field: "secretary",
  });
  for (const alone of [{ secretaryId: "sara", adjusterId: "sara" }, { adjusterId: "siv" }]) {
    expect(planMeeting(db, karin, "network", { ...plan("2027-04-15"), ...alone }, now)).toEqual({
      refused: "adjusterWrites",
      field: "adjuster",
    });
  }
  expect(numbers(db)).toEqual([["spring", 1]]);
});

test("the same plan sent twice is one meeting, and another plan at the very same time is refused", () => {
  const db = network();
  const id = planMeeting(db, karin, "network", plan("2027-04-15"), now);
  expect(planMeeting(db, karin, "network", plan("2027-04-15"), now)).toBe(id);
  expect(
    planMeeting(db, karin, "network", { ...plan("2027-04-15"), theme: "Något annat" }, now),
  ).toMatchObject({ refused: "alreadyPlanned" });
  expect(numbers(db)).toHaveLength(2);
});

test("several meetings are planned together or not at all", () => {
  const db = network();
  const wrong = { ...plan("2027-09-16"), chairId: "nobody" };
  expect(planMeetings(db, karin, "network", [plan("2027-04-15"), wrong], now)).toMatchObject({
    refused: "personGone",
    row: 1,
  });
  expect(numbers(db)).toEqual([["spring", 1]]);
  expect(planMeetings(db, karin, "network", [], now)).toEqual({ refused: "nothingPlanned" });
  const days = ["2027-04-15", "2027-06-10", "2027-09-16", "2027-11-18"];
  const ids = planMeetings(
    db,
    karin,
    "network",
    days.map((each) => plan(each)),
    now,
  );
  expect(isRefusal(ids)).toBe(false);
  expect(numbers(db).map(([, number]) => number)).toEqual([1, 2, 3, 4, 5]);
});

test("the meter counts what is not called off, each year for itself", () => {
  const db = network();
  addMeeting(db, { id: "off", number: 2, calledOffAt: now });
  addMeeting(db, { id: "last year", year: 2026, startsAt: now - 1000 * hour, endsAt: now - 999 * hour });
  const groupIds = groupsSeenBy(db, member(db, "karin")).map((group) => group.id);
  expect(meetingsPerYear(db, groupIds)).toEqual([
    { year: 2027, count: 1 },
    { year: 2026, count: 1 },
  ]);
  const list = meetingsOfYear(db, ["network"], 2027);
  expect(list.map((meeting) => meeting.id).sort()).toEqual(["off", "spring"]);
  expect(plannedCount(list)).toBe(1);
});

test("all staff see the network's meetings, and only the room sees another group's", () => {
  const db = network();
  const seen = (id: string) => groupsSeenBy(db, member(db, id)).map((group) => group.id);
  expect(seen("karin")).toEqual(["network", "politics"]);
  expect(seen("lisa")).toEqual(["network", "politics"]);
  expect(seen("elsa")).toEqual(["network", "politics"]);
  expect(seen("sara")).toEqual(["network"]);
  expect(seen("olle")).toEqual(["network"]);
});

test("only the coordinator and the group's own chair may plan, and a meeting's named chair that meeting", () => {
  const db = network();
  const plans = (id: string, groupId: string) => may(member(db, id), "planMeetings", { groupId });
  expect(["karin", "per", "siv", "sara", "olle", "elsa"].map((id) => plans(id, "network"))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(plans("per", "politics")).toBe(false);
  expect(plans("elsa", "politics")).toBe(true);
  db.update(meetings).set({ chairId: "sara" }).where(eq(meetings.id, "spring")).run();
  const spring = meetingById(db, "spring");
  expect(spring && may(member(db, "sara"), "planMeetings", meetingThing(spring))).toBe(true);
  expect(spring && may(member(db, "dan"), "planMeetings", meetingThing(spring))).toBe(false);
});

test("units are counted once, whoever of contact and deputy answers or comes", () => {
  const db = network();
  const asked = { meetingId: "spring", invitedAt: now };
  db.insert(invitations)
    .values([
      { id: "1", ...asked, personId: "sara", unitId: "school", capacity: "contact", answer: "no" },
      { id: "2", ...asked, personId: "dan", unitId: "school", capacity: "deputy", answer: "yes" },
      { id: "3", ...asked, personId: "erik", unitId: "energy", capacity: "contact", answer: "maybe" },
      { id: "4", ...asked, personId: "karin", unitId: null, capacity: "coordinator", answer: "yes" },
      {
        id: "5",
        ...asked,
        personId: "lisa",
        unitId: "museum",
        capacity: "contact",
        answer: "yes",
        withdrawnAt: now,
      },
    ])
    .run();
  addMeeting(db, { id: "held", number: 2, heldAt: now });
  const there = { meetingId: "held", unitId: "school" };
  db.insert(attendance)
    .values([
      { id: "1", ...there, personId: "sara", capacity: "contact", presence: "present" },
      { id: "2", ...there, personId: "dan", capacity: "deputy", presence: "deputy" },
      {
        id: "3",
        meetingId: "held",
        unitId: "energy",
        personId: "erik",
        capacity: "contact",
        presence: "absent",
      },
    ])
    .run();
  addMeeting(db, { id: "quiet", number: 3 });
  const turnout = turnoutOf(db, ["spring", "held", "quiet"]);
  expect(turnout.get("spring")).toMatchObject({ units: 2, coming: 1, perhaps: 1, represented: 0 });
  expect(turnout.get("held")).toMatchObject({ units: 2, represented: 1 });
  expect(turnout.has("quiet")).toBe(false);
  expect(turnoutOf(db, [])).toEqual(new Map());
});

test("the group's last meeting before a time is the model for the next, not one that was called off", () => {
  const db = network();
  addMeeting(db, { id: "off", startsAt: startsAt + hour, endsAt: endsAt + hour, calledOffAt: now });
  expect(planDefaults(db, "network", startsAt + 2 * hour)).toEqual({
    startsAt,
    endsAt,
    place: "Eksalen",
    form: "hybrid",
  });
  expect(planDefaults(db, "network", startsAt)).toBeNull();
  expect(planDefaults(db, "politics", startsAt + 2 * hour)).toBeNull();
});

test("the year is weighed with the last meeting before it and with the groups that the planner sees", () => {
  const db = network();
  addMeeting(db, { id: "2026", year: 2026, ...span("2026-11-12") });
  addMeeting(db, { id: "earlier", year: 2026, ...span("2026-09-17") });
  addMeeting(db, { id: "theirs", groupId: "politics", ...span("2027-02-04") });
  addMeeting(db, { id: "theirs before", groupId: "politics", year: 2026, ...span("2026-10-08") });
  const around = (seen: string[]) => meetingsAround(db, "network", seen, 2027).map((each) => each.id);
  expect(around(["network", "politics"])).toEqual(["2026", "spring", "theirs"]);
  expect(around(["network"])).toEqual(["2026", "spring"]);
});

test("those can lead who belong to the group, coordinate, or are named already", () => {
  const db = network();
  const names = (groupId: string, named: (string | null)[] = []) =>
    leadersOf(db, groupId, named, "2026-11-22").people.map((person) => person.id);
  expect(names("network")).toEqual(["dan", "erik", "karin", "per", "sara", "siv"]);
  expect(names("network", ["olle", null])).toContain("olle");
  expect(names("politics")).toEqual(["elsa", "karin", "lisa"]);
  expect(leadersOf(db, "network", [], "2026-11-22").groupsOwn).toEqual({
    chair: "Per Lund",
    secretary: "Siv Lund",
    adjuster: null,
  });
  db.update(people).set({ deactivatedAt: now }).where(eq(people.id, "siv")).run();
  expect(leadersOf(db, "network", [], "2026-11-22").groupsOwn.secretary).toBeNull();
});

test("the group asked for is planned, else the first that one may plan, and a closed one never", () => {
  const db = network();
  const chosen = (id: string, asked: string | null = null) =>
    groupToPlan(db, member(db, id), asked)?.id ?? null;
  expect([chosen("karin"), chosen("elsa"), chosen("sara")]).toEqual(["network", "politics", null]);
  expect([chosen("karin", "politics"), chosen("karin", "nobody")]).toEqual(["politics", null]);
  db.update(groups).set({ closedOn: "2026-06-01" }).where(eq(groups.id, "politics")).run();
  expect([chosen("elsa"), chosen("karin", "politics")]).toEqual([null, null]);
});

test("from September on it is next year's plan that matters", () => {
  expect(yearToPlan(Date.UTC(2026, 7, 31, 21))).toBe(2026);
  expect(yearToPlan(Date.UTC(2026, 7, 31, 22))).toBe(2027);
  expect(yearToPlan(Date.UTC(2026, 11, 31, 23))).toBe(2027);
  expect(["2027", "1999", "27", "2027x", null].map(yearAskedFor)).toEqual([2027, null, null, null, null]);
});

test("a meeting's phase follows from its facts and the clock", () => {
  const facts = { startsAt, endsAt, calledAt: null, heldAt: null, calledOffAt: null };
  const called = { ...facts, calledAt: now };
  expect(phaseOf(facts, now)).toBe("planned");
  expect(phaseOf(called, now)).toBe("called");
  expect(phaseOf(called, startsAt - 1)).toBe("called");
  expect(phaseOf(called, startsAt)).toBe("underWay");
  expect(phaseOf(called, endsAt - 1)).toBe("underWay");
  expect(phaseOf(called, endsAt)).toBe("held");
  expect(phaseOf({ ...called, heldAt: endsAt }, endsAt)).toBe("held");
  expect(phaseOf({ ...called, heldAt: endsAt, minutesSignedOffAt: endsAt + 1 }, endsAt + 1)).toBe(
    "minutesOut",
  );
  expect(phaseOf({ ...called, calledOffAt: now }, endsAt)).toBe("calledOff");
  expect(phaseOf(facts, endsAt)).toBe("planned");
  expect([wasNeverCalled(facts, endsAt - 1), wasNeverCalled(facts, endsAt)]).toEqual([false, true]);
  expect(wasNeverCalled(called, endsAt)).toBe(false);
});

test("one can join from 15 minutes before the start until the end, and never a meeting on site or called off", () => {
  const online = { form: "online" as const, link: "https://x.example", startsAt, endsAt, calledOffAt: null };
  const minute = 60_000;
  expect(canJoin(online, startsAt - 15 * minute - 1)).toBe(false);
  expect(canJoin(online, startsAt - 15 * minute)).toBe(true);
  expect(canJoin(online, endsAt - 1)).toBe(true);
  expect(canJoin(online, endsAt)).toBe(false);
  expect(canJoin({ ...online, form: "onSite" }, startsAt)).toBe(false);
  expect(canJoin({ ...online, link: null }, startsAt)).toBe(false);
  expect(canJoin({ ...online, calledOffAt: now }, startsAt)).toBe(false);
});

test("once settled, a meeting keeps its chair and secretary when the group gets others", () => {
  const db = network();
  db.update(meetings).set({ secretaryId: "sara" }).where(eq(meetings.id, "spring")).run();
  settleRoles(db, "spring");
  db.update(groups).set({ chairId: "olle", secretaryId: "olle", adjusterId: "lisa" }).run();
  expect(meetingById(db, "spring")).toMatchObject({
    chairId: "per",
    secretaryId: "sara",
    adjusters: [{ id: "lisa" }],
  });
});

/** A plan on a Swedish day, 13.00–15.30 unless told otherwise. */
function plan(day: string, start = "13.00", end = "15.30"): MeetingPlan {
  return {
    ...span(day, start, end),
    form: "hybrid",
    place: "Eksalen",
    link: null,
    theme: null,
    caseNumber: null,
    noticeText: null,
    answerBy: null,
    chairId: null,
    secretaryId: null,
    adjusterId: null,
    secondAdjusterId: null,
  };
}

const span = (day: string, start = "13.00", end = "15.30") => ({
  startsAt: instantOf(day, start) as number,
  endsAt: instantOf(day, end) as number,
});

const numbers = (db: OpenDatabase) =>
  db
    .select({ id: meetings.id, number: meetings.number, startsAt: meetings.startsAt })
    .from(meetings)
    .where(and(eq(meetings.groupId, "network"), eq(meetings.year, 2027)))
    .orderBy(asc(meetings.startsAt))
    .all()
    .map((row) => [row.id, row.number]);

const chronicleOf = (db: OpenDatabase, id: string) =>
  db
    .select({ deed: toldLines.deed, label: toldLines.label })
    .from(toldLines)
    .where(and(eq(toldLines.subject, "meeting"), eq(toldLines.subjectId, id)))
    .orderBy(asc(toldLines.id))
    .all()
    .map((line) => [line.deed, line.label]);
