import { and, eq, inArray, not } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { followups, lessons, meetings, minutes, partners, projects, units } from "#db/schema.server";
import type { PublicationKind } from "#db/words";
import { lessonPath } from "~/addresses/lessons";
import { minutesPath } from "~/addresses/meetings";
import { partnerPath, projectPath } from "~/addresses/register";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { plainText } from "../archive/plain-text";
import { isTakenBack } from "../archive/window.server";
import { decidedEdition } from "../followup/editions.server";
import { publicLesson } from "../lessons/public.server";
import { readCanonical } from "../minutes/canonical";
import { newsletterById, recordsOf } from "../newsletters/newsletters.server";
import { publicPartner } from "../partners/public.server";
import { publicProject } from "../projects/public.server";
import type { PublicDraft } from "./draft";
import { publicFollowup } from "./followup";
import { publicMinutes } from "./minutes";
import { publicNewsletter } from "./newsletter";

/** What outsiders would read of a record; null when there is no such record. */
export function draftOf(db: Database, kind: PublicationKind, recordId: string): PublicDraft | null {
  const make = makers[kind];
  return make ? make(db, recordId) : null;
}

const makers: Partial<Record<PublicationKind, (db: Database, id: string) => PublicDraft | null>> = {
  lesson: ofLesson,
  project: ofProject,
  partner: ofPartner,
  minutes: ofMinutes,
  followup: ofFollowup,
  newsletter: ofNewsletter,
};

function ofLesson(db: Database, id: string): PublicDraft | null {
  const lesson = publicLesson(db, id);
  const row = db.select({ unitId: lessons.unitId }).from(lessons).where(eq(lessons.id, id)).get();
  if (!lesson || !row) return null;
  const { isOpen, themes, ...told } = lesson;
  return {
    kind: "lesson",
    recordId: id,
    title: lesson.title,
    titleEn: null,
    summary: plainText(lesson.learned),
    content: { ...told, themes },
    unitId: row.unitId,
    groupId: null,
    year: yearOf(lesson.learnedOn),
    day: lesson.learnedOn,
    themeIds: themes.map((theme) => theme.id),
    names: lesson.authorName ? [lesson.authorName] : [],
    forMinors: lesson.forMinors,
    notYet: isOpen ? null : "notOpen",
    path: lessonPath(id),
  };
}

function ofProject(db: Database, id: string): PublicDraft | null {
  const project = publicProject(db, id);
  const row = db
    .select({ unitId: projects.unitId, appliedOn: projects.appliedOn })
    .from(projects)
    .where(eq(projects.id, id))
    .get();
  if (!project || !row) return null;
  const { isOpen, ...told } = project;
  const day = project.startsOn ?? row.appliedOn;
  return {
    kind: "project",
    recordId: id,
    title: project.title,
    titleEn: project.titleEn,
    summary: plainText(project.summary ?? ""),
    content: told,
    unitId: row.unitId,
    groupId: null,
    year: day ? yearOf(day) : null,
    day,
    themeIds: project.themes.map((theme) => theme.id),
    names: project.contact ? [project.contact.name] : [],
    forMinors: project.forMinors,
    notYet: isOpen ? null : "notOpen",
    path: projectPath(id),
  };
}

function ofPartner(db: Database, id: string): PublicDraft | null {
  const partner = publicPartner(db, id);
  const row = db.select({ unitId: partners.unitId }).from(partners).where(eq(partners.id, id)).get();
  if (!partner || !row) return null;
  return {
    kind: "partner",
    recordId: id,
    title: partner.name,
    titleEn: null,
    summary: plainText(partner.note ?? ""),
    content: partner,
    unitId: row.unitId,
    groupId: null,
    year: partner.sinceYear,
    day: null,
    themeIds: [],
    names: [],
    forMinors: false,
    notYet: null,
    path: partnerPath(id),
  };
}

function ofMinutes(db: Database, id: string): PublicDraft | null {
  const row = db
    .select({ groupId: meetings.groupId, canonical: minutes.canonical, sum: minutes.sum })
    .from(meetings)
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(eq(meetings.id, id))
    .get();
  if (!row) return null;
  const text = readCanonical(row.canonical);
  if (!text || !row.sum) return null;
  const { content, names } = publicMinutes(text, row.sum);
  return {
    kind: "minutes",
    recordId: id,
    title: `${text.group}, möte ${text.number} ${text.year}`,
    titleEn: `${text.group}, meeting ${text.number} ${text.year}`,
    summary: plainText(text.summary),
    content,
    unitId: null,
    groupId: row.groupId,
    year: text.year,
    day: text.day,
    themeIds: [],
    names,
    forMinors: false,
    notYet: null,
    path: minutesPath(id),
  };
}

function ofNewsletter(db: Database, id: string): PublicDraft | null {
  const letter = newsletterById(db, id);
  if (!letter) return null;
  const day = dayOf(letter.sentAt ?? letter.changedAt);
  return {
    kind: "newsletter",
    recordId: id,
    title: letter.title,
    titleEn: null,
    summary: plainText(letter.opening),
    content: publicNewsletter(letter, day, recordsOf(db, letter.items)),
    unitId: null,
    groupId: null,
    year: yearOf(day),
    day,
    themeIds: [],
    names: [],
    forMinors: false,
    notYet: letter.sentAt === null ? "newsletterNotSent" : null,
    path: `/nyhetsbrev/${id}`,
  };
}

/** A follow-up is published as the board decided it; its record is the year. */
function ofFollowup(db: Database, id: string): PublicDraft | null {
  const year = /^\d{4}$/.test(id) ? Number(id) : 0;
  const row = db.select({ id: followups.id }).from(followups).where(eq(followups.year, year)).get();
  const edition = row && decidedEdition(db, row.id);
  if (!edition) return null;
  const { content, names } = publicFollowup(edition.text, edition.sum);
  const open = openLessons(
    db,
    content.lessons.map((lesson) => lesson.id),
  );
  return {
    kind: "followup",
    recordId: id,
    title: edition.text.title,
    titleEn: null,
    summary: plainText(edition.text.sections[0]?.text ?? ""),
    content: { ...content, lessons: content.lessons.filter((lesson) => open.has(lesson.id)) },
    unitId: null,
    groupId: null,
    year,
    day: edition.text.board?.day ?? edition.text.sentOn,
    themeIds: [],
    names: namesOfPeople(db, names),
    forMinors: false,
    notYet: edition.stage === "sent" ? "notDecided" : null,
    path: `/uppfoljning/${year}`,
  };
}

/** The lessons that are open to everyone and have not been taken back; a follow-up may tell of others too. */
function openLessons(db: Database, ids: string[]): Set<string> {
  const rows = db
    .select({ id: lessons.id })
    .from(lessons)
    .where(and(inArray(lessons.id, ids), eq(lessons.visibility, "public"), not(isTakenBack("lesson"))))
    .orderBy(lessons.id)
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** Who answers for what the board assigned may be a unit, which is no person's name. */
function namesOfPeople(db: Database, names: string[]): string[] {
  const ofUnits = db.select({ name: units.name }).from(units).where(inArray(units.name, names)).all();
  return names.filter((name) => ofUnits.every((unit) => unit.name !== name));
}
