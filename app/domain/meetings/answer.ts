import type { Answer, AttendanceMode, Capacity, UnitKind } from "#db/words";

/** Somebody invited to a meeting, with the answer so far. A guest may have no person. */
export type Invitation = {
  id: string;
  personId: string | null;
  name: string;
  address: string;
  unitId: string | null;
  capacity: Capacity;
  answer: Answer | null;
  mode: AttendanceMode | null;
  comment: string | null;
  answeredAt: number | null;
  /** Who gave the answer, when it was not the person: somebody telephoned. */
  answeredByName: string | null;
  /** An answer from a calendar program that waits for the coordinator; for nobody else's eyes. */
  suggested?: SuggestedAnswer | null;
};

/** An answer that came from a calendar program without the invitee's own secret. */
export type SuggestedAnswer = {
  id: string;
  fromAddress: string;
  answer: Answer;
  comment: string | null;
  receivedAt: number;
};

/** What a person answers a notice with. */
export type GivenAnswer = { answer: Answer; mode: AttendanceMode | null; comment: string | null };

/** How a unit stands: whether it comes, who it is that does, and whom it still waits for. */
export type UnitAnswer = {
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  /** Null while the unit has not answered. */
  answer: Answer | null;
  /** The one whose answer counts; before any answer the one who is asked first; null when the seats are vacant. */
  by: Invitation | null;
  /** Said when one of the two has answered no and the other nothing yet. */
  waitsFor: "contact" | "deputy" | null;
};

/**
 * What a unit answers when two may answer for it: it comes if contact or deputy does, perhaps if one of them
 * perhaps does. When those who have answered say no, the contact's no is the unit's, while the deputy is
 * still asked; a deputy's no alone is not, since nobody has heard from the contact.
 */
export function answerOfUnit(invited: Invitation[]): Pick<UnitAnswer, "answer" | "by" | "waitsFor"> {
  const order = invited.toSorted((one, other) => rank(one) - rank(other));
  for (const answer of ["yes", "maybe"] as const) {
    const by = order.find((each) => each.answer === answer);
    if (by) return { answer, by, waitsFor: null };
  }
  const no = order.find((each) => each.answer === "no");
  const silent = order.find((each) => each.answer === null);
  if (!no) return { answer: null, by: order[0] ?? null, waitsFor: null };
  if (!silent) return { answer: "no", by: no, waitsFor: null };
  return silent.capacity === "deputy"
    ? { answer: "no", by: no, waitsFor: "deputy" }
    : { answer: null, by: silent, waitsFor: "contact" };
}

/** The units from which nobody comes as things stand, in the order given: they have said no, or nobody is there to ask. */
export const emptyUnits = <Unit extends Pick<UnitAnswer, "answer" | "waitsFor"> & { by: unknown }>(
  units: Unit[],
): Unit[] => units.filter((unit) => unit.answer === "no" || unit.by === null);

/** How many answer what. */
export function countAnswers(list: { answer: Answer | null }[]): Record<Answer | "none", number> {
  const count = { yes: 0, maybe: 0, no: 0, none: 0 };
  for (const { answer } of list) count[answer ?? "none"] += 1;
  return count;
}

const rank = (each: Invitation) => (each.capacity === "contact" ? 0 : 1);
