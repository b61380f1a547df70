import type { OpenDatabase } from "#db/open.server";

/** Tables that are not taken out with the archive, and why. Every other table is, row by row. */
export const leftOut: Record<string, string> = {
  __drizzle_migrations: "how the database was made",
  sign_in_codes: "secrets",
  sessions: "secrets",
  one_time_keys: "secrets",
  passkeys: "each person's own devices",
  identities: "each person's own names elsewhere",
  sign_in_tries: "secrets",
  bin: "what has been removed",
  brakes: "brakes on attempts to get in",
  outbox: "letters hold links that open doors",
  saved_searches: "each person's own, with a secret link",
  recent_searches: "each person's own",
  subscribers: "outsiders' own, with a secret link",
  subscriptions: "outsiders' own",
  archive_entries: "made anew from the records",
  archive_tags: "made anew from the records",
  archive_changes: "made anew from the records",
  archive_index: "made anew from the records",
};

/** Columns that hold the secret of somebody's own link: empty outside this installation, as when the link is revoked. */
export const secretColumns: Record<string, readonly string[]> = {
  people: ["calendar_key"],
  invitations: ["link_key"],
  round_answers: ["link_key"],
  actions: ["link_key"],
  poll_invitees: ["link_key"],
  funding_tests: ["link_key"],
  unit_inputs: ["link_key"],
};

/** The tables that are taken out, by name. */
export function tablesOut(db: OpenDatabase): string[] {
  const names = db.$client
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all() as string[];
  const shadows = /^(?:archive_(?:text|letters)|publication_text)/;
  return names.filter((name) => !(name in leftOut) && !shadows.test(name));
}

/** A table's columns, in order. */
export const columnsOf = (db: OpenDatabase, table: string): string[] =>
  db.$client.prepare("select name from pragma_table_info(?) order by cid").pluck().all(table) as string[];

export type Value = string | number | null;

/** A table's rows as objects, in the order in which they were written, without secrets. */
export function* rowsOf(db: OpenDatabase, table: string): Generator<Record<string, Value>> {
  const secrets = secretColumns[table] ?? [];
  for (const row of db.$client.prepare(`select * from "${table}" order by rowid`).iterate()) {
    const told = row as Record<string, Value>;
    for (const secret of secrets) told[secret] = null;
    yield told;
  }
}
