import { and, eq } from "drizzle-orm";
import type { OpenDatabase } from "#db/open.server";
import { outbox, pollInvitees } from "#db/schema.server";
import { answeringBy, answerPoll } from "~/domain/polls/answering.server";
import type { PollPlan } from "~/domain/polls/poll";
import { slotsOf } from "~/domain/polls/polls.server";
import { openPoll } from "~/domain/polls/sending.server";
import { createPoll } from "~/domain/polls/writing.server";
import { isRefusal } from "~/domain/refusal";
import { day, hour, member, now } from "../meetings/network";

/** The first of three times: 4 March 2027, 13.00–15.30 in Sweden; the others a week apart. */
export const firstSlot = { startsAt: Date.UTC(2027, 2, 4, 12), endsAt: Date.UTC(2027, 2, 4, 14, 30) };

export const times = [0, 7, 14].map((days) => ({
  startsAt: firstSlot.startsAt + days * day,
  endsAt: firstSlot.endsAt + days * day,
}));

export const plan: PollPlan = {
  title: "Vårens möte",
  text: "Vi söker en dag.",
  form: "hybrid",
  place: "Eksalen",
  answerBy: "2027-01-21",
  slots: times,
};

/** Two hours after the network's noon: the letters have had their five minutes. */
export const later = now + 2 * hour;

/** A draft of Karin's for the network; its id. */
export function draft(db: OpenDatabase, changes: Partial<PollPlan> = {}, groupId = "network"): string {
  const id = createPoll(db, member(db, "karin"), groupId, { ...plan, ...changes }, now);
  if (isRefusal(id)) throw new Error(id.refused);
  return id;
}

/** A poll that Karin has sent; its id. */
export function sent(db: OpenDatabase, changes: Partial<PollPlan> = {}, groupId = "network"): string {
  const id = draft(db, changes, groupId);
  const opened = openPoll(db, member(db, "karin"), id, 1, now);
  if (isRefusal(opened)) throw new Error(opened.refused);
  return id;
}

/** The secret in a person's link. */
export function keyOf(db: OpenDatabase, pollId: string, personId: string): string {
  const row = db
    .select({ linkKey: pollInvitees.linkKey })
    .from(pollInvitees)
    .where(and(eq(pollInvitees.pollId, pollId), eq(pollInvitees.personId, personId)))
    .get();
  if (!row?.linkKey) throw new Error(`${personId} has no link`);
  return row.linkKey;
}

/** Answers for a person, time by time, in their order: y(es), i(f need be), n(o), - for a time left open. */
export function answer(
  db: OpenDatabase,
  pollId: string,
  personId: string,
  letters: string,
  comment: string | null = null,
  at = later,
) {
  const key = keyOf(db, pollId, personId);
  const words: Record<string, string> = { y: "yes", i: "ifNeedBe", n: "no" };
  const choices: Record<string, string> = {};
  for (const [place, slot] of slotsOf(db, pollId).entries()) {
    const word = words[letters[place] ?? "-"];
    if (word) choices[slot.id] = word;
  }
  const version = answeringBy(db, key)?.invitee.version ?? 0;
  return answerPoll(db, key, { choices, comment }, version, at);
}

/** The letters of a kind that wait, by address. */
export const letters = (db: OpenDatabase, kind: string) =>
  db
    .select({
      to: outbox.toAddress,
      facts: outbox.facts,
      leavesAt: outbox.leavesAt,
      withdrawnAt: outbox.withdrawnAt,
      language: outbox.language,
    })
    .from(outbox)
    .where(eq(outbox.kind, kind))
    .orderBy(outbox.toAddress)
    .all();
