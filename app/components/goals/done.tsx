import type { ReactNode } from "react";
import type { Done } from "~/domain/ties/done.server";
import { capital, number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Part } from "../page";

type Subject = Done["subject"];

/** What a list of things done comes to together: the very rows that are shown. Öre. */
const sumOf = (rows: Done[], of: "participants" | "grant") =>
  rows.reduce((total, row) => total + (row[of] ?? 0), 0);

const subjectsOf = (done: Done[]): Subject[] => [...new Set(done.map(({ subject }) => subject))];

/** What was done for a goal in figures; each leads to the list below that it counts. */
export function GoalFigures({ done }: { done: Done[] }) {
  const speech = useSpeech();
  const { goals: own, followup } = speech.words;
  const projects = done.filter(({ subject }) => subject === "project");
  const [people, grant] = [sumOf(projects, "participants"), sumOf(projects, "grant")];
  const millions = grant / 100 / 1_000_000;
  return (
    <dl className="figures linked">
      {subjectsOf(done).map((subject) => {
        const its = done.filter((row) => row.subject === subject).length;
        return (
          <Figure
            key={subject}
            to={`#${subject}`}
            label={own.subjects[subject].toLocaleLowerCase(speech.language)}
          >
            {number(its, speech)}
          </Figure>
        );
      })}
      {people > 0 ? (
        <Figure to="#project" label={own.goal.participants}>
          {number(people, speech)}
        </Figure>
      ) : null}
      {grant > 0 ? (
        <Figure
          to="#project"
          label={own.goal.granted(`${number(Math.round(grant / 100), speech)} ${followup.figures.kronor}`)}
        >
          {number(millions, speech, 1)} <small>{followup.figures.millions}</small>
        </Figure>
      ) : null}
    </dl>
  );
}

function Figure({ to, label, children }: { to: string; label: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <a href={to}>{label}</a>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What was done for a goal, kind by kind and year by year. */
export function DoneParts({ done }: { done: Done[] }) {
  const { goals: own } = useSpeech().words;
  return subjectsOf(done).map((subject) => {
    const rows = done.filter((row) => row.subject === subject);
    return (
      <Part
        key={subject}
        id={subject}
        title={own.subjects[subject]}
        aside={capital(own.counted[subject](rows.length))}
      >
        <DoneTable subject={subject} rows={rows} />
      </Part>
    );
  });
}

function DoneTable({ subject, rows }: { subject: Subject; rows: Done[] }) {
  const speech = useSpeech();
  const { goals: own } = speech.words;
  const counts = subject === "project";
  const whole = (value: number | null) => (value ? number(Math.round(value), speech) : "");
  const kronor = (ore: number | null) => whole(ore === null ? null : ore / 100);
  return (
    <table className="records fold">
      <caption className="vh">{own.goal.caption(own.subjects[subject])}</caption>
      <thead>
        <tr>
          <th scope="col">{own.goal.year}</th>
          <th scope="col">{own.goal.what}</th>
          {counts ? (
            <>
              <th scope="col" className="num">
                {own.goal.people}
              </th>
              <th scope="col" className="num">
                {own.goal.grant}
              </th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.day?.slice(0, 4) ?? own.goal.noYear}</td>
            <th scope="row">
              <a href={row.path} lang="sv">
                {row.title}
              </a>
              {row.earlier ? <span className="meta">, {own.goal.fromEarlier}</span> : null}
            </th>
            {counts ? (
              <>
                <td className="num" data-l={row.participants ? `${own.goal.people}:` : undefined}>
                  {whole(row.participants)}
                </td>
                <td className="num" data-l={row.grant ? `${own.goal.grant}:` : undefined}>
                  {kronor(row.grant)}
                </td>
              </>
            ) : null}
          </tr>
        ))}
      </tbody>
      {counts ? (
        <tfoot>
          <tr>
            <td />
            <th scope="row">{own.goal.inAll}</th>
            <td className="num" data-l={`${own.goal.people}:`}>
              {number(sumOf(rows, "participants"), speech)}
            </td>
            <td className="num" data-l={`${own.goal.grant}:`}>
              {number(Math.round(sumOf(rows, "grant") / 100), speech)}
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
