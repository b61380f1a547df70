import { and, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { meetings } from "#db/schema.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { shelveMeeting } from "../archive/shelve-meetings.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { senderOf } from "../outbox/facts";
import { type Refusal, refuse } from "../refusal";
import { carryOver } from "./agenda-opening.server";
import { isLocked, type Meeting, meetingLabel } from "./meeting";
import { type MeetingPlan, meetingById } from "./meetings.server";
import { renewWaitingLetters, tellCalledOff, tellMoved } from "./news.server";
import { moveReminders } from "./planned-reminders.server";
import { numberAnew, refusePlan } from "./planning.server";

/** A person who writes to the invited: their mail address is where answers go. */
type Caller = Pick<Member, "id" | "name" | "email">;

/**
 * Changes a meeting. Another time, form, place or online address is a move: it raises `sequence` and, when
 * people have been called, is told to all invited (`tellMoved`); anything else is changed quietly and no answer
 * is touched. A meeting that has been called keeps its number and the year it was planned for.
 *
 * Refuses `notFound`, `changedMeanwhile` (with the meeting as it stands), `calledOffAlready`, `minutesAreOut`
 * once the minutes are signed off, `heldAlready` when a held meeting is moved to a time to come, and what
 * `refusePlan` refuses. Changing nothing is no change.
 */
export function changeMeeting(
  db: Database,
  caller: Caller,
  id: string,
  change: { plan: MeetingPlan; shownVersion: number; why?: string | null },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = meetingById(tx, id);
    if (!before) return refuse("notFound");
    if (before.version !== change.shownVersion) return refuse("changedMeanwhile", { current: before });
    const { plan } = change;
    const refused = refuseChange(before, plan, now) ?? refusePlan(tx, before.groupId, plan);
    if (refused) return refused;
    const earlier = planOf(before);
    if (sameText(earlier, plan)) return null;
    const tellsOthers = before.calledAt !== null && before.heldAt === null;
    const moves = before.heldAt === null && isMove(before, plan);
    const year = tellsOthers || before.heldAt !== null ? before.year : yearOf(dayOf(plan.startsAt));
    tx.update(meetings)
      .set({
        ...plan,
        year,
        sequence: moves ? before.sequence + 1 : before.sequence,
        version: before.version + 1,
      })
      .where(eq(meetings.id, id))
      .run();
    for (const each of new Set([before.year, year])) numberAnew(tx, before.groupId, each);
    const after = meetingById(tx, id) as Meeting;
    if (before.startsAt !== after.startsAt) moveReminders(tx, after, now);
    if (tellsOthers && moves) tellMoved(tx, before, after, senderOf(caller), change.why ?? null, now);
    if (before.calledAt !== null) renewWaitingLetters(tx, after, now);
    tell(
      tx,
      caller,
      {
        deed: moves ? "moved" : "changed",
        subject: "meeting",
        subjectId: id,
        label: meetingLabel(after),
        before: earlier,
        after: plan,
      },
      now,
    );
    shelveMeeting(tx, id, now);
    return null;
  });
}

/** What a meeting's plan says now, in the shape it is changed in. */
export function planOf(meeting: Meeting): MeetingPlan {
  return {
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    form: meeting.form,
    place: meeting.place,
    link: meeting.link,
    theme: meeting.theme,
    caseNumber: meeting.caseNumber,
    noticeText: meeting.noticeText,
    answerBy: meeting.answerBy,
    chairId: meeting.namedChairId,
    secretaryId: meeting.namedSecretaryId,
    adjusterId: meeting.namedAdjusterId,
    secondAdjusterId: meeting.secondAdjusterId,
  };
}

/** Whether a plan says another time, form, place or online address than the meeting has now. */
const isMove = (meeting: Meeting, plan: MeetingPlan) =>
  (["startsAt", "endsAt", "form", "place", "link"] as const).some((key) => meeting[key] !== plan[key]);

function refuseChange(before: Meeting, plan: MeetingPlan, now: number): Refusal | null {
  if (before.calledOffAt !== null) return refuse("calledOffAlready");
  if (isLocked(before)) return refuse("minutesAreOut");
  if (before.heldAt !== null && plan.startsAt > now) return refuse("heldAlready", { field: "day" });
  return null;
}

const sameText = (one: MeetingPlan, other: MeetingPlan) =>
  (Object.keys(one) as (keyof MeetingPlan)[]).every((key) => one[key] === other[key]);

/**
 * Calls off a meeting, for a reason that everybody may read. Those who have been called are told, letters that
 * have not left are taken back, what stood on its agenda goes on to the next meeting, and the archive lets go
 * of it. Does nothing when it has been called off already. Refuses `notFound`, `whyMissing`, and `heldOrBegun`
 * when the meeting has been held or its minutes begun.
 */
export function callOff(db: Database, caller: Caller, id: string, why: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const before = meetingById(tx, id);
    if (!before) return refuse("notFound");
    if (before.calledOffAt !== null) return null;
    if (before.heldAt !== null || before.minutesStartedAt !== null) return refuse("heldOrBegun");
    if (why.trim() === "") return refuse("whyMissing", { field: "why" });
    tx.update(meetings)
      .set({
        calledOffAt: now,
        calledOffBy: caller.id,
        calledOffWhy: why,
        sequence: before.sequence + 1,
        version: before.version + 1,
      })
      .where(and(eq(meetings.id, id)))
      .run();
    numberAnew(tx, before.groupId, before.year);
    const after = meetingById(tx, id) as Meeting;
    if (before.calledAt !== null && now < before.endsAt) tellCalledOff(tx, after, senderOf(caller), why, now);
    const label = meetingLabel(before);
    tell(tx, caller, { deed: "calledOff", subject: "meeting", subjectId: id, label, after: { why } }, now);
    shelveMeeting(tx, id, now);
    carryOver(tx, before.groupId, now);
    return null;
  });
}
