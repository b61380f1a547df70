import { meetingPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import type { MinutesState } from "~/domain/minutes/minutes";
import { dayInWords, listInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Head } from "../page";
import type { Crumb } from "../places";
import { Status } from "../status";

/** For those who may not read an unsigned text: who writes it, and when it is expected. */
export function NotReady({
  meetingId,
  crumbs,
  facts,
  state,
  today,
}: {
  meetingId: string;
  crumbs: Crumb[];
  facts: {
    secretaryName: string | null;
    adjusters: string[];
    startsAt: number;
    isCalledOff: boolean;
    expected: string;
  };
  state: MinutesState;
  today: string;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.minutes.notReady;
  const meetingDay = dayOf(facts.startsAt);
  const said = facts.isCalledOff
    ? [own.calledOff]
    : meetingDay > today
      ? [own.notHeld(dayInWords(meetingDay, speech))]
      : [
          state === "awaiting"
            ? own.awaiting(listInWords(facts.adjusters, speech))
            : facts.secretaryName
              ? own.writes(facts.secretaryName)
              : own.noWriter,
          facts.expected >= today
            ? own.expected(dayInWords(facts.expected, speech))
            : own.late(dayInWords(facts.expected, speech)),
        ];
  return (
    <Head
      small
      crumbs={crumbs}
      kicker={
        <>
          <span>{words.minutes.title}</span>
          <Status mark="none">{own.status}</Status>
        </>
      }
      title={own.title}
      lead={said.join(" ")}
    >
      <p className="actions after-lead">
        <a className="btn" href={meetingPath(meetingId)}>
          {words.minutes.toMeeting}
        </a>
      </p>
    </Head>
  );
}
