import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { actions, agendaItems, decisions, minuteItems, referrals } from "#db/schema.server";
import { onAgenda } from "./text.server";

type ItemLeft = { id: string; number: number; title: string };

/**
 * The items that came to nothing, in the order of the agenda: no decision, deferral, information or action,
 * and not sent on to another group. Formalities are not asked about, nor what the meeting did not reach, since
 * that stands on the next agenda by itself.
 */
export function itemsWithoutOutcome(db: Database, meetingId: string): ItemLeft[] {
  return db
    .select({
      id: agendaItems.id,
      title: agendaItems.title,
      isLeft: sql<number>`${agendaItems.kind} <> 'formality'
        and ${minuteItems.notReachedAt} is null
        and not exists (select 1 from ${decisions} where ${decisions.agendaItemId} = ${agendaItems.id})
        and not exists (select 1 from ${actions} where ${actions.agendaItemId} = ${agendaItems.id})
        and not exists (select 1 from ${referrals}
          where ${referrals.fromItemId} = ${agendaItems.id} and ${referrals.withdrawnAt} is null)`,
    })
    .from(agendaItems)
    .leftJoin(minuteItems, eq(minuteItems.agendaItemId, agendaItems.id))
    .where(and(eq(agendaItems.meetingId, meetingId), onAgenda))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all()
    .map(({ isLeft, ...item }, place) => ({ ...item, number: place + 1, isLeft: isLeft === 1 }))
    .flatMap(({ isLeft, ...item }) => (isLeft ? [item] : []));
}
