import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { partners, units } from "#db/schema.server";
import { agreementsWith } from "./agreements.server";

/**
 * Exactly what outsiders read of a partner, and nothing else: no people, no contacts, no case numbers. What we do together is
 * shown from the projects that are published. Null when there is no such partner.
 */
export function publicPartner(db: Database, id: string) {
  const partner = db
    .select({
      id: partners.id,
      name: partners.name,
      localName: partners.localName,
      countryCode: partners.countryCode,
      kind: partners.kind,
      status: partners.status,
      sinceYear: partners.sinceYear,
      place: partners.place,
      web: partners.web,
      topics: partners.topics,
      note: partners.note,
      unitName: units.name,
    })
    .from(partners)
    .leftJoin(units, eq(units.id, partners.unitId))
    .where(eq(partners.id, id))
    .orderBy(asc(partners.id))
    .get();
  if (!partner) return null;
  return {
    ...partner,
    agreements: agreementsWith(db, id).map(({ title, signedOn, endsOn }) => ({ title, signedOn, endsOn })),
  };
}

export type PublicPartner = NonNullable<ReturnType<typeof publicPartner>>;
