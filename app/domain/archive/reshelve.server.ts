import { asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  actions,
  archiveEntries,
  archiveTags,
  calls,
  decisions,
  documents,
  followups,
  informationEntries,
  initiatives,
  lessons,
  meetings,
  partners,
  policies,
  programmes,
  projects,
} from "#db/schema.server";
import type { ArchiveKind } from "#db/words";
import { noteIndexed } from "./reindex.server";
import { shelveDocument } from "./shelve-documents.server";
import { shelveFollowup, shelvePolicy } from "./shelve-followup.server";
import { shelveCall, shelveProgramme } from "./shelve-funding.server";
import { shelveInformation } from "./shelve-information.server";
import { shelveInitiative } from "./shelve-initiatives.server";
import { shelveLesson } from "./shelve-lessons.server";
import { shelveAction, shelveMeeting, shelveMinutes } from "./shelve-meetings.server";
import { shelvePartner, shelveProject } from "./shelve-register.server";
import { rewritePublished } from "./window.server";

/**
 * Empties the archive and shelves everything again from the records themselves, in one transaction: after
 * a seed, a restored backup, a migration of the archive's tables, or a new analyser. What says the same as before has
 * not changed by it.
 */
export function reshelveEverything(db: Database, now: number): void {
  db.transaction((tx) => {
    tx.run(sql`insert into archive_text (archive_text) values ('delete-all')`);
    tx.run(sql`insert into archive_letters (archive_letters) values ('delete-all')`);
    tx.run(sql`insert into archive_changes (entry_id) select id from archive_entries order by id`);
    tx.delete(archiveTags).run();
    tx.run(
      sql`create temp table stood as select kind, record_id, part, title, body, changed_at from ${archiveEntries}`,
    );
    tx.delete(archiveEntries).run();
    for (const id of idsIn(tx, meetings)) {
      shelveMeeting(tx, id, now);
      shelveMinutes(tx, id, now);
    }
    for (const id of idsIn(tx, actions)) shelveAction(tx, id, now);
    for (const id of idsIn(tx, lessons)) shelveLesson(tx, id, now);
    for (const id of idsIn(tx, projects)) shelveProject(tx, id, now);
    for (const id of idsIn(tx, partners)) shelvePartner(tx, id, now);
    for (const code of idsIn(tx, programmes)) shelveProgramme(tx, code, now);
    for (const id of idsIn(tx, calls)) shelveCall(tx, id, now);
    for (const id of idsIn(tx, followups)) shelveFollowup(tx, id, now);
    for (const id of idsIn(tx, policies)) shelvePolicy(tx, id, now);
    for (const id of idsIn(tx, initiatives)) shelveInitiative(tx, id, now);
    for (const id of idsIn(tx, documents)) shelveDocument(tx, id, now);
    for (const id of idsIn(tx, informationEntries)) shelveInformation(tx, id, now);
    tx.run(sql`update ${archiveEntries} set changed_at = stood.changed_at from temp.stood
      where stood.kind = archive_entries.kind and stood.record_id = archive_entries.record_id
        and stood.part = archive_entries.part and stood.title = archive_entries.title and stood.body = archive_entries.body`);
    tx.run(sql`drop table temp.stood`);
    rewritePublished(tx);
    noteIndexed(tx, now);
  });
}

/** Shelves one record anew, whatever kind of entry it is found by; files stand as the records that have them. */
export function reshelveRecord(
  db: Database,
  kind: Exclude<ArchiveKind, "document">,
  id: string,
  now: number,
): void {
  const ways: Record<typeof kind, (db: Database, id: string, now: number) => void> = {
    minutes: shelveMinutes,
    decision: (tx, decisionId, at) => {
      const found = tx
        .select({ id: decisions.meetingId })
        .from(decisions)
        .where(eq(decisions.id, decisionId))
        .get();
      if (found) shelveMinutes(tx, found.id, at);
    },
    action: shelveAction,
    lesson: shelveLesson,
    meeting: shelveMeeting,
    project: shelveProject,
    partner: shelvePartner,
    programme: shelveProgramme,
    call: shelveCall,
    followup: shelveFollowup,
    policy: shelvePolicy,
    initiative: shelveInitiative,
    information: shelveInformation,
  };
  ways[kind](db, id, now);
}

type Records =
  | typeof meetings
  | typeof actions
  | typeof lessons
  | typeof projects
  | typeof partners
  | typeof programmes
  | typeof calls
  | typeof followups
  | typeof policies
  | typeof initiatives
  | typeof documents
  | typeof informationEntries;

function idsIn(db: Database, records: Records): string[] {
  const key = records === programmes ? programmes.code : (records as typeof meetings).id;
  return db
    .select({ id: key })
    .from(records)
    .orderBy(asc(key))
    .all()
    .map((record) => record.id);
}
