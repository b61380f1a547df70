import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { invitations } from "#db/schema.server";
import type { Answer, AnswerWay, AttendanceMode, MeetingForm } from "#db/words";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { GivenAnswer, Invitation } from "./answer";
import { seatAfterAnswer } from "./deputies.server";
import { type Meeting, meetingLabel } from "./meeting";

/** Who gives an answer, and how it came. A guest has no id. */
type Answerer = { id: string | null; name: string; through: AnswerWay };

/** Whether a notice can be answered now: null when it can. */
export function refuseAnswers(meeting: Meeting, now: number): Refusal | null {
  if (meeting.calledOffAt !== null) return refuse("calledOffAlready");
  if (meeting.calledAt === null) return refuse("notCalled");
  return meeting.heldAt !== null || now >= meeting.startsAt ? refuse("begunAlready") : null;
}

/**
 * Writes the answer to an invitation, in the caller's transaction, whichever way it came. How somebody takes
 * part follows from the meeting's form, unless they can choose. When a contact cannot come, the unit's deputy is
 * called at once, and let go when the contact comes after all (`seatAfterAnswer`). The same answer twice is
 * one. To be called only when `refuseAnswers` has refused nothing.
 */
export function writeAnswer(
  db: Database,
  meeting: Meeting,
  invitation: Invitation,
  given: GivenAnswer,
  by: Answerer,
  now: number,
): { name: string; answer: Answer } {
  const { answer, comment } = given;
  const mode = modeFor(meeting.form, given);
  const { name } = invitation;
  if (answer === invitation.answer && mode === invitation.mode && comment === invitation.comment)
    return { name, answer };
  db.update(invitations)
    .set({ answer, mode, comment, answeredAt: now, answeredBy: by.id, answeredThrough: by.through })
    .where(eq(invitations.id, invitation.id))
    .run();
  tell(
    db,
    by,
    {
      deed: "answered",
      subject: "meeting",
      subjectId: meeting.id,
      label: meetingLabel(meeting),
      before: { name, answer: invitation.answer, mode: invitation.mode },
      after: { name, answer, mode, ...(by.through === "house" ? {} : { through: by.through }) },
    },
    now,
  );
  seatAfterAnswer(db, meeting, invitation, answer, now);
  return { name, answer };
}

/** How somebody takes part: decided by the meeting's form where there is no choice; nothing for a no. */
function modeFor(form: MeetingForm, { answer, mode }: GivenAnswer): AttendanceMode | null {
  if (answer === "no") return null;
  return form === "hybrid" ? mode : form;
}
