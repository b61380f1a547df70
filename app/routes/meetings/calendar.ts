import { database } from "#db/client.server";
import { languageOf, requireMember, requireRight } from "~/auth/visit.server";
import { calendarDownload } from "~/calendar/ics";
import { isInvited, linkFor } from "~/domain/meetings/calendars.server";
import { agendaLines, meetingFacts } from "~/domain/meetings/invited.server";
import { meetingThing } from "~/domain/meetings/meeting";
import { meetingById } from "~/domain/meetings/meetings.server";
import { env, now } from "~/env.server";
import { found } from "~/http/answers.server";
import { calendarEventOf } from "~/mail/meeting-words.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";

/** A meeting as a calendar file, to put into one's own calendar by hand. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const member = requireMember({ request, context }, "seeMeetings");
    const db = database();
    const meeting = found(meetingById(db, params.id ?? ""));
    const invitedId = isInvited(db, meeting.id, member.id) ? member.id : null;
    requireRight(member, "seeMeeting", { ...meetingThing(meeting), personId: invitedId });
    const event = calendarEventOf(
      {
        ...meetingFacts({ ...meeting, link: linkFor(member, meeting, invitedId) }),
        agenda: agendaLines(db, meeting),
        path: `/moten/${meeting.id}`,
        calledOff: meeting.calledOffAt !== null,
      },
      member.language,
      env.publicUrl,
    );
    return new Response(calendarDownload(event, now()), {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": `attachment; filename="mote-${meeting.number}-${meeting.year}.ics"`,
        "Cache-Control": "private, no-cache",
      },
    });
  });
}
