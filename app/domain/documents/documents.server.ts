import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  documents,
  filePages,
  fileTexts,
  groups,
  importFiles,
  meetings,
  people,
  units,
} from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { unshelveFile } from "../archive/file-shelf.server";
import { shelveDocument } from "../archive/shelve-documents.server";
import { moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import type { Document, DocumentChange, DocumentFacts } from "./document";

/** A document with all that its page says of it; null when there is none. The caller asks for the right to read it. */
export function documentById(db: Database, id: string): Document | null {
  const row = db
    .select({
      id: documents.id,
      kind: documents.kind,
      title: documents.title,
      day: documents.day,
      unitId: documents.unitId,
      unitName: units.name,
      visibility: documents.visibility,
      fileName: documents.fileName,
      fileType: documents.fileType,
      bytes: documents.bytes,
      contentHash: documents.contentHash,
      meetingId: documents.meetingId,
      meetingYear: meetings.year,
      meetingNumber: meetings.number,
      groupName: groups.name,
      addedByName: people.name,
      addedAt: documents.addedAt,
      keepUntil: documents.keepUntil,
      version: documents.version,
      outcome: fileTexts.outcome,
    })
    .from(documents)
    .innerJoin(people, eq(people.id, documents.addedBy))
    .leftJoin(units, eq(units.id, documents.unitId))
    .leftJoin(meetings, eq(meetings.id, documents.meetingId))
    .leftJoin(groups, eq(groups.id, meetings.groupId))
    .leftJoin(fileTexts, eq(fileTexts.contentHash, documents.contentHash))
    .where(eq(documents.id, id))
    .get();
  if (!row) return null;
  const { meetingId, meetingYear, meetingNumber, groupName, ...document } = row;
  const meeting =
    meetingId !== null && meetingYear !== null && meetingNumber !== null && groupName !== null
      ? { id: meetingId, year: meetingYear, number: meetingNumber, groupName }
      : null;
  return { ...document, meeting };
}

/** The text of a document, page by page. */
export const pagesOf = (db: Database, hash: string) =>
  db
    .select({ kind: filePages.kind, number: filePages.number, text: filePages.text })
    .from(filePages)
    .where(eq(filePages.contentHash, hash))
    .orderBy(asc(filePages.position))
    .all();

/** The network's held meetings by their day; a day that had several has none that a paper could be told to belong to. */
export type HeldMeetings = ReadonlyMap<string, string | null>;

/** Other groups' meetings are for their rooms alone, and are not among these. */
export function heldMeetings(db: Database): HeldMeetings {
  const byDay = new Map<string, string | null>();
  const held = db
    .select({ id: meetings.id, startsAt: meetings.startsAt })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(and(eq(groups.kind, "network"), isNotNull(meetings.heldAt), isNull(meetings.calledOffAt)))
    .all();
  for (const { id, startsAt } of held) byDay.set(dayOf(startsAt), byDay.has(dayOf(startsAt)) ? null : id);
  return byDay;
}

/** The meeting that a paper belongs to: the held one of its day, for minutes, and for nothing else. */
export const meetingOf = (held: HeldMeetings, facts: Pick<DocumentFacts, "kind" | "day">): string | null =>
  facts.kind === "minutes" && facts.day !== null ? (held.get(facts.day) ?? null) : null;

/**
 * Corrects what is said of a document. Changing nothing is no change. Refuses `notFound`, `changedMeanwhile` with the
 * document as it stands, and `unitGone`.
 */
export function changeDocument(
  db: Database,
  member: Member,
  id: string,
  change: { facts: DocumentChange; shownVersion: number },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = documentById(tx, id);
    if (!before) return refuse("notFound");
    const { facts } = change;
    const earlier = factsOf(before);
    if ((Object.keys(facts) as (keyof DocumentChange)[]).every((key) => facts[key] === earlier[key]))
      return null;
    if (before.version !== change.shownVersion) return refuse("changedMeanwhile", { current: before });
    if (!isUnit(tx, facts.unitId)) return refuse("unitGone", { field: "unit" });
    tx.update(documents)
      .set({ ...facts, meetingId: meetingOf(heldMeetings(tx), facts), version: before.version + 1 })
      .where(eq(documents.id, id))
      .run();
    const deed = { deed: "changed", subject: "document", subjectId: id, label: facts.title } as const;
    tell(tx, member, { ...deed, before: earlier, after: facts }, now);
    shelveDocument(tx, id, now);
    return null;
  });
}

/** Removes a document from the archive. Its file goes too, unless it belongs elsewhere. Nothing happens when it is gone. */
export function removeDocument(db: Database, member: Member, id: string, now: number): void {
  db.transaction((tx) => {
    const before = documentById(tx, id);
    if (!before) return;
    // Else what was brought in would wait once more.
    tx.update(importFiles).set({ leftOutAt: now }).where(eq(importFiles.documentId, id)).run();
    const removed = { kind: "document", id, label: before.title } as const;
    moveIntoBin(tx, member, removed, [[documents, eq(documents.id, id)]], now);
    unshelveFile(tx, id);
    const deed = {
      deed: "removedDocument",
      subject: "document",
      subjectId: id,
      label: before.title,
    } as const;
    tell(tx, member, { ...deed, before: factsOf(before) }, now);
  });
}

/** Whether a unit is there; nothing chosen is no unit. */
export const isUnit = (db: Database, id: string | null): boolean =>
  id === null || db.select({ id: units.id }).from(units).where(eq(units.id, id)).get() !== undefined;

/** What people know about a document, as they may correct it. */
function factsOf(document: Document): Record<keyof DocumentChange, string | null> {
  const { kind, title, day, unitId, visibility, keepUntil } = document;
  return { kind, title, day, unitId, visibility, keepUntil };
}
