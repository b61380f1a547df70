import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons, lessonThemes, programmes, themes, units } from "#db/schema.server";
import type { Viewer } from "../members/member";
import { lessonsSeenBy, published } from "./lessons.server";

export type LessonFacet = { key: string; nameSv: string; nameEn: string; count: number };

/** By what the readable lessons can be narrowed, with how many each choice gives; a choice that gives none is left out. */
export function lessonFacets(db: Database, viewer: Viewer) {
  const readable = sql`${lessonsSeenBy(viewer)} and ${published}`;
  type Row = LessonFacet & { facet: "unit" | "theme" | "phase" | "programme" | "year"; place: number };
  const rows = db.all<Row>(sql`
    select 'unit' as facet, ${units.id} as key, ${units.name} as nameSv, ${units.name} as nameEn,
        count(*) as count, ${units.position} as place
      from ${lessons} join ${units} on ${units.id} = ${lessons.unitId} where ${readable} group by ${units.id}
    union all
    select 'theme', ${themes.id}, ${themes.nameSv}, ${themes.nameEn}, count(*), ${themes.position}
      from ${lessons} join ${lessonThemes} on ${lessonThemes.lessonId} = ${lessons.id}
        join ${themes} on ${themes.id} = ${lessonThemes.themeId} where ${readable} group by ${themes.id}
    union all
    select 'phase', ${lessons.phase}, '', '', count(*), 0
      from ${lessons} where ${lessons.phase} is not null and ${readable} group by ${lessons.phase}
    union all
    select 'programme', ${programmes.code}, ${programmes.nameSv}, ${programmes.nameEn}, count(*), ${programmes.position}
      from ${lessons} join ${programmes} on ${programmes.code} = ${lessons.programmeCode}
      where ${readable} group by ${programmes.code}
    union all
    select 'year', substr(${lessons.learnedOn}, 1, 4), '', '', count(*), -substr(${lessons.learnedOn}, 1, 4)
      from ${lessons} where ${readable} group by substr(${lessons.learnedOn}, 1, 4)
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
