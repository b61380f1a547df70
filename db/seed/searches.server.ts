import type { Database } from "../open.server";
import { recentSearches, savedSearches, vainSearches } from "../schema.server";
import { watchRhythms } from "../words";
import { type At, beyond } from "./facts.server";

/** What people have searched the archive for lately and in vain, and the searches they have saved and watch. */
export function seedSearches(db: Database, at: At): void {
  db.insert(recentSearches)
    .values(
      beyond.recentSearches.map(({ person_id, asked, day, clock }) => {
        return { personId: person_id, asked: JSON.stringify(asked), at: at(day, clock) };
      }),
    )
    .run();
  db.insert(vainSearches)
    .values(
      beyond.vainSearches.map(({ text, times, day, clock }) => ({ text, times, lastAt: at(day, clock) })),
    )
    .run();
  db.insert(savedSearches)
    .values(
      beyond.savedSearches.map(({ id, person_id, name, asked, rhythm, looked, day, clock }) => ({
        id,
        personId: person_id,
        name,
        asked: JSON.stringify(asked),
        rhythm: watchRhythms.find((each) => each === rhythm) ?? "off",
        lookedAt: looked ? at(looked.day, looked.clock) : null,
        stopKey: `demobevakning${id.replaceAll("-", "")}`,
        createdAt: at(day, clock),
      })),
    )
    .run();
}
