import { dayOf } from "~/calendar/swedish-time";
import type { PublicMeeting } from "~/domain/meetings/public-meetings.server";
import { clockSpan, dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";

/** Meetings ahead that a group has chosen to publish. */
export function ComingMeetings({ meetings }: { meetings: PublicMeeting[] }) {
  const speech = useSpeech();
  const { open, terms } = speech.words;
  return (
    <ul className="stack">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <p>
            <b>{dayInWords(dayOf(meeting.startsAt), speech, { weekday: true })}</b>,{" "}
            {clockSpan(meeting.startsAt, meeting.endsAt)}
          </p>
          <p className="meta">
            <span lang="sv">
              {meeting.groupName}
              {meeting.theme ? `: ${meeting.theme}` : ""}
            </span>
            . {open.meetings.number(meeting.number, meeting.year)}{" "}
            {meeting.place ? <span lang="sv">{meeting.place}</span> : terms.meetingForm[meeting.form]}
          </p>
        </li>
      ))}
    </ul>
  );
}
