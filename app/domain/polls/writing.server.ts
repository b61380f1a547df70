import { and, eq, inArray, isNull } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { groups, pollSlots, polls } from "#db/schema.server";
import { type BinPart, moveIntoBin } from "../bin/bin.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { type Poll, type PollPlan, refusePlan, type Time, timeKey } from "./poll";
import { pollById, slotsOf } from "./polls.server";

/**
 * Writes a draft of a poll for a group and returns its id. Nobody is asked until it is sent. The same form sent
 * twice is one draft. Refuses `groupGone`, and what `refusePlan` refuses.
 */
export function createPoll(
  db: Database,
  actor: Actor & { id: string },
  groupId: string,
  plan: PollPlan,
  now: number,
): string | Refusal {
  return db.transaction((tx) => {
    const group = tx.select({ closedOn: groups.closedOn }).from(groups).where(eq(groups.id, groupId)).get();
    if (!group || group.closedOn) return refuse("groupGone");
    const refused = refusePlan(plan, now);
    if (refused) return refused;
    const written = sameDraft(tx, actor.id, groupId, plan);
    if (written) return written;
    const { slots, ...texts } = plan;
    const id = newId();
    tx.insert(polls)
      .values({ id, groupId, ...texts, createdAt: now, createdBy: actor.id })
      .run();
    addSlots(tx, id, slots);
    const deed = { deed: "createdPoll", subject: "poll", subjectId: id, label: plan.title } as const;
    tell(tx, actor, { ...deed, after: { ...texts, slots: slots.length } }, now);
    return id;
  });
}

/**
 * Changes a draft. Times that stay the same keep their ids. Refuses `notFound`, `pollOpened` once it has been
 * sent, `changedMeanwhile` with the poll as it stands, and what `refusePlan` refuses.
 */
export function revisePoll(
  db: Database,
  actor: Actor,
  pollId: string,
  plan: PollPlan,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const poll = pollById(tx, pollId);
    if (!poll) return refuse("notFound");
    if (poll.openedAt !== null || poll.closedAt !== null) return refuse("pollOpened");
    const before = slotsOf(tx, pollId);
    if (isSame(poll, before, plan)) return null;
    if (poll.version !== shownVersion)
      return refuse("changedMeanwhile", { current: { ...poll, slots: before } });
    const refused = refusePlan(plan, now);
    if (refused) return refused;
    const { slots, ...texts } = plan;
    tx.update(polls)
      .set({ ...texts, version: poll.version + 1 })
      .where(eq(polls.id, pollId))
      .run();
    const kept = new Set(slots.map(timeKey));
    const gone = before.filter((slot) => !kept.has(timeKey(slot))).map((slot) => slot.id);
    if (gone.length > 0) tx.delete(pollSlots).where(inArray(pollSlots.id, gone)).run();
    const known = new Set(before.map(timeKey));
    addSlots(
      tx,
      pollId,
      slots.filter((slot) => !known.has(timeKey(slot))),
    );
    const { title, text, form, place, answerBy } = poll;
    const deed = { deed: "changedPoll", subject: "poll", subjectId: pollId, label: plan.title } as const;
    tell(
      tx,
      actor,
      {
        ...deed,
        before: { title, text, form, place, answerBy, slots: before.length },
        after: { ...texts, slots: slots.length },
      },
      now,
    );
    return null;
  });
}

/**
 * Removes a draft. Refuses `notFound`, `pollOpened` for one that has been sent, which is closed instead, and
 * `changedMeanwhile`.
 */
export function removePoll(
  db: Database,
  actor: Actor,
  pollId: string,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const poll = pollById(tx, pollId);
    if (!poll) return refuse("notFound");
    if (poll.openedAt !== null || poll.closedAt !== null) return refuse("pollOpened");
    if (poll.version !== shownVersion) return refuse("changedMeanwhile", { current: poll });
    const parts: BinPart[] = [
      [polls, eq(polls.id, pollId)],
      [pollSlots, eq(pollSlots.pollId, pollId)],
    ];
    moveIntoBin(tx, actor, { kind: "poll", id: pollId, label: poll.title }, parts, now);
    tell(tx, actor, { deed: "removedPoll", subject: "poll", subjectId: pollId, label: poll.title }, now);
    return null;
  });
}

function addSlots(db: Database, pollId: string, slots: Time[]): void {
  if (slots.length === 0) return;
  db.insert(pollSlots)
    .values(slots.map(({ startsAt, endsAt }) => ({ id: newId(), pollId, startsAt, endsAt })))
    .run();
}

/** A draft of the same person that says the very same, for a form that is sent twice. */
function sameDraft(db: Database, personId: string, groupId: string, plan: PollPlan): string | null {
  const drafts = db
    .select({ id: polls.id })
    .from(polls)
    .where(
      and(
        eq(polls.groupId, groupId),
        eq(polls.createdBy, personId),
        eq(polls.title, plan.title),
        isNull(polls.openedAt),
        isNull(polls.closedAt),
      ),
    )
    .orderBy(polls.id)
    .all();
  const same = drafts.find(({ id }) => {
    const poll = pollById(db, id);
    return poll !== null && isSame(poll, slotsOf(db, id), plan);
  });
  return same?.id ?? null;
}

function isSame(poll: Poll, slots: Time[], plan: PollPlan): boolean {
  const fields = ["title", "text", "form", "place", "answerBy"] as const;
  const times = (list: Time[]) => list.map(timeKey).sort().join();
  return fields.every((field) => poll[field] === plan[field]) && times(slots) === times(plan.slots);
}
