import type { ReactNode } from "react";
import { meetingPath } from "~/addresses/meetings";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import type { MeetingPage, ShownMeeting } from "~/domain/meetings/meeting-page.server";
import { capital, distanceInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Fact } from "../facts";
import { Span } from "../moment";
import { Part } from "../page";

/** When, where and with whom; the way into the online meeting for those who have been invited. */
export function TimeAndPlace({
  meeting,
  today,
  joining,
  ahead,
  noticeHtml,
  leads,
  children,
}: {
  meeting: ShownMeeting;
  today: string;
  joining: MeetingPage["joining"];
  /** Whether the meeting is still to come. */
  ahead: boolean;
  noticeHtml: string;
  /** Whether the reader leads the meeting, and is told what has not been decided. */
  leads: boolean;
  /** What the reader may do with the meeting. */
  children?: ReactNode;
}) {
  const speech = useSpeech();
  const own = speech.words.meeting;
  return (
    <Part
      id="tid"
      title={own.timeAndPlace}
      aside={ahead ? capital(distanceInWords(dayOf(meeting.startsAt), today, speech)) : undefined}
    >
      <dl className="facts">
        <dt>{own.when}</dt>
        <dd className="first-up">
          <Span from={meeting.startsAt} to={meeting.endsAt} />
        </dd>
        {meeting.form !== "online" ? <Fact label={own.where}>{meeting.place ?? own.noPlace}</Fact> : null}
        {meeting.form !== "onSite" && ahead ? (
          <Fact label={own.online}>
            <Joining meeting={meeting} joining={joining} />
          </Fact>
        ) : null}
        <Person word={own.chair} name={meeting.chairName} show={leads && ahead} />
        <Person word={own.secretary} name={meeting.secretaryName} show={leads && ahead} />
        <Person
          word={own.adjusters(meeting.adjusters.length)}
          name={meeting.adjusters.map(({ name }) => name).join(", ") || null}
          show={leads && ahead}
        />
        {meeting.caseNumber ? <Fact label={own.caseNumber}>{meeting.caseNumber}</Fact> : null}
        {ahead ? (
          <div className="facts-row no-print">
            <Fact label={own.calendar}>
              <a href={`${meetingPath(meeting.id)}/kalender.ics`}>{own.calendarLink}</a>
            </Fact>
          </div>
        ) : null}
      </dl>
      {noticeHtml ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made from Markdown and sanitised by the server
        <div className="prose after" lang="sv" dangerouslySetInnerHTML={{ __html: noticeHtml }} />
      ) : null}
      {children}
    </Part>
  );
}

function Joining({ meeting, joining }: { meeting: ShownMeeting; joining: MeetingPage["joining"] }) {
  const own = useSpeech().words.meeting;
  if (!meeting.hasLink) return <>{own.joinNoLink}</>;
  if (!joining) return <>{own.joinInvited}</>;
  if (!joining.open) return <>{own.joinOpens(clockOf(joining.from))}</>;
  return (
    <a className="btn main" href={`${meetingPath(meeting.id)}/delta`}>
      {own.join}
    </a>
  );
}

function Person({ word, name, show }: { word: string; name: string | null; show: boolean }) {
  const own = useSpeech().words.meeting;
  if (!name && !show) return null;
  return <Fact label={word}>{name ?? own.notNamed}</Fact>;
}
