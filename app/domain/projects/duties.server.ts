import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { projectDuties, projects } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import { barredBy, barredIn } from "../lessons/barred.server";
import { type Member, viewerOf } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import type { DutyContent } from "./duty";
import { projectsSeenBy } from "./projects.server";

const columns = {
  id: projectDuties.id,
  kind: projectDuties.kind,
  title: projectDuties.title,
  dueOn: projectDuties.dueOn,
  doneOn: projectDuties.doneOn,
  version: projectDuties.version,
};

/** The reports and payment claims of a project by their due day. */
export function dutiesOf(db: Database, projectId: string) {
  return db
    .select(columns)
    .from(projectDuties)
    .where(eq(projectDuties.projectId, projectId))
    .orderBy(asc(projectDuties.dueOn), asc(projectDuties.id))
    .all();
}

export type Duty = ReturnType<typeof dutiesOf>[number];

/** One duty of a project; null when there is none, and when it is another project's. */
export function dutyById(db: Database, projectId: string, id: string): Duty | null {
  const its = and(eq(projectDuties.id, id), eq(projectDuties.projectId, projectId));
  return db.select(columns).from(projectDuties).where(its).get() ?? null;
}

/** A duty as its contact person's calendar shows it. */
export type DueDuty = Pick<Duty, "id" | "kind" | "title" | "dueOn"> & { projectId: string; project: string };

/** What is left to do in the projects whose contact person a member is, and that the member may see, by due day. */
export function dutiesFor(db: Database, member: Member): DueDuty[] {
  return db
    .select({
      id: projectDuties.id,
      kind: projectDuties.kind,
      title: projectDuties.title,
      dueOn: projectDuties.dueOn,
      projectId: projects.id,
      project: projects.title,
    })
    .from(projectDuties)
    .innerJoin(projects, eq(projects.id, projectDuties.projectId))
    .where(
      and(eq(projects.contactId, member.id), isNull(projectDuties.doneOn), projectsSeenBy(viewerOf(member))),
    )
    .orderBy(asc(projectDuties.dueOn), asc(projectDuties.id))
    .all();
}

/**
 * Adds a duty to a project and returns its id; the same sent twice within ten minutes is one. Refuses `notFound`,
 * `dayInFuture` for a day of doing that is still to come, and what is barred in a project open to everyone (`barredIn`).
 */
export function addDuty(
  db: Database,
  member: Member,
  projectId: string,
  duty: DutyContent,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const refused = refusalOf(tx, projectId, duty, now);
    if (refused) return refused;
    const twin = tx
      .select({ id: projectDuties.id })
      .from(projectDuties)
      .where(
        and(
          eq(projectDuties.projectId, projectId),
          eq(projectDuties.kind, duty.kind),
          eq(projectDuties.title, duty.title),
          eq(projectDuties.dueOn, duty.dueOn),
          gt(projectDuties.createdAt, now - 10 * 60_000),
        ),
      )
      .get();
    if (twin) return twin;
    const id = newId();
    tx.insert(projectDuties)
      .values({ id, projectId, ...duty, createdAt: now })
      .run();
    tell(tx, member, { ...deed("dutyAdded", projectId, duty.title), after: { ...duty } }, now);
    return { id };
  });
}

/**
 * Changes a duty, or says when it was done. Refuses what `addDuty` refuses, and `changedMeanwhile` with what is saved.
 * Does nothing when nothing has changed.
 */
export function changeDuty(
  db: Database,
  member: Member,
  projectId: string,
  id: string,
  duty: DutyContent,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = dutyById(tx, projectId, id);
    if (!before) return refuse("notFound");
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const refused = refusalOf(tx, projectId, duty, now);
    if (refused) return refused;
    const { kind, title, dueOn, doneOn } = before;
    const stood: DutyContent = { kind, title, dueOn, doneOn };
    if ((Object.keys(stood) as (keyof DutyContent)[]).every((field) => stood[field] === duty[field]))
      return null;
    tx.update(projectDuties)
      .set({ ...duty, version: before.version + 1 })
      .where(eq(projectDuties.id, id))
      .run();
    tell(
      tx,
      member,
      { ...deed("dutyChanged", projectId, duty.title), before: stood, after: { ...duty } },
      now,
    );
    return null;
  });
}

/** Takes a duty out of a project. Does nothing when it is gone already. */
export function removeDuty(db: Database, member: Member, projectId: string, id: string, now: number): void {
  db.transaction((tx) => {
    const before = dutyById(tx, projectId, id);
    if (!before) return;
    const removed = { kind: "projectDuty", id, label: before.title } as const;
    moveIntoBin(tx, member, removed, [[projectDuties, eq(projectDuties.id, id)]], now);
    const { kind, title, dueOn, doneOn } = before;
    tell(
      tx,
      member,
      { ...deed("dutyRemoved", projectId, title), before: { kind, title, dueOn, doneOn } },
      now,
    );
  });
}

function refusalOf(db: Database, projectId: string, duty: DutyContent, now: number): Refusal | null {
  const project = db
    .select({ visibility: projects.visibility, forMinors: projects.forMinors })
    .from(projects)
    .where(eq(projects.id, projectId))
    .get();
  if (!project) return refuse("notFound");
  if (duty.doneOn && duty.doneOn > dayOf(now)) return refuse("dayInFuture", { field: "doneOn" });
  if (project.visibility !== "public") return null;
  const barred = barredIn(db, { title: duty.title }, project.forMinors);
  return barred.length > 0 ? refuse(barredBy(barred), { field: "title" }) : null;
}

const deed = (what: string, projectId: string, label: string) =>
  ({ deed: what, subject: "project", subjectId: projectId, label }) as const;
