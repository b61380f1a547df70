import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { agendaItems, groups, meetings, outbox } from "#db/schema.server";
import { planMeeting } from "~/domain/meetings/planning.server";
import { confirmSlots, planOf } from "~/domain/polls/confirming.server";
import { pollById, slotsOf } from "~/domain/polls/polls.server";
import { member, network } from "../meetings/network";
import { answer, draft, firstSlot, later, sent } from "./asking";

const karin = (db: ReturnType<typeof network>) => member(db, "karin");
const planned = (db: ReturnType<typeof network>) =>
  db
    .select({
      id: meetings.id,
      number: meetings.number,
      startsAt: meetings.startsAt,
      form: meetings.form,
      place: meetings.place,
      calledAt: meetings.calledAt,
    })
    .from(meetings)
    .where(eq(meetings.year, 2027))
    .orderBy(meetings.startsAt)
    .all();

test("two times become two meetings in one step, with agenda and no notice sent; twice makes no second", () => {
  const db = network();
  const id = sent(db);
  answer(db, id, "sara", "yny");
  const [first, , third] = slotsOf(db, id).map((slot) => slot.id) as [string, string, string];
  const letters = db.select().from(outbox).all().length;
  expect(confirmSlots(db, karin(db), id, [first, third], { close: false }, later)).toBe(2);
  expect(planned(db)).toMatchObject([
    { id: "spring", number: 1 },
    { number: 2, startsAt: firstSlot.startsAt, form: "hybrid", place: "Eksalen", calledAt: null },
    { number: 3, calledAt: null },
  ]);
  const slots = slotsOf(db, id);
  expect(slots.map((slot) => slot.meetingNumber)).toEqual([2, null, 3]);
  for (const slot of slots.filter((each) => each.meetingId)) {
    const agenda = db
      .select({ title: agendaItems.title })
      .from(agendaItems)
      .where(eq(agendaItems.meetingId, slot.meetingId ?? ""))
      .all();
    expect(agenda.map((item) => item.title)).toContain("Laget runt");
  }
  expect(confirmSlots(db, karin(db), id, [first, third], { close: false }, later + 1)).toBe(0);
  expect(planned(db)).toHaveLength(3);
  expect(db.select().from(outbox).all()).toHaveLength(letters);
  expect(pollById(db, id)?.closedAt).toBeNull();
});

test("the poll is closed with it when asked", () => {
  const db = network();
  const id = sent(db);
  const [first] = slotsOf(db, id);
  expect(confirmSlots(db, karin(db), id, [first?.id ?? ""], { close: true }, later)).toBe(1);
  expect(pollById(db, id)?.closedAt).toBe(later);
});

test("a meeting that the group has planned at that very time by hand is not made twice", () => {
  const db = network();
  const id = sent(db);
  const poll = pollById(db, id);
  const [first, second] = slotsOf(db, id);
  if (!poll || !first || !second) throw new Error("no poll");
  const byHand = planMeeting(db, karin(db), "network", planOf(poll, first), later);
  expect(confirmSlots(db, karin(db), id, [first.id], { close: false }, later)).toBe(1);
  expect(slotsOf(db, id)[0]?.meetingId).toBe(byHand);
  planMeeting(db, karin(db), "network", { ...planOf(poll, second), theme: "Annat" }, later);
  expect(confirmSlots(db, karin(db), id, [second.id], { close: true }, later)).toMatchObject({
    refused: "alreadyPlanned",
    field: "slots",
  });
  expect(slotsOf(db, id)[1]?.meetingId).toBeNull();
  expect(pollById(db, id)?.closedAt).toBeNull();
});

test("no time, another poll's time, a time gone by, a draft and a closed group make no meeting", () => {
  const db = network();
  const id = sent(db);
  const [first] = slotsOf(db, id);
  const [foreign] = slotsOf(db, sent(db, { title: "Annan" }));
  const confirm = (slotIds: string[], at = later, pollId = id) =>
    confirmSlots(db, karin(db), pollId, slotIds, { close: false }, at);
  expect(confirm([])).toMatchObject({ refused: "slotsMissing" });
  expect(confirm([first?.id ?? "", foreign?.id ?? ""])).toMatchObject({ refused: "slotUnknown" });
  expect(confirm([first?.id ?? ""], firstSlot.startsAt)).toMatchObject({ refused: "slotPast" });
  expect(confirm([first?.id ?? ""], later, "nobody")).toMatchObject({ refused: "notFound" });
  expect(confirm([first?.id ?? ""], later, draft(db, { title: "Utkast" }))).toMatchObject({
    refused: "pollIsDraft",
  });
  db.update(groups).set({ closedOn: "2026-11-01" }).where(eq(groups.id, "network")).run();
  expect(confirm([first?.id ?? ""])).toMatchObject({ refused: "groupGone" });
  expect(planned(db)).toHaveLength(1);
});
