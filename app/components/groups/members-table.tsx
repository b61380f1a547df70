import type { ReactNode } from "react";
import { personPath } from "~/addresses/people";
import { useWords } from "~/i18n/language";
import { Around } from "../around";

type GroupMemberRow = {
  personId: string;
  name: string;
  title: string | null;
  unitName: string | null;
  fromDay: string;
  untilDay: string | null;
};

/** A group's members by name with their days; `tools` puts what can be done with each last in its row. */
export function MembersTable({
  rows,
  caption,
  tools,
}: {
  rows: GroupMemberRow[];
  caption: string;
  tools?: (row: GroupMemberRow) => ReactNode;
}) {
  const words = useWords();
  const own = words.groups;
  const someEnd = rows.some((row) => row.untilDay);
  return (
    <table className="fold">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.people.name}</th>
          <th scope="col">{words.people.workplace}</th>
          <th scope="col">{own.from}</th>
          {someEnd ? <th scope="col">{own.until}</th> : null}
          {tools ? (
            <th scope="col">
              <span className="vh">{words.common.change}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.personId + row.fromDay}>
            <th scope="row">
              <a href={personPath(row.personId)}>{row.name}</a>
            </th>
            <td>
              <Around passage={row.title}>{[row.title, row.unitName].filter(Boolean).join(", ")}</Around>
            </td>
            <td data-l={own.from}>
              <time dateTime={row.fromDay}>{row.fromDay}</time>
            </td>
            {someEnd ? (
              <td data-l={row.untilDay ? own.until : undefined}>
                {row.untilDay ? <time dateTime={row.untilDay}>{row.untilDay}</time> : null}
              </td>
            ) : null}
            {tools ? <td className="tools-cell">{tools(row)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
