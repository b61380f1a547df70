import { asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import { goals, policies, units } from "#db/schema.server";
import { type PolicyKind, policyKinds } from "#db/words";
import type { PolicyContent } from "./policy";

/** The first day that a document in a query applies; null for a proposal. The same rule as `firstDay`. */
const from = sql<string | null>`coalesce(${policies.validFrom}, ${policies.adoptedOn})`;

/** The condition that a document applied on some day between two. */
export const appliedBetween = (first: string | SQL, last: string | SQL): SQL =>
  sql`(${from} <= ${last} and coalesce(${policies.validUntil}, '9999') >= ${first})`;

/** The id of the municipality's own policy that applied on the last of some days, else the latest that did on one of them. */
export const policyBetween = (first: string | SQL, last: string | SQL): SQL =>
  sql`(select ${policies.id} from ${policies} where ${policies.kind} = 'policy' and ${appliedBetween(first, last)}
    order by ${desc(from)}, ${policies.id} limit 1)`;

/** The municipality's own policy that applies on a day; null when there is none. */
export function currentPolicy(db: Database, today: string) {
  return policyWhere(db, eq(policies.id, policyBetween(today, today)));
}

/** A governing document; null when there is none with this id. */
export const policyById = (db: Database, id: string) => policyWhere(db, eq(policies.id, id));

export type Policy = NonNullable<ReturnType<typeof policyById>>;

function policyWhere(db: Database, condition: SQL) {
  return (
    db
      .select({
        id: policies.id,
        kind: policies.kind,
        title: policies.title,
        adoptedBy: policies.adoptedBy,
        adoptedOn: policies.adoptedOn,
        paragraph: policies.paragraph,
        caseNumber: policies.caseNumber,
        validFrom: policies.validFrom,
        validUntil: policies.validUntil,
        reviewYear: policies.reviewYear,
        responsibleUnitId: policies.responsibleUnitId,
        responsibleUnit: units.name,
        sections: policies.sections,
        replacesId: policies.replacesId,
        version: policies.version,
      })
      .from(policies)
      .leftJoin(units, eq(units.id, policies.responsibleUnitId))
      .where(condition)
      .get() ?? null
  );
}

/** What is written of a document, without its ties. */
export function contentOf(policy: Policy): PolicyContent {
  const { kind, title, adoptedBy, adoptedOn, paragraph, caseNumber, validFrom, validUntil } = policy;
  const { reviewYear, responsibleUnitId, sections } = policy;
  const decided = { adoptedBy, adoptedOn, paragraph, caseNumber };
  return { kind, title, ...decided, validFrom, validUntil, reviewYear, responsibleUnitId, sections };
}

const later = alias(policies, "later");

const line = {
  id: policies.id,
  kind: policies.kind,
  title: policies.title,
  adoptedBy: policies.adoptedBy,
  adoptedOn: policies.adoptedOn,
  paragraph: policies.paragraph,
  validFrom: policies.validFrom,
  validUntil: policies.validUntil,
  replacesId: policies.replacesId,
};

/** Every governing document, kind by kind, the latest first, with how many goals it has. */
export function policyList(db: Database) {
  return db
    .select({
      ...line,
      goals: count(goals.id),
    })
    .from(policies)
    .leftJoin(goals, eq(goals.policyId, policies.id))
    .groupBy(policies.id)
    .orderBy(
      inOrder(policies.kind),
      desc(sql`coalesce(${from}, '9999')`),
      asc(policies.title),
      asc(policies.id),
    )
    .all();
}

export type PolicyLine = ReturnType<typeof policyList>[number];

/** Every edition of a document, the latest first, in one statement: what it replaces, and what replaces it. */
export function editionsOf(db: Database, id: string) {
  return db
    .select(line)
    .from(policies)
    .where(
      sql`${policies.id} in (
        with recursive
          before(id) as (select ${id} union select p.replaces_id from policies p join before b on p.id = b.id where p.replaces_id is not null),
          after(id) as (select ${id} union select p.id from policies p join after a on p.replaces_id = a.id)
        select id from before union select id from after)`,
    )
    .orderBy(desc(sql`coalesce(${from}, '9999')`), asc(policies.id))
    .all();
}

/** The edition that replaces a document, with its days; null when there is none. */
export function replacementOf(db: Database, id: string) {
  return (
    db
      .select({ id: later.id, validFrom: later.validFrom, adoptedOn: later.adoptedOn })
      .from(later)
      .where(eq(later.replacesId, id))
      .get() ?? null
  );
}

/** Kinds in the order of the closed list. */
export const inOrder = (column: typeof policies.kind): SQL =>
  sql`case ${column} ${sql.join(
    policyKinds.map((kind: PolicyKind, place) => sql`when ${kind} then ${place}`),
    sql` `,
  )} end`;
