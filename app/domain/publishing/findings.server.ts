import type { Database } from "#db/open.server";
import type { PersonalDataKind } from "#db/words";
import { textsIn } from "../archive/outward";
import { knownNames } from "../lessons/barred.server";
import { namesIn, placesInTexts } from "../lessons/personal-data";
import type { PublicDraft } from "./draft";

/** A name, number or address that would go out, with the places where it stands. */
export type Finding = {
  dataKind: PersonalDataKind;
  /** As it stands in the record. */
  found: string;
  places: { field: string; before: string; after: string }[];
};

/**
 * Everything in a draft that looks like a name, a telephone number, a mail address or a personal identity number, each once
 * with all its places: the names that it states as facts first, then those in its texts as they stand. A pattern proves
 * nothing: whoever publishes is shown each and chooses.
 */
export function findingsIn(
  db: Database,
  draft: Pick<PublicDraft, "content" | "names" | "forMinors">,
): Finding[] {
  const found = new Map<string, Finding>();
  const note = (dataKind: PersonalDataKind, text: string, place: Finding["places"][number] | null) => {
    const key = `${dataKind}:${text}`;
    const finding = found.get(key) ?? { dataKind, found: text, places: [] };
    if (place) finding.places.push(place);
    found.set(key, finding);
  };
  for (const name of draft.names) note("name", name, null);
  const { people, things } = knownNames(db);
  const known = new Set([...people, ...draft.names]);
  /** "Sofia Svenssons" is Sofia Svensson's, and needs no choice of its own. */
  const bareName = (name: string) => (known.has(name.replace(/s$/, "")) ? name.replace(/s$/, "") : name);
  for (const { field, text } of textsIn(draft.content)) {
    if (draft.names.includes(text)) {
      note("name", text, { field, before: "", after: "" });
      continue;
    }
    const places = [
      ...placesInTexts({ [field]: text }),
      ...namesIn({ [field]: text }, { people: [...people, ...draft.names], things }),
    ];
    for (const { kind, before, found: part, after } of places)
      note(kind, kind === "name" ? bareName(part) : part, { field, before, after });
  }
  return [...found.values()];
}
