import { and, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries, archiveThemes, themes, units } from "#db/schema.server";
import { type ArchiveKind, archiveKinds } from "#db/words";

/** What narrows a search; nothing chosen means all. */
export type Choices = {
  kinds: readonly ArchiveKind[];
  unitIds: readonly string[];
  years: readonly number[];
  themeIds: readonly string[];
};

export type Choice<Value> = { value: Value; count: number };
export type NamedChoice = Choice<string> & { nameSv: string; nameEn: string };

/** How many hits each choice would give with the rest of the question as it is. */
export type Facets = {
  kinds: Choice<ArchiveKind>[];
  units: NamedChoice[];
  years: Choice<number>[];
  themes: NamedChoice[];
};

/** The condition on archive entries that choices make, leaving one kind of choice out of account when told to. */
export function narrowedTo(choices: Choices, except?: keyof Choices): SQL | undefined {
  const { id, kind, unitId, year } = archiveEntries;
  const chosen = (key: keyof Choices) => key !== except && choices[key].length > 0;
  const withTheme = sql`exists (select 1 from ${archiveThemes} where ${archiveThemes.entryId} = ${id}
    and ${inArray(archiveThemes.themeId, [...choices.themeIds])})`;
  return and(
    chosen("kinds") ? inArray(kind, [...choices.kinds]) : undefined,
    chosen("unitIds") ? inArray(unitId, [...choices.unitIds]) : undefined,
    chosen("years") ? inArray(year, [...choices.years]) : undefined,
    chosen("themeIds") ? withTheme : undefined,
  );
}

/**
 * How many hits there are, and how many each choice would give, with what has been chosen even where it gives none.
 * `found` is a query for the ids of the entries that answer the question and may be told, before any choice.
 */
export function countsOf(db: Database, found: SQL, choices: Choices): { total: number; facets: Facets } {
  const within = (except?: keyof Choices) => narrowedTo(choices, except) ?? sql`true`;
  const entries = sql`found join ${archiveEntries} on ${archiveEntries.id} = found.id`;
  const rows = db.all<Row>(sql`
    with found as materialized (${found})
    select '' as what, '' as value, count(*) as count, null as nameSv, null as nameEn from ${entries} where ${within()}
    union all select 'kinds', ${archiveEntries.kind}, count(*), null, null from ${entries}
      where ${within("kinds")} group by 2
    union all select 'years', ${archiveEntries.year}, count(*), null, null from ${entries}
      where ${within("years")} and ${archiveEntries.year} is not null group by 2
    union all select 'unitIds', ${units.id}, count(*), ${units.name}, ${units.name} from ${entries}
      join ${units} on ${units.id} = ${archiveEntries.unitId} where ${within("unitIds")} group by 2
    union all select 'themeIds', ${themes.id}, count(*), ${themes.nameSv}, ${themes.nameEn} from ${entries}
      join ${archiveThemes} on ${archiveThemes.entryId} = ${archiveEntries.id}
      join ${themes} on ${themes.id} = ${archiveThemes.themeId} where ${within("themeIds")} group by 2
    union all select 'unitIds', ${units.id}, 0, ${units.name}, ${units.name} from ${units}
      where ${inArray(units.id, [...choices.unitIds])}
    union all select 'themeIds', ${themes.id}, 0, ${themes.nameSv}, ${themes.nameEn} from ${themes}
      where ${inArray(themes.id, [...choices.themeIds])}`);
  const of = (what: keyof Choices) => {
    const counts = new Map<string, Row>();
    for (const row of rows)
      if (row.what === what && !counts.has(String(row.value))) counts.set(String(row.value), row);
    return [...counts.values()];
  };
  const named = (what: keyof Choices): NamedChoice[] =>
    of(what)
      .map(({ value, count, nameSv, nameEn }) => ({
        value: String(value),
        count,
        nameSv: nameSv ?? "",
        nameEn: nameEn ?? "",
      }))
      .sort((a, b) => b.count - a.count || a.nameSv.localeCompare(b.nameSv, "sv"));
  const withChosen = <Value extends string | number>(
    what: keyof Choices,
    chosen: readonly Value[],
    read: (value: string) => Value,
  ) => {
    const counts = new Map<Value, number>(of(what).map(({ value, count }) => [read(String(value)), count]));
    for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
    return [...counts].map(([value, count]) => ({ value, count }));
  };
  return {
    total: rows[0]?.count ?? 0,
    facets: {
      kinds: withChosen("kinds", choices.kinds, (value) => value as ArchiveKind).sort(
        (a, b) => b.count - a.count || archiveKinds.indexOf(a.value) - archiveKinds.indexOf(b.value),
      ),
      units: named("unitIds"),
      years: withChosen("years", choices.years, Number).sort((a, b) => b.value - a.value),
      themes: named("themeIds"),
    },
  };
}

type Row = {
  what: string;
  value: string | number;
  count: number;
  nameSv: string | null;
  nameEn: string | null;
};
