import { and, count, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { agendaItems } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { ItemPlan } from "./agenda";
import { itemIn, writeNewItem } from "./agenda-items.server";
import type { Meeting } from "./meeting";
import { meetingById } from "./meetings.server";

/** How many items one person may have waiting for an answer to one meeting. */
export const mostProposals = 10;

/** Whether items can still be put forward: through the last day to answer, or until the meeting begins. */
export function takesProposals(
  meeting: Pick<Meeting, "answerBy" | "startsAt" | "calledOffAt" | "heldAt">,
  now: number,
): boolean {
  return (
    meeting.calledOffAt === null &&
    meeting.heldAt === null &&
    now < meeting.startsAt &&
    (meeting.answerBy === null || dayOf(now) <= meeting.answerBy)
  );
}

/**
 * Puts an item forward for a meeting's agenda, presented by whoever puts it forward. It is on the agenda
 * only once it is accepted. `key` is the form's own: the same form posted twice makes one proposal. Returns
 * the item's id. Refuses `notFound`, `proposalsClosed` and `tooManyProposals`.
 */
export function proposeItem(
  db: Database,
  member: Actor & { id: string },
  meetingId: string,
  plan: Omit<ItemPlan, "presenterId">,
  key: string | null,
  now: number,
): string | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    if (!takesProposals(meeting, now)) return refuse("proposalsClosed");
    const again = key !== null && itemIn(tx, { meetingId, itemId: key })?.proposedBy === member.id;
    if (!again && waitingOf(tx, member.id, meetingId) >= mostProposals) return refuse("tooManyProposals");
    const from = { key, proposedBy: member.id };
    return writeNewItem(tx, member, meeting, { ...plan, presenterId: member.id }, from, now);
  });
}

/**
 * Takes back one's own proposal while nobody has accepted it. Refuses `notFound`, also for another's
 * proposal, and `acceptedAlready`.
 */
export function withdrawProposal(
  db: Database,
  member: Actor & { id: string },
  which: { meetingId: string; itemId: string },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const item = itemIn(tx, which);
    if (!item || item.proposedBy !== member.id) return refuse("notFound");
    if (item.acceptedAt !== null && item.declinedAt === null) return refuse("acceptedAlready");
    tx.delete(agendaItems).where(eq(agendaItems.id, item.id)).run();
    const { title: label, description, kind, minutes } = item;
    tell(
      tx,
      member,
      {
        deed: "withdrew",
        subject: "agendaItem",
        subjectId: item.id,
        label,
        before: { description, kind, minutes },
      },
      now,
    );
    return null;
  });
}

const waitingOf = (db: Database, personId: string, meetingId: string) =>
  db
    .select({ waiting: count() })
    .from(agendaItems)
    .where(
      and(
        eq(agendaItems.meetingId, meetingId),
        eq(agendaItems.proposedBy, personId),
        isNull(agendaItems.acceptedAt),
        isNull(agendaItems.declinedAt),
      ),
    )
    .get()?.waiting ?? 0;
