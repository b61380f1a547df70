import { z } from "zod";
import { projectDutyKinds } from "#db/words";
import { choice, day, line, optionalDay, shownVersion } from "~/http/fields";

/** What a person may type about a report or a payment claim. */
export const dutyForm = z.object({
  kind: choice(projectDutyKinds, "dutyKindMissing"),
  title: line("titleMissing", 200, "titleTooLong"),
  dueOn: day(),
  doneOn: optionalDay(),
});

/** The same for one that exists. */
export const dutyChangeForm = dutyForm.extend({ version: shownVersion() });
