import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, pollChoices, pollInvitees, units } from "#db/schema.server";
import { type Capacity, type PollAnswer, pollAnswers } from "#db/words";
import { type Refusal, refuse } from "../refusal";
import { type Poll, pollState } from "./poll";
import { pollById, type SlotLine, slotsOf } from "./polls.server";
import { tellPoll } from "./sending.server";

/** What a personal link opens: the poll, who is asked, and what they have answered. */
type Answering = {
  poll: Poll;
  slots: SlotLine[];
  invitee: {
    id: string;
    personId: string;
    name: string;
    capacity: Capacity;
    unitName: string | null;
    comment: string | null;
    answeredAt: number | null;
    version: number;
  };
  choices: Record<string, PollAnswer>;
};

/** Answers as somebody gives them: by the time's id, and a line of their own. */
type GivenAnswers = { choices: Record<string, string>; comment: string | null };

/** What a key opens; null for one that opens nothing, or whose owner is no longer at work here. Four statements. */
export function answeringBy(db: Database, key: string): Answering | null {
  const found = db
    .select({
      id: pollInvitees.id,
      pollId: pollInvitees.pollId,
      personId: pollInvitees.personId,
      name: people.name,
      capacity: pollInvitees.capacity,
      unitName: units.name,
      comment: pollInvitees.comment,
      answeredAt: pollInvitees.answeredAt,
      version: pollInvitees.version,
    })
    .from(pollInvitees)
    .innerJoin(people, and(eq(people.id, pollInvitees.personId), isNull(people.deactivatedAt)))
    .leftJoin(units, eq(units.id, pollInvitees.unitId))
    .where(eq(pollInvitees.linkKey, key))
    .get();
  const poll = found && pollById(db, found.pollId);
  if (!poll) return null;
  const { pollId, ...invitee } = found;
  return { poll, slots: slotsOf(db, pollId), invitee, choices: choicesBy(db, invitee.id) };
}

/**
 * Answers a poll through a personal link; a new answer takes the place of the old one. A time left open counts as
 * no. Returns null when the answer stands. Refuses `linkUnknown`, `pollClosed`, `pollOver`, `slotUnknown` for a
 * time of another poll and `wrongValue` for an answer that is none (`field` says which), `choicesMissing` when
 * nothing at all is answered, and `changedMeanwhile` with what stands when the answer was given elsewhere since.
 */
export function answerPoll(
  db: Database,
  key: string,
  given: GivenAnswers,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const known = answeringBy(tx, key);
    if (!known) return refuse("linkUnknown");
    const { poll, slots, invitee } = known;
    const state = pollState(poll, now);
    if (state !== "open") return refuse(state === "over" ? "pollOver" : "pollClosed");
    const choices: Record<string, PollAnswer> = {};
    for (const [slotId, text] of Object.entries(given.choices)) {
      if (!slots.some((slot) => slot.id === slotId)) return refuse("slotUnknown");
      const answer = pollAnswers.find((each) => each === text);
      if (!answer) return refuse("wrongValue", { field: `slot-${slotId}` });
      choices[slotId] = answer;
    }
    const first = slots[0];
    if (!first || Object.keys(choices).length === 0)
      return refuse("choicesMissing", { field: `slot-${first?.id}` });
    for (const slot of slots) choices[slot.id] ??= "no";
    const isSame =
      invitee.answeredAt !== null &&
      invitee.comment === given.comment &&
      slots.every((slot) => known.choices[slot.id] === choices[slot.id]);
    if (isSame) return null;
    if (invitee.version !== shownVersion) {
      const { version, comment } = invitee;
      return refuse("changedMeanwhile", { current: { version, comment, choices: known.choices } });
    }
    tx.delete(pollChoices).where(eq(pollChoices.inviteeId, invitee.id)).run();
    tx.insert(pollChoices)
      .values(
        slots.map((slot) => ({ inviteeId: invitee.id, slotId: slot.id, answer: choices[slot.id] ?? "no" })),
      )
      .run();
    tx.update(pollInvitees)
      .set({ comment: given.comment, answeredAt: now, version: invitee.version + 1 })
      .where(eq(pollInvitees.id, invitee.id))
      .run();
    const can = Object.values(choices).filter((answer) => answer !== "no").length;
    const actor = { id: invitee.personId, name: invitee.name };
    tellPoll(tx, actor, poll, "answeredPoll", now, { can, slots: slots.length });
    return null;
  });
}

function choicesBy(db: Database, inviteeId: string): Record<string, PollAnswer> {
  const rows = db
    .select({ slotId: pollChoices.slotId, answer: pollChoices.answer })
    .from(pollChoices)
    .where(eq(pollChoices.inviteeId, inviteeId))
    .orderBy(pollChoices.slotId)
    .all();
  return Object.fromEntries(rows.map(({ slotId, answer }) => [slotId, answer]));
}
