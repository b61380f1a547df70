import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { circulations } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";

/** Notes that so many subscribers have been sent a letter that tells of a record. */
export function noteCopies(
  db: Database,
  record: Pick<typeof circulations.$inferInsert, "kind" | "recordId" | "edition" | "copies">,
  now: number,
): void {
  const by = { notedAt: now, notedBy: null };
  db.insert(circulations)
    .values({
      id: newId(),
      ...record,
      receiver: "subscribers",
      receiverName: "",
      way: "letter",
      day: dayOf(now),
      ...by,
    })
    .run();
}
