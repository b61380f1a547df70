import type { PollAnswer } from "#db/words";
import type { Time } from "./poll";

/** Somebody asked, with what they say of each time; no answers at all until they have answered. */
export type Voice = {
  name: string;
  /** The unit whose seat they hold; null for those who come by name. */
  unitId: string | null;
  unitName: string | null;
  answeredAt: number | null;
  answers: Record<string, PollAnswer>;
};

type Weighed<Slot> = Slot & {
  /** How many units could be represented: contact or deputy says yes, or if need be. */
  represented: number;
  /** How many of them by a plain yes. */
  withYes: number;
  /** Units, by name, where all who have answered say no. */
  missing: string[];
  /** Those who come by name and say no. */
  membersMissing: string[];
  /** How many of those who come by name can come, and how many of them by a plain yes. */
  membersComing: number;
  membersYes: number;
};

/** `rank` is 1 for the best. */
export type Ranked<Slot> = Weighed<Slot> & { rank: number };

/** All that a poll's answers say about its units as a whole. */
export type Ranking<Slot> = {
  ranked: Ranked<Slot>[];
  /** How many units and how many by name have been asked. */
  units: number;
  members: number;
  /** Units from which nobody has answered, and those by name who have not. */
  silentUnits: string[];
  silentMembers: string[];
};

/**
 * Ranks times by how many units would be represented, not by heads. Of two equal, the one with more units that say
 * a plain yes comes first, then the one that fewer of those who come by name would miss, then the one that more
 * of them say a plain yes to, then the earlier.
 */
export function rankSlots<Slot extends Time & { id: string }>(slots: Slot[], voices: Voice[]): Ranking<Slot> {
  const units = byUnit(voices);
  const members = voices.filter((voice) => voice.unitId === null);
  const silent = (list: Voice[]) => list.every((voice) => voice.answeredAt === null);
  const ranked = slots
    .map((slot) => weigh(slot, units, members))
    .sort(
      (one, other) =>
        other.represented - one.represented ||
        other.withYes - one.withYes ||
        one.membersMissing.length - other.membersMissing.length ||
        other.membersYes - one.membersYes ||
        one.startsAt - other.startsAt ||
        one.endsAt - other.endsAt,
    )
    .map((slot, place) => ({ ...slot, rank: place + 1 }));
  return {
    ranked,
    units: units.length,
    members: members.length,
    silentUnits: units.filter((unit) => silent(unit.voices)).map((unit) => unit.name),
    silentMembers: members.filter((voice) => voice.answeredAt === null).map((voice) => voice.name),
  };
}

type UnitVoices = { name: string; voices: Voice[] };

function weigh<Slot extends Time & { id: string }>(
  slot: Slot,
  units: UnitVoices[],
  members: Voice[],
): Weighed<Slot> {
  const says = (voice: Voice) => voice.answers[slot.id];
  const can = (voice: Voice) => says(voice) === "yes" || says(voice) === "ifNeedBe";
  const coming = units.filter((unit) => unit.voices.some(can));
  return {
    ...slot,
    represented: coming.length,
    withYes: coming.filter((unit) => unit.voices.some((voice) => says(voice) === "yes")).length,
    missing: units
      .filter((unit) => !unit.voices.some(can) && unit.voices.some((voice) => says(voice) === "no"))
      .map((unit) => unit.name),
    membersMissing: members.filter((voice) => says(voice) === "no").map((voice) => voice.name),
    membersComing: members.filter(can).length,
    membersYes: members.filter((voice) => says(voice) === "yes").length,
  };
}

/** Each unit with all who were asked for it, in the order they stand in. */
function byUnit(voices: Voice[]): UnitVoices[] {
  const units = new Map<string, UnitVoices>();
  for (const voice of voices) {
    if (voice.unitId === null) continue;
    const unit = units.get(voice.unitId) ?? { name: voice.unitName ?? "", voices: [] };
    unit.voices.push(voice);
    units.set(voice.unitId, unit);
  }
  return [...units.values()];
}
