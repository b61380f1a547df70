import type { OpenDatabase } from "#db/open.server";
import type { House } from "./server";

/** Asks a running house's database something, or changes it as time would, beside the house. */
export function look<Found>(house: House, ask: (db: OpenDatabase) => Found): Found {
  const db = house.look();
  try {
    return ask(db);
  } finally {
    db.$client.close();
  }
}

/** The first column of the first row that a question to a running house's database gives. */
export const value = (house: House, question: string, ...given: unknown[]): unknown =>
  values(house, question, ...given)[0];

/** The first column of every row. */
export const values = (house: House, question: string, ...given: unknown[]): unknown[] =>
  look(house, (db) =>
    db.$client
      .prepare(question)
      .pluck()
      .all(...given),
  );

/**
 * Changes a running house's database as time or somebody else would: one deed with its values, or several in a row. Gives how
 * many rows the last of them changed.
 */
export const change = (house: House, deeds: string, ...given: unknown[]): number =>
  look(house, (db) => {
    if (given.length > 0) db.$client.prepare(deeds).run(...given);
    else db.$client.exec(deeds);
    return db.$client.prepare("select changes()").pluck().get() as number;
  });
