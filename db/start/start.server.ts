import type { Database } from "../open.server";
import { programmes, themes } from "../schema.server";
import { orNull, programmeFitOf, programmeKindOf, themeGroupOf, translated } from "../seed/words";
import known from "./programmes.json";
import themeList from "./themes.json";

/**
 * Loads what every new installation begins with: the themes and the funding programmes. Rows that are there
 * already stay as they are, so that it is safe to call twice and never undoes a municipality's own changes.
 */
export function seedStart(db: Database): void {
  db.transaction((tx) => {
    tx.insert(themes)
      .values(
        themeList.map((theme, position) => ({
          id: theme.id,
          nameSv: theme.name_sv,
          nameEn: theme.name_en,
          group: translated(themeGroupOf, theme.group),
          position,
        })),
      )
      .onConflictDoNothing()
      .run();
    tx.insert(programmes)
      .values(
        known.programmes.map((programme, position) => ({
          code: programme.code,
          nameSv: programme.name_sv,
          nameEn: programme.name_en,
          kind: translated(programmeKindOf, programme.type),
          ...yearsOf(programme.period),
          managedBy: orNull(programme.eu_level_manager),
          swedishContact: orNull(programme.swedish_contact),
          contactUrl: orNull(programme.contact_url),
          themes: programme.typical_themes,
          fit: translated(programmeFitOf, programme.fit_for_small_municipality),
          grantShare: orNull(programme.typical_grant_share),
          outlook: orNull(programme.outlook_2028),
          note: orNull(programme.note),
          source: orNull(programme.source),
          checkedOn: known.checked,
          position,
        })),
      )
      .onConflictDoNothing()
      .run();
  });
}

/** The first and the last year of a period such as "2021–2027"; what runs on has neither. */
function yearsOf(period: string): { firstYear: number | null; lastYear: number | null } {
  const [first = null, last = null] = (period.match(/\d{4}/g) ?? []).map(Number);
  return { firstYear: first, lastYear: last };
}
