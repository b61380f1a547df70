import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import { agendaItems, minuteItems, people } from "#db/schema.server";
import type { ItemKind } from "#db/words";
import { isRound, timed } from "../meetings/agenda";
import type { Meeting } from "../meetings/meeting";
import type { ActionText, DecisionText } from "./canonical";
import { currentItem } from "./current-item.server";
import { firstVersion } from "./minutes.server";
import { type Pace, paceOf } from "./pace";
import { summaryOf } from "./summary.server";
import { attendanceText, onAgenda, outcomesOf } from "./text.server";

/** One item on the desk: what is planned, and what is written under it. */
export type DeskItem = {
  id: string;
  number: number;
  title: string;
  kind: ItemKind;
  presenterName: string | null;
  /** Planned; null after an item without planned minutes. */
  startsAt: number | null;
  minutes: number | null;
  /** Markdown. */
  text: string;
  notReached: boolean;
  writtenAt: number | null;
  writerName: string | null;
  version: number;
  decisions: DecisionText[];
  actions: ActionText[];
  /** Whether it is the round, where the units have told beforehand what they have to tell. */
  isRound: boolean;
};

/** Everything on the agenda with what has been written so far, in order. */
export function deskItems(db: Database, meeting: Meeting): DeskItem[] {
  const presenter = alias(people, "presenter");
  const writer = alias(people, "writer");
  const items = db
    .select({
      id: agendaItems.id,
      title: agendaItems.title,
      kind: agendaItems.kind,
      presenterName: presenter.name,
      minutes: agendaItems.minutes,
      text: minuteItems.text,
      notReachedAt: minuteItems.notReachedAt,
      writtenAt: minuteItems.writtenAt,
      writerName: writer.name,
      version: minuteItems.version,
    })
    .from(agendaItems)
    .leftJoin(minuteItems, eq(minuteItems.agendaItemId, agendaItems.id))
    .leftJoin(presenter, eq(presenter.id, agendaItems.presenterId))
    .leftJoin(writer, eq(writer.id, minuteItems.writtenBy))
    .where(and(eq(agendaItems.meetingId, meeting.id), onAgenda))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all();
  const { decided, toDo } = outcomesOf(db, meeting.id);
  return timed(items, meeting.startsAt).map(({ notReachedAt, ...item }) => ({
    ...item,
    text: item.text ?? "",
    isRound: isRound(item),
    notReached: notReachedAt !== null,
    version: item.version ?? firstVersion,
    decisions: decided.filter((each) => each.itemId === item.id).map(({ itemId, ...text }) => text),
    actions: toDo.filter((each) => each.itemId === item.id).map(({ itemId, ...text }) => text),
  }));
}

/** What the desk's own page shows beside the items: the summary, and who came. */
export function deskFacts(db: Database, meetingId: string, items: DeskItem[]) {
  const summary = summaryOf(db, meetingId);
  return { summary: summary.text, written: summary, ...attendanceText(db, meetingId, items) };
}

/** What the desk's left side shows of the meeting's time. */
export type DeskClock = {
  meetingId: string;
  startsAt: number;
  endsAt: number;
  now: number;
  /** The item that the meeting is at: as its writer has said, else by the plan while it is held. */
  runningId: string | null;
  /** How the meeting keeps its plan; null until its writer has said where it is. */
  pace: Pace | null;
  /** Whether the writer may want to say where the meeting is: around the time it is held, before the text is sent. */
  points: boolean;
};

/** Where a meeting is, for the desk. */
export function deskClock(db: Database, meeting: Meeting, items: DeskItem[], now: number): DeskClock {
  const { id: meetingId, startsAt, endsAt } = meeting;
  const current = currentItem(db, meetingId);
  const isNow = now >= startsAt - hour && now < endsAt + 3 * hour;
  return {
    meetingId,
    startsAt,
    endsAt,
    now,
    runningId: current?.itemId ?? itemAt(items, meeting, now)?.id ?? null,
    pace: paceOf(items, current, now),
    points: meeting.minutesSentAt === null && (isNow || current !== null),
  };
}

const hour = 3_600_000;

/**
 * The item that the plan says the meeting is at; null before and after the meeting, and where the plan has no
 * times.
 */
function itemAt(items: DeskItem[], meeting: Pick<Meeting, "endsAt">, now: number): DeskItem | null {
  if (now >= meeting.endsAt) return null;
  return items.findLast((item) => item.startsAt !== null && item.startsAt <= now) ?? null;
}
