import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { seats } from "#db/schema.server";
import type { SeatPlace } from "#db/words";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { memberById } from "~/domain/members/members.server";
import { assignSeat, seatsOfPerson, seatsOfUnit } from "~/domain/members/seats.server";
import { closeUnit, unitById, unitsWithHolders } from "~/domain/members/units.server";
import { outboxPage } from "~/domain/outbox/outbox.server";
import { asMember, now, seat, smallOffice, today } from "./office";

test("a new holder takes over from a day, and the earlier holder's seat ends the day before", () => {
  const db = smallOffice();
  expect(give(db, "cecilia", "contact", "2026-12-01")).toBeNull();
  expect(line(db, "contact")).toEqual(["anna 2024-01-01–2026-11-30", "cecilia 2026-12-01–"]);
  expect(memberById(db, "anna", "2026-11-30")?.roles).toEqual(["reader", "contact"]);
  expect(memberById(db, "cecilia", "2026-11-30")?.roles).toEqual(["reader"]);
  expect(memberById(db, "anna", "2026-12-01")?.roles).toEqual(["reader"]);
  expect(memberById(db, "cecilia", "2026-12-01")?.seats).toEqual([
    { unitId: "schools", unitName: "Barn- och utbildningsförvaltningen", place: "contact" },
  ]);
});

test("on no day do two people hold one place, whatever the order of the changes", () => {
  const db = smallOffice();
  for (const [person, day] of [
    ["cecilia", "2027-03-01"],
    ["östen", "2027-01-01"],
    ["anna", "2027-02-01"],
    [null, "2027-01-15"],
    ["cecilia", today],
    ["östen", today],
  ] as const)
    expect(give(db, person, "contact", day)).toBeNull();
  expect(line(db, "contact")).toEqual(["anna 2024-01-01–2026-11-21", "östen 2026-11-22–"]);
});

test("history is not written over: a day before the present holder's first is refused", () => {
  const db = smallOffice();
  expect(give(db, "cecilia", "contact", "2023-01-01")).toEqual({ refused: "seatDayTaken", field: "fromDay" });
  expect(give(db, "cecilia", "contact", "2024-01-01")).toEqual({ refused: "seatDayTaken", field: "fromDay" });
  expect(line(db, "contact")).toEqual(["anna 2024-01-01–"]);
});

test("a change that began earlier is written down with its true day", () => {
  const db = smallOffice();
  expect(give(db, "cecilia", "contact", "2026-09-01")).toBeNull();
  expect(line(db, "contact")).toEqual(["anna 2024-01-01–2026-08-31", "cecilia 2026-09-01–"]);
});

test("giving a seat to the one who holds it changes nothing and tells nothing", () => {
  const db = smallOffice();
  const before = unitById(db, "schools")?.version;
  expect(give(db, "anna", "contact", "2026-12-01")).toBeNull();
  expect(line(db, "contact")).toEqual(["anna 2024-01-01–"]);
  expect(unitById(db, "schools")?.version).toBe(before);
  expect(historyOf(db, "unit", "schools")).toEqual([]);
});

test("a planned change can be called back by letting the holder stay", () => {
  const db = smallOffice();
  give(db, "cecilia", "contact", "2027-01-01");
  expect(give(db, "anna", "contact", "2027-01-01")).toBeNull();
  expect(line(db, "contact")).toEqual(["anna 2024-01-01–"]);
});

test("a seat can be left vacant from a day, and twice is once", () => {
  const db = smallOffice();
  expect(give(db, null, "contact", "2026-12-01")).toBeNull();
  expect(give(db, null, "contact", "2026-12-01")).toBeNull();
  expect(line(db, "contact")).toEqual(["anna 2024-01-01–2026-11-30"]);
  expect(historyOf(db, "unit", "schools")).toHaveLength(1);
  const [unit] = unitsWithHolders(db, "2026-12-01");
  expect(unit?.holders).toEqual({ contact: null, deputy: { personId: "bo", name: "Bo Ek" }, head: null });
});

test("a deputy who becomes contact leaves the deputy's seat the same day", () => {
  const db = smallOffice();
  expect(give(db, "bo", "contact", "2027-01-01")).toBeNull();
  expect(line(db, "deputy")).toEqual(["bo 2024-01-01–2026-12-31"]);
  expect(memberById(db, "bo", "2027-01-01")?.roles).toEqual(["reader", "contact"]);
});

test("a person is contact of one unit only, but may be head of several", () => {
  const db = smallOffice();
  const social = { unitId: "social", fromDay: today, welcome: false };
  const karin = asMember(db, "karin");
  expect(assignSeat(db, karin, { ...social, place: "contact", personId: "anna" }, null, now)).toEqual({
    refused: "seatElsewhere",
    field: "personId",
  });
  for (const unitId of ["social", "energy"])
    expect(
      assignSeat(db, karin, { ...social, unitId, place: "head", personId: "östen" }, null, now),
    ).toBeNull();
  expect(memberById(db, "östen", today)?.seats).toHaveLength(2);
});

test("a seat goes to nobody who does not exist, whose account is closed, or in a closed unit", () => {
  const db = smallOffice();
  expect(give(db, "nobody", "contact", today)).toMatchObject({ refused: "personUnknown" });
  expect(closeUnit(db, asMember(db, "karin"), "schools", false, now)).toBeNull();
  expect(give(db, "cecilia", "contact", today)).toEqual({ refused: "unitClosed" });
});

test("two people change the same unit's seats: the second is told", () => {
  const db = smallOffice();
  const shown = unitById(db, "schools")?.version ?? 0;
  const wish = { unitId: "schools", place: "contact", fromDay: "2026-12-01", welcome: false } as const;
  const karin = asMember(db, "karin");
  expect(assignSeat(db, karin, { ...wish, personId: "cecilia" }, shown, now)).toBeNull();
  expect(assignSeat(db, karin, { ...wish, personId: "östen" }, shown, now)).toEqual({
    refused: "changedMeanwhile",
    current: { version: shown + 1 },
  });
  expect(line(db, "contact").at(-1)).toBe("cecilia 2026-12-01–");
});

test("closing a unit ends its seats today and drops those to come", () => {
  const db = smallOffice();
  give(db, "cecilia", "contact", "2027-01-01");
  closeUnit(db, asMember(db, "karin"), "schools", false, now);
  expect(line(db, "contact")).toEqual(["anna 2024-01-01–2026-11-22"]);
  expect(line(db, "deputy")).toEqual(["bo 2024-01-01–2026-11-22"]);
  expect(unitsWithHolders(db, today).map((unit) => unit.id)).not.toContain("schools");
});

test("the change stands in the history of the unit and of both people", () => {
  const db = smallOffice();
  give(db, "cecilia", "contact", "2026-12-01");
  expect(historyOf(db, "unit", "schools")).toMatchObject([
    {
      deed: "seatGiven",
      actorName: "Karin Ek",
      before: { person: "Anna Ek" },
      after: { person: "Cecilia Ek", fromDay: "2026-12-01" },
    },
  ]);
  expect(historyOf(db, "person", "anna")).toMatchObject([{ deed: "seatLeft" }]);
  expect(historyOf(db, "person", "cecilia")).toMatchObject([{ deed: "seatTaken" }]);
});

test("the new holder is written to once when that is wished for, and not otherwise", () => {
  const db = smallOffice();
  give(db, "cecilia", "contact", "2026-12-01");
  expect(outboxPage(db, {})).toEqual([]);
  const wish = { unitId: "energy", place: "contact", personId: "östen", fromDay: today } as const;
  assignSeat(db, asMember(db, "karin"), { ...wish, welcome: true }, null, now);
  assignSeat(db, asMember(db, "karin"), { ...wish, welcome: true }, null, now);
  expect(outboxPage(db, {})).toMatchObject([
    {
      kind: "invitationToSystem",
      toAddress: "osten@ekbacka.example.se",
      facts: { seats: [{ unitName: "Ekbacka Energi AB", place: "contact" }], groupNames: [] },
    },
  ]);
});

test("a seat's past and future are told apart", () => {
  const db = smallOffice();
  seat(db, "energy", "contact", "östen", "2024-01-01", "2026-11-21");
  seat(db, "energy", "contact", "cecilia", "2026-11-22", "2026-12-31");
  seat(db, "energy", "contact", "karin", "2027-01-01");
  const { held, earlier } = seatsOfUnit(db, "energy", today);
  expect(held.map((each) => each.personId)).toEqual(["karin", "cecilia"]);
  expect(earlier.map((each) => each.personId)).toEqual(["östen"]);
  expect(seatsOfPerson(db, "östen", today)).toMatchObject({ held: [], earlier: [{ unitId: "energy" }] });
});

test("units are listed with departments first, in Swedish order, and a vacancy is no holder", () => {
  const db = smallOffice();
  expect(unitsWithHolders(db, today).map((unit) => [unit.id, unit.holders.contact?.name ?? null])).toEqual([
    ["schools", "Anna Ek"],
    ["social", null],
    ["energy", null],
  ]);
});

const give = (db: Database, personId: string | null, place: SeatPlace, fromDay: string) =>
  assignSeat(
    db,
    asMember(db, "karin"),
    { unitId: "schools", place, personId, fromDay, welcome: false },
    null,
    now,
  );

const line = (db: Database, place: SeatPlace) =>
  db
    .select({ personId: seats.personId, fromDay: seats.fromDay, untilDay: seats.untilDay })
    .from(seats)
    .where(and(eq(seats.unitId, "schools"), eq(seats.place, place)))
    .orderBy(asc(seats.fromDay))
    .all()
    .map((row) => `${row.personId} ${row.fromDay}–${row.untilDay ?? ""}`);
