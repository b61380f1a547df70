import type { Figure, FigureKey } from "~/domain/followup/compile";
import { useSpeech } from "~/i18n/language";
import { Wide } from "../page";
import { figurePath } from "./address";
import { figureInWords, valueInTable } from "./figure-words";

/** Some figures of a year, each with a link to its list, and the same figures of earlier years beside. */
export function FigureTable({
  keys,
  years,
  caption,
}: {
  keys: readonly FigureKey[];
  /** The year in question first. */
  years: { year: number; figures: Figure[] }[];
  caption: string;
}) {
  const speech = useSpeech();
  const own = speech.words.figures;
  const unitOf = (key: FigureKey) => years[0]?.figures.find((each) => each.key === key)?.unit;
  return (
    <Wide label={caption}>
      <table className="records">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{own.figure}</th>
            {years.map(({ year }) => (
              <th scope="col" className="num" key={year}>
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">
                {own.labels[key]}
                {unitOf(key) === "öre" ? <small>{own.kronor}</small> : null}
                {unitOf(key) === "percent" ? <small>{own.percent}</small> : null}
              </th>
              {years.map(({ year, figures }, at) => {
                const figure = figures.find((each) => each.key === key);
                if (!figure) return <td key={year} />;
                const decimals = figure.unit === "öre" && figure.whole !== null ? 2 : 0;
                const text = valueInTable(figure.value, figure.unit, speech, decimals);
                return (
                  <td className="num" key={year}>
                    {figure.value === null ? (
                      <>
                        <span aria-hidden="true">{text}</span>
                        <span className="vh">{figureInWords(figure, speech)}</span>
                      </>
                    ) : (
                      <a className="figure" href={figurePath(year, key)}>
                        {at === 0 ? <b>{text}</b> : text}
                      </a>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
