import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { themes, units } from "#db/schema.server";
import { type ArchiveKind, archiveKinds } from "#db/words";
import type { Match } from "./matches.server";

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

/** Whether a match is among what has been chosen, leaving one kind of choice out of account when told to. */
export function fits(match: Match, choices: Choices, except?: keyof Choices): boolean {
  const among = <Value>(key: keyof Choices, chosen: readonly Value[], values: readonly (Value | null)[]) =>
    key === except || chosen.length === 0 || values.some((value) => value !== null && chosen.includes(value));
  return (
    among("kinds", choices.kinds, [match.kind]) &&
    among("unitIds", choices.unitIds, [match.unitId]) &&
    among("years", choices.years, [match.year]) &&
    among("themeIds", choices.themeIds, match.themeIds)
  );
}

/** The choices among matches, with what has been chosen even where it gives no hit. */
export function facetsOf(db: Database, matches: readonly Match[], choices: Choices): Facets {
  const names = new Map(
    db
      .all<{ key: string; nameSv: string; nameEn: string }>(sql`
        select 'unit ' || ${units.id} as key, ${units.name} as nameSv, ${units.name} as nameEn from ${units}
        union all
        select 'theme ' || ${themes.id}, ${themes.nameSv}, ${themes.nameEn} from ${themes} order by 1`)
      .map((row) => [row.key, row]),
  );
  const counted = <Value>(
    key: keyof Choices,
    chosen: readonly Value[],
    valuesOf: (match: Match) => readonly (Value | null)[],
  ): Choice<Value>[] => {
    const counts = new Map<Value, number>(chosen.map((value) => [value, 0]));
    for (const match of matches) {
      if (!fits(match, choices, key)) continue;
      for (const value of valuesOf(match))
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, count }));
  };
  const named = (prefix: string, choice: Choice<string>): NamedChoice[] => {
    const name = names.get(`${prefix} ${choice.value}`);
    return name ? [{ ...choice, nameSv: name.nameSv, nameEn: name.nameEn }] : [];
  };
  const byCount = (a: NamedChoice, b: NamedChoice) =>
    b.count - a.count || a.nameSv.localeCompare(b.nameSv, "sv");
  return {
    kinds: counted("kinds", choices.kinds, (match) => [match.kind]).sort(
      (a, b) => b.count - a.count || archiveKinds.indexOf(a.value) - archiveKinds.indexOf(b.value),
    ),
    units: counted("unitIds", choices.unitIds, (match) => [match.unitId])
      .flatMap((choice) => named("unit", choice))
      .sort(byCount),
    years: counted("years", choices.years, (match) => [match.year]).sort((a, b) => b.value - a.value),
    themes: counted("themeIds", choices.themeIds, (match) => match.themeIds)
      .flatMap((choice) => named("theme", choice))
      .sort(byCount),
  };
}
