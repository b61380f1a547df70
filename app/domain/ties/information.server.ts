import { eq, sql } from "drizzle-orm";
import { informationEntries } from "#db/schema.server";
import { informationPath } from "~/addresses/information";
import type { TiedKind } from "./tied-kind";

/** Cases and news that the coordinator has been told of, under the day that they were written in; all staff read them. */
export const tiedInformation: TiedKind = {
  subject: "information",
  find(db, _member, id) {
    const entry = db
      .select({
        title: informationEntries.title,
        unitId: informationEntries.unitId,
        authorId: informationEntries.createdBy,
      })
      .from(informationEntries)
      .where(eq(informationEntries.id, id))
      .get();
    if (!entry) return null;
    const { title, ...thing } = entry;
    return {
      title,
      path: informationPath(id),
      reads: ["seeInformation", {}],
      changes: ["changeInformation", thing],
      chronicle: { subject: "information", id },
    };
  },
  seen: () => sql`select ${informationEntries.id}, ${informationEntries.title},
      date(${informationEntries.createdAt} / 1000, 'unixepoch'), '/information/' || ${informationEntries.id}, null, null
    from ${informationEntries}`,
};
