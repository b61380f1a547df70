import type { UnitKind } from "#db/words";

/** What a unit tells the round: at least one of the texts, or that there is nothing to report. */
export type RoundTold = {
  news: string | null;
  lesson: string | null;
  help: string | null;
  nothing: boolean;
};

/** A unit that has been asked for its part of a meeting's round. Silent while `answeredAt` is null. */
export type UnitTold = RoundTold & {
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  answeredAt: number | null;
  /** Null while nobody has answered, and when the answer came by the unit's own link. */
  answererName: string | null;
};

/** A meeting's round, in the order of the units; no units before anybody has been asked. */
export type Round = {
  /** How many days before a meeting the units are asked by themselves; null when they are not. */
  days: number | null;
  units: UnitTold[];
};

/** How many units have answered, of those asked; null before anybody has been. */
export const countRound = ({ units }: Round): { answered: number; asked: number } | null =>
  units.length === 0
    ? null
    : { answered: units.filter((unit) => unit.answeredAt !== null).length, asked: units.length };
