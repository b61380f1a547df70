import { and, eq, isNotNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { pollInvitees } from "#db/schema.server";
import type { Actor } from "../chronicle/chronicle.server";
import { newKey } from "../meetings/invite.server";
import type { Member } from "../members/member";
import { senderOf } from "../outbox/facts";
import { queueLetter, withdrawLetters } from "../outbox/outbox.server";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { lettersWait, type Poll, pollState } from "./poll";
import { type Invitee, inviteesOf, pollById, slotsOf } from "./polls.server";
import { pollFacts, tellPoll } from "./sending.server";

/** One of those asked in a poll. */
type Which = { pollId: string; inviteeId: string };

/**
 * Gives somebody asked in a poll a new link: the old one is dead, and the question leaves once more with the new
 * one, never before the poll's own letters. The answer stands. Returns the name. Refuses `notFound`, also for
 * somebody who is no longer at work here, and `pollIsDraft`, `pollClosed`, `pollOver`.
 */
export function renewPollLink(
  db: Database,
  asker: Pick<Member, "id" | "name" | "email">,
  which: Which,
  now: number,
): { name: string } | Refusal {
  return db.transaction((tx) => {
    const asked = openFor(tx, which, now);
    if (isRefusal(asked)) return asked;
    const { poll, invitee } = asked;
    const linkKey = newKey();
    tx.update(pollInvitees).set({ linkKey }).where(eq(pollInvitees.id, invitee.id)).run();
    takeBackLetters(tx, asked, now);
    const sender = senderOf(asker);
    queueLetter(
      tx,
      {
        kind: "pollInvitation",
        dedupeKey: `pollInvitation:${invitee.id}:${linkKey}`,
        personId: invitee.personId,
        toName: invitee.name,
        toAddress: invitee.address,
        language: invitee.language,
        facts: pollFacts(poll, slotsOf(tx, poll.id), sender, invitee, `/datum/${linkKey}`),
        about: { subject: "poll", id: poll.id },
        leavesAt: Math.max(now, (poll.openedAt ?? 0) + lettersWait),
      },
      now,
    );
    tellPoll(tx, asker, poll, "renewedPollLink", now, { name: invitee.name });
    return { name: invitee.name };
  });
}

/**
 * Revokes the link of somebody asked in a poll: it opens nothing, letters with it that wait are taken back, and no
 * reminder goes. The answer stands. Returns the name; twice is once. Refuses as `renewPollLink`.
 */
export function revokePollLink(
  db: Database,
  actor: Actor,
  which: Which,
  now: number,
): { name: string } | Refusal {
  return db.transaction((tx) => {
    const asked = openFor(tx, which, now);
    if (isRefusal(asked)) return asked;
    const { poll, invitee } = asked;
    const revoked = tx
      .update(pollInvitees)
      .set({ linkKey: null })
      .where(and(eq(pollInvitees.id, invitee.id), isNotNull(pollInvitees.linkKey)))
      .run();
    if (revoked.changes === 0) return { name: invitee.name };
    takeBackLetters(tx, asked, now);
    tellPoll(tx, actor, poll, "revokedPollLink", now, { name: invitee.name });
    return { name: invitee.name };
  });
}

type Asked = { poll: Poll; invitee: Invitee };

function openFor(db: Database, which: Which, now: number): Asked | Refusal {
  const poll = pollById(db, which.pollId);
  const invitee = poll && inviteesOf(db, poll.id).find((each) => each.id === which.inviteeId);
  if (!poll || !invitee?.active) return refuse("notFound");
  const state = pollState(poll, now);
  if (state === "open") return { poll, invitee };
  return refuse(state === "over" ? "pollOver" : state === "draft" ? "pollIsDraft" : "pollClosed");
}

const takeBackLetters = (db: Database, { poll, invitee }: Asked, now: number) =>
  withdrawLetters(db, { subject: "poll", id: poll.id, toAddress: invitee.address }, now);
