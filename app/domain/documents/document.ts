import type { DocumentKind, FileType, ImportProblem, ReadingOutcome, Visibility } from "#db/words";

/** How many files are brought in by one form at the most, and how many bytes that form may have. */
export const mostInImport = 200;
export const largestImport = 500 * 1024 * 1024;

/** Who may read a document: never a draft. */
export const documentReaders = ["network", "internal", "public"] as const;
type DocumentReaders = (typeof documentReaders)[number];

/** What people know about a paper. */
export type DocumentFacts = {
  kind: DocumentKind;
  title: string;
  day: string | null;
  unitId: string | null;
  visibility: DocumentReaders;
};

/** What may be corrected about a document: also until when it is kept at least. */
export type DocumentChange = DocumentFacts & { keepUntil: string | null };

/** A document as its page shows it. */
export type Document = Omit<DocumentChange, "visibility"> & {
  id: string;
  visibility: Visibility;
  fileName: string;
  fileType: FileType;
  bytes: number;
  contentHash: string;
  unitName: string | null;
  meeting: { id: string; year: number; number: number; groupName: string } | null;
  addedByName: string;
  addedAt: number;
  version: number;
  outcome: ReadingOutcome | null;
};

/** How far a batch has come. */
export type ImportProgress = {
  files: number;
  /** Those whose text has been looked for, or that could not be taken at all. */
  done: number;
  /** Those that wait for somebody to say what they are. */
  waiting: number;
  added: number;
  failed: number;
  leftOut: number;
};

/** A file that could not be taken, and the document that is there already. */
export type ImportFailure = {
  id: string;
  name: string;
  folder: string;
  problem: ImportProblem;
  there: { id: string; title: string } | null;
};
