import type { Database } from "#db/open.server";
import type { Figure } from "./compile";
import { listBehind } from "./compile.server";
import { boardViewer, type FigureViewer } from "./compile-facts.server";
import { editionOfYear } from "./editions.server";

/**
 * Why a list does not come to a frozen figure: the records are others today, the reader does not see all that the board's
 * figures count, or both.
 */
type WhyOtherwise = "changed" | "notSeen" | "both";

/** A figure as an edition has it, beside the list of the same today. */
export type FrozenFigure = {
  edition: number;
  frozenAt: number;
  figure: Figure;
  /** Null when the list comes to the same. */
  why: WhyOtherwise | null;
};

/** What an edition says of a figure whose list a reader has opened; null for an edition that the reader may not read. */
export function frozenFigure(
  db: Database,
  viewer: FigureViewer,
  { year, edition: number }: { year: number; edition: number },
  today: Figure,
  now: number,
): FrozenFigure | null {
  const edition = editionOfYear(db, viewer, year, number);
  const figure = edition?.text.figures.find(({ key }) => key === today.key);
  if (!edition || !figure) return null;
  const frozen = { edition: edition.number, frozenAt: edition.frozenAt, figure };
  if (isSame(figure, today)) return { ...frozen, why: null };
  const boards = listBehind(db, boardViewer, year, today.key, {}, now)?.figure;
  const isChanged = !boards || !isSame(figure, boards);
  const isSeen = boards !== undefined && isSame(boards, today);
  return { ...frozen, why: isSeen ? "changed" : isChanged ? "both" : "notSeen" };
}

const isSame = (one: Figure, other: Figure) =>
  one.value === other.value && one.part === other.part && one.whole === other.whole;
