import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { pollSlots } from "#db/schema.server";
import type { Actor } from "../chronicle/chronicle.server";
import { openPlan } from "../meetings/meeting-form";
import { planMeetings } from "../meetings/planning.server";
import { isRefusal, type Refusal, refuse } from "../refusal";
import type { Poll, Time } from "./poll";
import { pollById, slotsOf } from "./polls.server";
import { closePoll, tellPoll } from "./sending.server";

/** A proposed time as the meeting it would become: when, in the poll's form and place, all else left open. */
export const planOf = (poll: Pick<Poll, "form" | "place">, { startsAt, endsAt }: Time) =>
  openPlan({ startsAt, endsAt, form: poll.form, place: poll.place, theme: null });

/**
 * Makes meetings of some of a poll's times, all or none, each planned like any other: with the agenda it begins
 * with, and a notice that nobody has sent yet. A time that became a meeting before makes no second one. Closes the
 * poll too when asked. Returns how many meetings are new. Refuses `notFound`, `pollIsDraft`, `slotsMissing` when
 * none is chosen and nothing is to be closed, `slotUnknown` for a time of another poll, and with the time's own
 * field `slotPast` and what `planMeetings` refuses.
 */
export function confirmSlots(
  db: Database,
  actor: Actor,
  pollId: string,
  slotIds: string[],
  { close }: { close: boolean },
  now: number,
): number | Refusal {
  return db.transaction((tx) => {
    const poll = pollById(tx, pollId);
    if (!poll) return refuse("notFound");
    if (poll.openedAt === null) return refuse("pollIsDraft");
    const slots = slotsOf(tx, pollId);
    if (slotIds.some((id) => !slots.some((slot) => slot.id === id))) return refuse("slotUnknown");
    if (slotIds.length === 0) return refuse("slotsMissing", { field: "slots" });
    const fresh = slots.filter((slot) => slotIds.includes(slot.id) && slot.meetingId === null);
    if (fresh.some((slot) => slot.startsAt <= now)) return refuse("slotPast", { field: "slots" });
    if (fresh.length > 0) {
      const plans = fresh.map((slot) => planOf(poll, slot));
      const planned = planMeetings(tx, actor, poll.groupId, plans, now);
      if (isRefusal(planned)) return refuse(planned.refused, { field: "slots" });
      for (const [place, slot] of fresh.entries()) {
        tx.update(pollSlots)
          .set({ meetingId: planned[place] })
          .where(and(eq(pollSlots.id, slot.id), isNull(pollSlots.meetingId)))
          .run();
      }
      tellPoll(tx, actor, poll, "confirmedSlots", now, {
        meetings: fresh.length,
        startsAt: fresh.map((slot) => slot.startsAt),
      });
    }
    if (close) {
      const closed = closePoll(tx, actor, pollId, now);
      if (isRefusal(closed)) return closed;
    }
    return fresh.length;
  });
}
