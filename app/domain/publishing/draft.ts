import type { PublicationKind } from "#db/words";

/** A record as it would be published: what outsiders would read of it, and what has to be known before they do. */
export type PublicDraft = {
  kind: PublicationKind;
  recordId: string;
  title: string;
  titleEn: string | null;
  /** Plain text for lists and feeds, whole; cut once what is hidden has been left out. */
  summary: string;
  /** Exactly what outsiders read. */
  content: Record<string, unknown>;
  /** Who answers for it: a unit, or the municipality where there is none. */
  unitId: string | null;
  groupId: string | null;
  year: number | null;
  day: string | null;
  themeIds: string[];
  /** The people whom it names as facts: author, contact, chair … Names in its texts are looked for besides. */
  names: string[];
  /** About children or young people: neither names nor ways to reach anybody may go out. */
  forMinors: boolean;
  /** Why it cannot go out yet, as a key; null when it can. */
  notYet: "notOpen" | "notSignedOff" | "notDecided" | "newsletterNotSent" | null;
  /** Where it stands inside. */
  path: string;
};

/** The words that stand in a list or a feed for a whole text, in characters at the most. */
const longestSummary = 400;

/** Cuts a plain text to what a list shows, at a word. */
export function summaryOf(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= longestSummary) return line;
  return `${line.slice(0, line.lastIndexOf(" ", longestSummary - 1))} …`;
}
