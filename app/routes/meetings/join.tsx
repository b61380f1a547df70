import { meetingPath } from "~/addresses/meetings";
import { requireRight } from "~/auth/visit.server";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { canJoin, joinsBefore } from "~/domain/meetings/meeting";
import { onlineAddress, withoutLink } from "~/domain/meetings/meeting-page.server";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import { type LoaderFunctionArgs, redirect } from "~/remix.server";

/** The door to the online meeting: opens a quarter of an hour before, for those who have been invited. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting, thing } = meetingTo(asking, "seeMeeting");
  requireRight(member, "seeMeetingLink", thing);
  const at = now();
  const address = onlineAddress(meeting);
  if (address && canJoin(meeting, at)) throw redirect(address);
  return {
    meeting: withoutLink(meeting),
    isOver: at >= meeting.endsAt,
    hasAddress: address !== null,
    opensAt: meeting.startsAt - joinsBefore,
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.meeting.joinPage.title };

export default function JoinRoute() {
  const speech = useSpeech();
  const own = speech.words.meeting.joinPage;
  const { meeting, isOver, hasAddress, opensAt } = useLoaderData<typeof loader>();
  const text =
    meeting.calledOffAt !== null
      ? own.calledOff
      : meeting.form === "onSite"
        ? own.onSite
        : isOver
          ? own.over
          : hasAddress
            ? own.opens(dayInWords(dayOf(opensAt), speech, { weekday: true }), clockOf(opensAt))
            : own.noLink;
  return (
    <>
      <Head small title={own.title} lead={text} crumbs={meetingCrumbs(meeting, speech)} />
      <Column>
        <p className="actions">
          <a className="btn" href={meetingPath(meeting.id)}>
            {own.back}
          </a>
        </p>
      </Column>
    </>
  );
}
