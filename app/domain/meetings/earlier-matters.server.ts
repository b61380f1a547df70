import { and, asc, desc, eq, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { actions, agendaItems, groups, meetings, referrals, standingItems } from "#db/schema.server";
import type { Member } from "../members/member";
import { may } from "../members/permissions";
import { type Refusal, refuse } from "../refusal";
import { isOnAgenda, isRound } from "./agenda";
import { onAgenda, wasLeft } from "./agenda.server";
import type { Meeting } from "./meeting";

/** An item of an earlier meeting that a new one can continue. */
export type EarlierMatter = {
  id: string;
  title: string;
  /** Where it was last up. */
  number: number;
  year: number;
  /** The group's name, where it is another group's that has to do with the matter. */
  groupName: string | null;
  /** Deferred, not reached, or with something still to do. */
  isOpen: boolean;
};

/** A list to choose from is no archive: what is older is found by its later items. */
const mostMatters = 100;

/**
 * What an item of a meeting can continue, as far as the member may see: the group's earlier items, and another
 * group's that one of them has sent to the other. What is open comes first, then the newest. A matter stands there
 * by the item where it was last up, and what every meeting has (formal and standing items) does not. `itemId` is the
 * item that is to continue it, null for a new one.
 */
export function earlierMatters(
  db: Database,
  member: Member,
  meeting: Pick<Meeting, "id" | "groupId" | "startsAt">,
  itemId: string | null = null,
): EarlierMatter[] {
  const isOpen = sql<boolean>`(${wasLeft(agendaItems.id)} or exists (select 1 from ${actions}
    where ${actions.agendaItemId} = ${agendaItems.id} and ${actions.doneAt} is null))`.mapWith(Boolean);
  return db
    .select({
      id: agendaItems.id,
      title: agendaItems.title,
      number: meetings.number,
      year: meetings.year,
      groupId: meetings.groupId,
      groupName: groups.name,
      groupKind: groups.kind,
      isOpen,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(
      and(
        belongsTo(meeting.groupId),
        lt(meetings.startsAt, meeting.startsAt),
        isNull(meetings.calledOffAt),
        onAgenda,
        ne(agendaItems.kind, "formality"),
        sql`not exists (select 1 from ${standingItems}
          where ${standingItems.groupId} = ${meetings.groupId} and ${standingItems.title} = ${agendaItems.title})`,
        sql`not exists (select 1 from agenda_items as later join meetings as there on there.id = later.meeting_id
          where later.origin_item_id = ${agendaItems.id} and later.id is not ${itemId}
            and later.declined_at is null and there.called_off_at is null
            and there.starts_at <= ${meeting.startsAt})`,
      ),
    )
    .orderBy(desc(isOpen), desc(meetings.startsAt), asc(agendaItems.position), asc(agendaItems.id))
    .limit(mostMatters)
    .all()
    .filter((item) => !isRound(item) && may(member, "seeMeeting", item))
    .map(({ groupId, groupKind: _, groupName, ...item }) => ({
      ...item,
      groupName: groupId === meeting.groupId ? null : groupName,
    }));
}

/**
 * Whether an item of a meeting may continue another; null when it may, and when nothing is to be continued. Refuses
 * `earlierGone` for what is not there, was called off, or is nothing that the member may see and that has to do with
 * the group; `earlierNotEarlier` for itself and what is not of an earlier meeting; and `earlierTurnsBack` for what
 * continues this very item.
 */
export function refuseEarlier(
  db: Database,
  member: Member,
  item: { meeting: Meeting; id: string | null },
  earlierId: string | null | undefined,
): Refusal | null {
  if (!earlierId) return null;
  const field = "continues";
  if (earlierId === item.id) return refuse("earlierNotEarlier", { field });
  const earlier = db
    .select({
      startsAt: meetings.startsAt,
      groupId: meetings.groupId,
      groupKind: groups.kind,
      proposedBy: agendaItems.proposedBy,
      acceptedAt: agendaItems.acceptedAt,
      declinedAt: agendaItems.declinedAt,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(and(eq(agendaItems.id, earlierId), belongsTo(item.meeting.groupId), isNull(meetings.calledOffAt)))
    .get();
  if (!earlier || !isOnAgenda(earlier) || !may(member, "seeMeeting", earlier))
    return refuse("earlierGone", { field });
  if (earlier.startsAt >= item.meeting.startsAt) return refuse("earlierNotEarlier", { field });
  return item.id && leadsTo(db, earlierId, item.id) ? refuse("earlierTurnsBack", { field }) : null;
}

/** Whether an item is the group's own, or of a matter that was sent between it and another group. */
const belongsTo = (groupId: string): SQL | undefined =>
  or(
    eq(meetings.groupId, groupId),
    sql`exists (select 1 from ${referrals}
      join agenda_items as asked on asked.id = ${referrals.fromItemId}
      join meetings as asking on asking.id = asked.meeting_id
      where ${referrals.withdrawnAt} is null
        and ((${referrals.fromItemId} = ${agendaItems.id} and ${referrals.toGroupId} = ${groupId})
          or (${referrals.toItemId} = ${agendaItems.id} and asking.group_id = ${groupId})))`,
  );

/** Whether an item continues another, however many meetings lie between: meetings move, and may have changed order. */
const leadsTo = (db: Database, fromId: string, toId: string): boolean =>
  db.get<{ leads: number }>(sql`with recursive before(id) as (
    select ${fromId}
    union select item.origin_item_id from before join agenda_items as item on item.id = before.id
      where item.origin_item_id is not null
  ) select exists (select 1 from before where id = ${toId}) as leads`)?.leads === 1;
