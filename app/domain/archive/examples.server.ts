import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries, lessons } from "#db/schema.server";
import type { Viewer } from "~/domain/members/member";
import { visibleTo } from "./visible.server";

/** Words to try for somebody who has not searched yet: the commonest keywords of lessons the viewer may see. */
export function exampleSearches(db: Database, viewer: Viewer, most: number): string[] {
  return db
    .all<{ word: string }>(sql`
      select min(keyword.value) as word, count(*) as times
        from ${archiveEntries} join ${lessons} on ${lessons.id} = ${archiveEntries.recordId},
          json_each(${lessons.keywords}) as keyword
        where ${archiveEntries.kind} = 'lesson' and ${visibleTo(viewer)}
        group by lower(keyword.value) order by times desc, word limit ${most}`)
    .map((row) => row.word);
}
