import { and, asc, eq, or, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { agendaItems, attachments, bin, documents, fileTexts, importFiles, people } from "#db/schema.server";
import type { AttachmentSubject } from "#db/words";
import { unshelveFile } from "../archive/file-shelf.server";
import { shelveFilesOn } from "../archive/shelve-files.server";
import { moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { type Attachment, freeName, mostOnRecord, type NewFile, shownName } from "./attachment";
import { unreadOf } from "./file-text";
import { type Holder, holderOf } from "./holder.server";

const shown = {
  id: attachments.id,
  name: attachments.name,
  fileType: attachments.fileType,
  bytes: attachments.bytes,
  addedByName: people.name,
  addedAt: attachments.addedAt,
  outcome: fileTexts.outcome,
};

/** The files on a record, as they were added. The caller asks for the right to read the record. */
export function attachmentsOf(db: Database, subject: AttachmentSubject, id: string): Attachment[] {
  return db
    .select(shown)
    .from(attachments)
    .innerJoin(people, eq(people.id, attachments.addedBy))
    .leftJoin(fileTexts, eq(fileTexts.contentHash, attachments.contentHash))
    .where(and(eq(attachments.subject, subject), eq(attachments.subjectId, id)))
    .orderBy(asc(attachments.addedAt), asc(attachments.name))
    .all()
    .map(({ outcome, ...file }) => ({ ...file, unread: unreadOf({ ...file, outcome }) }));
}

/**
 * The files on a meeting and on the items of its agenda, each of the latter with its item's title. The caller asks
 * for the right to see the meeting.
 */
export function attachmentsOfMeeting(db: Database, id: string): (Attachment & { about: string | null })[] {
  return db
    .select({ ...shown, about: agendaItems.title })
    .from(attachments)
    .innerJoin(people, eq(people.id, attachments.addedBy))
    .leftJoin(fileTexts, eq(fileTexts.contentHash, attachments.contentHash))
    .leftJoin(
      agendaItems,
      and(eq(attachments.subject, "agendaItem"), eq(agendaItems.id, attachments.subjectId)),
    )
    .where(
      or(
        and(eq(attachments.subject, "meeting"), eq(attachments.subjectId, id)),
        and(
          eq(attachments.subject, "agendaItem"),
          sql`${attachments.subjectId} in (select ${agendaItems.id} from ${agendaItems}
            where ${agendaItems.meetingId} = ${id} and ${agendaItems.declinedAt} is null
              and (${agendaItems.proposedBy} is null or ${agendaItems.acceptedAt} is not null))`,
        ),
      ),
    )
    .orderBy(asc(attachments.addedAt), asc(attachments.name))
    .all()
    .map(({ outcome, ...file }) => ({ ...file, unread: unreadOf({ ...file, outcome }) }));
}

/** One file with the record it hangs on, as this member meets it; null when either is not there. */
export function attachmentFor(db: Database, member: Member, id: string) {
  const attachment = db.select().from(attachments).where(eq(attachments.id, id)).get();
  const holder = attachment && holderOf(db, member, attachment.subject, attachment.subjectId);
  return holder ? { attachment, holder } : null;
}

/**
 * Attaches files that have been taken in, all of them or none. A file that hangs there already, by name and content,
 * is left as it is; another one of the same name gets a number. Returns how many were added. Refuses `notFound`,
 * `fileNameWrong` and `tooManyAttachments`.
 */
export function attach(
  db: Database,
  member: Member,
  to: Pick<Holder, "subject" | "id">,
  files: NewFile[],
  now: number,
): number | Refusal {
  return db.transaction((tx) => {
    const holder = holderOf(tx, member, to.subject, to.id);
    if (!holder) return refuse("notFound");
    const there = tx
      .select({ name: attachments.name, hash: attachments.contentHash })
      .from(attachments)
      .where(and(eq(attachments.subject, to.subject), eq(attachments.subjectId, to.id)))
      .all();
    const added: (NewFile & { id: string })[] = [];
    for (const file of files) {
      const name = shownName(file.name);
      if (name === null) return refuse("fileNameWrong", { field: "files" });
      const all = [...there, ...added];
      if (all.some((each) => each.hash === file.hash && each.name === name)) continue;
      const taken = all.map((each) => each.name);
      added.push({ ...file, id: newId(), name: freeName(name, taken) });
    }
    if (there.length + added.length > mostOnRecord) return refuse("tooManyAttachments", { field: "files" });
    for (const { hash, ...file } of added) {
      tx.insert(attachments)
        .values({
          ...file,
          contentHash: hash,
          subject: to.subject,
          subjectId: to.id,
          addedBy: member.id,
          addedAt: now,
        })
        .run();
      const { subject, id: subjectId, label } = holder;
      const after = { attachment: file.name };
      tell(tx, member, { deed: "attached", subject, subjectId, label, after }, now);
    }
    // What hangs elsewhere too has been read already.
    shelveFilesOn(tx, to.subject, to.id, now);
    return added.length;
  });
}

/** Removes a file from its record. Does nothing when it has been removed already. */
export function detach(db: Database, member: Member, id: string, now: number): void {
  db.transaction((tx) => {
    const found = attachmentFor(tx, member, id);
    if (!found) return;
    unshelveFile(tx, id);
    const removed = { kind: "attachment", id, label: found.attachment.name } as const;
    moveIntoBin(tx, member, removed, [[attachments, eq(attachments.id, id)]], now);
    const { subject, id: subjectId, label } = found.holder;
    const before = { attachment: found.attachment.name };
    tell(tx, member, { deed: "detached", subject, subjectId, label, before }, now);
  });
}

/** Whether any record has a file with this content, one that was brought in waits to become a document, or the bin keeps it. */
export const isAttached = (db: Database, hash: string): boolean =>
  db.get(sql`select 1 from ${attachments} where ${attachments.contentHash} = ${hash}
    union all select 1 from ${documents} where ${documents.contentHash} = ${hash}
    union all select 1 from ${importFiles} where ${importFiles.contentHash} = ${hash}
      and ${importFiles.problem} is null and ${importFiles.leftOutAt} is null
    union all select 1 from ${bin}, json_each(${bin.fileHashes}) where json_each.value = ${hash} limit 1`) !==
  undefined;
