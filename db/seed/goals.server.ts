import type { Database } from "../open.server";
import {
  followupSections,
  followups,
  goalResults,
  goals,
  indicators,
  indicatorValues,
  policies,
  unitInputs,
} from "../schema.server";
import { type At, facts } from "./facts.server";
import { goalVerdictOf, translated } from "./words";

/** The policy with its goals and indicators. */
export function seedPolicy(db: Database): void {
  const { policy } = facts;
  db.insert(policies)
    .values({
      id: policy.id,
      title: policy.title,
      adoptedBy: policy.adopted_by,
      adoptedOn: policy.adopted_date,
      paragraph: policy.paragraph,
      caseNumber: policy.case_number,
      validFrom: policy.valid_from,
      reviewYear: policy.review_year,
      responsibleUnitId: policy.responsible_unit_id,
      sections: policy.sections,
    })
    .run();
  db.insert(goals)
    .values(
      policy.goals.map(({ id, number, title, text }) => ({ id, policyId: policy.id, number, title, text })),
    )
    .run();
  const measured = policy.goals.flatMap((goal) =>
    goal.indicators.map((each) => ({ ...each, goalId: goal.id })),
  );
  db.insert(indicators)
    .values(measured.map(({ id, goalId, text, unit }) => ({ id, goalId, text, measure: unit })))
    .run();
  db.insert(indicatorValues)
    .values(
      measured.flatMap(({ id, target_2025, outcome_2025, target_2026 }) => [
        { indicatorId: id, year: 2025, target: target_2025, outcome: outcome_2025 },
        { indicatorId: id, year: 2026, target: target_2026 },
      ]),
    )
    .run();
}

/** The follow-up of 2025. Its figures are not in it: they are counted from the records. */
export function seedFollowups(db: Database, at: At): void {
  for (const followup of facts.followups) {
    db.insert(followups)
      .values({
        id: followup.id,
        year: followup.year,
        title: followup.title,
        caseNumber: followup.case_number,
        authorId: followup.author_person_id,
        submittedOn: followup.submitted_date,
        boardOn: followup.board_date,
        boardParagraph: followup.board_paragraph,
        boardDecision: followup.board_decision.text,
        boardAssignments: followup.board_decision.assignments.map((text) => ({ text, actionId: null })),
        proposedDecision: followup.proposed_decision,
        priorities: followup.priorities_next_year,
        highlightedLessonIds: followup.highlighted_lesson_ids,
        publishedOn: followup.published_date,
        createdAt: at(`${followup.year}-12-01`, "09.00"),
      })
      .run();
    db.insert(followupSections)
      .values(
        followup.sections.map(({ heading, text }, place) => ({
          id: `${followup.id}-${place + 1}`,
          followupId: followup.id,
          position: place + 1,
          heading,
          text,
        })),
      )
      .run();
    db.insert(goalResults)
      .values(
        followup.goal_results.map(({ goal_id, status, comment }) => ({
          followupId: followup.id,
          goalId: goal_id,
          verdict: translated(goalVerdictOf, status),
          comment,
        })),
      )
      .run();
    db.insert(unitInputs)
      .values(
        followup.unit_inputs.map(({ unit_id, answered, text }) => ({
          followupId: followup.id,
          unitId: unit_id,
          text,
          answeredAt: answered ? at(followup.submitted_date, "09.00") : null,
        })),
      )
      .run();
  }
}
