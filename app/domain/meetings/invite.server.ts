import { and, eq, isNull, sql } from "drizzle-orm";
import { newId, secretOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { invitations } from "#db/schema.server";
import type { Sender } from "../outbox/facts";
import { queueLetter } from "../outbox/outbox.server";
import { agendaLines, noticeFacts } from "./invited.server";
import type { Meeting } from "./meeting";
import { noticeWaits, type Receiver } from "./notice";

/** How long the secret of a personal link is: 158 bits of chance, short enough for the name of a mail address. */
export const newKey = () => secretOf(32);

/**
 * Invites receivers to a called meeting, each with a link of their own, and lets their letters wait. Somebody
 * invited before whose notice was taken back keeps the answer. Returns how many letters wait: one less for each
 * who has no address.
 */
export function invite(
  db: Database,
  caller: Sender,
  meeting: Meeting,
  receivers: Receiver[],
  now: number,
): number {
  const agenda = agendaLines(db, meeting);
  let letters = 0;
  for (const receiver of receivers) {
    const { id, ...written } = receiver.invitationId
      ? keyOf(db, receiver.invitationId)
      : writeInvitation(db, meeting.id, receiver, now);
    if (!receiver.address) continue;
    const { linkKey } = withLink(db, { invitationId: id, ...written });
    const queued = queueLetter(
      db,
      {
        kind: "notice",
        dedupeKey: `notice:${meeting.id}:${id}`,
        personId: receiver.personId,
        toName: receiver.name,
        toAddress: receiver.address,
        language: receiver.language,
        facts: noticeFacts(meeting, agenda, caller, { ...receiver, linkKey }),
        about: { subject: "meeting", id: meeting.id },
        leavesAt: now + noticeWaits,
      },
      now,
    );
    if (queued) letters += 1;
  }
  return letters;
}

/**
 * Gives an invitation its link if it has never had one, since it is older than the links; to be called where a
 * letter is queued. One whose link is revoked gets none.
 */
export function withLink<Invited extends { invitationId: string; linkKey: string | null }>(
  db: Database,
  invited: Invited,
): Invited {
  if (invited.linkKey !== null) return invited;
  const given = db
    .update(invitations)
    .set({ linkKey: newKey() })
    .where(
      and(
        eq(invitations.id, invited.invitationId),
        isNull(invitations.linkKey),
        isNull(invitations.linkRevokedAt),
      ),
    )
    .returning({ linkKey: invitations.linkKey })
    .get();
  return given ? { ...invited, linkKey: given.linkKey } : invited;
}

/**
 * Writes an invitation, or lets one that was withdrawn stand again with a new link. The answer given before is
 * kept. Returns its id and its link's secret.
 */
export function writeInvitation(
  db: Database,
  meetingId: string,
  receiver: Pick<Receiver, "personId" | "unitId" | "capacity">,
  now: number,
): { id: string; linkKey: string | null } {
  const { personId, unitId, capacity } = receiver;
  const row = { meetingId, personId, unitId, capacity, invitedAt: now, linkKey: newKey() };
  return db
    .insert(invitations)
    .values({ id: newId(), ...row })
    .onConflictDoUpdate({
      target: [invitations.meetingId, invitations.personId],
      set: { unitId, capacity, invitedAt: now, withdrawnAt: null, ...freshLink },
    })
    .returning({ id: invitations.id, linkKey: invitations.linkKey })
    .get();
}

/** What a row that is written again takes as its link: the new one. */
export const freshLink = { linkKey: sql`excluded.link_key`, linkRevokedAt: null };

const keyOf = (db: Database, invitationId: string) =>
  db
    .select({ id: invitations.id, linkKey: invitations.linkKey })
    .from(invitations)
    .where(eq(invitations.id, invitationId))
    .get() ?? { id: invitationId, linkKey: null };
