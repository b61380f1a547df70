import { database } from "#db/client.server";
import { languageOf } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { ourMunicipality } from "~/domain/members/municipality.server";
import { meetingTo } from "~/doors/meetings.server";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import type { LoaderFunctionArgs } from "~/remix.server";
import { marginBoxes } from "~/transfer/print-margins";

/** The margins of a meeting's printed page and notice: whose it is, which meeting, and its case number. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = meetingTo(asking, "seeMeeting");
  const words = languageOf(asking.request, asking.context) === "en" ? en : sv;
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
