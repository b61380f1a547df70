import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { invitations, meetings } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { shelveMeeting } from "../archive/shelve-meetings.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { senderOf } from "../outbox/facts";
import { lettersAbout, waitingLetters, withdrawLetters } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { invite } from "./invite.server";
import { type Meeting, meetingLabel } from "./meeting";
import { meetingById, settleRoles } from "./meetings.server";
import { renewed } from "./news.server";
import { mostReceivers, noticeWaits, type Receiver } from "./notice";
import { calledTo, receiversOf } from "./receivers.server";

/** Whoever calls the meeting: answers by mail go to their address. */
type Caller = Pick<Member, "id" | "name" | "email">;

type NoticeTexts = { noticeText: string | null; answerBy: string | null };

/**
 * Keeps what the notice is to say without sending it. Refuses `notFound`, `changedMeanwhile` with the meeting
 * as it stands, `calledAlready`, and what `refuseCalling` refuses.
 */
export function keepNoticeText(
  db: Database,
  caller: Caller,
  meetingId: string,
  texts: NoticeTexts,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    if (meeting.calledAt !== null) return refuse("calledAlready");
    const refused = refuseCalling(meeting, texts, now);
    if (refused) return refused;
    if (meeting.version !== shownVersion) return refuse("changedMeanwhile", { current: meeting });
    const { noticeText, answerBy } = meeting;
    if (noticeText === texts.noticeText && answerBy === texts.answerBy) return null;
    tx.update(meetings)
      .set({ ...texts, version: meeting.version + 1 })
      .where(eq(meetings.id, meetingId))
      .run();
    const deed = {
      deed: "changed",
      subject: "meeting",
      subjectId: meetingId,
      label: meetingLabel(meeting),
    } as const;
    tell(tx, caller, { ...deed, before: { noticeText, answerBy }, after: texts }, now);
    return null;
  });
}

/**
 * Calls a meeting: everybody it concerns (`receiversOf`) is invited and the notice waits five minutes in the
 * outbox, so that it can be taken back. Sent twice, it goes once: the second time only says so (`again`).
 * Returns how many letters wait and when they leave, UTC ms. Refuses `notFound`, `changedMeanwhile` with the
 * meeting as it stands, `noReceivers`, `tooManyReceivers`, and what `refuseCalling` refuses.
 */
export function sendNotice(
  db: Database,
  caller: Caller,
  meetingId: string,
  texts: NoticeTexts,
  shownVersion: number,
  now: number,
): { letters: number; leavesAt: number; again: boolean } | Refusal {
  return db.transaction((tx) => {
    const before = meetingById(tx, meetingId);
    if (!before) return refuse("notFound");
    if (before.calledAt !== null) return { letters: 0, leavesAt: before.calledAt + noticeWaits, again: true };
    const refused = refuseCalling(before, texts, now);
    if (refused) return refused;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const { receivers } = receiversOf(tx, before);
    if (receivers.length === 0) return refuse("noReceivers");
    if (receivers.length > mostReceivers) return refuse("tooManyReceivers");
    tx.update(meetings)
      .set({ ...texts, calledAt: now, calledBy: caller.id, version: before.version + 1 })
      .where(eq(meetings.id, meetingId))
      .run();
    settleRoles(tx, meetingId);
    const meeting = meetingById(tx, meetingId) as Meeting;
    const letters = invite(tx, senderOf(caller), meeting, receivers, now);
    const deed = {
      deed: "called",
      subject: "meeting",
      subjectId: meetingId,
      label: meetingLabel(meeting),
    } as const;
    tell(tx, caller, { ...deed, after: { ...texts, receivers: receivers.length, letters } }, now);
    shelveMeeting(tx, meetingId, now);
    return { letters, leavesAt: now + noticeWaits, again: false };
  });
}

/**
 * Takes back a notice that has not left: nobody is called then, and whoever has answered already keeps the
 * answer for the next time. All of it or nothing. Does nothing when the meeting has not been called. Refuses
 * `notFound` and `tooLateToUndo` once any of the letters has left or is leaving.
 */
export function takeBackNotice(db: Database, caller: Caller, meetingId: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    if (meeting.calledAt === null) return null;
    if (!canTakeBack(tx, meeting, now)) return refuse("tooLateToUndo");
    for (const kind of [...renewed, "uninvited"]) {
      withdrawLetters(tx, { subject: "meeting", id: meetingId, kind }, now);
    }
    const invited = and(eq(invitations.meetingId, meetingId), isNull(invitations.withdrawnAt));
    tx.delete(invitations)
      .where(and(invited, isNull(invitations.answer), inArray(invitations.capacity, byNotice)))
      .run();
    tx.update(invitations)
      .set({ withdrawnAt: now })
      .where(and(invited, isNotNull(invitations.answer), inArray(invitations.capacity, byNotice)))
      .run();
    tx.update(meetings)
      .set({ calledAt: null, calledBy: null, version: meeting.version + 1 })
      .where(eq(meetings.id, meetingId))
      .run();
    const label = meetingLabel(meeting);
    tell(tx, caller, { deed: "tookBackNotice", subject: "meeting", subjectId: meetingId, label }, now);
    shelveMeeting(tx, meetingId, now);
    return null;
  });
}

/** Whether the whole notice can still be taken back. */
export function canTakeBack(db: Database, meeting: Meeting, now: number): boolean {
  if (meeting.calledAt === null || meeting.heldAt !== null || meeting.calledOffAt !== null) return false;
  const about = { subject: "meeting", id: meeting.id };
  const letters = lettersAbout(db, { ...about, kind: "notice" });
  return (
    letters.length > 0 && waitingLetters(db, { ...about, kinds: ["notice"] }, now).length === letters.length
  );
}

/** Those whom the notice would reach now but who have not been invited: new contacts, new members. */
export function newcomersTo(db: Database, meeting: Meeting): Receiver[] {
  const invited = new Set(
    db
      .select({ personId: invitations.personId })
      .from(invitations)
      .where(and(eq(invitations.meetingId, meeting.id), isNull(invitations.withdrawnAt)))
      .all()
      .map((row) => row.personId),
  );
  return calledTo(db, meeting).receivers.filter((each) => !invited.has(each.personId));
}

/**
 * Calls those who have come since the notice went (`newcomersTo`). Returns how many letters wait; twice is
 * once. Refuses `notFound`, `notCalled`, `tooManyReceivers`, and what `refuseCalling` refuses.
 */
export function callNewcomers(
  db: Database,
  caller: Caller,
  meetingId: string,
  now: number,
): number | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    if (meeting.calledAt === null) return refuse("notCalled");
    const refused = refuseCalling(meeting, null, now);
    if (refused) return refused;
    const newcomers = newcomersTo(tx, meeting);
    if (newcomers.length === 0) return 0;
    if (newcomers.length > mostReceivers) return refuse("tooManyReceivers");
    const letters = invite(tx, senderOf(caller), meeting, newcomers, now);
    const deed = {
      deed: "calledMore",
      subject: "meeting",
      subjectId: meetingId,
      label: meetingLabel(meeting),
    } as const;
    tell(tx, caller, { ...deed, after: { names: newcomers.map((each) => each.name) } }, now);
    return letters;
  });
}

/** What stands in the way of calling a meeting: null when nothing does. */
export function refuseCalling(meeting: Meeting, texts: NoticeTexts | null, now: number): Refusal | null {
  if (meeting.calledOffAt !== null) return refuse("calledOffAlready");
  if (meeting.heldAt !== null || now >= meeting.startsAt) return refuse("begunAlready");
  if (!texts?.answerBy) return null;
  if (texts.answerBy < dayOf(now)) return refuse("answerByPast", { field: "answerBy" });
  if (texts.answerBy > dayOf(meeting.startsAt)) return refuse("answerByAfter", { field: "answerBy" });
  return null;
}

/** Everybody but guests is invited by the notice itself. */
const byNotice = ["contact", "deputy", "chair", "coordinator", "secretary", "member"] as const;
