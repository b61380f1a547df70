import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { groups, meetings } from "#db/schema.server";
import { callOff } from "~/domain/meetings/changes.server";
import { meetingsOfYear, meterOf } from "~/domain/meetings/plan.server";
import { invitedAhead, meetingsOfTwoYears } from "~/domain/overview/ahead.server";
import { waitingFor } from "~/domain/overview/waiting.server";
import { addMeeting, day, endsAt, hour, member, network, now, startsAt } from "./network";

/** The network with `count` meetings in 2027, a week apart from 4 February on. */
function withMeetings(count: number) {
  const db = network();
  db.update(groups).set({ planDueOn: "02-01" }).run();
  db.update(groups).set({ closedOn: "2026-01-01" }).where(eq(groups.id, "politics")).run();
  for (let place = 1; place < count; place += 1) {
    const later = place * 7 * day;
    addMeeting(db, {
      id: `more-${place}`,
      number: place + 1,
      startsAt: startsAt + later,
      endsAt: endsAt + later,
    });
  }
  return db;
}

const warned = (db: ReturnType<typeof network>, who: string, at: number) => {
  const known = meetingsOfTwoYears(db, member(db, who), at);
  return waitingFor(db, member(db, who), known, invitedAhead(db, known, at), at).filter(
    ({ kind }) => kind === "planOutOfBounds",
  );
};

/** Noon in Sweden on a day of 2027. */
const noon = (text: string) => Date.parse(`2027-${text}T11:00Z`);

test("planned, called, held and called off are counted apart, and one called off counts down at once", () => {
  const db = withMeetings(5);
  const meter = (at: number) => meterOf(meetingsOfYear(db, ["network"], 2027), at);
  expect(meter(now)).toEqual({ count: 5, held: 0, called: 0, planned: 5, calledOff: 0 });
  db.update(meetings).set({ calledAt: now }).where(eq(meetings.id, "spring")).run();
  expect(meter(now)).toMatchObject({ count: 5, called: 1, planned: 4 });
  expect(meter(startsAt + hour)).toMatchObject({ called: 1, held: 0 });
  expect(meter(endsAt)).toMatchObject({ called: 0, held: 1 });
  callOff(db, member(db, "karin"), "more-1", "Ingen kan.", now);
  expect(meter(now)).toEqual({ count: 4, held: 0, called: 1, planned: 3, calledOff: 1 });
});

test("from the group's own day the coordinator and the chair are warned of a plan too short, nobody else", () => {
  const db = withMeetings(3);
  expect(warned(db, "karin", noon("01-31"))).toEqual([]);
  expect(warned(db, "karin", noon("02-01"))).toEqual([
    {
      kind: "planOutOfBounds",
      groupId: "network",
      group: "Internationella nätverket",
      year: 2027,
      planned: 3,
      fewest: 4,
      most: 6,
    },
  ]);
  expect(warned(db, "per", noon("02-01"))).toHaveLength(1);
  expect(warned(db, "sara", noon("02-01"))).toEqual([]);
});

test("a plan within its bounds warns nobody, one too long does, and calling one off mends it at once", () => {
  expect(warned(withMeetings(4), "karin", noon("06-01"))).toEqual([]);
  const db = withMeetings(7);
  expect(warned(db, "karin", noon("02-01"))).toMatchObject([{ planned: 7 }]);
  callOff(db, member(db, "karin"), "more-6", "För många.", noon("02-01"));
  expect(warned(db, "karin", noon("02-01"))).toEqual([]);
});

test("29 February as the day is 1 March in other years", () => {
  const db = withMeetings(2);
  db.update(groups).set({ planDueOn: "02-29" }).run();
  expect(warned(db, "karin", noon("02-28"))).toEqual([]);
  expect(warned(db, "karin", noon("03-01"))).toHaveLength(1);
});

test("a group without any meeting is warned about too, and a closed one is not", () => {
  const db = withMeetings(4);
  db.update(groups).set({ closedOn: null }).where(eq(groups.id, "politics")).run();
  expect(warned(db, "karin", noon("02-01"))).toMatchObject([{ groupId: "politics", planned: 0 }]);
  expect(warned(db, "elsa", noon("02-01"))).toHaveLength(1);
});
