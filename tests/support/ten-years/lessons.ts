import { lessons, lessonUses } from "#db/schema.server";
import { visibilities } from "#db/words";
import { laid, type Making, put, span, year } from "./making";
import type { Town } from "./town";

/** Lessons and who has used them. */
export function layLessons({ db, one, upTo, some, anyDay, instant }: Making, { unitIds, personIds }: Town) {
  const lessonRows = laid(
    put(1200, (at) => ({
      id: `l${at}`,
      title: `Lärdom ${at}`,
      unitId: one(unitIds),
      authorId: one(personIds),
      visibility: one(visibilities),
      learnedOn: anyDay(),
      createdAt: 0,
      changedAt: 0,
    })),
    (rows) => db.insert(lessons).values(rows).run(),
  );
  laid(
    lessonRows.flatMap(({ id }) =>
      some(personIds, 0.03).map((personId) => ({
        lessonId: id,
        personId,
        usedAt: instant(year(upTo(span - 1))),
      })),
    ),
    (rows) => db.insert(lessonUses).values(rows).run(),
  );
}
