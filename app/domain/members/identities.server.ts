import { and, eq } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { identities, people, roleGrants } from "#db/schema.server";
import { type GrantedRole, grantedRoles } from "#db/words";
import { tell, theSystem } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { tellOwner } from "./access-told.server";
import type { Member } from "./member";
import { lastOf, removeGrant } from "./roles.server";
import { endSessions } from "./sessions.server";

/** What an identity provider says of somebody. Only issuer and subject together say who it is. */
export type Claims = {
  issuer: string;
  subject: string;
  /** Lower case. */
  email: string | null;
  emailVerified: boolean;
  name: string | null;
  groups: string[];
  /** Whether the provider keeps the groups to itself, so that an empty list says nothing. */
  groupsElsewhere: boolean;
};

type IdentityRules = {
  newAccounts: boolean;
  trustMail: boolean;
  roles: [group: string, role: GrantedRole][];
};

/** Whose account opens, and what is worth a line in the log. */
type Welcomed = { personId: string | null; roles: "set" | "keptLast" | "unknown" };

/**
 * The person an identity provider has let in. An identity that is new here is tied to the account with its mail
 * address, if that is known to be theirs; else it gets an account of its own, if that is allowed. Roles follow the
 * groups: those given so are taken back when the group is gone, those given by hand stay, and the last administrator
 * and coordinator keep theirs. Null when there is nobody to welcome, for a closed account, and for one that another
 * identity of the same provider opens: an address may have come to be somebody else's.
 */
export function welcomeIdentity(db: Database, claims: Claims, rules: IdentityRules, now: number): Welcomed {
  return db.transaction((tx) => {
    const personId = knownPerson(tx, claims, now) ?? tiePerson(tx, claims, rules, now);
    const isOpen =
      personId !== null &&
      tx.select({ at: people.deactivatedAt }).from(people).where(eq(people.id, personId)).get()?.at === null;
    if (!isOpen) return { personId: null, roles: "set" };
    if (rules.roles.length === 0) return { personId, roles: "set" };
    if (claims.groupsElsewhere) return { personId, roles: "unknown" };
    return { personId, roles: followGroups(tx, personId, claims.groups, rules.roles, now) };
  });
}

function knownPerson(db: Database, { issuer, subject }: Claims, now: number): string | null {
  const own = and(eq(identities.issuer, issuer), eq(identities.subject, subject));
  const row = db.select({ personId: identities.personId }).from(identities).where(own).get();
  if (row) db.update(identities).set({ lastUsedAt: now }).where(own).run();
  return row?.personId ?? null;
}

function tiePerson(db: Database, claims: Claims, rules: IdentityRules, now: number): string | null {
  const { issuer, subject, email } = claims;
  if (!email || !isAddress(email) || !(claims.emailVerified || rules.trustMail)) return null;
  const known = db
    .select({ id: people.id, name: people.name, deactivatedAt: people.deactivatedAt })
    .from(people)
    .where(eq(people.email, email))
    .get();
  if (known ? known.deactivatedAt !== null || isTied(db, known.id, issuer) : !rules.newAccounts) return null;
  const person = known ?? { id: newId(), name: (claims.name?.trim() || email).slice(0, 120) };
  if (!known) {
    db.insert(people)
      .values({ ...person, email, createdAt: now })
      .run();
  }
  db.insert(identities)
    .values({ issuer, subject, personId: person.id, createdAt: now, lastUsedAt: now })
    .run();
  const deed = known ? "identityTied" : "becameReader";
  tell(db, person, { deed, subject: "person", subjectId: person.id, label: person.name }, now);
  if (known) tellOwner(db, person, "identityTied", null, now);
  return person.id;
}

/**
 * Takes from an account that the identity provider opens it, and signs its owner out: the next sign-in by that way
 * ties it anew. For when the provider has come to know everybody by other names. Nothing happens when it is not tied.
 * Refuses `notFound`.
 */
export function untieIdentities(db: Database, member: Member, personId: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const person = tx
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(eq(people.id, personId))
      .get();
    if (!person) return refuse("notFound");
    if (tx.delete(identities).where(eq(identities.personId, personId)).run().changes === 0) return null;
    endSessions(tx, personId, member.session?.sum);
    const deed = {
      deed: "identityUntied",
      subject: "person",
      subjectId: personId,
      label: person.name,
    } as const;
    tell(tx, member, deed, now);
    tellOwner(tx, person, "identityUntied", null, now);
    return null;
  });
}

const isTied = (db: Database, personId: string, issuer: string) =>
  db
    .select({ of: identities.personId })
    .from(identities)
    .where(and(eq(identities.personId, personId), eq(identities.issuer, issuer)))
    .get() !== undefined;

function followGroups(
  db: Database,
  personId: string,
  groups: string[],
  mapping: IdentityRules["roles"],
  now: number,
): Welcomed["roles"] {
  const wanted = new Set(mapping.filter(([group]) => groups.includes(group)).map(([, role]) => role));
  const held = db
    .select({ role: roleGrants.role, source: roleGrants.source })
    .from(roleGrants)
    .where(eq(roleGrants.personId, personId))
    .all();
  const before = held.map(({ role }) => role);
  const gone = held
    .filter(({ role, source }) => source === "openid" && !wanted.has(role))
    .map(({ role }) => role);
  const lost = gone.filter((role) => lastOf(db, personId, [role]) === null);
  const gained = [...wanted].filter((role) => !before.includes(role));
  for (const role of lost) removeGrant(db, personId, role);
  for (const role of gained)
    db.insert(roleGrants).values({ personId, role, grantedAt: now, source: "openid" }).run();
  if (lost.length + gained.length > 0) {
    const after = grantedRoles.filter(
      (role) => gained.includes(role) || (before.includes(role) && !lost.includes(role)),
    );
    const name =
      db.select({ name: people.name }).from(people).where(eq(people.id, personId)).get()?.name ?? "";
    const deed = { deed: "rolesSet", subject: "person", subjectId: personId, label: name } as const;
    tell(db, theSystem, { ...deed, before: { roles: before }, after: { roles: after } }, now);
  }
  return lost.length < gone.length ? "keptLast" : "set";
}

const isAddress = (text: string) =>
  text.length <= 254 && /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;.]{2,}$/.test(text);
