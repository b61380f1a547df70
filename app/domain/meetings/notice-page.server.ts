import type { Database } from "#db/open.server";
import type { Capacity, Language } from "#db/words";
import type { Member } from "../members/member";
import type { AgendaLine, LetterFacts } from "../outbox/facts";
import { senderOf } from "../outbox/facts";
import { lettersAbout } from "../outbox/outbox.server";
import { type AgendaItem, isOnAgenda, isProposal, timed } from "./agenda";
import { agendaOf } from "./agenda.server";
import { callerOf, invitedTo, noticeFacts } from "./invited.server";
import type { Meeting } from "./meeting";
import { defaultAnswerBy, type NoticeCheck, noticeChecks, type Receiver, type VacantUnit } from "./notice";
import { refuseCalling } from "./notice.server";
import { calledTo, receiversOf } from "./receivers.server";

/** How a receiver's letter stands; none before the notice is sent, and for whoever has no address. */
type LetterState = "waiting" | "sent" | "failed" | "none";

export type ReceiverLine = {
  /** Names the receiver in an address: the person, or the guest's invitation. */
  key: string;
  personId: string | null;
  name: string;
  address: string;
  language: Language;
  capacity: Capacity;
  unitName: string | null;
  letter: LetterState;
};

type NoticePage = {
  receivers: ReceiverLine[];
  vacant: VacantUnit[];
  checks: NoticeCheck[];
  /** Those who have come since the notice went, by name. */
  newcomers: string[];
  /** Why the meeting cannot be called any more; null when it can. */
  refused: string | null;
  /** When the notice leaves while all of it waits, UTC ms. */
  leavesAt: number | null;
  answerBy: string | null;
  agenda: (AgendaItem & { number: number; startsAt: number | null })[];
  /** The letter as one receiver will get it, before it is put in words; null when there is nobody. */
  letter: { to: ReceiverLine; facts: LetterFacts["notice"] } | null;
};

/**
 * What the notice of a meeting says and who gets it: before it is sent those it will reach, after that those
 * who were invited, each with the letter's state. `till` is the key of the receiver whose letter is shown. At
 * most six statements.
 */
export function noticePage(
  db: Database,
  member: Member,
  meeting: Meeting,
  till: string | null,
  now: number,
): NoticePage {
  const called = meeting.calledAt !== null;
  const { receivers, vacant } = called ? calledTo(db, meeting) : receiversOf(db, meeting);
  const letters = called ? lettersAbout(db, { subject: "meeting", id: meeting.id, kind: "notice" }) : [];
  const lines = called
    ? invitedLines(db, meeting.id, letters)
    : receivers.map((each) => lineOf(each, "none"));
  const items = agendaOf(db, meeting.id);
  const agenda = timed(items.filter(isOnAgenda), meeting.startsAt);
  const answerBy = meeting.answerBy ?? (called ? null : defaultAnswerBy(meeting.startsAt, now));
  const to = lines.find((line) => line.key === till) ?? lines.find((line) => line.address) ?? null;
  const caller = (called ? callerOf(db, meeting.id) : null) ?? senderOf(member);
  const refused = refuseCalling(meeting, null, now)?.refused ?? null;
  const isNew = (each: Receiver) => !lines.some((line) => line.personId === each.personId);
  return {
    receivers: lines,
    vacant,
    checks: noticeChecks(meeting, agenda, items.filter(isProposal).length, now),
    newcomers: called && refused === null ? receivers.filter(isNew).map((each) => each.name) : [],
    refused,
    leavesAt: leavesAt(letters),
    answerBy,
    agenda,
    letter: to && {
      to,
      facts: noticeFacts({ ...meeting, answerBy }, linesOf(agenda), caller, { ...to, linkKey: shownKey }),
    },
  };
}

/** Stands for the receiver's own secret where somebody else looks at the letter. */
const shownKey = "egen-nyckel";

/** When a notice leaves, while all of it waits; null once any letter has left, and when there is none. */
export function leavesAt(letters: ReturnType<typeof lettersAbout>): number | null {
  if (letters.length === 0 || letters.some((letter) => letter.sentAt !== null || letter.failedAt !== null))
    return null;
  return Math.min(...letters.map((letter) => letter.leavesAt));
}

/** The agenda as letters tell it. */
const linesOf = (agenda: NoticePage["agenda"]): AgendaLine[] =>
  agenda.map(({ number, startsAt, title, kind, presenterName, minutes }) => ({
    number,
    startsAt,
    title,
    kind,
    presenterName,
    minutes,
  }));

function invitedLines(
  db: Database,
  meetingId: string,
  letters: ReturnType<typeof lettersAbout>,
): ReceiverLine[] {
  return invitedTo(db, meetingId).map((each) => {
    const letter = letters.findLast((row) =>
      each.personId ? row.personId === each.personId : row.toAddress === each.address,
    );
    const state = !letter ? "none" : letter.sentAt ? "sent" : letter.failedAt ? "failed" : "waiting";
    return lineOf(each, state);
  });
}

const lineOf = (
  { personId, invitationId, name, address, language, capacity, unitName }: Receiver,
  letter: LetterState,
): ReceiverLine => ({
  key: personId ?? invitationId ?? "",
  personId,
  name,
  address,
  language,
  capacity,
  unitName,
  letter,
});
