import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { meetings } from "#db/schema.server";
import { shelveMeeting } from "../archive/shelve-meetings.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { carryOver } from "./agenda-opening.server";
import { meetingLabel } from "./meeting";
import { meetingById, settleRoles } from "./meetings.server";

/**
 * Notes as a fact that a meeting was held, by whoever says so: with the button on its page, or by beginning
 * the minutes. A meeting that was called counts as held by the clock alone; one that nobody was called to
 * only by this. Does nothing when it has been noted already. Refuses `notFound`, `calledOffAlready` and
 * `notBegun` before the meeting's start.
 */
export function holdMeeting(db: Database, actor: Actor, meetingId: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    if (meeting.heldAt !== null) return null;
    if (meeting.calledOffAt !== null) return refuse("calledOffAlready");
    if (now < meeting.startsAt) return refuse("notBegun");
    tx.update(meetings)
      .set({ heldAt: now, heldBy: actor.id, version: meeting.version + 1 })
      .where(eq(meetings.id, meetingId))
      .run();
    settleRoles(tx, meetingId);
    const label = meetingLabel(meeting);
    tell(tx, actor, { deed: "held", subject: "meeting", subjectId: meetingId, label }, now);
    carryOver(tx, meeting.groupId, now);
    shelveMeeting(tx, meetingId, now);
    return null;
  });
}
