import { and, asc, eq, gt } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import {
  agendaItems,
  lessons,
  lessonVersions,
  meetings,
  programmes,
  projects,
  units,
} from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { shelveLesson } from "../archive/shelve-lessons.server";
import { tell } from "../chronicle/chronicle.server";
import { has, type Member, unitsOf, viewerOf } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { seenBy } from "../sight";
import { setThemes, themesAmong } from "../themes.server";
import { barredBy, barredInLesson } from "./barred.server";
import { type LessonContent, lackingIn, lookAgainAfter } from "./lesson";
import { type Lesson, lessonById, meetingSeenBy } from "./lesson-page.server";
import { personalDataIn } from "./personal-data";

/**
 * Starts a lesson as a draft and returns its id; the same text sent twice by the same person within ten minutes is
 * one lesson. Refuses a unit that the writer does not speak for (`unitNotYours`), a day to come (`dayInFuture`), a
 * day to look again before it was learned (`lookAgainTooEarly`) and choices that do not exist (`wrongValue`).
 */
export function startLesson(
  db: Database,
  member: Member,
  content: LessonContent,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const checked = checkChoices(tx, member, content, null, now);
    if ("refused" in checked) return checked;
    const twin = tx
      .select({ id: lessons.id })
      .from(lessons)
      .where(
        and(
          eq(lessons.authorId, member.id),
          eq(lessons.title, content.title),
          eq(lessons.background, content.background),
          eq(lessons.happened, content.happened),
          eq(lessons.learned, content.learned),
          eq(lessons.version, 1),
          gt(lessons.createdAt, now - 10 * 60_000),
        ),
      )
      .orderBy(asc(lessons.createdAt))
      .get();
    if (twin) return twin;
    const id = newId();
    const { themeIds, ...columns } = checked;
    tx.insert(lessons)
      .values({ id, ...columns, authorId: member.id, createdAt: now, changedAt: now })
      .run();
    setThemes(tx, "lesson", id, themeIds);
    tell(tx, member, { deed: "created", subject: "lesson", subjectId: id, label: content.title }, now);
    return { id };
  });
}

/**
 * Changes a lesson's wording. A published one stays published and must stay whole; the wording it had is
 * kept. Refuses `changedMeanwhile` with what is saved, `lessonNotWhole` when a published lesson would lack
 * something, `personalDataUnchecked` when the change brings something to a public lesson that looks like
 * personal data and nobody says it has been looked at. Null when there is no such lesson.
 */
export function reviseLesson(
  db: Database,
  member: Member,
  id: string,
  content: LessonContent,
  shownVersion: number,
  now: number,
  options: { personalDataChecked?: boolean } = {},
): { id: string } | null | Refusal {
  // An old form is refused without a transaction around what would not be written.
  const seen = lessonById(db, viewerOf(member), id);
  if (!seen) return null;
  if (seen.version !== shownVersion) return refuse("changedMeanwhile", { current: seen });
  return db.transaction((tx) => {
    const before = lessonById(tx, viewerOf(member), id);
    if (!before) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const checked = checkChoices(tx, member, content, before, now);
    if ("refused" in checked) return checked;
    const wording = contentOf(before);
    if (before.visibility !== "draft") {
      const [field] = Object.keys(lackingIn(checked));
      if (field) return refuse("lessonNotWhole", { field });
    }
    const barred = before.visibility === "public" ? barredInLesson(tx, checked) : [];
    if (barred[0]) return refuse(barredBy(barred), { field: barred[0].field });
    if (before.visibility === "public" && !options.personalDataChecked) {
      const known = new Set(personalDataIn(wording).map((place) => place.found));
      if (personalDataIn(checked).some((place) => !known.has(place.found)))
        return refuse("personalDataUnchecked", { field: "personalDataChecked" });
    }
    if (JSON.stringify(sorted(wording)) === JSON.stringify(sorted(checked))) return { id };
    if (before.visibility !== "draft") keepWording(tx, member, before, now);
    const { themeIds, ...columns } = checked;
    tx.update(lessons)
      .set({ ...columns, changedAt: now, version: before.version + 1 })
      .where(eq(lessons.id, id))
      .run();
    setThemes(tx, "lesson", id, themeIds);
    const deed = { deed: "changed", subject: "lesson", subjectId: id, label: content.title } as const;
    tell(tx, member, { ...deed, before: wording, after: checked }, now);
    shelveLesson(tx, id, now);
    return { id };
  });
}

/** A lesson's wording and ties as its author sets them. */
export function contentOf(lesson: Lesson): LessonContent {
  const { title, background, happened, learned, advice, keywords, unitId, phase, learnedOn, lookAgainOn } =
    lesson;
  const texts = { title, background, happened, learned, advice, keywords };
  const facts = { unitId, phase, programmeCode: lesson.programmeCode, learnedOn, lookAgainOn };
  return { ...texts, ...facts, ...lesson.ties, themeIds: lesson.themes.map((theme) => theme.id) };
}

/** The units a member may write a lesson for: the own ones, and for the coordinator all. */
export function unitsToWriteFor(member: Member): string[] | "all" {
  if (has(member, "coordinator")) return "all";
  return [...new Set([...unitsOf(member), ...(member.unitId ? [member.unitId] : [])])];
}

/** The content with choices that exist and ties that hold: an item that is not the meeting's is let go. */
function checkChoices(
  db: Database,
  member: Member,
  content: LessonContent,
  before: Lesson | null,
  now: number,
): LessonContent | Refusal {
  if (content.learnedOn > dayOf(now)) return refuse("dayInFuture", { field: "learnedOn" });
  const lookAgainOn = content.lookAgainOn ?? lookAgainAfter(content.learnedOn);
  if (lookAgainOn <= content.learnedOn) return refuse("lookAgainTooEarly", { field: "lookAgainOn" });
  const own = unitsToWriteFor(member);
  const unit = db.select({ id: units.id }).from(units).where(eq(units.id, content.unitId)).get();
  if (!unit) return refuse("wrongValue", { field: "unitId" });
  if (own !== "all" && !own.includes(unit.id) && before?.unitId !== unit.id)
    return refuse("unitNotYours", { field: "unitId" });
  const themeIds = themesAmong(db, content.themeIds);
  if (!themeIds) return refuse("wrongValue", { field: "themeIds" });
  if (content.programmeCode !== null) {
    const programme = db
      .select({ code: programmes.code })
      .from(programmes)
      .where(eq(programmes.code, content.programmeCode))
      .get();
    if (!programme) return refuse("wrongValue", { field: "programmeCode" });
  }
  const ties = tiesFrom(content, before);
  if (ties.projectId !== null && ties.projectId !== before?.ties.projectId) {
    const project = db
      .select({ id: projects.id })
      .from(projects)
      .where(
        and(eq(projects.id, ties.projectId), seenBy(viewerOf(member), { visibility: projects.visibility })),
      )
      .get();
    if (!project) return refuse("wrongValue", { field: "projectId" });
  }
  if (ties.meetingId !== null && ties.meetingId !== before?.ties.meetingId) {
    const meeting = db
      .select({ id: meetings.id })
      .from(meetings)
      .where(and(eq(meetings.id, ties.meetingId), meetingSeenBy(viewerOf(member))))
      .get();
    if (!meeting) return refuse("wrongValue", { field: "meetingId" });
  }
  const item =
    ties.meetingId !== null && ties.agendaItemId !== null
      ? db
          .select({ id: agendaItems.id })
          .from(agendaItems)
          .where(and(eq(agendaItems.id, ties.agendaItemId), eq(agendaItems.meetingId, ties.meetingId)))
          .get()
      : undefined;
  return { ...content, ...ties, lookAgainOn, themeIds, agendaItemId: item?.id ?? null };
}

/** The ties as chosen; one that the writer cannot see, and so cannot have let go, stays. */
function tiesFrom(content: LessonContent, before: Lesson | null): Lesson["ties"] {
  const hiddenProject = before !== null && before.projectId === null ? before.ties.projectId : null;
  const hiddenMeeting = before !== null && before.meetingId === null ? before.ties.meetingId : null;
  return {
    projectId: content.projectId ?? hiddenProject,
    meetingId: content.meetingId ?? hiddenMeeting,
    agendaItemId:
      content.meetingId === null && hiddenMeeting !== null
        ? (before?.ties.agendaItemId ?? null)
        : content.agendaItemId,
  };
}

/** Keeps the wording that others have been able to read. */
export function keepWording(db: Database, member: Member, before: Lesson, now: number): void {
  db.insert(lessonVersions)
    .values({
      lessonId: before.id,
      version: before.version,
      content: contentOf(before),
      replacedAt: now,
      replacedBy: member.id,
    })
    .onConflictDoNothing()
    .run();
}

const sorted = (content: LessonContent) =>
  Object.fromEntries(Object.entries(content).sort(([one], [other]) => one.localeCompare(other)));
