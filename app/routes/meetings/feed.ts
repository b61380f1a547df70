import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { languageOf } from "~/auth/visit.server";
import { calendarByKey, lastChange } from "~/domain/meetings/calendars.server";
import { meetingFacts } from "~/domain/meetings/invited.server";
import { ourMunicipality } from "~/domain/members/municipality.server";
import { env, now } from "~/env.server";
import { found } from "~/http/answers.server";
import { calendarAnswer } from "~/http/calendar-answer";
import { dueDayOf, dutyDayOf, lastDayOf } from "~/mail/calendar-days.server";
import { calendarEventOf, voiceOf } from "~/mail/meeting-words.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";

/**
 * A person's own calendar, for programs that cannot sign in: the key in the address is all they have. Their
 * meetings, their actions' due days, the last days of the calls they watch, and the due days of their projects' reports.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const key = /^([a-z0-9]{32})\.ics$/.exec(params.file ?? "")?.[1];
    const db = database();
    const { member, meetings, actions, calls, duties } = found(key ? calendarByKey(db, key, now()) : null);
    const { language } = member;
    const events = [
      ...meetings.map((meeting) =>
        calendarEventOf({ ...meetingFacts(meeting), path: meetingPath(meeting.id) }, language, env.publicUrl),
      ),
      ...actions.map((action) => dueDayOf(action, language, env.publicUrl)),
      ...calls.map((call) => lastDayOf(call, language, env.publicUrl)),
      ...duties.map((duty) => dutyDayOf(duty, language, env.publicUrl)),
    ];
    const name = voiceOf(language).words.plan.feedName(ourMunicipality(db)?.name ?? "Träffpunkt");
    return calendarAnswer(request, { name, events, changedAt: lastChange(db), cache: "private" }, now());
  });
}
