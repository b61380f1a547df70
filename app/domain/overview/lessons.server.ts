import { type SQL, sql } from "drizzle-orm";
import { lessons, people } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { has, type Member, unitsOf } from "../members/member";
import { type DeskRow, listed } from "./desk-row";
import type { Waiting } from "./waiting.server";

/** The member's own drafts of lessons, and others' that have been sent for review to the member. */
export const lessonRows = (member: Member): SQL => sql`
    select 'draftLesson', ${lessons.id}, ${lessons.title}, 0, 0, ${lessons.changedAt}, '' from ${lessons}
      where ${lessons.authorId} = ${member.id} and ${lessons.visibility} = 'draft'
        and ${lessons.sentForReviewAt} is null
    union all
    select 'reviewLesson', ${lessons.id}, ${lessons.title}, 0, 0, ${lessons.sentForReviewAt}, ${people.name}
      from ${lessons} join ${people} on ${people.id} = ${lessons.authorId}
      where ${lessons.sentForReviewAt} is not null and ${lessons.visibility} = 'draft'
        and ${lessons.authorId} <> ${member.id}
        and (${has(member, "coordinator") ? 1 : 0} = 1
          or ${lessons.unitId} in (${listed(unitsOf(member, "contact", "deputy"))}))`;

/** A row of `lessonRows` as what waits; null for other rows. */
export function lessonWaiting({ kind, id, text: title, at, place }: DeskRow): Waiting | null {
  if (kind === "draftLesson") return { kind, lessonId: id, title, day: dayOf(at) };
  return kind === "reviewLesson" ? { kind, lessonId: id, title, author: place, day: dayOf(at) } : null;
}
