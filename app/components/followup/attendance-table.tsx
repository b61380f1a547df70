import type { Presence } from "#db/words";
import { meetingPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import type { AttendanceOfYear } from "~/domain/followup/attendance.server";
import { useSpeech } from "~/i18n/language";
import { InsideLink } from "../inside";
import { Wide } from "../page";
import { presenceMarks, Status } from "../status";

/** Who was represented when: a mark for each unit and meeting, and the same in words for those who hear the page. */
export function AttendanceTable({
  attendance,
  finding,
  year,
}: {
  attendance: AttendanceOfYear;
  finding: string;
  year: number;
}) {
  const speech = useSpeech();
  const { attendance: words } = speech.words.followup;
  const { monthsShort } = speech.words.common.dates;
  const shortDay = (startsAt: number) => {
    const day = dayOf(startsAt);
    return `${Number(day.slice(8, 10))} ${monthsShort[Number(day.slice(5, 7)) - 1]}`;
  };
  const inWords = (presence: Presence | null) =>
    presence && presence in words.marks ? words.marks[presence as keyof typeof words.marks] : words.nothing;
  return (
    <figure>
      <figcaption>{finding}</figcaption>
      <p className="key">
        {(["present", "deputy", "absentWithNotice", "absent"] as const).map((presence) => (
          <Status key={presence} mark={presenceMarks[presence]}>
            {words.marks[presence]}
          </Status>
        ))}
      </p>
      <Wide label={words.caption(year)}>
        <table className="matrix">
          <caption className="vh">{words.caption(year)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              {attendance.meetings.map((meeting) => (
                <th scope="col" key={meeting.id}>
                  <InsideLink to={meetingPath(meeting.id)}>{shortDay(meeting.startsAt)}</InsideLink>
                </th>
              ))}
              <th scope="col">{words.meetings}</th>
            </tr>
          </thead>
          <tbody>
            {attendance.units.map((unit) => (
              <tr key={unit.id}>
                <th scope="row" lang="sv">
                  {unit.name}
                </th>
                {unit.presences.map((presence, place) => (
                  <td key={attendance.meetings[place]?.id ?? place}>
                    <Status mark={(presence && presenceMarks[presence]) || "none"}>
                      <span className="vh">{inWords(presence)}</span>
                    </Status>
                  </td>
                ))}
                <td className="sum-cell">
                  {
                    unit.presences.filter((presence) => presence === "present" || presence === "deputy")
                      .length
                  }
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </figure>
  );
}
