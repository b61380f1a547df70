import type { ReactNode } from "react";
import { dayOf } from "~/calendar/swedish-time";
import type { SentOn } from "~/domain/minutes/matter.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { type Mark, Status } from "../status";

/** What was asked of other groups, with how it stands in words. */
export function SentOnList({
  sent,
  deed,
}: {
  sent: SentOn[];
  /** What can be done with one of them. */
  deed?: (each: SentOn) => ReactNode;
}) {
  const speech = useSpeech();
  const own = speech.words.matter;
  if (sent.length === 0) return null;
  return (
    <ul className="rows">
      {sent.map((each) => {
        const [mark, state] = stateOf(each);
        return (
          <li key={each.id}>
            <p>
              {own.sent(each.groupName, dayInWords(dayOf(each.sentAt), speech))}{" "}
              <Status mark={mark}>{state}</Status>
            </p>
            <p className="typed" lang="sv">
              {each.question}
            </p>
            {deed?.(each)}
          </li>
        );
      })}
    </ul>
  );

  function stateOf({ answeredAt, withdrawnAt, placed }: SentOn): [Mark, string] {
    const day = (instant: number) => dayInWords(dayOf(instant), speech);
    if (withdrawnAt !== null) return ["no", own.state.withdrawn(day(withdrawnAt))];
    if (answeredAt !== null) return ["done", own.state.answered(day(answeredAt))];
    return placed ? ["half", own.state.placed] : ["open", own.state.waiting];
  }
}
