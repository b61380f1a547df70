import type { DayOff } from "~/calendar/holidays.server";
import { weekdayOf } from "~/calendar/swedish-time";
import { useSpeech } from "~/i18n/language";

/** The year's holidays, eves and squeeze days, folded away until they are wanted. */
export function DaysOff({ year, days }: { year: number; days: { day: string; off: DayOff }[] }) {
  const { words, language } = useSpeech();
  const { plan } = words;
  return (
    <details>
      <summary>{plan.daysOff(year)}</summary>
      <table className="after">
        <caption className="vh">{plan.daysOff(year)}</caption>
        <thead>
          <tr>
            <th scope="col">{plan.daysOffDay}</th>
            <th scope="col">{plan.daysOffWhy}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, off }) => (
            <tr key={day}>
              <th scope="row">
                <time dateTime={day}>
                  {day} {words.common.dates.weekdays[weekdayOf(day)]}
                </time>
              </th>
              <td>{language === "sv" ? off.nameSv : off.nameEn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
