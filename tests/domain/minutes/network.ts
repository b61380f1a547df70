import type { Database } from "#db/open.server";
import {
  agendaItems,
  groups,
  meetings,
  municipality,
  people,
  roleGrants,
  seats,
  units,
} from "#db/schema.server";
import { instantOf } from "~/calendar/swedish-time";
import type { Member } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { emptyDatabase } from "../../support/database";

/** Noon on the day after the meeting. */
export const now = at("2026-11-13", "12.00");

export function at(day: string, clock: string): number {
  return instantOf(day, clock) as number;
}

/**
 * A small network: three units with contacts and deputies, a chair, a coordinator, a reader, and one
 * meeting with three items that has been held.
 */
export function smallNetwork(): Database {
  const db = emptyDatabase();
  db.insert(municipality).values({ id: 1, name: "Ekbacka kommun", shortName: "Ekbacka" }).run();
  const persons = ["karin", "per", "eva", "sofia", "helena", "viktor", "linnea", "olle"];
  db.insert(people)
    .values(
      persons.map((id) => ({
        id,
        name: `${id[0]?.toUpperCase()}${id.slice(1)} Ek`,
        email: `${id}@example.se`,
        createdAt: 0,
      })),
    )
    .run();
  db.insert(roleGrants).values({ personId: "karin", role: "coordinator", grantedAt: 0 }).run();
  db.insert(units)
    .values([
      { id: "klf", kind: "department", name: "Kommunledningen", shortName: "KLF", position: 1 },
      { id: "sof", kind: "department", name: "Socialförvaltningen", shortName: "SOF", position: 2 },
      { id: "des", kind: "company", name: "Destination Ekbacka AB", shortName: "DES", position: 3 },
    ])
    .run();
  const seat = (unitId: string, personId: string, place: "contact" | "deputy") => ({
    id: `${unitId}-${place}`,
    unitId,
    personId,
    place,
    fromDay: "2025-01-01",
  });
  db.insert(seats)
    .values([
      seat("klf", "eva", "contact"),
      seat("klf", "olle", "deputy"),
      seat("sof", "sofia", "contact"),
      seat("des", "helena", "contact"),
      seat("des", "viktor", "deputy"),
    ])
    .run();
  db.insert(groups)
    .values({ id: "network", kind: "network", name: "Internationella nätverket", chairId: "per" })
    .run();
  addMeeting(db, "m5", { number: 5, day: "2026-11-12" });
  return db;
}

/** A meeting of the network with the secretary Helena, the adjuster Sofia and three items: 1, 2 and 3. */
export function addMeeting(
  db: Database,
  id: string,
  plan: { number: number; day: string; held?: boolean },
): void {
  const startsAt = at(plan.day, "13.00");
  db.insert(meetings)
    .values({
      id,
      groupId: "network",
      year: Number(plan.day.slice(0, 4)),
      number: plan.number,
      startsAt,
      endsAt: startsAt + 150 * 60_000,
      form: "onSite",
      place: "Eksalen",
      caseNumber: "KS 2026/0019",
      secretaryId: "helena",
      adjusterId: "sofia",
      plannedAt: 0,
      calledAt: startsAt - 14 * 86_400_000,
    })
    .run();
  db.insert(agendaItems)
    .values(
      ["Inledning", "En femte vänort", "Laget runt"].map((title, place) => ({
        id: `${id}-${place + 1}`,
        meetingId: id,
        position: place + 1,
        title,
        kind: place === 0 ? ("formality" as const) : ("discussion" as const),
        minutes: 30,
      })),
    )
    .run();
}

/** A person of the small network, as a member on the day of `now`. */
export function member(db: Database, id: string): Member {
  const found = memberById(db, id, "2026-11-13");
  if (!found) throw new Error(`No such person: ${id}`);
  return found;
}
