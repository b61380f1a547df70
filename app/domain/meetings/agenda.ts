import type { ItemKind } from "#db/words";

/**
 * Why an item stands on this agenda again: deferred, not reached, because its meeting was called off, or because
 * somebody has said that it continues an earlier one.
 */
export type ComesFrom = {
  why: "deferred" | "notReached" | "calledOff" | "continues";
  meetingId: string;
  /** When the earlier meeting began, UTC ms. */
  startsAt: number;
};

/** A matter that another group has sent here, or its answer to one that this group has sent. */
export type Referred = { why: "sent" | "answer"; groupName: string };

/** One item of a meeting's agenda, or a proposal for it. */
export type AgendaItem = {
  id: string;
  meetingId: string;
  title: string;
  /** Markdown. */
  description: string | null;
  kind: ItemKind;
  presenterId: string | null;
  presenterName: string | null;
  minutes: number | null;
  /** Null for an item that comes from no earlier meeting. */
  comesFrom: ComesFrom | null;
  /** Null for an item that no other group has to do with. */
  referred: Referred | null;
  /** Set when a member put the item forward. */
  proposedBy: string | null;
  proposerName: string | null;
  proposedAt: number | null;
  acceptedAt: number | null;
  declinedAt: number | null;
  /** Whether the group's open actions belong under this item. */
  listsActions: boolean;
  /** Whether it is the round, where each unit tells what it has to tell. */
  isRound: boolean;
  version: number;
};

/** What a person decides about an item. */
export type ItemPlan = {
  title: string;
  description: string | null;
  kind: ItemKind;
  presenterId: string | null;
  minutes: number | null;
  /** The earlier item that it continues; left out, that stays as it is. */
  originItemId?: string | null;
};

/** Whether an item is the round, by its title: a standing item that a group may name otherwise loses this. */
export const isRound = ({ title }: { title: string }) => /^(laget runt|the round)\b/iu.test(title);

type Standing = Pick<AgendaItem, "proposedBy" | "acceptedAt" | "declinedAt">;

/** Whether an item is on the agenda: what a member has put forward is not until it is accepted. */
export const isOnAgenda = (item: Standing) =>
  item.declinedAt === null && (item.proposedBy === null || item.acceptedAt !== null);

/** Whether an item still waits for an answer to the one who put it forward. */
export const isProposal = (item: Standing) =>
  item.proposedBy !== null && item.acceptedAt === null && item.declinedAt === null;

/** The items with their numbers and planned instants; null from the item after one without planned minutes. */
export function timed<Item extends { minutes: number | null }>(
  items: Item[],
  startsAt: number,
): (Item & { number: number; startsAt: number | null })[] {
  let next: number | null = startsAt;
  return items.map((item, place) => {
    const line = { ...item, number: place + 1, startsAt: next };
    next = next === null || item.minutes === null ? null : next + item.minutes * 60_000;
    return line;
  });
}

/** How the agenda fits the meeting: planned minutes, the meeting's own length, and by how much it is too long. */
export function lengthOf(
  items: { minutes: number | null }[],
  meeting: { startsAt: number; endsAt: number },
): { planned: number; meeting: number; tooLongBy: number; unplanned: number } {
  const planned = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  const length = Math.round((meeting.endsAt - meeting.startsAt) / 60_000);
  return {
    planned,
    meeting: length,
    tooLongBy: Math.max(0, planned - length),
    unplanned: items.filter((item) => item.minutes === null).length,
  };
}
