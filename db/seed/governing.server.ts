import { eq } from "drizzle-orm";
import told from "../demo/goals.json";
import type { Database } from "../open.server";
import { goals, goalTies, indicators, indicatorValues, policies } from "../schema.server";
import { goalSubjects, policyKinds } from "../words";
import { type At, facts } from "./facts.server";
import { wordOf } from "./words";

/** The documents beside the policy: its earlier edition, the board's guidelines, two committees' own goals. */
export function seedGoverning(db: Database, at: At): void {
  for (const document of told.documents) {
    const kind = wordOf(policyKinds, document.kind);
    const made = at(document.adopted_date, "16.00");
    db.insert(policies)
      .values({
        id: document.id,
        kind,
        title: document.title,
        adoptedBy: document.adopted_by,
        adoptedOn: document.adopted_date,
        paragraph: document.paragraph,
        caseNumber: document.case_number,
        validFrom: document.valid_from,
        validUntil: document.valid_until,
        reviewYear: document.review_year,
        responsibleUnitId: document.responsible_unit_id,
        sections: document.sections,
        createdAt: made,
        changedAt: made,
      })
      .run();
    for (const [place, goal] of document.goals.entries()) {
      const { id, title, text, carried_on_by } = goal;
      db.insert(goals)
        .values({ id, policyId: document.id, number: place + 1, title, text })
        .run();
      if (carried_on_by) db.update(goals).set({ continuesId: id }).where(eq(goals.id, carried_on_by)).run();
      for (const { values, ...indicator } of goal.indicators) {
        db.insert(indicators)
          .values({ ...indicator, goalId: id })
          .run();
        db.insert(indicatorValues)
          .values(values.map((value) => ({ ...value, indicatorId: indicator.id })))
          .run();
      }
    }
  }
  db.update(policies).set({ replacesId: "pol-2017" }).where(eq(policies.id, facts.policy.id)).run();
}

/** What has been tied to goals beside the projects. */
export function seedGoalTies(db: Database): void {
  db.insert(goalTies)
    .values(
      told.ties.flatMap(({ goal, subject, ids }) =>
        ids.map((subjectId) => ({ goalId: goal, subject: wordOf(goalSubjects, subject), subjectId })),
      ),
    )
    .run();
}
