import { and, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { invitations } from "#db/schema.server";
import type { Answer } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { tell, theSystem } from "../chronicle/chronicle.server";
import type { Sender } from "../outbox/facts";
import { queueLetter, withdrawLetters } from "../outbox/outbox.server";
import type { Invitation } from "./answer";
import { writeInvitation } from "./invite.server";
import { agendaLines, callerOf, invitedTo, noticeFacts } from "./invited.server";
import { type Meeting, meetingLabel } from "./meeting";
import { namedFor, seatedOn } from "./receivers.server";
import { uninvite } from "./uninvite.server";

/**
 * Keeps a unit's seat filled when its contact has answered, in the same transaction. A contact who cannot come:
 * the deputy is invited, with a notice that leaves at once and says whose place it is; a deputy who was invited
 * already and has not answered is told the same. A contact who comes after all, or perhaps: a deputy who was
 * called for that and has not said yes is let go, and their calendar is told. Whoever holds several units' seats
 * as contact has each of their deputies called. Does nothing for other invitees, and in other groups.
 */
export function seatAfterAnswer(
  db: Database,
  meeting: Meeting,
  contact: Invitation,
  answer: Answer,
  now: number,
): void {
  if (meeting.groupKind !== "network" || contact.personId === null || contact.answer === answer) return;
  const seated = seatedOn(db, dayOf(meeting.startsAt));
  const units = new Set(
    seated
      .filter((seat) => seat.place === "contact" && seat.personId === contact.personId)
      .map((seat) => seat.unitId),
  );
  if (units.size === 0) return;
  const caller = callerOf(db, meeting.id);
  if (!caller) return;
  for (const deputy of seated) {
    if (!units.has(deputy.unitId) || deputy.place !== "deputy") continue;
    if (deputy.personId === null || deputy.personId === contact.personId) continue;
    if (answer === "no") callDeputy(db, meeting, deputy, contact.name, caller, now);
    else letDeputyGo(db, meeting, deputy.personId, contact, caller, now);
  }
}

type Seat = ReturnType<typeof seatedOn>[number];

function callDeputy(
  db: Database,
  meeting: Meeting,
  deputy: Seat,
  contactName: string,
  caller: Sender,
  now: number,
): void {
  const personId = deputy.personId ?? "";
  const before = invitationOf(db, meeting.id, personId);
  const stands = before !== null && before.withdrawnAt === null;
  if (stands && before.answer !== null) return;
  const { unitId, unitName } = deputy;
  const { id, linkKey } = stands
    ? before
    : writeInvitation(db, meeting.id, { personId, unitId, capacity: "deputy" }, now);
  // Answers to an invitation that was withdrawn were given when others came.
  if (!stands && before) db.update(invitations).set(noAnswer).where(eq(invitations.id, id)).run();
  if (deputy.address) {
    const about = { subject: "meeting", id: meeting.id };
    withdrawLetters(db, { ...about, kind: "notice", toAddress: deputy.address }, now);
    withdrawLetters(db, { ...about, kind: "uninvited", toAddress: deputy.address }, now);
    const as = { personId, capacity: "deputy" as const, unitName, linkKey };
    queueLetter(
      db,
      {
        kind: "notice",
        dedupeKey: `notice:${meeting.id}:${id}:${now}`,
        personId,
        toName: deputy.name ?? "",
        toAddress: deputy.address,
        language: deputy.language ?? "sv",
        facts: {
          ...noticeFacts(meeting, agendaLines(db, meeting), caller, as),
          standsInFor: contactName,
        },
        about,
      },
      now,
    );
  }
  tellDeputy(db, meeting, "calledDeputy", deputy.name ?? "", unitName, now);
}

function letDeputyGo(
  db: Database,
  meeting: Meeting,
  personId: string,
  contact: Invitation,
  caller: Sender,
  now: number,
): void {
  const deputy = invitedTo(db, meeting.id).find((each) => each.personId === personId);
  if (deputy?.capacity !== "deputy" || deputy.answer === "yes") return;
  const calledLater = deputy.invitedAt > (meeting.calledAt ?? 0);
  if (contact.answer !== "no" && !calledLater) return;
  if (namedFor(db, meeting, dayOf(meeting.startsAt)).some((each) => each.personId === personId)) return;
  uninvite(db, meeting, deputy, { contactName: contact.name, caller }, now);
  tellDeputy(db, meeting, "letDeputyGo", deputy.name, deputy.unitName, now);
}

const noAnswer = {
  answer: null,
  mode: null,
  comment: null,
  answeredAt: null,
  answeredBy: null,
  answeredThrough: null,
};

const invitationOf = (db: Database, meetingId: string, personId: string) =>
  db
    .select({
      id: invitations.id,
      answer: invitations.answer,
      linkKey: invitations.linkKey,
      withdrawnAt: invitations.withdrawnAt,
    })
    .from(invitations)
    .where(and(eq(invitations.meetingId, meetingId), eq(invitations.personId, personId)))
    .get() ?? null;

function tellDeputy(
  db: Database,
  meeting: Meeting,
  deed: "calledDeputy" | "letDeputyGo",
  name: string,
  unit: string | null,
  now: number,
): void {
  const about = { subject: "meeting", subjectId: meeting.id, label: meetingLabel(meeting) } as const;
  tell(db, theSystem, { deed, ...about, after: { name, unit } }, now);
}
