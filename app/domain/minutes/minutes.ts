import type { Meeting, Named } from "../meetings/meeting";
import { isLocked, meetingThing } from "../meetings/meeting";
import type { Thing } from "../members/permissions";
import type { ItemText, MinutesText } from "./canonical";
import { countSentences, mostSentences } from "./sentences";

export type MinutesState = "notBegun" | "draft" | "awaiting" | "signedOff";

type Facts = Pick<
  Meeting,
  "minutesStartedAt" | "minutesSentAt" | "minutesSignedOffAt" | "minutesCorrectionAt"
>;

/**
 * How far the text that is written on has come: nothing written, a draft, sent for sign-off, or signed off. While
 * signed minutes are being corrected it is the correction's text.
 */
export function stateOf(meeting: Facts): MinutesState {
  if (isLocked(meeting)) return "signedOff";
  if (meeting.minutesSentAt !== null) return "awaiting";
  return meeting.minutesStartedAt === null ? "notBegun" : "draft";
}

/** How far the text that is read has come: what has been signed off is read until another edition is. */
export const stateRead = (meeting: Facts): MinutesState =>
  meeting.minutesSignedOffAt !== null ? "signedOff" : stateOf(meeting);

/** Who signs off: once the minutes have been sent those who were asked, whoever the meeting names since. */
export function adjustersOf(
  meeting: Pick<Meeting, "adjusters" | "minutesSentAt">,
  asked: { personId: string; name: string }[],
): Named[] {
  if (meeting.minutesSentAt === null || asked.length === 0) return meeting.adjusters;
  return asked.map(({ personId, name }) => ({ id: personId, name }));
}

/** What the permission table is asked about. */
export function minutesThing(meeting: Meeting, asked: { personId: string; name: string }[]): Thing {
  return { ...meetingThing(meeting), adjusterIds: adjustersOf(meeting, asked).map(({ id }) => id) };
}

/**
 * As if the text were not locked: for the right to write, so that whoever wrote while it was signed off is told
 * so by the domain and keeps the words, instead of being turned away.
 */
export const asIfOpen = (thing: Thing): Thing => ({ ...thing, signedOffAt: null });

/** How long the text under one item may be, in characters. */
export const longestText = 50_000;

/** The network's own rule: chair and adjuster go through the minutes within ten workdays of the meeting. */
export const workdaysToSignOff = 10;

/** As much of the text as tells whether it is ready. */
type Written = {
  items: (Pick<ItemText, "id" | "number" | "text" | "notReached"> & {
    decisions: unknown[];
    actions: unknown[];
  })[];
} & Pick<MinutesText, "units" | "members" | "summary">;

export type Missing = {
  what:
    | "notHeld"
    | "calledOff"
    | "secretaryMissing"
    | "adjusterMissing"
    | "adjusterWrites"
    | "adjusterTwice"
    | "attendanceMissing"
    | "agendaEmpty"
    | "summaryMissing"
    | "summaryTooLong"
    | "itemEmpty";
  /** The agenda item it is about. */
  itemId?: string;
  itemNumber?: number;
};

/**
 * What still keeps the minutes from being sent for sign-off, in the order of the desk; nothing when they are
 * ready. Each item needs a text, a decision, an action, or the word that there was no time for it, and the
 * text a summary of at most three sentences.
 */
export function missingIn(text: Written, meeting: Meeting, now: number): Missing[] {
  const missing: Missing[] = [];
  if (meeting.calledOffAt !== null) missing.push({ what: "calledOff" });
  if (now < meeting.startsAt) missing.push({ what: "notHeld" });
  if (text.items.length === 0) missing.push({ what: "agendaEmpty" });
  for (const item of text.items) {
    const said = item.text.trim() !== "" || item.decisions.length > 0 || item.actions.length > 0;
    if (!said && !item.notReached)
      missing.push({ what: "itemEmpty", itemId: item.id, itemNumber: item.number });
  }
  if (text.summary.trim() === "") missing.push({ what: "summaryMissing" });
  else if (countSentences(text.summary) > mostSentences) missing.push({ what: "summaryTooLong" });
  if (text.units.length + text.members.length === 0) missing.push({ what: "attendanceMissing" });
  if (!meeting.secretaryId) missing.push({ what: "secretaryMissing" });
  if (meeting.adjusters.length === 0) missing.push({ what: "adjusterMissing" });
  else if (meeting.adjusters.some(({ id }) => id === meeting.secretaryId))
    missing.push({ what: "adjusterWrites" });
  if (meeting.adjusters.length === 2 && meeting.adjusters[0]?.id === meeting.adjusters[1]?.id)
    missing.push({ what: "adjusterTwice" });
  return missing;
}
