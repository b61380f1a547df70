import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { DeskAside } from "~/components/minutes/desk-aside";
import { DeskStart } from "~/components/minutes/desk-start";
import { StateOfMinutes } from "~/components/minutes/state";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { isLocked } from "~/domain/meetings/meeting";
import { representedIn } from "~/domain/minutes/canonical";
import { deskClock, deskFacts, deskItems } from "~/domain/minutes/desk.server";
import { adjustersOf, missingIn, stateOf } from "~/domain/minutes/minutes";
import { longestSummary } from "~/domain/minutes/summary.server";
import { minutesAsked } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import { type LoaderFunctionArgs, redirect } from "~/remix.server";

/** The desk where minutes are written: what remains before they can be sent for sign-off. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting, asked, thing } = minutesAsked(asking);
  if (isLocked(meeting)) throw redirect(minutesPath(meeting.id));
  requireRight(member, "writeMinutes", thing);
  const { id, groupName, number, year, secretaryName } = meeting;
  const items = deskItems(database(), meeting);
  const facts = deskFacts(database(), id, items);
  return {
    meeting: {
      id,
      groupName,
      number,
      year,
      secretaryName,
      adjusters: adjustersOf(meeting, asked).map(({ name }) => name),
    },
    state: stateOf(meeting),
    isCorrection: meeting.minutesCorrectionAt !== null,
    clock: deskClock(database(), meeting, items, now()),
    items,
    facts: { ...facts, represented: representedIn(facts.units) },
    writer: { personId: member.id, most: longestSummary, today: dayOf(now()) },
    missing: missingIn({ ...facts, items }, meeting, now()),
    objections: asked.flatMap(({ name, objection, objectedAt }) =>
      objection ? [{ name, objection, objectedAt }] : [],
    ),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { meeting }) =>
    `${words.minutes.desk.title}, ${words.meeting.name(meeting.number, meeting.year)}`,
  programs: ["summary"],
};

export default function Desk() {
  const words = useWords();
  const { meeting, state, isCorrection, clock, items, facts, writer, missing, objections } =
    useLoaderData<typeof loader>();
  return (
    <div className="desk">
      <DeskAside items={items} clock={clock} hereId={null} />
      <div>
        <Head
          small
          crumbs={["meetings", meetingCrumb(meeting, words)]}
          kicker={
            <>
              <span>{words.minutes.groupMeeting(meeting.groupName, meeting.number, meeting.year)}</span>
              <StateOfMinutes state={state} isCorrection={isCorrection} />
            </>
          }
          title={words.minutes.desk.title}
        />
        <DeskStart
          meeting={meeting}
          state={state}
          items={items}
          runningId={clock.runningId}
          facts={facts}
          writer={writer}
          missing={missing}
          objections={objections}
        />
      </div>
    </div>
  );
}
