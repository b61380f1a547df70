/** A mark on the map and the name that is to stand by it. Measures are the map's own units. */
export type NamedMark = { name: string; x: number; y: number };

/** Where a name stands: the point it is set from, and which end of it that is. */
export type Label = { x: number; y: number; anchor: "start" | "middle" | "end" };

export const markRadius = 15;

type Box = { left: number; right: number; top: number; bottom: number };

/** A letter of the map's names is about so wide, and a line so high above and below its foot. */
const [letter, rise, fall, gap] = [8.2, 13, 4, 4];

/**
 * A place for each name, in the order of the marks: below its mark, or else above, to the right or to the left of it, where it
 * covers no mark and no name before it, and is not cut off at a side of the map. One that has no such place stands below.
 */
export function labelsFor(marks: readonly NamedMark[], width: number): Label[] {
  const taken = marks.map(
    ({ x, y }): Box => ({
      left: x - markRadius,
      right: x + markRadius,
      top: y - markRadius,
      bottom: y + markRadius,
    }),
  );
  return marks.map((mark) => {
    const ways = waysAround(mark);
    const free = ways.find((label) => {
      const own = boxOf(label, mark.name);
      return own.left >= 0 && own.right <= width && !taken.some((box) => overlap(box, own));
    });
    const label = free ?? (ways[0] as Label);
    taken.push(boxOf(label, mark.name));
    return label;
  });
}

function waysAround({ x, y }: NamedMark): Label[] {
  const aside = markRadius + gap;
  return [
    { x, y: y + aside + rise, anchor: "middle" },
    { x, y: y - aside - fall, anchor: "middle" },
    { x: x + aside, y: y + fall, anchor: "start" },
    { x: x - aside, y: y + fall, anchor: "end" },
  ];
}

/** What a name covers, by how many letters it has. */
export function boxOf({ x, y, anchor }: Label, name: string): Box {
  const width = name.length * letter;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, right: left + width, top: y - rise, bottom: y + fall };
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
