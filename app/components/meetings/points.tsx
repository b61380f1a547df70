import { dayOf, yearOf } from "~/calendar/swedish-time";
import type { PointedOut } from "~/domain/meetings/pointed-out.server";
import { capital, dayInWords } from "~/i18n/format";
import { type Speech, useSpeech } from "~/i18n/language";

/** What a plan is pointed out for, one sentence each. */
export function Points({ points, now }: { points: PointedOut[]; now: number }) {
  const speech = useSpeech();
  return (
    <ul className="points">
      {points.map((point) => {
        const sentence = inWords(point, yearOf(dayOf(now)), speech);
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
}

function inWords(point: PointedOut, thisYear: number, speech: Speech): string {
  const { point: words } = speech.words.plan;
  const day = (text: string) =>
    dayInWords(text, speech, { weekday: true, year: yearOf(text) !== thisYear + 1 });
  switch (point.about) {
    case "gap":
      return words.gap(dayInWords(point.from, speech), dayInWords(point.to, speech), point.days);
    case "dayOff":
      return dayOffInWords(point, speech);
    case "break":
      return words.break(capital(day(point.day)), point.name);
    case "sameDay":
      return words.sameDay(capital(day(point.day)), point.groupName);
    case "summer":
      return words.summer(capital(day(point.day)));
    case "past":
      return words.past(capital(day(point.day)));
    case "farAhead":
      return words.farAhead(capital(day(point.day)));
    case "tooFew":
      return words.tooFew(point.count, point.fewest);
    case "tooMany":
      return words.tooMany(point.count, point.most);
  }
}

function dayOffInWords({ day, off }: Extract<PointedOut, { about: "dayOff" }>, speech: Speech): string {
  const { point: words } = speech.words.plan;
  const name = speech.language === "sv" ? off.nameSv : off.nameEn;
  const withWeekday = capital(dayInWords(day, speech, { weekday: off.kind !== "weekend" }));
  switch (off.kind) {
    case "holiday":
      return words.holiday(withWeekday, name);
    case "eve":
      return words.eve(withWeekday, name);
    case "squeeze":
      return words.squeeze(withWeekday);
    case "weekend":
      return words.weekend(withWeekday, name);
  }
}
