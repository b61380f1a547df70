import type { FigureKey } from "~/domain/followup/compile";
import type { Figures } from "~/domain/followup/figures.server";
import { number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Wide } from "../page";
import { figurePath, figuresPath } from "./address";

const shown: { key: FigureKey; of: (figures: Figures) => number | null; money?: true }[] = [
  { key: "projects", of: (figures) => figures.projects },
  { key: "granted", of: (figures) => figures.granted, money: true },
  { key: "paid", of: (figures) => figures.paid, money: true },
  { key: "participants", of: (figures) => figures.participants },
  { key: "youth", of: (figures) => figures.youth },
  { key: "countries", of: (figures) => figures.countries.length },
  { key: "units", of: (figures) => figures.units },
  { key: "grantedApplications", of: (figures) => figures.grantedApplications },
  { key: "meetings", of: (figures) => figures.meetings },
  { key: "attendance", of: (figures) => figures.attendancePercent },
  { key: "decisions", of: (figures) => figures.decisions },
  { key: "lessons", of: (figures) => figures.lessons },
];

/**
 * The key figures of a year beside those of the years before, folded; and the way to all figures. Every year's are as they are
 * today; `edition` is the one whose frozen figures stand above them.
 */
export function EarlierYears({
  years,
  edition,
}: {
  years: { year: number; figures: Figures }[];
  edition: number | null;
}) {
  const speech = useSpeech();
  const { earlier, labels, figure } = speech.words.figures;
  const year = years[0]?.year;
  if (year === undefined) return null;
  const text = (value: number | null, isMoney = false) =>
    value === null ? "–" : number(isMoney ? Math.round(value / 100) : value, speech);
  return (
    <>
      <p className="actions below">
        <a href={figuresPath(year)}>{earlier.all(year)}</a>
      </p>
      {years.length > 1 ? (
        <details className="below">
          <summary>{earlier.show}</summary>
          <p className="note">{earlier.today(edition)}</p>
          <Wide label={earlier.caption}>
            <table className="records">
              <caption className="vh">{earlier.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{figure}</th>
                  {years.map((each) => (
                    <th scope="col" className="num" key={each.year}>
                      {each.year}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map(({ key, of, money }) => (
                  <tr key={key}>
                    <th scope="row">
                      {labels[key]}
                      {money ? <small>{speech.words.figures.kronor}</small> : null}
                      {key === "attendance" ? <small>{speech.words.figures.percent}</small> : null}
                    </th>
                    {years.map((each) => (
                      <td className="num" key={each.year}>
                        <a className="figure" href={figurePath(each.year, key)}>
                          {text(of(each.figures), money)}
                        </a>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </details>
      ) : null}
    </>
  );
}
