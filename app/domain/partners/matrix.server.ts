import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { partnerContacts, partners, projects, projectUnits, units } from "#db/schema.server";
import type { Viewer } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";

/** What a unit has had to do with a country: projects and exchanges that it answers for or takes part in, and contacts. */
type MatrixCell = { unitId: string; countryCode: string; projects: number; contacts: number };

export type Matrix = {
  units: { id: string; name: string; shortName: string }[];
  /** Those with most to do with us first. */
  countries: string[];
  cells: MatrixCell[];
};

/**
 * Units by countries, Sweden apart: in each cell the projects and exchanges that the viewer may see and that were neither
 * ideas nor turned down, and the contacts that have been written in. Units and countries without any are left out.
 */
export function unitsByCountry(db: Database, viewer: Viewer): Matrix {
  const cells = db.all<MatrixCell>(sql`
    select unitId, countryCode, sum(projects) as projects, sum(contacts) as contacts from (
      select unit.value as unitId, country.value as countryCode, 1 as projects, 0 as contacts
        from ${projects}, json_each(${projects.countries}) as country,
          json_each((select json_group_array(id) from (
            select ${projects.unitId} as id union select ${projectUnits.unitId} from ${projectUnits}
              where ${projectUnits.projectId} = ${projects.id}))) as unit
        where ${projectsSeenBy(viewer)} and ${projects.status} not in ('idea', 'rejected') and country.value <> 'SE'
      union all
      select ${partnerContacts.unitId}, ${partners.countryCode}, 0, 1
        from ${partnerContacts} join ${partners} on ${partners.id} = ${partnerContacts.partnerId}
        where ${partners.countryCode} <> 'SE')
    group by 1, 2 order by 1, 2
  `);
  const sums = new Map<string, number>();
  for (const cell of cells)
    sums.set(cell.countryCode, (sums.get(cell.countryCode) ?? 0) + cell.projects + cell.contacts);
  const present = new Set(cells.map(({ unitId }) => unitId));
  return {
    units: db
      .select({ id: units.id, name: units.name, shortName: units.shortName })
      .from(units)
      .orderBy(units.position, units.id)
      .all()
      .filter(({ id }) => present.has(id)),
    countries: [...sums].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([code]) => code),
    cells,
  };
}
