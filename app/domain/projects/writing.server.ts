import { and, asc, eq, gt, isNotNull, notInArray } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { lessons, projectDuties, projectPartners, projects, projectUnits } from "#db/schema.server";
import { shelveProject } from "../archive/shelve-register.server";
import { tell } from "../chronicle/chronicle.server";
import { setGoals } from "../goals/ties.server";
import { barredBy, barredIn } from "../lessons/barred.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { setThemes } from "../themes.server";
import { wrongChoice } from "./choices.server";
import { projectContent } from "./content.server";
import { faultsIn, type ProjectContent, textsOf } from "./project";
import { noteStatus } from "./status-days.server";

/**
 * Enters a project or exchange and returns its id; the same sent twice within ten minutes is one. Refuses a unit
 * that the writer does not keep projects for (`unitNotYours`), choices that do not exist (`wrongValue`), days and
 * money that contradict each other (`faultsIn`), and a text open to everyone that holds what is barred there
 * (`identityNumber`, `minorsNamed`; `barredIn`).
 */
export function startProject(
  db: Database,
  member: Member,
  content: ProjectContent,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const tidy = tidied(content);
    const refused = refusalOf(tx, member, tidy, null, now);
    if (refused) return refused;
    const twin = tx
      .select({ id: projects.id })
      .from(projects)
      .where(
        and(
          eq(projects.title, tidy.title),
          eq(projects.unitId, tidy.unitId),
          eq(projects.kind, tidy.kind),
          eq(projects.summary, tidy.summary),
          eq(projects.version, 1),
          gt(projects.createdAt, now - 10 * 60_000),
        ),
      )
      .orderBy(asc(projects.createdAt))
      .get();
    if (twin) return twin;
    const id = newId();
    tx.insert(projects)
      .values({ id, ...columnsOf(tidy), createdAt: now, changedAt: now })
      .run();
    noteStatus(tx, id, tidy.status, now);
    setTies(tx, id, tidy);
    const after = projectContent(tx, id)?.content;
    tell(tx, member, { deed: "created", subject: "project", subjectId: id, label: tidy.title, after }, now);
    shelveProject(tx, id, now);
    return { id };
  });
}

/**
 * Changes what is said of a project. Refuses what `startProject` refuses, and `changedMeanwhile` with what is saved.
 * Does nothing when nothing has changed. Null when there is no such project.
 */
export function changeProject(
  db: Database,
  member: Member,
  id: string,
  content: ProjectContent,
  shownVersion: number,
  now: number,
): { id: string } | null | Refusal {
  return db.transaction((tx) => {
    const before = projectContent(tx, id);
    if (!before) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const tidy = tidied(content);
    const refused = refusalOf(tx, member, tidy, before, now);
    if (refused) return refused;
    if (same(before.content, tidy)) return { id };
    setTies(tx, id, tidy);
    tx.update(projects)
      .set({ ...columnsOf(tidy), changedAt: now, version: before.version + 1 })
      .where(eq(projects.id, id))
      .run();
    noteStatus(tx, id, tidy.status, now);
    // The ties are read back in the order that lists show them, so that order is no change.
    const after = projectContent(tx, id)?.content;
    const deed = { deed: "changed", subject: "project", subjectId: id, label: tidy.title } as const;
    tell(tx, member, { ...deed, before: before.content, after }, now);
    shelveProject(tx, id, now);
    return { id };
  });
}

/**
 * All that is wrong with a project that was refused, field by field: the reason, what else contradicts itself, and the
 * places that may not be open to everyone when that was the reason.
 */
export function problemsWith(db: Database, content: ProjectContent, refusal: Refusal) {
  const isBarred = refusal.refused === "identityNumber" || refusal.refused === "minorsNamed";
  return {
    problems: { ...faultsIn(content), [refusal.field ?? "form"]: refusal.refused } as Record<string, string>,
    places: isBarred ? barredIn(db, textsOf(content), content.forMinors) : [],
  };
}

/** The responsible unit is not also among the others. */
const tidied = (content: ProjectContent): ProjectContent => ({
  ...content,
  otherUnitIds: content.otherUnitIds.filter((id) => id !== content.unitId),
});

function refusalOf(
  db: Database,
  member: Member,
  content: ProjectContent,
  before: { id: string; content: ProjectContent } | null,
  now: number,
): Refusal | null {
  const [fault] = Object.entries(faultsIn(content));
  if (fault) return refuse(fault[1], { field: fault[0] });
  const wrong = wrongChoice(db, member, content, before?.content ?? null, now);
  if (wrong) return refuse(wrong.key, { field: wrong.field });
  if (before && content.forMinors && openLessonNames(db, before.id))
    return refuse("minorsNamedInLesson", { field: "forMinors" });
  if (content.visibility !== "public") return null;
  const barred = barredIn(db, textsOf(content), content.forMinors);
  const [place] = barred;
  if (place) return refuse(barredBy(barred), { field: place.field });
  const beside = before ? barredIn(db, textsBeside(db, before.id), content.forMinors) : [];
  return beside.length > 0 ? refuse(`${barredBy(beside)}Beside`, { field: "visibility" }) : null;
}

/** Whether a lesson from the project that is open to everyone names somebody: it may not, where minors take part. */
const openLessonNames = (db: Database, projectId: string): boolean =>
  db
    .select({
      title: lessons.title,
      background: lessons.background,
      happened: lessons.happened,
      learned: lessons.learned,
      advice: lessons.advice,
      keywords: lessons.keywords,
    })
    .from(lessons)
    .where(and(eq(lessons.projectId, projectId), eq(lessons.visibility, "public")))
    .all()
    .some(({ advice, keywords, ...texts }) => {
      const all = { ...texts, advice: advice.join("\n"), keywords: keywords.join("\n") };
      return barredIn(db, all, true).length > 0;
    });

/** The texts that stand beside a project's own: what its partners gain, and its duties. */
function textsBeside(db: Database, projectId: string): Record<string, string | null> {
  const benefits = db
    .select({ id: projectPartners.partnerId, text: projectPartners.benefit })
    .from(projectPartners)
    .where(and(eq(projectPartners.projectId, projectId), isNotNull(projectPartners.benefit)))
    .all();
  const duties = db
    .select({ id: projectDuties.id, text: projectDuties.title })
    .from(projectDuties)
    .where(eq(projectDuties.projectId, projectId))
    .all();
  return Object.fromEntries([...benefits, ...duties].map(({ id, text }) => [id, text]));
}

function columnsOf(content: ProjectContent) {
  const {
    otherUnitIds: _units,
    partnerIds: _partners,
    themeIds: _themes,
    goalIds: _goals,
    ...columns
  } = content;
  return columns;
}

/** Ties a project to units, themes, goals and partners; what a partner that stays gains by it stays too. */
function setTies(db: Database, projectId: string, content: ProjectContent): void {
  db.delete(projectUnits).where(eq(projectUnits.projectId, projectId)).run();
  db.delete(projectPartners)
    .where(
      and(
        eq(projectPartners.projectId, projectId),
        content.partnerIds.length > 0 ? notInArray(projectPartners.partnerId, content.partnerIds) : undefined,
      ),
    )
    .run();
  const { otherUnitIds, themeIds, goalIds, partnerIds } = content;
  if (otherUnitIds.length > 0)
    db.insert(projectUnits)
      .values(otherUnitIds.map((unitId) => ({ projectId, unitId })))
      .run();
  setThemes(db, "project", projectId, themeIds);
  setGoals(db, "project", projectId, goalIds);
  if (partnerIds.length > 0)
    db.insert(projectPartners)
      .values(partnerIds.map((partnerId) => ({ projectId, partnerId })))
      .onConflictDoNothing()
      .run();
}

/** Whether nothing differs but the order of what is chosen. */
function same(one: ProjectContent, other: ProjectContent): boolean {
  const inOrder = (content: ProjectContent) =>
    Object.entries(content)
      .map(([field, value]) => [field, Array.isArray(value) ? [...value].sort() : value])
      .sort(([first], [second]) => (String(first) < String(second) ? -1 : 1));
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}
