import type { Database } from "../open.server";
import {
  groupBreaks,
  groupMembers,
  groups,
  informed,
  municipality,
  people,
  populations,
  roleGrants,
  seats,
  standingItems,
  units,
  yearTasks,
} from "../schema.server";
import { newGroupReminders } from "../start/reminders";
import { newGroupItems } from "../start/standing-items";
import type { GrantedRole } from "../words";
import { type At, beyond, facts } from "./facts.server";
import { groupKindOf, orNull, translated, unitKindOf } from "./words";

/** The municipality with its units, people, seats, roles, groups and the tasks of its year. */
export function seedMembers(db: Database, at: At, madeAt: number): void {
  seedMunicipality(db, madeAt);
  seedUnits(db);
  seedPeople(db, at);
  seedGroups(db, madeAt);
  seedYear(db);
}

function seedMunicipality(db: Database, madeAt: number): void {
  const { name, short_name, population, visiting_address, email, phone, website } = facts.meta.municipality;
  db.insert(municipality)
    .values({
      id: 1,
      name,
      shortName: short_name,
      visitingAddress: visiting_address,
      email,
      phone,
      website,
      mailDomains: ["example.se"],
      demoMadeAt: madeAt,
    })
    .run();
  db.insert(populations).values({ year: 2025, inhabitants: population }).run();
}

function seedUnits(db: Database): void {
  db.insert(units)
    .values(
      facts.units.map((unit, position) => ({
        id: unit.id,
        kind: translated(unitKindOf, unit.type),
        name: unit.name,
        shortName: unit.short_name,
        governingBody: unit.governing_body,
        description: unit.description,
        position,
      })),
    )
    .run();
}

function seedPeople(db: Database, at: At): void {
  db.insert(people)
    .values(
      facts.people.map((person) => ({
        id: person.id,
        name: person.name,
        email: person.email.toLowerCase(),
        title: orNull(person.title),
        phone: person.phone,
        unitId: person.unit_id,
        createdAt: at(person.from_date, "09.00"),
      })),
    )
    .run();
  db.insert(roleGrants)
    .values(
      facts.people.flatMap((person) => {
        const role = grantedRoleOf[person.network_role];
        return role ? [{ personId: person.id, role, grantedAt: at(person.from_date, "09.00") }] : [];
      }),
    )
    .run();
  const seat = (unitId: string, place: "contact" | "deputy" | "head", personId: string) => ({
    id: `${unitId}-${place}`,
    unitId,
    place,
    personId,
    fromDay: memberSince(personId),
  });
  db.insert(seats)
    .values(
      facts.units.flatMap((unit) => [
        seat(unit.id, "contact", unit.contact_person_id),
        seat(unit.id, "deputy", unit.deputy_person_id),
        seat(unit.id, "head", unit.head_person_id),
      ]),
    )
    .run();
}

/** Contacts, deputies and heads have their roles from their seats, the chair from the group. */
const grantedRoleOf: Record<string, GrantedRole> = {
  samordnare: "coordinator",
  administrator: "administrator",
  fortroendevald: "elected",
};

/** The day from which a person takes part. Throws for an unknown id. */
export function memberSince(personId: string): string {
  const person = facts.people.find((each) => each.id === personId);
  if (!person) throw new Error(`The demo names a person who does not exist: ${personId}`);
  return person.from_date;
}

/** The seats decide who belongs to the network, so that only the political group has members by name. */
function seedGroups(db: Database, madeAt: number): void {
  for (const group of facts.groups) {
    const kind = translated(groupKindOf, group.kind);
    const isNetwork = kind === "network";
    db.insert(groups)
      .values({
        id: group.id,
        kind,
        name: group.name,
        purpose: isNetwork ? facts.network.purpose : null,
        rules: isNetwork ? facts.network.rules : [],
        chairId: group.chair_person_id,
        secretaryId: group.secretary_person_id,
        fewestMeetings: group.meetings_per_year.min,
        mostMeetings: group.meetings_per_year.max,
        reminders: newGroupReminders,
        publishesMeetings: isNetwork,
      })
      .run();
    if (isNetwork)
      db.insert(groupBreaks)
        .values(
          beyond.breaks.map(({ name, from, until }) => ({
            id: `${group.id}-${from}`,
            groupId: group.id,
            name,
            fromDay: from,
            untilDay: until,
          })),
        )
        .run();
    if (isNetwork)
      db.insert(informed)
        .values(
          beyond.informed.map(({ language, ...person }) => ({
            ...person,
            groupId: group.id,
            language: language === "en" ? ("en" as const) : ("sv" as const),
            addedAt: madeAt,
          })),
        )
        .run();
    if (!isNetwork) {
      db.insert(groupMembers)
        .values(
          group.member_person_ids.map((personId) => ({
            groupId: group.id,
            personId,
            fromDay: memberSince(personId),
          })),
        )
        .run();
    }
    db.insert(standingItems)
      .values(
        newGroupItems[kind].map((item, place) => ({
          id: `${group.id}-${place + 1}`,
          groupId: group.id,
          position: place + 1,
          ...item,
        })),
      )
      .run();
  }
}

function seedYear(db: Database): void {
  const dated = new Map(beyond.datedTasks.map(({ id, day }) => [id, day]));
  db.insert(yearTasks)
    .values(
      [
        ...facts.year_wheel.map((task) => ({ ...task, day: dated.get(task.id) ?? null })),
        ...beyond.addedTasks,
      ].map(({ id, month, day, text, responsible_person_id }) => ({
        id,
        month,
        dayOfMonth: day,
        text,
        responsibleId: responsible_person_id,
      })),
    )
    .run();
}
