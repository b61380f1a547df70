import { and, eq, isNull, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { invitations, people } from "#db/schema.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { senderOf } from "../outbox/facts";
import { type Refusal, refuse } from "../refusal";
import { invitationsTo } from "./answers.server";
import { freshLink, invite, newKey } from "./invite.server";
import { invitedTo } from "./invited.server";
import { type Meeting, meetingLabel } from "./meeting";
import { meetingById } from "./meetings.server";
import { refuseCalling } from "./notice.server";
import { uninvite } from "./uninvite.server";

type Caller = Pick<Member, "id" | "name" | "email">;

/** A meeting needs no more; a slip or a script stops here. */
const mostGuests = 50;

/**
 * Invites a guest by name and address: somebody from outside, or a person the house knows by that address,
 * who can then read the meeting when signed in. When the notice has gone, the guest's own waits five minutes
 * like any other. Returns the invitation's id; the same address twice is one guest. Refuses `notFound`,
 * `invitedAlready` for somebody who comes in another capacity, `tooManyGuests`, and what `refuseCalling` refuses.
 */
export function addGuest(
  db: Database,
  caller: Caller,
  meetingId: string,
  guest: { name: string; address: string },
  now: number,
): string | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    const refused = refuseCalling(meeting, null, now);
    if (refused) return refused;
    const invited = invitationsTo(tx, meetingId);
    const known = invited.find((each) => each.address.toLowerCase() === guest.address);
    if (known) return known.capacity === "guest" ? known.id : refuse("invitedAlready", { field: "address" });
    if (invited.filter((each) => each.capacity === "guest").length >= mostGuests)
      return refuse("tooManyGuests");
    const person = tx
      .select({ id: people.id, name: people.name, language: people.language })
      .from(people)
      .where(and(eq(people.email, guest.address), isNull(people.deactivatedAt)))
      .get();
    const id = writeGuest(tx, meeting, guest, person?.id ?? null, now);
    if (meeting.calledAt !== null) {
      const receiver = {
        personId: person?.id ?? null,
        invitationId: id,
        name: person?.name ?? guest.name,
        address: guest.address,
        language: person?.language ?? ("sv" as const),
        capacity: "guest" as const,
        unitId: null,
        unitName: null,
      };
      invite(tx, senderOf(caller), meeting, [receiver], now);
    }
    tellOf(tx, caller, meeting, "invitedGuest", person?.name ?? guest.name, now);
    return id;
  });
}

/**
 * Takes a guest or anybody else off the list (`uninvite`). Returns the name. Refuses `notFound`, also for whoever
 * has been taken off already, and what `refuseCalling` refuses: what has begun is not rewritten.
 */
export function removeInvitee(
  db: Database,
  caller: Caller,
  which: { meetingId: string; invitationId: string },
  now: number,
): { name: string } | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, which.meetingId);
    const invitation =
      meeting && invitationsTo(tx, which.meetingId).find((each) => each.id === which.invitationId);
    if (!meeting || !invitation) return refuse("notFound");
    const refused = refuseCalling(meeting, null, now);
    if (refused) return refused;
    const invited = invitedTo(tx, meeting.id).find((each) => each.invitationId === invitation.id);
    if (invited) uninvite(tx, meeting, invited, { contactName: null, caller: senderOf(caller) }, now);
    else tx.update(invitations).set({ withdrawnAt: now }).where(eq(invitations.id, invitation.id)).run();
    const { name, capacity } = invitation;
    tellOf(tx, caller, meeting, capacity === "guest" ? "removedGuest" : "removedInvitee", name, now);
    return { name };
  });
}

function writeGuest(
  db: Database,
  meeting: Meeting,
  guest: { name: string; address: string },
  personId: string | null,
  now: number,
): string {
  const outsider = personId === null ? { guestName: guest.name, guestEmail: guest.address } : {};
  return db
    .insert(invitations)
    .values({
      id: newId(),
      meetingId: meeting.id,
      personId,
      capacity: "guest",
      invitedAt: now,
      linkKey: newKey(),
      ...outsider,
    })
    .onConflictDoUpdate({
      target: [invitations.meetingId, invitations.personId],
      set: {
        capacity: "guest",
        unitId: sql`null`,
        invitedAt: now,
        withdrawnAt: null,
        ...freshLink,
      },
    })
    .returning({ id: invitations.id })
    .get().id;
}

function tellOf(
  db: Database,
  caller: Caller,
  meeting: Meeting,
  deed: "invitedGuest" | "removedGuest" | "removedInvitee",
  name: string,
  now: number,
): void {
  const about = { subject: "meeting", subjectId: meeting.id, label: meetingLabel(meeting) } as const;
  tell(db, caller, { deed, ...about, after: { name } }, now);
}
