import { daysBetween } from "~/calendar/swedish-time";

/** A mark on the wheel, as the page hands it over. */
export type YearMark = {
  day: string;
  kind: "meeting" | "deadline" | "followup";
  /** A meeting's number in the year. */
  number?: number;
  title: string;
  detail: string;
  /** Of the detail, where people of the house wrote it. */
  lang?: string;
  to: string;
};

export type PlacedMark = YearMark & {
  key: string;
  /** Where the mark stands, and where its leader line bends and ends. */
  x: number;
  y: number;
  bendX: number;
  bendY: number;
  side: "left" | "right";
  /** The label's middle. */
  labelY: number;
};

/** The drawing's measures, in units of its own view box. */
export const wheel = {
  width: 1080,
  height: 566,
  middleX: 496,
  middleY: 290,
  outer: 222,
  inner: 180,
  leftEdge: 218,
  rightEdge: 774,
  row: 47,
};

const fullestSide = Math.floor(wheel.height / wheel.row);

/** The angle of a day, clockwise from the top, where January begins; in radians. */
export function angleOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const length = daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
  return (daysBetween(`${year}-01-01`, day) / length) * 2 * Math.PI;
}

/** The point at a distance from the middle in the direction of an angle, rounded to a tenth. */
export function pointAt(angle: number, radius: number): { x: number; y: number } {
  return {
    x: tenth(wheel.middleX + Math.sin(angle) * radius),
    y: tenth(wheel.middleY - Math.cos(angle) * radius),
  };
}

/**
 * Places marks around the wheel and their labels in two columns, each label as near its mark as the others
 * allow. Marks that find no room for a label of their own are left to the list, deadlines first; the second
 * value says how many.
 */
export function placeMarks(marks: YearMark[]): { placed: PlacedMark[]; unlabelled: number } {
  const sides = { left: [] as PlacedMark[], right: [] as PlacedMark[] };
  for (const [order, mark] of marks.entries()) {
    const angle = angleOf(mark.day);
    const { x, y } = pointAt(angle, mark.kind === "meeting" ? (wheel.outer + wheel.inner) / 2 : wheel.outer);
    const bend = pointAt(angle, wheel.outer + 18);
    const side = x >= wheel.middleX ? "right" : "left";
    sides[side].push({
      ...mark,
      key: `${mark.day}-${mark.kind}-${order}`,
      x,
      y,
      bendX: bend.x,
      bendY: bend.y,
      side,
      labelY: bend.y,
    });
  }
  const right = sides.right.sort(byHeight);
  const left = sides.left.sort(byHeight);
  const kept = [keepTheMostImportant(right), keepTheMostImportant(left)];
  for (const column of kept) spread(column);
  return { placed: kept.flat(), unlabelled: marks.length - kept.flat().length };
}

const byHeight = (one: PlacedMark, other: PlacedMark) =>
  one.bendY - other.bendY || one.day.localeCompare(other.day);

function keepTheMostImportant(column: PlacedMark[]): PlacedMark[] {
  const rank = { meeting: 0, followup: 1, deadline: 2 };
  const kept = new Set(
    [...column]
      .sort((one, other) => rank[one.kind] - rank[other.kind] || one.day.localeCompare(other.day))
      .slice(0, fullestSide),
  );
  return column.filter((mark) => kept.has(mark));
}

/**
 * Moves the labels of one column apart, in order, with the least movement in all: isotonic regression by
 * pooling neighbours that violate the distance, then a shift into the drawing.
 */
function spread(column: PlacedMark[]): void {
  const blocks: { sum: number; count: number }[] = [];
  for (const [place, mark] of column.entries()) {
    blocks.push({ sum: mark.labelY - place * wheel.row, count: 1 });
    while (blocks.length > 1 && meanOf(blocks.at(-2)) > meanOf(blocks.at(-1))) {
      const last = blocks.pop() as { sum: number; count: number };
      const before = blocks.at(-1) as { sum: number; count: number };
      before.sum += last.sum;
      before.count += last.count;
    }
  }
  const lowest = wheel.row / 2;
  const highest = wheel.height - wheel.row / 2 - (column.length - 1) * wheel.row;
  let place = 0;
  for (const block of blocks) {
    const start = Math.max(lowest, Math.min(meanOf(block), highest));
    for (let each = 0; each < block.count; each++, place++) {
      (column[place] as PlacedMark).labelY = tenth(start + place * wheel.row);
    }
  }
}

const meanOf = (block: { sum: number; count: number } | undefined) => (block ? block.sum / block.count : 0);
const tenth = (value: number) => Math.round(value * 10) / 10;
