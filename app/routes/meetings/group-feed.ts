import { database } from "#db/client.server";
import { languageOf } from "~/auth/visit.server";
import { lastChange, publishedCalendar } from "~/domain/meetings/calendars.server";
import { meetingFacts } from "~/domain/meetings/invited.server";
import { env, now } from "~/env.server";
import { found } from "~/http/answers.server";
import { calendarAnswer } from "~/http/calendar-answer";
import { calendarEventOf, voiceOf } from "~/mail/meeting-words.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";

/**
 * A group's called meetings for everybody: title, time and place, without names, agenda or online address. The
 * language stands in the address, `.en.ics` for English, so that the same address always says the same.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const asked = /^([^.]{1,80})(\.en)?\.ics$/.exec(params.file ?? "");
    const language = asked?.[2] ? "en" : "sv";
    const db = database();
    const { name, meetings } = found(asked?.[1] ? publishedCalendar(db, asked[1], now()) : null);
    const events = meetings.map((meeting) =>
      calendarEventOf({ ...meetingFacts({ ...meeting, link: null }), path: null }, language, env.publicUrl),
    );
    const calendar = { name: voiceOf(language).words.plan.feedName(name), events };
    return calendarAnswer(request, { ...calendar, changedAt: lastChange(db), cache: "public" }, now());
  });
}
