import { z } from "zod";
import { publicationKinds } from "#db/words";
import { line, optionalNumber, prose, shownVersion, tick } from "~/http/fields";
import {
  commentField,
  itemField,
  itemKey,
  keepField,
  lastPlace,
  longestComment,
  mostOffered,
  mostTold,
  type NewsletterItem,
  type NewsletterText,
  placeField,
} from "./newsletter";

const lines = Array.from({ length: mostOffered }, (_, number) => number);

/** Which record a line is about: "lesson:l-09"; null where the form has no such line. */
const record = () =>
  z
    .string()
    .max(100, "wrongValue")
    .optional()
    .transform((text, context) => {
      if (text === undefined) return null;
      const [named, ...id] = text.split(":");
      const kind = publicationKinds.find((each) => each === named);
      if (kind) return { kind, recordId: id.join(":") };
      context.addIssue({ code: "custom", message: "wrongValue" });
      return z.NEVER;
    });

const fieldsOf = (number: number): [string, z.ZodType][] => [
  [itemField(number), record()],
  [keepField(number), tick()],
  [placeField(number), optionalNumber(1, lastPlace, "newsletterPlaceWrong")],
  [commentField(number), prose(longestComment, "newsletterCommentTooLong")],
];

/** A newsletter's texts, and of each record that is offered whether it is told of, where and in which words. */
export const newsletterForm = z
  .object({
    version: shownVersion(),
    title: line("newsletterTitleMissing", 120, "newsletterTitleTooLong"),
    opening: prose(5000, "newsletterTextTooLong"),
    closing: prose(5000, "newsletterTextTooLong"),
  })
  .extend(Object.fromEntries(lines.flatMap(fieldsOf)))
  .superRefine((typed, context) => {
    const kept = keptIn(typed);
    for (const { number, place } of kept) {
      if (place === null)
        context.addIssue({ code: "custom", message: "newsletterPlaceWrong", path: [placeField(number)] });
    }
    const beyond = kept[mostTold];
    if (beyond)
      context.addIssue({
        code: "custom",
        message: "newsletterTellsTooMuch",
        path: [keepField(beyond.number)],
      });
  })
  .transform((typed) => {
    const { version, title, opening, closing } = typed as unknown as NewsletterText & { version: number };
    const items = keptIn(typed)
      .sort((one, other) => Number(one.place) - Number(other.place))
      .map(({ item }) => item);
    return { version, title, opening, closing, items };
  });

/** The lines that are ticked, in the form's order; a record that stands on two lines counts once. */
function keptIn(typed: Record<string, unknown>): {
  number: number;
  place: number | null;
  item: NewsletterItem;
}[] {
  const seen = new Set<string>();
  return lines.flatMap((number) => {
    const about = typed[itemField(number)] as Pick<NewsletterItem, "kind" | "recordId"> | null;
    if (!about || !typed[keepField(number)] || seen.has(itemKey(about))) return [];
    seen.add(itemKey(about));
    const place = typed[placeField(number)] as number | null;
    return [{ number, place, item: { ...about, comment: typed[commentField(number)] as string } }];
  });
}
