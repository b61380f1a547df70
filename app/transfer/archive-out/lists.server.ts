import { sql } from "drizzle-orm";
import type { OpenDatabase } from "#db/open.server";
import { dayOf } from "~/calendar/swedish-time";
import { csvText } from "../csv-lines.server";

/** Lists for whoever opens the archive in a spreadsheet: what each column is called, and a query that gives them in order. */
const lists: Record<string, { columns: readonly string[]; query: string; instants?: readonly number[] }> = {
  "listor/moten.csv": {
    columns: ["id", "grupp", "år", "nummer", "dag", "tema", "plats", "hållet", "inställt", "diarienummer"],
    query: `select m.id, g.name, m.year, m.number, m.starts_at, m.theme, m.place, m.held_at, m.called_off_at, m.case_number
      from meetings m join groups g on g.id = m.group_id order by m.starts_at, m.id`,
    instants: [4, 7, 8],
  },
  "listor/beslut.csv": {
    columns: ["id", "grupp", "år", "nummer", "mötets id", "punkt", "beslut", "ansvarig"],
    query: `select d.id, g.name, d.year, d.number, d.meeting_id, i.title, d.text, p.name from decisions d
      join groups g on g.id = d.group_id join agenda_items i on i.id = d.agenda_item_id
      left join people p on p.id = d.responsible_id order by d.year, d.number, d.id`,
  },
  "listor/atgarder.csv": {
    columns: [
      "id",
      "grupp",
      "mötets id",
      "åtgärd",
      "ansvarig",
      "ansvarig enhet",
      "klar senast",
      "klar",
      "resultat",
    ],
    query: `select a.id, g.name, a.meeting_id, a.text, p.name, u.name, a.due_day, a.done_at, a.done_note from actions a
      join groups g on g.id = a.group_id left join people p on p.id = a.responsible_id
      left join units u on u.id = a.responsible_unit_id order by a.due_day, a.id`,
    instants: [7],
  },
  "listor/lardomar.csv": {
    columns: ["id", "rubrik", "dag", "enhet", "skriven av", "fas", "program", "synlighet"],
    query: `select l.id, l.title, l.learned_on, u.name, p.name, l.phase, l.programme_code, l.visibility from lessons l
      join units u on u.id = l.unit_id join people p on p.id = l.author_id order by l.learned_on, l.id`,
  },
  "listor/projekt.csv": {
    columns: [
      "id",
      "titel",
      "slag",
      "program",
      "roll",
      "enhet",
      "status",
      "börjar",
      "slutar",
      "valuta",
      "sökt (i hundradelar)",
      "beviljat (i hundradelar)",
      "diarienummer",
    ],
    query: `select r.id, r.title, r.kind, r.programme_code, r.role, u.name, r.status, r.starts_on, r.ends_on, r.currency,
      r.applied_grant, r."grant", r.case_number from projects r join units u on u.id = r.unit_id order by r.title, r.id`,
  },
  "listor/partner.csv": {
    columns: ["id", "namn", "land", "slag", "sedan", "status", "senaste kontakt"],
    query: `select id, name, country_code, kind, since_year, status, last_contact_on from partners order by name, id`,
  },
};

/** The lists as CSV (RFC 4180) with semicolons and a byte order mark, as Swedish spreadsheets read them. */
export function* archiveLists(db: OpenDatabase): Generator<{ path: string; text: string }> {
  for (const [path, { columns, query, instants = [] }] of Object.entries(lists)) {
    const rows = db.values<(string | number | null)[]>(sql.raw(query));
    const lines = rows.map((row) =>
      row.map((cell, place) => (instants.includes(place) && cell !== null ? dayOf(Number(cell)) : cell)),
    );
    yield { path, text: csvText([columns, ...lines]) };
  }
}
