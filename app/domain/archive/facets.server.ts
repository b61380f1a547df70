import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries, partners, programmes, themes, units } from "#db/schema.server";
import { type ArchiveKind, archiveKinds } from "#db/words";
import type { Viewer } from "~/domain/members/member";
import type { ChoiceSort, Choices, FactCount } from "./catalogue.server";
import { visibleTo } from "./visible.server";

export type Choice<Value> = { value: Value; count: number };
export type NamedChoice = Choice<string> & { nameSv: string; nameEn: string };

/**
 * How many hits each choice would give with the rest of the question as it is, with what has been chosen even where
 * it gives none.
 */
export type Facets = {
  kinds: Choice<ArchiveKind>[];
  units: NamedChoice[];
  years: Choice<number>[];
  themes: NamedChoice[];
  programmes: NamedChoice[];
  /** Country codes (ISO 3166), the commonest first. */
  countries: Choice<string>[];
  partners: NamedChoice[];
};

/** The counts in the order in which they are shown, with names; a partner that the viewer may not see is left out. */
export function facetsOf(
  db: Database,
  viewer: Viewer,
  counts: readonly FactCount[],
  choices: Choices,
): Facets {
  const of = (sort: ChoiceSort): Choice<string>[] => {
    const found = new Map(counts.flatMap((each) => (each.sort === sort ? [[each.value, each.count]] : [])));
    for (const value of choices[sort].map(String)) if (!found.has(value)) found.set(value, 0);
    return [...found].map(([value, count]) => ({ value, count }));
  };
  const names = namesOf(db, viewer, {
    unitIds: of("unitIds"),
    themeIds: of("themeIds"),
    programmeCodes: of("programmeCodes"),
    partnerIds: of("partnerIds"),
  });
  const named = (sort: NamedSort) =>
    of(sort)
      .flatMap((choice) => names.get(`${sort} ${choice.value}`)?.(choice) ?? [])
      .sort((a, b) => b.count - a.count || a.nameSv.localeCompare(b.nameSv, "sv"));
  const kinds = of("kinds").map(({ value, count }) => ({ value: value as ArchiveKind, count }));
  return {
    kinds: kinds.sort((a, b) => archiveKinds.indexOf(a.value) - archiveKinds.indexOf(b.value)),
    units: named("unitIds"),
    years: of("years")
      .map(({ value, count }) => ({ value: Number(value), count }))
      .sort((a, b) => b.value - a.value),
    themes: named("themeIds"),
    programmes: named("programmeCodes"),
    countries: of("countryCodes").sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    partners: named("partnerIds"),
  };
}

type NamedSort = "unitIds" | "themeIds" | "programmeCodes" | "partnerIds";

function namesOf(db: Database, viewer: Viewer, asked: Record<NamedSort, Choice<string>[]>) {
  const among = (sort: NamedSort) =>
    sql`(select value from json_each(${JSON.stringify(asked[sort].map(({ value }) => value))}))`;
  const rows = db.all<{ sort: NamedSort; value: string; nameSv: string; nameEn: string }>(sql`
    select 'unitIds' as sort, ${units.id} as value, ${units.name} as nameSv, ${units.name} as nameEn from ${units}
      where ${units.id} in ${among("unitIds")}
    union all select 'themeIds', ${themes.id}, ${themes.nameSv}, ${themes.nameEn} from ${themes}
      where ${themes.id} in ${among("themeIds")}
    union all select 'programmeCodes', ${programmes.code}, ${programmes.nameSv}, ${programmes.nameEn} from ${programmes}
      where ${programmes.code} in ${among("programmeCodes")}
    union all select 'partnerIds', ${partners.id}, ${partners.name}, ${partners.name} from ${partners}
      join ${archiveEntries} on ${archiveEntries.kind} = 'partner' and ${archiveEntries.recordId} = ${partners.id}
      where ${partners.id} in ${among("partnerIds")} and ${visibleTo(viewer)}`);
  return new Map(
    rows.map(({ sort, value, nameSv, nameEn }) => [
      `${sort} ${value}`,
      (choice: Choice<string>): NamedChoice => ({ ...choice, nameSv, nameEn }),
    ]),
  );
}
