import type { Database } from "#db/open.server";
import type { PollAnswer } from "#db/words";
import type { VacantUnit } from "../meetings/notice";
import { lettersAbout } from "../outbox/outbox.server";
import { refuseExtending } from "./deadline.server";
import { type Poll, pollState } from "./poll";
import { choicesOf, type Invitee, inviteesOf, type SlotLine, slotsOf } from "./polls.server";
import { type Ranked, type Ranking, rankSlots } from "./ranking";
import { mayBeReminded, refuseReminding } from "./reminding.server";
import { askedIn, type ToAsk } from "./sending.server";

/** A draft as its page shows it: the times, whom it would ask, and which units have a vacant seat. */
type DraftPage = { slots: SlotLine[]; asked: ToAsk[]; vacant: VacantUnit[] };

/** Whom a draft would ask, and when it proposes. Three statements. */
export function draftPage(db: Database, poll: Poll): DraftPage {
  const slots = slotsOf(db, poll.id);
  return { slots, ...askedIn(db, poll, slots) };
}

/** One of those asked, with the answers; `canRemind` says whether the next reminder reaches them. */
export type InviteeLine = Omit<Invitee, "address" | "personId" | "language"> & {
  answers: Record<string, PollAnswer>;
  canRemind: boolean;
  /** Whether the letter with the link could not be delivered. */
  letterFailed: boolean;
};

export type ResultPage = Omit<Ranking<SlotLine>, "ranked"> & {
  ranked: Ranked<SlotLine>[];
  invitees: InviteeLine[];
  answered: number;
  /** How many the reminder would reach now. */
  toRemind: number;
  /** When the letters leave while they wait, UTC ms; null once they have left. */
  leavesAt: number | null;
  /** Whether it can still be taken back: nothing has left and nobody has answered. */
  canTakeBack: boolean;
  /** Whether those asked can be given more time. */
  canExtend: boolean;
};

/** What a poll that has been sent has come to: the times ranked, and who says what. Four statements. */
export function resultPage(db: Database, poll: Poll, now: number): ResultPage {
  const slots = slotsOf(db, poll.id);
  const choices = choicesOf(db, poll.id);
  const letters = lettersAbout(db, { subject: "poll", id: poll.id });
  const failed = new Set(
    letters
      .filter((letter) => letter.failedAt !== null && letter.sentAt === null)
      .map((each) => each.personId),
  );
  const remindable = refuseReminding(poll, now) === null;
  const invitees = inviteesOf(db, poll.id).map(
    ({ address: _address, personId, language: _language, ...invitee }) => ({
      ...invitee,
      answers: choices.get(invitee.id) ?? {},
      canRemind:
        remindable &&
        invitee.active &&
        invitee.hasLink &&
        invitee.answeredAt === null &&
        mayBeReminded(invitee, now),
      letterFailed: failed.has(personId),
    }),
  );
  const waiting =
    letters.length > 0 &&
    letters.every((letter) => letter.sentAt === null && letter.failedAt === null && letter.leavesAt > now);
  const answered = invitees.filter((each) => each.answeredAt !== null).length;
  return {
    ...rankSlots(slots, invitees),
    invitees,
    answered,
    toRemind: invitees.filter((each) => each.canRemind).length,
    leavesAt: waiting ? Math.min(...letters.map((letter) => letter.leavesAt)) : null,
    canTakeBack: waiting && answered === 0 && pollState(poll, now) !== "closed",
    canExtend: refuseExtending(poll, slots, now) === null,
  };
}
