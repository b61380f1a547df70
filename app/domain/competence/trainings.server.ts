import { asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, trainingPeople, trainingSubjects, trainings, units } from "#db/schema.server";
import { inSwedishOrder } from "../members/order";
import type { Subject } from "./competence";

const line = {
  id: trainings.id,
  kind: trainings.kind,
  title: trainings.title,
  organiser: trainings.organiser,
  startsOn: trainings.startsOn,
  endsOn: trainings.endsOn,
  heldOn: trainings.heldOn,
};

/** Every training: those planned by their first day, undated ones last, then those held, the latest first. */
export function trainingList(db: Database) {
  return db
    .select({
      ...line,
      people: count(trainingPeople.personId),
    })
    .from(trainings)
    .leftJoin(trainingPeople, eq(trainingPeople.trainingId, trainings.id))
    .groupBy(trainings.id)
    .orderBy(
      sql`${trainings.heldOn} is not null`,
      desc(sql`coalesce(${trainings.heldOn}, '')`),
      asc(sql`coalesce(${trainings.startsOn}, '9999')`),
      asc(trainings.title),
      asc(trainings.id),
    )
    .all();
}

export type TrainingLine = ReturnType<typeof trainingList>[number];

/** One training with what it gives experience of and who takes or took part; null when there is none. Three statements. */
export function trainingById(db: Database, id: string) {
  const training = db
    .select({
      ...line,
      note: trainings.note,
      createdBy: trainings.createdBy,
      createdByName: people.name,
      version: trainings.version,
    })
    .from(trainings)
    .leftJoin(people, eq(people.id, trainings.createdBy))
    .where(eq(trainings.id, id))
    .get();
  if (!training) return null;
  return { ...training, subjects: subjectsOf(db, id), people: peopleOf(db, id) };
}

export type Training = NonNullable<ReturnType<typeof trainingById>>;

/** The trainings that are planned and not yet held, with what each gives experience of: a row for each subject. */
export function plannedBySubject(db: Database) {
  return db
    .select({
      kind: trainingSubjects.kind,
      value: trainingSubjects.value,
      id: trainings.id,
      title: trainings.title,
      startsOn: trainings.startsOn,
    })
    .from(trainingSubjects)
    .innerJoin(trainings, eq(trainings.id, trainingSubjects.trainingId))
    .where(isNull(trainings.heldOn))
    .orderBy(asc(trainings.startsOn), asc(trainings.title), asc(trainings.id))
    .all();
}

const subjectsOf = (db: Database, trainingId: string): Subject[] =>
  db
    .select({ kind: trainingSubjects.kind, value: trainingSubjects.value })
    .from(trainingSubjects)
    .where(eq(trainingSubjects.trainingId, trainingId))
    .orderBy(asc(trainingSubjects.kind), asc(trainingSubjects.value))
    .all();

const peopleOf = (db: Database, trainingId: string) =>
  db
    .select({ id: people.id, name: people.name, unitName: units.name })
    .from(trainingPeople)
    .innerJoin(people, eq(people.id, trainingPeople.personId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(eq(trainingPeople.trainingId, trainingId))
    .orderBy(asc(people.name), asc(people.id))
    .all()
    .sort((one, other) => inSwedishOrder(one.name, other.name));
