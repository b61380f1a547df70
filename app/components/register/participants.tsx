import { participantCategories } from "#db/words";
import type { Project } from "~/domain/projects/project.server";
import { number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Wide } from "../page";

/** Who took part, by year and category; businesses are counted apart from people. */
export function Participants({ participants }: { participants: Project["participants"] }) {
  const speech = useSpeech();
  const { words } = speech;
  const { project: texts } = words.register;
  if (participants.length === 0) return <p className="note">{texts.noParticipants}</p>;
  const years = [...new Set(participants.map((each) => each.year))].sort();
  const present = participantCategories.filter((category) =>
    participants.some((each) => each.category === category),
  );
  const people = present.filter((category) => category !== "businesses");
  const businesses = present.includes("businesses");
  const sum = (year: number | null, categories: readonly string[]) =>
    participants
      .filter((each) => (year === null || each.year === year) && categories.includes(each.category))
      .reduce((total, each) => total + each.count, 0);
  const rows: [year: number | null, label: string][] = years.map((year) => [year, String(year)]);
  const cells = (year: number | null) => (
    <>
      {people.map((category) => (
        <td className="num" key={category}>
          {number(sum(year, [category]), speech)}
        </td>
      ))}
      {people.length > 1 ? <td className="num">{number(sum(year, people), speech)}</td> : null}
      {businesses ? <td className="num">{number(sum(year, ["businesses"]), speech)}</td> : null}
    </>
  );
  return (
    <div className="stack">
      <Wide label={texts.participantsCaption}>
        <table className="records sums">
          <caption className="vh">{texts.participantsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.year}</th>
              {people.map((category) => (
                <th scope="col" className="num" key={category}>
                  {words.terms.participantCategory[category]}
                </th>
              ))}
              {people.length > 1 ? (
                <th scope="col" className="num">
                  {texts.people}
                </th>
              ) : null}
              {businesses ? (
                <th scope="col" className="num">
                  {words.terms.participantCategory.businesses}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map(([year, label]) => (
              <tr key={label}>
                <td>{label}</td>
                {cells(year)}
              </tr>
            ))}
          </tbody>
          {years.length > 1 ? (
            <tfoot>
              <tr>
                <th scope="row">{texts.sum}</th>
                {cells(null)}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </Wide>
      {businesses && people.length > 0 ? <p className="note">{texts.participantsNote}</p> : null}
    </div>
  );
}
