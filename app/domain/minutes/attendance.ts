import type { Answer, Capacity, Presence } from "#db/words";

/** What can be said about a unit's place at a meeting, in the order of the form. */
export const placePresences = [
  "present",
  "deputy",
  "absentWithNotice",
  "absent",
] as const satisfies Presence[];
type PlacePresence = (typeof placePresences)[number];

/** What can be said about a member who has no deputy. */
export const memberPresences = ["present", "absentWithNotice", "absent"] as const satisfies Presence[];

type Named = { id: string; name: string };

/** An item of the agenda, where somebody may have come or left. */
export type AgendaPlace = { id: string; number: number; title: string };

/** The first and the last item somebody was there for; null for the meeting's own beginning and end. */
export type ItemStay = { fromItemId: string | null; untilItemId: string | null };

export const wholeMeeting: ItemStay = { fromItemId: null, untilItemId: null };

/** A unit's place: who holds it on the day of the meeting, and what is known of who came. */
export type UnitPlace = ItemStay & {
  unitId: string;
  unit: string;
  kind: "department" | "company";
  contact: Named | null;
  deputy: Named | null;
  presence: Presence | null;
};

export type MemberPlace = ItemStay & { personId: string; name: string; presence: Presence | null };

export type OtherPlace = ItemStay & { personId: string; name: string; capacity: Capacity; there: boolean };

/** A guest without a person of their own; the key is what their stay is called in the form. */
export type GuestPlace = ItemStay & { name: string; key: string };

/** What a guest's stay is called in the form, by the name. */
export const guestKey = (name: string) => `guest-${encodeURIComponent(name)}`;

/**
 * What the answers to the notice say about a unit before the meeting has begun; null when they say nothing
 * certain: a deputy who comes stands in, and a contact who said no is absent with notice.
 */
export function presenceFromAnswers(contact: Answer | null, deputy: Answer | null): PlacePresence | null {
  if (contact === "yes") return "present";
  if (deputy === "yes") return "deputy";
  return contact === "no" && deputy !== "maybe" ? "absentWithNotice" : null;
}

/** The guests as typed, one to a line, without blanks and repetitions. */
export function guestsIn(text: string): string[] {
  const lines = text.split("\n").map((line) => line.replaceAll(/\s+/g, " ").trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}
