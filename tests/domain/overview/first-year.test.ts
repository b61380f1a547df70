import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import {
  accessibilityStatement,
  followups,
  goals,
  groups,
  identities,
  lessons,
  meetings,
  minutes,
  policies,
  receivers,
  seats,
  units,
} from "#db/schema.server";
import type { SeatPlace } from "#db/words";
import { planMeeting } from "~/domain/meetings/planning.server";
import { beginCoordinator, beginNetwork, beginUnits, readUnits } from "~/domain/members/beginnings.server";
import type { Member } from "~/domain/members/member";
import { memberByEmail, memberById } from "~/domain/members/members.server";
import { createPerson } from "~/domain/members/people.server";
import { assignSeat } from "~/domain/members/seats.server";
import { prepareSetUp, setUp } from "~/domain/members/set-up.server";
import { firstYearFor, firstYearParts } from "~/domain/overview/first-year";
import { firstYearAhead, firstYearFacts } from "~/domain/overview/first-year.server";
import { emptyDatabase } from "../../support/database";
import { demoDatabase, demoNow } from "../../support/demo";

const now = Date.parse("2026-11-22T09:00Z");
const today = "2026-11-22";

/** A house on its first day: the municipality and its administrator, and nothing else. */
function newHouse() {
  const db = emptyDatabase();
  const beginning = {
    name: "Sjöbacka kommun",
    shortName: "Sjöbacka",
    mailDomains: [],
    administratorName: "Ada Admin",
    administratorEmail: "ada@sjobacka.example",
    language: "sv",
  } as const;
  const id = String(setUp(db, prepareSetUp(db, now) ?? "", { ...beginning, mailDomains: [] }, now));
  return { db, ada: memberById(db, id, today) as Member };
}

/** The steps that are done, and the next one of whoever looks. */
function standing(db: OpenDatabase, member: Member) {
  const facts = firstYearAhead(db, now);
  if (!facts) return null;
  const year = firstYearFor(member, facts);
  const steps = year.parts.flatMap((part) => part.steps);
  expect(steps.filter(({ isDone }) => isDone)).toHaveLength(year.done);
  return {
    done: steps.filter(({ isDone }) => isDone).map(({ key }) => key as string),
    next: year.next,
    facts,
  };
}

test("a new municipality goes from nothing to its first decided follow-up, and each step is done when the records say so", () => {
  const { db, ada } = newHouse();
  expect(standing(db, ada)).toMatchObject({ done: [], next: "network" });

  beginNetwork(
    db,
    ada,
    { name: "Nätverket", fewestMeetings: 4, mostMeetings: 6, chairId: null, standingItems: [] },
    now,
  );
  beginUnits(db, ada, readUnits("department", ["Kulturförvaltningen", "Skolförvaltningen"]), now);
  expect(standing(db, ada)).toMatchObject({ done: ["network", "units"], next: "coordinator" });
  expect(standing(db, ada)?.facts.contacts).toEqual({ done: 0, of: 2 });

  beginCoordinator(db, ada, { name: "Kim", email: "kim@sjobacka.example" }, now);
  const kim = memberByEmail(db, "kim@sjobacka.example", today) as Member;
  const unitIds = db.select({ id: units.id }).from(units).orderBy(units.name).all();
  const people = (["contact", "deputy"] as const).flatMap((place) =>
    unitIds.map(({ id }, number) => seatNew(db, ada, id, place, number, place === "contact")),
  );
  expect(standing(db, kim)).toMatchObject({
    done: ["network", "units", "coordinator", "contacts", "deputies"],
    next: "invited",
    facts: { invited: { done: 2, of: 4 } },
  });
  for (const personId of people.slice(2)) tie(db, personId);
  expect(standing(db, kim)?.next).toBe("policy");
  // The administrator has nothing left to invite; the statement is theirs, and the policy is not.
  expect(standing(db, ada)?.next).toBe("statement");

  db.insert(policies).values({ id: "policy", title: "Policy" }).run();
  expect(standing(db, kim)?.next).toBe("goals");
  db.insert(goals).values({ id: "goal", policyId: "policy", number: 1, title: "Mål", text: "Mål" }).run();

  const network = db.select({ id: groups.id }).from(groups).get()?.id ?? "";
  const ids = ["02-04", "04-15", "09-16", "11-18"].map((day) => plan(db, kim, network, `2027-${day}`));
  expect(standing(db, kim)?.next).toBe("notice");
  db.update(meetings)
    .set({ calledOffAt: now })
    .where(eq(meetings.id, ids[3] ?? ""))
    .run();
  expect(standing(db, kim)).toMatchObject({ next: "meetings", facts: { meetings: { done: 3, of: 4 } } });
  ids.push(plan(db, kim, network, "2027-12-02"));

  db.update(meetings)
    .set({ calledAt: now })
    .where(eq(meetings.id, ids[0] ?? ""))
    .run();
  db.insert(minutes)
    .values({ meetingId: ids[0] ?? "", startedAt: now })
    .run();
  expect(standing(db, kim)?.next).toBe("minutes");
  db.update(minutes).set({ signedOffAt: now }).run();
  expect(standing(db, kim)?.next).toBe("lesson");

  const lesson = { id: "lesson", title: "Fråga först", unitId: unitIds[0]?.id ?? "", authorId: kim.id };
  db.insert(lessons)
    .values({ ...lesson, learnedOn: today, createdAt: now, changedAt: now })
    .run();
  expect(standing(db, kim)?.next).toBe("lesson");
  db.update(lessons).set({ visibility: "internal" }).run();
  expect(standing(db, kim)?.next).toBe("receivers");

  db.insert(receivers).values({ id: "board", kind: "list", name: "Styrelsen", createdAt: now }).run();
  db.insert(followups).values({ id: "f", year: 2026, title: "2026", createdAt: now }).run();
  expect(standing(db, kim)?.next).toBe("decided");
  db.insert(accessibilityStatement)
    .values({ id: 1, level: "full", assessedOn: today, method: "Själva", updatedOn: today })
    .run();
  expect(standing(db, ada)?.next).toBeNull();

  db.update(followups).set({ boardDecision: "Godkänns." }).run();
  expect(firstYearAhead(db, now)).toBeNull();
  const whole = firstYearFor(kim, firstYearFacts(db, now));
  expect([whole.done, whole.next]).toEqual([whole.of, null]);
});

test("whoever has left a seat counts no longer, nor does a unit that is closed", () => {
  const { db, ada } = newHouse();
  beginUnits(db, ada, readUnits("company", ["Energi AB", "Bostäder AB"]), now);
  const unitIds = db.select({ id: units.id }).from(units).all();
  for (const [number, { id }] of unitIds.entries()) seatNew(db, ada, id, "contact", number, false);
  expect(firstYearFacts(db, now)).toMatchObject({
    contacts: { done: 2, of: 2 },
    invited: { done: 0, of: 2 },
  });
  db.update(seats)
    .set({ fromDay: "2026-01-01", untilDay: "2026-11-21" })
    .where(eq(seats.unitId, unitIds[0]?.id ?? ""))
    .run();
  expect(firstYearFacts(db, now)).toMatchObject({
    contacts: { done: 1, of: 2 },
    invited: { done: 0, of: 1 },
  });
  db.update(units)
    .set({ closedOn: today })
    .where(eq(units.id, unitIds[0]?.id ?? ""))
    .run();
  expect(firstYearFacts(db, now)).toMatchObject({ contacts: { done: 1, of: 1 } });
});

test("each of the office is led to the steps that are theirs, and told who takes the others", () => {
  const { db, ada } = newHouse();
  beginCoordinator(db, ada, { name: "Kim", email: "kim@sjobacka.example" }, now);
  const kim = memberByEmail(db, "kim@sjobacka.example", today) as Member;
  const facts = firstYearFacts(db, now);
  const others = (member: Member) =>
    firstYearFor(member, facts).parts.flatMap(({ steps }) =>
      steps.filter(({ to }) => to === null).map(({ key, by }) => `${key} ${by}`),
    );
  expect(others(kim)).toEqual([
    "network administrator",
    "coordinator administrator",
    "statement administrator",
  ]);
  expect(others(ada)).toEqual(
    ["policy", "goals", "meetings", "notice", "minutes", "lesson", "receivers", "begun", "decided"].map(
      (key) => `${key} coordinator`,
    ),
  );
  expect(firstYearFor(kim, facts).of).toBe(firstYearParts.flatMap(({ steps }) => [...steps]).length);
});

test("a municipality that has had a follow-up decided is past its first year", () => {
  expect(firstYearAhead(demoDatabase(), demoNow)).toBeNull();
});

function seatNew(
  db: OpenDatabase,
  by: Member,
  unitId: string,
  place: SeatPlace,
  number: number,
  welcome: boolean,
): string {
  const email = `${place}-${number}@sjobacka.example`;
  const details = {
    name: `${place} ${number}`,
    email,
    title: null,
    phone: null,
    unitId,
    language: "sv",
  } as const;
  const id = String(createPerson(db, by, { ...details, welcome }, now));
  expect(
    assignSeat(db, by, { unitId, place, personId: id, fromDay: today, welcome: false }, null, now),
  ).toBeNull();
  return id;
}

/** As after a first sign-in by the identity provider. */
function tie(db: OpenDatabase, personId: string): void {
  db.insert(identities)
    .values({ issuer: "https://id.example", subject: personId, personId, createdAt: now })
    .run();
}

function plan(db: OpenDatabase, by: Member, groupId: string, day: string): string {
  const nobody = { chairId: null, secretaryId: null, adjusterId: null, secondAdjusterId: null };
  const startsAt = Date.parse(`${day}T12:00Z`);
  const about = {
    theme: null,
    form: "online",
    place: null,
    link: null,
    caseNumber: null,
    noticeText: null,
    answerBy: null,
  } as const;
  return String(planMeeting(db, by, groupId, { ...nobody, ...about, startsAt, endsAt: startsAt + 1 }, now));
}
