import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons, lessonThemes, programmes, themes, units } from "#db/schema.server";
import type { Viewer } from "../members/member";
import { lessonsSeenBy, published } from "./lessons.server";

type LessonFacet = { key: string; nameSv: string; nameEn: string; count: number };

/** By what the readable lessons can be narrowed, with how many each choice gives; a choice that gives none is left out. */
export function lessonFacets(db: Database, viewer: Viewer) {
  type Row = LessonFacet & { facet: "unit" | "theme" | "phase" | "programme" | "year"; place: number };
  const rows = db.all<Row>(sql`
    with readable as materialized (
      select ${lessons.id} as id, ${lessons.unitId} as unit_id, ${lessons.phase} as phase,
          ${lessons.programmeCode} as programme_code, substr(${lessons.learnedOn}, 1, 4) as year
        from ${lessons} where ${lessonsSeenBy(viewer)} and ${published})
    select 'unit' as facet, ${units.id} as key, ${units.name} as nameSv, ${units.name} as nameEn,
        count(*) as count, ${units.position} as place
      from readable join ${units} on ${units.id} = readable.unit_id group by ${units.id}
    union all
    select 'theme', ${themes.id}, ${themes.nameSv}, ${themes.nameEn}, count(*), ${themes.position}
      from readable cross join ${lessonThemes} on ${lessonThemes.lessonId} = readable.id
        join ${themes} on ${themes.id} = ${lessonThemes.themeId} group by ${themes.id}
    union all
    select 'phase', phase, '', '', count(*), 0 from readable where phase is not null group by phase
    union all
    select 'programme', ${programmes.code}, ${programmes.nameSv}, ${programmes.nameEn}, count(*), ${programmes.position}
      from readable join ${programmes} on ${programmes.code} = readable.programme_code group by ${programmes.code}
    union all
    select 'year', year, '', '', count(*), -year from readable group by year
    order by place, 2
  `);
  const facet = (name: Row["facet"]): LessonFacet[] =>
    rows
      .filter((row) => row.facet === name)
      .map(({ key, nameSv, nameEn, count }) => ({ key, nameSv, nameEn, count }));
  return {
    units: facet("unit"),
    themes: facet("theme"),
    phases: facet("phase"),
    programmes: facet("programme"),
    years: facet("year"),
  };
}
