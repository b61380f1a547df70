import { eq, sql } from "drizzle-orm";
import { initiatives } from "#db/schema.server";
import { initiativePath } from "~/addresses/register";
import type { TiedKind } from "./tied-kind";

/** Initiatives, under the day that they begin; everybody on the staff reads the register. */
export const tiedInitiatives: TiedKind = {
  subject: "initiative",
  find(db, _member, id) {
    const initiative = db
      .select({ title: initiatives.title, unitId: initiatives.unitId })
      .from(initiatives)
      .where(eq(initiatives.id, id))
      .get();
    if (!initiative) return null;
    const { title, unitId } = initiative;
    return {
      title,
      path: initiativePath(id),
      reads: ["seeRegister", {}],
      changes: ["changeInitiative", { unitId }],
      chronicle: { subject: "initiative", id },
    };
  },
  seen: () => sql`select ${initiatives.id}, ${initiatives.title},
      coalesce(${initiatives.startsOn}, date(${initiatives.createdAt} / 1000, 'unixepoch')),
      '/register/insatser/' || ${initiatives.id}, null, null
    from ${initiatives}`,
};
