import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { invitations } from "#db/schema.server";
import { meetingPath } from "~/addresses/meetings";
import type { LetterFacts, NoticeFacts, RoundFacts, Sender } from "../outbox/facts";
import { changeWaitingLetter, queueLetter, waitingLetters, withdrawLetters } from "../outbox/outbox.server";
import { withLink } from "./invite.server";
import {
  agendaLines,
  type Invited,
  invitedTo,
  meetingFacts,
  meetingName,
  noticeFacts,
} from "./invited.server";
import type { Meeting } from "./meeting";

/** How long news about a meeting waits before it leaves, so that a slip can be mended and two changes become one letter. */
export const newsWaits = 10 * 60_000;

/** Letters about a meeting that tell how things stand when they leave. */
export const renewed = ["notice", "noticeChanged", "reminder", "meetingSoon"] as const;

/** Letters to the units about a meeting's round: they tell the meeting's day, and nothing else of it. */
const aboutRound = ["roundAsked", "roundReminder"] as const;

/**
 * Lets the notices, reminders and news of a meeting that have not left tell how things stand now. To be
 * called in the transaction of any change to a called meeting or its agenda.
 */
export function renewWaitingLetters(db: Database, meeting: Meeting, now: number): void {
  const about = { subject: "meeting", id: meeting.id };
  renewRoundLetters(db, meeting, now);
  const waiting = waitingLetters(db, { ...about, kinds: [...renewed] }, now);
  if (waiting.length === 0) return;
  const agenda = agendaLines(db, meeting);
  const invited = invitedTo(db, meeting.id);
  for (const letter of waiting) {
    const told = letter.facts as NoticeFacts;
    const receiver = invited.find((each) => isTo(letter, each));
    if (!receiver) continue;
    // What the letter tells of its own (old time, whose place is taken) stands; the rest is as it is now.
    const facts = { ...told, ...noticeFacts(meeting, agenda, told.caller, receiver) };
    changeWaitingLetter(db, { id: letter.id, kind: letter.kind as "notice", facts }, now);
  }
}

/**
 * Tells everybody invited that a called meeting has been moved. The letter waits ten minutes, and another
 * move meanwhile changes the same letter, which goes on telling what the receiver knew from before. Whoever
 * has not yet been sent the notice gets no news: the notice itself tells the new time. A meeting moved back
 * to where it was is no news either.
 *
 * Answers were given for the time the receiver knew of: when the meeting no longer lies within it they are
 * set aside, and come back if the meeting is moved back before anybody was told.
 */
export function tellMoved(
  db: Database,
  before: Meeting,
  after: Meeting,
  caller: Sender,
  why: string | null,
  now: number,
): void {
  const about = { subject: "meeting", id: after.id };
  const unsent = waitingLetters(db, { ...about, kinds: ["notice"] }, now);
  const news = waitingLetters(db, { ...about, kinds: ["noticeChanged"] }, now);
  const agenda = agendaLines(db, after);
  withdrawLetters(db, { ...about, kind: "noticeChanged" }, now);
  for (const kind of ["reminder", "meetingSoon"]) withdrawLetters(db, { ...about, kind }, now);
  for (const invited of invitedTo(db, after.id)) {
    const receiver = withLink(db, invited);
    const told = news.find((letter) => isTo(letter, receiver))?.facts as
      | LetterFacts["noticeChanged"]
      | undefined;
    const known = told?.before ?? placeInTime(before);
    const isBack = JSON.stringify(known) === JSON.stringify(placeInTime(after));
    const setAside = answerAfterMove(db, receiver, known, after, told?.setAside ?? null);
    if (isBack || unsent.some((letter) => isTo(letter, receiver))) continue;
    queueLetter(
      db,
      {
        kind: "noticeChanged",
        dedupeKey: `noticeChanged:${after.id}:${after.sequence}:${receiver.invitationId}`,
        personId: receiver.personId,
        toName: receiver.name,
        toAddress: receiver.address,
        language: receiver.language,
        facts: { ...noticeFacts(after, agenda, caller, receiver), before: known, why, setAside },
        about,
        leavesAt: now + newsWaits,
      },
      now,
    );
  }
}

/**
 * Tells everybody invited that a called meeting will not be held, and takes back whatever about it has not
 * left. Whoever had not yet been sent the notice hears nothing.
 */
export function tellCalledOff(
  db: Database,
  meeting: Meeting,
  caller: Sender,
  why: string,
  now: number,
): void {
  const about = { subject: "meeting", id: meeting.id };
  const unsent = waitingLetters(db, { ...about, kinds: ["notice"] }, now);
  for (const kind of [...renewed, ...aboutRound]) {
    withdrawLetters(db, { ...about, kind }, now);
  }
  for (const receiver of invitedTo(db, meeting.id)) {
    if (unsent.some((letter) => isTo(letter, receiver))) continue;
    const { capacity, unitName } = receiver;
    queueLetter(
      db,
      {
        kind: "calledOff",
        dedupeKey: `calledOff:${meeting.id}:${receiver.invitationId}`,
        personId: receiver.personId,
        toName: receiver.name,
        toAddress: receiver.address,
        language: receiver.language,
        facts: {
          ...meetingFacts(meeting),
          why,
          caller,
          invitee: { capacity, unitName },
          path: receiver.personId ? meetingPath(meeting.id) : null,
          linkKey: receiver.linkKey,
        },
        about,
      },
      now,
    );
  }
}

function renewRoundLetters(db: Database, meeting: Meeting, now: number): void {
  for (const letter of waitingLetters(
    db,
    { subject: "meeting", id: meeting.id, kinds: [...aboutRound] },
    now,
  )) {
    const facts = { ...(letter.facts as RoundFacts), ...meetingName(meeting) };
    changeWaitingLetter(db, { id: letter.id, kind: letter.kind as "roundAsked", facts }, now);
  }
}

type Told = NonNullable<LetterFacts["noticeChanged"]["setAside"]>;

/** Sets a receiver's answer aside or brings it back, as the new time and form demand; returns what lies aside. */
function answerAfterMove(
  db: Database,
  receiver: Invited,
  known: { startsAt: number; endsAt: number },
  after: Meeting,
  lyingAside: Told | null,
): Told | null {
  const mode = receiver.mode ?? lyingAside?.mode;
  const stillHolds =
    after.startsAt >= known.startsAt &&
    after.endsAt <= known.endsAt &&
    !(after.form === "onSite" && mode === "online");
  if (!stillHolds) return setAsideAnswer(db, receiver.invitationId) ?? lyingAside;
  if (lyingAside) bringBack(db, receiver.invitationId, lyingAside);
  return null;
}

function setAsideAnswer(db: Database, invitationId: string): Told | null {
  const row = db
    .select({
      answer: invitations.answer,
      mode: invitations.mode,
      comment: invitations.comment,
      answeredAt: invitations.answeredAt,
      answeredBy: invitations.answeredBy,
      answeredThrough: invitations.answeredThrough,
    })
    .from(invitations)
    .where(eq(invitations.id, invitationId))
    .get();
  if (!row?.answer) return null;
  db.update(invitations)
    .set({
      answer: null,
      mode: null,
      comment: null,
      answeredAt: null,
      answeredBy: null,
      answeredThrough: null,
    })
    .where(eq(invitations.id, invitationId))
    .run();
  return { ...row, answer: row.answer };
}

function bringBack(db: Database, invitationId: string, answer: Told): void {
  db.update(invitations)
    .set(answer)
    .where(and(eq(invitations.id, invitationId), isNull(invitations.answer)))
    .run();
}

/** What a receiver has to know of when and where. */
const placeInTime = ({ startsAt, endsAt, form, place, link }: Meeting) => ({
  startsAt,
  endsAt,
  form,
  place,
  link,
});

/** Whether a letter is to a receiver: by the person, since addresses change, and for somebody from outside by the address. */
export const isTo = (
  letter: { personId: string | null; toAddress: string },
  receiver: { personId: string | null; address: string },
) => (receiver.personId ? letter.personId === receiver.personId : letter.toAddress === receiver.address);
