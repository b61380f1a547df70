import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons, lessonUses, people, units } from "#db/schema.server";
import { lessonPath } from "~/addresses/lessons";
import { dayOf, startOfDay, yearOf } from "~/calendar/swedish-time";
import { lessonsSeenBy, published } from "../lessons/lessons.server";
import type { Viewer } from "../members/member";
import type { FigureRow } from "./compile";

/** The published lessons that the viewer may read and that were learned or used in some years; one statement. */
export function lessonsForFigures(db: Database, viewer: Viewer, years: { from: number; to: number }) {
  const first = startOfDay(`${years.from}-01-01`);
  const after = startOfDay(`${years.to + 1}-01-01`);
  const within = sql`${lessonUses.lessonId} = ${lessons.id} and ${lessonUses.usedAt} >= ${first} and ${lessonUses.usedAt} < ${after}`;
  return db
    .select({
      id: lessons.id,
      title: lessons.title,
      learnedOn: lessons.learnedOn,
      unitId: lessons.unitId,
      unitName: units.name,
      uses: sql<string>`(select json_group_array(json_array(used.at, used.unit_id, used.unit_name)) from (
        select ${lessonUses.usedAt} as at, users.id as unit_id, users.name as unit_name from ${lessonUses}
        join ${people} on ${people.id} = ${lessonUses.personId} left join ${units} as users on users.id = ${people.unitId}
        where ${within} order by ${lessonUses.usedAt}, ${lessonUses.personId}) as used)`,
    })
    .from(lessons)
    .innerJoin(units, eq(units.id, lessons.unitId))
    .where(
      and(
        lessonsSeenBy(viewer),
        published,
        sql`(${lessons.learnedOn} between ${`${years.from}-01-01`} and ${`${years.to}-12-31`}
          or exists (select 1 from ${lessonUses} where ${within}))`,
      ),
    )
    .orderBy(desc(lessons.learnedOn), asc(lessons.id))
    .all()
    .map(({ uses, ...row }) => ({
      ...row,
      uses: (JSON.parse(uses) as [at: number, unitId: string | null, unitName: string | null][]).map(
        ([at, unitId, unitName]) => ({ day: dayOf(at), unitId, unitName }),
      ),
    }));
}

type LessonForFigures = ReturnType<typeof lessonsForFigures>[number];

/** The lessons learned in the year. */
export const learnedRows = (all: LessonForFigures[], year: number): FigureRow[] =>
  all
    .filter((lesson) => yearOf(lesson.learnedOn) === year)
    .map((lesson) => ({
      ...ofLesson(lesson),
      detail: [
        { sort: "day", value: lesson.learnedOn },
        { sort: "text", value: lesson.unitName },
      ],
    }));

/** The lessons that somebody said in the year that they had used, each once, with how many did. */
export const usedRows = (all: LessonForFigures[], year: number): FigureRow[] =>
  all.flatMap((lesson) => {
    const uses = lesson.uses.filter(({ day }) => yearOf(day) === year).length;
    return uses === 0 ? [] : [{ ...ofLesson(lesson), detail: [{ sort: "uses", value: String(uses) }] }];
  });

/** Each time that somebody said so in the year; it counts at the unit where they work. */
export const useRows = (all: LessonForFigures[], year: number): FigureRow[] =>
  all.flatMap((lesson) =>
    lesson.uses
      .filter(({ day }) => yearOf(day) === year)
      .map(({ day, unitId, unitName }) => ({
        ...ofLesson(lesson),
        detail: [
          { sort: "day", value: day },
          ...(unitName ? [{ sort: "text", value: unitName } as const] : []),
        ],
        of: { unit: unitId ? [unitId] : [] },
      })),
  );

const ofLesson = (lesson: LessonForFigures) => ({
  to: lessonPath(lesson.id),
  label: lesson.title,
  amount: 1,
  of: { unit: [lesson.unitId] },
});
