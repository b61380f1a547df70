import { and, inArray, isNotNull, not, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries, archiveThemes, programmes, themes, units } from "#db/schema.server";
import type { ArchiveKind } from "#db/words";
import { foldOf, tidyText, tokensOf } from "./analyser";
import type { Limit, LimitName, Wanted } from "./question-language";
import { partsOf, stemOf } from "./swedish.server";

/** What limits in a question come to: a condition on archive entries, and what was not understood, as words with or without. */
export type Limits = { told: SQL | undefined; words: Wanted[]; unwanted: Wanted[] };

/** Looks up the units, years and so on that a question is limited to. Several of a sort widen, different sorts narrow. */
export function limitsOf(db: Database, limits: readonly Limit[]): Limits {
  const unknown = { words: [] as Wanted[], unwanted: [] as Wanted[] };
  const wanted = new Map<LimitName, SQL[]>();
  const without: SQL[] = [];
  for (const { name, value, isUnwanted } of limits) {
    const condition = conditionFor(db, name, value);
    if (!condition)
      unknown[isUnwanted ? "unwanted" : "words"].push({ text: value, quoted: false, isBeginning: false });
    else if (isUnwanted) without.push(sql`(${not(condition)}) is not false`);
    else wanted.set(name, [...(wanted.get(name) ?? []), condition]);
  }
  return { told: and(...[...wanted.values()].map((each) => or(...each)), ...without), ...unknown };
}

function conditionFor(db: Database, name: LimitName, value: string): SQL | undefined {
  const { id, unitId, countryCode, programmeCode, kind, year } = archiveEntries;
  const among = (column: Parameters<typeof inArray>[0], found: readonly string[]) =>
    found.length > 0 ? inArray(column, [...found]) : undefined;
  switch (name) {
    case "year":
      return yearsCondition(value, year);
    case "kind":
      return among(kind, kindsNamed(value));
    case "country":
      return among(countryCode, countriesNamed(db, value));
    case "unit":
      return among(
        unitId,
        namedSo(
          value,
          db.select({ id: units.id, name: units.name, short: units.shortName }).from(units).all(),
        ),
      );
    case "programme":
      return among(
        programmeCode,
        namedSo(
          value,
          db
            .select({
              id: programmes.code,
              name: programmes.nameSv,
              other: programmes.nameEn,
              short: programmes.code,
            })
            .from(programmes)
            .all(),
        ),
      );
    case "theme": {
      const found = namedSo(
        value,
        db
          .select({ id: themes.id, name: themes.nameSv, other: themes.nameEn, short: themes.id })
          .from(themes)
          .all(),
      );
      return found.length > 0
        ? sql`exists (select 1 from ${archiveThemes} where ${archiveThemes.entryId} = ${id}
            and ${inArray(archiveThemes.themeId, found)})`
        : undefined;
    }
  }
}

/** "2024", "2023-2025", "2024-" and "-2024". */
function yearsCondition(value: string, year: typeof archiveEntries.year): SQL | undefined {
  const [, from, dash, to] = /^(\d{4})?([-–])?(\d{4})?$/.exec(value) ?? [];
  if (!from && !to) return undefined;
  if (from && !dash) return sql`${year} = ${Number(from)}`;
  return and(isNotNull(year), sql`${year} between ${Number(from ?? 0)} and ${Number(to ?? 9999)}`);
}

type Named = { id: string; name: string; other?: string | null; short: string | null };

/** The ids of those that go by a name: by the short name, or when each word of it stands in the whole one. */
function namedSo(value: string, things: readonly Named[]): string[] {
  const short = things.filter(({ short }) => short?.toLowerCase() === value.toLowerCase());
  if (short.length > 0) return short.map(({ id }) => id);
  const asked = keysOf(value);
  if (asked.length === 0) return [];
  return things
    .filter(({ name, other }) => [name, other ?? ""].some((each) => holds(each, asked)))
    .map(({ id }) => id);
}

const keysOf = (text: string) => tokensOf(tidyText(text)).map(({ word }) => foldOf(stemOf(word)));

function holds(name: string, asked: readonly string[]): boolean {
  const words = tokensOf(tidyText(name)).map(({ word }) => word);
  const keys = new Set([...words.map(stemOf), ...words.flatMap((word) => [...partsOf(word)])].map(foldOf));
  return asked.every((each) => keys.has(each));
}

/** What the kinds of things in the archive are called, in both languages. */
const kindNames: Record<ArchiveKind, string> = {
  minutes: "minnesanteckning minutes protokoll",
  decision: "beslut decision",
  action: "åtgärd action",
  lesson: "lärdom lesson",
  meeting: "möte meeting",
  project: "projekt project utbyte exchange",
  partner: "partner vänort",
  programme: "program programme",
  call: "utlysning call",
  followup: "uppföljning follow-up",
  policy: "policy",
  document: "dokument document fil file",
};

function kindsNamed(value: string): ArchiveKind[] {
  const asked = keysOf(value);
  const kinds = Object.keys(kindNames) as ArchiveKind[];
  return asked.length === 0
    ? []
    : kinds.filter((kind) => asked.some((each) => keysOf(kindNames[kind]).includes(each)));
}

/** The countries in the archive that go by a name in Swedish or English, or by their code. */
function countriesNamed(db: Database, value: string): string[] {
  const codes = db
    .all<{ code: string }>(
      sql`select distinct ${archiveEntries.countryCode} as code from ${archiveEntries}
        where ${isNotNull(archiveEntries.countryCode)} order by 1`,
    )
    .map(({ code }) => code);
  const [sv, en] = [nameIn("sv"), nameIn("en")];
  return namedSo(
    value,
    codes.map((code) => ({ id: code, name: sv(code), other: en(code), short: code })),
  );
}

function nameIn(language: string): (code: string) => string {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
}
