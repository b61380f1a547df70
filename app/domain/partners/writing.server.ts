import { and, asc, eq, gt, ne } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { partners, people, units } from "#db/schema.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { shelvePartner } from "../archive/shelve-register.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { countryCodes } from "../projects/countries";
import { type Refusal, refuse } from "../refusal";
import { mayBeSame, type PartnerContent } from "./partner";

/** What is said of a partner, with its version; null when there is none. */
export function partnerContent(db: Database, id: string) {
  const row = db.select().from(partners).where(eq(partners.id, id)).get();
  return row ? { id, version: row.version, content: contentOf(row) } : null;
}

/** The country codes to choose among: the usual ones, and what already stands. */
export const countriesFor = (content: PartnerContent | null): string[] => [
  ...new Set([...countryCodes, ...(content ? [content.countryCode] : [])]),
];

/** A partner that may be the same as one that is about to be written in. */
export type Twin = { id: string; name: string };

/** The partners of a country whose name, here or at home, may be another spelling of a name. */
export function twinsOf(
  db: Database,
  { name, localName, countryCode }: Pick<PartnerContent, "name" | "localName" | "countryCode">,
  except = "",
): Twin[] {
  const names = [name, ...(localName ? [localName] : [])];
  return db
    .select({ id: partners.id, name: partners.name, localName: partners.localName })
    .from(partners)
    .where(and(eq(partners.countryCode, countryCode), ne(partners.id, except)))
    .orderBy(asc(partners.name), asc(partners.id))
    .all()
    .filter((each) =>
      [each.name, each.localName ?? ""].some((known) => names.some((typed) => mayBeSame(known, typed))),
    )
    .map(({ id, name: known }) => ({ id, name: known }));
}

/**
 * Writes in a partner and gives its id; the same sent twice within ten minutes is one. Refuses `partnerThere`, with the
 * partners that may be the same as `current`, unless it is said to be another; choices that do not exist (`wrongValue`)
 * and a year to come (`sinceWrong`).
 */
export function startPartner(
  db: Database,
  member: Member,
  content: PartnerContent,
  isAnother: boolean,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const twin = tx
      .select({ id: partners.id })
      .from(partners)
      .where(
        and(
          eq(partners.name, content.name),
          eq(partners.countryCode, content.countryCode),
          eq(partners.kind, content.kind),
          eq(partners.version, 1),
          gt(partners.createdAt, now - 10 * 60_000),
        ),
      )
      .get();
    if (twin) return twin;
    const refused = refusalOf(tx, content, null, now);
    if (refused) return refused;
    const twins = isAnother ? [] : twinsOf(tx, content);
    if (twins.length > 0) return refuse("partnerThere", { field: "name", current: { twins } });
    const id = newId();
    tx.insert(partners)
      .values({ id, ...content, createdAt: now, changedAt: now })
      .run();
    const deed = { deed: "created", subject: "partner", subjectId: id, label: content.name } as const;
    tell(tx, member, { ...deed, after: { ...content } }, now);
    shelvePartner(tx, id, now);
    return { id };
  });
}

/**
 * Changes what is said of a partner. Refuses `notFound`, `changedMeanwhile` with what is saved, choices that do not exist
 * and a year to come. Does nothing when nothing has changed.
 */
export function changePartner(
  db: Database,
  member: Member,
  id: string,
  content: PartnerContent,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = partnerContent(tx, id);
    if (!before) return refuse("notFound");
    if (same(before.content, content)) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const refused = refusalOf(tx, content, before.content, now);
    if (refused) return refused;
    tx.update(partners)
      .set({ ...content, changedAt: now, version: before.version + 1 })
      .where(eq(partners.id, id))
      .run();
    const deed = { deed: "changed", subject: "partner", subjectId: id, label: content.name } as const;
    tell(tx, member, { ...deed, before: before.content, after: { ...content } }, now);
    shelvePartner(tx, id, now);
    return null;
  });
}

function refusalOf(
  db: Database,
  content: PartnerContent,
  before: PartnerContent | null,
  now: number,
): Refusal | null {
  const { responsibleId, unitId } = content;
  if (!countriesFor(before).includes(content.countryCode))
    return refuse("wrongValue", { field: "countryCode" });
  if (content.sinceYear !== null && content.sinceYear > yearOf(dayOf(now)))
    return refuse("sinceWrong", { field: "sinceYear" });
  const person = responsibleId && db.select().from(people).where(eq(people.id, responsibleId)).get();
  if (responsibleId && !person) return refuse("wrongValue", { field: "responsibleId" });
  const unit = unitId && db.select().from(units).where(eq(units.id, unitId)).get();
  if (unitId && !unit) return refuse("wrongValue", { field: "unitId" });
  return null;
}

function contentOf(row: PartnerContent): PartnerContent {
  const { name, localName, kind, status, countryCode, place, web, sinceYear, languages } = row;
  const { topics, responsibleId, unitId, note } = row;
  const facts = { name, localName, kind, status, countryCode, place, web, sinceYear, languages };
  return { ...facts, topics, responsibleId, unitId, note };
}

const same = (one: PartnerContent, other: PartnerContent) =>
  JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
