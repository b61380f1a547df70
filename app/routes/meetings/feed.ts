import { createHash } from "node:crypto";
import { database } from "#db/client.server";
import { languageOf } from "~/auth/visit.server";
import { calendarFeed } from "~/calendar/ics";
import { calendarByKey, lastChange } from "~/domain/meetings/calendars.server";
import { meetingFacts } from "~/domain/meetings/invited.server";
import { ourMunicipality } from "~/domain/members/municipality.server";
import { env, now } from "~/env.server";
import { found } from "~/http/answers.server";
import { isUnchanged } from "~/http/unchanged";
import { calendarEventOf, voiceOf } from "~/mail/meeting-words.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";

/** A person's own calendar, for programs that cannot sign in: the key in the address is all they have. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const key = /^([a-z0-9]{32})\.ics$/.exec(params.file ?? "")?.[1];
    const db = database();
    const { member, meetings } = found(key ? calendarByKey(db, key, now()) : null);
    const events = meetings.map((meeting) =>
      calendarEventOf(
        { ...meetingFacts(meeting), path: `/moten/${meeting.id}` },
        member.language,
        env.publicUrl,
      ),
    );
    const name = voiceOf(member.language).words.plan.feedName(ourMunicipality(db)?.name ?? "Träffpunkt");
    const changedAt = lastChange(db);
    const sum = createHash("sha256")
      .update(JSON.stringify([name, events]))
      .digest("base64url")
      .slice(0, 22);
    const headers = new Headers({
      "Content-Type": "text/calendar; charset=utf-8",
      "Cache-Control": "private, no-cache",
      // Weak: the time stamps inside may differ although nothing in the calendar has.
      ETag: `W/"${sum}"`,
    });
    if (changedAt !== null) headers.set("Last-Modified", new Date(changedAt).toUTCString());
    if (isUnchanged(request, headers)) return new Response(null, { status: 304, headers });
    return new Response(calendarFeed(name, events, changedAt ?? now()), { headers });
  });
}
