import { sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import type { PersonalDataKind } from "#db/words";
import { textsIn } from "../archive/outward";
import { plainText } from "../archive/plain-text";
import { knownNames } from "../lessons/barred.server";
import { placesInMarkdown } from "../lessons/personal-data";
import type { PublicDraft } from "./draft";

/** A name, number or address that would go out, with the places where it stands. */
export type Finding = {
  /** What the choice for it is called, made from its kind and itself. */
  key: string;
  dataKind: PersonalDataKind;
  /** As it stands in the record. */
  found: string;
  places: { field: string; before: string; after: string }[];
};

/**
 * Everything in a draft that looks like a name, a telephone number, a mail address or a personal identity number,
 * each once with all its places: the names that it states as facts first, then those in its texts, as they are read
 * and as they are written. A pattern proves nothing: whoever publishes is shown each and chooses.
 */
export function findingsIn(
  db: Database,
  draft: Pick<PublicDraft, "title" | "titleEn" | "summary" | "content" | "names">,
): Finding[] {
  const found = new Map<string, Omit<Finding, "key">>();
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
  const named = { people: [...people, ...draft.names], things };
  const texts = textsIn(draft.content);
  const { title, titleEn, summary } = draft;
  for (const { field, text } of [
    ...texts,
    ...textsIn({ title, titleEn, summary }).filter(isNewAmong(texts)),
  ]) {
    if (draft.names.includes(text)) {
      note("name", text, { field, before: "", after: "" });
      continue;
    }
    for (const { kind, before, found: part, after } of placesInMarkdown(field, text, named))
      note(kind, kind === "name" ? bareName(part) : part, { field, before, after });
  }
  return [...found.values()].map((finding) => ({ ...finding, key: keyOf(finding) }));
}

/** A text that does not stand among others already, as a title does in most contents. */
const isNewAmong = (texts: readonly { text: string }[]) => {
  const known = new Set(texts.flatMap(({ text }) => [text, plainText(text)]));
  return ({ text }: { text: string }) => !known.has(text);
};

/** A finding is the same wherever it comes among the others, so that no choice falls on another. */
const keyOf = ({ dataKind, found }: Pick<Finding, "dataKind" | "found">) =>
  `c${sumOf(`${dataKind}:${found}`).slice(0, 16)}`;
