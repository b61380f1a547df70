import { and, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, pollInvitees, units } from "#db/schema.server";
import { addDays, dayOf } from "~/calendar/swedish-time";
import { type Actor, theSystem } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { queueLetter } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { lettersWait, mostReminders, type Poll, pollState, remindDays } from "./poll";
import { pollById, selectPolls, slotsOf } from "./polls.server";
import { pollFacts, takesAnswers, tellPoll } from "./sending.server";

/**
 * Reminds those who have not answered a poll, each at most once a day and twice in all. Returns how many letters
 * were queued. Refuses `notFound` and what `refuseReminding` refuses.
 */
export function remindPoll(
  db: Database,
  asker: Pick<Member, "id" | "name" | "email">,
  pollId: string,
  now: number,
): number | Refusal {
  return db.transaction((tx) => {
    const poll = pollById(tx, pollId);
    if (!poll) return refuse("notFound");
    const refused = refuseReminding(poll, now);
    if (refused) return refused;
    const silent = silentIn(tx, pollId).filter((each) => mayBeReminded(each, now));
    return remind(tx, asker, { ...poll, askerName: asker.name, askerAddress: asker.email }, silent, now);
  });
}

/**
 * Reminds by itself, three days before a poll's last day and once: those who have not answered, but for whoever
 * has been reminded in those three days already. A poll that was sent later than that reminds nobody by itself.
 * Returns how many letters were queued; run again it queues none.
 */
export function remindDuePolls(db: Database, now: number): number {
  const today = dayOf(now);
  return db.transaction((tx) => {
    const open = selectPolls(tx, takesAnswers(now)).filter((poll) => {
      const from = addDays(poll.answerBy, -remindDays);
      return today >= from && poll.openedAt !== null && dayOf(poll.openedAt) < from;
    });
    let letters = 0;
    for (const poll of open) {
      const from = addDays(poll.answerBy, -remindDays);
      const due = silentIn(tx, poll.id).filter(
        (each) =>
          each.reminded < mostReminders && (each.remindedAt === null || dayOf(each.remindedAt) < from),
      );
      letters += remind(tx, theSystem, poll, due, now);
    }
    return letters;
  });
}

/** What stands in the way of reminding: `pollIsDraft`, `pollClosed`, `pollOver`, `pollLettersWait`. */
export function refuseReminding(poll: Poll, now: number): Refusal | null {
  const state = pollState(poll, now);
  if (state === "draft") return refuse("pollIsDraft");
  if (state === "closed") return refuse("pollClosed");
  if (state === "over") return refuse("pollOver");
  return now < (poll.openedAt ?? 0) + lettersWait ? refuse("pollLettersWait") : null;
}

/** Whether somebody who has not answered can be reminded now: not twice already, and not today. */
export const mayBeReminded = (invitee: { reminded: number; remindedAt: number | null }, now: number) =>
  invitee.reminded < mostReminders && (invitee.remindedAt === null || dayOf(invitee.remindedAt) < dayOf(now));

type Silent = ReturnType<typeof silentIn>[number];

/** Those asked who have not answered and can: with a link that opens, and still at work here. */
function silentIn(db: Database, pollId: string) {
  return db
    .select({
      id: pollInvitees.id,
      personId: pollInvitees.personId,
      name: people.name,
      address: people.email,
      language: people.language,
      capacity: pollInvitees.capacity,
      unitName: units.name,
      linkKey: pollInvitees.linkKey,
      reminded: pollInvitees.reminded,
      remindedAt: pollInvitees.remindedAt,
    })
    .from(pollInvitees)
    .innerJoin(people, and(eq(people.id, pollInvitees.personId), isNull(people.deactivatedAt)))
    .leftJoin(units, eq(units.id, pollInvitees.unitId))
    .where(
      and(
        eq(pollInvitees.pollId, pollId),
        isNull(pollInvitees.answeredAt),
        isNotNull(pollInvitees.linkKey),
        lt(pollInvitees.reminded, mostReminders),
      ),
    )
    .orderBy(pollInvitees.id)
    .all();
}

function remind(db: Database, actor: Actor, poll: Poll, silent: Silent[], now: number): number {
  if (silent.length === 0) return 0;
  const slots = slotsOf(db, poll.id);
  const sender = { name: poll.askerName, address: poll.askerAddress };
  for (const each of silent) {
    queueLetter(
      db,
      {
        kind: "pollReminder",
        dedupeKey: `pollReminder:${each.id}:${each.reminded + 1}`,
        personId: each.personId,
        toName: each.name,
        toAddress: each.address,
        language: each.language,
        facts: pollFacts(poll, slots, sender, each, `/datum/${each.linkKey}`),
        about: { subject: "poll", id: poll.id },
      },
      now,
    );
    db.update(pollInvitees)
      .set({ reminded: sql`${pollInvitees.reminded} + 1`, remindedAt: now })
      .where(eq(pollInvitees.id, each.id))
      .run();
  }
  tellPoll(db, actor, poll, "remindedPoll", now, { names: silent.map((each) => each.name) });
  return silent.length;
}
