import { connectionOf, type Database, stateOf } from "#db/open.server";

const mostKept = 24;

type Kept = { state: string; values: Map<string, unknown> };

const keptBy = new WeakMap<object, Kept>();

/**
 * What is dear to make from the whole database and asked for again and again, such as a year's figures: made once,
 * until anything at all is saved by anybody. `key` says what it is of, and for whom, as far as that matters. Whoever
 * is given it reads it only. Inside a transaction it is made anew, since what stands there may be undone.
 */
export function untilChanged<Value>(db: Database, key: string, make: () => Value): Value {
  const connection = connectionOf(db);
  if (connection.inTransaction) return make();
  const state = stateOf(db);
  const known = keptBy.get(connection);
  const kept = known?.state === state ? known : { state, values: new Map<string, unknown>() };
  if (kept !== known) keptBy.set(connection, kept);
  if (kept.values.has(key)) return kept.values.get(key) as Value;
  const value = make();
  if (kept.values.size >= mostKept) kept.values.delete(kept.values.keys().next().value ?? "");
  kept.values.set(key, value);
  return value;
}
