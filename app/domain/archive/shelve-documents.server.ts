import { eq, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { documents, fileTexts, units } from "#db/schema.server";
import { documentPath } from "~/addresses/documents";
import { yearOf } from "~/calendar/swedish-time";
import { type ShelvedFile, shelveFile, textColumns, unshelveFile } from "./file-shelf.server";

/** Shelves a document page by page for those who may read it, or takes out one that is gone. */
export function shelveDocument(db: Database, id: string, now: number): void {
  const [file] = filesWhere(db, eq(documents.id, id));
  if (file) shelveFile(db, file, now);
  else unshelveFile(db, id);
}

/** The documents with these bytes, as they stand in the archive. */
export const documentsWith = (db: Database, hash: string) => filesWhere(db, eq(documents.contentHash, hash));

function filesWhere(db: Database, which: SQL): ShelvedFile[] {
  return db
    .select({
      id: documents.id,
      contentHash: documents.contentHash,
      title: documents.title,
      kind: documents.kind,
      fileName: documents.fileName,
      day: documents.day,
      unitId: documents.unitId,
      unitName: units.name,
      meetingId: documents.meetingId,
      visibility: documents.visibility,
      ...textColumns,
    })
    .from(documents)
    .leftJoin(units, eq(units.id, documents.unitId))
    .leftJoin(fileTexts, eq(fileTexts.contentHash, documents.contentHash))
    .where(which)
    .all()
    .map(({ kind, fileName, day, unitId, unitName, meetingId, visibility, ...file }) => ({
      ...file,
      alsoFoundBy: [...kindWords[kind], fileName, unitName].flatMap((name) => name || []),
      standing: {
        visibility,
        groupId: null,
        unitId,
        authorId: null,
        meetingId,
        programmeCode: null,
        day,
        year: day === null ? null : yearOf(day),
      },
      pathTo: (page) => (page === null ? documentPath(file.id) : `${documentPath(file.id)}#sida-${page}`),
    }));
}

/** What people call the sort of paper when they look for it. */
const kindWords: Record<(typeof documents.$inferSelect)["kind"], string[]> = {
  minutes: ["minnesanteckningar", "protokoll"],
  report: ["rapport"],
  application: ["ansökan"],
  policy: ["policy", "riktlinje"],
  other: [],
};
