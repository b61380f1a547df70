import { and, eq, gt, isNull, or } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { invitations, readReplies, replySuggestions } from "#db/schema.server";
import type { Answer } from "#db/words";
import type { CalendarReply, NoReply } from "~/calendar/reply.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import type { Invitation, SuggestedAnswer } from "./answer";
import { refuseAnswers, writeAnswer } from "./answering.server";
import { invitationsTo } from "./answers.server";
import { type Meeting, meetingLabel } from "./meeting";
import { meetingById } from "./meetings.server";

/** What became of an answer from a calendar program. Only the first two change anything. */
export type ReplyOutcome =
  | "answered"
  | "suggested"
  | "answeredAlready"
  | "unknownMeeting"
  | "notInvited"
  | "older"
  | "calledOff"
  | "begun"
  | "otherMethod"
  | "tooLarge"
  | "notCalendar"
  | "unclear";

/** An answer as it came: a letter, or a file that somebody has handed in. */
type IncomingReply = {
  /** Its own name, so that it is taken once: the letter's Message-ID, or the sum of the file. */
  name: string;
  /** The secret in the address it was sent to; null when there was none. */
  toKey: string | null;
  /** Whom it says it is from. Anybody can write that. */
  fromAddress: string;
  reply: CalendarReply | { fault: NoReply };
};

type TakenReply = {
  outcome: ReplyOutcome;
  /** Whose answer it is, where that is known. */
  name: string | null;
  answer: Answer | null;
  /** Whether it had been read before, and did nothing now. */
  again: boolean;
};

/**
 * Takes an answer that came from a calendar program. With the invitee's own secret it answers; without, it is a
 * suggestion that the coordinator confirms or dismisses, since a sender can be forged. Whatever else it is, an
 * answer to an event nobody knows, another method, from somebody not invited, to an earlier time or to a meeting
 * that has begun or is called off, changes nothing; what became of it is kept, and told in the meeting's history.
 * The same twice does nothing.
 */
export function takeReply(db: Database, incoming: IncomingReply, now: number): TakenReply {
  return db.transaction((tx) => {
    const name = incoming.name.slice(0, 300);
    const before = tx
      .select({ outcome: readReplies.outcome })
      .from(readReplies)
      .where(eq(readReplies.name, name))
      .get();
    if (before) return { outcome: before.outcome as ReplyOutcome, name: null, answer: null, again: true };
    const taken = take(tx, incoming, now);
    tx.insert(readReplies).values({ name, readAt: now, outcome: taken.outcome }).run();
    return { ...taken, again: false };
  });
}

function take(db: Database, incoming: IncomingReply, now: number): Omit<TakenReply, "again"> {
  const { reply } = incoming;
  const nobody = { name: null, answer: null };
  if ("fault" in reply) return { outcome: reply.fault, ...nobody };
  const meeting = meetingById(db, meetingIdIn(reply));
  if (!meeting) return { outcome: "unknownMeeting", ...nobody };
  const invited = invitationsTo(db, meeting.id);
  const key = incoming.toKey ?? keyIn(reply.organizer);
  const own = key === null ? null : invitedByKey(db, meeting.id, key);
  const invitation =
    invited.find((each) => each.id === own) ??
    invited.find((each) => each.address.toLowerCase() === reply.attendee) ??
    invited.find((each) => each.address.toLowerCase() === incoming.fromAddress.toLowerCase());
  const refused = refuseReply(meeting, reply, invitation ?? null, now);
  if (refused !== null || !invitation) {
    const outcome = refused ?? "notInvited";
    const from = { id: null, name: invitation?.name ?? (incoming.fromAddress || reply.attendee) };
    const about = { subject: "meeting", subjectId: meeting.id, label: meetingLabel(meeting) } as const;
    tell(db, from, { deed: "replyNotTaken", ...about, after: { outcome, answer: reply.answer } }, now);
    return { outcome, name: invitation?.name ?? null, answer: reply.answer };
  }
  const { name } = invitation;
  if (invitation.id === own) {
    const by = { id: invitation.personId, name, through: "calendar" as const };
    writeAnswer(db, meeting, invitation, given(reply, invitation), by, now);
    return { outcome: "answered", name, answer: reply.answer };
  }
  if (invitation.answer === reply.answer && !reply.comment)
    return { outcome: "answeredAlready", name, answer: reply.answer };
  suggest(db, meeting, invitation, incoming.fromAddress || reply.attendee, reply, now);
  return { outcome: "suggested", name, answer: reply.answer };
}

/** Which meeting an answer is about: the part of the event's name before the host. */
export const meetingIdIn = ({ uid }: Pick<CalendarReply, "uid">) => uid.slice(0, uid.lastIndexOf("@"));

/** The secret that stands after the plus sign in a mail address; null when there is none. */
export const keyIn = (address: string | null) =>
  /\+([a-z0-9]{20,64})@/i.exec(address ?? "")?.[1]?.toLowerCase() ?? null;

function refuseReply(
  meeting: Meeting,
  reply: CalendarReply,
  invitation: Invitation | null,
  now: number,
): ReplyOutcome | null {
  const refused = refuseAnswers(meeting, now)?.refused;
  if (refused === "calledOffAlready") return "calledOff";
  if (refused === "begunAlready") return "begun";
  if (refused || !invitation) return "notInvited";
  return reply.sequence < meeting.sequence ? "older" : null;
}

/** A calendar knows nothing of how somebody takes part, and most send no comment: what was said before stands. */
const given = (reply: Pick<CalendarReply, "answer" | "comment">, before: Invitation) => ({
  answer: reply.answer,
  mode: before.mode,
  comment: reply.comment ?? before.comment,
});

const invitedByKey = (db: Database, meetingId: string, key: string) =>
  db
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.linkKey, key),
        eq(invitations.meetingId, meetingId),
        isNull(invitations.withdrawnAt),
      ),
    )
    .get()?.id ?? null;

/** Keeps what the coordinator is to decide. A later one from the same invitee takes the place of an earlier. */
function suggest(
  db: Database,
  meeting: Meeting,
  invitation: Invitation,
  fromAddress: string,
  { answer, comment }: CalendarReply,
  now: number,
): void {
  const row = { meetingId: meeting.id, invitationId: invitation.id };
  db.delete(replySuggestions)
    .where(and(eq(replySuggestions.invitationId, invitation.id), isNull(replySuggestions.decidedAt)))
    .run();
  db.insert(replySuggestions)
    .values({ id: newId(), ...row, fromAddress: fromAddress.slice(0, 320), answer, comment, receivedAt: now })
    .run();
  const about = { subject: "meeting", subjectId: meeting.id, label: meetingLabel(meeting) } as const;
  const from = { id: null, name: fromAddress };
  tell(db, from, { deed: "suggestedAnswer", ...about, after: { name: invitation.name, answer } }, now);
}

/** An answer that waits for the coordinator. */
export type Suggestion = SuggestedAnswer & {
  name: string;
  /** Whether it says it is from the address that the notice went to. */
  sameAddress: boolean;
};

/** Answers that still matter: nobody has decided, and the invitee has not answered since. */
export const undecided = and(
  isNull(replySuggestions.decidedAt),
  isNull(invitations.withdrawnAt),
  or(isNull(invitations.answeredAt), gt(replySuggestions.receivedAt, invitations.answeredAt)),
);

/** The answers that wait for the coordinator among those invited, the oldest first. */
export const suggestedBy = (invited: Invitation[]): Suggestion[] =>
  invited
    .flatMap(({ suggested, name, address }) =>
      suggested
        ? [
            {
              ...suggested,
              name,
              sameAddress: address.toLowerCase() === suggested.fromAddress.toLowerCase(),
            },
          ]
        : [],
    )
    .sort((one, other) => one.receivedAt - other.receivedAt);

/** The answers to a meeting that wait for the coordinator; none once it has begun or is called off. */
export function suggestionsFor(db: Database, meeting: Meeting, now: number): Suggestion[] {
  return refuseAnswers(meeting, now) ? [] : suggestedBy(invitationsTo(db, meeting.id));
}

/**
 * Confirms a suggested answer, which then counts as given through the coordinator, or dismisses it. Returns whose
 * it was; decided already, nothing more happens. Refuses `notFound`, and to confirm what `refuseAnswers` refuses.
 */
export function decideSuggestion(
  db: Database,
  member: Pick<Member, "id" | "name">,
  which: { meetingId: string; suggestionId: string; accepts: boolean },
  now: number,
): { name: string; answer: Answer } | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, which.meetingId);
    const row = tx
      .select({
        invitationId: replySuggestions.invitationId,
        answer: replySuggestions.answer,
        comment: replySuggestions.comment,
        decidedAt: replySuggestions.decidedAt,
      })
      .from(replySuggestions)
      .where(
        and(eq(replySuggestions.id, which.suggestionId), eq(replySuggestions.meetingId, which.meetingId)),
      )
      .get();
    const invitation = row && invitationsTo(tx, which.meetingId).find((each) => each.id === row.invitationId);
    if (!meeting || !row || !invitation) return refuse("notFound");
    const { name } = invitation;
    if (row.decidedAt !== null) return { name, answer: row.answer };
    const refused = which.accepts ? refuseAnswers(meeting, now) : null;
    if (refused) return refused;
    tx.update(replySuggestions)
      .set({ decidedAt: now, decidedBy: member.id, accepted: which.accepts })
      .where(eq(replySuggestions.id, which.suggestionId))
      .run();
    if (which.accepts)
      writeAnswer(
        tx,
        meeting,
        invitation,
        given(row, invitation),
        { ...by(member), through: "calendar" },
        now,
      );
    else {
      const about = { subject: "meeting", subjectId: meeting.id, label: meetingLabel(meeting) } as const;
      tell(tx, by(member), { deed: "dismissedAnswer", ...about, after: { name, answer: row.answer } }, now);
    }
    return { name, answer: row.answer };
  });
}

const by = ({ id, name }: Pick<Member, "id" | "name">): Actor & { id: string } => ({ id, name });
