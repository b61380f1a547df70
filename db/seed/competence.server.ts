import told from "../demo/competence.json";
import type { Database } from "../open.server";
import { competences, trainingPeople, trainingSubjects, trainings } from "../schema.server";
import { competenceKinds, trainingKinds } from "../words";
import type { At } from "./facts.server";
import { wordOf } from "./words";

/** What people have told of themselves, and the trainings that have been held and that are planned. */
export function seedCompetence(db: Database, at: At): void {
  const createdAt = at("2026-09-01", "10.00");
  db.insert(competences)
    .values(
      told.told.map(({ person, kind, value, note }) => ({
        personId: person,
        kind: wordOf(competenceKinds, kind),
        value,
        note,
        createdAt,
      })),
    )
    .run();
  for (const training of told.trainings) {
    const { id, title, organiser, starts, ends, held, note, by, subjects, people } = training;
    const kind = wordOf(trainingKinds, training.kind);
    db.insert(trainings)
      .values({
        id,
        kind,
        title,
        organiser,
        startsOn: starts,
        endsOn: ends,
        heldOn: held,
        note,
        createdAt: at(held ?? "2026-11-16", "15.00"),
        createdBy: by,
      })
      .run();
    db.insert(trainingSubjects)
      .values(
        subjects.map((each) => {
          const [named = "", value = ""] = each.split(":");
          return { trainingId: id, kind: wordOf(competenceKinds, named), value };
        }),
      )
      .run();
    if (people.length > 0)
      db.insert(trainingPeople)
        .values(people.map((personId) => ({ trainingId: id, personId })))
        .run();
  }
}
