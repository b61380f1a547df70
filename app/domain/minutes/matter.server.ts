import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { actions, agendaItems, groups, meetings, minuteItems, minutes, referrals } from "#db/schema.server";
import { isOnAgenda } from "../meetings/agenda";
import type { Member } from "../members/member";
import { may, type Thing } from "../members/permissions";
import { type ActionText, type DecisionText, readCanonical } from "./canonical";
import { outcomesOf } from "./text.server";

/** What one meeting had to say of a matter. */
export type MatterTurn = {
  itemId: string;
  /** As the item was called there. */
  title: string;
  /** Its number on the agenda, where the minutes tell it. */
  number: number | null;
  meeting: { id: string; groupName: string; number: number; year: number; startsAt: number };
  /** Not yet held, written but not signed off, or signed off. */
  state: "ahead" | "draft" | "signedOff";
  /** Markdown; null where the reader may see that the item stands on an agenda, and no more. */
  text: string | null;
  decisions: DecisionText[];
  actions: ActionText[];
  /** What was asked of other groups from here; nothing for whoever may not read the text. */
  sentOn: SentOn[];
};

/** A question that was sent from an item to another group. */
export type SentOn = {
  id: string;
  groupName: string;
  question: string;
  sentAt: number;
  answeredAt: number | null;
  withdrawnAt: number | null;
  /** Whether the other group has it on an agenda. */
  placed: boolean;
};

/** How an action from the matter's history stands now. */
type MatterAction = { id: string; dueDay: string; startedAt: number | null; doneAt: number | null };

/**
 * Everything that has been said of a matter in all meetings that a member may read of, the latest first: the item
 * itself, what it continues and what continues it, and what other groups were asked and answered. Null when the
 * member may not see the item. Signed minutes speak by their locked text; another room's drafts, and agendas the
 * member may not see, are left out altogether.
 */
export function matterOf(
  db: Database,
  member: Member,
  itemId: string,
): { turns: MatterTurn[]; standing: MatterAction[] } | null {
  const rows = rowsOf(db, itemId).filter((row) => isOnAgenda(row));
  const unsigned = new Map<string, ReturnType<typeof outcomesOf>>();
  const turns = rows.flatMap((row): MatterTurn[] => {
    const { id: meetingId, groupName, number, year, startsAt } = row.meeting;
    const thing: Thing = { ...row.meeting, ...row.minutes, personId: null };
    const turn = {
      itemId: row.id,
      title: row.title,
      number: null,
      meeting: { id: meetingId, groupName, number, year, startsAt },
      state: row.minutes.signedOffAt ? "signedOff" : row.minutes.startedAt ? "draft" : "ahead",
      text: null,
      decisions: [],
      actions: [],
      sentOn: [],
    } satisfies MatterTurn as MatterTurn;
    const locked = readCanonical(row.minutes.canonical)?.items.find((each) => each.id === row.id);
    if (locked) {
      const { title, number, text, decisions, actions } = locked;
      return [{ ...turn, title, number, text, decisions, actions }];
    }
    if (may(member, "readMinutes", thing) && row.minutes.startedAt) {
      const said = unsigned.get(meetingId) ?? outcomesOf(db, meetingId);
      unsigned.set(meetingId, said);
      return [
        {
          ...turn,
          text: row.text ?? "",
          decisions: said.decided.filter((each) => each.itemId === row.id),
          actions: said.toDo.filter((each) => each.itemId === row.id),
        },
      ];
    }
    return may(member, "seeMeeting", thing) ? [turn] : [];
  });
  if (!turns.some((turn) => turn.itemId === itemId)) return null;
  const ids = turns.map((turn) => turn.itemId);
  const sent = sentFrom(db, ids);
  for (const turn of turns.filter(({ text }) => text !== null)) {
    turn.sentOn = sent.filter((each) => each.fromItemId === turn.itemId);
  }
  return {
    turns,
    standing: standingIn(
      db,
      turns.flatMap((turn) => turn.actions.map(({ id }) => id)),
    ),
  };
}

/** Which items of a meeting have a history: what they continue, what continues them, or another group's part in it. */
export function itemsWithHistory(db: Database, meetingId: string): string[] {
  return db
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(
      and(
        eq(agendaItems.meetingId, meetingId),
        or(
          isNotNull(agendaItems.originItemId),
          sql`exists (select 1 from agenda_items as later where later.origin_item_id = ${agendaItems.id})`,
          sql`exists (select 1 from ${referrals} where ${referrals.withdrawnAt} is null
            and ${agendaItems.id} in (${referrals.fromItemId}, ${referrals.toItemId}, ${referrals.answerItemId}))`,
        ),
      ),
    )
    .orderBy(asc(agendaItems.position))
    .all()
    .map(({ id }) => id);
}

/** All items that are one matter, however many groups and years it has gone through, the latest meeting first. */
function rowsOf(db: Database, itemId: string) {
  const same = sql`(with recursive matter(id) as (
    select ${itemId}
    union select item.origin_item_id from matter join agenda_items as item on item.id = matter.id
      where item.origin_item_id is not null
    union select later.id from matter join agenda_items as later on later.origin_item_id = matter.id
    union select coalesce(sent.to_item_id, sent.from_item_id) from matter
      join referrals as sent on sent.from_item_id = matter.id and sent.withdrawn_at is null
    union select coalesce(sent.answer_item_id, sent.from_item_id) from matter
      join referrals as sent on sent.from_item_id = matter.id and sent.withdrawn_at is null
    union select sent.from_item_id from matter
      join referrals as sent on sent.to_item_id = matter.id and sent.withdrawn_at is null
    union select sent.from_item_id from matter
      join referrals as sent on sent.answer_item_id = matter.id and sent.withdrawn_at is null
  ) select id from matter)`;
  return db
    .select({
      id: agendaItems.id,
      title: agendaItems.title,
      proposedBy: agendaItems.proposedBy,
      acceptedAt: agendaItems.acceptedAt,
      declinedAt: agendaItems.declinedAt,
      text: minuteItems.text,
      meeting: {
        id: meetings.id,
        groupId: meetings.groupId,
        groupKind: groups.kind,
        groupName: groups.name,
        number: meetings.number,
        year: meetings.year,
        startsAt: meetings.startsAt,
        chairId: sql<string | null>`coalesce(${meetings.chairId}, ${groups.chairId})`,
        secretaryId: sql<string | null>`coalesce(${meetings.secretaryId}, ${groups.secretaryId})`,
      },
      minutes: {
        startedAt: minutes.startedAt,
        sentAt: minutes.sentAt,
        signedOffAt: minutes.signedOffAt,
        canonical: minutes.canonical,
      },
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .leftJoin(minuteItems, eq(minuteItems.agendaItemId, agendaItems.id))
    .where(and(sql`${agendaItems.id} in ${same}`, isNull(meetings.calledOffAt)))
    .orderBy(desc(meetings.startsAt), asc(agendaItems.position), asc(agendaItems.id))
    .all()
    .map((row) => ({
      ...row,
      minutes: row.minutes ?? { startedAt: null, sentAt: null, signedOffAt: null, canonical: null },
    }));
}

/** What has been asked of other groups from some items, the earliest first. */
export const sentFrom = (db: Database, itemIds: string[]): (SentOn & { fromItemId: string })[] =>
  db
    .select({
      id: referrals.id,
      fromItemId: referrals.fromItemId,
      groupName: groups.name,
      question: referrals.question,
      sentAt: referrals.sentAt,
      answeredAt: referrals.answeredAt,
      withdrawnAt: referrals.withdrawnAt,
      placed: sql<boolean>`${referrals.toItemId} is not null`.mapWith(Boolean),
    })
    .from(referrals)
    .innerJoin(groups, eq(groups.id, referrals.toGroupId))
    .where(inArray(referrals.fromItemId, itemIds))
    .orderBy(asc(referrals.sentAt), asc(referrals.id))
    .all();

const standingIn = (db: Database, ids: string[]): MatterAction[] =>
  db
    .select({
      id: actions.id,
      dueDay: actions.dueDay,
      startedAt: actions.startedAt,
      doneAt: actions.doneAt,
    })
    .from(actions)
    .where(inArray(actions.id, ids))
    .orderBy(asc(actions.id))
    .all();
