import type { Phase, Visibility } from "#db/words";
import { addMonths } from "~/calendar/swedish-time";

/** A lesson gives a handful of advice and stands under a few themes, or nobody finds the one that counts. */
export const mostAdvice = 5;
/** The longest passage of minutes that a lesson begins with, in characters. */
export const longestPassage = 1_500;

export const mostThemes = 3;

/** What its author writes. Texts may be empty while it is a draft. */
export type LessonContent = {
  title: string;
  background: string;
  happened: string;
  learned: string;
  /** One sentence each. */
  advice: string[];
  keywords: string[];
  unitId: string;
  themeIds: string[];
  phase: Phase | null;
  programmeCode: string | null;
  projectId: string | null;
  meetingId: string | null;
  /** The item of that meeting where it came up. */
  agendaItemId: string | null;
  /** The day it was learned. */
  learnedOn: string;
  /** The day by which somebody looks whether it still holds; null leaves it to the rule: two years on. */
  lookAgainOn: string | null;
};

/** A lesson is looked at again so long after it was learned, or after somebody last said that it holds. */
export const lookAgainAfter = (day: string) => addMonths(day, 24);
/** From so many days before that day it is among those to look at. */
export const lookAgainIsNear = 30;

/** The texts of a lesson, in the order they are read. */
export const lessonTexts = ["title", "background", "happened", "learned", "advice", "keywords"] as const;
export type LessonText = (typeof lessonTexts)[number];

/** Who a published lesson is for. */
export type Readers = Exclude<Visibility, "draft">;

/**
 * What a lesson lacks before others can learn from it, field by field, as keys of words; empty when it is
 * whole. A draft may lack everything but its title.
 */
export function lackingIn(content: LessonContent): Record<string, string> {
  const lacking: Record<string, string> = {};
  if (!content.background) lacking.background = "backgroundMissing";
  if (!content.happened) lacking.happened = "happenedMissing";
  if (!content.learned) lacking.learned = "learnedMissing";
  if (content.advice.length === 0) lacking.advice = "adviceMissing";
  if (content.themeIds.length === 0) lacking.themeIds = "themeMissing";
  if (content.phase === null) lacking.phase = "phaseMissing";
  return lacking;
}
