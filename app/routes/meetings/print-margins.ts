import { database } from "#db/client.server";
import { languageOf, requireMember, requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { meetingFor } from "~/domain/meetings/meeting-page.server";
import { ourMunicipality } from "~/domain/members/municipality.server";
import { found } from "~/http/answers.server";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import type { LoaderFunctionArgs } from "~/remix.server";
import { marginBoxes } from "~/transfer/print-margins";

/** The margins of a meeting's printed page and notice: whose it is, which meeting, and its case number. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingFor(database(), member, params.id ?? ""));
  requireRight(member, "seeMeeting", thing);
  const words = languageOf(request, context) === "en" ? en : sv;
  const css = marginBoxes({
    topLeft: [ourMunicipality(database())?.name ?? "", meeting.groupName],
    topRight: [
      `${words.meeting.name(meeting.number, meeting.year)}, ${dayOf(meeting.startsAt)}`,
      ...(meeting.caseNumber ? [words.minutes.sign.caseNumber(meeting.caseNumber)] : []),
    ],
  });
  return new Response(css, {
    headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
