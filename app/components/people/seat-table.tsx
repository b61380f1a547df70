import type { SeatPlace } from "#db/words";
import { useWords } from "~/i18n/language";

export type SeatRow = {
  id: string;
  place: SeatPlace;
  /** The person or the unit, whichever the page is not about. */
  to: string;
  name: string;
  fromDay: string;
  untilDay: string | null;
};

/** Seats with their days, one a row; the last day only where a seat has one. */
export function SeatTable({
  caption,
  of,
  rows,
  headWord,
}: {
  caption: string;
  of: string;
  rows: SeatRow[];
  /** What the head of this very unit is called. */
  headWord?: string;
}) {
  const words = useWords();
  const own = words.people.unit;
  const someEnd = rows.some((row) => row.untilDay);
  return (
    <table className="fold">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.place}</th>
          <th scope="col">{of}</th>
          <th scope="col">{own.from}</th>
          {someEnd ? <th scope="col">{own.until}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {(row.place === "head" ? headWord : null) ?? words.terms.seatPlace[row.place]}
            </th>
            <td>
              <a href={row.to}>{row.name}</a>
            </td>
            <td data-l={own.from}>
              <time dateTime={row.fromDay}>{row.fromDay}</time>
            </td>
            {someEnd ? (
              <td data-l={row.untilDay ? own.until : undefined}>
                {row.untilDay ? <time dateTime={row.untilDay}>{row.untilDay}</time> : null}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
