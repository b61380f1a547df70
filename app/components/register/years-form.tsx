import { type ParticipantCategory, participantCategories } from "#db/words";
import type { ProjectYears } from "~/domain/projects/years.server";
import { number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { FieldInTable } from "../field";
import { Wide } from "../page";

/** A year with the names of its fields: one for the money, and one for each category of people. */
export type YearRow = {
  year: number;
  paid: string;
  parts: { category: ParticipantCategory; name: string }[];
};

/** A row for each year: what was paid, and how many of each category took part. */
export function YearsTable({ years }: { years: YearRow[] }) {
  const { words } = useSpeech();
  const own = words.projects.years;
  return (
    <Wide label={own.caption}>
      <table className="years fold">
        <caption className="vh">{own.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{own.year}</th>
            <th scope="col">{own.paid}</th>
            {participantCategories.map((category) => (
              <th scope="col" key={category}>
                {words.terms.participantCategory[category]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, paid, parts }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td data-l={own.paid}>
                <FieldInTable name={paid} label={`${own.paid} ${year}`} width="day" />
              </td>
              {parts.map(({ category, name }) => (
                <td key={category} data-l={words.terms.participantCategory[category]}>
                  <FieldInTable
                    name={name}
                    label={`${words.terms.participantCategory[category]} ${year}`}
                    inputMode="numeric"
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** What is saved now of money and people, year by year. */
export function SavedYears({ saved }: { saved: ProjectYears }) {
  const speech = useSpeech();
  const { terms, projects } = speech.words;
  const years = [...new Set([...saved.payments, ...saved.participants].map(({ year }) => year))].sort();
  if (years.length === 0) return <p>{projects.nothing}</p>;
  return (
    <ul>
      {years.map((year) => (
        <li key={year}>
          {year}:{" "}
          {[
            ...saved.payments
              .filter((each) => each.year === year)
              .map((each) => `${projects.years.paid} ${number(each.amount / 100, speech)}`),
            ...saved.participants
              .filter((each) => each.year === year)
              .map((each) => `${terms.participantCategory[each.category]} ${number(each.count, speech)}`),
          ].join(", ")}
        </li>
      ))}
    </ul>
  );
}
