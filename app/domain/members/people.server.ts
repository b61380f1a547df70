import { and, asc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { identities, people, roleGrants, seats, sessions, units } from "#db/schema.server";
import { type GrantedRole, type Language, type Role, roles } from "#db/words";
import { reshelvePerson } from "../archive/renamed.server";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { tellOwner } from "./access-told.server";
import type { Member } from "./member";
import { inSwedishOrder } from "./order";
import { may } from "./permissions";
import { holdsOn } from "./seats.server";
import { endSessions, opensDoors } from "./sessions.server";
import { queueWelcome } from "./welcome.server";

/** What others may say about a person. Seats and roles are given apart. */
export type PersonDetails = {
  name: string;
  /** Lower case. */
  email: string;
  title: string | null;
  phone: string | null;
  unitId: string | null;
  language: Language;
};

type PeopleFilter = {
  /** Part of a name, address, title or unit; every word must be found. */
  text?: string | null;
  role?: Role | null;
  unitId?: string | null;
  /** Those whose accounts have been closed, instead of the others. */
  closed?: boolean;
};

export type PersonInList = {
  id: string;
  name: string;
  email: string;
  title: string | null;
  phone: string | null;
  unitId: string | null;
  unitName: string | null;
  roles: Role[];
};

const shownInList = {
  id: people.id,
  name: people.name,
  email: people.email,
  title: people.title,
  phone: people.phone,
  unitId: people.unitId,
  unitName: units.name,
};

/** People that a filter lets through, in Swedish order of names. */
export function peopleList(db: Database, filter: PeopleFilter, today: string): PersonInList[] {
  const rows = db
    .select(shownInList)
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(
      and(
        filter.closed ? isNotNull(people.deactivatedAt) : isNull(people.deactivatedAt),
        isNull(people.anonymisedAt),
        filter.unitId ? eq(people.unitId, filter.unitId) : undefined,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .all();
  const byPerson = rolesByPerson(db, today);
  const words = wordsOf(filter.text ?? "");
  return rows
    .map((row) => ({ ...row, roles: inOrder(byPerson.get(row.id) ?? []) }))
    .filter((row) => {
      const said = [row.name, row.email, row.title, row.unitName].join(" ").toLocaleLowerCase("sv");
      const isReaderOnly = row.roles.length === 1;
      return (
        words.every((word) => said.includes(word)) &&
        (!filter.role || (filter.role === "reader" ? isReaderOnly : row.roles.includes(filter.role)))
      );
    })
    .sort((one, other) => inSwedishOrder(one.name, other.name));
}

/** Active people to choose among, in Swedish order, with the unit where they work. */
export function personChoices(db: Database): { id: string; name: string; unitName: string | null }[] {
  return db
    .select({ id: people.id, name: people.name, unitName: units.name })
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(isNull(people.deactivatedAt))
    .orderBy(asc(people.name), asc(people.id))
    .all()
    .sort((one, other) => inSwedishOrder(one.name, other.name));
}

/** Active people who work in a unit, in Swedish order. */
export function peopleOfUnit(db: Database, unitId: string) {
  return db
    .select({ id: people.id, name: people.name, title: people.title })
    .from(people)
    .where(and(eq(people.unitId, unitId), isNull(people.deactivatedAt)))
    .orderBy(asc(people.name), asc(people.id))
    .all()
    .sort((one, other) => inSwedishOrder(one.name, other.name));
}

const details = {
  ...shownInList,
  language: people.language,
  createdAt: people.createdAt,
  deactivatedAt: people.deactivatedAt,
  anonymisedAt: people.anonymisedAt,
  version: people.version,
};

/** One person with the version; null when there is none. Also for somebody who has been deactivated. */
export const personById = (db: Database, id: string) =>
  db
    .select(details)
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(eq(people.id, id))
    .get() ?? null;

/** The same with what not everybody is shown: whether they have asked to leave, and how many sign-ins stand. */
export const personWithTraces = (db: Database, id: string) =>
  db
    .select({
      ...details,
      leaveAskedAt: people.leaveAskedAt,
      /** One that has ended by itself is counted until it is swept, within the hour. */
      sessionCount: sql<number>`(select count(*) from ${sessions} where ${sessions.personId} = ${people.id})`,
      isTied:
        sql<number>`exists (select 1 from ${identities} where ${identities.personId} = ${people.id})`.mapWith(
          Boolean,
        ),
    })
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(eq(people.id, id))
    .get() ?? null;

/** Why nobody is let in, or given roles, as this person: `anonymised` or `personDeactivated`. */
export function cannotEnter(person: Pick<PersonRow, "anonymisedAt" | "deactivatedAt">): null | Refusal {
  if (person.anonymisedAt) return refuse("anonymised");
  return person.deactivatedAt ? refuse("personDeactivated") : null;
}

type PersonRow = NonNullable<ReturnType<typeof personById>>;

/** Adds a person and returns the id. Refuses `addressTaken` and `unitUnknown`. */
export function createPerson(
  db: Database,
  member: Member,
  details: PersonDetails & { welcome: boolean },
  now: number,
): string | Refusal {
  const { welcome, ...person } = details;
  return db.transaction((tx) => {
    const refused = cannotBe(tx, person, null);
    if (refused) return refused;
    const id = newId();
    tx.insert(people)
      .values({ id, ...person, createdAt: now })
      .run();
    const deed = { deed: "created", subject: "person", subjectId: id, label: person.name } as const;
    tell(tx, member, { ...deed, after: named(tx, person) }, now);
    if (welcome) queueWelcome(tx, member, id, now);
    return id;
  });
}

/**
 * Changes a person. Refuses `notFound`, `anonymised`, `changedMeanwhile`, `addressTaken`, `unitUnknown`, and
 * `onlyAdministrators` when the address of another administrator or coordinator, which opens their doors, is changed
 * by somebody who is no administrator. Whoever got in by the old address is signed out, so that they show that they
 * have the new one.
 */
export function changePerson(
  db: Database,
  member: Member,
  id: string,
  details: PersonDetails,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = personById(tx, id);
    if (!before) return refuse("notFound");
    if (before.anonymisedAt) return refuse("anonymised");
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const refused = cannotBe(tx, details, id);
    if (refused) return refused;
    const isMoved = details.email !== before.email;
    if (isMoved && opensDoors(tx, id) && id !== member.id && !may(member, "grantRoles"))
      return refuse("onlyAdministrators", { field: "email" });
    tx.update(people)
      .set({ ...details, version: before.version + 1 })
      .where(eq(people.id, id))
      .run();
    const deed = { deed: "changed", subject: "person", subjectId: id, label: details.name } as const;
    tell(tx, member, { ...deed, before: named(tx, before), after: named(tx, details) }, now);
    if (before.name !== details.name || before.unitId !== details.unitId) reshelvePerson(tx, id, now);
    if (isMoved) {
      endSessions(tx, id, member.session?.sum);
      for (const address of [before.email, details.email])
        tellOwner(tx, { id }, "addressChanged", details.email, now, address);
    }
    return null;
  });
}

/** The roles given to a person by name. */
export const grantedTo = (db: Database, personId: string): GrantedRole[] =>
  db
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .where(eq(roleGrants.personId, personId))
    .orderBy(asc(roleGrants.role))
    .all()
    .map((row) => row.role);

/** Why a person cannot have these details: the address is another's, or the unit is none. */
function cannotBe(db: Database, details: PersonDetails, id: string | null): null | Refusal {
  const taken = db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, details.email), id ? ne(people.id, id) : undefined))
    .get();
  if (taken) return refuse("addressTaken", { field: "email" });
  if (details.unitId && unitName(db, details.unitId) === null)
    return refuse("unitUnknown", { field: "unitId" });
  return null;
}

/** Everybody's roles, by grant and by seat, in one statement. */
function rolesByPerson(db: Database, today: string): Map<string, Role[]> {
  const rows = db
    .select({ personId: roleGrants.personId, role: sql<Role>`${roleGrants.role}` })
    .from(roleGrants)
    .union(
      db
        .select({ personId: seats.personId, role: sql<Role>`${seats.place}` })
        .from(seats)
        .where(holdsOn(today)),
    )
    .all();
  const byPerson = new Map<string, Role[]>();
  for (const { personId, role } of rows) byPerson.set(personId, [...(byPerson.get(personId) ?? []), role]);
  return byPerson;
}

const inOrder = (held: Role[]) => roles.filter((role) => role === "reader" || held.includes(role));

const wordsOf = (text: string) => text.normalize("NFC").toLocaleLowerCase("sv").split(/\s+/).filter(Boolean);

const unitName = (db: Database, id: string) =>
  db.select({ name: units.name }).from(units).where(eq(units.id, id)).get()?.name ?? null;

/** A person's details for the chronicle: names instead of identifiers. */
function named(db: Database, { name, email, title, phone, unitId, language }: PersonDetails) {
  return { name, email, title, phone, unit: unitId && unitName(db, unitId), language };
}
