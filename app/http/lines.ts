/** What the lists that are read in line by line have in common, whatever their lines are about. */

/** The largest list that is taken, in characters: it has to come back whole from the page that shows the report. */
export const mostLetters = 400_000;

/** What a spreadsheet would take for a formula is no name and no title. */
export const noFormula = (): [(text: string | null) => boolean, string] => [
  (text) => text === null || !/^[=+\-@|]/.test(text),
  "looksLikeFormula",
];

/** Letters that were lost on the way are told of before they spread. */
export const wholeLetters = (): [(text: string | null) => boolean, string] => [
  (text) => text === null || !/\ufffd|Ã[¤¥¶…„–]/.test(text),
  "lettersBroken",
];

/** A text of the list as a report shows it. */
export const shortened = (text = "") => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Two reports as one, in the order of the lines. */
export const inOrder = <Line extends { line: number }, Other extends { line: number }>(
  some: Line[],
  others: Other[],
): (Line | Other)[] => [...some, ...others].sort((one, other) => one.line - other.line);
