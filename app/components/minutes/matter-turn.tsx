import { meetingPath, minutesPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import type { ActionStatus } from "~/domain/actions/action";
import type { MatterTurn as Turn } from "~/domain/minutes/matter.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Part } from "../page";
import { Prose } from "../prose";
import { Status } from "../status";
import { ActionsTable } from "./actions-table";
import { DecisionBox } from "./decision-box";
import { SentOnList } from "./sent-on-list";

/** What one meeting had to say of a matter: the text, what was decided, what was to be done, whom else it asked. */
export function MatterTurn({
  turn,
  statuses,
  isHere,
}: {
  turn: Turn & { html: string };
  statuses: Record<string, ActionStatus>;
  isHere: boolean;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.matter;
  const { meeting, state, html, decisions, actions } = turn;
  const day = dayInWords(dayOf(meeting.startsAt), speech);
  const isEmpty = !html && decisions.length + actions.length === 0;
  const heading = `${words.minutes.groupMeeting(meeting.groupName, meeting.number, meeting.year)}, ${day}`;
  return (
    <Part id={`fraga-${turn.itemId}`} title={heading} aside={isHere ? own.here : undefined}>
      <div className="stack">
        <p className="meta">
          {turn.number === null ? null : `${turn.number}. `}
          <span lang="sv">{turn.title}</span>
        </p>
        {state === "ahead" ? <Status mark="open">{own.ahead}</Status> : null}
        {state === "draft" ? <p className="note">{own.draft}</p> : null}
        {html ? <Prose html={html} lang="sv" /> : null}
        {state === "signedOff" && isEmpty ? <p className="note">{own.nothingSaid}</p> : null}
        {decisions.map((decision) => (
          <DecisionBox key={decision.id} decision={decision} />
        ))}
        {actions.length > 0 ? (
          <ActionsTable actions={actions} statuses={statuses} caption={own.actions} />
        ) : null}
        <SentOnList sent={turn.sentOn} />
        <p className="no-print">
          {state === "signedOff" ? (
            <a
              href={`${minutesPath(meeting.id)}${turn.number === null ? "" : `#punkt-${turn.number}`}`}
              aria-describedby={`fraga-${turn.itemId}-rubrik`}
            >
              {own.toMinutes}
            </a>
          ) : (
            <a href={meetingPath(meeting.id)} aria-describedby={`fraga-${turn.itemId}-rubrik`}>
              {own.toMeeting}
            </a>
          )}
        </p>
      </div>
    </Part>
  );
}
