import { connectionOf, type Database } from "#db/open.server";
import { disposedText } from "../chronicle/chain.server";
import { noteDisposal, type Order } from "../disposals.server";
import type { Forgetting } from "./name-forgetting";

/**
 * Disposes of the words of every line of the log that is about or by a person, or that names them. The lines stay
 * with their sums, so that the chain holds; each text stands in the log of disposals. Returns how many.
 */
export function disposeOfWords(db: Database, personId: string, forgetting: Forgetting, order: Order): number {
  const connection = connectionOf(db);
  const words =
    "t.actor_name || ' ' || t.label || ' ' || coalesce(t.before, '') || ' ' || coalesce(t.after, '')";
  const pieces = forgetting.pieces.map(() => ` or instr(lower(${words}), lower(?)) > 0`).join("");
  const rows = connection
    .prepare(
      `select c.id, c.actor_id = ? or (c.subject = 'person' and c.subject_id = ?) as own, ${words} as text
        from chronicle as c join chronicle_texts as t on t.line_id = c.id
        where c.actor_id = ? or (c.subject = 'person' and c.subject_id = ?)${pieces} order by c.id`,
    )
    .all(personId, personId, personId, personId, ...forgetting.pieces) as {
    id: number;
    own: number | null;
    text: string;
  }[];
  const named = rows.filter(({ own, text }) => own === 1 || forgetting.isIn(text));
  for (const { id } of named) disposeOfText(db, id, order);
  return named.length;
}

/** Disposes of the words of one line. */
export function disposeOfText(db: Database, lineId: number, order: Order): void {
  connectionOf(db).prepare("delete from chronicle_texts where line_id = ?").run(lineId);
  noteDisposal(db, disposedText, String(lineId), order);
}
