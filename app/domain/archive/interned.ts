/** Texts of several sorts as numbers from 1, in the order in which they came. */
export class Interned {
  readonly sorts: string[] = [""];
  readonly values: string[] = [""];
  private readonly numbers = new Map<string, number>();

  numberOf(sort: string, value: string): number {
    const key = `${sort} ${value}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.sorts.push(sort);
    this.numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  /** The numbers of those that are known. A text that no entry has gets a number that none has. */
  numbersOf(sort: string, values: readonly string[]): Set<number> {
    return new Set(values.map((value) => this.numbers.get(`${sort} ${value}`) ?? -1));
  }
}
