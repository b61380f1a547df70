import { and, eq, inArray, notInArray, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { publicationDecisions, publications } from "#db/schema.server";
import { sumOfOutward, writePublished } from "../archive/window.server";
import type { Forgetting } from "./name-forgetting";

/** What has been signed or frozen stays open as it was decided. */
const signedKinds = ["minutes", "followup"] as const;

/** Takes somebody out of what outsiders read, but for signed records, and of what was chosen about them at the gate. */
export function rewriteOutward(db: Database, forgetting: Forgetting, now: number): void {
  const text = sql`${publications.title} || ' ' || coalesce(${publications.titleEn}, '') || ' ' || ${publications.summary} || ' ' || ${publications.content}`;
  const pieces = forgetting.pieces.map((piece) => sql`instr(lower(${text}), lower(${piece})) > 0`);
  if (pieces.length === 0) return;
  const rows = db
    .select()
    .from(publications)
    .where(and(notInArray(publications.kind, [...signedKinds]), or(...pieces)))
    .orderBy(publications.id)
    .all();
  for (const { id, title, titleEn, summary, content, withdrawnAt } of rows) {
    const was = { title, titleEn, summary, content };
    const outward = forgetting.withoutIn(was);
    if (withdrawnAt !== null || JSON.stringify(outward) === JSON.stringify(was)) continue;
    db.update(publications)
      .set({ ...outward, sum: sumOfOutward(outward), changedAt: now })
      .where(eq(publications.id, id))
      .run();
    writePublished(db, id, outward);
  }
  const decisions = db
    .select({ found: publicationDecisions.found })
    .from(publicationDecisions)
    .where(notInArray(publicationDecisions.kind, [...signedKinds]))
    .all()
    .map(({ found }) => found)
    .filter(forgetting.isIn);
  db.delete(publicationDecisions)
    .where(
      and(
        notInArray(publicationDecisions.kind, [...signedKinds]),
        inArray(publicationDecisions.found, decisions),
      ),
    )
    .run();
}
