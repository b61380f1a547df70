import { dayOf } from "~/calendar/swedish-time";
import type { Figure } from "~/domain/followup/compile";
import type { FrozenFigure } from "~/domain/followup/frozen-figure.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { editionsPath } from "./address";
import { figureInWords } from "./figure-words";

/** What the edition says that the list was opened from, and why today's list says otherwise; with the way to the edition. */
export function FigureBeside({ year, frozen, today }: { year: number; frozen: FrozenFigure; today: Figure }) {
  const speech = useSpeech();
  const { frozen: own } = speech.words.figures;
  const { edition, figure, why } = frozen;
  const then = figureInWords(figure, speech);
  return (
    <p className="note">
      {why === null
        ? own.same(edition, then)
        : `${own.other(edition, then, figureInWords(today, speech))} ${own.why[why](dayInWords(dayOf(frozen.frozenAt), speech))}`}{" "}
      <a href={`${editionsPath(year)}/${edition}${why === null ? "" : "#skillnad"}`}>
        {own.toEdition(edition)}
      </a>
    </p>
  );
}
