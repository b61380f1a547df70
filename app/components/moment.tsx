import { clockOf, dayOf } from "~/calendar/swedish-time";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";

/** A day in words, readable for machines too. */
export function Day({ day, weekday, year }: { day: string; weekday?: boolean; year?: boolean }) {
  const speech = useSpeech();
  return <time dateTime={day}>{dayInWords(day, speech, { weekday, year })}</time>;
}

/** An instant as day and clock: "17 september 2026 13.00". */
export function Moment({ at, weekday, year }: { at: number; weekday?: boolean; year?: boolean }) {
  const speech = useSpeech();
  return (
    <time dateTime={new Date(at).toISOString()}>
      {dayInWords(dayOf(at), speech, { weekday, year })} {clockOf(at)}
    </time>
  );
}

/** From one instant to another on one day: "torsdag 4 februari 2027, 13.00–15.30". */
export function Span({ from, to }: { from: number; to: number }) {
  const speech = useSpeech();
  return (
    <>
      <time dateTime={new Date(from).toISOString()}>
        {dayInWords(dayOf(from), speech, { weekday: true })}
      </time>
      ,{" "}
      <span className="nw">
        {clockOf(from)}–{clockOf(to)}
      </span>
    </>
  );
}
