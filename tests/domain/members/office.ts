import type { Database } from "#db/open.server";
import { groups, municipality, people, roleGrants, seats, units } from "#db/schema.server";
import type { SeatPlace } from "#db/words";
import type { Member } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { emptyDatabase } from "../../support/database";

export const today = "2026-11-22";
export const now = Date.parse("2026-11-22T09:00Z");

/**
 * A small municipality: two departments and a company, a coordinator (Karin), an administrator (Arvid) and
 * four others. Anna is contact of the schools and Bo her deputy since 2024; the company has nobody.
 */
export function smallOffice() {
  const db = emptyDatabase();
  db.insert(municipality)
    .values({ id: 1, name: "Ekbacka kommun", shortName: "Ekbacka", mailDomains: ["ekbacka.example.se"] })
    .run();
  db.insert(units)
    .values([
      { id: "schools", kind: "department", name: "Barn- och utbildningsförvaltningen", shortName: "BUF" },
      { id: "social", kind: "department", name: "Socialförvaltningen", shortName: "SOC" },
      { id: "energy", kind: "company", name: "Ekbacka Energi AB", shortName: "Energi" },
    ])
    .run();
  const crowd = ["karin", "arvid", "anna", "bo", "cecilia", "östen"];
  db.insert(people)
    .values(
      crowd.map((id) => ({
        id,
        name: `${id.charAt(0).toLocaleUpperCase("sv")}${id.slice(1)} Ek`,
        email: `${id.replace("ö", "o")}@ekbacka.example.se`,
        unitId: id === "anna" || id === "bo" ? "schools" : null,
        createdAt: now - 1,
      })),
    )
    .run();
  db.insert(roleGrants)
    .values([
      { personId: "karin", role: "coordinator", grantedAt: now },
      { personId: "arvid", role: "administrator", grantedAt: now },
    ])
    .run();
  db.insert(groups)
    .values({ id: "network", kind: "network", name: "Internationella nätverket", chairId: "cecilia" })
    .run();
  seat(db, "schools", "contact", "anna", "2024-01-01");
  seat(db, "schools", "deputy", "bo", "2024-01-01");
  return db;
}

/** Puts a seat straight into the database. */
export function seat(
  db: Database,
  unitId: string,
  place: SeatPlace,
  personId: string,
  fromDay: string,
  untilDay: string | null = null,
): void {
  const id = `${unitId}-${place}-${personId}-${fromDay}`;
  db.insert(seats).values({ id, unitId, place, personId, fromDay, untilDay }).run();
}

/** The member as a request would meet them. */
export function asMember(db: Database, id: string, day = today): Member {
  const member = memberById(db, id, day);
  if (!member) throw new Error(`No such member: ${id}`);
  return member;
}
