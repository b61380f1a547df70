import { database } from "#db/client.server";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { requireRight } from "~/auth/visit.server";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { FollowedAgenda, FollowedClock } from "~/components/minutes/followed";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { followedMeeting } from "~/domain/minutes/follow.server";
import { minutesAsked } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import { type LoaderFunctionArgs, redirect } from "~/remix.server";

/** A meeting as it goes on, for its room. Without scripts it shows how things are at each reload. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting, thing } = minutesAsked(asking);
  if (meeting.minutesSignedOffAt !== null) throw redirect(minutesPath(meeting.id));
  requireRight(member, "followMeeting", thing);
  if (meeting.calledOffAt !== null) throw redirect(meetingPath(meeting.id));
  const { id, groupName, number, year } = meeting;
  return {
    meeting: { id, groupName, number, year },
    followed: followedMeeting(database(), meeting, now()),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { meeting }) =>
    `${words.follow.title}, ${words.meeting.name(meeting.number, meeting.year).toLocaleLowerCase("sv")}`,
  ownScripts: ["/follow.js"],
};

export default function Follow() {
  const words = useWords();
  const own = words.follow;
  const { meeting, followed } = useLoaderData<typeof loader>();
  const here = `${meetingPath(meeting.id)}/nu`;
  return (
    <>
      <Head
        small
        crumbs={["meetings", meetingCrumb(meeting, words)]}
        kicker={words.minutes.groupMeeting(meeting.groupName, meeting.number, meeting.year)}
        title={own.title}
        lead={own.lead}
      />
      <Part id="klockan" title={own.clock}>
        <div className="stack now" data-live="clock">
          <FollowedClock followed={followed} />
        </div>
        <p role="status" data-live="said" />
        <p
          className="note"
          data-stream={`${here}/strom`}
          data-on={own.byItself}
          data-lost={own.lost}
          data-ended={own.ended}
        >
          <a href={here}>{own.reload}</a> <span />
        </p>
      </Part>
      <div className="part">
        <header>
          <p className="kant">{own.agenda}</p>
        </header>
        <div data-live="agenda">
          <FollowedAgenda followed={followed} />
        </div>
      </div>
    </>
  );
}
