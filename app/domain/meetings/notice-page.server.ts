import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { meetings, people } from "#db/schema.server";
import type { Capacity, Language } from "#db/words";
import type { Member } from "../members/member";
import type { LetterFacts } from "../outbox/facts";
import { lettersAbout } from "../outbox/outbox.server";
import { isOnAgenda, isProposal } from "./agenda";
import { agendaOf } from "./agenda.server";
import { agendaLines, invitedTo } from "./invited.server";
import type { Meeting } from "./meeting";
import { defaultAnswerBy, type NoticeCheck, noticeChecks, type Receiver, type VacantUnit } from "./notice";
import { newcomersTo, noticeTo, refuseCalling } from "./notice.server";
import { receiversOf } from "./receivers.server";

/** How a receiver's letter stands; none before the notice is sent, and for whoever has no address. */
export type LetterState = "waiting" | "sent" | "failed" | "none";

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

export type NoticePage = {
  receivers: ReceiverLine[];
  vacant: VacantUnit[];
  checks: NoticeCheck[];
  /** Those who have come since the notice went, by name. */
  newcomers: string[];
  /** Why the meeting cannot be called any more; null when it can. */
  refused: string | null;
  answerBy: string | null;
  /** The letter as one receiver will get it, before it is put in words; null when there is nobody. */
  letter: { to: ReceiverLine; facts: LetterFacts["notice"] } | null;
};

/**
 * What the notice of a meeting says and who gets it: before it is sent those it will reach, after that those
 * who were invited, each with the letter's state. `till` is the key of the receiver whose letter is shown.
 */
export function noticePage(
  db: Database,
  member: Member,
  meeting: Meeting,
  till: string | null,
  now: number,
): NoticePage {
  const called = meeting.calledAt !== null;
  const { receivers, vacant } = receiversOf(db, meeting);
  const lines = called ? invitedLines(db, meeting.id) : receivers.map((each) => lineOf(each, "none"));
  const items = agendaOf(db, meeting.id);
  const answerBy = meeting.answerBy ?? (called ? null : defaultAnswerBy(meeting.startsAt, now));
  const to = lines.find((line) => line.key === till) ?? lines.find((line) => line.address) ?? null;
  const caller = called ? callerOf(db, meeting.id) : null;
  const refused = refuseCalling(meeting, null, now)?.refused ?? null;
  return {
    receivers: lines,
    vacant,
    checks: noticeChecks(meeting, items.filter(isOnAgenda), items.filter(isProposal).length, now),
    newcomers: called && refused === null ? newcomersTo(db, meeting).map((each) => each.name) : [],
    refused,
    answerBy,
    letter: to && {
      to,
      facts: noticeTo({ ...meeting, answerBy }, agendaLines(db, meeting), caller ?? member, to),
    },
  };
}

function invitedLines(db: Database, meetingId: string): ReceiverLine[] {
  const letters = lettersAbout(db, { subject: "meeting", id: meetingId, kind: "notice" });
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

/** Who called a meeting: letters about it come from them. */
const callerOf = (db: Database, meetingId: string) =>
  db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(meetings)
    .innerJoin(people, eq(people.id, meetings.calledBy))
    .where(eq(meetings.id, meetingId))
    .get() ?? null;
