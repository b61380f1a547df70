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

const pictures: FileType[] = ["png", "jpg", "webp"];

/** Whether a file of this sort may have text in it. */
export const hasText = (type: FileType) => !pictures.includes(type);

/** The sorts of files that no text is looked for in. */
export const withoutText: readonly FileType[] = pictures;
