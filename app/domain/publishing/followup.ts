import { type FollowupText, isRepeated, keyFiguresIn } from "../followup/canonical";

/**
 * What outsiders read of a follow-up that has been decided: its text, figures, goals and the board's decision, and
 * how many of the units came to each meeting; not what the units told, which was told to the coordinator. The sum is
 * that of the edition.
 */
export function publicFollowup(text: FollowupText, sum: string) {
  const content = {
    year: text.year,
    title: text.title,
    caseNumber: text.caseNumber,
    edition: text.edition,
    proposedDecision: text.proposedDecision,
    board: text.board,
    priorities: text.priorities,
    lessons: text.lessons,
    sections: text.sections.filter((section, place) => place === 0 || !isRepeated(section, text)),
    population: text.population,
    keyFigures: keyFiguresIn(text),
    figures: text.figures,
    breakdowns: text.breakdowns,
    paidByYear: text.paidByYear,
    goals: text.goals,
    attendance: text.attendance,
    signedSum: sum,
  };
  const names = (text.board?.assignments ?? [])
    .map(({ responsible }) => responsible)
    .filter((name) => name !== null);
  return { content, names: [...new Set(names)] };
}

export type PublicFollowup = ReturnType<typeof publicFollowup>["content"];
