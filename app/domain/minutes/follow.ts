import type { DecisionKind } from "#db/words";
import type { DeskItem } from "./desk.server";
import type { Pace } from "./pace";

/** An item as those who follow the meeting see it: what it came to, but not the text. */
export type FollowedItem = Pick<
  DeskItem,
  | "id"
  | "number"
  | "title"
  | "presenterName"
  | "startsAt"
  | "minutes"
  | "notReached"
  | "decisions"
  | "actions"
>;

/** A meeting as it goes on, for those who follow it. */
export type Followed = {
  startsAt: number;
  endsAt: number;
  now: number;
  pace: Pace | null;
  items: FollowedItem[];
};

export type Happening = {
  what: DecisionKind | "action" | "notReached" | "changed" | "cameTo" | "goneThrough" | "agenda";
  /** The item it is about; 0 for the whole agenda. */
  number: number;
};

/** What has happened in a meeting since it was last shown, in the order of the agenda; the move to another item last. */
export function happenings(before: Followed, after: Followed): Happening[] {
  const order = ({ items }: Followed) => items.map(({ id, title }) => [id, title]).join("\n");
  if (order(before) !== order(after)) return [{ what: "agenda", number: 0 }];
  const moved = after.pace?.number !== before.pace?.number;
  const move: Happening[] = after.pace
    ? [{ what: "cameTo", number: after.pace.number }]
    : [{ what: "goneThrough", number: 0 }];
  return [
    ...after.items.flatMap((item, place) => happenedUnder(before.items[place] as FollowedItem, item)),
    ...(moved ? move : []),
  ];
}

function happenedUnder(before: FollowedItem, after: FollowedItem): Happening[] {
  const { number } = after;
  const isNew = (list: { id: string }[]) => (each: { id: string }) => !list.some(({ id }) => id === each.id);
  const added: Happening[] = [
    ...after.decisions.filter(isNew(before.decisions)).map(({ kind }) => ({ what: kind, number })),
    ...after.actions.filter(isNew(before.actions)).map(() => ({ what: "action" as const, number })),
    ...(after.notReached && !before.notReached ? [{ what: "notReached" as const, number }] : []),
  ];
  if (added.length > 0) return added;
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ what: "changed", number }];
}
