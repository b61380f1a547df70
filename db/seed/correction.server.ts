import { and, eq } from "drizzle-orm";
import type { Database } from "../open.server";
import { minuteItems, minutes, signOffs } from "../schema.server";
import type { Line } from "./chronicle.server";
import { type At, beyond, facts } from "./facts.server";
import { itemId } from "./meetings.server";

const { meeting_id: meetingId, agenda_no, stood, stands, why, opened, sent, signed } = beyond.correction;

/** What the minutes that have been corrected said in their first edition; every other text as it is. */
export const asFirstSigned = (id: string, text: string) =>
  id === meetingId ? text.replace(stands, stood) : text;

/**
 * The one correction of the demo, opened, written and approved, for the domain to lock as the second edition: who
 * signed it off and when. To be called when the first edition is locked.
 */
export function seedCorrection(db: Database, at: At): { meetingId: string; by: string; at: number } {
  const text = facts.meetings
    .find(({ id }) => id === meetingId)
    ?.minutes?.sections.find((section) => section.agenda_no === agenda_no)?.text;
  const signedAt = at(signed.day, signed.clock);
  const sentAt = at(sent.day, sent.clock);
  db.update(minutes)
    .set({
      correctionAt: at(opened.day, opened.clock),
      correctionBy: opened.by,
      correctionWhy: why,
      sentAt,
      sentBy: opened.by,
    })
    .where(eq(minutes.meetingId, meetingId))
    .run();
  db.update(minuteItems)
    .set({ text, writtenAt: sentAt, writtenBy: opened.by })
    .where(eq(minuteItems.agendaItemId, itemId(meetingId, agenda_no)))
    .run();
  db.update(signOffs)
    .set({ askedAt: sentAt, approvedAt: signedAt })
    .where(and(eq(signOffs.meetingId, meetingId), eq(signOffs.personId, signed.by)))
    .run();
  return { meetingId, by: signed.by, at: signedAt };
}

/** That the correction was opened, sent and signed off. */
export function correctionLines(at: At, label: string): Line[] {
  const about = { subject: "minutes", subjectId: meetingId, label } as const;
  return [
    { ...about, at: at(opened.day, opened.clock), by: opened.by, deed: "openedCorrection", after: { why } },
    { ...about, at: at(sent.day, sent.clock), by: opened.by, deed: "sentForSignOff" },
    { ...about, at: at(signed.day, signed.clock), by: signed.by, deed: "signedOff", after: { edition: 2 } },
  ];
}
