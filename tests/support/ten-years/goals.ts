import { followups, goalResults, goals, indicators, indicatorValues, policies } from "#db/schema.server";
import { goalVerdicts } from "#db/words";
import { type Making, put, years } from "./making";

/** Policies that follow on one another, their goals, and the follow-ups that judge them. */
export function layGoals({ db, one, upTo, some, perhaps }: Making) {
  db.insert(policies)
    .values([
      { id: "first", kind: "policy", title: "Första", validFrom: "2018-01-01", validUntil: "2020-12-31" },
      { id: "old", kind: "policy", title: "Gammal", adoptedOn: "2021-01-01", validUntil: "2023-06-30" },
      { id: "new", kind: "policy", title: "Ny", validFrom: "2023-07-01", replacesId: "old" },
      { id: "other", kind: "guidelines", title: "Riktlinjer", validFrom: "2017-01-01" },
    ])
    .run();
  const goalRows = ["first", "old", "new", "other"].flatMap((policyId) =>
    put(5, (at) => ({ id: `${policyId}-${at}`, policyId, number: at + 1, title: `Mål ${at}`, text: "" })),
  );
  db.insert(goals).values(goalRows).run();
  db.insert(indicators)
    .values(goalRows.map(({ id }) => ({ id: `ind-${id}`, goalId: id, text: "Antal", measure: "antal" })))
    .run();
  db.insert(indicatorValues)
    .values(
      goalRows.flatMap(({ id }) =>
        some(years, 0.7).map((each) => ({
          indicatorId: `ind-${id}`,
          year: each,
          target: perhaps(upTo(9)),
          outcome: perhaps(upTo(9)),
        })),
      ),
    )
    .run();
  // One year is not followed up, and one has judged the edition that was replaced in the middle of it.
  const followupRows = years
    .filter((each) => each !== 2019)
    .map((each) => ({
      id: `fu-${each}`,
      year: each,
      title: String(each),
      publishedOn: each % 3 === 0 ? null : `${each + 1}-03-01`,
      createdAt: 0,
    }));
  db.insert(followups).values(followupRows).run();
  const judged = (each: number) => (each < 2018 ? "" : each < 2021 ? "first" : each < 2024 ? "old" : "new");
  db.insert(goalResults)
    .values(
      followupRows.flatMap(({ id, year: each }) =>
        some(
          goalRows.filter(({ policyId }) => policyId === judged(each)),
          0.7,
        ).map((goal) => ({ followupId: id, goalId: goal.id, verdict: one(goalVerdicts), comment: "" })),
      ),
    )
    .run();
}
