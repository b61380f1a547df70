import { projectPath } from "~/addresses/register";
import type { ProjectLine } from "~/domain/projects/projects.server";
import { number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { ProjectMark } from "./marks";
import { Period } from "./period";

/** Projects and exchanges with their money, and the sums of the whole list. Öre in, whole kronor shown. */
export function ProjectTable({
  rows,
  sums,
  year,
  paged = false,
}: {
  rows: ProjectLine[];
  sums: { grant: number; paid: number; participants: number };
  /** The year that paid amounts and participants are of; null for all years. */
  year: number | null;
  /** Whether the sums are also of rows on other pages. */
  paged?: boolean;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const { projects } = words.register;
  const { columns } = projects;
  const kronor = (ore: number | null) => (ore === null ? "" : number(Math.round(ore / 100), speech));
  return (
    <table className="records fold">
      <caption className="vh">{projects.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.period}</th>
          <th scope="col" className="num">
            {columns.grant}
          </th>
          <th scope="col" className="num">
            {columns.paid(year)}
          </th>
          <th scope="col" className="num">
            {columns.participants(year)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={projectPath(row.id)} lang="sv">
                {row.title}
              </a>
              <small>
                {words.terms.projectKind[row.kind]}
                {row.programmeCode && row.programmeSv ? (
                  <>
                    {", "}
                    <a href={`/register/program/${row.programmeCode}`}>
                      {speech.language === "sv" ? row.programmeSv : row.programmeEn}
                    </a>
                  </>
                ) : null}
              </small>
            </th>
            <td>
              <ProjectMark status={row.status} />
            </td>
            <td lang="sv">{row.unitName}</td>
            <td className="dated period">
              <Period from={row.startsOn} to={row.endsOn} />
            </td>
            <td className="num" data-l={columns.grant}>
              {kronor(row.grant)}
            </td>
            <td className="num" data-l={columns.paid(year)}>
              {kronor(row.paid)}
            </td>
            <td className="num" data-l={columns.participants(year)}>
              {number(row.participants, speech)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {paged ? projects.sumOfAll : projects.sum}
          </th>
          <td className="num" data-l={columns.grant}>
            {kronor(sums.grant)}
          </td>
          <td className="num" data-l={columns.paid(year)}>
            {kronor(sums.paid)}
          </td>
          <td className="num" data-l={columns.participants(year)}>
            {number(sums.participants, speech)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
