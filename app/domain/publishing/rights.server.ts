import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { followups, meetings, newsletters, partners } from "#db/schema.server";
import type { PublicationKind } from "#db/words";
import { lessonById } from "../lessons/lesson-page.server";
import { type Member, viewerOf } from "../members/member";
import type { Right, Thing } from "../members/permissions";
import { projectById } from "../projects/project.server";

/** What the permission table asks of a record that may be published: who reads it inside, and who publishes it. */
type Publishable = { thing: Thing; reads: Right };

/** A record as the permission table knows it; null when there is none that this member could read. */
export function publishable(
  db: Database,
  member: Member,
  kind: PublicationKind,
  id: string,
): Publishable | null {
  if (kind === "lesson") {
    const lesson = lessonById(db, viewerOf(member), id);
    return lesson && { thing: lesson, reads: "readLesson" };
  }
  if (kind === "project") {
    const project = projectById(db, id);
    return project && { thing: project, reads: "readProject" };
  }
  if (kind === "partner") {
    const row = db.select({ unitId: partners.unitId }).from(partners).where(eq(partners.id, id)).get();
    return row ? { thing: row, reads: "seeRegister" } : null;
  }
  if (kind === "minutes") {
    const row = db
      .select({ groupId: meetings.groupId, secretaryId: meetings.secretaryId })
      .from(meetings)
      .where(eq(meetings.id, id))
      .get();
    return row ? { thing: row, reads: "seeMeetings" } : null;
  }
  if (kind === "newsletter") {
    const row = db
      .select({ sentAt: newsletters.sentAt })
      .from(newsletters)
      .where(eq(newsletters.id, id))
      .get();
    return row ? { thing: {}, reads: row.sentAt === null ? "writeNewsletter" : "seeFollowup" } : null;
  }
  const row = db
    .select({ publishedOn: followups.publishedOn })
    .from(followups)
    .where(eq(followups.year, /^\d{4}$/.test(id) ? Number(id) : 0))
    .get();
  return row ? { thing: {}, reads: row.publishedOn === null ? "writeFollowup" : "seeFollowup" } : null;
}
