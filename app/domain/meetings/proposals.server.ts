import { and, count, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { agendaItems } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import type { ItemPlan } from "./agenda";
import { itemIn, planOf, refusePresenter, removeItem, writeNewItem } from "./agenda-items.server";
import { refuseEarlier } from "./earlier-matters.server";
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

/** What somebody puts forward: presented by themselves where they name nobody else. */
export type Proposal = Omit<ItemPlan, "presenterId"> & { presenterId?: string | null };

/**
 * Puts an item forward for a meeting's agenda. It is on the agenda only once it is accepted. `key` is the
 * form's own: the same form posted twice makes one proposal. Returns the item's id. Refuses `notFound`,
 * `proposalsClosed`, `tooManyProposals`, `personGone` for a presenter who is not there, and what `refuseEarlier`
 * refuses to continue.
 */
export function proposeItem(
  db: Database,
  member: Member,
  meetingId: string,
  plan: Proposal,
  key: string | null,
  now: number,
): string | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    if (!takesProposals(meeting, now)) return refuse("proposalsClosed");
    const again = key !== null && itemIn(tx, { meetingId, itemId: key })?.proposedBy === member.id;
    if (!again && waitingOf(tx, member.id, meetingId) >= mostProposals) return refuse("tooManyProposals");
    const presenterId = plan.presenterId ?? member.id;
    const refused =
      refusePresenter(tx, presenterId) ?? refuseEarlier(tx, member, { meeting, id: key }, plan.originItemId);
    if (refused) return refused;
    const from = { key, proposedBy: member.id };
    return writeNewItem(tx, member, meeting, { ...plan, presenterId }, from, now);
  });
}

/**
 * Changes one's own proposal while it waits for an answer and others may still be put forward. Changing nothing
 * is no change. Refuses `notFound`, also for another's proposal, `acceptedAlready`, `declinedAlready`,
 * `proposalsClosed`, `personGone`, what `refuseEarlier` refuses, and `changedMeanwhile` with the proposal as it stands.
 */
export function changeProposal(
  db: Database,
  member: Member,
  which: { meetingId: string; itemId: string },
  change: { plan: Proposal; shownVersion: number },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, which.meetingId);
    const item = itemIn(tx, which);
    if (!meeting || !item || item.proposedBy !== member.id) return refuse("notFound");
    if (item.declinedAt !== null) return refuse("declinedAlready");
    if (item.acceptedAt !== null) return refuse("acceptedAlready");
    if (!takesProposals(meeting, now)) return refuse("proposalsClosed");
    if (item.version !== change.shownVersion) return refuse("changedMeanwhile", { current: item });
    const before = planOf(item);
    const plan = { ...change.plan, presenterId: change.plan.presenterId ?? member.id };
    const gone = plan.presenterId === before.presenterId ? null : refusePresenter(tx, plan.presenterId);
    if (gone) return gone;
    if (plan.originItemId !== before.originItemId) {
      const unlinked = refuseEarlier(tx, member, { meeting, id: item.id }, plan.originItemId);
      if (unlinked) return unlinked;
    }
    if ((Object.keys(plan) as (keyof ItemPlan)[]).every((key) => plan[key] === before[key])) return null;
    tx.update(agendaItems)
      .set({ ...plan, version: item.version + 1 })
      .where(eq(agendaItems.id, item.id))
      .run();
    tell(
      tx,
      member,
      {
        deed: "changed",
        subject: "agendaItem",
        subjectId: item.id,
        label: plan.title,
        before,
        after: plan,
      },
      now,
    );
    return null;
  });
}

/**
 * Takes back one's own proposal while nobody has accepted it. Refuses `notFound`, also for another's
 * proposal, and `acceptedAlready`.
 */
export function withdrawProposal(
  db: Database,
  member: Member,
  which: { meetingId: string; itemId: string },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const item = itemIn(tx, which);
    if (!item || item.proposedBy !== member.id) return refuse("notFound");
    if (item.acceptedAt !== null && item.declinedAt === null) return refuse("acceptedAlready");
    removeItem(tx, member, item, now);
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
