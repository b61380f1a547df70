import { and, eq, isNull, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { invitations, people } from "#db/schema.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { withdrawLetters } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { invitationsTo } from "./answers.server";
import { type Meeting, meetingLabel } from "./meeting";
import { meetingById } from "./meetings.server";
import { invite, refuseCalling } from "./notice.server";

type Caller = Pick<Member, "id" | "name" | "email">;

/** A meeting needs no more; a slip or a script stops here. */
export const mostGuests = 50;

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
      invite(tx, caller, meeting, [receiver], now);
    }
    tellGuest(tx, caller, meeting, "invitedGuest", person?.name ?? guest.name, now);
    return id;
  });
}

/**
 * Takes a guest off the list; a notice that has not left is taken back. Nobody is told: whoever has had the
 * notice must be told by a person. Returns the guest's name. Refuses `notFound`, also for somebody who comes in another
 * capacity.
 */
export function removeGuest(
  db: Database,
  caller: Caller,
  which: { meetingId: string; invitationId: string },
  now: number,
): { name: string } | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, which.meetingId);
    const guest = invitationsTo(tx, which.meetingId).find((each) => each.id === which.invitationId);
    if (!meeting || guest?.capacity !== "guest") return refuse("notFound");
    withdrawLetters(tx, { subject: "meeting", id: meeting.id, toAddress: guest.address }, now);
    tx.update(invitations).set({ withdrawnAt: now }).where(eq(invitations.id, guest.id)).run();
    tellGuest(tx, caller, meeting, "removedGuest", guest.name, now);
    return { name: guest.name };
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
    .values({ id: newId(), meetingId: meeting.id, personId, capacity: "guest", invitedAt: now, ...outsider })
    .onConflictDoUpdate({
      target: [invitations.meetingId, invitations.personId],
      set: { capacity: "guest", unitId: sql`null`, invitedAt: now, withdrawnAt: null },
    })
    .returning({ id: invitations.id })
    .get().id;
}

function tellGuest(
  db: Database,
  caller: Caller,
  meeting: Meeting,
  deed: "invitedGuest" | "removedGuest",
  name: string,
  now: number,
): void {
  const about = { subject: "meeting", subjectId: meeting.id, label: meetingLabel(meeting) } as const;
  tell(db, caller, { deed, ...about, after: { name } }, now);
}
