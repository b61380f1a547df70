import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { invitations } from "#db/schema.server";
import { meetingPath } from "~/addresses/meetings";
import type { Sender } from "../outbox/facts";
import { queueLetter, waitingLetters, withdrawLetters } from "../outbox/outbox.server";
import { type Invited, meetingFacts } from "./invited.server";
import type { Meeting } from "./meeting";
import { isTo } from "./news.server";

/**
 * Takes somebody off the list of those invited, in the caller's transaction: their link is dead, letters about
 * the meeting that have not left are taken back, and whoever has had the notice is told, which takes the
 * meeting out of that one calendar and nobody else's.
 */
export function uninvite(
  db: Database,
  meeting: Meeting,
  invited: Invited,
  told: { contactName: string | null; caller: Sender },
  now: number,
): void {
  const about = { subject: "meeting", id: meeting.id };
  const unsent = waitingLetters(db, { ...about, kinds: ["notice"] }, now).some((each) => isTo(each, invited));
  withdrawLetters(db, { ...about, toAddress: invited.address }, now);
  db.update(invitations).set({ withdrawnAt: now }).where(eq(invitations.id, invited.invitationId)).run();
  if (meeting.calledAt === null || unsent) return;
  const { personId, name, address, language, capacity, unitName, linkKey } = invited;
  queueLetter(
    db,
    {
      kind: "uninvited",
      dedupeKey: `uninvited:${meeting.id}:${invited.invitationId}:${now}`,
      personId,
      toName: name,
      toAddress: address,
      language,
      facts: {
        ...meetingFacts(meeting),
        ...told,
        invitee: { capacity, unitName },
        path: personId ? meetingPath(meeting.id) : null,
        linkKey,
      },
      about,
    },
    now,
  );
}
