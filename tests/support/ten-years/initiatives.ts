import { fundingTests, initiatives } from "#db/schema.server";
import { laid, type Making, put, year } from "./making";
import type { Town } from "./town";

/** Initiatives and the tests of funding for them. */
export function layInitiatives({ db, one, upTo, perhaps, instant }: Making, { unitIds, personIds }: Town) {
  const initiativeRows = laid(
    put(400, (at) => ({
      id: `ins${at}`,
      title: `Insats ${at}`,
      need: "",
      unitId: one(unitIds),
      ownerId: one(personIds),
      status: "planned" as const,
      createdAt: instant(year(at)),
      changedAt: 0,
    })),
    (rows) => db.insert(initiatives).values(rows).run(),
  );
  laid(
    initiativeRows.flatMap(({ id, createdAt }) =>
      put(upTo(2), (at) => {
        const signedAt = perhaps(createdAt + upTo(900) * 86_400_000, at === 0 ? 0.7 : 1);
        return {
          id: `${id}-${at}`,
          initiativeId: id,
          headId: one(personIds),
          askedAt: createdAt,
          signedAt,
          verdict: signedAt === null ? null : ("no" as const),
        };
      }),
    ),
    (rows) => db.insert(fundingTests).values(rows).run(),
  );
}
