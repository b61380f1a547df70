import { isOfKeptProject } from "./holds.server";

/** Which records stand on one row of a list, for those kinds that are listed by the month or by the import. */

/** The month of an instant by the Swedish wall is near enough by UTC: a row stands until all of its month is due. */
export const month = (column: string) => `strftime('%Y-%m', ${column} / 1000, 'unixepoch')`;

/** The instants of a month, "2025-10", from `from` and before `to`; all there are for null and for what is no month. */
export function spanOf(recordId: string | null): { from: number; to: number } {
  const found = /^(\d{4})-(\d{2})$/.exec(recordId ?? "");
  if (!found) return { from: 0, to: Number.MAX_SAFE_INTEGER };
  const at = (more: number) => Date.UTC(Number(found[1]), Number(found[2]) - 1 + more, 1);
  return { from: at(0), to: at(1) };
}

/** When a letter left, or was given up. */
export const leftAt = "coalesce(sent_at, withdrawn_at, failed_at)";

/** Letters that still hold what they said, between `:from` and `:to`, but not about a project whose papers are kept. */
export const letters = `from outbox where ${leftAt} >= :from and ${leftAt} < :to
  and (to_address <> '' or text is not null or facts <> '{}') and not ${isOfKeptProject("about_subject", "about_id")}`;

/** Lines of the log that still have their words, likewise. */
export const chronicleTexts = `from chronicle as c join chronicle_texts as t on t.line_id = c.id
  where c.at >= :from and c.at < :to and not ${isOfKeptProject("c.subject", "c.subject_id")}`;

/** Files of an import that nobody has made a document of. */
export const importFiles = (batch: string) =>
  `from import_files where batch_id = ${batch} and document_id is null`;
