import type { CompetenceKind } from "#db/words";
import { countryName, languageName, nameIn } from "~/i18n/format";
import type { Speech } from "~/i18n/language";

type Named = { kind: CompetenceKind; value: string; nameSv?: string | null; nameEn?: string | null };

/** What a programme, theme, country or language is called. */
export function subjectName({ kind, value, nameSv, nameEn }: Named, speech: Speech): string {
  if (kind === "country") return countryName(value, speech);
  if (kind === "language") return languageName(value, speech);
  return nameSv && nameEn ? nameIn({ nameSv, nameEn }, speech) : value;
}

/** How a subject is called in the address of the list. */
export const inAddress: Record<CompetenceKind, string> = {
  programme: "program",
  theme: "tema",
  country: "land",
  language: "sprak",
};
