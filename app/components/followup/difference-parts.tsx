import type { Differences, FigureDifference } from "~/domain/followup/differences";
import { kronor, number } from "~/i18n/format";
import { type Speech, useSpeech } from "~/i18n/language";
import { Part } from "../page";

/** What is otherwise today than in an edition: figures then and now, and by name the rest. */
export function DifferenceParts({ differences }: { differences: Differences }) {
  const speech = useSpeech();
  const own = speech.words.followupPaper.difference;
  const { figures, paid, goals, attendance, inputs, sections } = differences;
  const lists: [string, string[]][] = [
    [own.sections, sections],
    [own.goals, goals.map((goal) => `${goal.number}. ${goal.title}`)],
    [own.attendance, attendance],
    [own.inputs, inputs],
  ];
  const rows = [
    ...figures.map((figure) => ({
      name: labelOf(figure, speech),
      frozen: valueInWords(figure, figure.frozen, speech),
      today: valueInWords(figure, figure.today, speech),
    })),
    ...paid.map(({ year, frozen, today }) => ({
      name: own.paid(year),
      frozen: kronor(frozen, speech),
      today: kronor(today, speech),
    })),
  ];
  const named = lists.filter(([, names]) => names.length > 0);
  return (
    <Part id="skillnad" title={own.title}>
      <div className="stack">
        {rows.length + named.length === 0 ? <p>{own.none}</p> : null}
        {rows.length > 0 ? (
          <table>
            <caption className="vh">{own.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{own.what}</th>
                <th scope="col" className="num">
                  {own.frozen}
                </th>
                <th scope="col" className="num">
                  {own.today}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, frozen, today }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="num">{frozen}</td>
                  <td className="num">{today}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
        {named.map(([label, names]) => (
          <section key={label} aria-label={label}>
            <h3>{label}</h3>
            <ul>
              {names.map((name) => (
                <li key={name} lang="sv">
                  {name}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Part>
  );
}

const labelOf = ({ key }: FigureDifference, { words }: Speech): string => words.figures.labels[key];

function valueInWords({ unit }: FigureDifference, value: number | null, speech: Speech): string {
  const { difference, percent } = speech.words.followupPaper;
  if (value === null) return difference.unknown;
  if (unit === "öre") return kronor(value, speech);
  return unit === "percent" ? percent(number(value, speech)) : number(value, speech);
}
