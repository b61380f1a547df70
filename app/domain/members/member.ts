import type { Language, QuickKeys, Role, SeatPlace, WayIn } from "#db/words";

/** A signed-in person with all that decides what they may do. */
export type Member = {
  id: string;
  name: string;
  email: string;
  title: string | null;
  language: Language;
  quickKeys: QuickKeys;
  /** The unit where the person works, whether or not they hold a seat. */
  unitId: string | null;
  unitName: string | null;
  /** Everyone is at least a reader. */
  roles: Role[];
  seats: { unitId: string; unitName: string; place: SeatPlace }[];
  /** Groups whose room the person may enter: by seat, by name, as chair, secretary or coordinator. */
  groupIds: string[];
  /** Whether the network's own room is one of them. */
  inNetwork: boolean;
  chairOf: string[];
  secretaryOf: string[];
  /** Roles that do not count here, since they ask for another way in than the one that was used. */
  heldBack?: Role[];
  /** The session that the person acts in; none for commands and letters. */
  session?: { sum: string; way: WayIn; provedAt: number };
};

/** Whether the person has a role. */
export const has = (member: Member, role: Role) => member.roles.includes(role);

/** The units the person speaks for, as contact, deputy or head. */
export const unitsOf = (member: Member, ...places: SeatPlace[]) =>
  member.seats
    .filter((seat) => places.length === 0 || places.includes(seat.place))
    .map((seat) => seat.unitId);

/**
 * How the archive, every list and the rights narrow what this person sees; null is a visitor without sign-in.
 * The level "network" is for those in the network's own room; what is for another group's follows from
 * `groupIds`.
 */
export type Viewer = {
  personId: string | null;
  level: "public" | "internal" | "network";
  groupIds: readonly string[];
  /** The units that the person speaks for or heads: their own records are theirs to see, drafts too. */
  unitIds?: readonly string[];
  coordinator: boolean;
};

/** The viewer that a member, or a visitor without sign-in, is. */
export function viewerOf(member: Member | null): Viewer {
  if (!member) return { personId: null, level: "public", groupIds: [], coordinator: false };
  return {
    personId: member.id,
    level: member.inNetwork ? "network" : "internal",
    groupIds: member.groupIds,
    unitIds: unitsOf(member),
    coordinator: member.roles.includes("coordinator"),
  };
}
