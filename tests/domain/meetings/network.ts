import type { OpenDatabase } from "#db/open.server";
import {
  groupMembers,
  groups,
  meetings,
  people,
  roleGrants,
  seats,
  standingItems,
  units,
} from "#db/schema.server";
import type { Member } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { emptyDatabase } from "../../support/database";

/** 22 November 2026, 12.00 in Sweden. */
export const now = Date.UTC(2026, 10, 22, 11);
export const hour = 3_600_000;
export const day = 24 * hour;

/** 4 February 2027, 13.00–15.30 in Sweden. */
export const startsAt = Date.UTC(2027, 1, 4, 12);
export const endsAt = Date.UTC(2027, 1, 4, 14, 30);

/**
 * A network of three units: the school with contact (Sara) and deputy (Dan), the energy company with a
 * contact only (Erik), the museum with nobody. Karin coordinates, Per chairs, Siv is secretary. Beside it a
 * political group that Elsa chairs. One meeting of the network is planned for 4 February 2027: "spring".
 */
export function network(options?: { onStatement?: (text: string) => void }): OpenDatabase {
  const db = emptyDatabase(options);
  db.insert(units)
    .values([
      { id: "school", kind: "department", name: "Skolförvaltningen", shortName: "SKF", position: 1 },
      { id: "museum", kind: "department", name: "Museiförvaltningen", shortName: "MUF", position: 2 },
      { id: "energy", kind: "company", name: "Ekbacka Energi", shortName: "EE", position: 3 },
    ])
    .run();
  const names = ["karin", "per", "siv", "sara", "dan", "erik", "elsa", "lisa", "olle"];
  db.insert(people)
    .values(
      names.map((id) => ({
        id,
        name: `${id[0]?.toUpperCase()}${id.slice(1)} Lund`,
        email: `${id}@example.se`,
        language: id === "erik" ? ("en" as const) : ("sv" as const),
        createdAt: now,
      })),
    )
    .run();
  db.insert(roleGrants).values({ personId: "karin", role: "coordinator", grantedAt: now }).run();
  db.insert(seats)
    .values([
      { id: "s1", unitId: "school", personId: "sara", place: "contact", fromDay: "2024-01-01" },
      { id: "s2", unitId: "school", personId: "dan", place: "deputy", fromDay: "2024-01-01" },
      { id: "s3", unitId: "energy", personId: "erik", place: "contact", fromDay: "2024-01-01" },
    ])
    .run();
  db.insert(groups)
    .values([
      {
        id: "network",
        kind: "network",
        name: "Internationella nätverket",
        chairId: "per",
        secretaryId: "siv",
      },
      { id: "politics", kind: "political", name: "Internationella gruppen", chairId: "elsa" },
    ])
    .run();
  db.insert(groupMembers).values({ groupId: "politics", personId: "lisa", fromDay: "2024-01-01" }).run();
  db.insert(standingItems)
    .values([
      standing(1, "Inledning och val av justerare", "formality", "chair", 10),
      standing(2, "Åtgärder från förra mötet", "followUp", "coordinator", 15),
      standing(3, "Laget runt", "information", "chair", 30),
      standing(4, "Nästa möte", "formality", "secretary", 5),
    ])
    .run();
  addMeeting(db, { id: "spring" });
  return db;
}

/** Plans a meeting straight into the database: the network's on 4 February 2027, unless told otherwise. */
export function addMeeting(
  db: OpenDatabase,
  meeting: Partial<typeof meetings.$inferInsert> & { id: string },
): void {
  db.insert(meetings)
    .values({
      groupId: "network",
      year: 2027,
      number: 1,
      startsAt,
      endsAt,
      form: "hybrid",
      place: "Eksalen",
      link: "https://video.example.se/spring",
      plannedAt: now,
      ...meeting,
    })
    .run();
}

/** The member as the house knows them today. */
export function member(db: OpenDatabase, id: string): Member {
  const found = memberById(db, id, "2026-11-22");
  if (!found) throw new Error(`Nobody: ${id}`);
  return found;
}

const standing = (
  position: number,
  title: string,
  kind: "formality" | "followUp" | "information",
  presenterRole: "chair" | "coordinator" | "secretary",
  minutes: number,
) => ({ id: `standing-${position}`, groupId: "network", position, title, kind, presenterRole, minutes });
