import { connectionOf, type Database, type OpenDatabase, patience } from "./open.server";

/** Why nothing can be saved for now, through no fault of whoever saves. */
type SavingFault = "full" | "readOnly" | "busy";

const kinds: [code: RegExp, fault: SavingFault][] = [
  [/^(SQLITE_FULL|SQLITE_IOERR.*|ENOSPC|EDQUOT|EIO)$/, "full"],
  [/^(SQLITE_READONLY.*|SQLITE_CANTOPEN.*|EROFS|EACCES|EPERM)$/, "readOnly"],
  [/^(SQLITE_BUSY.*|SQLITE_LOCKED.*)$/, "busy"],
];

/** The fault behind what was thrown by the database or the disk, however deep it lies; null when it is another. */
export function savingFault(problem: unknown): SavingFault | null {
  for (let at = problem, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { code } = at as { code?: unknown };
    const kind = typeof code === "string" && kinds.find(([pattern]) => pattern.test(code));
    if (kind) return kind[1];
  }
  return null;
}

/**
 * Makes a note while somebody reads, if it can be made at once: whoever only reads never waits for others who write,
 * and is not stopped when nothing can be saved.
 */
export function noteInPassing(db: Database, note: () => void): void {
  const connection = connectionOf(db);
  connection.pragma("busy_timeout = 0");
  try {
    note();
  } catch (problem) {
    if (!savingFault(problem)) throw problem;
  } finally {
    connection.pragma(`busy_timeout = ${patience}`);
  }
}

/** Tries to write, waiting for nobody, and takes it back; null when it went well. */
export function tryWriting(db: OpenDatabase): SavingFault | null {
  const client = db.$client;
  client.pragma("busy_timeout = 0");
  try {
    client.exec("begin immediate");
    client.pragma(`user_version = ${client.pragma("user_version", { simple: true })}`);
    return null;
  } catch (problem) {
    const fault = savingFault(problem);
    if (fault) return fault;
    throw problem;
  } finally {
    if (client.inTransaction) client.exec("rollback");
    client.pragma(`busy_timeout = ${patience}`);
  }
}
