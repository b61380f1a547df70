import type { OpenDatabase } from "#db/open.server";

/**
 * What a restored database has to go through before anybody sees it, in order, such as disposing once more of what had been
 * disposed of after the backup was made. Each is handed the database in its newest shape and says in a line what it did; null
 * when it had nothing to do. One that throws stops the restore from being told as done.
 */
export const afterRestore: ((db: OpenDatabase, now: number) => string | null)[] = [];
