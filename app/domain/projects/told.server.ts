import { sql } from "drizzle-orm";
import { informationEntries, informationNotes, partners, projects, units } from "#db/schema.server";
import type { InformationKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";

/** So many of the entries stand with the project; the list of entries has them all. */
const most = 5;

type Entry = {
  id: string;
  kind: InformationKind;
  title: string;
  caseNumber: string | null;
  web: string | null;
  unitName: string | null;
  partnerName: string | null;
  notes: number;
  at: number;
};

const notesOf = sql`from ${informationNotes} where ${informationNotes.entryId} = ${informationEntries.id}`;

/** What the coordinator has been told of a project, as JSON: a column of the project's own statement. */
export const toldInJson = sql<string>`(select json_group_array(json_object(
    'id', ${informationEntries.id}, 'kind', ${informationEntries.kind}, 'title', ${informationEntries.title},
    'caseNumber', ${informationEntries.caseNumber}, 'web', ${informationEntries.web},
    'unitName', (select ${units.name} from ${units} where ${units.id} = ${informationEntries.unitId}),
    'partnerName', (select ${partners.name} from ${partners} where ${partners.id} = ${informationEntries.partnerId}),
    'notes', (select count(*) ${notesOf}), 'at', (select max(${informationNotes.writtenAt}) ${notesOf})))
  from ${informationEntries} where ${informationEntries.projectId} = ${projects.id})`;

/** The latest entries of that column, each under the day when something was last told, and how many there are. */
export function toldIn(json: string) {
  const all = (JSON.parse(json) as Entry[]).sort((one, other) => other.at - one.at);
  return {
    total: all.length,
    rows: all.slice(0, most).map(({ at, ...entry }) => ({ ...entry, day: dayOf(at) })),
  };
}
