import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { circulations, outbox } from "#db/schema.server";
import type { PublicationKind } from "#db/words";
import { publicPath } from "~/addresses/open";
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

/**
 * On which days letters to subscribers that tell of a record were queued and did not get there, a day for each
 * letter. One statement.
 */
export function copiesLost(db: Database, kind: PublicationKind, recordId: string): string[] {
  const path = publicPath(kind, recordId);
  return db
    .select({ createdAt: outbox.createdAt })
    .from(outbox)
    .where(
      and(
        isNull(outbox.personId),
        isNull(outbox.sentAt),
        or(isNotNull(outbox.failedAt), isNotNull(outbox.withdrawnAt)),
        or(
          and(eq(outbox.kind, "newsletter"), sql`instr(${outbox.dedupeKey}, ${`${kind}:${recordId}:`}) = 1`),
          and(
            eq(outbox.kind, "subscriptionNews"),
            sql`exists (select 1 from json_each(${outbox.facts}, '$.entries') where value ->> 'path' = ${path})`,
          ),
        ),
      ),
    )
    .all()
    .map(({ createdAt }) => dayOf(createdAt));
}
