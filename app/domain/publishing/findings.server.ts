import type { Database } from "#db/open.server";
import type { PersonalDataKind } from "#db/words";
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

/** What holds no text of anybody's own: keys, days, sums, and the names of units and programmes. */
const notTexts = new Set(
  "id meetingId kind status role phase capacity presence meetingForm day from until startsOn endsOn signedOn learnedOn signedOffOn due countryCode countries programmeSv programmeEn unitName otherUnits unit group signedSum caseNumber nameSv nameEn category currency".split(
    " ",
  ),
);

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

/** Every text in a content, with the name of the field that it stands under. */
export function textsIn(content: Record<string, unknown>): { field: string; text: string }[] {
  const texts: { field: string; text: string }[] = [];
  const walk = (value: unknown, field: string) => {
    if (typeof value === "string") {
      if (value.trim() !== "") texts.push({ field, text: value });
    } else if (Array.isArray(value)) for (const each of value) walk(each, field);
    else if (typeof value === "object" && value !== null)
      for (const [key, each] of Object.entries(value)) if (!notTexts.has(key)) walk(each, field || key);
  };
  for (const [key, value] of Object.entries(content)) if (!notTexts.has(key)) walk(value, key);
  return texts;
}
