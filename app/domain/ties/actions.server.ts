import { sql } from "drizzle-orm";
import { actions, groups, meetings, minutes } from "#db/schema.server";
import { actionPath } from "~/addresses/actions";
import { actionThing } from "../actions/action";
import { actionFor, visibleTo } from "../actions/actions.server";
import type { TiedKind } from "./tied-kind";

/** Actions, done or not, under the day that they are due. */
export const tiedActions: TiedKind = {
  subject: "action",
  find(db, member, id) {
    const action = actionFor(db, member, id);
    if (!action) return null;
    return {
      title: action.text,
      path: actionPath(id),
      reads: null,
      // Signed minutes do not lock what the action serves.
      changes: ["changeAction", actionThing(action)],
      chronicle: { subject: "action", id },
    };
  },
  seen: (
    member,
  ) => sql`select ${actions.id}, ${actions.text}, ${actions.dueDay}, '/atgarder/' || ${actions.id}, null, null
    from ${actions}
      join ${groups} on ${groups.id} = ${actions.groupId}
      left join ${meetings} on ${meetings.id} = ${actions.meetingId}
      left join ${minutes} on ${minutes.meetingId} = ${actions.meetingId}
    where ${visibleTo(member)}`,
};
