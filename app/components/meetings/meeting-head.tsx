import { meetingPath } from "~/addresses/meetings";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import type { MeetingPhase } from "~/domain/meetings/meeting";
import type { ShownMeeting } from "~/domain/meetings/meeting-page.server";
import { dayInWords } from "~/i18n/format";
import { type Speech, useSpeech, type Words } from "~/i18n/language";
import { Head } from "../page";
import { type Mark, Status } from "../status";

/** A meeting's name: its theme, else its number. */
export const meetingTitle = (
  meeting: Pick<ShownMeeting, "theme" | "number" | "year">,
  { words }: Pick<Speech, "words">,
) => meeting.theme ?? words.meeting.name(meeting.number, meeting.year);

/** The way back from a page of a meeting's minutes: to the meeting. */
export const meetingCrumb = (
  { id, number, year }: Pick<ShownMeeting, "id" | "number" | "year">,
  { meeting }: Pick<Words, "meeting">,
) => ({ to: meetingPath(id), label: meeting.name(number, year) });

/** The way back from a page about a meeting: to the year, and to the meeting. */
export function meetingCrumbs(
  meeting: Pick<ShownMeeting, "id" | "number" | "year">,
  { words }: Pick<Speech, "words">,
) {
  return [
    { to: `/moten?ar=${meeting.year}`, label: `${words.common.menu.meetings} ${meeting.year}` },
    meetingCrumb(meeting, words),
  ];
}

/** The top of the meeting's own page: what it is, how it stands, and its theme. */
export function MeetingHead({
  meeting,
  phase,
  neverCalled,
  noticeLeavesAt,
}: {
  meeting: ShownMeeting;
  phase: MeetingPhase;
  neverCalled: boolean;
  noticeLeavesAt: number | null;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const [mark, standing] = standingOf(meeting, phase, neverCalled, noticeLeavesAt, speech);
  return (
    <Head
      crumbs={meetingCrumbs(meeting, speech).slice(0, 1)}
      kicker={
        <>
          {words.meeting.kicker(meeting.groupName, meeting.number, meeting.year)}{" "}
          <Status mark={mark}>{standing}</Status>
        </>
      }
      title={meetingTitle(meeting, speech)}
      lang={meeting.theme ? "sv" : undefined}
    />
  );
}

function standingOf(
  meeting: ShownMeeting,
  phase: MeetingPhase,
  neverCalled: boolean,
  noticeLeavesAt: number | null,
  speech: Speech,
): [Mark, string] {
  const { standing } = speech.words.meeting;
  const day = (at: number | null) => (at === null ? "" : dayInWords(dayOf(at), speech));
  if (phase === "calledOff") return ["no", standing.calledOff];
  if (phase === "minutesOut") return ["done", standing.minutesOut(day(meeting.minutesSignedOffAt))];
  if (neverCalled) return ["need", standing.neverCalled];
  if (phase === "planned") return ["none", standing.planned];
  if (phase === "underWay") return ["half", standing.underWay];
  if (phase === "called") {
    return noticeLeavesAt === null
      ? ["done", standing.called(day(meeting.calledAt))]
      : ["half", standing.waits(clockOf(noticeLeavesAt))];
  }
  if (meeting.minutesSentAt !== null) return ["half", standing.minutesAwaiting];
  return meeting.minutesStartedAt === null ? ["open", standing.held] : ["open", standing.minutesDraft];
}
