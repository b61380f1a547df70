import { initiativePath } from "~/addresses/register";
import type { InitiativeLine } from "~/domain/funding/initiatives.server";
import { number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { InitiativeMark, TestMark } from "./marks";

/** Initiatives, each with how its funding test stands. Öre in, whole kronor shown. */
export function InitiativeTable({ rows, caption }: { rows: InitiativeLine[]; caption: string }) {
  const speech = useSpeech();
  const { columns } = speech.words.initiatives.list;
  return (
    <table className="records fold">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.test}</th>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.owner}</th>
          <th scope="col">{columns.starts}</th>
          <th scope="col" className="num">
            {columns.cost}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={initiativePath(row.id)} lang="sv">
                {row.title}
              </a>
              <small>
                <InitiativeMark status={row.status} />
              </small>
            </th>
            <td>
              <TestMark state={row.state} />
            </td>
            <td lang="sv">{row.unitName}</td>
            <td data-l={columns.owner}>{row.ownerName}</td>
            <td className="dated" data-l={columns.starts}>
              {row.startsOn ? (
                <time className="nw" dateTime={row.startsOn}>
                  {row.startsOn}
                </time>
              ) : null}
            </td>
            <td className="num" data-l={columns.cost}>
              {row.cost === null ? "" : number(Math.round(row.cost / 100), speech)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
