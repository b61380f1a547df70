import type { Database } from "#db/open.server";
import type { Meeting } from "../meetings/meeting";
import { currentItem } from "./current-item.server";
import { deskItems } from "./desk.server";
import type { Followed } from "./follow";
import { paceOf } from "./pace";

/**
 * A meeting as those may see it who follow it (`followMeeting`): where it is and what each item came to. The text is
 * left out, since before sign-off it is for those who write it. Four statements.
 */
export function followedMeeting(db: Database, meeting: Meeting, now: number): Followed {
  const { startsAt, endsAt } = meeting;
  const items = deskItems(db, meeting);
  return {
    startsAt,
    endsAt,
    now,
    pace: paceOf(items, currentItem(db, meeting.id), now),
    items: items.map(({ text, kind, writtenAt, writerName, version, isRound, ...followed }) => followed),
  };
}
