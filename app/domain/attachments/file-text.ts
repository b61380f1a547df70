import type { FileType, PageKind, ReadingOutcome } from "#db/words";

/** The text of a file, as it was read from its bytes. */

/** A part of it: a page, a slide or a sheet with its number from 1, or a passage of what has no pages. */
export type TextPage = { kind: PageKind; number: number | null; text: string };

/** What a file says of itself: a title and the day it was made, "YYYY-MM-DD". */
export type FileFacts = { title: string | null; madeOn: string | null };

export type FileText =
  | { outcome: "text"; pages: TextPage[]; facts: FileFacts }
  | { outcome: Exclude<ReadingOutcome, "text"> };

/** How much text a file may have at the most, in characters and in parts. */
export const mostText = 3_000_000;
export const mostPages = 2_000;

/** The sorts of files that no text is looked for in. */
const withoutText: readonly FileType[] = ["png", "jpg", "webp"];

/** Why the text of a file cannot be searched; null when it can, and for pictures, of which nobody expects it. */
export function unreadOf(file: { fileType: FileType; outcome: ReadingOutcome | null }) {
  if (file.outcome === "text" || withoutText.includes(file.fileType)) return null;
  return file.outcome ?? ("waiting" as const);
}
