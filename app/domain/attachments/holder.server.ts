import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { agendaItems, lessons, projects } from "#db/schema.server";
import type { AttachmentSubject } from "#db/words";
import { lessonPath } from "~/addresses/lessons";
import { meetingPath } from "~/addresses/meetings";
import { projectPath } from "~/addresses/register";
import { isOnAgenda } from "../meetings/agenda";
import { meetingLabel } from "../meetings/meeting";
import { meetingFor } from "../meetings/meeting-page.server";
import type { Member } from "../members/member";
import { may, type Right, type Thing } from "../members/permissions";

/** What files hang on, as the permission table asks for it. */
export type Holder = {
  subject: AttachmentSubject;
  id: string;
  /** What the record is called. */
  label: string;
  /** Which meeting it is, where the record is one: a page calls it so in the words of its reader. */
  meeting?: { groupName: string; number: number; year: number };
  /** The page that shows it. */
  path: string;
  thing: Thing;
  /** The right to read the record: a file is seen by those who see what it hangs on, and by nobody else. */
  reads: Right;
  /** The right to attach files to it and to remove them. */
  attaches: Right;
};

/**
 * The record that a file hangs on, as this member meets it; null when there is none. An item that somebody has put
 * forward is there only for them and for who arranges the agenda, until it is accepted.
 */
export function holderOf(
  db: Database,
  member: Member,
  subject: AttachmentSubject,
  id: string,
): Holder | null {
  if (subject === "meeting") return ofMeeting(db, member, id);
  if (subject === "agendaItem") return ofItem(db, member, id);
  if (subject === "lesson") return ofLesson(db, id);
  return ofProject(db, id);
}

function ofMeeting(db: Database, member: Member, id: string): Holder | null {
  const found = meetingFor(db, member, id);
  if (!found) return null;
  const { groupName, number, year } = found.meeting;
  return {
    subject: "meeting",
    id,
    label: meetingLabel(found.meeting),
    meeting: { groupName, number, year },
    path: meetingPath(id),
    thing: found.thing,
    reads: "seeMeeting",
    attaches: "attachToMeeting",
  };
}

function ofItem(db: Database, member: Member, id: string): Holder | null {
  const item = db
    .select({
      meetingId: agendaItems.meetingId,
      title: agendaItems.title,
      proposedBy: agendaItems.proposedBy,
      acceptedAt: agendaItems.acceptedAt,
      declinedAt: agendaItems.declinedAt,
    })
    .from(agendaItems)
    .where(eq(agendaItems.id, id))
    .get();
  const found = item && meetingFor(db, member, item.meetingId);
  if (!found) return null;
  const thing = { ...found.thing, authorId: item.proposedBy };
  const isOpen = isOnAgenda(item) || item.proposedBy === member.id || may(member, "arrangeAgenda", thing);
  if (!isOpen) return null;
  return {
    subject: "agendaItem",
    id,
    label: item.title,
    path: meetingPath(item.meetingId),
    thing,
    reads: "seeMeeting",
    attaches: "attachToItem",
  };
}

function ofLesson(db: Database, id: string): Holder | null {
  const lesson = db
    .select({
      title: lessons.title,
      authorId: lessons.authorId,
      unitId: lessons.unitId,
      visibility: lessons.visibility,
      sentForReviewAt: lessons.sentForReviewAt,
    })
    .from(lessons)
    .where(eq(lessons.id, id))
    .get();
  if (!lesson) return null;
  const { title, ...thing } = lesson;
  return {
    subject: "lesson",
    id,
    label: title,
    path: lessonPath(id),
    thing,
    reads: "readLesson",
    attaches: "attachToLesson",
  };
}

function ofProject(db: Database, id: string): Holder | null {
  const project = db
    .select({ title: projects.title, unitId: projects.unitId, visibility: projects.visibility })
    .from(projects)
    .where(eq(projects.id, id))
    .get();
  if (!project) return null;
  const { title, ...thing } = project;
  return {
    subject: "project",
    id,
    label: title,
    path: projectPath(id),
    thing,
    reads: "readProject",
    attaches: "changeProject",
  };
}
