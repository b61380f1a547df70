import { and, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { chronicle, chronicleTexts, circulations, newsletters, publications } from "#db/schema.server";
import type { PublicationKind } from "#db/words";
import { receivedRows } from "./circulation.server";

/** A record keeps its name in the chronicle when its publication forgets it, and a newsletter in itself. */
const lastName = sql<string>`coalesce(
  ${newsletters.title},
  (select ${chronicleTexts.label} from ${chronicle} join ${chronicleTexts} on ${chronicleTexts.lineId} = ${chronicle.id}
    where ${chronicle.subject} = 'publication'
    and ${chronicle.subjectId} = ${circulations.kind} || ':' || ${circulations.recordId} and ${chronicleTexts.label} <> ''
    order by ${chronicle.id} desc limit 1), '')`;

const kept = (db: Database) =>
  db
    .selectDistinct({
      kind: circulations.kind,
      recordId: circulations.recordId,
      title: lastName,
      titleEn: publications.titleEn,
      edition: sql<number>`coalesce(${publications.edition}, 1)`,
      withdrawn: sql`${publications.withdrawnAt} is not null`.mapWith(Boolean),
    })
    .from(circulations)
    .leftJoin(
      publications,
      and(eq(publications.kind, circulations.kind), eq(publications.recordId, circulations.recordId)),
    )
    .leftJoin(
      newsletters,
      and(eq(circulations.kind, "newsletter"), eq(newsletters.id, circulations.recordId)),
    );

const isNotOut = or(isNull(publications.id), isNotNull(publications.withdrawnAt));

/** What somebody has received that is not on the open pages: it was withdrawn, or never published. One statement. */
export const keptRecords = (db: Database) =>
  kept(db).where(isNotOut).orderBy(desc(circulations.kind), desc(circulations.recordId)).all();

/**
 * Who received such a record, for as long as the proof is kept; null when it is published or nobody has received it.
 * Four statements.
 */
export function keptCirculation(db: Database, kind: PublicationKind, recordId: string) {
  const record = kept(db)
    .where(and(isNotOut, eq(circulations.kind, kind), eq(circulations.recordId, recordId)))
    .get();
  return record ? { ...record, rows: receivedRows(db, kind, recordId, record.edition) } : null;
}
