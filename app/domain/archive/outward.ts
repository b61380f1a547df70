import type { PublicationKind } from "#db/words";
import { plainText } from "./plain-text";

/** What stands in the text that outsiders read of a record. */

/** What holds no text of anybody's own: keys, days, sums, and the names of units and programmes. */
const notTexts = new Set(
  "id meetingId kind status role phase capacity presence meetingForm day from until startsOn endsOn signedOn learnedOn signedOffOn due countryCode countries programmeSv programmeEn unitName otherUnits unit group signedSum caseNumber nameSv nameEn category currency".split(
    " ",
  ),
);

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

/** All that is searched of a published record but its title. */
export const wordsOf = ({
  titleEn,
  content,
}: {
  titleEn: string | null;
  content: Record<string, unknown>;
}): string =>
  [titleEn ?? "", ...textsIn(content).map(({ text }) => plainText(text))].filter(Boolean).join("\n");

/** Another record that a content names by its title, and leads to where that is published itself. */
export type NamedRecord = { kind: PublicationKind; recordId: string };

type Ids = readonly { id: string }[];

/** The records that a content names. */
export function namedIn(kind: PublicationKind, content: Record<string, unknown>): NamedRecord[] {
  const as = (of: PublicationKind, list: unknown) =>
    Array.isArray(list) ? (list as Ids).map(({ id }) => ({ kind: of, recordId: id })) : [];
  if (kind === "lesson")
    return typeof content.projectId === "string" ? [{ kind: "project", recordId: content.projectId }] : [];
  if (kind === "project") return [...as("partner", content.partners), ...as("lesson", content.lessons)];
  if (kind === "followup") return as("lesson", content.lessons);
  if (kind === "newsletter" && Array.isArray(content.items))
    return (content.items as { kind: PublicationKind; id: string }[]).map(({ kind: of, id }) => ({
      kind: of,
      recordId: id,
    }));
  return [];
}

/**
 * A content that names a record no more, nor tells anything of it. Who takes part in a project is a fact of the
 * project, so a partner goes on being named there.
 */
export function withoutNamed(
  kind: PublicationKind,
  content: Record<string, unknown>,
  named: NamedRecord,
): Record<string, unknown> {
  const left = (list: unknown) => (list as Ids).filter(({ id }) => id !== named.recordId);
  const isTold = namedIn(kind, content).some((each) => isSame(each, named));
  if (!isTold || (kind === "project" && named.kind === "partner")) return content;
  if (kind === "lesson") return { ...content, projectId: null, projectTitle: null };
  if (kind === "newsletter")
    return {
      ...content,
      items: (content.items as { kind: PublicationKind; id: string }[]).filter(
        ({ kind: of, id }) => !isSame({ kind: of, recordId: id }, named),
      ),
    };
  return { ...content, lessons: left(content.lessons) };
}

const isSame = (one: NamedRecord, other: NamedRecord) =>
  one.kind === other.kind && one.recordId === other.recordId;
