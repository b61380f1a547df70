import { and, eq, isNull, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import {
  groupMembers,
  groups,
  identities,
  municipality,
  passkeys,
  people,
  roleGrants,
  seats,
  units,
} from "#db/schema.server";
import { type GrantedRole, type Role, roles, type SeatPlace } from "#db/words";
import { type Actor, tell, theSystem } from "../chronicle/chronicle.server";
import type { Member } from "./member";
import { type Entered, heldBack, type RequiredWays, usualWays } from "./required-ways";

/**
 * The member with this id, or null when there is none or the person has been deactivated. With `entered` only those roles count
 * that the way in is enough for.
 */
export function memberById(
  db: Database,
  id: string,
  today: string,
  entered: Entered | null = null,
): Member | null {
  return memberWhere(db, eq(people.id, id), today, entered);
}

/** The member with this mail address (any case), or null. */
export function memberByEmail(db: Database, email: string, today: string): Member | null {
  return memberWhere(db, eq(people.email, email.trim().toLowerCase()), today);
}

/** The member whose private calendar address holds this key, or null. */
export function memberByCalendarKey(db: Database, key: string, today: string): Member | null {
  return memberWhere(db, eq(people.calendarKey, key), today);
}

/**
 * The id of the person with a mail address who has proved that it is theirs. An address in one of the
 * municipality's own mail domains that nobody has becomes a reader, named after the address, unless
 * `onlyKnown`. Null when there is nobody to welcome, and for a person who has been deactivated.
 */
export function welcomeByAddress(
  db: Database,
  email: string,
  today: string,
  now: number,
  options: { onlyKnown?: boolean } = {},
): string | null {
  return db.transaction((tx) => {
    const member = memberByEmail(tx, email, today);
    if (member) return member.id;
    const known = tx.select({ id: people.id }).from(people).where(eq(people.email, email)).get();
    if (known || options.onlyKnown) return null;
    const domains =
      tx.select({ mailDomains: municipality.mailDomains }).from(municipality).get()?.mailDomains ?? [];
    const [name, domain] = email.split("@");
    if (!name || !domain || !domains.includes(domain)) return null;
    const person = { id: newId(), name: nameFromAddress(name), email };
    tx.insert(people)
      .values({ ...person, createdAt: now })
      .run();
    const deed = {
      deed: "becameReader",
      subject: "person",
      subjectId: person.id,
      label: person.name,
    } as const;
    tell(tx, { id: person.id, name: person.name }, deed, now);
    return person.id;
  });
}

/** Writes down that a key has been made that signs a person in without a code: by an administrator, or at the server. */
export function tellSignInLink(
  db: Database,
  person: { id: string; name: string },
  now: number,
  by: Actor = theSystem,
): void {
  const deed = { deed: "signInLinkMade", subject: "person", subjectId: person.id } as const;
  tell(db, by, { ...deed, label: person.name }, now);
}

/** "eva-lena.von_essen" → "Eva-Lena Von Essen": a name to begin with, which the person may change. */
function nameFromAddress(localPart: string): string {
  return localPart
    .replaceAll(/[._+]+/g, " ")
    .trim()
    .replaceAll(/(^|[\s-])\p{L}/gu, (start) => start.toLocaleUpperCase("sv"))
    .slice(0, 120);
}

function memberWhere(
  db: Database,
  condition: ReturnType<typeof eq>,
  today: string,
  entered: Entered | null = null,
): Member | null {
  const person = db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      title: people.title,
      language: people.language,
      quickKeys: people.quickKeys,
      unitId: people.unitId,
      unitName: units.name,
    })
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(and(condition, isNull(people.deactivatedAt)))
    .get();
  if (!person) return null;
  const all = tiesOf(db, person.id, today);
  const back = new Set(heldBack(rolesIn(all), requiredIn(all, entered), entered));
  const ties = all.filter((tie) => !back.has((tie.what === "seat" ? tie.part : tie.id) as Role));
  const granted = ties.filter((tie) => tie.what === "role").map((tie) => tie.id as GrantedRole);
  const held = ties
    .filter((tie) => tie.what === "seat")
    .map((tie) => ({ unitId: tie.id, unitName: tie.name, place: tie.part as SeatPlace }));
  const counted = new Set<Role>(rolesIn(ties));
  const rooms = (part?: string) => ties.filter((tie) => tie.what === "group" && (!part || tie.part === part));
  const seated = held.some((seat) => seat.place !== "head");
  const coordinates = granted.includes("coordinator");
  const groupIds = new Set<string>();
  for (const room of rooms()) {
    const open = room.part === "network" ? seated || coordinates : room.part === "any" ? coordinates : true;
    if (open) groupIds.add(room.id);
  }
  return {
    ...person,
    roles: roles.filter((role) => role === "reader" || counted.has(role)),
    ...(back.size > 0 ? { heldBack: [...back] } : {}),
    seats: held,
    groupIds: [...groupIds],
    inNetwork: seated || coordinates || rooms("network").some((room) => groupIds.has(room.id)),
    chairOf: rooms("chair").map((room) => room.id),
    secretaryOf: rooms("secretary").map((room) => room.id),
  };
}

type Tie = { what: "role" | "seat" | "group" | "ways"; id: string; part: string; name: string };

const rolesIn = (ties: Tie[]): Role[] =>
  ties.flatMap((tie) =>
    tie.what === "role" ? [tie.id as Role] : tie.what === "seat" ? [tie.part as Role] : [],
  );

/**
 * What the municipality asks of each role. It rests until an administrator has a way in that is strong enough, so that a new
 * installation locks nobody out; then somebody can always give the others a link.
 */
function requiredIn(ties: Tie[], entered: Entered | null): RequiredWays {
  const row = ties.find((tie) => tie.what === "ways");
  if (!row || !entered) return {};
  const [hasKey, hasIdentity] = row.name.split(" ");
  const isReady =
    (hasKey === "1" && entered.offered.includes("passkey")) ||
    (hasIdentity === "1" && entered.offered.includes("openid"));
  if (!isReady) return {};
  return row.id ? (JSON.parse(row.id) as RequiredWays) : row.part === "demo" ? {} : usualWays;
}

const administrators = sql`select ${people.id} from ${people} join ${roleGrants} on ${roleGrants.personId} = ${people.id}
  where ${roleGrants.role} = 'administrator' and ${people.deactivatedAt} is null`;

/** Roles, seats, groups and what the roles ask for in one statement: this runs on every request. */
function tiesOf(db: Database, personId: string, today: string): Tie[] {
  return db.all<Tie>(sql`
    select 'role' as what, ${roleGrants.role} as id, '' as part, '' as name
      from ${roleGrants} where ${roleGrants.personId} = ${personId}
    union all
    select 'seat', ${seats.unitId}, ${seats.place}, ${units.name}
      from ${seats} join ${units} on ${units.id} = ${seats.unitId}
      where ${seats.personId} = ${personId} and ${seats.fromDay} <= ${today}
        and (${seats.untilDay} is null or ${seats.untilDay} >= ${today})
    union all
    select 'group', ${groupMembers.groupId}, 'member', ''
      from ${groupMembers} where ${groupMembers.personId} = ${personId} and ${groupMembers.fromDay} <= ${today}
        and (${groupMembers.untilDay} is null or ${groupMembers.untilDay} >= ${today})
    union all
    select 'group', ${groups.id}, 'chair', '' from ${groups} where ${groups.chairId} = ${personId}
    union all
    select 'group', ${groups.id}, 'secretary', '' from ${groups} where ${groups.secretaryId} = ${personId}
    union all
    select 'group', ${groups.id}, case ${groups.kind} when 'network' then 'network' else 'any' end, ''
      from ${groups} where ${groups.closedOn} is null
    union all
    select 'ways', coalesce(${municipality.requiredWays}, ''),
      case when ${municipality.demoMadeAt} is null then '' else 'demo' end,
      exists (select 1 from ${passkeys} where ${passkeys.personId} in (${administrators})) || ' ' ||
      exists (select 1 from ${identities} where ${identities.personId} in (${administrators}))
      from ${municipality}
  `);
}
