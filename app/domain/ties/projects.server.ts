import { eq, sql } from "drizzle-orm";
import { projectParticipants, projects } from "#db/schema.server";
import { projectPath } from "~/addresses/register";
import { viewerOf } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";
import type { TiedKind } from "./tied-kind";

/**
 * Projects and exchanges, under the day that they began. What is an idea or was rejected has not been done, and what has
 * been applied for has not been granted. Businesses are no people.
 */
export const tiedProjects: TiedKind = {
  subject: "project",
  find(db, _member, id) {
    const project = db
      .select({ title: projects.title, unitId: projects.unitId, visibility: projects.visibility })
      .from(projects)
      .where(eq(projects.id, id))
      .get();
    if (!project) return null;
    const { title, ...thing } = project;
    return {
      title,
      path: projectPath(id),
      reads: ["readProject", thing],
      changes: ["changeProject", thing],
      chronicle: { subject: "project", id },
    };
  },
  seen: (member) => sql`select ${projects.id}, ${projects.title},
      coalesce(${projects.startsOn}, ${projects.decidedOn}, ${projects.appliedOn}), '/register/projekt/' || ${projects.id},
      (select coalesce(sum(${projectParticipants.count}), 0) from ${projectParticipants}
        where ${projectParticipants.projectId} = ${projects.id} and ${projectParticipants.category} <> 'businesses'),
      case when ${projects.status} = 'submitted' then 0 else coalesce(${projects.grant}, 0) end
    from ${projects} where ${projects.status} not in ('idea', 'rejected') and ${projectsSeenBy(viewerOf(member))}`,
  touch(db, id, now) {
    db.update(projects)
      .set({ version: sql`${projects.version} + 1`, changedAt: now })
      .where(eq(projects.id, id))
      .run();
  },
};
