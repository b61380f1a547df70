import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { competenceKinds, trainingKinds } from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { people } from "./members.server";

/**
 * What a person says they have real experience of. What their lessons, projects and contacts show is not written
 * here: it is read from those.
 */
export const competences = sqliteTable(
  "competences",
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    kind: word(competenceKinds).notNull(),
    /** A programme's code, a theme's id, an ISO 3166 country or an ISO 639 language. */
    value: text().notNull(),
    /** Of what sort, in a line; "" when nothing is told. */
    note: text().notNull().default(""),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.kind, table.value] }),
    oneOf("competences_kind", table.kind, competenceKinds),
    index("competences_value").on(table.kind, table.value),
  ],
);

/** A course or study visit that somebody has taken, or that the coordinator plans because the network lacks it. */
export const trainings = sqliteTable(
  "trainings",
  {
    id: text().primaryKey(),
    kind: word(trainingKinds).notNull(),
    title: text().notNull(),
    organiser: text(),
    /** Null while only planned without a day. */
    startsOn: day(),
    endsOn: day(),
    /** Set once it has been held. */
    heldOn: day(),
    note: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => people.id),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("trainings_kind", table.kind, trainingKinds),
    check(
      "trainings_period",
      sql`${table.endsOn} is null or ${table.startsOn} is null or ${table.endsOn} >= ${table.startsOn}`,
    ),
  ],
);

/** What a training gives experience of. */
export const trainingSubjects = sqliteTable(
  "training_subjects",
  {
    trainingId: text()
      .notNull()
      .references(() => trainings.id),
    kind: word(competenceKinds).notNull(),
    value: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.trainingId, table.kind, table.value] }),
    oneOf("training_subjects_kind", table.kind, competenceKinds),
  ],
);

export const trainingPeople = sqliteTable(
  "training_people",
  {
    trainingId: text()
      .notNull()
      .references(() => trainings.id),
    personId: text()
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.trainingId, table.personId] }),
    index("training_people_person").on(table.personId),
  ],
);
