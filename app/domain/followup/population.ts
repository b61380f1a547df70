/** How many lived in the municipality in a year. */
export type Population = { year: number; inhabitants: number };

/** Whose number a year is counted by: its own, else that of the nearest year before, else of the nearest after. */
export function populationOf(known: readonly Population[], year: number): Population | null {
  const inOrder = [...known].sort((one, other) => one.year - other.year);
  return inOrder.findLast((each) => each.year <= year) ?? inOrder[0] ?? null;
}
