import { eq, inArray } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { actions, groups, meetings, municipality, people, units } from "#db/schema.server";
import type { FollowupStage } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { lessonsAmong } from "../lessons/lessons.server";
import { untilChanged } from "../until-changed.server";
import type { AssignmentText, BoardDecision, FollowupText } from "./canonical";
import { compiled } from "./compile.server";
import { boardViewer, factsOf } from "./compile-facts.server";
import { type Draft, sectionsOf } from "./draft.server";
import { paidByYear } from "./figures.server";
import { inputsOf } from "./inputs-text.server";

/**
 * A follow-up as it stands in the tables at an instant: a draft without number and stage. Its figures are the same whoever
 * asks.
 */
export function draftText(db: Database, draft: Draft, now: number): FollowupText {
  return {
    form: "traffpunkt-followup-1",
    municipality: db.select({ name: municipality.name }).from(municipality).get()?.name ?? "",
    year: draft.year,
    title: draft.title,
    caseNumber: draft.caseNumber,
    author: authorOf(db, draft.authorId),
    edition: 0,
    stage: null,
    discussed: discussedIn(db, draft),
    sentOn: draft.submittedOn,
    board: boardIn(db, draft),
    publishedOn: draft.publishedOn,
    proposedDecision: draft.proposedDecision,
    priorities: draft.priorities,
    lessons: lessonsAmong(db, boardViewer, draft.highlightedLessonIds).map(({ id, title }) => ({
      id,
      title,
    })),
    ...comparedText(db, draft, now),
  };
}

/**
 * What of a follow-up an edition is compared with, as it stands in the tables: its sections, its figures, what the
 * units told.
 */
export function comparedText(db: Database, draft: Pick<Draft, "id" | "year">, now: number) {
  return untilChanged(db, `followup ${draft.id} ${dayOf(now)}`, () => textToCompare(db, draft, now));
}

function textToCompare(db: Database, draft: Pick<Draft, "id" | "year">, now: number) {
  const facts = factsOf(db, boardViewer, { from: draft.year, to: draft.year }, now);
  const { population, figures, breakdowns, goals } = compiled(facts, draft.year);
  return {
    sections: sectionsOf(db, draft.id).map(({ id, heading, text }) => ({ id, heading, text })),
    population,
    figures,
    breakdowns,
    goals,
    paidByYear: paidByYear(facts.projects()),
    attendance: facts.attendance()(draft.year),
    inputs: inputsOf(db, draft.id),
  };
}

/**
 * The text of the next edition. What goes to the board is the draft as it stands; what was decided and published is what
 * the board was sent (`before`), with what has been added to it since. Whom the board gave what to do is read from the
 * actions once, when the decision is recorded: what becomes of them afterwards is not what the board decided.
 */
export function editionText(
  db: Database,
  draft: Draft,
  stage: FollowupStage,
  number: number,
  before: FollowupText | null,
  now: number,
): FollowupText {
  const text = stage !== "sent" && before ? before : draftText(db, draft, now);
  return {
    ...text,
    edition: number,
    stage,
    board: stage === "sent" ? null : boardAfter(db, draft, stage, before?.board ?? null),
    publishedOn: stage === "published" ? draft.publishedOn : null,
  };
}

function authorOf(db: Database, id: string | null): FollowupText["author"] {
  if (id === null) return null;
  return (
    db.select({ name: people.name, title: people.title }).from(people).where(eq(people.id, id)).get() ?? null
  );
}

function discussedIn(db: Database, draft: Draft): FollowupText["discussed"] {
  const { discussedOn, discussedMeetingId } = draft;
  if (discussedOn === null) return null;
  const meeting = discussedMeetingId
    ? db
        .select({ group: groups.name, number: meetings.number, year: meetings.year })
        .from(meetings)
        .innerJoin(groups, eq(groups.id, meetings.groupId))
        .where(eq(meetings.id, discussedMeetingId))
        .get()
    : null;
  return { day: discussedOn, meeting: meeting ?? null };
}

/** The decision as an edition before has it; corrected, it is the same but for the decision's own words. */
function boardAfter(
  db: Database,
  draft: Draft,
  stage: "decided" | "published",
  before: BoardDecision | null,
): BoardDecision | null {
  if (before === null) return boardIn(db, draft);
  return stage === "published" ? before : { ...decisionIn(draft), assignments: before.assignments };
}

const boardIn = (db: Database, draft: Draft): BoardDecision | null =>
  draft.boardOn === null ? null : { ...decisionIn(draft), assignments: assignmentsOf(db, draft) };

const decisionIn = ({ boardOn, boardParagraph, boardDecision }: Draft) => ({
  day: boardOn ?? "",
  paragraph: boardParagraph ?? "",
  decision: boardDecision ?? "",
});

/** What the board gave whom to do, in its own order: as the actions that it became stand, where it did. */
function assignmentsOf(db: Database, { boardAssignments }: Draft): AssignmentText[] {
  const ids = boardAssignments.flatMap(({ actionId }) => actionId ?? []);
  const made = new Map(
    db
      .select({ id: actions.id, person: people.name, unit: units.name, due: actions.dueDay })
      .from(actions)
      .leftJoin(people, eq(people.id, actions.responsibleId))
      .leftJoin(units, eq(units.id, actions.responsibleUnitId))
      .where(inArray(actions.id, ids))
      .all()
      .map((action) => [action.id, action]),
  );
  return boardAssignments.map(({ text, actionId }) => {
    const action = actionId === null ? undefined : made.get(actionId);
    return { text, responsible: action?.person ?? action?.unit ?? null, due: action?.due ?? null };
  });
}
