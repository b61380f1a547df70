import type { Standing } from "~/domain/minutes/writing.server";
import { linesBetween, type Piece } from "./text-comparison.server";

/** Some words of one of two texts, and whether the other lacks them. */
export type Stretch = { text: string; differs: boolean };

/** Two people's whole texts, with what differs set apart; in one stretch each when that would have taken too long. */
type TwoTexts = { mine: Stretch[]; theirs: Stretch[]; isMarked: boolean };

/** What stands, and how somebody's own text differs from it. */
export type StandingBeside = Standing & { beside: TwoTexts };

/** How long the looking for what differs may take, ms: whoever writes waits for it, and so does everybody else. */
const patience = 200;

/** What stands beside the text of whoever was refused because of it. */
export const besideMine = (mine: string, standing: Standing): StandingBeside => ({
  ...standing,
  beside: twoTexts(mine, standing.text),
});

/** Two versions of a text with what differs set apart, word by word where that can be read. Takes at most about half a second. */
export function twoTexts(mine: string, theirs: string): TwoTexts {
  const lines = linesBetween(theirs.split("\n"), mine.split("\n"), Date.now() + patience);
  if (lines.some(({ isGivenUp }) => isGivenUp)) {
    return { mine: whole(mine), theirs: whole(theirs), isMarked: false };
  }
  const all = lines.map(({ pieces }) => pieces);
  return { mine: sideOf(all, "added"), theirs: sideOf(all, "removed"), isMarked: true };
}

const whole = (text: string): Stretch[] => [{ text, differs: false }];

/** One of the texts again, of the lines of both. */
function sideOf(lines: Piece[][], own: "added" | "removed"): Stretch[] {
  const side: Stretch[] = [];
  let isFirst = true;
  for (const line of lines) {
    const pieces = line.filter(({ is }) => is === "same" || is === own);
    if (pieces.length === 0) continue;
    if (!isFirst) add(side, { text: "\n", differs: false });
    isFirst = false;
    for (const stretch of wordsTogether(pieces)) add(side, stretch);
  }
  return side;
}

/** Words that differ one after another as one stretch, without the blanks around it. */
function wordsTogether(pieces: Piece[]): Stretch[] {
  return pieces.flatMap(({ is, text }, place): Stretch[] => {
    const isBetween = text.trim() === "" && isOther(pieces[place - 1]) && isOther(pieces[place + 1]);
    if (is === "same") return [{ text, differs: isBetween }];
    const words = text.trim();
    if (words === "") return [{ text, differs: true }];
    const at = text.indexOf(words);
    return [
      { text: text.slice(0, at), differs: isOther(pieces[place - 1]) },
      { text: words, differs: true },
      { text: text.slice(at + words.length), differs: isOther(pieces[place + 1]) },
    ];
  });
}

const isOther = (piece: Piece | undefined) => piece !== undefined && piece.is !== "same";

/** Adds a stretch, to the last one when both are of one kind. */
function add(side: Stretch[], { text, differs }: Stretch): void {
  const last = side.at(-1);
  if (text === "") return;
  if (last?.differs === differs) last.text += text;
  else side.push({ text, differs });
}
