import type { Database } from "#db/open.server";
import { programmes, themes, units } from "#db/schema.server";
import type { ArchiveKind } from "#db/words";
import { foldOf, tidyText, tokensOf } from "./analyser";
import type { Catalogue, ChoiceSort, Narrowing } from "./catalogue.server";
import type { Limit, LimitName, Wanted } from "./question-language";
import { partsOf, stemOf } from "./swedish.server";

/** What limits in a question come to, and what was not understood, as words with or without. */
type Limits = { told: Narrowing[]; words: Wanted[]; unwanted: Wanted[] };

const sortOf: Record<LimitName, ChoiceSort> = {
  unit: "unitIds",
  year: "years",
  kind: "kinds",
  country: "countryCodes",
  programme: "programmeCodes",
  theme: "themeIds",
};

/** Looks up the units, years and so on that a question is limited to. Several of a sort widen, different sorts narrow. */
export function limitsOf(db: Database, catalogue: Catalogue, limits: readonly Limit[]): Limits {
  const unknown = { words: [] as Wanted[], unwanted: [] as Wanted[] };
  const wanted = new Map<ChoiceSort, string[]>();
  const without: Narrowing[] = [];
  for (const { name, value, isUnwanted } of limits) {
    const values = valuesNamed(db, catalogue, name, value);
    const sort = sortOf[name];
    if (!values)
      unknown[isUnwanted ? "unwanted" : "words"].push({ text: value, quoted: false, isBeginning: false });
    else if (isUnwanted) without.push({ sort, values, isUnwanted });
    else wanted.set(sort, [...(wanted.get(sort) ?? []), ...values]);
  }
  const narrowed = [...wanted].map(([sort, values]): Narrowing => ({ sort, values, isUnwanted: false }));
  return { told: [...narrowed, ...without], ...unknown };
}

/** What goes by a name; null when nothing does. */
function valuesNamed(db: Database, catalogue: Catalogue, name: LimitName, value: string): string[] | null {
  if (name === "year") return yearsNamed(catalogue, value);
  const values = ((): string[] => {
    switch (name) {
      case "kind":
        return kindsNamed(value);
      case "country":
        return namedSo(value, countries());
      case "unit":
        return namedSo(
          value,
          db.select({ id: units.id, name: units.name, short: units.shortName }).from(units).all(),
        );
      case "programme":
        return namedSo(
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
        );
      case "theme":
        return namedSo(
          value,
          db
            .select({ id: themes.id, name: themes.nameSv, other: themes.nameEn, short: themes.id })
            .from(themes)
            .all(),
        );
    }
  })();
  return values.length > 0 ? values : null;
}

/** "2024", "2023-2025", "2024-" and "-2024"; null when it is none of these. */
function yearsNamed(catalogue: Catalogue, value: string): string[] | null {
  const [, from, dash, to] = /^(\d{4})?([-–])?(\d{4})?$/.exec(value) ?? [];
  if (!from && !to) return null;
  if (from && !dash) return [from];
  const [first, last] = [Number(from ?? 0), Number(to ?? 9999)];
  return catalogue.valuesOf("years").filter((year) => Number(year) >= first && Number(year) <= last);
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
  initiative: "utvecklingsinsats initiative finansieringsprövning",
  information: "information omvärldsbevakning news",
};

function kindsNamed(value: string): ArchiveKind[] {
  const asked = keysOf(value);
  const kinds = Object.keys(kindNames) as ArchiveKind[];
  return asked.length === 0
    ? []
    : kinds.filter((kind) => asked.some((each) => keysOf(kindNames[kind]).includes(each)));
}

let countriesKnown: Named[] | null = null;

/** All countries by their names in Swedish and English, and their codes (ISO 3166). */
function countries(): Named[] {
  if (countriesKnown) return countriesKnown;
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const [sv, en] = [nameIn("sv"), nameIn("en")];
  countriesKnown = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => sv(code) !== code)
    .map((code) => ({ id: code, name: sv(code), other: en(code), short: code }));
  return countriesKnown;
}

function nameIn(language: string): (code: string) => string {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  return (code) => names.of(code) ?? code;
}
