import { minutesPath } from "~/addresses/meetings";
import type { Action } from "~/domain/actions/action";
import { dayInWords, distanceInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { yearPath } from "../followup/address";

type Shown = Omit<Action, "startedAt" | "doneAt"> & { startedDay: string | null; doneDay: string | null };

/** Who, by when, where it was agreed, and what came of it. */
export function ActionFacts({ action, today }: { action: Shown; today: string }) {
  const speech = useSpeech();
  const own = speech.words.actions.one;
  const { meetingId, meetingNumber, meetingYear, itemTitle, itemNumber } = action;
  const due = dayInWords(action.dueDay, speech, { weekday: true });
  return (
    <dl className="facts">
      <dt>{own.responsible}</dt>
      <dd>{[action.responsibleName, action.unitName].filter(Boolean).join(", ")}</dd>
      <dt>{own.due}</dt>
      <dd>
        <time dateTime={action.dueDay}>{due}</time>
        {action.doneDay ? null : `, ${distanceInWords(action.dueDay, today, speech)}`}
      </dd>
      {meetingId && meetingNumber !== null && meetingYear !== null ? (
        <>
          <dt>{own.origin}</dt>
          <dd>
            <a href={`${minutesPath(meetingId)}${itemNumber ? `#punkt-${itemNumber}` : ""}`}>
              {itemTitle ? (
                <>
                  {own.item(meetingNumber, meetingYear, itemNumber ?? 0)} <span lang="sv">{itemTitle}</span>
                </>
              ) : (
                speech.words.minutes.meeting(meetingNumber, meetingYear)
              )}
            </a>
          </dd>
        </>
      ) : null}
      {action.followupYear !== null ? (
        <>
          <dt>{own.origin}</dt>
          <dd>
            <a href={yearPath(action.followupYear)}>{own.followup(action.followupYear)}</a>
          </dd>
        </>
      ) : null}
      {action.startedDay ? (
        <>
          <dt>{own.started}</dt>
          <dd>{dayInWords(action.startedDay, speech)}</dd>
        </>
      ) : null}
      {action.doneDay ? (
        <>
          <dt>{own.done}</dt>
          <dd>{own.doneBy(dayInWords(action.doneDay, speech), action.doneByName)}</dd>
        </>
      ) : null}
      {action.doneNote ? (
        <>
          <dt>{own.note}</dt>
          <dd className="typed" lang="sv">
            {action.doneNote}
          </dd>
        </>
      ) : null}
    </dl>
  );
}
