import { and, asc, desc, eq, isNull, notExists, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons, minutes, partners, projects, publications } from "#db/schema.server";
import type { PublicationKind } from "#db/words";
import { putOutAt } from "../archive/window.server";

type PublicationLine = {
  kind: PublicationKind;
  recordId: string;
  title: string;
  edition: number;
  publishedAt: number;
  changedAt: number;
};

/**
 * Everything that outsiders read, the latest changed first, and which of it has been written in since: what it came to is
 * told at its gate. One statement.
 */
export function publishedAll(db: Database): (PublicationLine & { changedSince: boolean })[] {
  return db
    .select({
      kind: publications.kind,
      recordId: publications.recordId,
      title: publications.title,
      edition: publications.edition,
      publishedAt: publications.publishedAt,
      changedAt: publications.changedAt,
      changedSince: changedSince.mapWith(Boolean),
    })
    .from(publications)
    .leftJoin(lessons, and(eq(publications.kind, "lesson"), eq(lessons.id, publications.recordId)))
    .leftJoin(projects, and(eq(publications.kind, "project"), eq(projects.id, publications.recordId)))
    .leftJoin(partners, and(eq(publications.kind, "partner"), eq(partners.id, publications.recordId)))
    .leftJoin(minutes, and(eq(publications.kind, "minutes"), eq(minutes.meetingId, publications.recordId)))
    .where(isNull(publications.withdrawnAt))
    .orderBy(desc(publications.changedAt), asc(publications.id))
    .all();
}

const told = (field: string) => sql`json_extract(${publications.content}, ${`$.${field}`})`;

/** A partner tells no day of change; where something was left out of its text, that alone is no change. */
const changedSince = sql`case ${publications.kind}
  when 'lesson' then ${lessons.changedAt} > ${putOutAt}
  when 'project' then ${projects.changedAt} > ${putOutAt}
  when 'minutes' then ${minutes.edition} > ${told("edition")}
  when 'partner' then ${partners.name} is not ${told("name")} or ${partners.place} is not ${told("place")}
    or ${partners.web} is not ${told("web")} or ${partners.status} is not ${told("status")}
    or (${partners.note} is not ${told("note")} and coalesce(${told("note")}, '') not like '%utelämna%')
  else 0 end`;

/** What everyone may read, or is signed off, and has not been put out, the latest first. */
export function notYetPublished(
  db: Database,
  most = 50,
): { kind: PublicationKind; recordId: string; title: string; day: string | null }[] {
  const isOut = (kind: PublicationKind, id: ReturnType<typeof sql>) =>
    db
      .select({ id: publications.id })
      .from(publications)
      .where(
        and(
          eq(publications.kind, kind),
          sql`${publications.recordId} = ${id}`,
          isNull(publications.withdrawnAt),
        ),
      );
  const openLessons = db
    .select({ recordId: lessons.id, title: lessons.title, day: lessons.learnedOn })
    .from(lessons)
    .where(and(eq(lessons.visibility, "public"), notExists(isOut("lesson", sql`${lessons.id}`))))
    .orderBy(desc(lessons.learnedOn), asc(lessons.id))
    .limit(most)
    .all();
  const openProjects = db
    .select({ recordId: projects.id, title: projects.title, day: projects.startsOn })
    .from(projects)
    .where(and(eq(projects.visibility, "public"), notExists(isOut("project", sql`${projects.id}`))))
    .orderBy(desc(projects.startsOn), asc(projects.id))
    .limit(most)
    .all();
  const signed = db
    .select({
      recordId: minutes.meetingId,
      title: sql<string>`json_extract(${minutes.canonical}, '$.group') || ', ' || json_extract(${minutes.canonical}, '$.day')`,
      day: sql<string>`json_extract(${minutes.canonical}, '$.day')`,
    })
    .from(minutes)
    .where(and(sql`${minutes.canonical} is not null`, notExists(isOut("minutes", sql`${minutes.meetingId}`))))
    .orderBy(desc(minutes.signedOffAt), asc(minutes.meetingId))
    .limit(most)
    .all();
  return [
    ...signed.map((each) => ({ kind: "minutes" as const, ...each })),
    ...openProjects.map((each) => ({ kind: "project" as const, ...each })),
    ...openLessons.map((each) => ({ kind: "lesson" as const, ...each })),
  ];
}
