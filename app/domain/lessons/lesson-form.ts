import { z } from "zod";
import { phases } from "#db/words";
import {
  chosenId,
  commaList,
  day,
  ids,
  line,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalLine,
  prose,
  shownVersion,
} from "~/http/fields";
import { mostAdvice, mostThemes } from "./lesson";

const mostKeywords = 12;

/** What a person may type about a lesson. */
export const lessonForm = z.object({
  title: line("titleMissing", 200, "titleTooLong"),
  background: prose(10_000),
  happened: prose(10_000),
  learned: prose(4_000),
  /** One piece of advice on each line; a dash or a number before it is not part of it. */
  advice: prose(4_000).transform((text, context) => {
    const advice = text
      .split("\n")
      .map((each) => each.replace(/^\s*(?:[-–•*]|\d{1,2}[.)])\s+/, "").trim())
      .filter(Boolean);
    if (advice.length > mostAdvice) context.addIssue({ code: "custom", message: "adviceTooMany" });
    return advice;
  }),
  keywords: commaList(mostKeywords, "keywordsTooMany"),
  unitId: chosenId("unitMissing"),
  themeIds: ids().refine((list) => list.length <= mostThemes, "themesTooMany"),
  phase: optionalChoice(phases),
  programmeCode: optionalId(),
  projectId: optionalId(),
  meetingId: optionalId(),
  agendaItemId: optionalId(),
  learnedOn: day(),
  lookAgainOn: optionalDay(),
});

/** The same for a lesson that exists. */
export const lessonRevisionForm = lessonForm.extend({
  version: shownVersion(),
  personalDataChecked: z.literal("1").optional(),
});

/** What a person may tell of how they have used a lesson. */
export const usedForm = z.object({ purpose: optionalLine(200).transform((text) => text ?? "") });

/** What a lesson that is sent back to its author comes with. */
export const sendBackForm = z.object({ word: prose(2_000).pipe(z.string().min(1, "reviewWordMissing")) });

/** Which lesson takes another's place. */
export const supersedeForm = z.object({ by: chosenId("laterLessonMissing") });

/** A lesson's content as the form's fields show it. */
export function lessonFields<Content extends { advice: string[]; keywords: string[] }>(content: Content) {
  return { ...content, advice: content.advice.join("\n"), keywords: content.keywords.join(", ") };
}
