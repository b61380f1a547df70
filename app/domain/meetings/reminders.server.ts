import { and, eq, gte, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { outbox } from "#db/schema.server";
import type { Capacity } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import type { Sender } from "../outbox/facts";
import { senderOf } from "../outbox/facts";
import { queueLetter, waitingLetters } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import type { Invitation } from "./answer";
import { refuseAnswers } from "./answering.server";
import { answersByUnit, byName, invitationsTo } from "./answers.server";
import { withLink } from "./invite.server";
import { agendaLines, invitedTo, noticeFacts } from "./invited.server";
import { type Meeting, meetingLabel } from "./meeting";
import { meetingById } from "./meetings.server";
import { isTo } from "./news.server";
import { seatedOn } from "./receivers.server";

/** Somebody whose answer is missing. `remindedToday` leaves them in peace until tomorrow. */
type Silent = {
  invitation: Invitation;
  unitName: string | null;
  language: "sv" | "en";
  remindedToday: boolean;
};

/**
 * Whose answer a called meeting waits for: contact and deputy of each unit that has not answered, the deputy
 * where the contact has said no and the deputy nothing, and those who come by name, guests too. Only those who can
 * be written to.
 */
export function silentFor(db: Database, meeting: Meeting, now: number): Silent[] {
  const invited = invitationsTo(db, meeting.id);
  const seated = meeting.groupKind === "network" ? seatedOn(db, dayOf(meeting.startsAt)) : [];
  const silent: { invitation: Invitation; unitName: string | null }[] = [];
  for (const unit of answersByUnit(seated, invited)) {
    const holders = new Set(
      seated.filter((seat) => seat.unitId === unit.unitId).map((seat) => seat.personId),
    );
    for (const invitation of invited) {
      const isHere = invitation.unitId === unit.unitId || holders.has(invitation.personId);
      const isAsked =
        unit.answer === null || (unit.waitsFor === "deputy" && invitation.capacity === "deputy");
      if (isHere && isAsked && invitation.answer === null)
        silent.push({ invitation, unitName: unit.unitName });
    }
  }
  for (const invitation of byName(invited)) {
    if (invitation.answer === null && remindedByName.includes(invitation.capacity))
      silent.push({ invitation, unitName: null });
  }
  const once = silent.filter(
    (each, index) => silent.findIndex((other) => other.invitation === each.invitation) === index,
  );
  return withReminders(db, meeting, once, now);
}

/** The coordinator, who sends the reminders, needs none. */
const remindedByName: Capacity[] = ["chair", "secretary", "member", "guest"];

/**
 * Reminds those whose answer is missing (`silentFor`), each at most once a day. Returns how many letters
 * were queued. Refuses `notFound`, `notCalled`, `calledOffAlready`, `begunAlready`, and `noticeWaiting` while
 * the notice itself has not left.
 */
export function remindSilent(
  db: Database,
  caller: Pick<Member, "id" | "name" | "email">,
  meetingId: string,
  now: number,
): number | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    const refused = refuseAnswers(meeting, now) ?? refuseReminding(tx, meeting, now);
    if (refused) return refused;
    return queueReminders(tx, caller, meeting, senderOf(caller), now);
  });
}

/**
 * Queues a reminder to each whose answer is missing and who has had none today, in the caller's transaction,
 * and tells of it. Returns how many.
 */
export function queueReminders(
  db: Database,
  actor: Actor,
  meeting: Meeting,
  sender: Sender,
  now: number,
): number {
  const silent = silentFor(db, meeting, now).filter((each) => !each.remindedToday);
  const agenda = agendaLines(db, meeting);
  const receivers = new Map(invitedTo(db, meeting.id).map((each) => [each.invitationId, each]));
  const names: string[] = [];
  for (const { invitation, unitName, language } of silent) {
    const { personId, capacity, name, address } = invitation;
    const receiver = receivers.get(invitation.id);
    const linkKey = receiver ? withLink(db, receiver).linkKey : null;
    const queued = queueLetter(
      db,
      {
        kind: "reminder",
        dedupeKey: `reminder:${meeting.id}:${invitation.id}:${dayOf(now)}`,
        personId,
        toName: name,
        toAddress: address,
        language,
        facts: noticeFacts(meeting, agenda, sender, {
          personId,
          capacity,
          unitName,
          linkKey,
        }),
        about: { subject: "meeting", id: meeting.id },
      },
      now,
    );
    if (queued) names.push(name);
  }
  if (names.length > 0) tellReminded(db, actor, meeting, names, now);
  return names.length;
}

/** Tells who has been reminded of a meeting. */
export function tellReminded(
  db: Database,
  actor: Actor,
  meeting: Meeting,
  names: string[],
  now: number,
): void {
  const deed = { deed: "reminded", subject: "meeting", subjectId: meeting.id } as const;
  tell(db, actor, { ...deed, label: meetingLabel(meeting), after: { names } }, now);
}

/** Nobody is reminded of a notice that has not left. */
export function refuseReminding(db: Database, meeting: Meeting, now: number): Refusal | null {
  const about = { subject: "meeting", id: meeting.id };
  return waitingLetters(db, { ...about, kinds: ["notice"] }, now).length > 0 ? refuse("noticeWaiting") : null;
}

function withReminders(
  db: Database,
  meeting: Meeting,
  silent: { invitation: Invitation; unitName: string | null }[],
  now: number,
): Silent[] {
  const today = dayOf(now);
  const reachable = new Map(invitedTo(db, meeting.id).map((each) => [each.invitationId, each]));
  const reminders = db
    .select({ personId: outbox.personId, toAddress: outbox.toAddress, createdAt: outbox.createdAt })
    .from(outbox)
    .where(
      and(
        eq(outbox.aboutSubject, "meeting"),
        eq(outbox.aboutId, meeting.id),
        eq(outbox.kind, "reminder"),
        isNull(outbox.withdrawnAt),
        gte(outbox.createdAt, now - 26 * 3_600_000),
      ),
    )
    .orderBy(outbox.id)
    .all()
    .filter(({ createdAt }) => dayOf(createdAt) === today);
  return silent.flatMap((each) => {
    const receiver = reachable.get(each.invitation.id);
    if (!receiver) return [];
    const remindedToday = reminders.some((letter) => isTo(letter, receiver));
    return [{ ...each, language: receiver.language, remindedToday }];
  });
}
