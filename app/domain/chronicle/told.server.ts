import { eq, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/sqlite-core";
import { chronicle, chronicleTexts } from "#db/schema.server";

/**
 * The lines of the chronicle with their texts, to read from as from a table. A line whose text has been disposed of has none of
 * its words: no name, no label.
 */
export const toldLines = new QueryBuilder({ casing: "snake_case" })
  .select({
    id: chronicle.id,
    at: chronicle.at,
    actorId: chronicle.actorId,
    actorName: sql<string>`coalesce(${chronicleTexts.actorName}, '')`.as("actor_name"),
    deed: chronicle.deed,
    subject: chronicle.subject,
    subjectId: chronicle.subjectId,
    label: sql<string>`coalesce(${chronicleTexts.label}, '')`.as("label"),
    before: chronicleTexts.before,
    after: chronicleTexts.after,
    sum: chronicle.sum,
  })
  .from(chronicle)
  .leftJoin(chronicleTexts, eq(chronicleTexts.lineId, chronicle.id))
  .as("told");
