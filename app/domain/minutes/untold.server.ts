import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { agendaItems, minuteItems, minutes, people } from "#db/schema.server";
import type { Meeting } from "../meetings/meeting";
import { meetingById } from "../meetings/meetings.server";
import { untoldFields } from "./minutes.server";
import { summaryRow, toldOfSummary } from "./summary.server";
import { tellText, toldUnder, writerOf } from "./writing.server";

/**
 * Tells the chronicle what has been saved quietly in a meeting's minutes: one line for each item and one for the
 * summary, by whoever wrote. Call it in the transaction of what closes the text.
 */
export function tellUntold(db: Database, meetingId: string, now: number): void {
  const meeting = meetingById(db, meetingId);
  if (!meeting) return;
  tellItems(db, meeting, now);
  const { untoldSince, untoldText, ...summary } = summaryRow(db, meetingId);
  if (untoldSince === null) return;
  tellText(db, writerOf(summary), { meeting, told: toldOfSummary }, untoldText ?? "", summary.text, now);
  db.update(minutes)
    .set({ summaryUntoldSince: null, summaryUntoldText: null })
    .where(eq(minutes.meetingId, meetingId))
    .run();
}

function tellItems(db: Database, meeting: Meeting, now: number): void {
  const rows = db
    .select({
      id: minuteItems.agendaItemId,
      title: agendaItems.title,
      text: minuteItems.text,
      ...untoldFields,
    })
    .from(minuteItems)
    .innerJoin(agendaItems, eq(agendaItems.id, minuteItems.agendaItemId))
    .leftJoin(people, eq(people.id, minuteItems.writtenBy))
    .where(and(eq(minuteItems.meetingId, meeting.id), isNotNull(minuteItems.untoldSince)))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all();
  for (const row of rows) {
    const told = toldUnder(row.title);
    tellText(db, writerOf(row), { meeting, told }, row.untoldText ?? "", row.text, now);
    db.update(minuteItems)
      .set({ untoldSince: null, untoldText: null })
      .where(eq(minuteItems.agendaItemId, row.id))
      .run();
  }
}
