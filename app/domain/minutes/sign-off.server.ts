import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { actions, minutes, signOffs } from "#db/schema.server";
import { workdaysAfter } from "~/calendar/holidays.server";
import { dayOf } from "~/calendar/swedish-time";
import { tellAssigned } from "../actions/assigned.server";
import { shelveMinutes } from "../archive/shelve-meetings.server";
import { carryOver } from "../meetings/agenda-opening.server";
import { holdMeeting } from "../meetings/held.server";
import { isLocked, type Meeting } from "../meetings/meeting";
import { meetingById, settleRoles } from "../meetings/meetings.server";
import { answerReferrals } from "../meetings/referrals.server";
import type { Member } from "../members/member";
import { senderOf } from "../outbox/facts";
import { withdrawLetters } from "../outbox/outbox.server";
import { isRefusal, type Refusal, refuse } from "../refusal";
import type { MinutesText } from "./canonical";
import { itemsWithoutOutcome } from "./closing.server";
import { leaveAgenda } from "./current-item.server";
import { missingIn, workdaysToSignOff } from "./minutes";
import { begin, openMinutes, tellMinutes } from "./minutes.server";
import { lockMinutes, partSums, sumOfMinutes } from "./seal.server";
import {
  tellChangeAsked,
  tellForSignOff,
  tellInformed,
  tellSignedOff,
  writerOf,
} from "./sign-off-letters.server";
import { type Asked, askedToSignOff, minutesText } from "./text.server";
import { tellUntold } from "./untold.server";

/** The last day to sign off when nobody has said another: ten workdays after the meeting, but never a day gone by. */
export function lastDayToSignOff(meeting: Meeting, today: string): string {
  const byRule = workdaysAfter(dayOf(meeting.startsAt), workdaysToSignOff);
  return byRule > today ? byRule : workdaysAfter(today, 5);
}

/** The day by which the minutes are to be signed off: as set when they were sent, else ten workdays after the meeting. */
export const expectedBy = (meeting: Meeting, asked: Asked[]): string =>
  asked[0]?.signOffBy ?? workdaysAfter(dayOf(meeting.startsAt), workdaysToSignOff);

/** What is said when a meeting is closed: the last day to sign off, and why items came to nothing, where some did. */
type Closing = { signOffBy: string; noOutcomeWhy: string | null };

/**
 * Sends the minutes to the meeting's one or two adjusters, who are told by letter: thereby the meeting is closed. Refuses
 * `notReady` with what is missing as `current`, `noOutcomeMissing` when an item came to nothing and nobody says
 * why, `dayGone` for a last day before today, and as `openMinutes`. Does nothing when they have been sent
 * already.
 */
export function sendForSignOff(
  db: Database,
  member: Member,
  meetingId: string,
  closing: Closing,
  now: number,
): null | Refusal {
  const { signOffBy } = closing;
  return db.transaction((tx) => {
    const open = openMinutes(tx, meetingId);
    if (isRefusal(open)) return open;
    if (open.minutesSentAt !== null) return null;
    const missing = missingIn(minutesText(tx, open), open, now);
    if (missing.length > 0) return refuse("notReady", { current: missing });
    if (signOffBy < dayOf(now)) return refuse("dayGone", { field: "signOffBy" });
    const left = itemsWithoutOutcome(tx, meetingId);
    const noOutcomeWhy = left.length > 0 ? closing.noOutcomeWhy?.trim() || null : null;
    if (left.length > 0 && noOutcomeWhy === null)
      return refuse("noOutcomeMissing", { field: "noOutcomeWhy" });
    begin(tx, member, open, now);
    leaveAgenda(tx, meetingId);
    withdrawLetters(tx, { subject: "minutes", id: meetingId, kind: "minutesLate" }, now);
    tellUntold(tx, meetingId, now);
    settleRoles(tx, meetingId);
    holdMeeting(tx, member, meetingId, now);
    tx.update(minutes)
      .set({ sentAt: now, sentBy: member.id, signOffBy, noOutcomeWhy, version: sql`${minutes.version} + 1` })
      .where(eq(minutes.meetingId, meetingId))
      .run();
    const meeting = meetingById(tx, meetingId) as Meeting;
    tx.delete(signOffs).where(eq(signOffs.meetingId, meetingId)).run();
    const asked = meeting.adjusters.map(({ id }) => id);
    tx.insert(signOffs)
      .values(asked.map((personId) => ({ meetingId, personId, askedAt: now })))
      .run();
    const sender = senderOf(member);
    tellForSignOff(tx, asked, { sender, meeting, text: minutesText(tx, meeting), signOffBy }, now);
    tellMinutes(tx, member, meeting, "sentForSignOff", now, {
      after: { adjuster: meeting.adjusters.map(({ name }) => name).join(", "), signOffBy, noOutcomeWhy },
    });
    return null;
  });
}

/** Takes minutes back from sign-off to a draft; letters that have not left stay. Refuses as `openMinutes`. */
export function takeBackFromSignOff(
  db: Database,
  member: Member,
  meetingId: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = openMinutes(tx, meetingId);
    if (isRefusal(meeting)) return meeting;
    if (meeting.minutesSentAt === null) return null;
    backToDraft(tx, meetingId);
    tx.delete(signOffs).where(eq(signOffs.meetingId, meetingId)).run();
    withdrawAsked(tx, meetingId, now);
    tellMinutes(tx, member, meeting, "tookBack", now);
    return null;
  });
}

/** The others who were asked, each with when they approved. */
export const othersIn = (asked: Asked[], personId: string) =>
  asked.filter((each) => each.personId !== personId).map(({ name, approvedAt }) => ({ name, approvedAt }));

/** The text as the adjuster was shown it: its sum, and the sum of each part to tell what has changed since. */
export type ShownText = { sum: string; parts: Record<string, string> };

/** The sums of minutes as they stand, for the adjuster's form to carry. */
export function shownText(db: Database, meeting: Meeting): ShownText {
  return sumsOf(minutesText(db, meeting));
}

/** The sums of a text and of its parts. */
export function sumsOf(text: MinutesText): ShownText {
  return { sum: sumOfMinutes(text), parts: partSums(text) };
}

/**
 * An adjuster approves the text that was shown. When all who were asked have approved the same text, the
 * minutes are signed off in the same transaction: decisions numbered, text locked and summed, what was left
 * carried over to the next meeting, everybody told, the archive filled.
 *
 * Refuses `textChanged` when the text is not the one that was shown, with the keys of the changed parts as
 * `current`; `notAsked` for somebody else; `notSent` for a draft; `minutesLocked` when others have signed
 * off. Approving twice does nothing. Whoever has approved an earlier text is asked anew.
 */
export function approveMinutes(
  db: Database,
  member: Member,
  meetingId: string,
  shown: ShownText,
  now: number,
): { signedOff: boolean } | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    const asked = askedToSignOff(tx, meetingId);
    const mine = asked.find((each) => each.personId === member.id);
    if (isLocked(meeting)) return mine?.approvedAt ? { signedOff: true } : refuse("minutesLocked");
    if (meeting.minutesSentAt === null) return refuse("notSent");
    if (!mine) return refuse("notAsked");
    const current = shownText(tx, meeting);
    if (current.sum !== shown.sum) return refuse("textChanged", { current: changedParts(shown, current) });
    if (mine.approvedSum !== shown.sum) {
      tx.update(signOffs)
        .set({ approvedAt: now, approvedSum: shown.sum })
        .where(sql`${signOffs.meetingId} = ${meetingId} and ${signOffs.personId} = ${member.id}`)
        .run();
      tellMinutes(tx, member, meeting, "approved", now, { after: { sum: shown.sum } });
    }
    const others = asked.filter((each) => each.personId !== member.id && each.approvedSum !== shown.sum);
    askAgain(tx, member, meeting, others, now);
    if (others.length > 0) return { signedOff: false };
    signOff(tx, member, meeting, now);
    return { signedOff: true };
  });
}

/** Whoever has approved another text than the one now approved is asked anew, by letter. */
function askAgain(db: Database, member: Member, meeting: Meeting, others: Asked[], now: number): void {
  const outdated = others.filter((each) => each.approvedAt !== null);
  const [first] = outdated;
  if (!first) return;
  for (const { personId } of outdated) {
    db.update(signOffs)
      .set({ approvedAt: null, approvedSum: null })
      .where(and(eq(signOffs.meetingId, meeting.id), eq(signOffs.personId, personId)))
      .run();
  }
  const asked = outdated.map(({ personId }) => personId);
  const text = minutesText(db, meeting);
  const signOffBy = first.signOffBy ?? expectedBy(meeting, []);
  tellForSignOff(db, asked, { sender: writerOf(db, meeting, member), meeting, text, signOffBy }, now);
}

/**
 * An adjuster asks for a change instead of approving: the minutes become a draft again for all who were asked,
 * what others have approved counts no more, and the secretary and the coordinators are told by letter what to
 * change. Refuses `notAsked`, `notSent`, `minutesLocked`.
 */
export function askForChange(
  db: Database,
  member: Member,
  meetingId: string,
  comment: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = openMinutes(tx, meetingId);
    if (isRefusal(meeting)) return meeting;
    const mine = askedToSignOff(tx, meetingId).find((each) => each.personId === member.id);
    if (mine?.objection === comment && meeting.minutesSentAt === null) return null;
    if (meeting.minutesSentAt === null) return refuse("notSent");
    if (!mine) return refuse("notAsked");
    backToDraft(tx, meetingId);
    withdrawAsked(tx, meetingId, now);
    tx.update(signOffs)
      .set({ approvedAt: null, approvedSum: null })
      .where(eq(signOffs.meetingId, meetingId))
      .run();
    tx.update(signOffs)
      .set({ objectedAt: now, objection: comment })
      .where(sql`${signOffs.meetingId} = ${meetingId} and ${signOffs.personId} = ${member.id}`)
      .run();
    tellChangeAsked(tx, member, meeting, comment, now);
    tellMinutes(tx, member, meeting, "askedForChange", now, { after: { comment } });
    return null;
  });
}

function signOff(db: Database, member: Member, meeting: Meeting, now: number): void {
  tellUntold(db, meeting.id, now);
  const text = lockMinutes(db, meeting.id, member.id, now);
  tellMinutes(db, member, meeting, "signedOff", now, {
    after: { sum: sumOfMinutes(text), edition: text.edition },
  });
  withdrawAsked(db, meeting.id, now);
  answerReferrals(db, meeting, now);
  carryOver(db, meeting.groupId, now);
  const writer = writerOf(db, meeting, member);
  tellSignedOff(db, meeting, text, writer, now);
  tellInformed(db, meeting, text, writer, now);
  tellAssigned(db, eq(actions.meetingId, meeting.id), { name: meeting.groupName, sender: writer }, now);
  shelveMinutes(db, meeting.id, now);
}

/** Takes back what adjusters are asked and reminded of, where it has not left: there is nothing to answer any more. */
function withdrawAsked(db: Database, id: string, now: number): void {
  for (const kind of ["minutesForSignOff", "signOffReminder"])
    withdrawLetters(db, { subject: "minutes", id, kind }, now);
}

const backToDraft = (db: Database, meetingId: string) =>
  db
    .update(minutes)
    .set({ sentAt: null, sentBy: null, version: sql`${minutes.version} + 1` })
    .where(eq(minutes.meetingId, meetingId))
    .run();

/** Parts that are new, gone or different; nothing when the form did not say what it showed. */
function changedParts(shown: ShownText, now: ShownText): string[] {
  if (Object.keys(shown.parts).length === 0) return [];
  const keys = new Set([...Object.keys(now.parts), ...Object.keys(shown.parts)]);
  return [...keys].filter((key) => now.parts[key] !== shown.parts[key]);
}
