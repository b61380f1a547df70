import type { PublicationKind } from "#db/words";

/** A record that a newsletter tells of, with the writer's own line. */
export type NewsletterItem = { kind: PublicationKind; recordId: string; comment: string };

/** What the coordinator writes. Opening and closing are Markdown; the items stand in their order. */
export type NewsletterText = { title: string; opening: string; closing: string; items: NewsletterItem[] };

/** A newsletter tells of so many records at most. */
export const mostTold = 40;

/** The form offers so many: those that the letter tells of, and as many again to choose from. */
export const mostOffered = 2 * mostTold;

export const longestComment = 500;

/** The last place that can be typed: beyond the form's last line, so that each line can be moved past it. */
export const lastPlace = 99;

/** The fields of the form, numbered line by line: which record, whether it is told of, where, and in which words. */
export const itemField = (line: number) => `item-${line}`;
export const keepField = (line: number) => `keep-${line}`;
export const placeField = (line: number) => `place-${line}`;
export const commentField = (line: number) => `comment-${line}`;

/** A record as a line of the form names it. */
export const itemKey = ({ kind, recordId }: Pick<NewsletterItem, "kind" | "recordId">) =>
  `${kind}:${recordId}`;

/**
 * The form's lines: the records in their order, at most as many as it carries. A form that comes back keeps each
 * record on the line where it was, whatever has been published, withdrawn or moved meanwhile, so that what was typed
 * stays with its record.
 */
export function formLines<Choice extends Pick<NewsletterItem, "kind" | "recordId">>(
  choices: Choice[],
  typed: Record<string, unknown> | undefined,
): { line: number; choice: Choice }[] {
  if (!typed) return choices.slice(0, mostOffered).map((choice, line) => ({ line, choice }));
  return Array.from({ length: mostOffered }, (_, line) => line).flatMap((line) => {
    const choice = choices.find((each) => itemKey(each) === typed[itemField(line)]);
    return choice ? [{ line, choice }] : [];
  });
}
