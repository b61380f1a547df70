import type { OpenDatabase } from "#db/open.server";
import {
  actions,
  agendaItems,
  decisions,
  groups,
  lessons,
  meetings,
  minuteItems,
  minutes,
  people,
  programmes,
  seats,
  themes,
  units,
} from "#db/schema.server";
import { emptyDatabase } from "../../support/database";

/** 22 November 2026, 12.00 in Sweden. */
export const now = Date.UTC(2026, 10, 22, 11);

/** A town with two units, a network and a political group, and one meeting of each with its minutes written. */
export function smallTown(): OpenDatabase {
  const db = emptyDatabase();
  db.insert(units)
    .values([
      { id: "school", kind: "department", name: "Skolförvaltningen", shortName: "SKF" },
      { id: "energy", kind: "company", name: "Ekbacka Energi", shortName: "EE" },
    ])
    .run();
  db.insert(people)
    .values(
      (["karin", "sara", "erik", "lisa"] as const).map((id) => ({
        id,
        name: `${id[0]?.toUpperCase()}${id.slice(1)} Lund`,
        email: `${id}@example.se`,
        unitId: id === "erik" ? "energy" : "school",
        createdAt: now,
      })),
    )
    .run();
  db.insert(seats)
    .values({ id: "seat", unitId: "school", personId: "sara", place: "contact", fromDay: "2024-01-01" })
    .run();
  db.insert(groups)
    .values([
      { id: "network", kind: "network", name: "Internationella nätverket" },
      { id: "politics", kind: "political", name: "Internationella gruppen", chairId: "lisa" },
    ])
    .run();
  db.insert(themes)
    .values([
      {
        id: "money",
        nameSv: "Budget och medfinansiering",
        nameEn: "Budget and co-financing",
        group: "process",
      },
      { id: "youth", nameSv: "Barn och unga", nameEn: "Children and youth", group: "subject" },
    ])
    .run();
  db.insert(programmes)
    .values({ code: "ERASMUS-SKOLA", nameSv: "Erasmus+ skola", nameEn: "Erasmus+ school", kind: "eu" })
    .run();
  for (const [id, groupId, theme] of [
    ["spring", "network", "Pengar och partner"],
    ["secret", "politics", "Femte vänort"],
  ] as const) {
    db.insert(meetings)
      .values({
        id,
        groupId,
        theme,
        year: 2026,
        number: 1,
        startsAt: Date.UTC(2026, 1, 5, 12),
        endsAt: Date.UTC(2026, 1, 5, 14),
        form: "onSite",
        place: "Eksalen",
        plannedAt: now,
        calledAt: now,
      })
      .run();
    db.insert(agendaItems)
      .values([
        { id: `${id}-1`, meetingId: id, position: 1, title: "Inledning", kind: "formality" },
        { id: `${id}-2`, meetingId: id, position: 2, title: `Läget i ${groupId}`, kind: "discussion" },
        {
          id: `${id}-declined`,
          meetingId: id,
          position: 3,
          title: "Avvisad punkt",
          kind: "discussion",
          proposedBy: "sara",
          proposedAt: now,
          declinedAt: now,
        },
      ])
      .run();
    db.insert(minutes)
      .values({ meetingId: id, summary: `Sammanfattning ${id}`, startedAt: now })
      .run();
    db.insert(minuteItems)
      .values({ agendaItemId: `${id}-2`, meetingId: id, text: "**Likviditeten** var *god*.\n\n- fjärrvärme" })
      .run();
    db.insert(decisions)
      .values({
        id: `${id}-decision`,
        groupId,
        meetingId: id,
        agendaItemId: `${id}-2`,
        kind: "decision",
        text: "Checklistan blir obligatorisk.",
        createdAt: now,
      })
      .run();
    db.insert(actions)
      .values({
        id: `${id}-action`,
        groupId,
        meetingId: id,
        agendaItemId: `${id}-2`,
        text: "Ring hamnkontoret",
        responsibleId: "erik",
        dueDay: "2026-03-01",
        createdAt: now,
      })
      .run();
  }
  return db;
}

/** Writes a lesson of the school's, by Sara, with what is given. */
export function writeLesson(
  db: OpenDatabase,
  lesson: Partial<typeof lessons.$inferInsert> & { id: string; title: string },
): void {
  db.insert(lessons)
    .values({
      unitId: "school",
      authorId: "sara",
      learnedOn: "2026-05-02",
      createdAt: now,
      changedAt: now,
      visibility: "internal",
      ...lesson,
    })
    .run();
}
