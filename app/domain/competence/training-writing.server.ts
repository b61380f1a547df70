import { and, eq, gt, inArray, isNotNull } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { people, trainingPeople, trainingSubjects, trainings } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { may } from "../members/permissions";
import { type Refusal, refuse } from "../refusal";
import { areChoices } from "./choices.server";
import type { Subject, TrainingContent } from "./competence";
import { type Training, trainingById } from "./trainings.server";

export type TrainingWritten = TrainingContent & { subjects: Subject[]; people: string[] };

/**
 * Writes in a training and gives its id; the same sent twice within ten minutes is one. Whoever may not plan trainings
 * writes in what they have taken: they are in it, and nobody else. Refuses `heldMissing` when they give no day for it,
 * `dayInFuture` for a day of holding that is to come, `untilBeforeFrom`, and choices that do not exist (`wrongValue`).
 */
export function startTraining(
  db: Database,
  member: Member,
  written: TrainingWritten,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const plans = may(member, "planTraining");
    const { subjects, people: taking, ...content } = plans ? written : { ...written, people: [member.id] };
    const twin = tx
      .select({ id: trainings.id })
      .from(trainings)
      .where(
        and(
          eq(trainings.title, content.title),
          eq(trainings.createdBy, member.id),
          eq(trainings.version, 1),
          gt(trainings.createdAt, now - 10 * 60_000),
        ),
      )
      .get();
    if (twin) return twin;
    if (!plans && content.heldOn === null) return refuse("heldMissing", { field: "heldOn" });
    const refused = refusalOf(tx, { ...content, subjects, people: taking }, now);
    if (refused) return refused;
    const id = newId();
    tx.insert(trainings)
      .values({ id, ...content, createdAt: now, createdBy: member.id })
      .run();
    setTies(tx, id, subjects, taking);
    tell(
      tx,
      member,
      { ...about(id, content.title), deed: "created", after: told({ ...content, subjects, people: taking }) },
      now,
    );
    return { id };
  });
}

/**
 * Changes a training. Whoever may not plan leaves those who take part as they are, and nobody who has left since can
 * be chosen or taken out: they stay. Refuses `notFound`, `changedMeanwhile` with what is saved, and what
 * `startTraining` refuses. Does nothing when nothing has changed.
 */
export function changeTraining(
  db: Database,
  member: Member,
  id: string,
  written: TrainingWritten,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = trainingById(tx, id);
    if (!before) return refuse("notFound");
    const plans = may(member, "planTraining");
    const stood = writtenOf(before);
    const taken = plans ? [...new Set([...written.people, ...goneFrom(tx, id)])] : stood.people;
    const after = { ...written, people: taken };
    if (JSON.stringify(told(stood)) === JSON.stringify(told(after))) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    if (!plans && after.heldOn === null) return refuse("heldMissing", { field: "heldOn" });
    const refused = refusalOf(tx, after, now);
    if (refused) return refused;
    const { subjects, people: taking, ...content } = after;
    tx.update(trainings)
      .set({ ...content, version: before.version + 1 })
      .where(eq(trainings.id, id))
      .run();
    setTies(tx, id, subjects, taking);
    tell(
      tx,
      member,
      { ...about(id, content.title), deed: "changed", before: told(stood), after: told(after) },
      now,
    );
    return null;
  });
}

/**
 * Says that the member took part in a training that has been held, or takes that back. A form open meanwhile is told so
 * when it is saved. Refuses `notFound` and `notHeld`.
 */
export function takePart(
  db: Database,
  member: Member,
  id: string,
  present: boolean,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const training = trainingById(tx, id);
    if (!training) return refuse("notFound");
    if (training.heldOn === null) return refuse("notHeld");
    if (training.people.some((person) => person.id === member.id) === present) return null;
    const its = and(eq(trainingPeople.trainingId, id), eq(trainingPeople.personId, member.id));
    if (present) tx.insert(trainingPeople).values({ trainingId: id, personId: member.id }).run();
    else tx.delete(trainingPeople).where(its).run();
    tx.update(trainings)
      .set({ version: training.version + 1 })
      .where(eq(trainings.id, id))
      .run();
    const deed = present ? "tookTraining" : "leftTraining";
    tell(tx, member, { ...about(id, training.title), deed }, now);
    return null;
  });
}

/** A training as it was written, with the identifiers of who takes part. */
export function writtenOf(training: Training): TrainingWritten {
  const { kind, title, organiser, startsOn, endsOn, heldOn, note, subjects } = training;
  const its = training.people.map((person) => person.id);
  return { kind, title, organiser, startsOn, endsOn, heldOn, note, subjects, people: its };
}

function refusalOf(db: Database, written: TrainingWritten, now: number): Refusal | null {
  const { startsOn, endsOn, heldOn, subjects, people: taking } = written;
  if (heldOn !== null && heldOn > dayOf(now)) return refuse("dayInFuture", { field: "heldOn" });
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    return refuse("untilBeforeFrom", { field: "endsOn" });
  if (!areChoices(db, subjects)) return refuse("wrongValue", { field: "programme" });
  if (taking.length === 0) return null;
  const known = db.select({ id: people.id }).from(people).where(inArray(people.id, taking)).all().length;
  return known === new Set(taking).size ? null : refuse("wrongValue", { field: "people" });
}

/** Those in a training who have been deactivated since, whom no form offers. */
const goneFrom = (db: Database, trainingId: string): string[] =>
  db
    .select({ id: people.id })
    .from(trainingPeople)
    .innerJoin(people, eq(people.id, trainingPeople.personId))
    .where(and(eq(trainingPeople.trainingId, trainingId), isNotNull(people.deactivatedAt)))
    .all()
    .map(({ id }) => id);

function setTies(db: Database, trainingId: string, subjects: Subject[], taking: string[]): void {
  db.delete(trainingSubjects).where(eq(trainingSubjects.trainingId, trainingId)).run();
  db.delete(trainingPeople).where(eq(trainingPeople.trainingId, trainingId)).run();
  if (subjects.length > 0)
    db.insert(trainingSubjects)
      .values(subjects.map((subject) => ({ trainingId, ...subject })))
      .run();
  if (taking.length > 0)
    db.insert(trainingPeople)
      .values(taking.map((personId) => ({ trainingId, personId })))
      .run();
}

const about = (id: string, label: string) => ({ subject: "training", subjectId: id, label }) as const;

const told = ({ subjects, people: taking, ...content }: TrainingWritten) => ({
  ...Object.fromEntries(Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1))),
  subjects: subjects.map(({ kind, value }) => `${kind}: ${value}`).sort(),
  peopleIds: [...taking].sort(),
});
