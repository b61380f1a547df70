import { callPath } from "~/addresses/register";
import { daysBetween } from "~/calendar/swedish-time";
import type { CallLine } from "~/domain/funding/calls.server";
import { dayInWords, distanceInWords, nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { CallMark } from "./marks";

/** So many days before the last day to apply the time that is left is pointed out. */
const soon = 30;

/** Calls with the last day in the margin and how far off it is; then what, where we stand, who. */
export function CallRows({ calls, today }: { calls: CallLine[]; today: string }) {
  const speech = useSpeech();
  const { calls: words } = speech.words.register;
  return (
    <ol className="rows two calls">
      {calls.map((call) => {
        const days = daysBetween(today, call.closesOn);
        const near = days >= 0 && days <= soon && call.status !== "declined";
        return (
          <li key={call.id}>
            <p className="meta left">
              <b className={near ? "near" : undefined}>{distanceInWords(call.closesOn, today, speech)}</b>
              <time dateTime={call.closesOn}>{dayInWords(call.closesOn, speech)}</time>{" "}
              {words.closes(call.closesAtClock)}
            </p>
            <div className="stack close">
              <h3>
                <a href={callPath(call.id)} lang="sv">
                  {call.title}
                </a>
              </h3>
              <p className="meta">
                <CallMark status={call.status} />
              </p>
              {call.assessment ? <p lang="sv">{call.assessment}</p> : null}
              <p className="meta">
                <a href={`/register/program/${call.programmeCode}`}>
                  {nameIn({ nameSv: call.programmeSv, nameEn: call.programmeEn }, speech)}
                </a>
                {call.responsibleName ? `. ${words.responsible}: ${call.responsibleName}` : null}
                {call.opensOn && call.opensOn > today
                  ? `. ${words.notOpen(dayInWords(call.opensOn, speech))}`
                  : null}
                .
              </p>
              {call.toCheck ? (
                <p className="meta">
                  {call.web ? (
                    <a href={call.web} rel="noreferrer external">
                      {speech.words.calls.check.title}
                    </a>
                  ) : (
                    speech.words.calls.check.title
                  )}
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
