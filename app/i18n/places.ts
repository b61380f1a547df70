import { countryName, nameIn } from "./format";
import type { Speech, Words } from "./language";

/** A row of a table that breaks figures down: named by what is registered, or null where the closed lists name it. */
type Place = { id: string; nameSv: string | null; nameEn: string | null };

/** What a row of a breakdown is called. */
export function placeName(
  by: keyof Words["figures"]["by"],
  { id, nameSv, nameEn }: Place,
  speech: Speech,
): string {
  const { terms, figures } = speech.words;
  if (nameSv !== null && nameEn !== null) return nameIn({ nameSv, nameEn }, speech);
  switch (by) {
    case "committee":
      return figures.withoutCommittee;
    case "programme":
      return figures.withoutProgramme;
    case "role":
      return (terms.projectRole as Record<string, string>)[id] ?? id;
    case "kind":
      return (terms.projectKind as Record<string, string>)[id] ?? id;
    case "category":
      return (terms.participantCategory as Record<string, string>)[id] ?? id;
    case "country":
      return countryName(id, speech);
    case "unit":
      return id;
  }
}
