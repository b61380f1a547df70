import type { Database } from "#db/open.server";
import { plainText } from "../archive/plain-text";
import { knownNames } from "../lessons/barred.server";
import { namesIn, type PersonalDataFound, placesInTexts } from "../lessons/personal-data";
import type { NewsletterText } from "./newsletter";

/** Where in a newsletter its writer's own words stand. */
export type OwnWords = "title" | "opening" | "closing" | "comment";

/**
 * Places in a newsletter's own words that look like a name, a telephone number, a mail address or a personal identity number: as they
 * are read, and as they are written where the marks hold more. A pattern proves nothing: whoever sends the letter is shown each place.
 */
export function placesInNewsletter(
  db: Database,
  { title, opening, closing }: Pick<NewsletterText, "title" | "opening" | "closing">,
  told: readonly { comment: string }[],
): PersonalDataFound<OwnWords>[] {
  const known = knownNames(db);
  const placesIn = (field: OwnWords, text: string) => [
    ...placesInTexts({ [field]: text } as Record<OwnWords, string>),
    ...namesIn({ [field]: text } as Record<OwnWords, string>, known),
  ];
  const texts: [OwnWords, string][] = [
    ["title", title],
    ["opening", opening],
    ...told.map(({ comment }): [OwnWords, string] => ["comment", comment]),
    ["closing", closing],
  ];
  return texts.flatMap(([field, text]) => {
    const seen = placesIn(field, plainText(text, " "));
    const isSeen = (place: { kind: string; found: string }) =>
      seen.some(({ kind, found }) => kind === place.kind && found.includes(place.found));
    return [...seen, ...placesIn(field, text).filter((place) => !isSeen(place))];
  });
}

/** What may not be sent, whatever its writer says. */
export const isBarred = ({ kind }: Pick<PersonalDataFound, "kind">) => kind === "identityNumber";
