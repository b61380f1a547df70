import { renameSync } from "node:fs";
import { closeDatabase, openDatabase } from "#db/open.server";
import { writeArchive } from "~/transfer/archive-out/write.server";

/** Where the database and the attached files are, where the archive's file is to stand, and what its addresses begin with. */
export type ToWrite = { database: string; filesFolder: string; to: string; base: string; now: number };

/** Writes the whole archive to a file, which stands in its place when it is whole. */
export async function work({ database, filesFolder, to, base, now }: ToWrite): Promise<void> {
  const db = openDatabase(database, { readonly: true });
  try {
    const unfinished = `${to}.unfinished`;
    await writeArchive(db, filesFolder, unfinished, { base, now });
    renameSync(unfinished, to);
  } finally {
    closeDatabase(db);
  }
}
