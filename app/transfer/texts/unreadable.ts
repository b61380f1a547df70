import type { ReadingOutcome } from "#db/words";

/** Thrown where a file cannot be read, with the reason that its list shows. */
export class Unreadable extends Error {
  constructor(readonly reason: Exclude<ReadingOutcome, "text">) {
    super(reason);
  }
}
