import { closeDatabase, type OpenDatabase, type OpenOptions, openDatabase } from "./open.server";

/**
 * The key to the one open database of this process. Only routes, jobs, sessions and commands hold it;
 * everybody else is handed `db`.
 */
const holder = globalThis as unknown as { traffpunktDatabase?: OpenDatabase };

/** Opens the file once for the whole process; later calls give the same connection. */
export function connect(file: string, options?: OpenOptions): OpenDatabase {
  holder.traffpunktDatabase ??= openDatabase(file, options);
  return holder.traffpunktDatabase;
}

/** The open database. Throws when `connect` has not been called. */
export function database(): OpenDatabase {
  if (!holder.traffpunktDatabase) throw new Error("The database is not open: call connect first.");
  return holder.traffpunktDatabase;
}

/** Closes the connection at the end of the process. */
export function disconnect(): void {
  if (holder.traffpunktDatabase) closeDatabase(holder.traffpunktDatabase);
  holder.traffpunktDatabase = undefined;
}
