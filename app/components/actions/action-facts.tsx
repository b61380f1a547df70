import { minutesPath } from "~/addresses/meetings";
import type { Action } from "~/domain/actions/action";
import { dayInWords, distanceInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Fact } from "../facts";
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
      <Fact label={own.responsible}>
        {[action.responsibleName, action.unitName].filter(Boolean).join(", ")}
      </Fact>
      <Fact label={own.due}>
        <time dateTime={action.dueDay}>{due}</time>
        {action.doneDay ? null : `, ${distanceInWords(action.dueDay, today, speech)}`}
      </Fact>
      {meetingId && meetingNumber !== null && meetingYear !== null ? (
        <Fact label={own.origin}>
          <a href={`${minutesPath(meetingId)}${itemNumber ? `#punkt-${itemNumber}` : ""}`}>
            {itemTitle ? (
              <>
                {own.item(meetingNumber, meetingYear, itemNumber ?? 0)} <span lang="sv">{itemTitle}</span>
              </>
            ) : (
              speech.words.meeting.name(meetingNumber, meetingYear)
            )}
          </a>
        </Fact>
      ) : null}
      {action.followupYear !== null ? (
        <Fact label={own.origin}>
          <a href={yearPath(action.followupYear)}>{own.followup(action.followupYear)}</a>
        </Fact>
      ) : null}
      {action.startedDay ? <Fact label={own.started}>{dayInWords(action.startedDay, speech)}</Fact> : null}
      {action.doneDay ? (
        <Fact label={own.done}>{own.doneBy(dayInWords(action.doneDay, speech), action.doneByName)}</Fact>
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
