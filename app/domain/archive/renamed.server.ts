import { asc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  actions,
  calls,
  decisions,
  documents,
  informationEntries,
  informationNotes,
  initiatives,
  lessons,
  meetings,
  partners,
  people,
  projects,
  projectUnits,
} from "#db/schema.server";
import { shelveDocument } from "./shelve-documents.server";
import { shelveCall } from "./shelve-funding.server";
import { shelveInformation } from "./shelve-information.server";
import { shelveInitiative } from "./shelve-initiatives.server";
import { shelveLesson } from "./shelve-lessons.server";
import { shelveAction, shelveMeeting, shelveMinutes } from "./shelve-meetings.server";
import { shelvePartner, shelveProject } from "./shelve-register.server";

/** Shelves anew what is found by a unit's name. Call it in the transaction that changes the name. */
export function reshelveUnit(db: Database, unitId: string, now: number): void {
  const takesPart = sql`exists (select 1 from ${projectUnits}
    where ${projectUnits.projectId} = ${projects.id} and ${projectUnits.unitId} = ${unitId})`;
  const worksThere = sql`${actions.responsibleId} in
    (select ${people.id} from ${people} where ${people.unitId} = ${unitId})`;
  each(db, lessons, eq(lessons.unitId, unitId), (id) => shelveLesson(db, id, now));
  each(db, projects, or(eq(projects.unitId, unitId), takesPart), (id) => shelveProject(db, id, now));
  each(db, documents, eq(documents.unitId, unitId), (id) => shelveDocument(db, id, now));
  each(db, initiatives, eq(initiatives.unitId, unitId), (id) => shelveInitiative(db, id, now));
  each(db, informationEntries, eq(informationEntries.unitId, unitId), (id) => shelveInformation(db, id, now));
  each(db, actions, or(eq(actions.responsibleUnitId, unitId), worksThere), (id) => shelveAction(db, id, now));
}

/** Shelves anew what is found by a person's name or unit. Call it in the transaction that changes them. */
export function reshelvePerson(db: Database, personId: string, now: number): void {
  const decided = sql`exists (select 1 from ${decisions}
    where ${decisions.meetingId} = ${meetings.id} and ${decisions.responsibleId} = ${personId})`;
  const wrote = sql`exists (select 1 from ${informationNotes}
    where ${informationNotes.entryId} = ${informationEntries.id} and ${informationNotes.authorId} = ${personId})`;
  each(db, lessons, eq(lessons.authorId, personId), (id) => shelveLesson(db, id, now));
  each(db, actions, eq(actions.responsibleId, personId), (id) => shelveAction(db, id, now));
  each(db, meetings, decided, (id) => shelveMinutes(db, id, now));
  each(db, projects, eq(projects.contactId, personId), (id) => shelveProject(db, id, now));
  each(db, initiatives, eq(initiatives.ownerId, personId), (id) => shelveInitiative(db, id, now));
  each(db, partners, eq(partners.responsibleId, personId), (id) => shelvePartner(db, id, now));
  each(db, calls, eq(calls.responsibleId, personId), (id) => shelveCall(db, id, now));
  each(db, informationEntries, wrote, (id) => shelveInformation(db, id, now));
}

/** Shelves anew what is found by a group's name. Call it in the transaction that changes the name. */
export function reshelveGroup(db: Database, groupId: string, now: number): void {
  each(db, meetings, eq(meetings.groupId, groupId), (id) => {
    shelveMeeting(db, id, now);
    shelveMinutes(db, id, now);
  });
}

/** Shelves anew what is found by a programme's name. Call it in the transaction that changes the name. */
export function reshelveProgramme(db: Database, code: string, now: number): void {
  each(db, lessons, eq(lessons.programmeCode, code), (id) => shelveLesson(db, id, now));
  each(db, projects, eq(projects.programmeCode, code), (id) => shelveProject(db, id, now));
  each(db, calls, eq(calls.programmeCode, code), (id) => shelveCall(db, id, now));
}

type Records =
  | typeof lessons
  | typeof projects
  | typeof actions
  | typeof meetings
  | typeof partners
  | typeof documents
  | typeof initiatives
  | typeof calls
  | typeof informationEntries;

function each(
  db: Database,
  records: Records,
  condition: SQL | undefined,
  shelve: (id: string) => void,
): void {
  // The tables have their key in common, which is all that is read.
  const table = records as typeof meetings;
  for (const { id } of db.select({ id: table.id }).from(table).where(condition).orderBy(asc(table.id)).all())
    shelve(id);
}
