import type { House } from "./server";

/** The first column of the first row that a question to a running house's database gives. */
export const value = (house: House, question: string, ...given: unknown[]): unknown =>
  values(house, question, ...given)[0];

/** The first column of every row. */
export function values(house: House, question: string, ...given: unknown[]): unknown[] {
  const db = house.look();
  try {
    return db.$client
      .prepare(question)
      .pluck()
      .all(...given);
  } finally {
    db.$client.close();
  }
}
