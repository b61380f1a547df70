import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { agendaItems, groups, lessons, meetings, projects } from "#db/schema.server";
import type { AttachmentSubject } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import type { ShelfEntry } from "./shelf.server";

/** What a file takes over from the record that it hangs on: who may find it, and by which other words. */
type FilePlace = Pick<
  ShelfEntry,
  "visibility" | "groupId" | "unitId" | "authorId" | "meetingId" | "programmeCode"
> & {
  /** What the record is called. */
  label: string;
  otherNames: (string | null)[];
  /** The day of the record; null when the file's own day says more. */
  day: string | null;
};

/** Whether a meeting can be found at all: it has been called or held, and not called off. */
export const isFound = (meeting: {
  calledAt: number | null;
  heldAt: number | null;
  calledOffAt: number | null;
}) => meeting.calledOffAt === null && (meeting.calledAt !== null || meeting.heldAt !== null);

/** Who may find a meeting: all staff the network's, and only the room another group's. */
export const sightOfMeeting = (meeting: { groupId: string; groupKind: string }) =>
  meeting.groupKind === "network"
    ? ({ visibility: "internal", groupId: null } as const)
    : ({ visibility: "network", groupId: meeting.groupId } as const);

/** The place of the files on a record; null when the record itself cannot be found. */
export function placeOfFilesOn(db: Database, subject: AttachmentSubject, id: string): FilePlace | null {
  if (subject === "meeting") return ofMeeting(db, id);
  if (subject === "agendaItem") return ofItem(db, id);
  if (subject === "lesson") return ofLesson(db, id);
  return ofProject(db, id);
}

function ofMeeting(db: Database, id: string): FilePlace | null {
  const meeting = db
    .select({
      number: meetings.number,
      year: meetings.year,
      theme: meetings.theme,
      startsAt: meetings.startsAt,
      calledAt: meetings.calledAt,
      heldAt: meetings.heldAt,
      calledOffAt: meetings.calledOffAt,
      groupId: meetings.groupId,
      groupKind: groups.kind,
      groupName: groups.name,
    })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(eq(meetings.id, id))
    .get();
  if (!meeting || !isFound(meeting)) return null;
  return {
    ...sightOfMeeting(meeting),
    label: meeting.theme || meeting.groupName,
    otherNames: [`möte ${meeting.number} ${meeting.year}`, meeting.groupName],
    meetingId: id,
    day: dayOf(meeting.startsAt),
  };
}

/** Only what is on the agenda: what a member has put forward is not until it is accepted. */
function ofItem(db: Database, id: string): FilePlace | null {
  const item = db
    .select({ meetingId: agendaItems.meetingId, title: agendaItems.title })
    .from(agendaItems)
    .where(
      and(
        eq(agendaItems.id, id),
        isNull(agendaItems.declinedAt),
        or(isNull(agendaItems.proposedBy), isNotNull(agendaItems.acceptedAt)),
      ),
    )
    .get();
  const place = item ? ofMeeting(db, item.meetingId) : null;
  return item && place
    ? { ...place, label: item.title, otherNames: [place.label, ...place.otherNames] }
    : null;
}

function ofLesson(db: Database, id: string): FilePlace | null {
  const lesson = db
    .select({
      title: lessons.title,
      visibility: lessons.visibility,
      unitId: lessons.unitId,
      authorId: lessons.authorId,
      programmeCode: lessons.programmeCode,
    })
    .from(lessons)
    .where(eq(lessons.id, id))
    .get();
  if (!lesson || lesson.visibility === "draft") return null;
  const { title, visibility, ...facts } = lesson;
  return { ...facts, visibility, label: title, otherNames: [], day: null };
}

function ofProject(db: Database, id: string): FilePlace | null {
  const project = db
    .select({
      title: projects.title,
      titleEn: projects.titleEn,
      visibility: projects.visibility,
      unitId: projects.unitId,
      programmeCode: projects.programmeCode,
      caseNumber: projects.caseNumber,
    })
    .from(projects)
    .where(eq(projects.id, id))
    .get();
  if (!project || project.visibility === "draft") return null;
  const { title, titleEn, visibility, caseNumber, ...facts } = project;
  return { ...facts, visibility, label: title, otherNames: [titleEn, caseNumber], day: null };
}
