import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { languageOf } from "~/auth/visit.server";
import { calendarDownload } from "~/calendar/ics";
import { linkFor } from "~/domain/meetings/calendars.server";
import { agendaLines, meetingFacts } from "~/domain/meetings/invited.server";
import { meetingTo } from "~/doors/meetings.server";
import { env, now } from "~/env.server";
import { calendarEventOf } from "~/mail/meeting-words.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";

/** A meeting as a calendar file, to put into one's own calendar by hand. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const { member, meeting, thing } = meetingTo({ request, context, params }, "seeMeeting");
    const event = calendarEventOf(
      {
        ...meetingFacts({ ...meeting, link: linkFor(member, meeting, thing.personId ?? null) }),
        agenda: agendaLines(database(), meeting),
        path: meetingPath(meeting.id),
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
