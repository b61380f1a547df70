import type { Capacity, DecisionKind, MeetingForm, Presence, UnitKind } from "#db/words";
import { canonicalJson } from "../canonical-json";

/**
 * The whole text of a meeting's minutes: what the adjuster reads, what is signed off, what is summed. It
 * holds names and words as they were, so that the signed text stays the same when somebody changes name or
 * a unit closes.
 */
export type MinutesText = {
  /** Which form the text has, for readers in fifty years; a new form gets a new name. */
  form: (typeof forms)[number];
  municipality: string;
  group: string;
  meetingId: string;
  year: number;
  number: number;
  theme: string | null;
  caseNumber: string | null;
  /** The Swedish day and clock: "2026-09-17", "13.00", "15.45". */
  day: string;
  from: string;
  until: string;
  meetingForm: MeetingForm;
  place: string | null;
  chair: string | null;
  secretary: string | null;
  adjusters: string[];
  summary: string;
  /** Why the meeting was closed with items that came to nothing, in the writer's words; null when none did. */
  noOutcomeWhy: string | null;
  /** One line per unit; empty in groups whose members have no unit's place. */
  units: UnitPresence[];
  /** One line per member of a group without units' places. */
  members: MemberPresence[];
  /** Those who took part without a place of their own: chair, coordinator, guests. */
  others: OtherPresence[];
  items: ItemText[];
  /** 0 until signed off, 1 then; a correction is a new edition. */
  edition: number;
  /** Why this edition replaces the one before it; null for the first. */
  correctionWhy: string | null;
  signedOff: { day: string; clock: string; by: string[] } | null;
};

/** The form that texts get now, and the one before it, which minutes signed in it keep. */
const forms = ["traffpunkt-minutes-2", "traffpunkt-minutes-1"] as const;

/**
 * For how much of the meeting somebody was there: the number of the first item for whoever came late, and of
 * the last for whoever left before the end; null where it was the meeting's own beginning or end.
 */
export type Stay = { from: number | null; until: number | null };

type MemberPresence = Stay & { name: string; presence: Presence };

export type OtherPresence = Stay & { name: string; title: string | null; capacity: Capacity };

export type UnitPresence = Stay & {
  unit: string;
  kind: UnitKind;
  person: string | null;
  presence: Presence;
  /** With a deputy: whom the deputy stood in for. */
  standsInFor: string | null;
};

export type ItemText = {
  id: string;
  number: number;
  title: string;
  /** Markdown. */
  text: string;
  notReached: boolean;
  decisions: DecisionText[];
  actions: ActionText[];
};

export type DecisionText = {
  id: string;
  kind: DecisionKind;
  /** Given at sign-off, without gaps per group and year; null before that, and always for information. */
  year: number | null;
  number: number | null;
  text: string;
  responsible: string | null;
};

export type ActionText = {
  id: string;
  text: string;
  responsible: string | null;
  unit: string | null;
  due: string;
};

/**
 * The text in its one canonical form: JSON with sorted keys, no blanks between, and Unicode as NFC, so that
 * the same minutes always give the same bytes (RFC 8785, JSON Canonicalization Scheme).
 */
export function canonical(text: MinutesText): string {
  return canonicalJson(text);
}

/**
 * The text that a canonical form holds; null when it is no such form. What an older form did not tell is
 * filled in as untold, for pages to show: the sum of such a text is that of the stored form, not of this one.
 */
export function readCanonical(form: string | null): MinutesText | null {
  if (!form) return null;
  try {
    const text = JSON.parse(form) as MinutesText;
    if (!forms.includes(text.form)) return null;
    return text.form === "traffpunkt-minutes-1" ? inNewestShape(text) : text;
  } catch {
    return null;
  }
}

function inNewestShape(text: MinutesText): MinutesText {
  const whole = { from: null, until: null };
  return {
    ...text,
    noOutcomeWhy: null,
    correctionWhy: null,
    units: text.units.map((row) => ({ ...row, ...whole })),
    members: text.members.map((row) => ({ ...row, ...whole })),
    others: text.others.map((row) => ({ ...row, ...whole })),
  };
}

/** Whether it is numbered and counted: information was noted, not decided. */
export const isDecided = ({ kind }: Pick<DecisionText, "kind">) => kind !== "information";

/** Every decision and deferral in the text, in the order of the agenda; information apart. */
export const decidedIn = (text: MinutesText): DecisionText[] =>
  text.items.flatMap((item) => item.decisions.filter(isDecided));

/**
 * The parts that a reader looks at one by one, to say which of them changed: "meeting", "attendance", "summary", and
 * each item's id.
 */
export function partsOf(text: MinutesText): { key: string; form: string }[] {
  const { units, members, others, summary, items, ...meeting } = text;
  return [
    { key: "meeting", form: canonicalJson(meeting) },
    { key: "attendance", form: canonicalJson({ units, members, others }) },
    { key: "summary", form: canonicalJson(summary) },
    ...items.map((item) => ({ key: item.id, form: canonicalJson(item) })),
  ];
}

/** How many units were represented, by the contact or the deputy, of how many recorded. */
export function representedIn(units: Pick<UnitPresence, "presence">[]): { represented: number; of: number } {
  const there = units.filter(({ presence }) => presence === "present" || presence === "deputy");
  return { represented: there.length, of: units.length };
}
