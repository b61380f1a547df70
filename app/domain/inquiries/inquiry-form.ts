import { z } from "zod";
import { chosenId, ids, line, optionalId, prose } from "~/http/fields";
import { longestAnswer, longestMore, longestQuestion } from "./inquiry";

/** What a person may type when they ask the network. */
export const inquiryForm = z.object({
  question: line("inquiryMissing", longestQuestion, "questionTooLong"),
  more: prose(longestMore),
  receivers: ids(),
});

/** What a contact may type when they answer. */
export const answerForm = z.object({
  answer: prose(longestAnswer).refine((text) => text !== "", "inquiryAnswerMissing"),
  unitId: chosenId("unitMissing"),
});

/** Somebody cannot answer, and perhaps knows who can. */
export const declineForm = z.object({ passTo: optionalId() });
