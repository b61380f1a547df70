import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { actions, decisions, minuteItems, referrals } from "#db/schema.server";

/** Whether another group has sent an item, has been sent it, or gets its answer there. */
export const isReferred = (db: Database, itemId: string): boolean =>
  db
    .select({ id: referrals.id })
    .from(referrals)
    .where(sql`${itemId} in (${referrals.fromItemId}, ${referrals.toItemId}, ${referrals.answerItemId})`)
    .limit(1)
    .get() !== undefined;

/** Whether something has been written, decided or given to do under an item, or it was noted as not reached. */
export function hasMinutes(db: Database, itemId: string): boolean {
  const row = db.get<{ has: number }>(sql`select
    exists (select 1 from ${minuteItems} where ${minuteItems.agendaItemId} = ${itemId}
      and (${minuteItems.text} <> '' or ${minuteItems.notReachedAt} is not null))
    or exists (select 1 from ${decisions} where ${decisions.agendaItemId} = ${itemId})
    or exists (select 1 from ${actions} where ${actions.agendaItemId} = ${itemId}) as has`);
  return row?.has === 1;
}
