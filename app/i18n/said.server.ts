import { en } from "./en";
import type { Words } from "./language";
import { sv } from "./sv";

type Key = keyof Words["notes"];

/** Notes that something has gone into the bin. */
const undoable: ReadonlySet<string> = new Set<Key>([
  "removed",
  "commentRemoved",
  "goalRemoved",
  "indicatorRemoved",
  "itemDeclined",
  "proposalWithdrawn",
  "contactRemoved",
  "agreementRemoved",
  "partnerPersonRemoved",
  "callRemoved",
  "newsletterRemoved",
  "informationRemoved",
  "sectionRemoved",
  "detached",
  "pollRemoved",
  "breakRemoved",
  "itemRemoved",
  "informedRemoved",
  "documentRemoved",
]);

/**
 * A note in the reader's language, and whether what it tells can be taken back. Set here, so that browsers are sent the one
 * note and not all there are.
 */
export function said(note: { key: string; parameters: string[] } | null, language: "sv" | "en") {
  if (!note) return null;
  const all = (language === "sv" ? sv : en).notes;
  const text: unknown = Object.hasOwn(all, note.key) ? all[note.key as Key] : "";
  return {
    text: typeof text === "function" ? String(text(...note.parameters)) : String(text),
    undoable: undoable.has(note.key),
  };
}
