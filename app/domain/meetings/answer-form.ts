import { z } from "zod";
import { answers, attendanceModes } from "#db/words";
import { choice, optionalChoice, prose } from "~/http/fields";
import type { GivenAnswer } from "./answer";

/** What a person may answer a notice with, wherever it is answered. */
export const answerFields = {
  answer: choice(answers, "answerMissing"),
  mode: optionalChoice(attendanceModes),
  comment: prose(1000),
};

export const answerForm = z.object(answerFields);

/** The answer as the domain takes it: no comment is none. */
export const givenAnswer = ({ answer, mode, comment }: z.output<typeof answerForm>): GivenAnswer => ({
  answer,
  mode,
  comment: comment || null,
});
