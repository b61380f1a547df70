import { roleGrants, seats } from "#db/schema.server";
import type { LessonContent } from "~/domain/lessons/lesson";
import { memberOf } from "../../support/people";
import { now, smallTown } from "../archive/small-town";

/** The small town with everybody who writes and reads lessons: Karin coordinates, Sara and Erik hold seats, Lisa only reads. */
export function townOfWriters() {
  const db = smallTown();
  db.insert(roleGrants).values({ personId: "karin", role: "coordinator", grantedAt: now }).run();
  db.insert(seats)
    .values({ id: "energy-seat", unitId: "energy", personId: "erik", place: "deputy", fromDay: "2024-01-01" })
    .run();
  const member = (id: string) => memberOf(db, id);
  return { db, karin: member("karin"), sara: member("sara"), erik: member("erik"), lisa: member("lisa") };
}

/** A whole lesson, with what is given in place of its own. */
export const whole = (given: Partial<LessonContent> = {}): LessonContent => ({
  title: "Räkna på likviditeten",
  background: "Bidraget kom ett år senare.",
  happened: "Kassan låg ute med pengarna.",
  learned: "Likviditet är inte samma sak som budget.",
  advice: ["Gör en plan för varje månad.", "Fråga ekonomen."],
  keywords: ["likviditet"],
  unitId: "school",
  themeIds: ["money"],
  phase: "budget",
  programmeCode: "ERASMUS-SKOLA",
  projectId: null,
  meetingId: null,
  agendaItemId: null,
  learnedOn: "2026-11-12",
  lookAgainOn: null,
  ...given,
});
