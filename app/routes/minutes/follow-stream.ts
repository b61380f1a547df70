import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { standingSessions } from "~/auth/sessions.server";
import { currentSession, memberAgain } from "~/auth/visit.server";
import { meetingThing } from "~/domain/meetings/meeting";
import { meetingById } from "~/domain/meetings/meetings.server";
import { may, type Thing } from "~/domain/members/permissions";
import type { Followed } from "~/domain/minutes/follow";
import { followedMeeting } from "~/domain/minutes/follow.server";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { drawMeeting, followers } from "~/live/meetings.server";
import { type LoaderFunctionArgs, redirect } from "~/remix.server";

/**
 * What the page that follows a meeting is sent as it changes. Whoever does not ask for a stream is taken to the page.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member, meeting } = meetingTo({ request, context, params }, "followMeeting");
  const session = currentSession({ request, context });
  const asksForStream = request.method === "GET" && request.headers.get("accept") === "text/event-stream";
  if (!asksForStream || !session) return redirect(`${meetingPath(meeting.id)}/nu`);
  const stream = followers.follow(
    {
      id: meeting.id,
      read: () => readMeeting(meeting.id),
      draw: (state, before, language) => drawMeeting(state.followed, before?.followed ?? null, language),
      standing: (sessionIds) => standingSessions(database(), sessionIds, now()),
    },
    {
      sessionId: session.idSum,
      language: member.language,
      mayStay: ({ thing }) => may(memberAgain(member), "followMeeting", thing),
    },
    request.signal,
  );
  if (!(stream instanceof ReadableStream)) return refusal[stream]();
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // What is packed is gathered first, also by proxies; a stream is not.
      "Cache-Control": "private, no-store, no-transform",
      "X-Accel-Buffering": "no",
      Connection: "close",
    },
  });
}

const refusal = {
  tooMany: () => new Response("Too many streams\n", { status: 429, headers: { "Retry-After": "60" } }),
  full: () => new Response("No room for more streams\n", { status: 503, headers: { "Retry-After": "60" } }),
  over: () => new Response(null, { status: 204 }),
};

/** The meeting as it stands, with what the right to follow it is asked about; null once it is called off or signed off. */
function readMeeting(id: string): { followed: Followed; thing: Thing } | null {
  const meeting = meetingById(database(), id);
  if (!meeting || meeting.calledOffAt !== null || meeting.minutesSignedOffAt !== null) return null;
  return { followed: followedMeeting(database(), meeting, now()), thing: meetingThing(meeting) };
}
