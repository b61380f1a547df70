import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { meetings, people } from "#db/schema.server";
import { agendaOf } from "~/domain/meetings/agenda.server";
import { acceptItem, declineItem } from "~/domain/meetings/agenda-items.server";
import { changeProposal, type Proposal, proposeItem } from "~/domain/meetings/proposals.server";
import { member, network, now, startsAt } from "./network";

const idea: Proposal = { title: "Ny vänort", description: null, kind: "discussion", minutes: 10 };

let db: OpenDatabase;
let which: { meetingId: string; itemId: string };

beforeEach(() => {
  db = network();
  which = {
    meetingId: "spring",
    itemId: proposeItem(db, member(db, "sara"), "spring", idea, null, now) as string,
  };
});

const item = () => agendaOf(db, "spring").find(({ id }) => id === which.itemId);
const change = (plan: Partial<Proposal>, who = "sara", shownVersion = item()?.version ?? 0, at = now) =>
  changeProposal(db, member(db, who), which, { plan: { ...idea, ...plan }, shownVersion }, at);

test("whoever puts an item forward presents it, unless they name somebody else", () => {
  expect(item()).toMatchObject({ presenterId: "sara", proposedBy: "sara" });
  const other = proposeItem(db, member(db, "sara"), "spring", { ...idea, presenterId: "erik" }, null, now);
  expect(agendaOf(db, "spring").find(({ id }) => id === other)).toMatchObject({ presenterName: "Erik Lund" });
  expect(proposeItem(db, member(db, "sara"), "spring", { ...idea, presenterId: "no" }, null, now)).toEqual({
    refused: "personGone",
    field: "presenter",
  });
});

test("one's own proposal can be changed while it waits, and the chronicle tells it", () => {
  expect(change({ title: "En femte vänort", minutes: 20, presenterId: "dan" })).toBeNull();
  expect(item()).toMatchObject({
    title: "En femte vänort",
    minutes: 20,
    presenterId: "dan",
    proposedBy: "sara",
    acceptedAt: null,
    version: 2,
  });
  expect(change({ title: "En femte vänort", minutes: 20, presenterId: "dan" })).toBeNull();
  expect(item()?.version).toBe(2);
  const deeds = db.$client.prepare("select deed from chronicle where subject = 'agendaItem'").pluck().all();
  expect(deeds).toEqual(["proposed", "changed"]);
});

test("another's proposal is not there to be changed, not even for the coordinator by this way", () => {
  for (const who of ["dan", "erik", "karin"])
    expect(change({ title: "Annat" }, who)).toEqual({ refused: "notFound" });
  expect(item()?.title).toBe("Ny vänort");
});

test("once it is answered, or the time for proposals is over, it stays as it is", () => {
  acceptItem(db, member(db, "karin"), which, now);
  expect(change({ title: "Annat" })).toEqual({ refused: "acceptedAlready" });
  declineItem(db, member(db, "karin"), which, now);
  expect(change({ title: "Annat" })).toEqual({ refused: "declinedAlready" });
  which.itemId = proposeItem(db, member(db, "sara"), "spring", idea, null, now) as string;
  db.update(meetings).set({ answerBy: "2026-11-21" }).where(eq(meetings.id, "spring")).run();
  expect(change({ title: "Annat" })).toEqual({ refused: "proposalsClosed" });
  expect(change({ title: "Annat" }, "sara", 1, startsAt)).toEqual({ refused: "proposalsClosed" });
});

test("a stale form shows what stands now, and a presenter who has left stays but is not chosen", () => {
  change({ title: "Först", presenterId: "dan" });
  expect(change({ title: "Sedan" }, "sara", 1)).toMatchObject({
    refused: "changedMeanwhile",
    current: { title: "Först", version: 2 },
  });
  db.update(people).set({ deactivatedAt: now }).where(eq(people.id, "dan")).run();
  expect(change({ title: "Sedan", presenterId: "dan" })).toBeNull();
  expect(change({ title: "Sedan", presenterId: "sara" })).toBeNull();
  expect(change({ title: "Sedan", presenterId: "dan" })).toMatchObject({ refused: "personGone" });
});
