import { z } from "zod";
import { type PolicyKind, policyKinds } from "#db/words";
import {
  choice,
  line,
  optionalDay,
  optionalId,
  optionalLine,
  optionalNumber,
  prose,
  shownVersion,
} from "~/http/fields";
import type { PolicyContent, Section } from "./policy";

/** At most this many sections stand in a document. */
const mostSections = 20;

const headingField = (place: number) => `heading-${place}`;
const textField = (place: number) => `text-${place}`;

const places = Array.from({ length: mostSections }, (_, place) => place);

const facts = z.object({
  kind: choice(policyKinds, "wrongValue"),
  title: line("titleMissing"),
  adoptedBy: optionalLine(),
  adoptedOn: optionalDay(),
  paragraph: optionalLine(40),
  caseNumber: optionalLine(60),
  validFrom: optionalDay(),
  validUntil: optionalDay(),
  reviewYear: optionalNumber(1990, 2200, "yearWrong"),
  responsibleUnitId: optionalId(),
  version: shownVersion(),
});

/** What a person may type of a governing document. A section that is emptied is taken out; one with a text needs a heading. */
export const policyForm = facts
  .extend(Object.fromEntries(places.map((place) => [headingField(place), optionalLine()])))
  .extend(Object.fromEntries(places.map((place) => [textField(place), prose(20_000)])))
  .superRefine((typed, context) => {
    const fields = typed as unknown as Record<string, string | null>;
    for (const place of places)
      if (fields[textField(place)] && !fields[headingField(place)])
        context.addIssue({ code: "custom", message: "headingMissing", path: [headingField(place)] });
  })
  .transform((typed): PolicyContent & { version: number } => {
    const fixed = typed as unknown as z.output<typeof facts>;
    const fields = typed as unknown as Record<string, string | null>;
    const sections = places.flatMap((place): Section[] => {
      const heading = fields[headingField(place)];
      return heading ? [{ heading, text: fields[textField(place)] ?? "" }] : [];
    });
    const { kind, title, adoptedBy, adoptedOn, paragraph, caseNumber, validFrom, validUntil } = fixed;
    const decided = { adoptedBy, adoptedOn, paragraph, caseNumber };
    const { reviewYear, responsibleUnitId, version } = fixed;
    return {
      kind,
      title,
      ...decided,
      validFrom,
      validUntil,
      reviewYear,
      responsibleUnitId,
      sections,
      version,
    };
  });

/** The same for a new edition, whose kind is that of the edition before. */
export const editionForm = (kind: PolicyKind) =>
  z.preprocess((typed) => ({ ...(typed as Record<string, unknown>), kind }), policyForm);

/** A document's content as the form's fields show it. */
export const policyFields = ({ sections, reviewYear, ...content }: PolicyContent) => ({
  ...content,
  reviewYear: reviewYear === null ? "" : String(reviewYear),
  ...Object.fromEntries(
    sections.flatMap(({ heading, text }, place) => [
      [headingField(place), heading],
      [textField(place), text],
    ]),
  ),
});

/** How many sections a form shows: what stands there, and two more to write in. */
export const sectionsShown = (standing: number) => Math.min(mostSections, standing + 2);

/** What a person may type of a goal. */
export const goalForm = z.object({
  title: line("titleMissing"),
  text: prose(5_000),
  version: shownVersion(),
});
