import { inArray } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { meetingReminders } from "#db/schema.server";
import { theSystem } from "../chronicle/chronicle.server";
import type { Sender } from "../outbox/facts";
import { queueLetter, waitingLetters } from "../outbox/outbox.server";
import { withLink } from "./invite.server";
import { agendaLines, callerOf, invitedTo, noticeFacts } from "./invited.server";
import type { Meeting } from "./meeting";
import { meetingById } from "./meetings.server";
import { meetingsToRemind, remindersOf } from "./planned-reminders.server";
import { dueAt, type PlannedReminder } from "./reminder";
import { queueReminders, tellReminded } from "./reminders.server";

/**
 * Queues the letters of every reminder that is due: to those who have not answered, or to those who have said
 * yes or maybe, each reminder once. While the notice or news of a move has not left, a reminder waits for it;
 * one that was due before the meeting was called is done with, since the notice itself has just gone. Safe to
 * call as often as one likes. Returns how many letters were queued.
 */
export function remindDue(db: Database, now: number): number {
  return meetingsToRemind(db, now).reduce((letters, id) => letters + remindOf(db, id, now), 0);
}

function remindOf(db: Database, meetingId: string, now: number): number {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting || meeting.calledAt === null || meeting.calledOffAt !== null || meeting.heldAt !== null)
      return 0;
    if (now >= meeting.startsAt) return 0;
    const about = { subject: "meeting", id: meetingId };
    if (waitingLetters(tx, { ...about, kinds: ["notice", "noticeChanged"] }, now).length > 0) return 0;
    const due = remindersOf(tx, meetingId).filter(
      (each) => each.sentAt === null && dueAt(each, meeting.startsAt) <= now,
    );
    const ids = due.map((each) => each.id);
    tx.update(meetingReminders).set({ sentAt: now }).where(inArray(meetingReminders.id, ids)).run();
    const sender = callerOf(tx, meetingId);
    let letters = 0;
    for (const reminder of due) {
      if (!sender || dueAt(reminder, meeting.startsAt) <= meeting.calledAt) continue;
      letters +=
        reminder.audience === "silent"
          ? queueReminders(tx, theSystem, meeting, sender, now)
          : tellSoon(tx, meeting, reminder, sender, now);
    }
    return letters;
  });
}

/** Reminds everybody who has said that they come, or maybe. */
function tellSoon(
  db: Database,
  meeting: Meeting,
  reminder: PlannedReminder,
  sender: Sender,
  now: number,
): number {
  const agenda = agendaLines(db, meeting);
  const names: string[] = [];
  for (const invited of invitedTo(db, meeting.id)) {
    const { answer } = invited;
    if (answer !== "yes" && answer !== "maybe") continue;
    const receiver = withLink(db, invited);
    const queued = queueLetter(
      db,
      {
        kind: "meetingSoon",
        dedupeKey: `meetingSoon:${reminder.id}:${dueAt(reminder, meeting.startsAt)}:${receiver.invitationId}`,
        personId: receiver.personId,
        toName: receiver.name,
        toAddress: receiver.address,
        language: receiver.language,
        facts: { ...noticeFacts(meeting, agenda, sender, receiver), answer },
        about: { subject: "meeting", id: meeting.id },
      },
      now,
    );
    if (queued) names.push(receiver.name);
  }
  if (names.length > 0) tellReminded(db, theSystem, meeting, names, now);
  return names.length;
}
