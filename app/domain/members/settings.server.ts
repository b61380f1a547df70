import { count, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  chronicle,
  groups,
  lessons,
  meetings,
  municipality,
  outbox,
  people,
  populations,
  units,
} from "#db/schema.server";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { openToEverybody } from "./mail-domains";
import type { Member } from "./member";

/** What the municipality says about itself. */
export type Settings = {
  name: string;
  shortName: string;
  /** How many lived here in each year, the latest first; each year once. */
  populations: { year: number; inhabitants: number }[];
  visitingAddress: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  /** Who owns what is published where no unit does; null for the municipality itself. */
  informationOwner: string | null;
  /** Lower case, without @. Whoever has an address in one of them may sign in and becomes a reader. */
  mailDomains: string[];
  /** What a department is called in Swedish, in lower case: "förvaltning", "sektor". */
  departmentWord: string;
};

/** The settings with their version; null before the installation has been set up. */
export function settings(db: Database): (Settings & { version: number }) | null {
  const row = db
    .select({
      name: municipality.name,
      shortName: municipality.shortName,
      populations: sql<string>`(select json_group_array(json_object('year', year, 'inhabitants', inhabitants))
          from (select * from ${populations} order by ${populations.year} desc))`,
      visitingAddress: municipality.visitingAddress,
      phone: municipality.phone,
      email: municipality.email,
      website: municipality.website,
      informationOwner: municipality.informationOwner,
      mailDomains: municipality.mailDomains,
      departmentWord: municipality.departmentWord,
      version: municipality.version,
    })
    .from(municipality)
    .where(eq(municipality.id, 1))
    .get();
  return row ? { ...row, populations: JSON.parse(row.populations) as Settings["populations"] } : null;
}

/**
 * Changes the settings. Refuses `notFound`, `changedMeanwhile`, and `domainForEveryone` for a mail domain
 * where anybody can get an address.
 */
export function changeSettings(
  db: Database,
  member: Member,
  wanted: Settings,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = settings(tx);
    if (!before) return refuse("notFound");
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    if (wanted.mailDomains.some(openToEverybody))
      return refuse("domainForEveryone", { field: "mailDomains" });
    const { populations: peopled, ...columns } = wanted;
    tx.update(municipality)
      .set({ ...columns, version: before.version + 1 })
      .where(eq(municipality.id, 1))
      .run();
    tx.delete(populations).run();
    if (peopled.length > 0) tx.insert(populations).values(peopled).run();
    const deed = { deed: "changed", subject: "municipality", subjectId: "1", label: wanted.name } as const;
    tell(tx, member, { ...deed, before: toldOf(before), after: toldOf(wanted) }, now);
    return null;
  });
}

const toldOf = (settings: Settings) => ({
  ...settings,
  populations: settings.populations.map(({ year, inhabitants }) => `${year}: ${inhabitants}`),
});

/** How much the database holds, and its size in bytes, in one statement. */
export function databaseFacts(db: Database) {
  const facts = db
    .select({
      people: sql<number>`(${db.select({ n: count() }).from(people).where(isNull(people.deactivatedAt))})`,
      units: sql<number>`(${db.select({ n: count() }).from(units).where(isNull(units.closedOn))})`,
      groups: sql<number>`(${db.select({ n: count() }).from(groups).where(isNull(groups.closedOn))})`,
      meetings: sql<number>`(${db.select({ n: count() }).from(meetings)})`,
      lessons: sql<number>`(${db.select({ n: count() }).from(lessons)})`,
      letters: sql<number>`(${db.select({ n: count() }).from(outbox)})`,
      chronicleLines: sql<number>`(${db.select({ n: count() }).from(chronicle)})`,
      bytes: sql<number>`(select page_count * page_size from pragma_page_count, pragma_page_size)`,
      sqlite: sql<string>`sqlite_version()`,
    })
    .from(sql`(select 1)`)
    .get();
  if (!facts) throw new Error("A database always answers how large it is.");
  return facts;
}
