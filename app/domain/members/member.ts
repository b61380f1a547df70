import type { Language, Role, SeatPlace } from "#db/words";

/** A signed-in person with all that decides what they may do. */
export type Member = {
  id: string;
  name: string;
  email: string;
  title: string | null;
  language: Language;
  /** The unit where the person works, whether or not they hold a seat. */
  unitId: string | null;
  unitName: string | null;
  /** Everyone is at least a reader. */
  roles: Role[];
  seats: { unitId: string; unitName: string; place: SeatPlace }[];
  /** Groups whose room the person may enter: by seat, by name, as chair, secretary or coordinator. */
  groupIds: string[];
  chairOf: string[];
  secretaryOf: string[];
};

/** Whether the person has a role. */
export const has = (member: Member, role: Role) => member.roles.includes(role);

/** The units the person speaks for, as contact, deputy or head. */
export const unitsOf = (member: Member, ...places: SeatPlace[]) =>
  member.seats
    .filter((seat) => places.length === 0 || places.includes(seat.place))
    .map((seat) => seat.unitId);

/**
 * How the archive and every list narrow what this person sees; null is a visitor without sign-in. The level
 * "network" is for those with a seat in the network, as the right readLesson has it; what is for another
 * group's room follows from `groupIds`.
 */
export type Viewer = {
  personId: string | null;
  level: "public" | "internal" | "network";
  groupIds: readonly string[];
  coordinator: boolean;
};

/** The viewer that a member, or a visitor without sign-in, is. */
export function viewerOf(member: Member | null): Viewer {
  if (!member) return { personId: null, level: "public", groupIds: [], coordinator: false };
  const seated = member.roles.some((role) => ["contact", "deputy", "coordinator"].includes(role));
  return {
    personId: member.id,
    level: seated ? "network" : "internal",
    groupIds: member.groupIds,
    coordinator: member.roles.includes("coordinator"),
  };
}
