import type { emptyDatabase } from "../database";

export const tenYears = { from: 2017, to: 2026 } as const;

/** How many years they are. */
export const span = tenYears.to - tenYears.from + 1;

/** The years in turn, again and again. */
export const year = (at: number) => tenYears.from + (at % span);
export const years = Array.from({ length: span }, (_, at) => year(at));

export const two = (number: number) => String(number).padStart(2, "0");

/** Numbers that look thrown but are the same each time (Park and Miller's generator). */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const one = <Thing>(things: readonly Thing[]): Thing => things[upTo(things.length - 1)] as Thing;
  const some = <Thing>(things: readonly Thing[], share: number) => things.filter(() => next() < share);
  const perhaps = <Thing>(thing: Thing, share = 0.8): Thing | null => (next() < share ? thing : null);
  return { next, upTo, one, some, perhaps };
}

/** What the parts of the ten years are made with: one database, one run of throws, and days about which counting is hard. */
export type Making = ReturnType<typeof making>;

export function making(db: ReturnType<typeof emptyDatabase>, seed: number) {
  const thrown = dice(seed);
  const { one, upTo } = thrown;
  const day = (of: number) =>
    one([`${of}-01-01`, `${of}-12-31`, `${of}-${two(1 + upTo(11))}-${two(1 + upTo(27))}`]);
  const anyDay = () => day(tenYears.from - 1 + upTo(span + 1));
  // The Swedish new year begins an hour before that of UTC.
  const instant = (of: number) =>
    one([
      Date.UTC(of, 0, 1) - 3_600_000,
      Date.UTC(of + 1, 0, 1) - 3_600_001,
      Date.UTC(of, upTo(11), 1 + upTo(27), upTo(23)),
    ]);
  return { db, ...thrown, day, anyDay, instant };
}

export const put = <Row>(many: number, row: (at: number) => Row) =>
  Array.from({ length: many }, (_, at) => row(at));

export function laid<Row>(rows: Row[], insert: (some: Row[]) => unknown): Row[] {
  for (let at = 0; at < rows.length; at += 200) insert(rows.slice(at, at + 200));
  return rows;
}
