import { diffArrays, diffWordsWithSpace } from "diff";

/** Some words of a line, and whether both texts have them. */
export type Piece = { is: "same" | "added" | "removed"; text: string };

/** A line of either text or of both; `isGivenUp` where looking for what differs would have taken too long. */
export type Line = { pieces: Piece[]; isAlike: boolean; isGivenUp?: true };

/** Lines that differ more than this many words are shown as whole lines: the words between would be confetti. */
const mostChanges = 1500;

const alike = (text: string): Line => ({ pieces: [{ is: "same", text }], isAlike: true });
const only = (is: "added" | "removed", text: string): Line => ({ pieces: [{ is, text }], isAlike: false });
const givenUp = (line: Line): Line => ({ ...line, isGivenUp: true });
const left = (until: number) => Math.max(0, until - Date.now());

/**
 * What became of the lines of one text in another, in the order of both, word by word where that can be read: a line
 * with hardly a word in common with what stood there is shown whole. After `until` (UTC milliseconds) whole lines
 * are all there is.
 */
export function linesBetween(before: string[], after: string[], until: number): Line[] {
  const runs = diffArrays(before, after, { maxEditLength: 4000, timeout: left(until) });
  if (!runs) return pairs(before, after, until).map(givenUp);
  const lines: Line[] = [];
  let removed: string[] = [];
  for (const { value, added, removed: isRemoved } of runs) {
    if (isRemoved) removed = value;
    else if (added) {
      lines.push(...pairs(removed, value, until));
      removed = [];
    } else {
      lines.push(...pairs(removed, [], until), ...value.map(alike));
      removed = [];
    }
  }
  return [...lines, ...pairs(removed, [], until)];
}

/** Lines that replaced each other, in order; what is left of either is new or gone. */
function pairs(before: string[], after: string[], until: number): Line[] {
  const common = Math.min(before.length, after.length);
  return [
    ...before.slice(0, common).flatMap((old, place) => wordsBetween(old, after[place] as string, until)),
    ...before.slice(common).map((text) => only("removed", text)),
    ...after.slice(common).map((text) => only("added", text)),
  ];
}

function wordsBetween(before: string, after: string, until: number): Line[] {
  if (before === after) return [alike(before)];
  const whole = [only("removed", before), only("added", after)];
  const timeout = left(until);
  if (timeout === 0) return whole.map(givenUp);
  const runs = diffWordsWithSpace(before, after, { maxEditLength: mostChanges, timeout });
  if (!runs) return whole.map(givenUp);
  const kept = runs.reduce((sum, run) => sum + (run.added || run.removed ? 0 : run.value.length), 0);
  if (kept < Math.max(before.length, after.length) / 4) return whole;
  const pieces = runs.map(
    ({ value, added, removed }): Piece => ({
      is: added ? "added" : removed ? "removed" : "same",
      text: value,
    }),
  );
  return [{ pieces, isAlike: false }];
}
