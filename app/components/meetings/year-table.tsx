import { meetingPath, minutesPath } from "~/addresses/meetings";
import { clockOf, dayOf, weekdayOf } from "~/calendar/swedish-time";
import type { YearRow } from "~/domain/meetings/year-row";
import { useSpeech } from "~/i18n/language";
import { type Mark, Status } from "../status";
import { MeetingStatus } from "./meeting-status";

/** Which columns a year's tables have beside the constant ones, so that several stand under each other alike. */
export const columnsFor = (rows: YearRow[]) => ({
  turnout: rows.some((row) => row.turnout !== null),
  minutes: rows.some((row) => row.minutes !== null),
});

/** The meetings of a group's year: when, about what, which units, and how far the minutes have come. */
export function YearTable({
  caption,
  rows,
  columns = { turnout: false, minutes: false },
  planning,
}: {
  caption: string;
  rows: YearRow[];
  columns?: ReturnType<typeof columnsFor>;
  /** With the ways to change each meeting. */
  planning?: boolean;
}) {
  const { words } = useSpeech();
  const { plan } = words;
  const inPeople = rows.some((row) => row.turnout?.units === 0);
  return (
    <table className="year-table fold">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="num">
            {plan.number}
          </th>
          <th scope="col" className="wide">
            {plan.when}
          </th>
          <th scope="col">{plan.meeting}</th>
          {columns.turnout ? (
            <th scope="col" className="medium">
              {inPeople ? plan.people : plan.turnout}
            </th>
          ) : null}
          <th scope="col" className="narrow">
            {plan.status}
          </th>
          {columns.minutes ? (
            <th scope="col" className="medium">
              {plan.minutes}
            </th>
          ) : null}
          {planning ? (
            <th scope="col">
              <span className="vh">{plan.change}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.phase === "calledOff" ? "off" : undefined}>
            <td className="num" data-l={plan.number}>
              {row.number ?? "–"}
            </td>
            <td>
              <When row={row} />
            </td>
            <th scope="row">
              <a href={meetingPath(row.id)} lang={row.theme ? "sv" : undefined}>
                {row.theme ??
                  (row.number === null
                    ? words.meetings.phase.calledOff
                    : words.meeting.name(row.number, row.year))}
              </a>
              <small>{placeOf(row, words)}</small>
            </th>
            {columns.turnout ? (
              <td>
                <TurnoutWords row={row} />
              </td>
            ) : null}
            <td>
              <MeetingStatus
                phase={row.phase === "minutesOut" && columns.minutes ? "held" : row.phase}
                neverCalled={row.neverCalled}
              />
            </td>
            {columns.minutes ? (
              <td>
                <MinutesState row={row} />
              </td>
            ) : null}
            {planning ? (
              <td>
                <RowLinks row={row} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function When({ row }: { row: YearRow }) {
  const { words } = useSpeech();
  const day = dayOf(row.startsAt);
  return (
    <>
      <time dateTime={day}>
        {day} <span className="nw">{words.common.dates.weekdays[weekdayOf(day)]}</span>
      </time>
      <small className="nw">
        {clockOf(row.startsAt)}–{clockOf(row.endsAt)}
      </small>
    </>
  );
}

function placeOf(row: YearRow, words: ReturnType<typeof useSpeech>["words"]): string {
  if (row.form === "online") return words.terms.meetingForm.online;
  if (!row.place) return words.terms.meetingForm[row.form];
  return row.form === "hybrid" ? `${row.place}, ${words.terms.meetingForm.online.toLowerCase()}` : row.place;
}

function TurnoutWords({ row }: { row: YearRow }) {
  const { plan } = useSpeech().words;
  const { turnout } = row;
  if (!turnout) return null;
  const over = row.phase === "held" || row.phase === "minutesOut";
  if (turnout.units === 0)
    return over ? plan.peoplePresent(turnout.peoplePresent) : plan.peopleComing(turnout.peopleComing);
  if (over) return turnout.represented > 0 ? plan.represented(turnout.represented, turnout.units) : null;
  return (
    <>
      {plan.coming(turnout.coming, turnout.units)}
      {turnout.perhaps > 0 ? <small>{plan.perhaps(turnout.perhaps)}</small> : null}
    </>
  );
}

const minutesMarks: Record<NonNullable<YearRow["minutes"]>, Mark> = {
  signedOff: "done",
  forSignOff: "half",
  draft: "open",
  missing: "need",
};

function MinutesState({ row }: { row: YearRow }) {
  const { plan } = useSpeech().words;
  if (!row.minutes) return null;
  const word = plan.minutesState[row.minutes];
  return (
    <Status mark={minutesMarks[row.minutes]}>
      {row.readsMinutes ? <a href={minutesPath(row.id)}>{word}</a> : word}
    </Status>
  );
}

function RowLinks({ row }: { row: YearRow }) {
  const { words } = useSpeech();
  const { plan } = words;
  if (!row.mayChange) return null;
  const name = words.meeting.name(row.number ?? 0, row.year);
  return (
    <span className="inline-list">
      <a href={`${meetingPath(row.id)}/andra`} aria-label={plan.changeMeeting(name)}>
        {plan.change}
      </a>
      {row.minutes === null || row.minutes === "missing" ? (
        <a href={`${meetingPath(row.id)}/installning`} aria-label={plan.callOffMeeting(name)}>
          {plan.callOff}
        </a>
      ) : null}
    </span>
  );
}
