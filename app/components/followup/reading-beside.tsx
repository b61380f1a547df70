import type { InputText } from "~/domain/followup/canonical";
import type { Figures } from "~/domain/followup/figures.server";
import { useWords } from "~/i18n/language";
import { Prose } from "../prose";
import { InputTexts } from "./input-told";
import { KeyFigures } from "./key-figures";

/** What to have before one's eyes while writing: the year's figures, earlier years' words, and what the units told. */
export function ReadingBeside({
  year,
  figures,
  earlier,
  inputs,
}: {
  year: number;
  figures: Figures;
  /** Earlier texts under the same heading, as HTML that the server has sanitised. */
  earlier: { year: number; html: string }[];
  inputs: InputText[];
}) {
  const own = useWords().followupDesk.beside;
  const answered = inputs.filter((input) => input.answered);
  return (
    <section className="stack" aria-labelledby="bredvid">
      <h2 id="bredvid">{own.title}</h2>
      <details>
        <summary>{own.figures(year)}</summary>
        <KeyFigures figures={figures} year={year} />
      </details>
      {earlier.map((text, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sections of a year may share a heading
        <details key={place} open={place === 0}>
          <summary>{own.earlier(text.year)}</summary>
          <Prose html={text.html} lang="sv" />
        </details>
      ))}
      {earlier.length === 0 ? <p className="note">{own.noEarlier}</p> : null}
      {answered.length > 0 ? (
        <details>
          <summary>{own.inputs(answered.length, inputs.length)}</summary>
          <InputsTold inputs={answered} />
        </details>
      ) : (
        <p className="note">{own.noInputs}</p>
      )}
    </section>
  );
}

/** What each unit told; one that told nothing is among them. */
export function InputsTold({ inputs }: { inputs: InputText[] }) {
  const words = useWords();
  return (
    <dl className="inputs">
      {inputs.map((input) => (
        <div key={input.unitId}>
          <dt lang="sv">{input.unit}</dt>
          {input.answered ? (
            <dd>
              <InputTexts told={input} />
            </dd>
          ) : (
            <dd className="note">{words.followup.inputs.notAnswered}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
