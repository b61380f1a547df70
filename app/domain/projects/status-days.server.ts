import { desc, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { projectStatusDays } from "#db/schema.server";
import type { ProjectStatus } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";

/** Notes from which day a project has a status, in the caller's transaction; nothing when it had it before. */
export function noteStatus(db: Database, projectId: string, status: ProjectStatus, now: number): void {
  const day = dayOf(now);
  const last = db
    .select({ status: projectStatusDays.status })
    .from(projectStatusDays)
    .where(eq(projectStatusDays.projectId, projectId))
    .orderBy(desc(projectStatusDays.day))
    .get();
  if (last?.status === status) return;
  db.insert(projectStatusDays)
    .values({ projectId, day, status })
    .onConflictDoUpdate({
      target: [projectStatusDays.projectId, projectStatusDays.day],
      set: { status },
    })
    .run();
}
