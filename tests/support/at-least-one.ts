/** What is gone through one by one: a loop over a list that turned out empty would prove nothing. */
export function atLeastOne<Thing>(things: readonly Thing[]): readonly Thing[] {
  if (things.length === 0) throw new Error("There is nothing to go through");
  return things;
}
