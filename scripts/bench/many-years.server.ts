import type SqliteDatabase from "better-sqlite3";
import { closeDatabase, openDatabase } from "#db/open.server";
import { reshelveEverything } from "~/domain/archive/reshelve.server";
import { rewritePublished } from "~/domain/archive/window.server";

/** What a year brings more of. Units, people, partners, programmes, goals and settings are the same from year to year. */
const yearly = [
  "meetings",
  "meeting_reminders",
  "invitations",
  "agenda_items",
  "minute_items",
  "minutes",
  "minute_editions",
  "sign_offs",
  "round_answers",
  "referrals",
  "decisions",
  "actions",
  "attendance",
  "polls",
  "poll_slots",
  "poll_invitees",
  "poll_choices",
  "lessons",
  "lesson_themes",
  "lesson_relations",
  "lesson_uses",
  "comments",
  "projects",
  "project_participants",
  "project_partners",
  "project_payments",
  "project_themes",
  "project_units",
  "project_duties",
  "project_status_days",
  "partner_contacts",
  "calls",
  "call_themes",
  "call_tellings",
  "call_watches",
  "initiatives",
  "initiative_themes",
  "funding_tests",
  "funding_test_programmes",
  "funding_test_matches",
  "goal_ties",
  "information_entries",
  "information_notes",
  "information_themes",
  "inquiries",
  "inquiry_receivers",
  "trainings",
  "training_people",
  "training_subjects",
  "documents",
  "newsletters",
  "publications",
  "publication_decisions",
  "publication_themes",
  "circulations",
  "outbox",
  "chronicle",
  "chronicle_texts",
];

/** What a line may be about that is the same from year to year: the line about it keeps its id. */
const lasting = [
  ...["person", "unit", "group", "municipality", "partner", "programme", "goal", "policy", "followup"],
  ...["receiver", "subscriber", "session"],
];

type Column = { name: string; type: string };

/**
 * Lays the demo's yearly records in a database again and again under names of their own, spread over so many years
 * back from its own, and shelves the archive anew. `copies` is how many times as many there are in the end, less one.
 * Rows that a rule of the schema would not have twice are left out, and the chronicle's chain is not made anew: for
 * measuring only. Returns the rows by table.
 */
export function fillWithYears(
  file: string,
  { copies, years }: { copies: number; years: number },
  now: number,
): Record<string, number> {
  const db = openDatabase(file);
  const client = db.$client;
  client.pragma("foreign_keys = OFF");
  client.transaction(() => {
    for (const table of yearly) client.exec(`create temp table first_${table} as select * from ${table}`);
    for (let copy = 1; copy <= copies; copy += 1)
      for (const table of yearly) client.exec(copying(client, table, copy, years));
  })();
  client.pragma("foreign_keys = ON");
  const orphans = client.pragma("foreign_key_check") as unknown[];
  if (orphans.length > 0) throw new Error(`${orphans.length} rows point at nothing.`);
  reshelveEverything(db, now);
  rewritePublished(db);
  const counts = Object.fromEntries(
    [...yearly, "archive_entries"].map((table) => [
      table,
      Number(client.prepare(`select count(*) from ${table}`).pluck().get()),
    ]),
  );
  closeDatabase(db);
  return counts;
}

/** One statement that copies the first rows of a table: what names them or other copied rows gets an ending, years go back. */
function copying(client: SqliteDatabase.Database, table: string, copy: number, years: number): string {
  const columns = client.pragma(`table_info(${table})`) as Column[];
  const ties = client.pragma(`foreign_key_list(${table})`) as { from: string; table: string }[];
  const renamed = new Set(ties.filter((tie) => yearly.includes(tie.table)).map(({ from }) => from));
  const kindOf = new Map([
    ["record_id", "kind"],
    ["subject_id", "subject"],
    ["about_id", "about_subject"],
  ]);
  const back = copy % years;
  const value = ({ name, type }: Column) => {
    const named =
      type.toUpperCase() === "INTEGER" ? `"${name}" + ${copy * 1_000_000}` : `"${name}" || '-k${copy}'`;
    if (name === "id" || renamed.has(name)) return named;
    const kind = kindOf.get(name);
    if (kind && columns.some((column) => column.name === kind))
      return `case when "${kind}" in (${lasting.map((word) => `'${word}'`).join(", ")}) then "${name}" else ${named} end`;
    if (name === "year") return `year - ${back}`;
    if (name === "number") return `number + ${100 * copy}`;
    if (/_at$/.test(name) || name === "at") return `"${name}" - ${back} * 31557600000`;
    if (/(_on|_day)$/.test(name) || name === "day") return `date("${name}", '-${back} years')`;
    if (/key$|content_hash|message_id|^reference$/.test(name))
      return `case when "${name}" is null then null else lower(hex(randomblob(16))) end`;
    return `"${name}"`;
  };
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  return `insert or ignore into ${table} (${names}) select ${columns.map(value).join(", ")} from first_${table}`;
}
