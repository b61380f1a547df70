import { and, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, signOffs } from "#db/schema.server";
import { meetingById } from "../meetings/meetings.server";
import type { Member } from "../members/member";
import { withdrawLetters } from "../outbox/outbox.server";
import { expectedBy } from "./sign-off.server";
import { tellForSignOff, writerOf } from "./sign-off-letters.server";
import { askedToSignOff, minutesText } from "./text.server";

/**
 * Asks somebody else, by letter, to sign off minutes that an adjuster has been sent and has not approved; what has not
 * left of the adjuster's letters is taken back. Whoever has approved beside them is asked anew, since the text names
 * its adjusters, and so is never without somebody to approve it. Does nothing to a draft, or for somebody who is not asked.
 */
export function askInstead(
  db: Database,
  meetingId: string,
  { from, to, by }: { from: string; to: string; by: Member },
  now: number,
): void {
  const meeting = meetingById(db, meetingId);
  const asked = askedToSignOff(db, meetingId);
  const before = asked.find(({ personId, approvedAt }) => personId === from && approvedAt === null);
  if (!meeting || meeting.minutesSentAt === null || !before) return;
  const rowOf = (personId: string) => and(eq(signOffs.meetingId, meetingId), eq(signOffs.personId, personId));
  db.delete(signOffs).where(rowOf(from)).run();
  const toAddress = db.select({ email: people.email }).from(people).where(eq(people.id, from)).get()?.email;
  for (const kind of ["minutesForSignOff", "signOffReminder"])
    withdrawLetters(db, { subject: "minutes", id: meetingId, kind, toAddress }, now);
  const heir = asked.find(({ personId }) => personId === to);
  if (heir && heir.approvedAt === null) return;
  if (heir)
    db.update(signOffs).set({ askedAt: now, approvedAt: null, approvedSum: null }).where(rowOf(to)).run();
  else db.insert(signOffs).values({ meetingId, personId: to, askedAt: now }).run();
  const text = minutesText(db, meeting);
  const signOffBy = before.signOffBy ?? expectedBy(meeting, []);
  tellForSignOff(db, [to], { sender: writerOf(db, meeting, by), meeting, text, signOffBy }, now);
}
