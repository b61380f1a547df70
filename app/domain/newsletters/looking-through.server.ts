import type { Database } from "#db/open.server";
import { knownNames } from "../lessons/barred.server";
import { type PersonalDataFound, placesInMarkdown } from "../lessons/personal-data";
import type { NewsletterText } from "./newsletter";

/** Where in a newsletter its writer's own words stand. */
type OwnWords = "title" | "opening" | "closing" | "comment";

/**
 * Places in a newsletter's own words that look like a name, a telephone number, a mail address or a personal identity
 * number: as they are read, and as they are written where the marks hold more. A pattern proves nothing: whoever
 * sends the letter is shown each place.
 */
export function placesInNewsletter(
  db: Database,
  { title, opening, closing }: Pick<NewsletterText, "title" | "opening" | "closing">,
  told: readonly { comment: string }[],
): PersonalDataFound<OwnWords>[] {
  const known = knownNames(db);
  const texts: [OwnWords, string][] = [
    ["title", title],
    ["opening", opening],
    ...told.map(({ comment }): [OwnWords, string] => ["comment", comment]),
    ["closing", closing],
  ];
  return texts.flatMap(([field, text]) => placesInMarkdown(field, text, known));
}

/** What may not be sent, whatever its writer says. */
export const isBarred = ({ kind }: Pick<PersonalDataFound, "kind">) => kind === "identityNumber";
