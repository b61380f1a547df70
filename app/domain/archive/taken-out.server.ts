import type { Database } from "#db/open.server";
import { municipality } from "#db/schema.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";

/** Tells the chronicle that somebody has taken out the whole archive as a file. */
export function tellTakenOut(db: Database, member: Member, now: number): void {
  const label = db.select({ name: municipality.name }).from(municipality).get()?.name ?? "";
  tell(db, member, { deed: "archiveTakenOut", subject: "municipality", subjectId: "1", label }, now);
}
