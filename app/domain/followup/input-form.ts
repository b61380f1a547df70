import { z } from "zod";
import { day, optionalDay, prose, shownVersion, tick } from "~/http/fields";
import { longestInput } from "./inputs";

const text = () => prose(longestInput, "inputTooLong").transform((words) => words || null);

/** What a person may type of what their unit tells a follow-up. */
export const inputForm = z.object({
  wentWell: text(),
  wentBadly: text(),
  planned: text(),
  needs: text(),
  text: text(),
  nothing: tick(),
  version: shownVersion(),
});

/** The last day for the units' answers, and the one that was shown. */
export const askingForm = z.object({ dueOn: day(), shown: optionalDay() });
