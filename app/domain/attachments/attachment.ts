import { type AttachmentSubject, type FileType, fileTypes, type ReadingOutcome } from "#db/words";

/** What may be attached at the most: bytes in a file, files in a form, files on a record. */
export const mostBytes = 25 * 1024 * 1024;
export const mostInForm = 10;
export const mostOnRecord = 50;

/** The longest name that a file may come with. */
const longestName = 200;

/** The largest form with files in it: the files themselves and what the form puts around them. */
export const largestForm = mostInForm * mostBytes + 1024 * 1024;

/** How addresses name what a file hangs on. */
const subjectInAddress: Record<AttachmentSubject, string> = {
  meeting: "mote",
  agendaItem: "punkt",
  lesson: "lardom",
  project: "projekt",
};

/** The subject that a part of an address names; null for anything else. */
export const subjectOf = (part: string | undefined): AttachmentSubject | null =>
  (Object.keys(subjectInAddress) as AttachmentSubject[]).find((each) => subjectInAddress[each] === part) ??
  null;

/** Where files are attached to a record. */
export const attachPath = (subject: AttachmentSubject, id: string) =>
  `/bilagor/till/${subjectInAddress[subject]}/${encodeURIComponent(id)}`;

/** One file on a record, as its list shows it. */
export type Attachment = {
  id: string;
  name: string;
  fileType: FileType;
  bytes: number;
  addedByName: string;
  addedAt: number;
  /** Why its text cannot be searched, where that has to be said: it waits to be read, or cannot be. */
  unread: "waiting" | Exclude<ReadingOutcome, "text"> | null;
};

/** A file that has been taken in: its name as it came, and what its content is. */
export type NewFile = { name: string; fileType: FileType; hash: string; bytes: number };

/**
 * A file's name as it can be shown: without signs that are not seen, those that turn the reading order among them.
 * Null for a name that says a folder, that is longer than `longestName`, or that nothing is left of.
 */
export function shownName(name: string): string | null {
  if (/[/\\]/.test(name) || name.length > longestName) return null;
  const shown = name
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\ufffd]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return /^\.*[^.\s]+.*\.[^.]+$/.test(shown) && !shown.startsWith(".") ? shown : null;
}

/** The sort of file that the ending of a name says; null for one that is not taken in. */
export function typeByEnding(name: string): FileType | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const type = { jpeg: "jpg", htm: "html" }[ending] ?? ending;
  return fileTypes.find((each) => each === type) ?? null;
}

/** A name that none of `taken` is, letters' size aside: "plan.pdf", "plan (2).pdf". */
export function freeName(name: string, taken: string[]): string {
  const isTaken = (each: string) => taken.some((other) => other.toLowerCase() === each.toLowerCase());
  if (!isTaken(name)) return name;
  const dot = name.lastIndexOf(".");
  for (let turn = 2; ; turn += 1) {
    const mark = ` (${turn})`;
    const other = name.slice(0, Math.min(dot, longestName - 10)) + mark + name.slice(dot);
    if (!isTaken(other)) return other;
  }
}
