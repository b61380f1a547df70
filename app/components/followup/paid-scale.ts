const steps = [0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 50];

/**
 * A scale that holds all of some amounts and nothing, with at most some five lines to each side of it. In the amounts' own
 * unit.
 */
export function scaleOf(amounts: readonly number[]): {
  step: number;
  lines: number[];
  at: (amount: number) => number;
} {
  const [least, most] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const widest = Math.max(most, -least);
  const step = steps.find((each) => widest / each <= 5) ?? 100;
  const [first, last] = [Math.floor(least / step), Math.ceil(most / step)];
  return {
    step,
    lines: Array.from({ length: last - first + 1 }, (_, line) => (first + line) * step),
    at: (amount) => (amount - first * step) / ((last - first) * step),
  };
}
